import type { Months } from '../../legislation/amounts.ts';
import type { ObligationExemption, ObligationRules } from '../../legislation/job-search-obligation.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { RulesInForce } from '../../legislation/timeline.ts';
import { governsFrom, type JobSearchHistory } from '../../legislation/transitions.ts';
import { countFrom, nthPeriod } from '../../shared/deadlines.ts';
import { covers, type Period } from '../../shared/period.ts';
import { addMonths, ageOn, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import {
  type NoObligationReason,
  type ObligationBasis,
  required,
  type ReviewPeriod,
} from './obligation-period.ts';

/** A client’s situation on the first day of the review periods (asiakkaan tilanne). */
export interface ObligationSituation {
  /** First day of the first review period. */
  readonly from: PlainDate;
  readonly birthDate: PlainDate;
  readonly jobSearch: JobSearchHistory;
  /** First day of the continuous unemployment that lasts; null when it does not last. */
  readonly unemployedSince: PlainDate | null;
  /** First day of the full lay-off that lasts. */
  readonly laidOffSince: PlainDate | null;
  /** Work, its hours as a percentage of full hours. */
  readonly work: (Period & { readonly hours: number }) | null;
  /** Self-motivated study that is supported with unemployment benefit. */
  readonly study: Period | null;
  /** How many opportunities are realistically available in a review period, and why not more. */
  readonly available: { readonly opportunities: number; readonly words: string } | null;
  readonly exemption: ClaimedExemption | null;
}

/** An exemption that is claimed, with what its conditions ask about (vapautusperuste). */
export interface ClaimedExemption {
  readonly reason: ObligationExemption['reason'];
  /** Whether work in the open market is possible on the whole. */
  readonly isOpenMarketPossible: boolean;
  /** The day on which unemployment, a service or a family leave changes. */
  readonly changesOn: PlainDate | null;
}

export type ReviewPeriodsCode = 'RULE_NOT_FOUND' | 'OBLIGATION_NOT_IN_LAW' | 'EXEMPTION_NOT_MET';

type Rules = RulesInForce<ObligationRules>;

/** What is required per so many months. */
interface Demand {
  readonly count: number;
  readonly months: number;
  readonly basis: ObligationBasis;
}

/**
 * The review periods of a client by the law of the first day of each (tarkastelujaksot): as many as the law has, from the
 * day on which the obligation begins, and before that day a period in which nothing is required. Fails with
 * `OBLIGATION_NOT_IN_LAW` before the law knew the obligation, and with `EXEMPTION_NOT_MET`, which names the condition.
 */
export function reviewPeriods(
  situation: ObligationSituation,
  firstNo: number,
  law: StatuteBook,
): Result<readonly ReviewPeriod[], Failure<ReviewPeriodsCode>> {
  const { from } = situation;
  const first = rulesOf(from, law);
  if (!first.ok) return first;
  const end = addMonths(from, blockOf(first.value));
  const exempt = exemptionIn(situation, first.value);
  if (!exempt.ok) return exempt;
  if (exempt.value !== null) {
    const until = exempt.value.until ?? end;
    return ok([nothing(firstNo, { from, until }, exempt.value.reason, first.value)]);
  }
  const wait = waitIn(situation, first.value);
  if (wait !== null && (wait.until === null || wait.until >= end)) {
    return ok([nothing(firstNo, { from, until: end }, wait.reason, first.value)]);
  }
  const before =
    wait?.until == null ? [] : [nothing(firstNo, { from, until: wait.until }, wait.reason, first.value)];
  const begins = wait?.until ?? from;
  const demanded = demandedFrom(begins, { ...situation, from: begins }, firstNo + before.length, law);
  return demanded.ok ? ok([...before, ...demanded.value]) : demanded;
}

function rulesOf(
  day: PlainDate,
  law: StatuteBook,
): Result<Rules, Failure<'RULE_NOT_FOUND' | 'OBLIGATION_NOT_IN_LAW'>> {
  const found = law.jobSearchObligation.at(day);
  if (!found.ok) return found;
  const { rules, reference, certainty } = found.value;
  return rules === null
    ? fail('rule-violation', 'OBLIGATION_NOT_IN_LAW', { act: reference.act, date: day }, reference)
    : ok({ rules, reference, certainty });
}

function blockOf({ rules }: Rules): number {
  return rules.default.reviewPeriods * rules.default.reviewPeriod.amount;
}

function nothing(
  periodNo: number,
  span: { readonly from: PlainDate; readonly until: PlainDate },
  reason: NoObligationReason,
  { reference: rule }: Rules,
): ReviewPeriod {
  return { periodNo, ...span, requiredCount: 0, lawCount: 0, lawBasis: 'NONE', basis: 'NONE', reason, rule };
}

/** Until when nothing is required for the present; null when nothing hinders. An open end: until somebody looks again. */
function waitIn(
  { from, jobSearch, work, laidOffSince }: ObligationSituation,
  { rules }: Rules,
): { readonly reason: NoObligationReason; readonly until: PlainDate | null } | null {
  const governed = governsFrom(rules.transition, jobSearch);
  if (governed === null || governed > from) return { reason: 'EARLIER_LAW', until: governed };
  if (laidOffSince !== null && from < addMonths(laidOffSince, rules.laidOff.fromDiscussionAfter.amount)) {
    // The obligation begins at the discussion held then, not by itself.
    return { reason: 'LAID_OFF', until: null };
  }
  if (work !== null && covers(work, from) && work.hours > rules.partTime.hoursAtMost.amount) {
    return { reason: 'FULL_TIME_WORK', until: work.until };
  }
  return null;
}

function demandedFrom(
  begins: PlainDate,
  situation: ObligationSituation,
  firstNo: number,
  law: StatuteBook,
): Result<readonly ReviewPeriod[], Failure<ReviewPeriodsCode>> {
  const periods: ReviewPeriod[] = [];
  const first = rulesOf(begins, law);
  if (!first.ok) return first;
  const { reviewPeriods: count, reviewPeriod: length } = first.value.rules.default;
  for (let nth = 1; nth <= count; ) {
    const { from } = nthSpan(begins, length, nth, 1);
    const rules = rulesOf(from, law);
    if (!rules.ok) return rules;
    const demand = demandIn(situation, rules.value.rules);
    const several = Math.min(demand.months / length.amount, count - nth + 1);
    const lawCount = Math.floor((demand.count * several * length.amount) / demand.months);
    const available = (situation.available?.opportunities ?? lawCount) * several;
    const ofLaw = { lawCount, lawBasis: demand.basis };
    periods.push({
      periodNo: firstNo + periods.length,
      ...nthSpan(begins, length, nth, several),
      ...ofLaw,
      ...required(available, ofLaw),
      rule: rules.value.reference,
    });
    nth += several;
  }
  return ok(periods);
}

/** From the first day of the n-th period of a length to the end of the last of several. */
function nthSpan(
  begins: PlainDate,
  length: Months,
  nth: number,
  several: number,
): { readonly from: PlainDate; readonly until: PlainDate } {
  const { from } = nthPeriod(begins, length, nth);
  const { until } = nthPeriod(begins, length, nth + several - 1);
  return { from: from ?? begins, until: until ?? begins };
}

function demandIn({ from, study, work }: ObligationSituation, rules: ObligationRules): Demand {
  const { default: usual, selfStudy, partTime } = rules;
  const whole = { count: usual.opportunities.amount, months: usual.reviewPeriod.amount };
  if (
    study !== null &&
    covers(study, from) &&
    lastsOver(study, addMonths(study.from ?? from, selfStudy.lastingOver.amount))
  ) {
    return { count: selfStudy.opportunities.amount, months: selfStudy.per.amount, basis: 'STUDY_3_PER_3M' };
  }
  if (
    work !== null &&
    covers(work, from) &&
    isLongEnough(work, countFrom(work.from ?? from, partTime.lastingAtLeast))
  ) {
    const { opportunities, per } = partTime;
    const isLess = opportunities.amount * whole.months < whole.count * per.amount;
    if (isLess) return { count: opportunities.amount, months: per.amount, basis: 'PART_TIME_1_PER_3M' };
  }
  return { ...whole, basis: 'DEFAULT_4' };
}

function lastsOver({ until }: Period, end: PlainDate): boolean {
  return until === null || until > end;
}

function isLongEnough({ until }: Period, end: PlainDate): boolean {
  return until === null || until >= end;
}

/** Below this age the shorter unemployment is enough. */
const YOUNG = 25;

/** The exemption that is claimed when its conditions are met, and until when when it ends by itself. */
function exemptionIn(
  { exemption, from, birthDate, unemployedSince }: ObligationSituation,
  { rules, reference }: Rules,
): Result<
  { readonly reason: NoObligationReason; readonly until: PlainDate | null } | null,
  Failure<'EXEMPTION_NOT_MET'>
> {
  if (exemption === null) return ok(null);
  const { reason, isOpenMarketPossible, changesOn } = exemption;
  const failed = (condition: string) => fail('rule-violation', 'EXEMPTION_NOT_MET', { condition }, reference);
  const ground = rules.none.find((known) => known.reason === reason);
  if (ground === undefined) return failed('KNOWN_TO_THE_LAW');
  if (ground.ifOpenMarketNotPossible && isOpenMarketPossible) return failed('OPEN_MARKET_NOT_POSSIBLE');
  if (ground.unemployedFor !== null) {
    const { under25, from25 } = ground.unemployedFor;
    const { amount } = ageOn(birthDate, from) < YOUNG ? under25 : from25;
    if (unemployedSince === null || addMonths(unemployedSince, amount) > from) {
      return failed('UNEMPLOYED_LONG_ENOUGH');
    }
  }
  if (ground.within === null) return ok({ reason, until: null });
  const isSoon = changesOn !== null && changesOn > from && changesOn <= addMonths(from, ground.within.amount);
  return isSoon ? ok({ reason, until: changesOn }) : failed('CHANGE_SOON');
}

/**
 * The same periods, joined as jobseeker and authority agree: `sizes` tells how many there are in each. The total stays what
 * it was. Fails with `PERIODS_NOT_COMBINABLE` unless every period is in one group, and those of a group have one basis.
 */
export function combined(
  periods: readonly ReviewPeriod[],
  sizes: readonly number[],
): Result<readonly ReviewPeriod[], Failure<'PERIODS_NOT_COMBINABLE'>> {
  const groups = sizes.map((size, index) => {
    const start = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
    return periods.slice(start, start + size);
  });
  const isWhole =
    sizes.every((size) => size >= 1) && sizes.reduce((sum, one) => sum + one, 0) === periods.length;
  const isEven = groups.every((group) => group.every(({ basis }) => basis === group[0]?.basis));
  const firstNo = periods[0]?.periodNo ?? 1;
  if (!isWhole || !isEven) {
    return fail('rule-violation', 'PERIODS_NOT_COMBINABLE', { count: periods.length });
  }
  return ok(groups.flatMap((group, index) => joined(group, firstNo + index)));
}

function joined(group: readonly ReviewPeriod[], periodNo: number): readonly ReviewPeriod[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const sum = (of: (period: ReviewPeriod) => number): number =>
    group.reduce((total, one) => total + of(one), 0);
  return [
    {
      ...first,
      periodNo,
      until: last.until,
      requiredCount: sum(({ requiredCount }) => requiredCount),
      lawCount: sum(({ lawCount }) => lawCount),
    },
  ];
}
