import { addDays, weekdayOf } from '../../domain/shared/plain-date.ts';
import { type Instant, instantAt, wallClockOf } from '../../domain/shared/instant.ts';

/** Time of a day in which the receiver takes messages, on weekdays from 1 (Monday) to 7; times as `HH:MM` in Finland. */
export interface OpenTime {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly until: string;
}

const WEEK = 7;

/** When the receiver opens again; null while it is open, and always where no times are told. */
export function opensAt(now: Instant, times: readonly OpenTime[]): Instant | null {
  if (times.length === 0) return null;
  const { date, time } = wallClockOf(now);
  const today = times.filter(({ weekdays }) => weekdays.includes(weekdayOf(date)));
  if (today.some(({ from, until }) => from <= time && time < until)) return null;
  for (let ahead = 0; ahead <= WEEK; ahead += 1) {
    const day = addDays(date, ahead);
    const [next] = times
      .filter(({ weekdays, from }) => weekdays.includes(weekdayOf(day)) && (ahead > 0 || from > time))
      .map(({ from }) => from)
      .toSorted();
    if (next !== undefined) return instantAt(day, Number(next.slice(0, 2)), Number(next.slice(3)));
  }
  return null;
}
