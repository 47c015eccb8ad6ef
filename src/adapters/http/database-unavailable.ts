/** Codes of the network between the server and its database. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** SQLSTATE classes: connection exception, insufficient resources, operator intervention; and a lock not had in time. */
const SQLSTATE = /^(08|53|57)[0-9A-Z]{3}$|^55P03$/;

/** What the driver says when it has neither code nor state. */
const MESSAGES = [
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Connection terminated',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
];

/** Whether an error means that the database cannot be reached or is overloaded, rather than that we are wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let link = error, depth = 0; link instanceof Error && depth < 5; link = link.cause, depth += 1) {
    const code = 'code' in link && typeof link.code === 'string' ? link.code : '';
    const { message } = link;
    if (NETWORK.has(code) || SQLSTATE.test(code)) return true;
    if (MESSAGES.some((known) => message.startsWith(known))) return true;
  }
  return false;
}
