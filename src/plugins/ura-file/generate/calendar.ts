import { targetGroup } from '../../../domain/legislation/target-group.ts';
import type { Timeline } from '../../../domain/legislation/timeline.ts';
import { unemployment } from '../../../domain/legislation/unemployment.ts';
import {
  addMonths,
  epochDay,
  firstDayOf,
  fromEpochDay,
  monthOf,
  type PlainDate,
} from '../../../domain/shared/plain-date.ts';
import { OPEN_END, UNKNOWN_START } from '../format.ts';

/** A calendar day as days since 1970-01-01: spans are drawn by adding and comparing. */
export type Day = number;

/** The time that a delivery covers. */
export interface Horizon {
  /** Data cut: the last day whose facts are known. */
  readonly cut: Day;
  /** Spans that touch this day or later are complete. */
  readonly historyFrom: Day;
}

/** Structural unemployment looks 16 months back; the delivery reaches the first day of that month. */
const HISTORY_MONTHS = 16;

export function horizonOf(date: PlainDate): Horizon {
  const cut = epochDay(date);
  return { cut, historyFrom: epochDay(addMonths(firstDayOf(monthOf(date)), -HISTORY_MONTHS)) };
}

/** From this day on URA knows part-time work (09) and the meetings of the Nordic employment service model. */
export const NORDIC_MODEL_FROM = firstDay(unemployment, (rules) =>
  rules.weeklyHoursLt.of.includes('GUARANTEED_MINIMUM'),
);
/** From this day on people under temporary protection are served where they stay. */
export const TEMPORARY_PROTECTION_FROM = firstDay(targetGroup, (rules) =>
  rules.grounds.includes('TEMP_PROTECTION'),
);

const FAR_AHEAD = epochDay(OPEN_END);
/** No day that is drawn lies before this one. */
export const FAR_BACK = epochDay(UNKNOWN_START);

const finnishDates = new Map<Day, string>();
const isoDates = new Map<Day, string>();

/** `d.m.yyyy`. */
export function finnish(day: Day): string {
  return remembered(finnishDates, day, (date) => {
    const [year, month, dayOfMonth] = date.split('-').map(Number);
    return `${dayOfMonth}.${month}.${year}`;
  });
}

/** `yyyy-mm-dd`. */
export function iso(day: Day): string {
  return remembered(isoDates, day, (date) => date);
}

/** The last day of a span as URA writes it: a day far ahead while the span runs. */
export function finnishEnd(day: Day | null): string {
  return finnish(day ?? FAR_AHEAD);
}

/** The first day of a span as URA writes it: one far back when nobody knows it. */
export function finnishStart(day: Day | null): string {
  return finnish(day ?? FAR_BACK);
}

/** The same day, or Monday after a weekend. */
export function weekday(day: Day): Day {
  const sinceMonday = (day + 3) % 7;
  return sinceMonday < 5 ? day : day + 7 - sinceMonday;
}

/** The days of birth of those who on a day are from `youngest` to `oldest` full years old. */
export function birthDays(
  youngest: number,
  oldest: number,
  on: Day,
): { readonly earliest: Day; readonly latest: Day } {
  return { earliest: yearsAfter(on, -oldest - 1) + 1, latest: yearsAfter(on, -youngest) };
}

/** The same day of another year; 28 February for the leap day of a common year. */
export function yearsAfter(day: Day, years: number): Day {
  return epochDay(addMonths(fromEpochDay(day), years * 12));
}

function remembered(known: Map<Day, string>, day: Day, write: (date: PlainDate) => string): string {
  let text = known.get(day);
  if (text === undefined) {
    text = write(fromEpochDay(day));
    known.set(day, text);
  }
  return text;
}

function firstDay<Rules>(theme: Timeline<Rules>, holds: (rules: Rules) => boolean): Day {
  const entry = theme.entries.find(({ rules }) => holds(rules));
  if (entry === undefined) throw new Error(`no entry of ${theme.theme} has the rule`);
  return epochDay(entry.from);
}
