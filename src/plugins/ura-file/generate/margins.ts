import type { Day } from './calendar.ts';
import { epochDay, firstDayOf, lastDayOf, type YearMonth } from '../../../domain/shared/plain-date.ts';
import {
  BENEFIT_RECIPIENTS,
  FOREIGN_IN_SERVICES,
  SERVICE_MONTHS,
  SERVICES,
  SERVICES_BY_YEAR,
  SUPPORT_BY_DAYS,
} from './service-margins.data.ts';
import {
  JOBSEEKERS_BY_AGE_AND_STATUS,
  UNEMPLOYED_BY_MONTH,
  UNEMPLOYED_BY_MUNICIPALITY,
  UNEMPLOYED_BY_WEEKS_AND_AGE,
  UNEMPLOYED_GROUPS,
  UNEMPLOYED_GROUPS_BY_AREA,
  UNEMPLOYED_MONTHS,
} from './unemployment-margins.data.ts';

/** Ages in full years, both ends included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** Full weeks of unemployment, both ends included; null = without limit. */
export interface Weeks {
  readonly from: number;
  readonly to: number | null;
}

/** Age groups of the duration statistics: under 25, 25–49, 50 and over. */
export type AgeGroup = 0 | 1 | 2;
export type ByAgeGroup<T> = readonly [T, T, T];

export function byAgeGroup<T>(make: (group: AgeGroup) => T): ByAgeGroup<T> {
  return [make(0), make(1), make(2)];
}

export function ageGroupOf(age: number): AgeGroup {
  return age < 25 ? 0 : age < 50 ? 1 : 2;
}

/** Status codes in the order of the statistics; 06 is out of use, 09 is counted within 01. */
const STATUSES = ['00', '01', '02', '03', '04', '05', '07', '08'] as const;
export type Status = (typeof STATUSES)[number];

/** Jobseekers by age and employment status. */
export const jobseekers: readonly { readonly ages: Ages; readonly status: Status; readonly count: number }[] =
  table(JOBSEEKERS_BY_AGE_AND_STATUS).flatMap(([from, to, ...counts]) =>
    STATUSES.map((status, index) => ({
      ages: { from: Number(from), to: Number(to) },
      status,
      count: Number(counts[index]),
    })),
  );

/** Unemployed jobseekers by duration, one count for each age group. */
export const unemployedByWeeks: readonly { readonly weeks: Weeks; readonly counts: ByAgeGroup<number> }[] =
  table(UNEMPLOYED_BY_WEEKS_AND_AGE).map(([from, to, ...counts]) => ({
    weeks: { from: Number(from), to: to ? Number(to) : null },
    counts: byAgeGroup((group) => Number(counts[group])),
  }));

/** The long-term unemployed are those of the duration classes from this week on. */
export const LONG_TERM_WEEKS = 53;

/**
 * Shares of foreign nationals and of the long-term unemployed among the unemployed of an area: the level of the
 * whole country in the nearest month known, times what the area was to the country in the latest.
 */
export function unemployedGroups(
  areaCode: string,
  on: Day,
): { readonly foreign: number; readonly longTerm: number } {
  const months = table(UNEMPLOYED_GROUPS);
  const level = shares(nearest(months, ([month = '']) => month, on));
  const latest = shares(months.at(-1) ?? []);
  const area = shares(table(UNEMPLOYED_GROUPS_BY_AREA).find(([code]) => code === areaCode) ?? []);
  return {
    foreign: (level.foreign * area.foreign) / latest.foreign,
    longTerm: (level.longTerm * area.longTerm) / latest.longTerm,
  };
}

/** Unemployed jobseekers of each municipality of the trial areas in the month nearest to a day. */
export function unemployedByMunicipality(on: Day): ReadonlyMap<string, number> {
  const months = UNEMPLOYED_MONTHS.split('|');
  const column = months.indexOf(nearest(months, (month) => month, on));
  return new Map(
    table(UNEMPLOYED_BY_MUNICIPALITY).map(([code = '', ...counts]) => [code, Number(counts[column])]),
  );
}

/** Unemployed jobseekers of the whole country in the month nearest to a day. */
export function unemployedInMonth(on: Day): number {
  return nearest(unemployedMonths, ({ month }) => month, on).count;
}

const unemployedMonths = table(UNEMPLOYED_BY_MONTH).flatMap(([year, ...counts]) =>
  counts.map((count, index) => ({
    month: `${year}-${String(index + 1).padStart(2, '0')}`,
    count: Number(count),
  })),
);

/** A service by its code: how many are in it, and how long they stay on average, in days. */
export interface ServiceMargin {
  readonly code: string;
  readonly stock: number;
  readonly meanDays: number;
}

/** Services of the month nearest to a day; the mean stay follows from stock and entries of all months known. */
export function servicesOn(on: Day): readonly ServiceMargin[] {
  const months = SERVICE_MONTHS.split('|');
  const column = months.indexOf(nearest(months, (month) => month, on));
  return table(SERVICES).map(([code = '', ...cells]) => {
    const counts = cells.map((cell) => cell.split(' ').map(Number));
    const sum = (index: number): number => counts.reduce((total, pair) => total + (pair[index] ?? 0), 0);
    const year = table(SERVICES_BY_YEAR).find((row) => row[0] === code);
    const meanDays = year ? (365 * Number(year[1])) / Number(year[2]) : (DAYS_IN_MONTH * sum(0)) / sum(1);
    return { code, stock: counts[column]?.[0] ?? 0, meanDays };
  });
}

/** Odds of being a foreign national in a kind of service, compared with the unemployed. */
export const foreignOdds: ReadonlyMap<string, number> = (() => {
  const odds = new Map(
    table(FOREIGN_IN_SERVICES).map(([kind = '', all, foreign]) => [
      kind,
      Number(foreign) / (Number(all) - Number(foreign)),
    ]),
  );
  const unemployed = odds.get('U') ?? 1;
  return new Map([...odds].map(([kind, value]) => [kind, value / unemployed]));
})();

/** Share of the benefit recipients who have the right to earnings-related allowance. */
export const earningsRelatedShare =
  BENEFIT_RECIPIENTS.earningsRelated /
  (BENEFIT_RECIPIENTS.earningsRelated + BENEFIT_RECIPIENTS.basic + BENEFIT_RECIPIENTS.labourMarketSupport);

/** Labour market support by days class (X.7); amounts of one month in euros. */
export const supportByDays: readonly {
  readonly daysClass: string;
  readonly recipients: number;
  readonly days: number;
  readonly euros: number;
  readonly municipalPercent: number;
}[] = table(SUPPORT_BY_DAYS).map(([daysClass = '', recipients, days, euros, percent]) => ({
  daysClass,
  recipients: Number(recipients),
  days: Number(days),
  euros: Number(euros),
  municipalPercent: Number(percent),
}));

const DAYS_IN_MONTH = 30.4;

function shares([, unemployed, foreign, longTerm]: readonly string[]): {
  readonly foreign: number;
  readonly longTerm: number;
} {
  return {
    foreign: Number(foreign) / Number(unemployed),
    longTerm: Number(longTerm) / Number(unemployed),
  };
}

function nearest<T>(rows: readonly T[], monthOf: (row: T) => string, on: Day): T {
  const distance = (row: T): number => Math.abs(middleOf(monthOf(row) as YearMonth) - on);
  return rows.reduce((best, row) => (distance(row) < distance(best) ? row : best));
}

function middleOf(month: YearMonth): Day {
  return (epochDay(firstDayOf(month)) + epochDay(lastDayOf(month))) / 2;
}

function table(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}
