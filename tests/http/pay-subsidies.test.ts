import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionResult } from '../../src/domain/subsidies/decisions/decision.ts';
import type { ClientId, DecisionId } from '../../src/domain/shared/ids.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { localDateOf } from '../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import { type Answer, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { APPLICATION, putGround } from '../support/seed-pay-subsidies.ts';
import { putQuota } from '../support/seed-quotas.ts';
import { HOME } from '../support/seed.ts';
import { actingFor } from '../support/services.ts';

let test: TestApp;
let client = '';
let quota = '';
const MAY = '2021-05-25T09:00:00.000Z';
const JUNE = '2021-06-03T09:00:00.000Z';

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  client = test.home.clients[2] ?? '';
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('doctor', 'MUN_OFFICER', 'municipality:109', '2021-01-01Z', 'test', '2021-01-01Z', '{health}'),
       ('hattula', 'MUN_OFFICER', 'municipality:082', '2021-01-01Z', 'test', '2021-01-01Z', '{}')`,
  );
  const rows: (readonly [string, object])[] = [];
  const put = (table: string, row: object): void => void rows.push([table, row]);
  for (const one of test.home.clients.slice(2)) putGround(put, randomUUID(), one);
  quota = putQuota(put, () => randomUUID(), HOME, 'PAY_SUBSIDY');
  for (const [table, row] of rows) {
    const columns = Object.keys(row).join();
    await test.database.all(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(row)],
    );
  }
});
beforeEach(async () => {
  test.setClock(MAY);
  // What was granted before uses up the longest subsidy.
  await test.database.all('delete from subsidies.pay_subsidy where client_id = $1', [client]);
});
afterAll(() => test.close());

const KEEPER = actingFor('keha', 'INTEGRATION');
const OFFICER = { as: subjectOf('MUN_OFFICER') };
const DOCTOR = { as: 'doctor' };
const TE_OFFICE = { as: subjectOf('TE_OFFICER') };
const { receivedAt: _, ...TOLD } = APPLICATION;

const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const post = (path: string, body: object | undefined, version = 1, call: { readonly as: string } = OFFICER) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
const act = (id: string, action: string, body?: object, version = 1, call = OFFICER) =>
  post(`/v1/pay-subsidies/${id}/${action}`, body, version, call);

/** An application for work that begins on a day at ten in Finland, of six months. */
const application = (begins: string, changes: object = {}) => ({
  ...TOLD,
  months: 6,
  job: { ...TOLD.job, beginsAt: `${begins}T10:00:00+03:00` },
  from: begins,
  ...changes,
});
const record = (changes: object = {}, call = OFFICER) =>
  post('/v1/pay-subsidies', { clientId: client, ...application('2021-06-14'), ...changes }, 1, call);
const recorded = async (changes: object = {}): Promise<string> => (await record(changes)).json().id;
const prepared = async (changes: object = {}): Promise<string> => {
  const id = await recorded(changes);
  expect(told(await act(id, 'preparation'))).toEqual([200, undefined]);
  return id;
};
const read = async (id: string, call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/pay-subsidies/${id}`, call)).json();
const check = async (id: string, call = OFFICER): Promise<Json> =>
  (await test.call(`/v1/pay-subsidies/${id}/check`, call)).json();
const balance = async (): Promise<Json> => {
  const [row] = await test.database.all(
    `select amount_cents::float8 as amount, reserved_cents::float8 as reserved, committed_cents::float8 as committed
     from resources.quota where id = $1`,
    [quota],
  );
  return row;
};
const movementsOf = (id: string) =>
  test.database.all<{ kind: string }>(
    `select kind from resources.movement join resources.commitment held on held.id = commitment_id
     where held.subject_id = $1 order by number`,
    [id],
  );
const tasks = (id: string) =>
  test.database.all<{ kind: string; due: string; end: string }>(
    `select kind, due_on::text as due, coalesce(outcome, '') as end from process.task
     where subject_id = $1 order by opened_at, kind`,
    [id],
  );
const settle = async (at: string): Promise<Json> => {
  test.setClock(at);
  const done = await test.services.dailyRound({}, KEEPER);
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
};

/** Decides on a case as decisions do: proposes, and carries out what was proposed. */
const decide = async (
  id: string,
  result: DecisionResult,
  at = MAY,
  body = 'municipality:109',
  replaces: { readonly givenAt: string } | null = null,
): Promise<unknown> => {
  const organisation = body as OrganisationId;
  const { decidablePaySubsidy: decidable, unitOfWork } = test.services;
  return unitOfWork.run({ organisations: [organisation] }, async (tx) => {
    const known = await tx.process.cases.lock(client as ClientId);
    if (known === null) return 'CLIENT_NOT_FOUND';
    const moment = at as Instant;
    const deciding = {
      tx,
      known,
      act: { by: { subject: 'decider', organisation }, at: moment },
      on: localDateOf(moment),
      replaces: replaces as never,
      law: lawInForce,
      ids: { next: () => randomUUID() },
    };
    const proposed = await decidable.propose(id, result, deciding);
    if (!proposed.ok) return proposed.failure.code;
    const { calculation, rule } = proposed.value;
    const decision = { id: randomUUID() as DecisionId, case: { kind: 'PAY_SUBSIDY', id }, result };
    const done = await decidable.carryOut({ ...decision, calculation, rule } as never, deciding);
    return done.ok ? proposed.value : done.failure.code;
  });
};

describe('a case of pay subsidy', () => {
  it('goes from the application to the end of the subsidy, with its tasks and its quota', async () => {
    const before = await balance();
    const id = await recorded();
    expect((await act(id, 'information-request', { words: 'Palkka', dueOn: '2021-06-08' })).status).toBe(200);
    expect(told(await act(id, 'preparation', undefined, 2))).toEqual([409, 'COMMAND_NOT_ALLOWED']);
    const whole = application('2021-06-14', { monthlyPayCents: 300_000 });
    expect((await act(id, 'completion', whole, 2)).status).toBe(200);
    expect(await tasks(id)).toEqual([
      { kind: 'DECIDE_APPLICATION', due: '2021-06-24', end: '' },
      { kind: 'FOLLOW_UP_APPLICATION', due: '2021-06-08', end: 'DONE' },
    ]);

    const checked = await check(id);
    expect(checked).toMatchObject({
      applicant: 'OTHER',
      decider: { who: 'MUNICIPALITY' },
      mayDecide: true,
      obstacles: [],
      terms: { rate: 3000, from: '2021-06-14', to: '2021-12-13', groupCode: '07' },
      health: null,
      quota: { available: before.amount - before.reserved - before.committed, isEnough: true },
    });
    const { cents, rows } = checked.calculation;
    expect(rows.reduce((sum: number, row: Json) => sum + row.cents, 0)).toBe(cents);
    expect(await balance()).toEqual(before);

    expect((await act(id, 'preparation', undefined, 3)).status).toBe(200);
    expect(await balance()).toEqual({ ...before, reserved: before.reserved + cents });
    expect(await decide(id, 'GRANTED')).toMatchObject({
      calculation: { cents },
      notAppealable: ['AMOUNT', 'DURATION'],
      tellsOfHealth: false,
      facts: { rate: 3000, to: '2021-12-13' },
    });
    expect(await balance()).toEqual({ ...before, committed: before.committed + cents });
    expect((await tasks(id)).every(({ end }) => end === 'DONE')).toBe(true);

    expect((await settle('2021-06-13T21:01:00.000Z')).subsidiesStarted).toBeGreaterThan(0);
    test.setClock('2021-08-10T09:00:00.000Z');
    const pause = { from: '2021-07-01', reason: 'Palkaton vapaa' };
    expect(told(await act(id, 'interruption', { ...pause, from: '2021-06-01' }, 6))).toEqual([
      422,
      'DATE_OUTSIDE_SUBSIDY',
    ]);
    expect(told(await act(id, 'interruption', { ...pause, from: '2021-08-11' }, 6))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect((await act(id, 'interruption', pause, 6)).status).toBe(200);
    expect((await act(id, 'resumption', { on: '2021-08-05' }, 7)).status).toBe(200);
    expect((await settle('2021-12-13T22:00:00.000Z')).subsidiesEnded).toBeGreaterThan(0);
    expect(await read(id)).toMatchObject({
      state: 'ENDED',
      endedOn: '2021-12-13',
      interruptions: [{ from: '2021-07-01', to: '2021-08-04' }],
    });
    const process = (await test.call(`/v1/clients/${client}/timeline`, OFFICER)).json();
    expect(process.items).toContainEqual(expect.objectContaining({ kind: 'PAY_SUBSIDY', to: '2021-12-13' }));
  });

  it('ends early with the job, and never begins when the job does not', async () => {
    const id = await prepared();
    expect(await decide(id, 'GRANTED')).toMatchObject({ caseVersion: 2 });
    expect(told(await act(id, 'end', { lastDay: '2021-06-12' }, 3))).toEqual([422, 'DATE_OUTSIDE_SUBSIDY']);
    expect((await act(id, 'end', { lastDay: '2021-06-13' }, 3)).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'ENDED', endedOn: '2021-06-13' });
  });

  it('is found by client, and by who handles it in pages', async () => {
    const id = await recorded();
    const { items } = (await test.call(`/v1/pay-subsidies?client=${client}`, OFFICER)).json();
    expect(items.map((one: Json) => one.id)).toContain(id);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const page: Json = (
        await test.call(`/v1/pay-subsidies/handled?state=RECEIVED&limit=1${after}`, OFFICER)
      ).json();
      seen.push(...page.items.map((one: Json) => one.id));
      next = page.next;
    }
    expect(seen).toContain(id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(told(await test.call('/v1/pay-subsidies/handled?after=x', OFFICER))).toEqual([
      400,
      'CURSOR_INVALID',
    ]);
  });

  it('is refused without a business id, with another municipality, and with days that cannot be', async () => {
    const { employer, job, assurances } = application('2021-06-14');
    const refused = async (changes: object) => told(await record(changes));
    expect(await refused({ employer: { ...employer, businessId: '1234567-2' } })).toEqual([
      400,
      'REQUEST_INVALID',
    ]);
    expect(await refused({ employer: { ...employer, businessId: null } })).toEqual([
      422,
      'BUSINESS_ID_MISSING',
    ]);
    const household = { ...employer, kind: 'HOUSEHOLD', businessId: null };
    expect((await record({ employer: household })).status).toBe(201);
    expect(await refused({ employer: { ...employer, kind: 'MUNICIPALITY', municipality: '999' } })).toEqual([
      422,
      'MUNICIPALITY_CODE_INVALID',
    ]);
    expect(await refused({ receivedAt: '2021-05-25T12:01:00+03:00' })).toEqual([422, 'DATE_IN_FUTURE']);
    expect(await refused({ assurances: { ...assurances, checkedOn: '2021-05-26' } })).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect(await refused({ job: { ...job, to: '2021-06-13' } })).toEqual([422, 'PERIOD_INVERTED']);
    const id = await recorded();
    expect(told(await act(id, 'information-request', { words: 'x', dueOn: '2021-05-24' }))).toEqual([
      422,
      'DATE_IN_PAST',
    ]);
    expect(told(await act(id, 'withdrawal', undefined, 7))).toEqual([412, 'VERSION_CONFLICT']);
    expect(told(await act(randomUUID(), 'withdrawal'))).toEqual([404, 'PAY_SUBSIDY_NOT_FOUND']);
  });
});

describe('R55: a subsidy is not granted', () => {
  it('for work that has begun, by one moment on the same day', async () => {
    const id = await recorded({
      ...application('2021-05-25', { job: { ...TOLD.job, beginsAt: MAY } }),
      receivedAt: '2021-05-25T11:00:00+03:00',
    });
    expect(told(await act(id, 'preparation'))).toEqual([422, 'JOB_ALREADY_STARTED']);
    test.setClock('2021-05-25T07:59:59.999Z');
    expect(told(await act(id, 'preparation'))).toEqual([422, 'DECISION_BEFORE_APPLICATION']);
    test.setClock('2021-05-25T08:59:59.999Z');
    expect((await act(id, 'preparation')).status).toBe(200);
    // Prepared in time and decided too late is too late.
    expect(await decide(id, 'GRANTED')).toBe('JOB_ALREADY_STARTED');
  });

  it('with what the check tells all at once, each with its rule and in words', async () => {
    const id = await recorded({
      employer: { ...TOLD.employer, kind: 'STATE' },
      assurances: { ...TOLD.assurances, distortsCompetition: true, wagesOrTaxesUnpaid: true },
    });
    const { obstacles, terms } = await check(id);
    expect(obstacles.map(({ code }: Json) => code)).toEqual([
      'STATE_AGENCY_EXCLUDED',
      'COMPETITION_DISTORTED',
      'WAGES_OR_TAXES_UNPAID',
    ]);
    expect(obstacles[0]).toMatchObject({ rule: { theme: 'pay_subsidy' }, title: expect.stringMatching(/./) });
    expect(terms).toBeNull();
    expect(await decide(id, 'REJECTED')).toMatchObject({ calculation: { cents: 0 }, notAppealable: [] });
    expect(await read(id)).toMatchObject({ state: 'REJECTED' });
  });

  it('R79: over the quota, and without one', async () => {
    const { amount } = await balance();
    await test.database.all(
      `update resources.quota set amount_cents = reserved_cents + committed_cents + 100 where id = $1`,
      [quota],
    );
    const id = await recorded();
    const refusal = await act(id, 'preparation');
    expect(told(refusal)).toEqual([409, 'QUOTA_EXCEEDED']);
    expect((await check(id)).quota).toMatchObject({ available: 100, isEnough: false });
    await test.database.all(`update resources.quota set amount_cents = $2 where id = $1`, [quota, amount]);
    test.setClock('2022-01-10T09:00:00.000Z');
    const later = await recorded(application('2022-02-01'));
    // R74: power to decide follows the quota, and there is none for the year.
    expect(told(await act(later, 'preparation'))).toEqual([409, 'NO_QUOTA']);
    expect((await check(later)).quota).toBeNull();
  });

  it('for a client of another body', async () => {
    expect(told(await record({}, { as: subjectOf('MUN_OFFICER', 'elsewhere') }))).toEqual([
      404,
      'CLIENT_NOT_FOUND',
    ]);
    const id = await recorded();
    expect(told(await act(id, 'preparation', undefined, 1, { as: 'hattula' }))).toEqual([
      404,
      'PAY_SUBSIDY_NOT_FOUND',
    ]);
    expect(told(await act(id, 'preparation', undefined, 1, TE_OFFICE))).toEqual([403, 'NOT_RESPONSIBLE']);
  });
});

describe('the law of the day of the decision', () => {
  const codes = async (id: string, at: string) => {
    test.setClock(at);
    return (await check(id)).obstacles.map(({ code }: Json) => code);
  };

  it('from 1.7.2023 an earlier subsidy of the employer for the client counts, also one of the register', async () => {
    await test.database.all(
      `insert into clients.service_spell (client_id, source_key, code, provider, from_date, until_date, recorded_at, known_from, delivery_id)
       values ($1, 'P1', '6T', $2, '2020-08-01', '2020-12-01', '2020-12-01T08:00:00', '2021-02-01T00:00:00Z', $1)`,
      [client, TOLD.employer.businessId],
    );
    test.setClock('2023-06-30T09:00:00.000Z');
    const id = await recorded(application('2023-07-17', { months: 5 }));
    expect(await codes(id, '2023-06-30T09:00:00.000Z')).toEqual([]);
    expect(await codes(id, '2023-07-01T09:00:00.000Z')).toEqual(['EARLIER_SUBSIDY', 'AID_REGIME_MISSING']);
    await test.database.all(`delete from clients.service_spell where source_key = 'P1'`);
    expect(await codes(id, '2023-07-01T09:00:00.000Z')).toEqual(['AID_REGIME_MISSING']);
  });

  it('the 55+ subsidy is there from 1.7.2023 on, and nothing of it is discretion', async () => {
    test.setClock('2023-06-30T09:00:00.000Z');
    const id = await recorded({
      ...application('2023-07-17', { aidRegime: 'GBER' }),
      subsidy: 'EMPLOYMENT_SUBSIDY_55',
    });
    expect(await codes(id, '2023-06-30T09:00:00.000Z')).toEqual(['RULE_NOT_FOUND']);
    expect(await codes(id, '2023-07-03T09:00:00.000Z')).toEqual(['AGE_TOO_LOW']);
    const born = (on: string) =>
      test.database.all(`update clients.person set birth_date = $2 where client_id = $1`, [client, on]);
    await born('1968-07-03');
    expect(await codes(id, '2023-07-02T09:00:00.000Z')).toEqual(['AGE_TOO_LOW']);
    expect(await codes(id, '2023-07-03T09:00:00.000Z')).toEqual([]);
    await test.database.all(`update resources.quota set budget_year = 2023 where id = $1`, [quota]);
    expect((await act(id, 'preparation')).status).toBe(200);
    expect(await decide(id, 'GRANTED', '2023-07-03T09:00:00.000Z')).toMatchObject({
      notAppealable: [],
      rule: { theme: 'employment_subsidy_55' },
      facts: { rate: 7000, monthlyCapCents: 177_000 },
    });
    await test.database.all(`update resources.quota set budget_year = 2021 where id = $1`, [quota]);
    await born('1999-01-01');
  });

  it('from 1.1.2025 the employment authority decides, and no municipality', async () => {
    const body = { ...application('2025-02-03', { aidRegime: 'GBER' }) };
    test.setClock('2024-12-31T09:00:00.000Z');
    const id = await recorded(body);
    expect((await check(id)).decider.who).toBe('MUNICIPALITY');
    test.setClock('2024-12-31T22:00:00.000Z');
    expect(await check(id)).toMatchObject({ decider: { who: 'EMPLOYMENT_AUTHORITY' }, mayDecide: false });
    expect(told(await act(id, 'preparation'))).toEqual([403, 'NOT_RESPONSIBLE']);
  });
});

describe('R83: what is reserved', () => {
  it('is given back with the preparation, the application, and by the rejection', async () => {
    const before = await balance();
    const stopped = await prepared();
    expect((await act(stopped, 'release', undefined, 2)).status).toBe(200);
    const withdrawn = await prepared();
    expect((await act(withdrawn, 'withdrawal', undefined, 2)).status).toBe(200);
    const refused = await prepared();
    expect(await decide(refused, 'REJECTED')).toMatchObject({ notAppealable: ['DISCRETION'] });
    expect(await balance()).toEqual(before);
  });

  it('holds for 14 days, and is reserved anew', async () => {
    const id = await prepared();
    test.setClock('2021-06-08T09:00:00.000Z');
    expect(await decide(id, 'GRANTED', '2021-06-08T09:00:00.000Z')).toBe('RESERVATION_EXPIRED');
    expect((await act(id, 'preparation', undefined, 2)).status).toBe(200);
    expect((await movementsOf(id)).map(({ kind }) => kind)).toEqual(['RESERVE', 'RELEASE', 'RESERVE']);
    expect(await decide(id, 'GRANTED', '2021-06-08T09:00:00.000Z')).toMatchObject({ caseVersion: 3 });
  });

  it('E69: two who prepare for the last euros at the same second', async () => {
    const [one, other] = [await recorded(), await recorded()];
    const { cents } = (await check(one)).calculation;
    const { amount } = await balance();
    await test.database.all(
      `update resources.quota set amount_cents = reserved_cents + committed_cents + $2 where id = $1`,
      [quota, cents],
    );
    const answers = await Promise.all([act(one, 'preparation'), act(other, 'preparation')]);
    expect(answers.map(told).toSorted()).toEqual([
      [200, undefined],
      [409, 'QUOTA_EXCEEDED'],
    ]);
    await test.database.all(`update resources.quota set amount_cents = $2 where id = $1`, [quota, amount]);
  });
});

describe('a rectification', () => {
  const REJECTED_AT = MAY;
  const LATER = '2021-06-20T09:00:00.000Z';

  it('grants what was rejected, by the law and the facts of the first decision', async () => {
    const before = await balance();
    const id = await recorded();
    expect(await decide(id, 'REJECTED', REJECTED_AT)).toMatchObject({ notAppealable: ['DISCRETION'] });
    // By now the work has begun, which it had not when the application was rejected.
    expect(await decide(id, 'GRANTED', LATER)).toBe('COMMAND_NOT_ALLOWED');
    const replaces = { givenAt: REJECTED_AT };
    const granted = await decide(id, 'GRANTED', LATER, 'municipality:109', replaces);
    expect(granted).toMatchObject({ facts: { from: '2021-06-14', to: '2021-12-13' } });
    const { cents } = (granted as Json).calculation;
    expect(await balance()).toEqual({ ...before, committed: before.committed + cents });
    expect(await read(id)).toMatchObject({ state: 'GRANTED', terms: { decidedOn: '2021-05-25' } });
  });

  it('moves what is committed by the difference', async () => {
    const id = await prepared();
    await decide(id, 'GRANTED');
    const before = await balance();
    await test.database.all(
      `update subsidies.pay_subsidy set content = jsonb_set(content, '{application,monthlyPayCents}', '300000')
       where id = $1 and known_until is null`,
      [id],
    );
    const replaces = { givenAt: MAY };
    expect(await decide(id, 'GRANTED', LATER, 'municipality:109', replaces)).toMatchObject({
      caseVersion: 3,
    });
    // 500 euros more a month, of which 30 % for six months.
    expect((await balance()).committed - before.committed).toBe(90_000);
    expect((await movementsOf(id)).map(({ kind }) => kind)).toEqual(['RESERVE', 'COMMIT', 'COMMIT_ADJUST']);
  });
});

describe('R56: who decides', () => {
  const { employer } = TOLD;
  const own = { employer: { ...employer, kind: 'MUNICIPALITY', municipality: '109' } };
  const joint = { employer: { ...employer, kind: 'JOINT_AUTHORITY', trialMajority: true } };
  const owned = { employer: { ...employer, controlledByTrialMunicipalities: true } };
  const esf = { isEsfFinanced: true };
  const LAST = '2021-05-31T20:59:59.999Z';
  const FIRST = '2021-05-31T21:00:00.000Z';

  it.each([
    ['the trial municipality itself', own, ['TE_OFFICE', 'TE_OFFICE']],
    ['paid by the European Social Fund', esf, ['TE_OFFICE', 'MUNICIPALITY']],
    ['a joint authority with a trial majority', joint, ['MUNICIPALITY', 'TE_OFFICE']],
    ['an entity that trial municipalities control', owned, ['MUNICIPALITY', 'TE_OFFICE']],
    ['a company', {}, ['MUNICIPALITY', 'MUNICIPALITY']],
  ])('on the last day of May and the first of June 2021: %s', async (_who, changes, deciders) => {
    for (const [at, decider] of [
      [LAST, deciders[0]],
      [FIRST, deciders[1]],
    ]) {
      test.setClock(at ?? '');
      const id = await recorded(changes);
      const checked = await check(id);
      expect([checked.decider.who, checked.mayDecide]).toEqual([decider, decider === 'MUNICIPALITY']);
      const isOut = decider === 'TE_OFFICE';
      expect(told(await act(id, 'preparation'))).toEqual(
        isOut ? [403, 'OWN_PAY_SUBSIDY_EXCLUDED'] : [200, undefined],
      );
      if (isOut) expect(await decide(id, 'REJECTED', at)).toBe('OWN_PAY_SUBSIDY_EXCLUDED');
      else expect(told(await act(id, 'routing', {}, 2))).toEqual([422, 'ROUTING_NOT_NEEDED']);
      await act(id, 'withdrawal', undefined, isOut ? 1 : 2);
    }
  });

  it('E70: a company of the municipality, applied for in May and decided on in June, goes to the TE Office', async () => {
    const before = await balance();
    const id = await prepared(owned);
    expect((await balance()).reserved).toBeGreaterThan(before.reserved);
    test.setClock(JUNE);
    expect(await decide(id, 'GRANTED', JUNE)).toBe('OWN_PAY_SUBSIDY_EXCLUDED');
    expect((await act(id, 'routing', {}, 2)).status).toBe(200);
    expect(await balance()).toEqual(before);
    expect(await read(id)).toMatchObject({
      state: 'ROUTED_TO_TE_OFFICE',
      handler: 'te-office:1500',
      decider: { who: 'TE_OFFICE', on: '2021-06-03' },
      commitment: null,
    });
    // What is routed is no task of the municipality any more.
    expect((await tasks(id)).every(({ end }) => end === 'DROPPED')).toBe(true);
    const { items } = (await test.call('/v1/pay-subsidies/handled', TE_OFFICE)).json();
    expect(items.map((one: Json) => one.id)).toContain(id);
  });

  it('E70: the same when somebody else comes to own the employer', async () => {
    const before = await balance();
    test.setClock(JUNE);
    const id = await prepared();
    expect(told(await act(id, 'routing', {}, 2))).toEqual([422, 'ROUTING_NOT_NEEDED']);
    const ties = { trialMajority: false, controlledByTrialMunicipalities: true };
    expect((await act(id, 'routing', { ties }, 2)).status).toBe(200);
    expect((await read(id)).application.employer).toMatchObject(ties);
    expect(await balance()).toEqual(before);
  });

  it('the TE Office of the region decides on what was routed, outside every quota; nobody else does', async () => {
    const before = await balance();
    const id = await recorded(own);
    expect((await act(id, 'routing', {})).status).toBe(200);
    expect(await decide(id, 'GRANTED')).toBe('OWN_PAY_SUBSIDY_EXCLUDED');
    expect(await decide(id, 'GRANTED', MAY, 'te-office:0400')).toBe('CLIENT_NOT_FOUND');
    const elsewhere = { as: subjectOf('TE_OFFICER', 'elsewhere') };
    expect(told(await test.call(`/v1/pay-subsidies/${id}`, elsewhere))).toEqual([
      404,
      'PAY_SUBSIDY_NOT_FOUND',
    ]);
    expect(await decide(id, 'GRANTED', MAY, 'te-office:1500')).toMatchObject({ handler: 'te-office:1500' });
    expect(await read(id)).toMatchObject({ state: 'GRANTED', commitment: null, handler: 'te-office:1500' });
    expect(await movementsOf(id)).toEqual([]);
    // Nor could anybody write it there.
    const written = test.database.all(
      `update subsidies.pay_subsidy set content = jsonb_set(content, '{commitment}', '"x"') where id = $1`,
      [id],
    );
    await expect(written).rejects.toThrow('pay_subsidy_outside_quota');
    expect(await balance()).toEqual(before);
    expect(told(await act(id, 'end', { lastDay: '2021-06-13' }, 3, elsewhere))).toEqual([
      404,
      'PAY_SUBSIDY_NOT_FOUND',
    ]);
    expect((await act(id, 'end', { lastDay: '2021-06-13' }, 3, TE_OFFICE)).status).toBe(200);
  });
});

describe('clients of the TE Office', () => {
  it('are its own: it decides on their subsidies, whoever applies', async () => {
    const own = { clientId: test.home.waiting[0]?.client };
    expect(told(await record(own))).toEqual([403, 'NOT_RESPONSIBLE']);
    const id = (await record(own, TE_OFFICE)).json().id;
    expect(await check(id, TE_OFFICE)).toMatchObject({
      applicant: 'OTHER',
      decider: { who: 'TE_OFFICE' },
      mayDecide: true,
      quota: null,
    });
    expect(told(await act(id, 'preparation', undefined, 1, TE_OFFICE))).toEqual([
      403,
      'OWN_PAY_SUBSIDY_EXCLUDED',
    ]);
    expect((await act(id, 'routing', {}, 1, TE_OFFICE)).status).toBe(200);
    expect(await read(id, TE_OFFICE)).toMatchObject({
      state: 'ROUTED_TO_TE_OFFICE',
      handler: 'te-office:1500',
    });
  });
});

describe('what tells of health', () => {
  const REDUCED = { type: 'REDUCED_ABILITY' };

  it('is recorded and checked by whoever has that right, and withheld from others', async () => {
    expect(told(await record(REDUCED))).toEqual([403, 'HEALTH_RIGHT_MISSING']);
    const id = (await record(REDUCED, DOCTOR)).json().id;
    const [open, closed] = [await read(id, DOCTOR), await read(id)];
    expect(open).toMatchObject({ application: { type: null }, health: REDUCED, withheld: [] });
    expect(closed).toMatchObject({ application: { type: null }, health: null, withheld: ['health'] });
    expect(JSON.stringify(closed)).not.toContain('REDUCED');
    expect(told(await test.call(`/v1/pay-subsidies/${id}/check`, OFFICER))).toEqual([
      403,
      'HEALTH_RIGHT_MISSING',
    ]);
    expect((await check(id, DOCTOR)).obstacles).toMatchObject([{ code: 'SUBSIDY_GROUND_MISSING' }]);
    await test.database.all(
      `update process.assessment set health = jsonb_set(health, '{parts,WORK_ABILITY}', '{"conclusion": "RESTRICTED"}')
       where client_id = $1`,
      [client],
    );
    expect(await check(id, DOCTOR)).toMatchObject({
      terms: null,
      health: { terms: { groupCode: '03', rate: 5000 } },
    });
    const log = test.log.join('');
    expect(log).not.toContain('REDUCED');
  });
});
