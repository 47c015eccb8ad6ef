import type { RehabilitativeWorkRules } from '../../legislation/multi-sector.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { intersection } from '../../shared/period.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';

/** What is agreed on a period of rehabilitative work (kuntouttavan työtoiminnan jakso). */
export interface RehabilitativeWork {
  readonly from: PlainDate;
  readonly lastDay: PlainDate;
  readonly daysPerWeek: number;
  readonly hoursPerDay: number;
}

/** Which limit is not kept. */
export type RehabilitativeWorkLimit =
  | 'PERIOD_MIN'
  | 'PERIOD_MAX'
  | 'DAYS_PER_WEEK'
  | 'HOURS_PER_DAY'
  | 'DAYS_MAX';

/**
 * Whether a period keeps to the limits of rehabilitative work (Act 189/2001), by the law of the day of the agreement;
 * gives the rule. Fails with `REHABILITATIVE_WORK_LIMIT`, whose `limit` tells which. `others` are the client's other
 * periods: the days of all of them count, as they were agreed on.
 */
export function keepsRehabilitativeWorkLimits(
  work: RehabilitativeWork,
  others: readonly RehabilitativeWork[],
  day: PlainDate,
  { rehabilitativeWork }: Pick<StatuteBook, 'rehabilitativeWork'>,
): Result<RuleReference, Failure<'RULE_NOT_FOUND' | 'REHABILITATIVE_WORK_LIMIT'>> {
  const law = rehabilitativeWork.at(day);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  const limit = LIMITS.find(([, isKept]) => !isKept(work, others, rules.period));
  return limit === undefined
    ? ok(reference)
    : fail('rule-violation', 'REHABILITATIVE_WORK_LIMIT', { limit: limit[0] }, reference);
}

type Kept = (
  work: RehabilitativeWork,
  others: readonly RehabilitativeWork[],
  rules: RehabilitativeWorkRules['period'],
) => boolean;

const LIMITS: readonly (readonly [RehabilitativeWorkLimit, Kept])[] = [
  ['PERIOD_MIN', (work, _, { min }) => untilOf(work) >= countFrom(work.from, min)],
  ['PERIOD_MAX', (work, _, { max }) => untilOf(work) <= countFrom(work.from, max)],
  [
    'DAYS_PER_WEEK',
    ({ daysPerWeek }, _, { daysPerWeekMin, daysPerWeekMax }) =>
      daysPerWeekMin.amount <= daysPerWeek && daysPerWeek <= daysPerWeekMax.amount,
  ],
  ['HOURS_PER_DAY', ({ hoursPerDay }, _, { hoursPerDayMin }) => hoursPerDay >= hoursPerDayMin.amount],
  [
    'DAYS_MAX',
    (work, others, { daysMax, daysMaxWithin }) => {
      const all = [work, ...others];
      // The fullest window begins where a period begins, or ends where one ends.
      const starts = all.flatMap((each) => [each.from, addMonths(untilOf(each), -daysMaxWithin.amount)]);
      return starts.every(
        (start) => agreedDays(all, start, countFrom(start, daysMaxWithin)) <= daysMax.amount,
      );
    },
  ],
];

/** Days agreed on in a time: of each week, and part of one, as many as there are a week at most. */
function agreedDays(all: readonly RehabilitativeWork[], from: PlainDate, until: PlainDate): number {
  let days = 0;
  for (const work of all) {
    const common = intersection({ from: work.from, until: untilOf(work) }, { from, until });
    if (common?.from == null || common.until === null) continue;
    const length = daysBetween(common.from, common.until);
    days += Math.floor(length / 7) * work.daysPerWeek + Math.min(length % 7, work.daysPerWeek);
  }
  return days;
}

function untilOf({ lastDay }: RehabilitativeWork): PlainDate {
  return addDays(lastDay, 1);
}
