import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Role } from '../../src/domain/access/actor.ts';
import { type Ended, type RunningCommand, startProgram } from './command-line.ts';

/** A run as its followers see it. */
export interface FollowedRun {
  readonly id: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  readonly progress: { readonly stage: string; readonly done: number } | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly failure: { readonly code: string } | null;
}

/** The demo server in a process of its own. */
export interface RunningServer {
  readonly process: RunningCommand;
  /** Asks as one of the people of the demo. */
  get(path: string, as: Role): Promise<Response>;
  /** Asks for a run, under a new key unless one is given, and gives its id. */
  ask(path: string, as: Role, body: unknown, key?: string): Promise<string>;
  /** When the run is as wanted. */
  follow(id: string, as: Role, wanted: (run: FollowedRun) => boolean): Promise<FollowedRun>;
  /** Tells the process to stop and waits until it has. */
  stop(): Promise<Ended>;
  /** Kills the process and waits until it is gone. */
  kill(): Promise<Ended>;
}

const POLL_MS = 25;

/** Starts the server and waits until it serves. */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  const process = startProgram(['src/main.ts'], {
    PORT: '0',
    READS_PER_MINUTE: '100000',
    WORK_PER_MINUTE: '100000',
    ...environment,
  });
  await process.says('Try: curl');
  const said = process.said();
  const [, address = ''] = /^Listening on (http:\S+):/m.exec(said) ?? [];
  const authorization = (as: Role): string =>
    `Bearer ${new RegExp(`^ {2}${as} \\([^)]*\\): (\\S+)$`, 'm').exec(said)?.[1]}`;
  const get: RunningServer['get'] = (path, as) =>
    fetch(address + path, { headers: { authorization: authorization(as) } });
  const end = (signal: NodeJS.Signals): Promise<Ended> => {
    process.kill(signal);
    return process.ended;
  };
  return {
    process,
    get,
    async ask(path, as, body, key = randomUUID()) {
      const answer = await fetch(address + path, {
        method: 'POST',
        headers: {
          authorization: authorization(as),
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
      });
      const { id } = (await answer.json()) as { readonly id?: string };
      if (id === undefined) throw new Error(`${path} was answered with ${answer.status}`);
      return id;
    },
    async follow(id, as, wanted) {
      for (;;) {
        const run = (await (await get(`/v1/runs/${id}`, as)).json()) as FollowedRun;
        if (wanted(run)) return run;
        await delay(POLL_MS);
      }
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
