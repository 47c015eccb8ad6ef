import type { StatuteBook } from '../../legislation/statute-book.ts';
import { addDays, addMonths, daysBetween, earlier, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { Act } from '../../handling/matter.ts';
import { type Calculation, calculationOf } from '../calculation.ts';
import { subsidyCalculation } from '../pay-subsidies/money.ts';
import type { PaySubsidy, SubsidyExtension, SubsidyInterruption } from '../pay-subsidies/pay-subsidy.ts';
import { type ChangedSubsidy, step } from '../pay-subsidies/step.ts';
import { type ClaimableTime, suspending } from './claimable-case.ts';

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
  const madeUp = extensions.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  if (lost <= madeUp) return fail('rule-violation', 'NOTHING_TO_MAKE_UP_FOR', {}, rule);
  const from = addDays(terms.to, 1);
  const wished = addDays(from, lost - madeUp - 1);
  const { basicAtMostFromStart: longest } = rules.interruption;
  const isBasic = application.subsidy === 'PAY_SUBSIDY' && application.type === 'BASIC';
  const limits = [
    ...(isBasic && longest !== null ? [addDays(addMonths(terms.from, longest.amount), -1)] : []),
    ...(application.job.to === null ? [] : [application.job.to]),
  ];
  const to = limits.reduce(earlier, wished);
  return to < from
    ? fail('rule-violation', 'EXTENSION_PAST_LIMIT', { lastDay: to }, rule)
    : ok({ from, to, rule });
}

/** The subsidy lasts to the end of the extension (pidennys). */
export function extended(subsidy: PaySubsidy, extension: SubsidyExtension, act: Act): ChangedSubsidy {
  const { terms, extensions } = subsidy;
  return step(subsidy, 'extend', act, {
    terms: terms && { ...terms, to: extension.to },
    extensions: [...extensions, extension],
  });
}

/** What an extension comes to, at the level of the first decision and the pay that was planned. */
export function extensionCalculation(
  { application, terms }: PaySubsidy,
  { from, to }: Pick<MadeUpTime, 'from' | 'to'>,
): Calculation {
  const payCosts = { kind: 'MONTHLY', cents: application.monthlyPayCents } as const;
  return terms === null
    ? calculationOf([])
    : subsidyCalculation({ terms: { ...terms, to }, payCosts, interruptions: [], from, to });
}

/** What can still come of the time that was granted first, without the days that were lost; in cents. */
export function plannedCents(
  { application, terms }: PaySubsidy,
  { to }: Pick<ClaimableTime, 'to'>,
  interruptions: readonly SubsidyInterruption[],
): number {
  const payCosts = { kind: 'MONTHLY', cents: application.monthlyPayCents } as const;
  return terms === null
    ? 0
    : subsidyCalculation({ terms, payCosts, interruptions, from: terms.from, to }).cents;
}
