import type { Act } from '../../handling/matter.ts';
import { localDateOf } from '../../shared/instant.ts';
import { addDays, later, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { waitingExtension } from './handle-extension.ts';
import type { PaySubsidy, SubsidyInterruption } from './pay-subsidy.ts';
import { type ChangedSubsidy, step } from './step.ts';

export type SubsidyDayCode = 'DATE_IN_FUTURE' | 'DATE_OUTSIDE_SUBSIDY';

/**
 * The work is interrupted from a day on (keskeytys); whether nothing is paid for it depends on how long it comes to last.
 * Fails with `DATE_OUTSIDE_SUBSIDY` for a day before the end of the interruption before, and with `DATE_IN_FUTURE`.
 */
export function interrupted(
  subsidy: PaySubsidy,
  { from, reason }: Pick<SubsidyInterruption, 'from' | 'reason'>,
  act: Act,
): ChangedSubsidy<Failure<SubsidyDayCode>> {
  const { terms, interruptions } = subsidy;
  const last = interruptions.at(-1)?.to;
  const first = terms && (last == null ? terms.from : later(terms.from, addDays(last, 1)));
  const inside = within(from, first, terms?.to ?? null, act);
  if (!inside.ok) return inside;
  return step(subsidy, 'interrupt', act, {
    interruptions: [...interruptions, { from, to: null, reason }],
  });
}

/** The work goes on from a day on (keskeytyksen päättyminen). Fails as an interruption does. */
export function resumed(
  subsidy: PaySubsidy,
  on: PlainDate,
  act: Act,
): ChangedSubsidy<Failure<SubsidyDayCode>> {
  const { terms, interruptions } = subsidy;
  const running = interruptions.at(-1);
  if (running === undefined) return step(subsidy, 'resume', act);
  const inside = within(on, addDays(running.from, 1), terms === null ? null : addDays(terms.to, 1), act);
  if (!inside.ok) return inside;
  const closed = { ...running, to: addDays(on, -1) };
  return step(subsidy, 'resume', act, { interruptions: [...interruptions.slice(0, -1), closed] });
}

/**
 * The job ends before the subsidy does, with a day (työsuhteen päättyminen); the day before the first when it never began.
 * Fails with `DATE_OUTSIDE_SUBSIDY` and `DATE_IN_FUTURE`.
 */
export function ended(
  subsidy: PaySubsidy,
  lastDay: PlainDate,
  act: Act,
): ChangedSubsidy<Failure<SubsidyDayCode>> {
  const { terms, interruptions } = subsidy;
  const running = interruptions.at(-1);
  const first = terms === null ? null : addDays(terms.from, -1);
  const inside = within(lastDay, first, terms?.to ?? null, act);
  if (!inside.ok) return inside;
  const closed =
    running !== undefined && running.to === null
      ? [...interruptions.slice(0, -1), { ...running, to: later(lastDay, running.from) }]
      : interruptions;
  return step(subsidy, 'end', act, { endedOn: lastDay, interruptions: closed });
}

/**
 * What the day brings by itself: a subsidy begins with its first day and ends after its last; null when nothing. One that is
 * interrupted waits for what becomes of the work, and one for which more time was applied for waits for the decision (K).
 */
export function settledOn(subsidy: PaySubsidy, act: Act): PaySubsidy | null {
  const { terms, state } = subsidy;
  const today = localDateOf(act.at);
  if (terms === null) return null;
  const changed =
    state === 'GRANTED' && terms.from <= today
      ? step(subsidy, 'start', act)
      : state === 'RUNNING' && terms.to < today && waitingExtension(subsidy) === null
        ? step(subsidy, 'end', act, { endedOn: terms.to })
        : null;
  return changed?.ok === true ? changed.value : null;
}

function within(
  date: PlainDate,
  from: PlainDate | null,
  to: PlainDate | null,
  act: Act,
): Result<null, Failure<SubsidyDayCode>> {
  const today = localDateOf(act.at);
  if ((from !== null && date < from) || (to !== null && date > to)) {
    return fail('rule-violation', 'DATE_OUTSIDE_SUBSIDY', { date, from: from ?? date, to: to ?? date });
  }
  // The day before the first may lie ahead: a job that never begins ends before it.
  return date > today && date !== from ? fail('rule-violation', 'DATE_IN_FUTURE', { date, today }) : ok(null);
}
