import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import type { ClientId, DecisionId } from '../../src/domain/shared/ids.ts';
import { localDateOf } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { DecisionResult } from '../../src/domain/subsidies/decisions/decision.ts';
import type { PaySubsidy } from '../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { running } from '../domain/subsidies/claims/cases.ts';
import { applicationFor, date } from '../domain/subsidies/pay-subsidies/applications.ts';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { type CommittedCase, putCommitted, putSubsidy } from '../support/seed-claims.ts';
import { putGround } from '../support/seed-pay-subsidies.ts';
import { HOME } from '../support/seed.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;
let client = '';

/** Ten months that were granted in November 2022, at 50 % of 2 000 euros a month. */
const GRANTED = { on: '2022-11-15', from: '2022-12-01', months: 10 };
const LAST_OF_2017 = '2023-06-30T09:00:00.000Z';
const SEPTEMBER = '2023-09-05T09:00:00.000Z';
const COMMITTED = 1_000_000;

const cases = new Map<string, CommittedCase>();
const rows: (readonly [table: string, row: Readonly<Record<string, unknown>>])[] = [];
const put = (table: string, row: Readonly<Record<string, unknown>>) => void rows.push([table, row]);

function subsidy(
  name: string,
  application: NonNullable<Parameters<typeof running>[0]['application']>,
  change: Partial<PaySubsidy> = {},
): void {
  const [subject, commitment] = [randomUUID(), randomUUID()];
  cases.set(name, { commitment, subject, cents: COMMITTED });
  const situation = {
    age: 61,
    hasReducedAbility: true,
    hasSkillShortage: application.type !== 'REDUCED_ABILITY',
  };
  putSubsidy(put, subject, client, commitment, {
    ...running({ ...GRANTED, application, situation }),
    ...change,
  });
}

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  client = test.home.clients[2] ?? '';
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('second', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}'),
       ('doctor', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}')`,
  );
  for (const name of ['life', 'refusals', 'rejected', 'rectified', 'back', 'leave'])
    subsidy(name, { type: 'AGED_60' });
  subsidy('reduced', { type: 'REDUCED_ABILITY' });
  subsidy('basic', { type: 'BASIC' });
  const { employer, job } = applicationFor(date(GRANTED.on), { type: 'APPRENTICESHIP' });
  subsidy('apprentice', { type: 'APPRENTICESHIP', job: { ...job, trainingEnds: date('2023-09-30') } });
  subsidy('owned', { type: 'AGED_60', employer: { ...employer, controlledByTrialMunicipalities: true } });
  subsidy('received', { type: 'AGED_60' }, { state: 'RECEIVED' });
  putCommitted(put, HOME, { id: randomUUID(), year: 2022, state: 'CLOSED' }, [...cases.values()]);
  putCommitted(put, HOME, { id: randomUUID(), year: 2023 }, []);
  putGround(put, randomUUID(), client);
  for (const [table, row] of rows.toSorted(byReference)) {
    const restricted = { ...row, health: { parts: { WORK_ABILITY: { conclusion: 'RESTRICTED' } } } };
    const columns = Object.keys(row).join();
    await test.database.all(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(table === 'process.assessment' ? restricted : row)],
    );
  }
});
afterAll(() => test.close());

const ORDER = ['resources.quota', 'resources.commitment', 'resources.movement'];
const byReference = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  ORDER.indexOf(a) - ORDER.indexOf(b);

const KEEPER = actingFor('keha', 'INTEGRATION');
const OFFICER = { as: subjectOf('MUN_OFFICER') };
const SECOND = { as: 'second' };
const DOCTOR = { as: 'doctor' };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const TE_OFFICE = { as: subjectOf('TE_OFFICER') };
const MUNICIPALITY = 'municipality:109' as OrganisationId;
const REASONS = 'Tukea jatketaan hakemuksen mukaan.';

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const caseOf = (name: string): CommittedCase => {
  const found = cases.get(name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};
const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const read = async (name: string, call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/pay-subsidies/${caseOf(name).subject}`, call)).json();
const check = async (name: string, call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/pay-subsidies/${caseOf(name).subject}/check`, call)).json();
const codes = async (name: string, call: Call = OFFICER): Promise<readonly string[]> =>
  (await check(name, call)).obstacles.map((one: Json) => one.code);
const act = async (name: string, action: string, body: object, call: Call = OFFICER, version?: number) =>
  post(
    `/v1/pay-subsidies/${caseOf(name).subject}/${action}`,
    body,
    version ?? (await read(name)).version,
    call,
  );

const application = (changes: object = {}) => ({
  months: 24,
  monthlyPayCents: 200_000,
  aidRegime: 'GBER',
  assurances: { distortsCompetition: false, wagesOrTaxesUnpaid: false, checkedOn: '2023-06-01' },
  ...changes,
});
const apply = (name: string, changes: object = {}, call: Call = OFFICER, version?: number) =>
  act(name, 'extension-applications', application(changes), call, version);

const draft = (name: string, result: string, call: Call = OFFICER) =>
  post(
    '/v1/decisions',
    { case: { kind: 'PAY_SUBSIDY', id: caseOf(name).subject }, result, reasons: REASONS },
    1,
    call,
  );
const decision = async (id: string, call: Call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/decisions/${id}`, call)).json();
/** Writes a decision and gives it, by a second person where one is needed. */
const give = async (id: string): Promise<string> => {
  const alone = await post(`/v1/decisions/${id}/giving`, undefined);
  if (alone.status === 200) return id;
  expect(told(alone)).toEqual([409, 'SECOND_PERSON_REQUIRED']);
  expect((await post(`/v1/decisions/${id}/submission`, undefined)).status).toBe(200);
  expect(told(await post(`/v1/decisions/${id}/giving`, undefined, 2, SECOND))).toEqual([200, undefined]);
  return id;
};
const decided = async (name: string, result: string): Promise<string> => {
  const made = await draft(name, result);
  expect(told(made)).toEqual([201, undefined]);
  return give(made.json().id);
};
/** Decides past the decision itself, whose letters are made elsewhere: only what it makes of the case and of quotas. */
const decide = async (
  name: string,
  result: DecisionResult,
  { organisation = MUNICIPALITY, replaces = null }: { organisation?: OrganisationId; replaces?: Json } = {},
): Promise<Json> => {
  const { decidablePaySubsidy: decidable, unitOfWork, clock } = test.services;
  const at = clock.now();
  return unitOfWork.run({ organisations: [organisation] }, async (tx) => {
    const known = await tx.process.cases.lock(client as ClientId);
    if (known === null) throw new Error('no client');
    const deciding = {
      tx,
      known,
      act: { by: { subject: 'decider', organisation }, at },
      on: localDateOf(at),
      replaces,
      law: lawInForce,
      ids: { next: () => randomUUID() },
    };
    const { subject: id } = caseOf(name);
    const proposed = await decidable.propose(id, result, deciding);
    if (!proposed.ok) return proposed.failure.code;
    const { calculation, notAppealable, tellsOfHealth } = proposed.value;
    const given = { id: randomUUID() as DecisionId, case: { kind: 'PAY_SUBSIDY', id }, result, calculation };
    const done = await decidable.carryOut(given as never, deciding);
    return done.ok ? { ...given, givenAt: at, notAppealable, tellsOfHealth } : done.failure.code;
  });
};
const commitment = async (id: string): Promise<Json> =>
  (
    await test.database.all<Json>(
      `select quota.budget_year as year, held.committed_cents::int as committed, held.used_cents::int as used
       from resources.commitment held join resources.quota on quota.id = quota_id where held.id = $1`,
      [id],
    )
  )[0];
const movements = (id: string) =>
  test.database.all<Json>(
    'select kind, reason from resources.movement where commitment_id = $1 order by number',
    [id],
  );
const tasks = (name: string) =>
  test.database.all<Json>(
    `select kind, due_on::text as due, coalesce(outcome, '') as end from process.task where subject_id = $1 order by opened_at`,
    [caseOf(name).subject],
  );
const claim = (name: string, month: string, lastDay: string, receivedOn: string, cents = 200_000) =>
  post('/v1/claims', {
    kind: 'PAY_SUBSIDY',
    caseId: caseOf(name).subject,
    from: `${month}-01`,
    to: lastDay,
    receivedOn,
    payCosts: [{ month, cents }],
  });
const paid = async (...asked: Parameters<typeof claim>): Promise<string> => {
  const made = await claim(...asked);
  expect(told(made)).toEqual([201, undefined]);
  const { id } = made.json();
  expect((await post(`/v1/claims/${id}/approval`, undefined)).status).toBe(200);
  expect((await post(`/v1/claims/${id}/payment`, undefined, 2)).status).toBe(200);
  return id;
};
const round = async (at: string): Promise<void> => {
  test.setClock(at);
  const done = await test.services.dailyRound({}, KEEPER);
  if (!done.ok) throw new Error(done.failure.code);
};

describe('more time of a subsidy that runs', () => {
  it('goes from the application over the decision of two people to a claim that is paid on its own terms', async () => {
    test.setClock(LAST_OF_2017);
    expect(told(await apply('life', { months: 12 }))).toEqual([200, undefined]);
    expect(await codes('life')).toEqual(['EXTENSION_NOT_IN_LAW']);
    expect(told(await draft('life', 'EXTENDED'))).toEqual([422, 'EXTENSION_NOT_IN_LAW']);

    test.setClock(SEPTEMBER);
    // Another application takes the place of the one that waits.
    expect((await apply('life', { receivedAt: '2023-09-01T12:00:00+03:00' })).status).toBe(200);
    expect(await tasks('life')).toEqual([
      { kind: 'DECIDE_APPLICATION', due: '2023-07-31', end: 'DROPPED' },
      { kind: 'DECIDE_APPLICATION', due: '2023-10-02', end: '' },
    ]);
    const { items } = (await test.call('/v1/pay-subsidies/handled', OFFICER)).json();
    expect(items).toContainEqual(
      expect.objectContaining({
        id: caseOf('life').subject,
        state: 'RUNNING',
        isExtension: true,
        decider: 'MUNICIPALITY',
        receivedAt: '2023-09-01T09:00:00.000Z',
      }),
    );
    expect(await check('life')).toMatchObject({
      isExtension: true,
      mayDecide: true,
      obstacles: [],
      terms: {
        from: '2023-10-01',
        to: '2025-09-30',
        rate: 5000,
        monthlyCapCents: 126_000,
        rule: { version: 'V4' },
      },
      calculation: { cents: 2_400_000 },
      years: [
        { year: 2023, cents: 300_000 },
        { year: 2024, cents: 1_200_000 },
        { year: 2025, cents: 900_000 },
      ],
      health: null,
      quota: { reservedForCase: 0, isEnough: true },
    });

    const made = await draft('life', 'EXTENDED');
    const { id } = made.json();
    const preview = (await test.call(`/v1/decisions/${id}/preview`, OFFICER)).json();
    expect(preview).toMatchObject({ needsSecondPerson: true, quota: { budgetYear: 2023 } });
    expect(preview.quota.after.committedCents - preview.quota.before.committedCents).toBe(2_400_000);
    await give(id);
    expect(await decision(id)).toMatchObject({
      state: 'GIVEN',
      confirmedBy: { subject: 'second' },
      rule: { theme: 'pay_subsidy', version: 'V4', act: '916/2012 (371/2023)' },
      calculation: {
        cents: 2_400_000,
        rows: expect.arrayContaining([expect.objectContaining({ capCents: 126_000 })]),
      },
      notAppealable: ['AMOUNT', 'DURATION'],
    });
    const letter = (await test.call(`/v1/decisions/${id}/letter?format=html`, OFFICER)).text;
    // Each row cites act and section, and from when the rule is as it is.
    for (const words of ['30.9.2025', '916/2012 (371/2023)', '1.7.2023']) expect(letter).toContain(words);
    const found = await read('life');
    expect(found).toMatchObject({
      state: 'RUNNING',
      terms: { rate: 5000, monthlyCapCents: null, to: '2025-09-30', rule: { version: 'JTYPL17' } },
      extensionApplications: [{ months: 24, decision: id }],
      extensions: [
        {
          from: '2023-10-01',
          to: '2025-09-30',
          decidedBy: 'MUNICIPALITY',
          terms: { monthlyCapCents: 126_000 },
        },
      ],
    });
    expect((await tasks('life')).at(-1).end).toBe('DONE');
    // The quota of the year of its decision bears all of it, and what was granted first nothing.
    const own = found.extensions[0].commitment;
    expect(await commitment(own)).toEqual({ year: 2023, committed: 2_400_000, used: 0 });
    expect(await commitment(caseOf('life').commitment)).toEqual({
      year: 2022,
      committed: COMMITTED,
      used: 0,
    });

    test.setClock('2023-11-10T09:00:00.000Z');
    // What was paid above the cap is paid to the cap, which the first months had not.
    await paid('life', '2023-09', '2023-09-30', '2023-11-05', 300_000);
    const october = await paid('life', '2023-10', '2023-10-31', '2023-11-05', 300_000);
    expect((await test.call(`/v1/claims/${october}`, OFFICER)).json()).toMatchObject({
      cents: 126_000,
      dueBy: '2024-01-31',
      calculation: { rows: [{ capCents: 126_000, rules: [{ version: 'V4' }] }] },
    });
    expect(await commitment(own)).toMatchObject({ used: 126_000 });
    expect(await commitment(caseOf('life').commitment)).toMatchObject({ used: 150_000 });
    const both = await claim('life', '2023-09', '2023-10-31', '2023-11-05');
    expect(told(both)).toEqual([422, 'CLAIM_OUTSIDE_GRANTED']);
  });

  it('for reduced work ability tells nothing of health to whoever has not that right', async () => {
    test.setClock(LAST_OF_2017);
    expect((await apply('reduced', { months: 12, aidRegime: null })).status).toBe(200);
    expect(told(await test.call(`/v1/pay-subsidies/${caseOf('reduced').subject}/check`, OFFICER))).toEqual([
      403,
      'HEALTH_RIGHT_MISSING',
    ]);
    const before = await check('reduced', DOCTOR);
    expect(before).toMatchObject({
      terms: null,
      calculation: null,
      years: null,
      health: { terms: { rate: 5000 } },
    });
    test.setClock(SEPTEMBER);
    expect((await apply('reduced', { months: 12 })).status).toBe(200);
    expect((await check('reduced', DOCTOR)).health).toMatchObject({
      terms: { rate: 7000, monthlyCapCents: 177_000, groupCode: '03' },
      calculation: { cents: 12 * 140_000 },
    });
    expect(await decide('reduced', 'EXTENDED')).toMatchObject({ tellsOfHealth: true });
    const seen = await read('reduced');
    expect(seen).toMatchObject({
      terms: null,
      health: null,
      extensions: [{ terms: null }],
      withheld: ['health'],
    });
    expect(JSON.stringify(seen)).not.toContain('7000');
    expect((await read('reduced', DOCTOR)).health).toMatchObject({
      type: 'REDUCED_ABILITY',
      terms: { rate: 5000 },
      extensions: [{ rate: 7000 }],
    });
    test.setClock('2023-11-10T09:00:00.000Z');
    const october = await paid('reduced', '2023-10', '2023-10-31', '2023-11-05');
    expect((await test.call(`/v1/claims/${october}`, OFFICER)).json()).toMatchObject({
      cents: 140_000,
      calculation: null,
    });
  });

  it('is paid back to the quota of the year that granted it', async () => {
    test.setClock(SEPTEMBER);
    await apply('back', { months: 6 });
    await decide('back', 'EXTENDED');
    const [{ commitment: own }] = (await read('back')).extensions;
    test.setClock('2023-12-11T09:00:00.000Z');
    await paid('back', '2023-09', '2023-09-30', '2023-11-05');
    await paid('back', '2023-11', '2023-11-30', '2023-12-05');
    expect((await act('back', 'end', { lastDay: '2023-10-31' })).status).toBe(200);
    await decide('back', 'RECOVERED');
    expect(await read('back')).toMatchObject({ state: 'RECOVERED', recoveredCents: 100_000 });
    expect(await commitment(own)).toEqual({ year: 2023, committed: 500_000, used: 0 });
    expect(await commitment(caseOf('back').commitment)).toEqual({
      year: 2022,
      committed: COMMITTED,
      used: 100_000,
    });
  });
});

describe('an apprenticeship that lasts longer', () => {
  it('is subsidised to the end of its training, by the law from 1.7.2023', async () => {
    test.setClock(LAST_OF_2017);
    await apply('apprentice', { trainingEnds: '2024-02-29' });
    expect(await codes('apprentice')).toEqual(['EXTENSION_NOT_IN_LAW']);
    test.setClock(SEPTEMBER);
    await apply('apprentice', {});
    expect(await codes('apprentice')).toEqual(['TRAINING_END_MISSING']);
    await apply('apprentice', { trainingEnds: '2023-09-29' });
    expect(await codes('apprentice')).toEqual(['EXTENSION_PAST_LIMIT']);
    await apply('apprentice', { trainingEnds: '2024-02-29' });
    await decide('apprentice', 'EXTENDED');
    const {
      terms,
      extensions: [added],
    } = await read('apprentice');
    expect(added).toMatchObject({ from: '2023-10-01', to: '2024-02-29' });
    expect(terms.to).toBe('2024-02-29');
    expect(await commitment(added.commitment)).toEqual({ year: 2023, committed: 5 * 100_000, used: 0 });
  });
});

describe('an interruption in the time that was added', () => {
  it('E72: is made up for on its terms, and what it lost goes back to its own quota', async () => {
    test.setClock(SEPTEMBER);
    await apply('leave', { months: 6 });
    expect(await decide('leave', 'EXTENDED')).toMatchObject({ calculation: { cents: 600_000 } });
    const [{ commitment: own }] = (await read('leave')).extensions;
    test.setClock('2023-12-04T09:00:00.000Z');
    await act('leave', 'interruption', { from: '2023-10-30', reason: 'Palkaton vapaa' });
    await act('leave', 'resumption', { on: '2023-12-01' });
    // Two days of October and November are lost: all of April, and two days of May. Of October 29 days of 30 are left.
    expect(await decide('leave', 'EXTENDED')).toMatchObject({ calculation: { cents: 106_667 } });
    const { extensions, terms } = await read('leave');
    expect([terms.to, extensions]).toMatchObject([
      '2024-05-02',
      [{ to: '2024-03-31' }, { from: '2024-04-01', to: '2024-05-02', terms: null }],
    ]);
    expect(await commitment(own)).toEqual({ year: 2023, committed: 600_000 - 103_333, used: 0 });
    expect(await commitment(extensions[1].commitment)).toMatchObject({ year: 2023, committed: 106_667 });
    expect(await commitment(caseOf('leave').commitment)).toMatchObject({ committed: COMMITTED });
  });
});

describe('a decision on more time that is contested', () => {
  const contested = async (id: string): Promise<string> => {
    const { version } = await decision(id);
    const [sentOn] = test.services.clock.now().split('T');
    const service = await post(`/v1/decisions/${id}/service`, { by: 'handed-over', sentOn }, version);
    expect(told(service)).toEqual([200, undefined]);
    const body = { decisionId: id, by: 'EMPLOYER', receivedOn: sentOn, demand: 'Tukea on korotettava.' };
    return (await post('/v1/rectification-requests', body)).json().id;
  };
  const anew = (request: string, result: string) =>
    post(`/v1/rectification-requests/${request}/new-decision`, {
      outcome: 'ACCEPTED',
      result,
      reasons: REASONS,
    });

  it('moves the quota by the difference when what was applied for is corrected', async () => {
    test.setClock(SEPTEMBER);
    await apply('rectified', { months: 8 });
    const first = await decided('rectified', 'EXTENDED');
    const [{ commitment: own }] = (await read('rectified')).extensions;
    test.setClock('2023-09-20T09:00:00.000Z');
    const request = await contested(first);
    const corrected = { months: 9, monthlyPayCents: 210_000, contested: first };
    expect(told(await apply('rectified', { ...corrected, contested: randomUUID() }))).toEqual([
      409,
      'EXTENSION_NOT_APPLIED_FOR',
    ]);
    expect(told(await apply('rectified', corrected))).toEqual([200, undefined]);
    expect(told(await anew(request, 'EXTENSION_REJECTED'))).toEqual([409, 'EXTENSION_NOT_APPLIED_FOR']);
    const made = await anew(request, 'EXTENDED');
    expect(told(made)).toEqual([200, undefined]);
    const second = await give(made.json().id);
    expect(await commitment(own)).toEqual({ year: 2023, committed: 9 * 105_000, used: 0 });
    expect(await movements(own)).toEqual([
      { kind: 'RESERVE', reason: 'EXTENSION' },
      { kind: 'COMMIT', reason: 'EXTENSION' },
      { kind: 'COMMIT_ADJUST', reason: 'RECTIFIED' },
    ]);
    expect(await read('rectified')).toMatchObject({
      terms: { to: '2024-06-30' },
      extensionApplications: [
        { months: 8, decision: first },
        { months: 9, contested: first, decision: second },
      ],
      extensions: [{ from: '2023-10-01', to: '2024-06-30', decision: second, commitment: own }],
    });
    expect((await decision(first)).state).toBe('REPLACED');
  });
});

describe('R56: more time for an employer that trial municipalities control', () => {
  it('is decided on by the TE Office and never touches a quota', async () => {
    test.setClock(SEPTEMBER);
    await apply('owned', { months: 6 });
    expect(await check('owned')).toMatchObject({
      decider: { who: 'TE_OFFICE' },
      mayDecide: false,
      quota: null,
    });
    expect(told(await draft('owned', 'EXTENDED'))).toEqual([403, 'OWN_PAY_SUBSIDY_EXCLUDED']);
    expect(told(await draft('owned', 'EXTENSION_REJECTED'))).toEqual([403, 'OWN_PAY_SUBSIDY_EXCLUDED']);
    expect(told(await act('life', 'routing', {}))).toEqual([422, 'ROUTING_NOT_NEEDED']);
    expect(told(await act('owned', 'routing', {}))).toEqual([200, undefined]);
    expect((await tasks('owned')).map(({ end }) => end)).toEqual(['DROPPED']);
    const { items } = (await test.call('/v1/pay-subsidies/handled', TE_OFFICE)).json();
    expect(items.map((one: Json) => one.id)).toContain(caseOf('owned').subject);
    const made = await draft('owned', 'EXTENDED', TE_OFFICE);
    expect(told(made)).toEqual([201, undefined]);
    expect(
      await decide('owned', 'EXTENDED', { organisation: 'te-office:1500' as OrganisationId }),
    ).toMatchObject({
      calculation: { cents: 600_000 },
    });
    expect(await read('owned')).toMatchObject({
      handler: 'te-office:1500',
      commitment: caseOf('owned').commitment,
      extensions: [{ decidedBy: 'TE_OFFICE', commitment: null }],
    });
    const held = await test.database.all<Json>('select id from resources.commitment where subject_id = $1', [
      caseOf('owned').subject,
    ]);
    expect(held.map((one) => one.id)).toEqual([caseOf('owned').commitment]);
    test.setClock('2023-11-10T09:00:00.000Z');
    // What the municipality granted first it pays still, and nothing of what the TE Office did.
    await paid('owned', '2023-09', '2023-09-30', '2023-11-05');
    expect(told(await claim('owned', '2023-10', '2023-10-31', '2023-11-05'))).toEqual([
      422,
      'CLAIM_OUTSIDE_GRANTED',
    ]);
  });
});

describe('an application for more time that cannot be', () => {
  it('is refused with what is wrong with it', async () => {
    test.setClock(SEPTEMBER);
    const refused = async (changes: object) => told(await apply('refusals', changes));
    expect(await refused({ receivedAt: '2023-09-05T12:00:01+03:00' })).toEqual([422, 'DATE_IN_FUTURE']);
    expect(await refused({ months: 0 })).toEqual([400, 'REQUEST_INVALID']);
    expect(await refused({ contested: randomUUID() })).toEqual([409, 'EXTENSION_NOT_APPLIED_FOR']);
    expect(told(await apply('refusals', {}, OFFICER, 7))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await apply('received'))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    expect(told(await apply('refusals', {}, ELSEWHERE))).toEqual([404, 'PAY_SUBSIDY_NOT_FOUND']);
    expect(told(await apply('refusals', {}, TE_OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
    const nowhere = `/v1/pay-subsidies/${randomUUID()}/extension-applications`;
    expect(told(await post(nowhere, application()))).toEqual([404, 'PAY_SUBSIDY_NOT_FOUND']);
    const [one, other] = await Promise.all([apply('basic', {}, OFFICER, 1), apply('basic', {}, SECOND, 1)]);
    expect([told(one), told(other)].toSorted()).toEqual([
      [200, undefined],
      [412, 'VERSION_CONFLICT'],
    ]);
    test.setClock('2023-10-02T09:00:00.000Z');
    expect(await refused({})).toEqual([422, 'DATE_OUTSIDE_SUBSIDY']);
  });

  it('is recorded and then not granted: past its limit, of a basic subsidy, over the quota and without one', async () => {
    test.setClock(SEPTEMBER);
    const refused = async (name: string) => told(await draft(name, 'EXTENDED'));
    await apply('refusals', { months: 25 });
    const past = await draft('refusals', 'EXTENDED');
    expect(told(past)).toEqual([422, 'EXTENSION_PAST_LIMIT']);
    expect(past.json()).toMatchObject({
      detail: expect.stringContaining('30.9.2025'),
      rule: { version: 'V4' },
    });
    await apply('refusals', { jobEnds: '2024-01-31', months: 5 });
    expect(await refused('refusals')).toEqual([422, 'EXTENSION_PAST_LIMIT']);
    await apply('basic');
    expect(await refused('basic')).toEqual([422, 'EXTENSION_NOT_IN_LAW']);
    await apply('refusals', { months: 4 });
    const amount = (to: string) =>
      test.database.all(
        `update resources.quota set amount_cents = ${to} where budget_year = 2023 and holder = 'municipality:109'
           and service_line = 'PAY_SUBSIDY'`,
      );
    await amount('committed_cents + 100');
    expect(await decide('refusals', 'EXTENDED')).toBe('QUOTA_EXCEEDED');
    await amount('100000000');
    test.setClock('2024-01-08T09:00:00.000Z');
    expect(await decide('refusals', 'EXTENDED')).toBe('NO_QUOTA');
  });
});

describe('a rejection that is contested', () => {
  it('grants what was rejected, also when the subsidy has ended meanwhile, by the law of the first decision', async () => {
    test.setClock(SEPTEMBER);
    await apply('rejected', { months: 6 });
    const first = await decide('rejected', 'EXTENSION_REJECTED');
    expect(first).toMatchObject({ calculation: { cents: 0 }, notAppealable: ['DISCRETION'] });
    expect(await read('rejected')).toMatchObject({
      extensions: [],
      extensionApplications: [{ decision: first.id }],
    });
    // Nothing waits: what could be decided now is an interruption only.
    expect(await decide('rejected', 'EXTENDED')).toBe('NOTHING_TO_MAKE_UP_FOR');
    await round('2023-10-02T09:00:00.000Z');
    expect(await read('rejected')).toMatchObject({ state: 'ENDED', endedOn: '2023-09-30' });
    // No subsidy ends that lasts longer now, and none that waits for an answer.
    for (const name of ['life', 'refusals', 'basic']) expect((await read(name)).state).toBe('RUNNING');
    expect(await decide('rejected', 'EXTENSION_REJECTED', { replaces: first })).toBe('COMMAND_NOT_ALLOWED');
    expect(await decide('rejected', 'EXTENDED', { replaces: first })).toMatchObject({
      calculation: { cents: 600_000 },
    });
    const found = await read('rejected');
    expect(found).toMatchObject({
      state: 'RUNNING',
      endedOn: null,
      extensions: [{ from: '2023-10-01', to: '2024-03-31', decidedOn: '2023-09-05' }],
    });
    expect(await commitment(found.extensions[0].commitment)).toMatchObject({
      year: 2023,
      committed: 600_000,
    });
  });
});
