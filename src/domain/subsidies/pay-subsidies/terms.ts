import type { PaySubsidyRules } from '../../legislation/pay-subsidy.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { wasUnemployed } from '../../legislation/unemployment-length.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { addDays, addMonths, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { obstaclesTo, type ObstacleCode } from './obstacles.ts';
import type { SubsidyApplication } from './pay-subsidy.ts';
import type { SubsidySituation } from './situation.ts';
import type { LevelCode, Looked } from './looked.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';
import { typeOf } from './subsidy-type.ts';
import { subsidy55 } from './subsidy-55.ts';

export type TermsLaw = Pick<StatuteBook, 'paySubsidy' | 'employmentSubsidy55' | 'subsidyLimits'>;
export type TermsCode = ObstacleCode | LevelCode | 'RULE_NOT_FOUND';

/** What is found of an application: every obstacle, and the terms when there is none. */
export interface Examined<Code extends string = TermsCode> {
  readonly obstacles: readonly Failure<Code>[];
  readonly terms: SubsidyTerms | null;
}

/**
 * Examines an application by the law of the moment of the decision (R55): all that keeps from a subsidy at once, each
 * with its rule, or the terms on which it may be granted. Whether it is granted stays with whoever decides.
 */
export function examined(
  application: SubsidyApplication,
  situation: SubsidySituation,
  decidedAt: Instant,
  law: TermsLaw,
): Examined {
  const on = localDateOf(decidedAt);
  const found = law.paySubsidy.at(on);
  if (!found.ok) return { obstacles: [found.failure], terms: null };
  const limits = law.subsidyLimits.at(on);
  if (!limits.ok) return { obstacles: [limits.failure], terms: null };
  const { rules, reference: rule } = found.value;
  const looked: Looked = { application, situation, on, rules, limits: limits.value.rules, rule };
  const common = obstaclesTo({ application, situation, decidedAt }, looked);
  const typed = application.subsidy === 'PAY_SUBSIDY' ? typeOf(looked) : subsidy55(looked, law);
  const length = typed.ok ? lastDay(looked, typed.value.maxMonths, typed.value.rule) : null;
  const obstacles = [
    ...common,
    ...(typed.ok ? [] : typed.failure),
    ...(length === null || length.ok ? [] : [length.failure]),
  ];
  if (obstacles.length > 0 || !typed.ok || !length?.ok) return { obstacles, terms: null };
  const { maxMonths: _, ...terms } = typed.value;
  return {
    obstacles,
    terms: {
      ...terms,
      from: application.from,
      to: length.value,
      partialMonthDivisor: looked.limits.partialMonthDivisor,
      decidedOn: on,
    },
  };
}

/** The terms on which a subsidy may be granted. Fails with the first of the obstacles. */
export function subsidyTerms(
  application: SubsidyApplication,
  situation: SubsidySituation,
  decidedAt: Instant,
  law: TermsLaw,
): Result<SubsidyTerms, Failure<TermsCode>> {
  const { obstacles, terms } = examined(application, situation, decidedAt, law);
  const [first] = obstacles;
  if (first !== undefined) return { ok: false, failure: first };
  return terms === null ? fail('rule-violation', 'SUBSIDY_GROUND_MISSING') : ok(terms);
}

/** The last day of the subsidy: no longer than the law lets it be, and no longer than the job. */
function lastDay(
  { application, situation, on, rules }: Looked,
  max: number | null,
  rule: RuleReference,
): Result<PlainDate, Failure<'SUBSIDY_TOO_LONG' | 'SUBSIDY_AFTER_JOB' | 'TRAINING_END_MISSING'>> {
  const { job, from, months } = application;
  if (max === null) {
    return job.trainingEnds === null
      ? fail('rule-violation', 'TRAINING_END_MISSING', {}, rule)
      : ok(job.trainingEnds);
  }
  const used = monthsUsed(situation, on, rules);
  if (months > max - used) return fail('rule-violation', 'SUBSIDY_TOO_LONG', { months, max, used }, rule);
  const to = addDays(addMonths(from, months), -1);
  return job.to !== null && job.to < to
    ? fail('rule-violation', 'SUBSIDY_AFTER_JOB', { to, jobEnds: job.to }, rule)
    : ok(to);
}

/**
 * Months of earlier subsidies that count towards the longest one, begun ones whole (K): until the reform of 2023 those of
 * anybody's, until the client has been unemployed long enough again or so much time has passed.
 */
function monthsUsed(situation: SubsidySituation, on: PlainDate, rules: PaySubsidyRules): number {
  const { test, after, sameEmployerOnly } = rules.renewal;
  if (sameEmployerOnly || (test !== null && isRenewed(situation, on, rules))) return 0;
  return situation.earlier
    .filter(({ to }) => addMonths(to, after.unit === 'years' ? after.amount * 12 : after.amount) >= on)
    .reduce((sum, { from, to }) => sum + monthsIn(from, to), 0);
}

function isRenewed({ times, earlier }: SubsidySituation, on: PlainDate, rules: PaySubsidyRules): boolean {
  const { test } = rules.renewal;
  if (test === null || earlier.length === 0) return false;
  return wasUnemployed(test, times, on, rules.serviceDaysCount);
}

function monthsIn(from: PlainDate, to: PlainDate): number {
  let count = 0;
  while (addMonths(from, count) <= to) count += 1;
  return count;
}
