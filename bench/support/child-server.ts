import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';

/** A server in a process of its own. */
export interface ChildServer {
  readonly address: string;
  stop(): Promise<void>;
}

const CONNECTIONS = 20;

/** Starts a program that tells its address in a line `Listening on <address>:`. */
export async function startServer(
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<ChildServer> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** The output stays read: a server whose pipe is closed dies at its next log line. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    child.stdout?.on('data', (piece: Buffer) => {
      told = (told + String(piece)).slice(-4000);
      const found = /Listening on (http:\S+?):? /.exec(told.replaceAll('\n', ' '));
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`${told}\nthe server ended before it listened`)));
  });
}

/** Requests a second over some seconds; any answer but 200 spoils the measurement and throws. */
export async function throughput(
  server: ChildServer,
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
  seconds: number,
): Promise<number> {
  const result = await autocannon({
    url: server.address,
    connections: CONNECTIONS,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET' as const, path, headers: { ...headers } })),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${server.address}: ${result.non2xx} answers other than 200, ${result.errors} errors`);
  }
  return result.requests.average;
}
