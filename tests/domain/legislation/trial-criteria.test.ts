import { describe, expect, it } from 'vitest';
import { clientShare, ownContribution } from '../../../src/domain/legislation/trial-criteria.ts';
import { trialGovernance } from '../../../src/domain/legislation/trial-governance.ts';
import { inclusive } from '../../../src/domain/shared/period.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';

const found = trialGovernance.at('2020-06-01' as PlainDate);
if (!found.ok) throw new Error(found.failure.code);
const { application, ownContribution: reference } = found.value.rules;

describe('share of an ELY area’s jobseekers that trials take: about 40 per cent', () => {
  it('two areas of 3 200 and 4 100 of 18 000: 40.56 per cent, in the band, and a reason is needed', () => {
    expect(clientShare([3200, 4100], 18_000, application)).toEqual({
      basisPoints: 4056,
      isInWarningBand: true,
      deviationReason: 'NEEDED',
    });
  });

  it.each([
    // of 10 000  basis points  in band  reason
    [3799, 3799, false, 'NOT_NEEDED'],
    [3800, 3800, true, 'NOT_NEEDED'],
    [4000, 4000, true, 'NOT_NEEDED'],
    [4001, 4001, true, 'NEEDED'],
    [4040, 4040, true, 'NEEDED'],
    [4200, 4200, true, 'NEEDED'],
    [4201, 4201, false, 'MANDATORY'],
    [10_000, 10_000, false, 'MANDATORY'],
    [0, 0, false, 'NOT_NEEDED'],
  ])(
    '%i of 10 000: %i, in the band %s, reason %s',
    (clients, basisPoints, isInWarningBand, deviationReason) => {
      expect(clientShare([clients], 10_000, application)).toEqual({
        basisPoints,
        isInWarningBand,
        deviationReason,
      });
    },
  );

  it('is judged before it is rounded: 40.004 per cent is above 40', () => {
    expect(clientShare([40_004], 100_000, application)).toMatchObject({
      basisPoints: 4000,
      deviationReason: 'NEEDED',
    });
  });

  it('of nobody is no share', () => {
    expect(clientShare([0], 0, application)).toBeNull();
  });
});

describe('own contribution of a municipality: 15 per cent of the labour market support of 2018', () => {
  const contribution = (total: number, year: number, from: string, to: string): unknown => {
    const components = {
      STAFF: total - 13_000_000,
      DEVELOPMENT: 6_000_000,
      NON_STATUTORY_SERVICE: 7_000_000,
    };
    const trial = inclusive(from as PlainDate, to as PlainDate);
    const measured = ownContribution(components, 200_000_000, year, trial, reference);
    return measured.ok ? measured.value : measured.failure;
  };

  it('180 000 + 60 000 + 70 000 of 2 000 000 euros are 15.50 per cent: met', () => {
    expect(contribution(31_000_000, 2022, '2021-03-01', '2023-06-30')).toEqual({
      total: 31_000_000,
      basisPoints: 1550,
      required: 30_000_000,
      isMet: true,
    });
  });

  it('from March to December 251 506.85 euros are asked for', () => {
    expect(contribution(31_000_000, 2021, '2021-03-01', '2023-06-30')).toMatchObject({
      required: 25_150_685,
      isMet: true,
    });
  });

  it.each([
    [2020, 0],
    [2021, 25_150_685],
    [2022, 30_000_000],
    [2023, 14_876_712],
    [2024, 0],
  ])('in %i of a trial from 1.3.2021 to 30.6.2023 %i cents', (year, required) => {
    expect(contribution(31_000_000, year, '2021-03-01', '2023-06-30')).toMatchObject({ required });
  });

  it('counts the days of a leap year', () => {
    expect(contribution(31_000_000, 2024, '2024-02-01', '2024-02-29')).toMatchObject({ required: 2_377_049 });
  });

  it('is met by the very sum asked for, and not by a cent less', () => {
    expect(contribution(25_150_685, 2021, '2021-03-01', '2023-06-30')).toMatchObject({ isMet: true });
    expect(contribution(25_150_684, 2021, '2021-03-01', '2023-06-30')).toMatchObject({ isMet: false });
  });

  it('cannot be measured when nothing is known of 2018', () => {
    const nothing = { STAFF: 1, DEVELOPMENT: 0, NON_STATUTORY_SERVICE: 0 };
    const trial = inclusive('2021-03-01' as PlainDate, null);
    expect(ownContribution(nothing, 0, 2021, trial, reference)).toMatchObject({
      ok: false,
      failure: { code: 'BASE_2018_MISSING' },
    });
  });
});
