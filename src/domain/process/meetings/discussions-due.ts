import { countBack, deadline } from '../../shared/deadlines.ts';
import { covers, lastDayOfPeriod } from '../../shared/period.ts';
import { addMonths, later, type PlainDate } from '../../shared/plain-date.ts';
import type { DiscussionCycle } from './discussion-cycle.ts';
import { exceptionOn } from './exceptions.ts';
import { daysHeld, SUPPLEMENTARY } from './meeting-facts.ts';
import { deadlineOn, type DueMeetings, leftOut, NONE_DUE, wantedOn } from './wanted-meeting.ts';

/**
 * The next job-search discussion (työnhakukeskustelu): counted from the last one, but not within a long service, which
 * has one a month before its end instead.
 */
export function discussionDue(cycle: DiscussionCycle): DueMeetings {
  const { last, longServices, reference } = cycle;
  const next = nextOfCycle(cycle);
  const ahead = longServices.find(({ from }) => from > last && from <= next);
  const running = longServices.find((service) => service.from <= last && covers(service, next));
  if (ahead !== undefined) return beforeEnd(cycle, lastDayOfPeriod(ahead));
  const day = running === undefined ? next : running.until;
  if (day === null) return leftOut('discussion', 'LONG_SERVICE');
  const exception = exceptionOn(later(day, cycle.today), cycle.rules, cycle.search, cycle.facts);
  if (exception !== null) return leftOut('discussion', exception);
  return { ...NONE_DUE, wanted: [wantedOn('HOLD_DISCUSSION', 'discussion', deadlineOn(day), reference)] };
}

/** A search that takes over the schedule of an earlier one goes on in its rhythm. */
function nextOfCycle({ last, rules, search, governs }: DiscussionCycle): PlainDate {
  const interval = rules.discussion.interval.amount;
  let months = interval;
  while (search.from !== null && addMonths(last, months) < search.from) months += interval;
  return later(addMonths(last, months), governs);
}

function beforeEnd(cycle: DiscussionCycle, lastDay: PlainDate | null): DueMeetings {
  const { rules, reference, search, facts, today } = cycle;
  const rule = rules.exception.longService;
  const left = leftOut('discussion', 'LONG_SERVICE');
  if (lastDay === null || rule === null) return left;
  const day = countBack(lastDay, rule.discussionBeforeEnd);
  const exception = exceptionOn(later(day, today), rules, search, facts);
  if (exception !== null)
    return { ...left, left: new Map([...left.left, ['discussion-before-end', exception]]) };
  return {
    ...left,
    // A time counted back does not move on to the next working day.
    wanted: [wantedOn('HOLD_DISCUSSION', 'discussion-before-end', { unmoved: day, moved: day }, reference)],
  };
}

/** The supplementary discussion after the last long service that has begun. */
export function afterServiceDue(cycle: DiscussionCycle): DueMeetings {
  const { rules, reference, search, facts, today, longServices, governs, initial } = cycle;
  const rule = rules.exception.longService;
  const service = longServices.findLast(({ from }) => from <= today);
  const lastDay = service === undefined ? null : lastDayOfPeriod(service);
  if (rule === null || service === undefined || lastDay === null) return NONE_DUE;
  const isOfEarlier = lastDay < (initial ?? governs);
  const isHeld = daysHeld(facts.held, SUPPLEMENTARY, service.until).length > 0;
  if (isOfEarlier || isHeld) return NONE_DUE;
  const due = deadline(lastDay, rule.supplementaryWithin);
  const exception = exceptionOn(later(due.unmoved, today), rules, search, facts);
  if (exception !== null) return leftOut('supplementary-after-service', exception);
  const line = 'supplementary-after-service';
  return { ...NONE_DUE, wanted: [wantedOn('HOLD_SUPPLEMENTARY_DISCUSSION', line, due, reference)] };
}

/** The supplementary discussions after each six months in unemployment, of one such time after another. */
export function sixMonthsDue(cycle: DiscussionCycle): DueMeetings {
  const { rules, reference, search, facts, today, sixMonthsFrom, periods, longServices } = cycle;
  const { every6months, every6monthsWithin } = rules.supplementary;
  const line = 'supplementary-six-months';
  if (every6months === null || every6monthsWithin === null) return leftOut(line, 'LAW_CHANGED');
  const spell = facts.unemployment.find((period) => covers(period, today));
  if (spell === undefined) return leftOut(line, 'UNEMPLOYMENT_ENDS');
  if (sixMonthsFrom === null) return NONE_DUE;
  const start = spell.from === null ? sixMonthsFrom : later(sixMonthsFrom, spell.from);
  const held = daysHeld(facts.held, SUPPLEMENTARY, start);
  const roundAt = (nth: number): PlainDate => addMonths(start, periods.each.amount * nth);
  let nth = 1;
  while (roundAt(nth + 1) <= today) nth += 1;
  const heldInRound = (round: number): number =>
    held.filter((on) => on >= roundAt(round) && on < roundAt(round + 1)).length;
  if (heldInRound(nth) >= every6months.amount) nth += 1;
  const due = deadline(roundAt(nth), every6monthsWithin);
  const day = later(due.unmoved, today);
  const exception = longServices.some((service) => covers(service, day))
    ? 'LONG_SERVICE'
    : exceptionOn(day, rules, search, facts);
  if (exception !== null) return leftOut(line, exception);
  const missing = Array.from({ length: every6months.amount }, (_, index) => index + 1).slice(
    heldInRound(nth),
  );
  return {
    ...NONE_DUE,
    wanted: missing.map((number) =>
      wantedOn('HOLD_SUPPLEMENTARY_DISCUSSION', line, due, reference, { nth: number }),
    ),
  };
}
