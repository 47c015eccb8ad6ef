import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Role } from '../../src/domain/access/actor.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { commandHere } from '../support/command-line.ts';
import type { TestDatabase } from '../support/database.ts';
import { type FollowedRun, startServer } from '../support/running-server.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { type Community, communityOf, DAY, writeCommunity } from './community.ts';
import { aMinutePasses } from './killed-workers.ts';
import { environmentOf, expectBalance } from './parallel-imports.ts';

const POLL_MS = 20;
const TRIALS_ENDED = '2025-01-01' as PlainDate;

/** How servers are killed amid their runs. */
export interface Blows {
  /** More than a chunk of a move. */
  readonly people: number;
  readonly times: number;
  /** The one of the clients, in order, at whom the run is found. */
  readonly at: () => number;
  /** How long it may go on from there. */
  readonly millis: () => number;
}

/** A move of everybody, and what its summary says when all have been moved. */
interface Move {
  readonly path: string;
  readonly as: Role;
  readonly to: string;
  readonly result: Readonly<Record<string, unknown>>;
  readonly ask: (database: TestDatabase) => Promise<object>;
}

const hasEnded = ({ state }: FollowedRun): boolean => state === 'SUCCEEDED' || state === 'FAILED';

/**
 * Everybody is moved to a municipality, then back because it is suspended, then to the employment authority. Servers are
 * killed while their workers move clients; the next goes on after the last of them. Nobody is moved twice, what was done
 * stays, and the summary counts the clients of all. Gives the number of blows that a run was found amidst.
 */
export async function killedMoves(database: TestDatabase, folder: string, blows: Blows): Promise<number> {
  const environment = { ...environmentOf(database), DATA_FOLDER: folder };
  const { people } = blows;
  const community = communityOf('1531', 3, people);
  await using delivery = await writeCommunity(community, { name: 'MANY', edition: 0 });
  for (const words of [
    ['import', delivery.path],
    ['determine', '--area', community.area, '--date', DAY],
  ]) {
    expect(await commandHere(words, environmentOf(database))).toMatchObject({ code: 0 });
  }
  let amidst = 0;
  let server = await startServer(environment);
  for (const { path, as, to, result, ask } of movesOf(community)) {
    const body = await ask(database);
    let run = '';
    for (let blow = 0; blow < blows.times; blow += 1) {
      const held = await hold(database, blows.at());
      run ||= await server.ask(path, as, body);
      const seen = async () => (await server.get(`/v1/runs/${run}`, as)).json() as Promise<FollowedRun>;
      while (!((await held.isAwaited()) || hasEnded(await seen()))) await delay(POLL_MS);
      await held.release();
      await delay(blows.millis());
      await server.kill();
      const moved = await movedBy(database, run);
      if (moved < people) amidst += 1;
      expect(await broughtTo(database, to)).toEqual({ packages: moved, clients: moved, held: moved });
      await aMinutePasses(database);
      server = await startServer(environment);
    }
    expect(await server.follow(run, as, hasEnded)).toMatchObject({ state: 'SUCCEEDED', result });
    expect(await movedBy(database, run)).toBe(people);
    expect(await broughtTo(database, to)).toEqual({ packages: people, clients: people, held: people });
  }
  expect(await server.stop()).toMatchObject({ code: 0 });
  await expectBalance(database);
  return amidst;
}

/** Keeps a client from being changed by others until it is released. */
async function hold({ database }: TestDatabase, nth: number) {
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query(`select set_config('kuntakokeilu.organisations', '{keha}', true)`);
  await client.query(
    'select from clients.client where id = (select id from clients.client order by id offset $1 limit 1) for no key update',
    [nth],
  );
  return {
    async isAwaited(): Promise<boolean> {
      const { rowCount } = await client.query(
        'select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))',
      );
      return rowCount !== 0;
    },
    async release(): Promise<void> {
      await client.query('rollback');
      client.release();
    },
  };
}

function movesOf({ area, municipality, teOffice, people }: Community): readonly Move[] {
  const everybody = { clients: people, moved: people, left: {} };
  return [
    {
      path: '/v1/transfer-runs',
      as: 'TE_OFFICER',
      to: `municipality:${municipality}`,
      result: { candidates: people, sent: people, received: people, skipped: {} },
      ask: async () => ({ areaCode: area, date: DAY }),
    },
    {
      path: '/v1/suspension-runs',
      as: 'TE_OFFICER',
      to: `te-office:${teOffice}`,
      result: { ...everybody, ground: 'SUSPENSION' },
      ask: async (database) => {
        const { orderSuspension } = servicesOn(database, fixedClock('2021-04-02T09:00:00.000Z'));
        const order = { municipality, from: null, tasks: 'ALL', order: 'AVI/1/2021' } as const;
        const ordered = await orderSuspension(order, actingFor('avi', 'AVI_SUPERVISOR'));
        return { suspension: valueOf(ordered).id };
      },
    },
    {
      path: '/v1/authority-hand-over-runs',
      as: 'KEHA_ADMIN',
      to: 'employment-authority:TA01',
      result: { ...everybody, ground: 'TRIAL_END' },
      ask: async (database) => {
        const { registerEmploymentAuthority } = servicesOn(
          database,
          fixedClock(`${TRIALS_ENDED}T09:00:00.000Z`),
        );
        const municipalities = [{ municipality, from: TRIALS_ENDED, until: null }];
        const authority = { code: 'TA01', name: { fi: 'Koealue', sv: 'Provområde' }, municipalities };
        valueOf(await registerEmploymentAuthority(authority, actingFor('keha', 'KEHA_ADMIN')));
        return { date: TRIALS_ENDED };
      },
    },
  ];
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function movedBy(database: TestDatabase, run: string): Promise<number> {
  const rows = await database.all(`select from work.run_row where run_id = $1 and outcome = 'MOVED'`, [run]);
  return rows.length;
}

/** Packages handed over to a body, the clients whom they are of, and who of them is with it since. */
async function broughtTo(database: TestDatabase, authority: string): Promise<unknown> {
  const [found] = await database.all(
    `select count(*)::int as packages, count(distinct package.client_id)::int as clients,
       count(distinct held.client_id)::int as held
     from clients.hand_over package
     left join clients.responsibility held on held.client_id = package.client_id and held.until_at is null
       and held.authority = package.to_authority and held.from_at = package.at
     where package.to_authority = $1`,
    [authority],
  );
  return found;
}
