import { isHoliday } from './holidays.ts';
import { type Instant, localDateOf } from './instant.ts';
import type { Period } from './period.ts';
import { addDays, addMonths, type PlainDate, weekdayOf } from './plain-date.ts';

/** A length of time as a law gives it (määräaika). */
export interface Length {
  readonly amount: number;
  readonly unit: 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years';
}

/** The last day for an act. The client's is the moved one; of the authority's own deadlines both are shown. */
export interface Deadline {
  /** Last day by counting alone. */
  readonly unmoved: PlainDate;
  /** The same day, or the next working day where nothing can be done on it. */
  readonly moved: PlainDate;
}

/** The last day of a time limit that begins to run on a day, which is not counted (Act 150/1930, sections 2–5). */
export function deadline(trigger: PlainDate, length: Length): Deadline {
  const unmoved = countFrom(trigger, length);
  return { unmoved, moved: nextWorkingDay(unmoved) };
}

/**
 * The last day of a length of time after a day, which is not counted. Weeks, months and years end on the day of the
 * same name or number, or on the last day of the month when it has none (Act 150/1930, sections 2 and 3). Hours are
 * counted as the days into which they reach at most.
 */
export function countFrom(day: PlainDate, { amount, unit }: Length): PlainDate {
  switch (unit) {
    case 'hours':
      return addDays(day, Math.ceil(amount / 24));
    case 'days':
      return addDays(day, amount);
    case 'working-days':
      return addWorkingDays(day, amount);
    case 'weeks':
      return addDays(day, 7 * amount);
    case 'months':
      return addMonths(day, amount);
    case 'years':
      return addMonths(day, 12 * amount);
  }
}

/** The day that lies a length of time before a day, counted back in the same way (Act 150/1930, section 4). */
export function countBack(day: PlainDate, { amount, unit }: Length): PlainDate {
  return unit === 'hours' ? addDays(day, -Math.ceil(amount / 24)) : countFrom(day, { amount: -amount, unit });
}

/** Monday to Friday without the days on which a time limit does not end (arkipäivä; Act 150/1930, section 5). */
export function isWorkingDay(date: PlainDate): boolean {
  return weekdayOf(date) <= 5 && !isHoliday(date);
}

/** The day itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The n-th working day after a day, or before it when the number is negative; the day itself for 0. */
export function addWorkingDays(date: PlainDate, workingDays: number): PlainDate {
  const step = workingDays < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(workingDays); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * The n-th of equally long periods from a day on, the first one being 1 (tarkastelujakso). Each is counted from the
 * first day of all, so that months of different lengths leave no gap and no drift.
 */
export function nthPeriod(start: PlainDate, { amount, unit }: Length, nth: number): Period {
  return {
    from: countFrom(start, { amount: amount * (nth - 1), unit }),
    until: countFrom(start, { amount: amount * nth, unit }),
  };
}

/** From the day of an event to the day before the same day of the next year. */
export function twelveMonthWindow(event: PlainDate): Period {
  return { from: event, until: addMonths(event, 12) };
}

/** Whether what arrived at a moment came by the deadline: from midnight in Finland on it is the next day's. */
export function isInTime(arrivedAt: Instant, { moved }: Deadline): boolean {
  return localDateOf(arrivedAt) <= moved;
}
