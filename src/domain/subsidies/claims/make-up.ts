import type { StatuteBook } from '../../legislation/statute-book.ts';
import { addDays, addMonths, daysBetween, earlier, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { type Calculation, calculationOf } from '../calculation.ts';
import { grantedTimes, plannedCalculation } from '../pay-subsidies/granted-times.ts';
import type { PaySubsidy } from '../pay-subsidies/pay-subsidy.ts';
import { suspending } from './claimable-case.ts';

/** Time by which a decision of a day would make up for interruptions. */
export interface MadeUpTime {
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  readonly rule: RuleReference;
}

export type MakeUpCode =
  | 'NOTHING_TO_MAKE_UP_FOR'
  | 'EXTENSION_NOT_IN_LAW'
  | 'EXTENSION_PAST_LIMIT'
  | 'CASE_NOT_PAYABLE'
  | 'RULE_NOT_FOUND';

/**
 * How a decision of a day makes up for interruptions that suspended a subsidy (E72): as many days as were lost, after its
 * end, by the law of that day. The basic type lasts at most so long from its start, and no subsidy longer than the job:
 * what would lie beyond is left out. Fails with `EXTENSION_NOT_IN_LAW`, `NOTHING_TO_MAKE_UP_FOR`, and with
 * `EXTENSION_PAST_LIMIT` and the last day when nothing is left of it.
 */
export function madeUpTime(
  subsidy: PaySubsidy,
  on: PlainDate,
  law: Pick<StatuteBook, 'paySubsidy'>,
): Result<MadeUpTime, Failure<MakeUpCode>> {
  const { id, terms, application, extensions } = subsidy;
  if (terms === null || subsidy.commitment === null) return fail('conflict', 'CASE_NOT_PAYABLE', { id });
  const found = law.paySubsidy.at(on);
  if (!found.ok) return found;
  const { rules, reference: rule } = found.value;
  if (rules.interruption.extension === null) return fail('rule-violation', 'EXTENSION_NOT_IN_LAW', {}, rule);
  const lost = suspending(subsidy, on, rules).reduce(
    (sum, { from, to }) => (to === null ? sum : sum + daysBetween(from, earlier(to, terms.to)) + 1),
    0,
  );
  const madeUp = extensions
    .filter((one) => one.terms === null)
    .reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  if (lost <= madeUp) return fail('rule-violation', 'NOTHING_TO_MAKE_UP_FOR', {}, rule);
  const from = addDays(terms.to, 1);
  const wished = addDays(from, lost - madeUp - 1);
  const { jobEnds = null } = grantedTimes(subsidy).at(-1) ?? {};
  const { basicAtMostFromStart: longest } = rules.interruption;
  const isBasic = application.subsidy === 'PAY_SUBSIDY' && application.type === 'BASIC';
  const limits = [
    ...(isBasic && longest !== null ? [addDays(addMonths(terms.from, longest.amount), -1)] : []),
    ...(jobEnds === null ? [] : [jobEnds]),
  ];
  const to = limits.reduce(earlier, wished);
  return to < from
    ? fail('rule-violation', 'EXTENSION_PAST_LIMIT', { lastDay: to }, rule)
    : ok({ from, to, rule });
}

/** What the time comes to on the terms that held before it, and the pay that was planned then. */
export function madeUpCalculation(
  subsidy: PaySubsidy,
  { from, to }: Pick<MadeUpTime, 'from' | 'to'>,
): Calculation {
  const before = grantedTimes(subsidy).at(-1);
  if (subsidy.terms === null || before === undefined) return calculationOf([]);
  return plannedCalculation({ ...before, terms: { ...before.terms, from, to } }, subsidy.terms.from);
}
