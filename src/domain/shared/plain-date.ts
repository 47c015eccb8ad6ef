/** A local calendar date in Finland, `yyyy-mm-dd`, between the years 1800 and 2999. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** A calendar month, `yyyy-mm` (laskentakuukausi). */
export type YearMonth = string & { readonly __brand: 'YearMonth' };

const PLAIN_DATE = /^(1[89]|2\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const YEAR_MONTH = /^(1[89]|2\d)\d\d-(0[1-9]|1[0-2])$/;

/** Reads `yyyy-mm-dd`; null when the text is not a date of the calendar. */
export function parsePlainDate(text: string): PlainDate | null {
  if (!PLAIN_DATE.test(text)) return null;
  const day = Number(text.slice(8, 10));
  return day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7))) ? (text as PlainDate) : null;
}

/** The date of a year, month (1–12) and day; null when the calendar has no such day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate | null {
  return parsePlainDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

/** Reads `yyyy-mm`; null when the text is not a month. */
export function parseYearMonth(text: string): YearMonth | null {
  return YEAR_MONTH.test(text) ? (text as YearMonth) : null;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in a month; month is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Moves by whole days; negative moves back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Moves by calendar months; a missing day becomes the last day of the month (Act 150/1930, section 3). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekdayOf(date: PlainDate): number {
  const sinceMonday = (epochDay(date) + 3) % 7;
  return sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1;
}

/**
 * Full years of age on a day. The birthday of somebody born on 29 February is 28 February in a common year
 * (a missing day number is the last day of the month, Act 150/1930, section 3).
 */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return addMonths(birthDate, years * 12) <= day ? years : years - 1;
}

export function monthOf(date: PlainDate): YearMonth {
  return date.slice(0, 7) as YearMonth;
}

export function firstDayOf(month: YearMonth): PlainDate {
  return `${month}-01` as PlainDate;
}

/** The count date of a statistical month (laskentapäivä). */
export function lastDayOf(month: YearMonth): PlainDate {
  return `${month}-${two(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}` as PlainDate;
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function epochDay(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of {@link epochDay}. */
export function fromEpochDay(day: number): PlainDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as PlainDate;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
