import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Dispatch, ReceiverAnswer } from '../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';

/**
 * How the receiver behaves at one request: `lose-answer` takes everything and cuts the line before it answers,
 * `half` takes and answers for the first half only, `under-way` answers later.
 */
export type Behaviour =
  | 'well'
  | 'slow'
  | 'fail'
  | 'cut'
  | 'lose-answer'
  | 'half'
  | 'under-way'
  | 'closed'
  | 'nonsense';

/** What the receiver holds under one business key. */
export interface Held {
  readonly message: Dispatch;
  /** How often it came. */
  copies: number;
  /** Other contents under the same key: there must never be one. */
  readonly otherContents: string[];
}

export interface ReceiverOptions {
  /** The behaviour at the n-th request, from 0; always well unless told. */
  readonly behave?: (request: number) => Behaviour;
  readonly batchLimit?: number;
  /** Keys that are refused for good, with the reason. */
  readonly refuses?: ReadonlyMap<string, string>;
  /** TLS of the server; plain HTTP unless told. */
  readonly tls?: ServerOptions;
  /** Which access token is asked for; none unless told. */
  readonly token?: () => string;
  readonly slowMs?: number;
  /** Says when an answer that comes later is given. */
  readonly now?: () => Instant;
  /** Answers that come later come twice, and the latest first. */
  readonly disordered?: boolean;
}

/** A TE Office, KEHA Centre or payer at the other end of the line, which misbehaves as it is told. */
export interface TeReceiver extends AsyncDisposable {
  readonly address: string;
  readonly held: ReadonlyMap<string, Held>;
  /** Business keys of a client in the order in which they first came. */
  orderOf(client: string): readonly string[];
  readonly requests: () => number;
  /** Answers that wait to be fetched. They may be repeated and put in another order. */
  readonly answers: ReceiverAnswer[];
  /** Answers that were said to be recorded. */
  readonly recorded: ReadonlySet<string>;
}

const LATER = '2022-06-01T10:00:00.000Z' as Instant;

export async function startReceiver(options: ReceiverOptions = {}): Promise<TeReceiver> {
  const { behave = () => 'well', batchLimit = 100, refuses = new Map(), slowMs = 50 } = options;
  const held = new Map<string, Held>();
  const answers: ReceiverAnswer[] = [];
  const recorded = new Set<string>();
  let requests = 0;

  const take = (message: Dispatch): object => {
    const { businessKey } = message;
    const reason = refuses.get(businessKey);
    if (reason !== undefined)
      return { businessKey, outcome: 'REFUSED', reason, detail: `refused: ${reason}` };
    const known = held.get(businessKey);
    if (known === undefined) held.set(businessKey, { message, copies: 1, otherContents: [] });
    else {
      known.copies += 1;
      if (known.message.contentHash !== message.contentHash) known.otherContents.push(message.contentHash);
    }
    return { businessKey, outcome: 'RECEIVED', proof: `R-${businessKey}` };
  };

  const receive = (messages: readonly Dispatch[], behaviour: Behaviour, answer: ServerResponse): void => {
    if (messages.length > batchLimit) return send(answer, 413, { batchLimit });
    if (behaviour === 'half') {
      return send(answer, 200, { results: messages.slice(0, Math.ceil(messages.length / 2)).map(take) });
    }
    const results = messages.map(take);
    if (behaviour === 'lose-answer') return void answer.destroy();
    if (behaviour !== 'under-way') return send(answer, 200, { results });
    for (const { businessKey, receiver } of messages) {
      if (refuses.has(businessKey)) continue;
      const content = { kind: 'RECEIVED', proof: `R-${businessKey}` } as const;
      const at = options.now?.() ?? LATER;
      const given = { id: `A-${businessKey}`, businessKey, from: receiver, at, content };
      if (options.disordered) answers.unshift(given, given);
      else answers.push(given);
    }
    const underWay = ({ businessKey }: Dispatch): object => ({ businessKey, outcome: 'UNDER_WAY' });
    send(answer, 200, {
      results: messages.map((one, n) => (refuses.has(one.businessKey) ? results[n] : underWay(one))),
    });
  };

  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    if (options.token !== undefined && request.headers.authorization !== `Bearer ${options.token()}`) {
      return send(answer, 401, {});
    }
    if (request.url === '/answers') return send(answer, 200, { answers });
    if (request.url === '/answers/recorded') {
      const { ids } = JSON.parse(body) as { ids: readonly string[] };
      for (const id of ids) recorded.add(id);
      answers.splice(0, answers.length, ...answers.filter(({ id }) => !recorded.has(id)));
      return send(answer, 204, null);
    }
    const behaviour = behave(requests);
    requests += 1;
    switch (behaviour) {
      case 'cut':
        return void request.socket.destroy();
      case 'fail':
        return send(answer, 500, {});
      case 'closed':
        return send(answer, 503, {}, { 'retry-after': '1' });
      case 'nonsense':
        return send(answer, 200, { results: 'none' });
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, slowMs));
        break;
      default:
    }
    receive((JSON.parse(body) as { messages: readonly Dispatch[] }).messages, behaviour, answer);
  };

  const listener = (request: IncomingMessage, answer: ServerResponse): void => {
    serve(request, answer).catch(() => answer.destroy());
  };
  const server: Server =
    options.tls === undefined ? createServer(listener) : createSecureServer(options.tls, listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const scheme = options.tls === undefined ? 'http' : 'https';
  return {
    address: `${scheme}://localhost:${(server.address() as AddressInfo).port}`,
    held,
    answers,
    recorded,
    requests: () => requests,
    orderOf: (client) =>
      [...held.values()]
        .filter(({ message }) => message.client?.id === client)
        .map(({ message }) => message.businessKey),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(
  answer: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  answer.writeHead(status, { 'content-type': 'application/json', ...headers });
  answer.end(body === null ? undefined : JSON.stringify(body));
}
