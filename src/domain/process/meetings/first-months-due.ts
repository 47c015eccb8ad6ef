import { countFrom, deadline } from '../../shared/deadlines.ts';
import { addMonths, earlier, later, type PlainDate } from '../../shared/plain-date.ts';
import type { DropReason, WantedTask } from '../../handling/task.ts';
import type { DiscussionCycle } from './discussion-cycle.ts';
import { exceptionOn, isLaidOff } from './exceptions.ts';
import { daysHeld, SUPPLEMENTARY } from './meeting-facts.ts';
import { deadlineOn, type DueMeetings, leftOut, NONE_DUE, wantedOn } from './wanted-meeting.ts';

const LINE = 'supplementary';

/**
 * The supplementary discussions of the first months after the initial interview. Their number binds within these months,
 * the rhythm is an aim: what has not been held when they are over is due on their last day. The first six months over,
 * those of each six months take their place.
 */
export function firstMonthsDue(cycle: DiscussionCycle): DueMeetings {
  const { rules, reference, facts, today, initial, periods } = cycle;
  const { first3months, first3monthsRhythm } = rules.supplementary;
  if (first3months === 'BY_NEED' || first3monthsRhythm === null) return leftOut(LINE, 'LAW_CHANGED');
  if (initial === null || addMonths(initial, periods.each.amount) <= today) return NONE_DUE;
  if (rules.exception.laidOff !== null && isLaidOff(facts, today)) return leftOut(LINE, 'LAID_OFF');
  const total = hasPreceding(cycle, initial)
    ? (rules.supplementary.first3monthsIfHeldBefore ?? first3months)
    : first3months;
  const end = deadline(initial, periods.first);
  const isOver = today > end.moved;
  const wanted: WantedTask[] = [];
  const left = new Map<string, DropReason>();
  for (let nth = daysHeld(facts.held, SUPPLEMENTARY, initial).length + 1; nth <= total.amount; nth += 1) {
    const rhythm = countFrom(initial, { ...first3monthsRhythm, amount: first3monthsRhythm.amount * nth });
    const day = earlier(rhythm, end.unmoved);
    const reason = reasonToLeave(cycle, initial, later(day, today));
    if (reason === null) {
      const due = isOver ? end : deadlineOn(day);
      wanted.push(wantedOn('HOLD_SUPPLEMENTARY_DISCUSSION', LINE, due, reference, { nth, isAim: !isOver }));
    } else left.set(`${LINE}:${nth}`, reason);
  }
  return { wanted, left };
}

function reasonToLeave(cycle: DiscussionCycle, initial: PlainDate, day: PlainDate): DropReason | null {
  const isInLongService = cycle.longServices.some(
    ({ from, until }) => from <= day && (until === null || until > initial),
  );
  return isInLongService ? 'LONG_SERVICE' : exceptionOn(day, cycle.rules, cycle.search, cycle.facts);
}

/** Whether a supplementary discussion came before the initial interview in its job search. */
function hasPreceding({ facts }: DiscussionCycle, initial: PlainDate): boolean {
  const search = facts.jobSearches.findLast(({ from }) => from === null || from <= initial);
  return daysHeld(facts.held, SUPPLEMENTARY, search?.from ?? null).some((on) => on < initial);
}
