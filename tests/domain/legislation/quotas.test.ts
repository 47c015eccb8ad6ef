import { describe, expect, it } from 'vitest';
import { type QuotaBasis, quotaOf, quotas } from '../../../src/domain/legislation/quotas.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { describeLaw } from '../../support/law-table.ts';

const SEED = 'Boundary conditions of the employment trials (2020)';
const TE2025 = '380/2023';
const PROCURED =
  'JOBSEARCH_COACHING CAREER_COACHING JOB_COACHING LABOUR_MARKET_TRAINING INTEGRATION_TRAINING';

describeLaw(quotas, [
  // parameter                           value        from          to            version act
  ['quota.grants', 'PAY_SUBSIDY START_UP_GRANT', '2020-01-01', null, 'V0', SEED],
  ['quota.procured', PROCURED, '2020-01-01', null, 'V0', SEED],
  ['quota.own_subsidy_jobs_excluded', 'true', '2020-01-01', '2024-12-31', 'V0', SEED],
  ['quota.own_subsidy_jobs_excluded', 'false', '2025-01-01', null, 'V5', TE2025],
  ['quota.basis', 'PRESENT_PARTICIPATION', '2020-01-01', '2024-12-31', 'V0', SEED],
  ['quota.max_use', '100 percent', '2020-01-01', null, 'V0', SEED],
  ['quota.set_by', 'ELY_CENTRE', '2020-01-01', '2024-12-31', 'V0', SEED],
  ['quota.set_by', 'EMPLOYMENT_AUTHORITY', '2025-01-01', null, 'V5', TE2025],
  ['quota.hearing', 'AREAS_AND_MUNICIPALITIES', '2021-03-01', '2024-12-31', 'V1', '1269/2020'],
  ['quota.reservation_expires_after', '14 days', '2020-01-01', null, 'V0', SEED],
  ['quota.commitment_burdens', 'YEAR_OF_DECISION', '2020-01-01', null, 'V0', SEED],
  ['quota.unused_carried_over', 'false', '2020-01-01', null, 'V0', SEED],
]);

describe('certainty of the law of quotas', () => {
  it.each([
    ['2021-02-28', 'V0', 'S'],
    ['2021-03-01', 'V1', 'F'],
    ['2024-12-31', 'V1', 'F'],
    ['2025-01-01', 'V5', 'K'],
  ])('%s: %s, %s', (on, version, certainty) => {
    const found = quotas.at(on as PlainDate);
    expect(found.ok && [found.value.reference.version, found.value.certainty]).toEqual([version, certainty]);
  });
});

describe('size of a quota: the same share as before can take part, at the same unit costs', () => {
  const sized = (basis: QuotaBasis): unknown => {
    const found = quotaOf(basis);
    return found.ok ? found.value : found.failure;
  };
  const subsidy = {
    participants: 400,
    targetGroup: 10_000,
    unitCost: { cents: 90_000, per: 'MONTH' },
  } as const;

  it('400 of 10 000 in subsidised jobs at 900 euros a month: 128 places and 1 382 400 euros for 3 200 clients', () => {
    expect(sized({ ...subsidy, transferring: 3200 })).toEqual({
      basisPoints: 400,
      places: 128,
      cents: 138_240_000,
    });
  });

  it('and 500 places and 5 400 000 euros for 12 500', () => {
    expect(sized({ ...subsidy, transferring: 12_500 })).toEqual({
      basisPoints: 400,
      places: 500,
      cents: 540_000_000,
    });
  });

  it('2.5 per cent in training at 4 200 euros a place and year: 80 seats and 336 000 euros for 3 200 clients', () => {
    const training = { participants: 250, targetGroup: 10_000, transferring: 3200 };
    expect(sized({ ...training, unitCost: { cents: 420_000, per: 'YEAR' } })).toEqual({
      basisPoints: 250,
      places: 80,
      cents: 33_600_000,
    });
  });

  it('rounds at the end only: a third of 100 clients at 10 cents', () => {
    expect(
      sized({ participants: 1, targetGroup: 3, transferring: 100, unitCost: { cents: 10, per: 'YEAR' } }),
    ).toEqual({ basisPoints: 3333, places: 33, cents: 333 });
  });

  it('takes sums over the months of the reference period as well as means', () => {
    expect(sized({ ...subsidy, participants: 4800, targetGroup: 120_000, transferring: 3200 })).toMatchObject(
      {
        places: 128,
      },
    );
  });

  it.each([
    [0, 0, 'REFERENCE_MISSING'],
    [-1, 10, 'SHARE_OUT_OF_RANGE'],
    [11, 10, 'SHARE_OUT_OF_RANGE'],
  ])('is refused when %i of %i take part: %s', (participants, targetGroup, code) => {
    expect(sized({ ...subsidy, participants, targetGroup, transferring: 1 })).toMatchObject({ code });
  });

  it('may be of nobody, or of everybody', () => {
    expect(sized({ ...subsidy, participants: 0, transferring: 3200 })).toMatchObject({ places: 0, cents: 0 });
    expect(sized({ ...subsidy, participants: 10_000, transferring: 3200 })).toMatchObject({ places: 3200 });
  });
});
