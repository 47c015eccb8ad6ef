import { describe, expect, it } from 'vitest';
import {
  staff,
  type StaffBasis,
  staffOf,
  weightedClients,
} from '../../../src/domain/legislation/resources.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const SEED = 'Boundary conditions of the employment trials (2020)';
const WEIGHTS = '{line: 01, hundredths: 80} {line: 02, hundredths: 100} {line: 03, hundredths: 160}';
const TASKS =
  'UNEMPLOYMENT_SECURITY PAY_SUBSIDY_TO_MUNICIPALITIES WORK_PERMITS LABOUR_POLICY_PROCUREMENT ' +
  'EMPLOYMENT_POLICY_GRANTS CUSTOMER_SERVICE_CENTRE';

describeLaw(staff, [
  // parameter                    value                   from          to    version act
  ['staff.basis', 'CLIENTS_BY_SERVICE_LINE', '2020-01-01', null, 'V0', SEED],
  ['staff.line_weights', WEIGHTS, '2020-01-01', null, 'V0', SEED],
  ['staff.staying_tasks', TASKS, '2020-01-01', null, 'V0', SEED],
  ['staff.service_level_tolerance', '98 percent', '2020-01-01', null, 'V0', SEED],
]);

const law = staff.at('2020-06-01' as PlainDate);
if (!law.ok) throw new Error(law.failure.code);
const { rules } = law.value;

describe('clients weighted by service line', () => {
  it('1 000 of line 01, 1 500 of 02 and 700 of 03 are 3 420', () => {
    expect(weightedClients({ '01': 1000, '02': 1500, '03': 700 }, rules)).toEqual({
      ok: true,
      value: 342_000,
    });
  });

  it('are refused while a line has no weight, even of nobody', () => {
    expect(weightedClients({ '01': 1, '05': 3, '00': 0 }, rules)).toMatchObject({
      ok: false,
      failure: { code: 'WEIGHT_MISSING', data: { lines: ['05', '00'] } },
    });
  });

  it('are none when there are none', () => {
    expect(weightedClients({}, rules)).toEqual({ ok: true, value: 0 });
  });
});

describe('staff that moves to an area', () => {
  const basis: StaffBasis = {
    fte: 12_000,
    stayingShares: { UNEMPLOYMENT_SECURITY: 1400, WORK_PERMITS: 300, OTHER: 500 },
    weightedInArea: 342_000,
    weightedInElyArea: 1_140_000,
  };
  const shared = (changes: Partial<StaffBasis>): unknown => {
    const found = staffOf({ ...basis, ...changes });
    return found.ok ? found.value : found.failure;
  };

  it('of 120 person-years 22 per cent stay: 93.60 can move, and 30 per cent of them, 28.08, to the area', () => {
    expect(shared({})).toEqual({ movable: 9360, areaBasisPoints: 3000, area: 2808 });
  });

  it('is rounded to hundredths at the end only', () => {
    expect(shared({ weightedInArea: 1, weightedInElyArea: 3 })).toEqual({
      movable: 9360,
      areaBasisPoints: 3333,
      area: 3120,
    });
  });

  it.each([
    [{ A: 10_000 }, { movable: 0, area: 0 }],
    [{ A: 6000, B: 4001 }, { code: 'SHARE_OVER_100' }],
    [{}, { movable: 12_000, area: 3600 }],
  ])('when tasks with shares of %o basis points stay: %o', (stayingShares, expected) => {
    expect(shared({ stayingShares })).toMatchObject(expected);
  });

  it('cannot be told without clients in the ELY area', () => {
    expect(shared({ weightedInElyArea: 0 })).toMatchObject({ code: 'REFERENCE_MISSING' });
  });
});
