import { addDays, type PlainDate, parsePlainDate } from './plain-date.ts';

/** A moment on the UTC time line, ISO 8601 with milliseconds and `Z`; compares as text. */
export type Instant = string & { readonly __brand: 'Instant' };

const HELSINKI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const DAY_MS = 86_400_000;

/** Reads an ISO timestamp that names its offset; null otherwise, and for what lies outside the calendar in Finland. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const millis = Date.parse(text);
  if (Number.isNaN(millis)) return null;
  const isInCalendar = [millis - DAY_MS, millis + DAY_MS].every(
    (near) => parsePlainDate(instantOf(near).slice(0, 10)) !== null,
  );
  return isInCalendar ? instantOf(millis) : null;
}

export function instantOf(epochMillis: number): Instant {
  return new Date(epochMillis).toISOString() as Instant;
}

/** The local date in Finland at a moment: after midnight there, the next day. */
export function localDateOf(instant: Instant): PlainDate {
  return localParts(Date.parse(instant)).date;
}

/** What calendar and clock show in Finland at a moment: date, and time as `HH:MM`. */
export function wallClockOf(instant: Instant): { readonly date: PlainDate; readonly time: string } {
  const { date, hour, minute } = localParts(Date.parse(instant));
  return { date, time: `${twoDigits(hour)}:${twoDigits(minute)}` };
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/**
 * The moment of a wall-clock time in Finland. An hour that the spring change skips is read as if the clocks had
 * not been moved; of the hour that the autumn change repeats, the first is meant.
 */
export function instantAt(date: PlainDate, hour: number, minute = 0): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const summer = wall - 3 * 3_600_000;
  return instantOf(wallMillis(summer) === wall ? summer : wall - 2 * 3_600_000);
}

/** The first moment of a local day in Finland. */
export function startOfDay(date: PlainDate): Instant {
  return instantAt(date, 0);
}

/** The last moment of a local day in Finland, to the millisecond. */
export function endOfDay(date: PlainDate): Instant {
  return instantOf(Date.parse(startOfDay(addDays(date, 1))) - 1);
}

/** A local day in Finland as moments, half-open: 23 hours long when the clocks go forward, 25 when they go back. */
export function localDay(date: PlainDate): { readonly from: Instant; readonly until: Instant } {
  return { from: startOfDay(date), until: startOfDay(addDays(date, 1)) };
}

function wallMillis(epochMillis: number): number {
  const { date, hour, minute } = localParts(epochMillis);
  return Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
}

interface LocalParts {
  readonly date: PlainDate;
  readonly hour: number;
  readonly minute: number;
}

/** What was asked last: nearly every question is about the minute that it is now, and reading the calendar is slow. */
let latest: { readonly minute: number; readonly parts: LocalParts } | null = null;

function localParts(epochMillis: number): LocalParts {
  const minute = Math.floor(epochMillis / 60_000);
  if (latest?.minute !== minute) latest = { minute, parts: readParts(epochMillis) };
  return latest.parts;
}

function readParts(epochMillis: number): LocalParts {
  const parts: Record<string, string> = {};
  for (const { type, value } of HELSINKI.formatToParts(epochMillis)) parts[type] = value;
  const date = parsePlainDate(`${parts['year']}-${parts['month']}-${parts['day']}`);
  if (date === null) throw new RangeError(`outside the supported calendar: ${epochMillis}`);
  return { date, hour: Number(parts['hour']), minute: Number(parts['minute']) };
}
