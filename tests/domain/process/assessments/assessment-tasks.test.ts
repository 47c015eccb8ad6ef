import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/domain/process/assessments/assessment.ts';
import {
  assessmentTasks,
  stepsAreArranged,
} from '../../../../src/domain/process/assessments/assessment-tasks.ts';
import { NO_HEALTH_DATA, type ServiceNeed } from '../../../../src/domain/process/assessments/contents.ts';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import type { AssessmentId, ClientId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';

const day = (text: string): PlainDate => text as PlainDate;
const searching = (from: string, until: string | null = null) => ({
  jobSearches: [{ from: day(from), until: until === null ? null : day(until) }],
});

function assessment(state: Assessment['state'], date: string, social: ServiceNeed | null = null): Assessment {
  return {
    id: 'a1' as AssessmentId,
    clientId: 'c1' as ClientId,
    state,
    date: day(date),
    parts: social === null ? {} : { SOCIAL_SERVICES_NEED: social },
    findings: [],
    expertAssessments: [],
    conclusion: null,
    serviceLine: null,
    abandonedBecause: null,
    rule: null,
    health: NO_HEALTH_DATA,
    version: 1,
    changedBy: { subject: 'aino', organisation: 'municipality:109' as OrganisationId },
    changedAt: `${date}T09:00:00.000Z` as Instant,
  };
}

const told = (
  search: { jobSearches: readonly { from: PlainDate; until: PlainDate | null }[] },
  assessments: readonly Assessment[],
  today: string,
) =>
  assessmentTasks(search, assessments, day(today), lawInForce).map(
    ({ kind, dueOn, unmovedDueOn, rule }) => `${kind} ${unmovedDueOn} → ${dueOn} ${rule?.version ?? '-'}`,
  );

describe('an assessment is to be complete by the day of the first meeting', () => {
  it.each<[string, string, string]>([
    [
      '2021-03-01',
      'two weeks in the law of interviews',
      'COMPLETE_ASSESSMENT 2021-03-15 → 2021-03-15 JTYPL13',
    ],
    ['2021-12-18', 'moved over New Year', 'COMPLETE_ASSESSMENT 2022-01-01 → 2022-01-03 JTYPL13'],
    ['2022-05-01', 'the last day of that law', 'COMPLETE_ASSESSMENT 2022-05-15 → 2022-05-16 JTYPL13'],
    ['2022-05-02', 'five working days of the Nordic model', 'COMPLETE_ASSESSMENT 2022-05-09 → 2022-05-09 V2'],
    ['2024-02-29', 'from a leap day', 'COMPLETE_ASSESSMENT 2024-03-07 → 2024-03-07 V2'],
  ])('%s: %s', (from, _, expected) => {
    expect(told(searching(from), [], from)).toEqual([expected]);
  });

  it('a draft that was begun later, on its own day', () => {
    expect(told(searching('2022-05-02'), [assessment('DRAFT', '2022-06-01')], '2022-06-01')).toEqual([
      'COMPLETE_ASSESSMENT 2022-06-01 → 2022-06-01 V2',
    ]);
  });

  it('one of an earlier job search does not do', () => {
    const earlier = assessment('COMPLETED', '2021-06-01');
    expect(told(searching('2022-05-02'), [earlier], '2022-05-02')[0]).toContain('COMPLETE_ASSESSMENT');
  });

  it('nothing is to be done when no job search is valid', () => {
    expect(told(searching('2022-05-02', '2022-06-01'), [], '2022-06-01')).toEqual([]);
    expect(told({ jobSearches: [] }, [assessment('DRAFT', '2022-06-01')], '2022-06-01')).toEqual([]);
  });
});

describe('a complete assessment is to be revised at the interval of the discussions', () => {
  it.each<[string, string]>([
    ['2021-03-20', 'REVISE_ASSESSMENT 2021-06-20 → 2021-06-21 JTYPL17'],
    ['2021-11-30', 'REVISE_ASSESSMENT 2022-02-28 → 2022-02-28 JTYPL17'],
    ['2023-11-29', 'REVISE_ASSESSMENT 2024-02-29 → 2024-02-29 V2'],
    ['2025-01-02', 'REVISE_ASSESSMENT 2025-04-02 → 2025-04-02 V5'],
  ])('%s', (date, expected) => {
    expect(told(searching('2021-03-01'), [assessment('COMPLETED', date)], date)).toEqual([expected]);
  });
});

describe('an agreed step is to be arranged by its day', () => {
  const step = { words: 'Aika', receiver: 'Velkaneuvonta', by: day('2022-07-03'), arrangedOn: null };
  const need: ServiceNeed = { need: 'EVIDENT', grounds: null, clientsView: null, step, refused: false };
  const search = searching('2022-05-02');

  it('the first of several, without telling which need it is for', () => {
    const several = {
      ...assessment('COMPLETED', '2022-06-01', need),
      health: {
        ...NO_HEALTH_DATA,
        parts: { REHABILITATION_NEED: { ...need, step: { ...step, by: day('2022-06-20') } } },
      },
    };
    const tasks = assessmentTasks(search, [several], day('2022-06-01'), lawInForce);
    expect(tasks.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toContain('ARRANGE_STEP 2022-06-20');
    expect(JSON.stringify(tasks)).not.toMatch(/REHABILITATION|Velka/);
  });

  it('not one that is arranged, nor one that the client refuses', () => {
    const arranged = { ...need, step: { ...step, arrangedOn: day('2022-06-02') } };
    const kinds = (of: ServiceNeed) =>
      told(search, [assessment('COMPLETED', '2022-06-01', of)], '2022-06-01').map(
        (text) => text.split(' ')[0],
      );
    expect(kinds(arranged)).toEqual(['REVISE_ASSESSMENT']);
    expect(kinds({ ...need, refused: true })).toEqual(['REVISE_ASSESSMENT']);
    expect(stepsAreArranged(assessment('COMPLETED', '2022-06-01', arranged))).toBe(true);
    expect(stepsAreArranged(assessment('COMPLETED', '2022-06-01', need))).toBe(false);
    expect(stepsAreArranged(assessment('COMPLETED', '2022-06-01'))).toBe(false);
  });
});
