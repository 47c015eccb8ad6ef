import type { Act } from '../../handling/matter.ts';
import type { CommitmentId, DecisionId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import { addDays, earlier, later, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, type Result } from '../../shared/result.ts';
import type { GrantInterruption, PlannedPeriod, StartUpGrant } from './start-up-grant.ts';
import { type ChangedGrant, notInFuture, step } from './step.ts';

/** What a decision gives to a period: itself, and what of a quota pays it. */
export interface Granted {
  readonly decision: DecisionId;
  readonly commitment: CommitmentId;
}

export type DayCode = 'DATE_IN_FUTURE' | 'DATE_OUTSIDE_GRANT';

/**
 * The grant is decided on (myöntäminen), by a first decision or by one that rectifies a rejection; it runs from the first
 * day of its period.
 */
export function granted(
  grant: StartUpGrant,
  period: PlannedPeriod,
  by: Granted,
  act: Act,
  command: 'grant' | 'rectify' = 'grant',
): ChangedGrant {
  return step(grant, command, act, { ...by, periods: [{ ...period, ...by }] });
}

/** Keeps that the client applies for more months (jatkohakemus). Fails with `DATE_IN_FUTURE`. */
export function appliedForExtension(
  grant: StartUpGrant,
  extension: { readonly receivedOn: PlainDate; readonly months: number },
  act: Act,
): ChangedGrant<Failure<'DATE_IN_FUTURE'>> {
  const received = notInFuture(extension.receivedOn, act);
  if (!received.ok) return received;
  return step(grant, 'apply-for-extension', act, { appliedExtension: extension });
}

/** The grant goes on for another period (jatko). */
export function extended(grant: StartUpGrant, period: PlannedPeriod, by: Granted, act: Act): ChangedGrant {
  const periods = [...grant.periods, { ...period, ...by }];
  return step(grant, 'extend', act, { periods, appliedExtension: null });
}

/** The grant ends as it was granted. Fails with `EXTENSION_NOT_APPLIED_FOR` when nobody asked for more. */
export function extensionRejected(
  grant: StartUpGrant,
  act: Act,
): ChangedGrant<Failure<'EXTENSION_NOT_APPLIED_FOR'>> {
  if (grant.appliedExtension === null) return fail('conflict', 'EXTENSION_NOT_APPLIED_FOR');
  return step(grant, 'reject-extension', act, { appliedExtension: null });
}

/** Nothing is paid from a day of the grant on (keskeytys). Fails with `DATE_OUTSIDE_GRANT` and `DATE_IN_FUTURE`. */
export function interrupted(
  grant: StartUpGrant,
  { from, isJustified, reason }: Omit<GrantInterruption, 'to'>,
  act: Act,
): ChangedGrant<Failure<DayCode>> {
  const last = grant.interruptions.at(-1)?.to;
  const begins = last == null ? grant.periods[0]?.from : addDays(last, 1);
  const inside = within(from, begins, grant.periods.at(-1)?.to, act);
  if (!inside.ok) return inside;
  const interruption = { from, to: null, isJustified, reason };
  return step(grant, 'interrupt', act, { interruptions: [...grant.interruptions, interruption] });
}

/** The grant is paid again from a day on, after the interruption. Fails as an interruption does. */
export function resumed(grant: StartUpGrant, on: PlainDate, act: Act): ChangedGrant<Failure<DayCode>> {
  const running = grant.interruptions.at(-1);
  if (running === undefined) return step(grant, 'resume', act);
  const inside = within(on, addDays(running.from, 1), undefined, act);
  if (!inside.ok) return inside;
  const interruptions = [...grant.interruptions.slice(0, -1), { ...running, to: addDays(on, -1) }];
  return step(grant, 'resume', act, { interruptions });
}

/**
 * The grant ends with a day: its last, an earlier one, or the day before the first when the business came to nothing.
 * Fails with `DATE_OUTSIDE_GRANT` and `DATE_IN_FUTURE`.
 */
export function ended(grant: StartUpGrant, lastDay: PlainDate, act: Act): ChangedGrant<Failure<DayCode>> {
  const first = grant.periods[0]?.from;
  const inside = within(lastDay, first && addDays(first, -1), grant.periods.at(-1)?.to, act);
  if (!inside.ok) return inside;
  return step(grant, 'end', act, { endedOn: lastDay, appliedExtension: null });
}

/** What the day brings by itself: a grant begins with its first day and ends after its last; null when nothing. */
export function settledOn(grant: StartUpGrant, today: PlainDate, act: Act): StartUpGrant | null {
  const first = grant.periods[0]?.from;
  const last = grant.periods.at(-1)?.to;
  if (first === undefined || last === undefined) return null;
  const changed =
    grant.state === 'GRANTED' && first <= today
      ? step(grant, 'start', act)
      : (grant.state === 'RUNNING' || grant.state === 'EXTENDED') && last < today
        ? step(grant, 'end', act, { endedOn: last, appliedExtension: null })
        : null;
  return changed?.ok === true ? changed.value : null;
}

function within(
  date: PlainDate,
  from: PlainDate | undefined,
  to: PlainDate | undefined,
  act: Act,
): Result<null, Failure<DayCode>> {
  const today = localDateOf(act.at);
  if ((from !== undefined && date < from) || (to !== undefined && date > to)) {
    return fail('rule-violation', 'DATE_OUTSIDE_GRANT', {
      date,
      from: from ?? date,
      to: to === undefined ? today : earlier(to, later(today, from ?? today)),
    });
  }
  return notInFuture(date, act);
}
