import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorklistPage } from '../../src/application/clients/worklists/find-work-items.query.ts';
import type { Context } from '../../src/application/shared/context.ts';
import type { WorklistName } from '../../src/domain/clients/worklists/worklist.ts';
import type { ClientId, NoticeId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, identityCode, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const TOWN = actingFor('municipality:109', 'MUN_OFFICER');
const NEIGHBOUR = actingFor('municipality:165', 'MUN_OFFICER');
const AREA = actingFor('area:1531', 'MUN_OFFICER');
const ELSEWHERE = actingFor('te-office:0400', 'TE_OFFICER');
const DATE = '2021-03-31' as PlainDate;

const NO_RIGHT = { ...BARE, 'earnings-rights': { ansioturvaoikeus: 'E' } };
const RIGHT = { ...BARE, 'earnings-rights': {} };

const IN_GROUP = '00410001';
const PENDING = '00410002';
const NO_LANGUAGE = '00410003';
const TWINS = ['00410004', '00410005'];
const WITH_PERMIT = '00410006';
const BANNED = '00410007';
const TO_MOVE = '00410008';
const NEW_IN_APRIL = '00410009';

const people = (changes: Readonly<Record<string, object>> = {}) =>
  together(
    person(IN_GROUP, {
      ...NO_RIGHT,
      'job-searches': { alku: '1.2.2021' },
      statuses: { alku: '1.2.2021' },
      ...changes[IN_GROUP],
    }),
    person(PENDING, { ...BARE, ...changes[PENDING] }),
    person(NO_LANGUAGE, { ...RIGHT, persons: { palvelukieli: '' }, ...changes[NO_LANGUAGE] }),
    ...TWINS.map((number, at) =>
      person(number, {
        ...RIGHT,
        persons: {
          henkilotunnus: identityCode('010160', 950 + at),
          syntymaaika: '1.1.1960',
          sukunimi: 'Kaksonen',
        },
      }),
    ),
    person(WITH_PERMIT, {
      ...RIGHT,
      persons: { oleskeluperuste: 'A', lupa_alku: '1.1.2021', lupa_loppu: '30.4.2021' },
      'job-searches': { loppu: '31.5.2021' },
    }),
    person(BANNED, {
      ...NO_RIGHT,
      persons: { turvakielto: 'K', turvakielto_alku: '1.1.2021', turvakielto_loppu: '15.5.2021' },
    }),
    person(TO_MOVE, { ...NO_RIGHT, ...changes[TO_MOVE] }),
    person(NEW_IN_APRIL, {
      ...NO_RIGHT,
      'job-searches': { alku: '30.3.2021' },
      statuses: { alku: '30.3.2021' },
    }),
  );

let intake: Intake;
let numbers: ReadonlyMap<string, string>;

beforeAll(async () => {
  intake = await openIntake('2021-04-01T09:00:00.000Z');
  await intake.take(full('WORK-1', people()));
  const clients = await intake.test.all<{ id: string; client_number: string }>(
    'select id, client_number from clients.client',
  );
  numbers = new Map(clients.map(({ id, client_number: number }) => [id, number]));
  await determined(DATE);
});
afterAll(() => intake.close());

async function determined(date: PlainDate): Promise<void> {
  const run = await intake.services.determineTargetGroup({ areaCode: '1531', date, dryRun: false }, OFFICE);
  if (!run.ok) throw new Error(JSON.stringify(run.failure));
}

async function pageOf(
  context: Context,
  name: WorklistName,
  filter: { municipality?: string; until?: string; after?: string; limit?: number } = {},
): Promise<WorklistPage> {
  const { municipality = null, until = null, after = null, limit = 50 } = filter;
  const input = { name, municipality, until: until as PlainDate | null, after, limit };
  const page = await intake.services.findWorkItems(input, context);
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return page.value;
}

/** Entries as `client number/reason/since/until`. */
async function listed(
  context: Context,
  name: WorklistName,
  filter: Parameters<typeof pageOf>[2] = {},
): Promise<readonly string[]> {
  const { items } = await pageOf(context, name, filter);
  return items
    .map(({ client, reason, since, until }) =>
      [numbers.get(client.id), reason, since ?? '–', until ?? '–'].join('/'),
    )
    .toSorted();
}

/** What is told of each client is what the lists hold of the client. */
async function expectSameOfEachClient(context: Context): Promise<void> {
  const lists = await intake.services.findWorklists(null, context);
  if (!lists.ok) throw new Error(JSON.stringify(lists.failure));
  const held = new Map<string, object[]>();
  for (const { name } of lists.value) {
    const { items } = await pageOf(context, name, { limit: 200 });
    for (const [id, entries] of Map.groupBy(items, ({ client }) => client.id)) {
      const [earliestDue = null] = entries.flatMap(({ until }) => until ?? []).toSorted();
      held.set(id, [...(held.get(id) ?? []), { name, count: entries.length, earliestDue }]);
    }
  }
  expect(held.size).toBeGreaterThan(0);
  for (const id of numbers.keys()) {
    const told = await intake.services.findWorklistsOfClient(id as ClientId, context);
    expect(told.ok ? told.value : []).toEqual(held.get(id) ?? []);
  }
}

async function counts(context: Context): Promise<Readonly<Record<string, number>>> {
  const lists = await intake.services.findWorklists(null, context);
  if (!lists.ok) throw new Error(JSON.stringify(lists.failure));
  return Object.fromEntries(lists.value.map(({ name, count }) => [name, count]));
}

describe('the worklists of a TE Office', () => {
  it('tell whom it has to move, and by when: the seven days, or the day of those registered before the trials', async () => {
    expect(await listed(OFFICE, 'to-be-transferred')).toEqual([
      `${IN_GROUP}/IN_TARGET_GROUP/2021-03-31/2021-03-31`,
      `${WITH_PERMIT}/IN_TARGET_GROUP/2021-03-31/2021-04-07`,
      `${BANNED}/IN_TARGET_GROUP/2021-03-31/2021-04-07`,
      `${TO_MOVE}/IN_TARGET_GROUP/2021-03-31/2021-04-07`,
      `${NEW_IN_APRIL}/IN_TARGET_GROUP/2021-03-31/2021-04-07`,
    ]);
    expect((await pageOf(OFFICE, 'to-be-transferred')).rule).toMatchObject({
      act: '1269/2020',
      version: 'V1',
    });
  });

  it('E25: tell whose target group waits for information', async () => {
    expect(await listed(OFFICE, 'pending-information')).toEqual([
      `${PENDING}/INFORMATION_MISSING/2021-03-31/2021-04-08`,
    ]);
    const { items } = await pageOf(OFFICE, 'pending-information');
    expect(items[0]?.facts.awaited).toEqual([{ missing: 'EARNINGS_RIGHT_UNKNOWN', from: 'CLIENT' }]);
  });

  it('tell which facts end soon, those first that end first', async () => {
    const { items } = await pageOf(OFFICE, 'expiring-facts');
    expect(items.map(({ client, reason, until }) => [numbers.get(client.id), reason, until])).toEqual([
      [WITH_PERMIT, 'PERMIT_ENDS', '2021-04-30'],
      [BANNED, 'SECURITY_BAN_ENDS', '2021-05-15'],
      [WITH_PERMIT, 'JOB_SEARCH_ENDS', '2021-05-31'],
    ]);
    expect(await listed(OFFICE, 'expiring-facts', { until: '2021-04-30' })).toHaveLength(1);
    expect(await listed(OFFICE, 'expiring-facts', { until: '2021-04-29' })).toEqual([]);
  });

  it('R24: tell which sources contradict each other, until somebody has decided', async () => {
    await intake.test.all(
      `insert into clients.fact_conflict (id, client_id, basis, found_at)
       select gen_random_uuid(), id, '5:2.1', '2021-03-31T20:59:00Z' from clients.client where client_number = $1`,
      [PENDING],
    );
    expect(await listed(OFFICE, 'conflicts')).toEqual([`${PENDING}/FACTS_CONTRADICT/2021-03-31/–`]);
    await expectSameOfEachClient(OFFICE);
    await intake.test.all(`update clients.fact_conflict set resolved_at = now(), resolved_by = 'x'`);
    expect(await listed(OFFICE, 'conflicts')).toEqual([]);
  });

  it('E8: tell of whom the register says that another authority is in charge', async () => {
    const warn = (reason: string) =>
      intake.test.all(
        `insert into clients.delivery_exception (delivery_id, section, file, record, source_key, client_number, outcome,
           reason, column_name)
         select search.delivery_id, 'job-searches', 'x', 1, search.source_key, client_number, 'warning', $2, ''
         from clients.job_search search join clients.client on client.id = client_id where client_number = $1`,
        [PENDING, reason],
      );
    await warn('STATUS_GAP');
    expect(await listed(OFFICE, 'conflicts')).toEqual([]);
    await warn('RESPONSIBILITY_CONFLICT');
    expect(await listed(OFFICE, 'conflicts')).toEqual([`${PENDING}/TWO_AUTHORITIES/2021-04-01/–`]);
    await expectSameOfEachClient(OFFICE);
    await intake.test.all(`delete from clients.delivery_exception where reason = 'RESPONSIBILITY_CONFLICT'`);
  });

  it('D11: tell whose service language nobody knows', async () => {
    expect(await listed(OFFICE, 'missing-language')).toEqual([
      expect.stringMatching(`^${NO_LANGUAGE}/LANGUAGE_MISSING/`),
    ]);
  });

  it('E86: tell who may be one person registered twice', async () => {
    expect(await listed(OFFICE, 'possible-duplicates')).toEqual(
      TWINS.map((number) => expect.stringMatching(`^${number}/POSSIBLE_DUPLICATE/`)),
    );
  });

  it('are counted in one look', async () => {
    expect(await counts(OFFICE)).toEqual({
      'to-be-transferred': 5,
      'pending-information': 1,
      'changed-determinations': 0,
      conflicts: 0,
      'notices-not-received': 0,
      'moved-in': 0,
      'expiring-facts': 3,
      'missing-language': 1,
      'possible-duplicates': 2,
      'refused-messages': 0,
      'te-office-review': 0,
    });
  });

  it('find nobody under a security ban by where they live', async () => {
    const own = await listed(OFFICE, 'to-be-transferred', { municipality: '109' });
    expect(own).toHaveLength(4);
    expect(own.join()).not.toContain(BANNED);
    expect(await listed(OFFICE, 'to-be-transferred', { municipality: '165' })).toEqual([]);
  });

  it('are found by the day by which something should be done', async () => {
    expect(await listed(OFFICE, 'to-be-transferred', { until: '2021-04-06' })).toHaveLength(1);
    expect(await listed(OFFICE, 'to-be-transferred', { until: '2021-04-07' })).toHaveLength(5);
    expect(await listed(OFFICE, 'pending-information', { until: '2021-04-07' })).toEqual([]);
  });

  it('hold nothing of another office', async () => {
    expect(new Set(Object.values(await counts(ELSEWHERE)))).toEqual(new Set([0]));
    expect(new Set(Object.values(await counts(NEIGHBOUR)))).toEqual(new Set([0]));
  });

  it('refuse the name of a list that the body does not have', async () => {
    const input = { name: 'moved-out', municipality: null, until: null, after: null, limit: 50 } as const;
    const refused = await intake.services.findWorkItems(input, OFFICE);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'WORKLIST_NOT_FOUND', kind: 'not-found' } });
  });
});

describe('a client left with the TE Office', () => {
  it('E13: is not to be transferred, and is looked at again when language or home has changed', async () => {
    const mark = async (language: string, home: string): Promise<void> => {
      await intake.test.all(
        `insert into clients.te_office_stay (id, client_id, reason, text, language, home, marked_at, marked_by,
           marked_by_organisation, rule)
         select gen_random_uuid(), id, 'LANGUAGE_RIGHTS', 'x', $2, $3, '2021-03-31T12:00:00Z', 'x', 'te-office:1500', '{}'
         from clients.client where client_number = $1`,
        [TO_MOVE, language, home],
      );
    };
    const unmark = () => intake.test.all('delete from clients.te_office_stay');
    await mark('fi', '109');
    expect((await listed(OFFICE, 'to-be-transferred')).join()).not.toContain(TO_MOVE);
    expect(await listed(OFFICE, 'te-office-review')).toEqual([]);
    await unmark();
    await mark('sv', '165');
    expect(await listed(OFFICE, 'te-office-review')).toEqual([`${TO_MOVE}/STAY_RESTS_ON_OTHER/2021-03-31/–`]);
    const { items } = await pageOf(OFFICE, 'te-office-review');
    expect(items[0]?.facts.changed).toEqual(['LANGUAGE_CHANGED', 'HOME_CHANGED']);
    await expectSameOfEachClient(OFFICE);
    await unmark();
    expect(await listed(OFFICE, 'to-be-transferred')).toHaveLength(5);
  });
});

describe('the worklists of a municipality', () => {
  beforeAll(async () => {
    intake.clock.set('2021-04-01T10:00:00.000Z');
    const run = await intake.services.transferResponsibility(
      { areaCode: '1531', date: DATE, awaitReceipt: true },
      OFFICE,
    );
    if (!run.ok) throw new Error(JSON.stringify(run.failure));
  });

  it('tell of notices that it has not received, to be looked after on the third working day', async () => {
    const expected = [IN_GROUP, WITH_PERMIT, BANNED, TO_MOVE, NEW_IN_APRIL].map(
      // Good Friday and Easter Monday lie between.
      (number) => `${number}/NOTICE_NOT_RECEIVED/2021-03-31/2021-04-07`,
    );
    expect(await listed(TOWN, 'notices-not-received')).toEqual(expected);
    expect(await listed(OFFICE, 'notices-not-received')).toEqual(expected);
    expect(await listed(AREA, 'notices-not-received')).toEqual(expected);
    expect(await listed(OFFICE, 'to-be-transferred')).toEqual([]);
    expect(await listed(OFFICE, 'notices-not-received', { until: '2021-04-06' })).toEqual([]);
    expect(await listed(OFFICE, 'notices-not-received', { until: '2021-04-07' })).toEqual(expected);
  });

  it('E9: tell whose letter came back, until the client is found', async () => {
    await intake.test.all(
      `update clients.referral_notice set client_state = 'FAILED', client_failed_at = '2021-04-07T09:00:00Z'
       from clients.client where client.id = client_id and client_number = $1`,
      [NEW_IN_APRIL],
    );
    const expected = `${NEW_IN_APRIL}/LETTER_RETURNED/2021-04-07/–`;
    expect(await listed(TOWN, 'notices-not-received')).toContain(expected);
    expect(await listed(OFFICE, 'notices-not-received')).toContain(expected);
    await received(NEW_IN_APRIL);
    // The municipality is responsible all the same, and has to find the client.
    expect(await listed(TOWN, 'notices-not-received')).toContain(expected);
    expect(await listed(OFFICE, 'notices-not-received')).not.toContain(expected);
    await expectSameOfEachClient(TOWN);
    await expectSameOfEachClient(OFFICE);
  });

  it('R31: tell who lives elsewhere now and has to be moved, and whom a move has brought', async () => {
    await received(TO_MOVE, BANNED, IN_GROUP);
    expect(await listed(TOWN, 'moved-out')).toEqual([]);
    intake.clock.set('2021-04-08T09:00:00.000Z');
    const moved = {
      residences: [
        { loppu: '4.4.2021', kirjattu: '6.4.2021 9:00' },
        { alku: '5.4.2021', kuntakoodi: '165', kirjattu: '6.4.2021 9:00' },
      ],
    };
    await intake.take(
      full('WORK-2', people({ [TO_MOVE]: moved }), {
        data_cut: '2021-04-07',
        created_at: '2021-04-08T06:00:00+03:00',
      }),
    );
    expect(await listed(TOWN, 'moved-out')).toEqual([`${TO_MOVE}/HOME_ELSEWHERE/2021-04-05/–`]);
    const [item] = (await pageOf(TOWN, 'moved-out')).items;
    expect(item?.facts.municipality).toBe('165');
    expect(await listed(AREA, 'moved-out', { municipality: '109' })).toHaveLength(1);
    expect(await listed(AREA, 'moved-out', { municipality: '165' })).toEqual([]);
    expect(await listed(NEIGHBOUR, 'moved-in')).toEqual([]);
    await expectSameOfEachClient(TOWN);
    await expectSameOfEachClient(AREA);
  });

  it('E22: tell who would no longer belong to the target group; the municipality stays responsible', async () => {
    expect(await listed(TOWN, 'changed-determinations')).toEqual([]);
    intake.clock.set('2021-04-09T09:00:00.000Z');
    const right = { 'earnings-rights': { ansioturvaoikeus: 'K', kirjattu: '7.4.2021 9:00' } };
    await intake.take(
      full('WORK-3', people({ [IN_GROUP]: right }), {
        data_cut: '2021-04-08',
        created_at: '2021-04-09T06:00:00+03:00',
      }),
    );
    await determined('2021-04-08' as PlainDate);
    expect(await listed(TOWN, 'changed-determinations')).toEqual([
      `${IN_GROUP}/LEFT_TARGET_GROUP/2021-04-09/–`,
    ]);
  });

  it('keep the day since when, though the same is determined again', async () => {
    await determined('2021-04-09' as PlainDate);
    expect(await listed(TOWN, 'changed-determinations')).toEqual([
      `${IN_GROUP}/LEFT_TARGET_GROUP/2021-04-09/–`,
    ]);
    await expectSameOfEachClient(TOWN);
  });
});

/** The municipality receives the notices of some clients. */
async function received(...clients: readonly string[]): Promise<void> {
  const { items } = await pageOf(TOWN, 'notices-not-received');
  for (const { client, subject } of items) {
    if (!clients.includes(numbers.get(client.id) ?? '')) continue;
    const input = { noticeId: subject?.id as NoticeId, version: 1 };
    const receipt = await intake.services.receiveReferralNotice(input, TOWN);
    if (!receipt.ok) throw new Error(JSON.stringify(receipt.failure));
  }
}

describe('the worklists of an employment authority', () => {
  const AUTHORITY = actingFor('employment-authority:TA01', 'MUN_OFFICER');

  it('hold what is its own, and nothing that belongs to the trials', async () => {
    await intake.test.all(
      `update clients.client set responsible = 'employment-authority:TA01',
         readers = array_append(readers, 'employment-authority:TA01') where client_number = $1`,
      [WITH_PERMIT],
    );
    expect(await counts(AUTHORITY)).toEqual({
      'notices-not-received': 0,
      'moved-in': 0,
      'moved-out': 0,
      'expiring-facts': 2,
      conflicts: 0,
      'missing-language': 0,
      'possible-duplicates': 0,
      'refused-messages': 0,
    });
    expect(await listed(AUTHORITY, 'expiring-facts')).toEqual([
      `${WITH_PERMIT}/JOB_SEARCH_ENDS/–/2021-05-31`,
      `${WITH_PERMIT}/PERMIT_ENDS/–/2021-04-30`,
    ]);
    await expectSameOfEachClient(AUTHORITY);
  });
});
