import type { PaySubsidyRules } from '../../legislation/pay-subsidy.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type Deadline, deadline } from '../../shared/deadlines.ts';
import type { ClientId, CommitmentId } from '../../shared/ids.ts';
import { earlier, lastDayOf, monthOf, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { type Calculation, calculationOf } from '../calculation.ts';
import { type GrantedTime, grantedTimes } from '../pay-subsidies/granted-times.ts';
import { subsidyCalculation, suspends } from '../pay-subsidies/money.ts';
import type { PaySubsidy, SubsidyInterruption } from '../pay-subsidies/pay-subsidy.ts';
import { tellsOfHealth } from '../pay-subsidies/tells-of-health.ts';
import { payable } from '../start-up-grants/grant-money.ts';
import type { StartUpGrant } from '../start-up-grants/start-up-grant.ts';
import type { ClaimedTime } from './claim.ts';

export type ClaimLaw = Pick<StatuteBook, 'paySubsidy' | 'grantClaims' | 'basicAllowance'>;

/** A time that one decision granted: it is claimed for apart from others, and one commitment pays it. */
export interface ClaimableTime {
  readonly from: PlainDate;
  /** Last day; an earlier end of the case has cut it. */
  readonly to: PlainDate;
  readonly commitment: CommitmentId;
  /** Of a pay subsidy the day of the decision, whose law says when it is to be claimed. */
  readonly decidedOn: PlainDate | null;
}

/** The last day on which a claim can come, and the rule that says so. */
export interface ClaimDeadline {
  readonly dueBy: PlainDate;
  readonly rule: RuleReference;
}

/** An employer or entrepreneur to whom is paid (maksunsaaja). */
export interface Payee {
  readonly name: string;
  readonly businessId: string | null;
}

/** A case as claims know it: what it lets be claimed, until when, and what that comes to. */
export interface ClaimableCase {
  readonly kind: ClaimedTime['case']['kind'];
  readonly id: string;
  readonly clientId: ClientId;
  readonly tellsOfHealth: boolean;
  /** To whom it is paid. */
  readonly payee: Payee;
  /** The earliest first, without gaps. */
  readonly times: readonly ClaimableTime[];
  /** Claims are of whole months: what the law gives for a month is never given twice for its parts. */
  readonly isMonthly: boolean;
  dueBy(lastDay: PlainDate, time: ClaimableTime): Result<ClaimDeadline, Failure<'RULE_NOT_FOUND'>>;
  /** What a claim comes to by the terms, as the case stands now. */
  count(claimed: ClaimedTime): Calculation;
}

type Claimable = Result<ClaimableCase, Failure<'CASE_NOT_PAYABLE' | 'RULE_NOT_FOUND'>>;

/**
 * A pay subsidy as claims know it: each day by the terms that hold on it. Days of interruptions that suspend it by the law
 * of the decision on these terms are not paid. Fails with `CASE_NOT_PAYABLE` when no quota of a municipality pays it.
 */
export function claimableSubsidy(subsidy: PaySubsidy, today: PlainDate, law: ClaimLaw): Claimable {
  const { id, clientId, terms, endedOn } = subsidy;
  const { employer } = subsidy.application;
  const paid = grantedTimes(subsidy).filter(isOfQuota);
  if (terms === null || paid.length === 0) return fail('conflict', 'CASE_NOT_PAYABLE', { id });
  const counted: (GrantedTime & { readonly interruptions: readonly SubsidyInterruption[] })[] = [];
  for (const time of paid) {
    const found = law.paySubsidy.at(time.terms.decidedOn);
    if (!found.ok) return found;
    counted.push({ ...time, interruptions: suspending(subsidy, today, found.value.rules) });
  }
  return ok({
    kind: 'PAY_SUBSIDY',
    id,
    clientId,
    tellsOfHealth: tellsOfHealth(subsidy),
    payee: { name: employer.name, businessId: employer.businessId },
    times: paid.map(({ terms: { from, to }, commitment, decidedOn }) =>
      cutAt(endedOn, { from, to, commitment, decidedOn }),
    ),
    isMonthly: true,
    dueBy(lastDay, { decidedOn }) {
      const rules = law.paySubsidy.at(decidedOn ?? terms.decidedOn);
      if (!rules.ok) return rules;
      return ok({
        dueBy: subsidyDeadline(lastDay, rules.value.rules).moved,
        rule: rules.value.reference,
      });
    },
    count({ from, to, payCosts }) {
      const last = endedOn === null ? to : earlier(to, endedOn);
      if (last < from || payCosts === null) return calculationOf([]);
      const costs = { kind: 'PAID', months: payCosts } as const;
      const rows = counted.flatMap(({ terms: held, interruptions }) => {
        const asked = { terms: held, since: terms.from, payCosts: costs, interruptions, from, to: last };
        return subsidyCalculation(asked).rows;
      });
      return calculationOf(rows);
    },
  });
}

/** A start-up grant as claims know it. Fails with `CASE_NOT_PAYABLE` when nothing was granted. */
export function claimableGrant(grant: StartUpGrant, law: ClaimLaw): Claimable {
  const { id, clientId, business, periods, endedOn } = grant;
  if (periods.length === 0) return fail('conflict', 'CASE_NOT_PAYABLE', { id });
  return ok({
    kind: 'START_UP_GRANT',
    id,
    clientId,
    tellsOfHealth: false,
    payee: { name: business.name, businessId: business.businessId },
    times: periods
      .map(({ from, to, commitment }) => ({ from, to, commitment, decidedOn: null }))
      .map((time) => cutAt(endedOn, time)),
    isMonthly: false,
    dueBy(lastDay) {
      const rules = law.grantClaims.at(lastDay);
      if (!rules.ok) return rules;
      const { moved } = deadline(lastDay, rules.value.rules.claimWithin);
      return ok({ dueBy: moved, rule: rules.value.reference });
    },
    count: ({ from, to }) => payable(grant, from, to, law),
  });
}

/** The last day to claim a pay subsidy: counted from the end of the payment period, or from the end of its month. */
export function subsidyDeadline(
  lastDay: PlainDate,
  { claimWithin, claimWithinFrom }: Pick<PaySubsidyRules, 'claimWithin' | 'claimWithinFrom'>,
): Deadline {
  const trigger = claimWithinFrom === 'END_OF_PAYMENT_PERIOD' ? lastDay : lastDayOf(monthOf(lastDay));
  return deadline(trigger, claimWithin);
}

/** Interruptions for which nothing is paid. */
export function suspending(
  { interruptions }: Pick<PaySubsidy, 'interruptions'>,
  today: PlainDate,
  rules: PaySubsidyRules,
): readonly SubsidyInterruption[] {
  return interruptions.filter((one) => suspends(one, today, rules));
}

function isOfQuota(time: GrantedTime): time is GrantedTime & { readonly commitment: CommitmentId } {
  return time.commitment !== null;
}

function cutAt(endedOn: PlainDate | null, { from, to, commitment, decidedOn }: ClaimableTime): ClaimableTime {
  return { from, to: endedOn === null ? to : earlier(to, endedOn), commitment, decidedOn };
}
