import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { expect } from 'vitest';
import { openDatabase } from '../../src/adapters/persistence/database.ts';
import { timeOrderedIds } from '../../src/adapters/system/ids.ts';
import type { Context } from '../../src/application/shared/context.ts';
import { buildContainer, type Services } from '../../src/container.ts';
import type { NoticeId } from '../../src/domain/shared/ids.ts';
import { type Instant, instantAt } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { addDays, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import type { TestDatabase } from '../support/database.ts';
import { actingFor, anyFolder } from '../support/services.ts';
import { seenByRegister } from './books.ts';
import { type Chance, chance, type Ordeal } from './chance.ts';
import { type Community, DAY, freshCommunity, writeCommunity } from './community.ts';
import { expectBalance, statesOf } from './parallel-imports.ts';

/** More than a transfer moves at a time. */
const PEOPLE = 620;
const WRITERS = 3;
/** Longest wait before a writer begins. */
const STAGGER_MS = 60;

const REGISTER = actingFor('keha', 'INTEGRATION');
const officeOf = ({ teOffice }: Community): Context => actingFor(`te-office:${teOffice}`, 'TE_OFFICER');
const municipalityOf = ({ municipality }: Community): Context =>
  actingFor(`municipality:${municipality}`, 'MUN_OFFICER');
const DATE = DAY as PlainDate;

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
          clock,
          ids: timeOrderedIds,
          log: pino({ level: 'silent' }),
        }).cradle,
    ),
    async [Symbol.asyncDispose]() {
      for (const own of opened) await own.close();
    },
  };
}

/** Every member does the same thing, each a little later than the one before, and all are waited for. */
async function together<T>(
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

function codes(results: readonly Result<unknown>[]): readonly string[] {
  return results.map((result) => (result.ok ? 'OK' : result.failure.code)).toSorted();
}

/** The same request with the same key reaches several processes: one effect, and every asker gets its answer. */
export async function sameKeyAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const community = freshCommunity(luck.below(1000), 3);
    const withKey = (context: Context, operation: string): Context => ({
      ...context,
      idempotency: { key: `${seed}-${round}-${operation}`, requestHash: 'the same' },
    });
    const office = officeOf(community);
    const { area: areaCode } = community;
    await using delivery = await writeCommunity(community, { name: `KEY-${round}`, edition: round });
    const requests: Readonly<Record<string, (services: Services) => Promise<Result<unknown>>>> = {
      'import-delivery': ({ importDelivery }) =>
        importDelivery({ location: delivery.path }, withKey(REGISTER, 'import')),
      'request-import': ({ requestImport }) =>
        requestImport({ location: 'later' }, withKey(REGISTER, 'request-import')),
      'request-determination': ({ requestDetermination }) =>
        requestDetermination({ areaCode, date: DATE, dryRun: false }, withKey(office, 'determination')),
      'request-transfer': ({ requestTransfer }) =>
        requestTransfer({ areaCode, date: DATE, awaitReceipt: true }, withKey(office, 'transfer')),
      'give-role': ({ giveRole }) =>
        giveRole(
          {
            subject: `newcomer-${round}`,
            role: 'MUN_OFFICER',
            organisation: `municipality:${community.municipality}` as OrganisationId,
            validUntil: null,
          },
          withKey(actingFor('keha', 'KEHA_ADMIN'), 'give-role'),
        ),
    };
    for (const [action, request] of Object.entries(requests)) {
      const before = await doneIn(crew.database, action);
      const answers = await together(crew, luck, request);
      expect(answers.map((answer) => [action, answer.ok])).toEqual(answers.map(() => [action, true]));
      for (const answer of answers) expect(answer, action).toEqual(answers[0]);
      expect(await doneIn(crew.database, action), action).toBe(before + 1);
    }
  }
  await expectBalance(crew.database);
}

/** A role is given by several at once, without a key, and again later: it is held once. */
export async function sameRoleAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const subject = `appointed-${round}`;
    const give = ({ giveRole }: Services) =>
      giveRole(
        { subject, role: 'TE_OFFICER', organisation: 'te-office:1500' as OrganisationId, validUntil: null },
        actingFor('keha', 'KEHA_ADMIN'),
      );
    expect(codes(await together(crew, luck, give))).toEqual(crew.members.map(() => 'OK'));
    expect(codes(await together(crew, luck, give))).toEqual(crew.members.map(() => 'OK'));
    const held = await crew.database.all('select from access.role_grant where subject = $1', [subject]);
    expect(held).toHaveLength(1);
  }
}

/** Clients are determined by several at once, while a delivery changes them all: each has one determination. */
export async function determinationsAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const community = freshCommunity(luck.below(1000), PEOPLE);
    const base = `DETERMINED-${round}`;
    const determine = ({ determineTargetGroup }: Services) =>
      determineTargetGroup({ areaCode: community.area, date: DATE, dryRun: false }, officeOf(community));
    await take(crew, community, { name: base, edition: 10_000 + 2 * round });
    expect(codes(await together(crew, luck, determine))).toEqual(crew.members.map(() => 'OK'));
    const changed = { name: `${base}-D`, edition: 10_001 + 2 * round, after: { base, sequence: 2 } };
    const [again] = await Promise.all([
      together(crew, luck, determine),
      delay(luck.below(STAGGER_MS)).then(() => take(crew, community, changed)),
    ]);
    expect(codes(again)).toEqual(crew.members.map(() => 'OK'));
    await expectBalance(crew.database);
  }
}

/**
 * Clients are moved by several transfers at once, while municipalities receive their notices, the determination is
 * made anew and a delivery changes everybody: nobody is moved twice, and nobody is lost.
 */
export async function transfersAtOnce(crew: Crew, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  for (let round = 0; round < rounds; round += 1) {
    const community = freshCommunity(luck.below(1000), PEOPLE);
    const { area: areaCode } = community;
    const base = `MOVED-${round}`;
    const [services] = crew.members;
    if (services === undefined) throw new Error('a crew of nobody');
    await take(crew, community, { name: base, edition: 20_000 + 2 * round });
    const determine = () =>
      services.determineTargetGroup({ areaCode, date: DATE, dryRun: false }, officeOf(community));
    expect(await determine()).toMatchObject({ ok: true });
    const changed = { name: `${base}-D`, edition: 20_001 + 2 * round, after: { base, sequence: 2 } };
    const awaitReceipt = luck.below(2) === 0;
    const [moved] = await Promise.all([
      together(crew, luck, ({ transferResponsibility }) =>
        transferResponsibility({ areaCode, date: DATE, awaitReceipt }, officeOf(community)),
      ),
      receiveAll(crew, luck, community),
      delay(luck.below(STAGGER_MS)).then(determine),
      delay(luck.below(STAGGER_MS)).then(() => take(crew, community, changed)),
    ]);
    expect(codes(moved)).toEqual(crew.members.map(() => 'OK'));
    expect(await receiveAll(crew, luck, community)).toEqual([]);
    const [left] = await crew.database.all<{ count: number }>(
      `select count(*)::int as count from clients.determination join clients.client on client.id = client_id
       where superseded_at is null and result = 'IN' and area_code = $1 and responsible not like 'municipality:%'
         and not exists (select from clients.referral_notice where client_id = client.id and state = 'SENT')
         and starts_with(client_number, $2)`,
      [areaCode, community.mark],
    );
    expect(left?.count).toBe(0);
    await expectBalance(crew.database);
  }
}

/**
 * Receives every open notice, each by all members at once: one receives it, the others are told that it has changed.
 * Gives whatever else was answered.
 */
async function receiveAll(crew: Crew, luck: Chance, community: Community): Promise<readonly string[]> {
  const open = await seenByRegister<{ id: NoticeId; version: number }>(
    crew.database,
    `select id, version from clients.referral_notice where state = 'SENT' and to_authority = $1`,
    [`municipality:${community.municipality}`],
  );
  const odd: string[] = [];
  for (const { id, version } of open.slice(0, 20 + luck.below(20))) {
    const answers = codes(
      await Promise.all(
        crew.members.map(({ receiveReferralNotice }) =>
          receiveReferralNotice({ noticeId: id, version }, municipalityOf(community)),
        ),
      ),
    );
    const usual = ['OK', ...crew.members.slice(1).map(() => 'VERSION_CONFLICT')];
    if (answers.join() !== usual.join()) odd.push(answers.join());
  }
  return odd;
}

async function take(
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

/** How often a use case was done, by the audit log. */
async function doneIn(database: TestDatabase, action: string): Promise<number> {
  const [row] = await database.all<{ count: number }>(
    `select count(*)::int as count from access.audit_entry where action = $1 and outcome = 'done'`,
    [action],
  );
  return row?.count ?? 0;
}
