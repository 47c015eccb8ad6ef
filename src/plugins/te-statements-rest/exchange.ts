import { Agent as PlainAgent, type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { Agent, type AgentOptions, request as secureRequest } from 'node:https';

const LONGEST_ANSWER = 4_000_000;

/** What the other end answered. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Nothing was sent, so nothing can have arrived. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

export interface Asked {
  readonly address: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A line that is kept open between requests. */
export interface Line {
  /**
   * @throws NotSent before the connection stands; any other error once something may have arrived
   */
  ask(asked: Asked): Promise<Answered>;
  close(): void;
}

/** A line over HTTPS with the given certificates; plain HTTP to this machine only, which the configuration sees to. */
export function openLine(tls: AgentOptions): Line {
  const secure = new Agent({ ...tls, keepAlive: true, minVersion: 'TLSv1.2' });
  const plain = new PlainAgent({ keepAlive: true });
  return {
    ask: ({ address, method, headers, body, timeoutMs, signal }) =>
      new Promise((resolve, reject) => {
        let isConnected = false;
        const isSecure = address.protocol === 'https:';
        const options = {
          method,
          headers,
          agent: isSecure ? secure : plain,
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        };
        const asking = (isSecure ? secureRequest : plainRequest)(address, options, (answer) => {
          const parts: Buffer[] = [];
          let length = 0;
          answer.on('data', (part: Buffer) => {
            length += part.length;
            if (length > LONGEST_ANSWER) answer.destroy(new Error('the answer is too long'));
            else parts.push(part);
          });
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(parts).toString('utf8'),
            }),
          );
          answer.on('error', reject);
          answer.on('aborted', () => reject(new Error('the line was cut')));
        });
        asking.on('socket', (socket) => {
          isConnected = asking.reusedSocket;
          if (isConnected) return;
          socket.once(isSecure ? 'secureConnect' : 'connect', () => {
            isConnected = true;
          });
        });
        asking.on('error', (error: NodeJS.ErrnoException) =>
          reject(isConnected ? error : new NotSent(error.code ?? error.message)),
        );
        asking.end(body ?? undefined);
      }),
    close: () => {
      secure.destroy();
      plain.destroy();
    },
  };
}
