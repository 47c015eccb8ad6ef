import { type Act, firstBy } from '../../handling/matter.ts';
import type { ClaimId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { inclusive, overlaps } from '../../shared/period.ts';
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  type PlainDate,
  type YearMonth,
} from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type Claim, CLAIM_MACHINE, type ClaimedTime } from './claim.ts';
import type { ClaimableCase, ClaimableTime } from './claimable-case.ts';
import { type Left, withinCommitment } from './claim-money.ts';

export type RecordingCode =
  | 'DATE_IN_FUTURE'
  | 'PERIOD_INVERTED'
  | 'CLAIM_BEFORE_PERIOD_END'
  | 'CLAIM_OUTSIDE_GRANTED'
  | 'CLAIM_SPLITS_MONTH'
  | 'CLAIM_MONTHS_DIFFER'
  | 'CLAIM_DAYS_MISSING'
  | 'CLAIM_OVERLAPS'
  | 'RULE_NOT_FOUND';

/**
 * The time of a case in which a claim lies. Fails with `PERIOD_INVERTED`; with `CLAIM_OUTSIDE_GRANTED` when no decision
 * granted all of it, or two did; with `CLAIM_SPLITS_MONTH` when a claim of months takes a part of one.
 */
export function timeOf(
  { from, to }: Pick<ClaimedTime, 'from' | 'to'>,
  { times, isMonthly }: ClaimableCase,
): Result<ClaimableTime, Failure<'PERIOD_INVERTED' | 'CLAIM_OUTSIDE_GRANTED' | 'CLAIM_SPLITS_MONTH'>> {
  if (to < from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to });
  const time = times.find((one) => one.from <= from && to <= one.to);
  if (time === undefined) {
    const granted = times.map((one) => `${one.from}–${one.to}`);
    return fail('rule-violation', 'CLAIM_OUTSIDE_GRANTED', { from, to, granted });
  }
  const begins = from === time.from || from === firstDayOf(monthOf(from));
  const ends = to === time.to || to === lastDayOf(monthOf(to));
  return !isMonthly || (begins && ends)
    ? ok(time)
    : fail('rule-violation', 'CLAIM_SPLITS_MONTH', { from, to });
}

/** What of a case has been claimed, and what its commitment has left. */
export interface ClaimedSoFar {
  readonly others: readonly Claim[];
  readonly left: Left;
}

/**
 * Records a claim as it came, also a late one, and what it would come to. Fails with `DATE_IN_FUTURE`; with
 * `CLAIM_BEFORE_PERIOD_END`, because claims are made in arrears; with `CLAIM_OVERLAPS` when a day of it has been claimed;
 * with `CLAIM_MONTHS_DIFFER` when pay costs are not told of just the months of the time, and `CLAIM_DAYS_MISSING` when the
 * days of a grant are not; and as `timeOf` does.
 */
export function recorded(
  { id, ...told }: ClaimedTime & { readonly id: ClaimId },
  of: ClaimableCase,
  { others, left }: ClaimedSoFar,
  act: Act,
): Result<Claim, Failure<RecordingCode>> {
  const { from, to, receivedOn } = told;
  const today = localDateOf(act.at);
  if (receivedOn > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: receivedOn, today });
  const time = timeOf(told, of);
  if (!time.ok) return time;
  if (receivedOn < to) return fail('rule-violation', 'CLAIM_BEFORE_PERIOD_END', { to, receivedOn });
  const complete = checkTold(told, of);
  if (!complete.ok) return complete;
  const other = others.find(
    (one) => one.state !== 'REJECTED' && overlaps(inclusive(one.from, one.to), inclusive(from, to)),
  );
  if (other !== undefined) {
    return fail('conflict', 'CLAIM_OVERLAPS', { id: other.id, from: other.from, to: other.to });
  }
  const due = of.dueBy(to, time.value);
  if (!due.ok) return due;
  const calculation = withinCommitment(of.count(told), told, left);
  return ok({
    ...told,
    ...due.value,
    ...firstBy(act),
    id,
    clientId: of.clientId,
    state: CLAIM_MACHINE.initial,
    commitment: time.value.commitment,
    cents: calculation.cents,
    calculation,
    tellsOfHealth: of.tellsOfHealth,
    rejection: null,
    paidOn: null,
    recoveredCents: 0,
    recoveryReason: null,
  });
}

/** Whether pay costs are told of just the months of the time, or days of a grant that has days. */
export function checkTold(
  { from, to, payCosts, paidDays }: Pick<ClaimedTime, 'from' | 'to' | 'payCosts' | 'paidDays'>,
  { isMonthly }: Pick<ClaimableCase, 'isMonthly'>,
): Result<null, Failure<'CLAIM_MONTHS_DIFFER' | 'CLAIM_DAYS_MISSING'>> {
  if (!isMonthly) return paidDays === null ? fail('rule-violation', 'CLAIM_DAYS_MISSING') : ok(null);
  const expected = monthsOf(from, to);
  const given = Object.keys(payCosts ?? {}).toSorted();
  return expected.join() === given.join()
    ? ok(null)
    : fail('rule-violation', 'CLAIM_MONTHS_DIFFER', { expected, given });
}

function monthsOf(from: PlainDate, to: PlainDate): readonly YearMonth[] {
  const months: YearMonth[] = [];
  for (let day = firstDayOf(monthOf(from)); day <= to; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}
