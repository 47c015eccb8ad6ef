import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulateInput } from '../../src/application/legislation/check-simulation.ts';
import type { Services } from '../../src/container.ts';
import { percent } from '../../src/domain/legislation/amounts.ts';
import type { ProposedValue } from '../../src/domain/legislation/bill.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { dump } from '../support/dump.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'hameenlinna-2021-03');
const DATE = '2021-03-31' as PlainDate;
const KEEPER = actingFor('keha', 'KEHA_ADMIN');
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');

let test: TestDatabase;
let services: Services;

beforeAll(async () => {
  test = await cloneDatabase();
  services = servicesOn(test, fixedClock('2021-04-01T09:00:00.000Z'));
  const imported = await services.importDelivery({ location: SAMPLE }, actingFor('keha', 'INTEGRATION'));
  if (!imported.ok) throw new Error(imported.failure.code);
  const determined = await services.determineTargetGroup(
    { areaCode: '1531', date: DATE, dryRun: false },
    OFFICE,
  );
  if (!determined.ok) throw new Error(determined.failure.code);
});
afterAll(() => test.close());

const value = (key: string, to: ProposedValue['value']): ProposedValue => ({
  key,
  value: to,
  from: '2021-01-01' as PlainDate,
  until: null,
});

const YOUNGER = value('target_group.age_below', 25);

const simulate = (changes: Partial<SimulateInput>, context = KEEPER) =>
  services.simulateBill({ areaCode: null, date: DATE, adopts: [], values: [], ...changes }, context);

const simulated = async (changes: Partial<SimulateInput>, context = KEEPER) => {
  const result = await simulate(changes, context);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

const shares = (...tiers: readonly (readonly [afterDays: number, share: number])[]) =>
  value(
    'lms.municipal_share',
    tiers.map(([afterDays, share]) => ({ afterDays, share: percent(share) })),
  );

describe('a bill that lowers the age of the target group from 30 to 25', () => {
  it('takes out exactly those who belong to it for their age alone and are 25 or older', async () => {
    const [expected] = await test.all<{ lost: number }>(
      `select count(*)::integer as lost from clients.determination
       join clients.person using (client_id)
       where result = 'IN' and grounds = array['UNDER_30'] and superseded_at is null and person.known_until is null
         and person.birth_date <= date '${DATE}' - interval '25 years'`,
    );
    const { clients, gained, lost, byGround, byAgeBand, byMunicipality, changes } = await simulated({
      values: [YOUNGER],
    });
    expect(lost).toBeGreaterThan(0);
    expect({ gained, lost }).toEqual({ gained: 0, lost: expected?.lost });
    expect(clients).toBe(400);
    expect(byGround).toEqual({ UNDER_30: { gained: 0, lost } });
    // Those of 30 and more were younger on a day of the transfer window.
    expect(Object.keys(byAgeBand).toSorted()).toEqual(['25-29', '30-34']);
    for (const counts of [byAgeBand, byMunicipality]) {
      expect(Object.values(counts).reduce((sum, count) => sum + count.lost, 0)).toBe(lost);
    }
    expect(Object.values(changes.IN ?? {}).reduce((sum, count) => sum + count, 0)).toBe(lost);
  });

  it('tells nothing new when it changes nothing', async () => {
    expect(await simulated({ values: [value('target_group.age_below', 30)] })).toMatchObject({
      gained: 0,
      lost: 0,
      changes: {},
      municipalShare: null,
    });
  });

  it('counts for the TE Office what it counts for everybody in the area of the office', async () => {
    const { lost } = await simulated({ values: [YOUNGER] });
    expect(await simulated({ areaCode: '1531', values: [YOUNGER] }, OFFICE)).toMatchObject({
      areaCode: '1531',
      lost,
    });
  });

  it('writes nothing about clients, and leaves a line in the log of whom it looked at', async () => {
    const before = await dump(test, 'ever');
    const { clients } = await simulated({ values: [YOUNGER] });
    expect(await dump(test, 'ever')).toEqual(before);
    const [line] = await test.all<{ action: string; looked: number }>(
      `select action, cardinality(client_ids) as looked from access.audit_entry order by id desc limit 1`,
    );
    expect(line).toEqual({ action: 'simulate-bill', looked: clients });
  });
});

describe('a bill that moves municipal shares of labour market support', () => {
  it('compares a year of payments; by the law in force they are what Kela charged', async () => {
    const [charged] = await test.all<{ cents: number }>(
      `select sum((value ->> 'kuntaosuus_eur')::bigint)::integer as cents from clients.held_row
       where section = 'payments' and value ->> 'kuukausi' between '2020-04' and '2021-03'`,
    );
    const { municipalShare } = await simulated({ values: [shares([0, 0], [300, 60], [1000, 70])] });
    expect(municipalShare).toMatchObject({ from: '2020-04', to: '2021-03' });
    const { before = 0, after = 0, byMunicipality = {} } = municipalShare ?? {};
    expect(Math.abs(before - (charged?.cents ?? 0))).toBeLessThan(50);
    expect(after).toBeGreaterThan(before);
    expect(Object.keys(byMunicipality)).toEqual(expect.arrayContaining(['109', '082', '165']));
  });

  it('says nothing where a tier cannot be told from the delivered classes of days', async () => {
    expect((await simulated({ values: [shares([0, 0], [400, 50])] })).municipalShare).toBeNull();
  });
});

describe('a simulation is refused', () => {
  it.each([
    ['an area that there is not', { areaCode: '9999' }, 'AREA_UNKNOWN'],
    ['a day to come', { date: '2021-04-02' as PlainDate }, 'DATE_IN_FUTURE'],
    ['a day without rules', { date: '2019-12-31' as PlainDate }, 'RULE_NOT_FOUND'],
    [
      'a bill that does not fit the law',
      { values: [value('target_group.age_below', 'young')] },
      'PARAMETER_INVALID',
    ],
    [
      'a proposal that there is not',
      { adopts: [{ theme: 'target-group', version: 'V9' }] },
      'PROPOSAL_NOT_FOUND',
    ],
  ])('for %s', async (_, changes, code) => {
    const result = await simulate(changes);
    expect(result.ok ? 'ok' : result.failure.code).toBe(code);
  });

  it('to another TE Office, and to one that asks for everybody', async () => {
    const elsewhere = await simulate({ areaCode: '1531' }, actingFor('te-office:0400', 'TE_OFFICER'));
    const everybody = await simulate({}, OFFICE);
    expect([elsewhere, everybody].map((result) => (result.ok ? 'ok' : result.failure.code))).toEqual([
      'AREA_UNKNOWN',
      'AREA_UNKNOWN',
    ]);
  });
});
