import type { Length, Quantity } from '../../domain/legislation/amounts.ts';
import type { ProposedEntry } from '../../domain/legislation/bill.ts';
import type { ParameterValue } from '../../domain/legislation/parameters.ts';
import { addDays, type PlainDate, parsePlainDate } from '../../domain/shared/plain-date.ts';
import { missing, UsageError } from './option-readers.ts';

/** A value of a bill as it was typed; without days it holds as long as the parameter has had a value. */
export interface TypedValue {
  readonly key: string;
  readonly value: ParameterValue | null;
  readonly from: PlainDate | null;
  /** Half-open; null: without end. */
  readonly until: PlainDate | null;
}

/** A bill as it was typed. */
export interface TypedBill {
  readonly values: readonly TypedValue[];
  readonly adopts: readonly ProposedEntry[];
}

const SET = '--set target_group.age_below=25';
const SET_WITH_DAYS = `${SET}@2021-03-01..2021-12-31`;
const ADOPT = '--adopt conduct/V6';

/** Something to simulate: neither may be missing altogether. */
export function billOptions(set: readonly string[] = [], adopt: readonly string[] = []): TypedBill {
  if (set.length + adopt.length === 0) missing(`what the bill changes, for example ${SET} or ${ADOPT}`);
  return { values: set.map(typedValue), adopts: adopt.map(proposedEntry) };
}

/** Reads `<theme>/<version>`. */
function proposedEntry(text: string): ProposedEntry {
  const [, theme, version] = /^([^/\s]+)\/([^/\s]+)$/.exec(text) ?? [];
  return theme === undefined || version === undefined
    ? missing(`--adopt <theme>/<version>, for example ${ADOPT}, in place of ${text}`)
    : { theme, version };
}

/** Reads `<key>=<value>[@<from>[..<to>]]`; the days typed are the first and the last one. */
function typedValue(text: string): TypedValue {
  const [, key, value, first, last] = /^([^\s=@]+)=([^@]*)(?:@(.*?)(?:\.\.(.*))?)?$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    return missing(`--set <key>=<value>, for example ${SET}, in place of ${text}`);
  }
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from !== null && to !== null && to < from) {
    throw new UsageError(`${text} ends before it begins; an example: ${SET_WITH_DAYS}`);
  }
  return { key, value: valueOf(value), from, until: to === null ? null : addDays(to, 1) };
}

function dayOf(text: string | undefined): PlainDate | null {
  if (text === undefined) return null;
  return parsePlainDate(text) ?? missing(`a day yyyy-mm-dd in place of "${text}", as in ${SET_WITH_DAYS}`);
}

/** Reads JSON, an amount with its unit, several of them with commas between, or a word. */
function valueOf(text: string): ParameterValue | null {
  const typed = text.trim();
  if (typed === '') return missing(`a value, for example ${SET}; null would repeal the rule`);
  if (/^[[{"]|^(null|true|false|-?(0|[1-9]\d*)(\.\d+)?)$/.test(typed)) return jsonOf(typed);
  const amount = amountOf(typed);
  if (amount !== null) return amount;
  return typed.includes(',') ? typed.split(',').map((item) => valueOf(item) ?? noNull(typed)) : typed;
}

function jsonOf(text: string): ParameterValue | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return missing(`a value that is JSON, for example ["UNDER_30","IMMIGRANT"], in place of ${text}`);
  }
  return value === null || isValue(value) ? value : noNull(text);
}

function isValue(value: unknown): value is ParameterValue {
  if (typeof value !== 'object') return true;
  if (value === null) return false;
  return Array.isArray(value)
    ? value.every(isValue)
    : Object.values(value).every((inner) => inner === null || isValue(inner));
}

function noNull(text: string): never {
  throw new UsageError(`there is no null in a list: ${text}; an example: ["UNDER_30","IMMIGRANT"]`);
}

/** How people write each unit. */
const UNITS: Readonly<Record<(Length | Quantity)['unit'], RegExp>> = {
  hours: /^hours?$/,
  days: /^days?$/,
  'working-days': /^working days?$/,
  weeks: /^weeks?$/,
  months: /^months?$/,
  years: /^years?$/,
  percent: /^(%|percent)$/,
  cents: /^cents?$/,
  'cents-per-day': /^cents? per day$/,
  'cents-per-month': /^cents? per month$/,
  persons: /^persons?$/,
  times: /^times?$/,
  'hours-per-week': /^hours? per week$/,
  'days-per-week': /^days? per week$/,
  'hours-per-day': /^hours? per day$/,
  opportunities: /^opportunit(y|ies)$/,
};

/** Reads `14 days`, `50 %`, `37.21 euros per day`; null for a word that only begins with a number, such as `5T`. */
function amountOf(text: string): ParameterValue | null {
  const [, number, space, words] = /^(\d+(?:[.,]\d+)?)(\s*)([^\d\s,.].*)$/.exec(text) ?? [];
  if (number === undefined || words === undefined || words.includes(',')) return null;
  const amount = Number(number.replace(',', '.'));
  const written = words.toLowerCase().replaceAll('-', ' ').replaceAll(/\s+/g, ' ');
  const inCents = written.replace(/^(€|euros?)(?= |$)/, 'cents');
  const [unit] = Object.entries(UNITS).find(([, pattern]) => pattern.test(inCents)) ?? [];
  if (unit !== undefined) return { amount: inCents === written ? amount : Math.round(amount * 100), unit };
  return space === '' ? null : missing(`a unit that the law has, for example "14 days", in place of ${text}`);
}
