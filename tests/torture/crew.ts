import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { expect } from 'vitest';
import { openDatabase } from '../../src/adapters/persistence/database.ts';
import { timeOrderedIds } from '../../src/adapters/system/ids.ts';
import type { Context } from '../../src/application/shared/context.ts';
import { buildContainer, type Services } from '../../src/container.ts';
import { type Instant, instantAt } from '../../src/domain/shared/instant.ts';
import { addDays, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import type { TestDatabase } from '../support/database.ts';
import { testKeys } from '../support/keys.ts';
import { actingFor, anyFolder } from '../support/services.ts';
import type { Chance } from './chance.ts';
import { type Community, DAY, writeCommunity } from './community.ts';
import { statesOf } from './parallel-imports.ts';

const WRITERS = 3;
/** Longest wait before a writer begins. */
export const STAGGER_MS = 60;

export const DATE = DAY as PlainDate;
export const REGISTER = actingFor('keha', 'INTEGRATION');
export const KEEPER = actingFor('keha', 'KEHA_ADMIN');
export const officeOf = ({ teOffice }: Community): Context =>
  actingFor(`te-office:${teOffice}`, 'TE_OFFICER');
export const municipalityOf = ({ municipality }: Community): Context =>
  actingFor(`municipality:${municipality}`, 'MUN_OFFICER');

/** Several products on one database, each with connections and a clock of its own, as processes have. */
export interface Crew extends AsyncDisposable {
  readonly members: readonly Services[];
  readonly database: TestDatabase;
}

export async function hireCrew(database: TestDatabase): Promise<Crew> {
  let ticks = Date.parse(instantAt(addDays(DATE, 2), 9));
  const clock = { now: () => new Date((ticks += 1)).toISOString() as Instant };
  const opened = await Promise.all(
    Array.from({ length: WRITERS }, () =>
      openDatabase(database.address.application, { connections: 4, statementTimeout: 30_000 }),
    ),
  );
  return {
    database,
    members: opened.map(
      (own) =>
        buildContainer({
          database: own,
          workDatabase: own,
          clientRegistry: anyFolder,
          messageChannels: {},
          silenceHours: 25,
          jobPostings: null,
          clock,
          ids: timeOrderedIds,
          identityCodes: { allowRealCodes: false },
          keys: testKeys,
          log: pino({ level: 'silent' }),
        }).cradle,
    ),
    async [Symbol.asyncDispose]() {
      for (const own of opened) await own.close();
    },
  };
}

/** Every member does the same thing, each a little later than the one before, and all are waited for. */
export async function together<T>(
  crew: Crew,
  luck: Chance,
  work: (services: Services, index: number) => Promise<T>,
): Promise<readonly T[]> {
  return Promise.all(
    crew.members.map(async (services, index) => {
      await delay(luck.below(STAGGER_MS));
      return work(services, index);
    }),
  );
}

/** How several requests ended, in alphabetical order. */
export function codes(results: readonly Result<unknown>[]): readonly string[] {
  return results.map((result) => (result.ok ? 'OK' : result.failure.code)).toSorted();
}

/** Everybody takes the same delivery in. */
export async function take(
  crew: Crew,
  community: Community,
  telling: Parameters<typeof writeCommunity>[1],
): Promise<void> {
  await using delivery = await writeCommunity(community, telling);
  const taken = await Promise.all(
    crew.members.map(({ importDelivery }) => importDelivery({ location: delivery.path }, REGISTER)),
  );
  expect(codes(taken)).toEqual(crew.members.map(() => 'OK'));
  expect(await statesOf(crew.database, telling.name)).toEqual(['APPLIED', 'REPEATED', 'REPEATED']);
}
