import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GIVING } from '../../src/adapters/http/subsidies/deciding-refusals.ts';
import type { PaySubsidy } from '../../src/domain/subsidies/pay-subsidies/pay-subsidy.ts';
import type { StartUpGrant } from '../../src/domain/subsidies/start-up-grants/start-up-grant.ts';
import { running } from '../domain/subsidies/claims/cases.ts';
import { running as runningGrant } from '../domain/subsidies/start-up-grants/grants.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { type Answer, type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { date } from '../support/client-facts.ts';
import { putSubsidy } from '../support/seed-claims.ts';
import { grantRow } from '../support/seed-decisions.ts';
import { APPLICATION, putGround } from '../support/seed-pay-subsidies.ts';
import { putQuota } from '../support/seed-quotas.ts';
import { HOME } from '../support/seed.ts';

let test: TestApp;
let client = '';
/** Somebody of whom nothing was assessed. */
let unknown = '';
let quota = '';
let bornOn = '';
let unemployedFrom = '';
const MAY = '2021-05-25T09:00:00.000Z';

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  [, unknown = '', client = ''] = test.home.clients;
  await put((at) => putGround(at, randomUUID(), client));
  await put((at) => {
    quota = putQuota(at, () => randomUUID(), HOME, 'PAY_SUBSIDY');
  });
  await sql(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at, data_classes)
     values ('authority', 'MUN_OFFICER', 'employment-authority:HML', '2025-01-01Z', 'test', '2021-01-01Z', '{}')`,
  );
  const [known] = await sql(
    `select birth_date::text as born, from_date::text as since from clients.person
     join clients.unemployment_spell using (client_id) where client_id = $1`,
    [client],
  );
  [bornOn, unemployedFrom] = [known.born, known.since];
});
beforeEach(async () => {
  test.setClock(MAY);
  await sql('delete from subsidies.pay_subsidy where client_id = any($1)', [[client, unknown]]);
});
/** Whatever a refusal needed to be otherwise is as it was. */
afterEach(async () => {
  await sql('update clients.person set birth_date = $2 where client_id = $1', [client, bornOn]);
  await sql('update clients.unemployment_spell set from_date = $2, until_date = null where client_id = $1', [
    client,
    unemployedFrom,
  ]);
  await sql(
    `update resources.quota set state = 'OPEN', budget_year = 2021, amount_cents = 100000000 where id = $1`,
    [quota],
  );
  await risk('HIGH');
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const TE_OFFICE = { as: subjectOf('TE_OFFICER') };
const { receivedAt: _, ...TOLD } = APPLICATION;
const REASONS = 'Perustelut';

const sql = (text: string, values: readonly unknown[] = []) => test.database.all<Json>(text, values);
const put = async (rows: (put: (table: string, row: object) => void) => void): Promise<void> => {
  const all: (readonly [string, object])[] = [];
  rows((table, row) => void all.push([table, row]));
  for (const [table, row] of all) {
    const columns = Object.keys(row).join();
    await sql(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(row)],
    );
  }
};
const risk = (of: 'HIGH' | 'LOW') =>
  sql(
    `update process.assessment set content = jsonb_set(content, '{parts,RISK_OF_UNEMPLOYMENT,risk}', to_jsonb($2::text))
     where client_id = $1`,
    [client, of],
  );
const unemployed = (from: string) =>
  sql('update clients.unemployment_spell set from_date = $2 where client_id = $1', [client, from]);

const post = (path: string, body: object | undefined, version = 1, call: Call = OFFICER): Promise<Answer> =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  });
/** What was done to get to a refusal is not refused. */
const done = async (answer: Promise<Answer>): Promise<Json> => {
  const { status, json } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(json()));
  return json();
};
const application = (begins: string, changes: Json = {}) => ({
  ...TOLD,
  months: 6,
  from: begins,
  ...changes,
  job: { ...TOLD.job, beginsAt: `${begins}T10:00:00+03:00`, ...changes.job },
});
const recorded = async (changes: Json = {}, begins = '2021-06-14', call: Call = OFFICER, of = client) =>
  (await done(post('/v1/pay-subsidies', { clientId: of, ...application(begins, changes) }, 1, call))).id;
const prepared = async (changes: Json = {}, begins = '2021-06-14'): Promise<string> => {
  const id = await recorded(changes, begins);
  await done(post(`/v1/pay-subsidies/${id}/preparation`, undefined));
  return id;
};
const draft = (id: string, result = 'GRANTED', call: Call = OFFICER, kind = 'PAY_SUBSIDY') =>
  post('/v1/decisions', { case: { kind, id }, result, reasons: REASONS }, 1, call);
const drafted = async (id: string, result = 'GRANTED', call: Call = OFFICER): Promise<string> =>
  (await done(draft(id, result, call))).id;
const give = (id: string, call: Call = OFFICER, version = 1) =>
  post(`/v1/decisions/${id}/giving`, undefined, version, call);
/** What was financed by the European Social Fund was the TE Office's until June 2021, which prepares nothing. */
const routed = async (changes: Json, begins?: string, of = client): Promise<string> => {
  const id = await recorded({ isEsfFinanced: true, ...changes }, begins, OFFICER, of);
  await done(post(`/v1/pay-subsidies/${id}/routing`, {}));
  return id;
};
const asked = async (changes: Json, begins?: string, of = client): Promise<Answer> =>
  draft(await routed(changes, begins, of), 'GRANTED', TE_OFFICE);
/** The job of a company of the municipality, which the TE Office decides on from June 2021 on. */
const controlled = { ...TOLD.employer, controlledByTrialMunicipalities: true };
const later = async (at: string, begins: string, changes: Json = {}): Promise<Answer> => {
  test.setClock(at);
  return asked({ employer: controlled, months: 5, aidRegime: 'GBER', ...changes }, begins);
};
const extended = async (at: string, change: Partial<PaySubsidy>, asking: Json = {}): Promise<Answer> => {
  const id = randomUUID();
  const given = { on: '2023-07-05', from: '2023-07-10', months: 5, ...asking };
  await put((to) => void putSubsidy(to, id, client, randomUUID(), { ...running(given), ...change }));
  test.setClock(at);
  return draft(id, 'EXTENDED');
};
const grant = async (change: Partial<StartUpGrant>): Promise<string> => {
  const id = randomUUID();
  await put((to) =>
    to('subsidies.start_up_grant', grantRow(id, client, HOME, { state: 'IN_PREPARATION', ...change })),
  );
  return id;
};
const granting = async (change: Partial<StartUpGrant>, result = 'GRANTED') =>
  draft(await grant(change), result, OFFICER, 'START_UP_GRANT');
const assured = (changes: object) => asked({ assurances: { ...TOLD.assurances, ...changes } });
const aided = (cents: number, isDeMinimis: boolean, changes: Json = {}) =>
  asked({ otherAid: [{ name: 'Muu tuki', cents, grantedOn: '2021-03-01', isDeMinimis }], ...changes });
/** The decision that follows a rejection, as far as it can be given. */
const rectified = async (subsidy: string, result: string): Promise<string> => {
  const decision = await drafted(subsidy, result);
  await done(give(decision));
  await done(post(`/v1/decisions/${decision}/service`, { by: 'handed-over', sentOn: '2021-05-25' }, 2));
  const demand = { decisionId: decision, by: 'EMPLOYER', receivedOn: '2021-05-25', demand: 'x' };
  return (await done(post('/v1/rectification-requests', demand))).id;
};
const replacing = async (request: string): Promise<string> => {
  const accepting = { outcome: 'ACCEPTED', result: 'GRANTED', reasons: REASONS };
  return (await done(post(`/v1/rectification-requests/${request}/new-decision`, accepting))).id;
};

/** How each refusal that the deciding routes declare comes about: one that cannot come has no place among them. */
const REFUSALS: Readonly<Record<(typeof GIVING)[number], () => Promise<Answer>>> = {
  COMMAND_NOT_ALLOWED: async () => draft(await recorded()),
  RULE_NOT_FOUND: () => asked({ subsidy: 'EMPLOYMENT_SUBSIDY_55' }),
  HEALTH_RIGHT_MISSING: async () => {
    await sql(`update access.role_grant set data_classes = '{health}' where subject = $1`, [OFFICER.as]);
    const id = await recorded({ type: 'REDUCED_ABILITY' });
    await sql(`update access.role_grant set data_classes = '{}' where subject = $1`, [OFFICER.as]);
    return draft(id, 'REJECTED');
  },
  BUSINESS_ALREADY_STARTED: () => granting({}),
  BUSINESS_CONDITIONS_NOT_MET: () => granting({ business: BUSINESS, assessments: [] }),
  GRANT_DAYS_TOO_MANY: () => granting({ business: BUSINESS, weekdays: [1, 2, 3, 4, 5, 6] }),
  GRANT_TOO_LONG: () => granting({ business: BUSINESS, appliedMonths: 13 }),
  DE_MINIMIS_EXCEEDED: () => aided(20_000_000, true, { aidRegime: 'DE_MINIMIS' }),
  EXTENSION_NOT_APPLIED_FOR: () =>
    granting({ state: 'RUNNING', periods: runningGrant('2021-04-15', '2021-10-14').periods }, 'EXTENDED'),
  OWN_PAY_SUBSIDY_EXCLUDED: async () => draft(await recorded({ isEsfFinanced: true }), 'REJECTED'),
  NOT_RESPONSIBLE: async () => draft(await recorded(), 'REJECTED', TE_OFFICE),
  SUBSIDY_GROUND_MISSING: () => asked({}, undefined, unknown),
  NEEDS_ASSESSMENT_MISSING: async () => {
    await risk('LOW');
    return asked({});
  },
  EMPLOYER_KIND_EXCLUDED: () => asked({ type: 'FULL' }),
  WORKING_TIME_TOO_LONG: () => asked({ type: 'FULL', employer: { ...TOLD.employer, kind: 'ASSOCIATION' } }),
  UNEMPLOYMENT_TOO_SHORT: () =>
    asked({ type: 'FULL', employer: { ...TOLD.employer, kind: 'ASSOCIATION' }, job: { workingTime: 6500 } }),
  AGE_TOO_LOW: () => asked({ type: 'AGED_60' }),
  HOURS_TOO_FEW: async () => {
    await unemployed('2020-01-01');
    await sql(`update clients.person set birth_date = '1965-01-01' where client_id = $1`, [client]);
    const job = { weeklyHours: 2000 };
    return later('2023-07-05T09:00:00.000Z', '2023-07-17', { subsidy: 'EMPLOYMENT_SUBSIDY_55', job });
  },
  SUBSIDY_TOO_LONG: () => asked({ months: 7 }),
  SUBSIDY_AFTER_JOB: () => asked({ job: { to: '2021-08-31' } }),
  TRAINING_END_MISSING: () => asked({ type: 'APPRENTICESHIP' }),
  DECISION_BEFORE_APPLICATION: async () => {
    const id = await routed({ receivedAt: MAY });
    test.setClock('2021-05-25T08:59:59.999Z');
    return draft(id, 'GRANTED', TE_OFFICE);
  },
  JOB_ALREADY_STARTED: () => asked({}, '2021-05-25'),
  SUBSIDY_BEFORE_JOB: () => asked({ from: '2021-06-13' }),
  STATE_AGENCY_EXCLUDED: () => asked({ employer: { ...TOLD.employer, kind: 'STATE' } }),
  PUBLIC_EMPLOYER_EXCLUDED: async () => {
    const before = await sql('select responsible, readers from clients.client where id = $1', [client]);
    test.setClock('2025-02-03T09:00:00.000Z');
    await sql(
      `update clients.client set responsible = 'employment-authority:HML',
         readers = readers || '{employment-authority:HML}'::text[] where id = $1`,
      [client],
    );
    const id = randomUUID();
    const employer = { ...TOLD.employer, kind: 'MUNICIPALITY', municipality: '109' } as const;
    const given = running({ on: '2024-12-02', from: '2025-03-03', months: 5, application: { employer } });
    const handler = 'employment-authority:HML' as PaySubsidy['handler'];
    await put(
      (to) => void putSubsidy(to, id, client, randomUUID(), { ...given, handler, state: 'IN_PREPARATION' }),
    );
    const answer = await draft(id, 'GRANTED', { as: 'authority' });
    await sql('update clients.client set responsible = $2, readers = $3 where id = $1', [
      client,
      before[0].responsible,
      before[0].readers,
    ]);
    return answer;
  },
  CLIENT_NOT_UNEMPLOYED: async () => {
    await unemployed('2021-06-01');
    return asked({});
  },
  DISMISSALS_NOT_REPLACED: () => assured({ dismissedOn: '2021-01-31' }),
  COMPETITION_DISTORTED: () => assured({ distortsCompetition: true }),
  WAGES_OR_TAXES_UNPAID: () => assured({ wagesOrTaxesUnpaid: true }),
  EARLIER_SUBSIDY: async () => {
    await sql(
      `insert into clients.service_spell (client_id, source_key, code, provider, from_date, until_date, recorded_at, known_from, delivery_id)
       values ($1, 'P1', '6T', $2, '2021-08-01', '2021-12-01', '2021-12-01T08:00:00', '2021-12-01T00:00:00Z', $1)`,
      [client, TOLD.employer.businessId],
    );
    const answer = await later('2023-07-05T09:00:00.000Z', '2023-07-17');
    await sql(`delete from clients.service_spell where source_key = 'P1'`);
    return answer;
  },
  AID_REGIME_MISSING: () => later('2023-07-05T09:00:00.000Z', '2023-07-17', { aidRegime: null }),
  AID_EXCEEDS_COSTS: () => aided(100_000_000, false),
  CASE_NOT_PAYABLE: async () => {
    const id = await routed({});
    await done(give(await drafted(id, 'GRANTED', TE_OFFICE), TE_OFFICE));
    await done(post(`/v1/pay-subsidies/${id}/end`, { lastDay: '2021-06-13' }, 3, TE_OFFICE));
    return draft(id, 'RECOVERED', TE_OFFICE);
  },
  EXTENSION_NOT_IN_LAW: () =>
    extended('2021-12-01T09:00:00.000Z', {}, { on: '2021-05-25', from: '2021-06-14' }),
  NOTHING_TO_MAKE_UP_FOR: () => extended('2023-10-02T09:00:00.000Z', {}),
  EXTENSION_PAST_LIMIT: () => {
    const interruptions = [{ from: date('2023-08-01'), to: date('2023-09-10'), reason: 'Palkaton vapaa' }];
    const beginsAt = '2023-07-10T07:00:00.000Z' as Instant;
    const job = { ...APPLICATION.job, beginsAt, to: date('2023-12-09') };
    return extended('2023-10-02T09:00:00.000Z', { interruptions }, { application: { job } });
  },
  NOTHING_TO_RECOVER: async () => {
    const id = await prepared();
    await done(give(await drafted(id)));
    await done(post(`/v1/pay-subsidies/${id}/end`, { lastDay: '2021-06-13' }, 3));
    return draft(id, 'RECOVERED');
  },
  QUOTA_EXCEEDED: async () => {
    const anew = await replacing(await rectified(await prepared(), 'REJECTED'));
    await sql(
      'update resources.quota set amount_cents = reserved_cents + committed_cents + 1 where id = $1',
      [quota],
    );
    return give(anew);
  },
  NO_QUOTA: async () => {
    const decision = await drafted(await prepared());
    await sql(`update resources.quota set state = 'CLOSED' where id = $1`, [quota]);
    return give(decision);
  },
  BUDGET_YEAR_OTHER: async () => {
    test.setClock('2021-12-28T09:00:00.000Z');
    const id = await prepared({}, '2022-02-01');
    test.setClock('2022-01-03T09:00:00.000Z');
    return give(await drafted(id));
  },
  RESERVATION_EXPIRED: async () => {
    const id = await prepared();
    test.setClock('2021-06-08T09:00:00.000Z');
    return give(await drafted(id));
  },
  COMMITMENT_EXCEEDED: async () => {
    // Half of the pay for the client who was unemployed for two years, of which five months were paid.
    await unemployed('2019-01-01');
    const subsidy = await prepared();
    const request = await rectified(subsidy, 'GRANTED');
    await unemployed(unemployedFrom);
    test.setClock('2021-11-02T09:00:00.000Z');
    const payCosts = ['06', '07', '08', '09', '10'].map((month) => ({
      month: `2021-${month}`,
      cents: 250_000,
    }));
    const time = { from: '2021-06-14', to: '2021-10-31', receivedOn: '2021-11-02', payCosts };
    const claim = await done(post('/v1/claims', { kind: 'PAY_SUBSIDY', caseId: subsidy, ...time }));
    await done(post(`/v1/claims/${claim.id}/approval`, undefined));
    await done(post(`/v1/claims/${claim.id}/payment`, undefined, 2));
    return give(await replacing(request));
  },
  REASONS_MISSING: async () => {
    const id = await prepared();
    const body = { case: { kind: 'PAY_SUBSIDY', id }, result: 'GRANTED', reasons: '' };
    return give((await done(post('/v1/decisions', body))).id);
  },
  LEGAL_BASIS_NOT_IN_FORCE: async () => {
    const employer = { ...TOLD.employer, kind: 'MUNICIPALITY', municipality: '109' };
    test.setClock('2023-06-30T09:00:00.000Z');
    const id = await routed({ employer, isBusiness: false, months: 5 }, '2023-07-17');
    const decision = await drafted(id, 'GRANTED', TE_OFFICE);
    test.setClock('2023-07-03T09:00:00.000Z');
    return give(decision, TE_OFFICE);
  },
  PROPOSAL_CHANGED: async () => {
    const id = await prepared();
    const decision = await drafted(id);
    await done(post(`/v1/pay-subsidies/${id}/preparation`, undefined, 2));
    return give(decision);
  },
};
const BUSINESS = { ...grantBusiness(), begins: date('2021-06-14') };

function grantBusiness(): StartUpGrant['business'] {
  return (grantRow(randomUUID(), randomUUID(), HOME)['content'] as StartUpGrant).business;
}

describe('a decision is refused', () => {
  it.each(Object.entries(REFUSALS))('with %s', async (code, provoke) => {
    const answer = await provoke();
    expect(answer.json()).toMatchObject({ code });
    expect([403, 404, 409, 422]).toContain(answer.status);
  });
});
