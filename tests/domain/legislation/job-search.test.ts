import { describe, expect, it } from 'vitest';
import { jobSearchEnd, jobSeekerProfile } from '../../../src/domain/legislation/job-search.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { lawOn, proposalsOf, rulesOf, versionOn } from '../../support/legislation.ts';

const OLD = 'OWN_REQUEST NOT_RENEWED INFORMATION_NOT_GIVEN PLAN_NOT_REPORTED WORK_ABILITY_ASSESSMENT_REFUSED';
const NORDIC =
  'OWN_REQUEST NOT_RENEWED INFORMATION_NOT_GIVEN REPEATED_FAILURE_TO_DEAL_WITH_AUTHORITY FOREIGNER_NO_LONGER_MEETS_CONDITIONS';

describe('end of a job search, by the day of the event', () => {
  it.each([
    ['2013-01-01', 'JTYPL13', '916/2012', '2:1–2 §', OLD, null],
    ['2022-05-01', 'JTYPL13', '916/2012', '2:1–2 §', OLD, null],
    ['2022-05-02', 'V2', '916/2012 (1379/2021)', '2:2 §', NORDIC, 12],
    ['2022-05-03', 'V2', '916/2012 (1379/2021)', '2:2 §', NORDIC, 12],
    ['2024-12-31', 'V2', '916/2012 (1379/2021)', '2:2 §', NORDIC, 12],
    ['2025-01-01', 'V5', '380/2023', '28 §', NORDIC, 12],
    ['2026-12-31', 'V5', '380/2023', '28 §', NORDIC, 12],
  ])('%s: %s, %s, %s', (on, version, act, section, ends, repeatedWithinMonths) => {
    expect(lawOn(jobSearchEnd, on).reference).toMatchObject({ version, act, section });
    const rules = rulesOf(jobSearchEnd, on);
    expect(rules.end.join(' ')).toBe(ends);
    expect(rules.endRepeatedWithin?.amount ?? null).toBe(repeatedWithinMonths);
  });

  it('was not known to the act before 2013', () => {
    expect(jobSearchEnd.at('2012-12-31' as PlainDate).ok).toBe(false);
  });
});

describe('profile of a jobseeker, by the day looked at', () => {
  it.each([
    ['2021-03-01', 'JTYPL13'],
    ['2024-12-31', 'JTYPL13'],
    ['2025-01-01', 'V5'],
    ['2026-08-31', 'V5'],
    ['2026-09-01', 'V5'],
  ])('%s: %s, no duty to publish one', (on, version) => {
    expect(versionOn(jobSeekerProfile, on)).toBe(version);
    expect(rulesOf(jobSeekerProfile, on).duty).toBe(false);
  });

  it('is proposed as a duty from 1.9.2026', () => {
    expect(proposalsOf(jobSeekerProfile)).toMatchObject([
      { version: 'V6d', from: '2026-09-01', certainty: 'F2', rules: { duty: true } },
    ]);
  });
});
