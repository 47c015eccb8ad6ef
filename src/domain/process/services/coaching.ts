import { countBack, countFrom, isWorkingDay, type Length } from '../../shared/deadlines.ts';
import { covers, type Period } from '../../shared/period.ts';
import { addDays, earlier, later, type PlainDate } from '../../shared/plain-date.ts';

/** A day of a coaching, and for how many hours (valmennuskerta). */
export interface CoachingSession {
  readonly on: PlainDate;
  readonly hours: number;
}

/** A time in a service: both days belong to it; without sessions it is held on every working day (K). */
export interface ServiceTime {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly sessions: readonly CoachingSession[];
}

/** How much of the longest coaching of the time told is used in the fullest such time that the planned days touch. */
export interface CoachingUse {
  readonly window: Period;
  /** By other coaching, in days or hours as the limit is. */
  readonly used: number;
  readonly left: number;
  readonly planned: number;
  readonly isExceeded: boolean;
}

/**
 * The days on which a service is held, the earliest first, at most so many: who asks whether there are more than a
 * limit need not count on.
 */
export function daysHeld({ start, end, sessions }: ServiceTime, atMost: number): readonly PlainDate[] {
  if (sessions.length > 0) return [...new Set(sessions.map(({ on }) => on))].toSorted().slice(0, atMost);
  const held: PlainDate[] = [];
  for (let day = start; day <= end && held.length < atMost; day = addDays(day, 1)) {
    if (isWorkingDay(day)) held.push(day);
  }
  return held;
}

/**
 * Measures planned coaching beside the other coaching of its kind; null when no day is planned. Every span of the length
 * `within` that begins on a day of coaching and touches the planned days is looked at. In days, what overlaps counts
 * once; hours add up.
 */
export function coachingUse(
  planned: ServiceTime,
  others: readonly ServiceTime[],
  max: Length,
  within: Length,
): CoachingUse | null {
  const inHours = max.unit === 'hours';
  const own = amountsOf([planned], inHours, max.amount + 1);
  const days = [...own.keys()].toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const near: Period = { from: countBack(first, within), until: countFrom(last, within) };
  const other = amountsOf(
    others.map((time) => partIn(time, near)),
    inHours,
  );
  const together = added(own, other, inHours);
  const windows = [...together.keys()]
    .toSorted()
    .map((from): Period => ({ from, until: countFrom(from, within) }))
    .filter((window) => days.some((day) => covers(window, day)));
  const totals = windows.map((window) => ({ window, total: sumIn(together, window) }));
  const { window, total } = totals.reduce((fullest, next) => (next.total > fullest.total ? next : fullest));
  const used = sumIn(other, window);
  return {
    window,
    used,
    left: Math.max(0, max.amount - used),
    planned: sumIn(own, window),
    isExceeded: total > max.amount,
  };
}

type Amounts = ReadonlyMap<PlainDate, number>;

function amountsOf(times: readonly ServiceTime[], inHours: boolean, atMost = Infinity): Amounts {
  const amounts = new Map<PlainDate, number>();
  for (const time of times) {
    if (inHours) for (const { on, hours } of time.sessions) amounts.set(on, (amounts.get(on) ?? 0) + hours);
    else for (const day of daysHeld(time, atMost)) amounts.set(day, 1);
  }
  return amounts;
}

function added(own: Amounts, other: Amounts, inHours: boolean): Amounts {
  const together = new Map(own);
  for (const [day, amount] of other) together.set(day, inHours ? (own.get(day) ?? 0) + amount : 1);
  return together;
}

function sumIn(amounts: Amounts, window: Period): number {
  let sum = 0;
  for (const [day, amount] of amounts) if (covers(window, day)) sum += amount;
  return sum;
}

/** What of a time lies in a period; a time without an end on record need not be counted to the end of days. */
function partIn(time: ServiceTime, { from, until }: Period): ServiceTime {
  return {
    start: from === null ? time.start : later(time.start, from),
    end: until === null ? time.end : earlier(time.end, until),
    sessions: time.sessions,
  };
}
