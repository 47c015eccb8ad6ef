import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import {
  begunBy,
  closed,
  countedIn,
  excused,
  lapsed,
  setPeriod,
  type ToldAct,
  withNumber,
  withReport,
} from '../../../../src/domain/process/obligation/keeping-obligation.ts';
import type { ObligationPeriod } from '../../../../src/domain/process/obligation/obligation-period.ts';
import { factFindingOf, tasksOf } from '../../../../src/domain/process/obligation/obligation-tasks.ts';
import { reviewPeriods } from '../../../../src/domain/process/obligation/review-periods.ts';
import type { AgreedText } from '../../../../src/domain/process/plans/plan.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { KEHA } from '../../../../src/domain/shared/organisation.ts';
import { date, situation } from './situations.ts';

const at = (moment: string) => ({ by: { subject: 'x', organisation: KEHA }, at: moment as Instant });
const noon = (day: string) => at(`${day}T09:00:00.000Z`);

const agreed = (reportingDeadline: string | null, extraEvidence: string | null = null) =>
  ({ content: { reportingDeadline, extraEvidence } }) as unknown as AgreedText;

/** The period 10.6.–9.7.2022, the last day of which is a Saturday. */
function june(differing: { deadline?: string; evidence?: string; on?: string } = {}): ObligationPeriod {
  const found = reviewPeriods(situation('2022-06-10'), 1, lawInForce);
  const [first] = found.ok ? found.value : [];
  if (first === undefined) throw new Error('no period');
  const ids = { id: 'id', clientId: 'client', planId: 'plan' } as unknown as Pick<ObligationPeriod, 'id'>;
  return setPeriod(
    first,
    ids as Pick<ObligationPeriod, 'id' | 'clientId' | 'planId'>,
    agreed(differing.deadline ?? null, differing.evidence ?? null),
    null,
    noon(differing.on ?? '2022-06-10'),
  );
}

const act = (day: string, target = 'Kauppa Oy', differing: Partial<ToldAct> = {}): ToldAct => ({
  kind: 'WORK_OF_AT_LEAST_TWO_WEEKS',
  date: date(day),
  target,
  evidence: null,
  ...differing,
});

const done = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly failure: { code: string } },
): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const code = (result: {
  readonly ok: boolean;
  readonly failure?: { readonly code: string };
}): string | undefined => result.failure?.code;

const SEARCH = [{ from: date('2022-05-02'), until: null }];
const closing = (given: ObligationPeriod, by: ReturnType<typeof noon>) => closed(given, SEARCH, by);

const FOUR = ['2022-06-10', '2022-06-20', '2022-07-01', '2022-07-09'].map((day) => act(day, day));

describe('a review period that is set', () => {
  it('runs when its first day has come, and waits for it otherwise', () => {
    expect([june().state, june({ on: '2022-06-09' }).state]).toEqual(['RUNNING', 'PLANNED']);
    const waiting = june({ on: '2022-06-09' });
    expect(begunBy(waiting, date('2022-06-10')).state).toBe('RUNNING');
    expect(begunBy(waiting, date('2022-06-09')).state).toBe('PLANNED');
  });

  it('E36: is reported by its last day, or the next weekday; by the deadline of the plan when that is later', () => {
    expect([june().unmovedReportBy, june().reportBy]).toEqual(['2022-07-09', '2022-07-11']);
    expect(june({ deadline: '2022-07-05' }).reportBy).toBe('2022-07-11');
    expect(june({ deadline: '2022-07-20' }).reportBy).toBe('2022-07-20');
  });

  it('demands a report of the client and then a look of the authority', () => {
    expect(tasksOf(june()).map(({ kind, unmovedDueOn, dueOn }) => [kind, unmovedDueOn, dueOn])).toEqual([
      ['REPORT_JOB_SEARCH', '2022-07-09', '2022-07-11'],
      ['REVIEW_JOB_SEARCH', '2022-07-12', '2022-07-12'],
    ]);
    const none = { ...june(), requiredCount: 0 };
    expect(tasksOf(none)).toEqual([]);
  });
});

describe('a report', () => {
  it.each([
    ['the first day', '2022-06-10'],
    ['the last day', '2022-07-09'],
  ])('takes an act of %s', (_, day) => {
    expect(countedIn(done(withReport(june(), [act(day)], lawInForce, noon('2022-07-10'))))).toBe(1);
  });

  it.each([
    ['the day before', '2022-06-09', 'ACT_OUTSIDE_PERIOD'],
    ['the day after', '2022-07-10', 'ACT_OUTSIDE_PERIOD'],
    ['tomorrow', '2022-07-09', 'DATE_IN_FUTURE'],
  ])('refuses an act of %s', (_, day, refusal) => {
    expect(code(withReport(june(), [act(day)], lawInForce, noon('2022-07-08')))).toBe(refusal);
  });

  it('ACT_NOT_COUNTED: refuses what the law does not count', () => {
    const walked = act('2022-06-20', 'x', { kind: 'WALKED_PAST' });
    expect(code(withReport(june(), [walked], lawInForce, noon('2022-07-08')))).toBe('ACT_NOT_COUNTED');
  });

  it('EVIDENCE_MISSING: asks for evidence only when the plan does', () => {
    const withEvidence = act('2022-06-20', 'x', { evidence: 'hakemus.pdf' });
    const strict = june({ evidence: 'Kopiot hakemuksista' });
    expect(code(withReport(strict, [act('2022-06-20')], lawInForce, noon('2022-07-08')))).toBe(
      'EVIDENCE_MISSING',
    );
    expect(withReport(strict, [withEvidence], lawInForce, noon('2022-07-08')).ok).toBe(true);
    expect(withReport(june(), [act('2022-06-20')], lawInForce, noon('2022-07-08')).ok).toBe(true);
  });

  it.each([
    ['23:30 of the last day in Finland', '2022-07-11T20:30:00.000Z', false],
    ['midnight after it', '2022-07-11T21:00:00.000Z', true],
  ])('R49: that comes at %s is kept; late: %s', (_, moment, isLate) => {
    const { reported } = done(withReport(june(), FOUR, lawInForce, at(moment)));
    expect(reported.map((one) => one.isLate)).toEqual([isLate, isLate, isLate, isLate]);
  });

  it('R49: that comes after the closing is kept as late and changes no result', () => {
    const notMet = done(closing(june(), noon('2022-07-12')));
    const later = done(withReport(notMet, FOUR, lawInForce, noon('2022-08-01')));
    expect([later.result, later.state, later.reported.every(({ isLate }) => isLate)]).toEqual([
      'NOT_MET',
      'CLOSED',
      true,
    ]);
  });

  it('counts the same act once, whoever writes it how', () => {
    const twice = [
      act('2022-06-20', 'Kauppa Oy'),
      act('2022-06-20', ' kauppa oy '),
      act('2022-06-21', 'Kauppa Oy'),
    ];
    expect(countedIn(done(withReport(june(), twice, lawInForce, noon('2022-07-01'))))).toBe(2);
  });

  it('cannot be made before the period begins', () => {
    const early = withReport(june({ on: '2022-06-09' }), [act('2022-06-09')], lawInForce, noon('2022-06-09'));
    expect(code(early)).toBe('COMMAND_NOT_ALLOWED');
  });
});

describe('closing', () => {
  const met = done(withReport(june(), FOUR, lawInForce, noon('2022-07-09')));

  it.each([
    ['as soon as enough is reported', met, '2022-07-09', 'MET'],
    ['when the day for reporting has passed', june(), '2022-07-12', 'NOT_MET'],
  ])('%s', (_, period, day, result) => {
    expect(done(closing(period, noon(day)))).toMatchObject({ result, state: 'CLOSED' });
  });

  it('REPORTING_OPEN: not as a neglect while the client may still report', () => {
    expect(code(closing(june(), noon('2022-07-11')))).toBe('REPORTING_OPEN');
  });

  it.each([
    ['before the last day', '2022-07-09', 'LAPSED'],
    ['on the last day', '2022-07-10', 'CLOSED'],
  ])('falls away when the job search ended %s', (_, until, state) => {
    const ended = [{ from: date('2022-05-02'), until: date(until) }];
    expect(done(closed(june(), ended, noon('2022-07-12'))).state).toBe(state);
    expect(done(closed(met, ended, noon('2022-07-12'))).result).toBe('MET');
  });

  it('ends the tasks; a neglect puts a task on the worklist to find out why', () => {
    const notMet = done(closing(june(), noon('2022-07-12')));
    expect(tasksOf(notMet)).toEqual([]);
    expect(factFindingOf(notMet, date('2022-07-12'))).toMatchObject([
      { kind: 'START_FACT_FINDING', dueOn: '2022-07-13' },
    ]);
    expect(factFindingOf(done(closing(met, noon('2022-07-12'))), date('2022-07-12'))).toEqual([]);
    expect(tasksOf(met).map(({ kind }) => kind)).toEqual(['REVIEW_JOB_SEARCH']);
  });

  it('as not met for a valid reason, before or after a neglect was found', () => {
    const excuse = (period: ObligationPeriod) => excused(period, 'Hospital', noon('2022-07-13'));
    const found = [june(), done(closing(june(), noon('2022-07-12')))].map(
      (period) => done(excuse(period)).result,
    );
    expect(found).toEqual(['NOT_MET_VALID_REASON', 'NOT_MET_VALID_REASON']);
    expect([code(excuse(met)), code(excuse(done(closing(met, noon('2022-07-12')))))]).toEqual([
      'OBLIGATION_MET',
      'OBLIGATION_MET',
    ]);
  });
});

describe('the number', () => {
  const changed = (opportunities: number, period = june()) =>
    withNumber(period, { opportunities, words: 'Few openings' }, noon('2022-06-15'));

  it.each([
    [2, { requiredCount: 2, basis: 'REDUCED', reason: null, numberWords: 'Few openings' }],
    [0, { requiredCount: 0, basis: 'NONE', reason: 'NOTHING_AVAILABLE' }],
    [4, { requiredCount: 4, basis: 'DEFAULT_4', reason: null }],
  ])('becomes %d', (opportunities, expected) => {
    expect(done(changed(opportunities))).toMatchObject(expected);
  });

  it('comes back to what the law says', () => {
    expect(done(changed(4, done(changed(0))))).toMatchObject({
      requiredCount: 4,
      basis: 'DEFAULT_4',
      reason: null,
    });
  });

  it('OBLIGATION_ABOVE_LAW: not above the law', () => {
    expect(code(changed(5))).toBe('OBLIGATION_ABOVE_LAW');
  });

  it('changes no more when the period is closed or has fallen away', () => {
    const gone = done(lapsed(june(), noon('2022-06-15')));
    expect([
      gone.state,
      code(changed(2, gone)),
      code(changed(2, done(closing(june(), noon('2022-07-12'))))),
    ]).toEqual(['LAPSED', 'COMMAND_NOT_ALLOWED', 'COMMAND_NOT_ALLOWED']);
  });
});
