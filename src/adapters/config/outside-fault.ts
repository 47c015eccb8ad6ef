import { EnvironmentInvalid } from './env.ts';

/** Variables to look at when something outside the program is not as they say, by the code of the error. */
const VARIABLES: readonly (readonly [codes: RegExp, variables: string])[] = [
  [/^EADDR(INUSE|NOTAVAIL)$/, 'HOST, PORT'],
  [/^(ECONN(REFUSED|RESET)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'DATABASE_URL'],
  [/^(28|3D|53|57)[0-9A-Z]{3}$/, 'DATABASE_URL'],
  [/^SEALING_KEY_UNKNOWN$/, 'SEALING_KEYS_FILE'],
  [/^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EEXIST)$/, 'DATA_FOLDER, URA_INBOX'],
];

/**
 * Puts a fault of the surroundings into words for whoever starts the program: the variable to look at, and what the
 * system said. Null for everything else, whose stack is wanted.
 */
export function outsideFault(error: unknown): string | null {
  if (error instanceof EnvironmentInvalid) return error.message;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code, message } = error;
  // Listening on a port that only root may use is told apart from a folder by the call.
  const isOfPort = 'syscall' in error && error.syscall === 'listen';
  const variables = isOfPort ? 'HOST, PORT' : VARIABLES.find(([codes]) => codes.test(code))?.[1];
  if (variables === undefined) return null;
  return new EnvironmentInvalid([`${variables}: ${message === '' ? code : message}`]).message;
}
