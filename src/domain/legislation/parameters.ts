import type { PlainDate } from '../shared/plain-date.ts';
import type { RuleReference } from '../shared/result.ts';
import type { Length, Quantity } from './amounts.ts';
import type { Certainty, Entry, Timeline } from './timeline.ts';

/** What a parameter can be: a number, a yes or no, a word, a length of time, an amount, or a list of such. */
export type ParameterValue =
  | string
  | number
  | boolean
  | Length
  | Quantity
  | readonly ParameterValue[]
  | { readonly [name: string]: ParameterValue | null };

/** One value of a dated parameter and the time for which it holds, half-open (säädösparametri). */
export interface Parameter {
  /** Theme and name, for example `meeting.initial.max`. */
  readonly key: string;
  readonly value: ParameterValue;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly certainty: Certainty;
  /** The day that decides which value applies. */
  readonly referenceDate: string;
  /** The entry that gave the parameter this value; entries that repeat it change nothing. */
  readonly rule: RuleReference;
}

/** Every value that the parameters of a theme have had in force, in order of key and date. */
export function parametersOf(theme: Timeline<unknown>): readonly Parameter[] {
  const found = new Map<string, Parameter[]>();
  for (const from of boundariesOf(theme.entries)) {
    const law = theme.at(from);
    if (!law.ok) continue;
    const values = valuesOf(theme.theme, law.value.rules);
    for (const [key, periods] of found) {
      const last = periods.at(-1);
      if (last === undefined || last.until !== null || isSame(last.value, values.get(key))) continue;
      periods[periods.length - 1] = { ...last, until: from };
    }
    for (const [key, value] of values) {
      const periods = found.get(key) ?? [];
      if (periods.at(-1)?.until === null) continue;
      const { certainty, reference: rule } = law.value;
      periods.push({ key, value, from, until: null, certainty, referenceDate: theme.referenceDate, rule });
      found.set(key, periods);
    }
  }
  return [...found.values()].flat().toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The parameters of a set of rules by key; what is null has no rule and is left out. */
export function valuesOf(theme: string, rules: unknown): ReadonlyMap<string, ParameterValue> {
  const values = new Map<string, ParameterValue>();
  const collect = (key: string, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (isGroup(value)) {
      for (const [name, inner] of Object.entries(value)) collect(keyIn(key, name), inner);
    } else values.set(key, value as ParameterValue);
  };
  collect(rootKey(theme), rules);
  return values;
}

/** Every key that a theme has in any of its entries, proposed ones too. */
export function keysOf({ theme, entries }: Timeline<unknown>): ReadonlySet<string> {
  const keys =
    KEYS.get(entries) ?? new Set(entries.flatMap(({ rules }) => [...valuesOf(theme, rules).keys()]));
  KEYS.set(entries, keys);
  return keys;
}

const KEYS = new WeakMap<readonly unknown[], ReadonlySet<string>>();

/** A parameter that another law would change: what it was, and what it would be; null = no rule. */
export interface ParameterChange {
  readonly key: string;
  readonly before: ParameterValue | null;
  readonly after: ParameterValue | null;
}

/** What an entry would change on its first day, as far as it is not in force. */
export function changesOf(
  theme: Timeline<unknown>,
  { from, rules }: Entry<unknown>,
): readonly ParameterChange[] {
  const law = theme.at(from);
  const before = law.ok ? valuesOf(theme.theme, law.value.rules) : new Map<string, ParameterValue>();
  const after = valuesOf(theme.theme, rules);
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** The key under which all parameters of a theme stand. */
export function rootKey(theme: string): string {
  return snakeCase(theme);
}

/** The key of a field within a group of parameters. */
export function keyIn(group: string, field: string): string {
  return `${group}.${snakeCase(field)}`;
}

/** Days on which what is in force can change, in order. */
export function boundariesOf(entries: readonly Entry<unknown>[]): readonly PlainDate[] {
  const days = entries
    .filter(({ status }) => status === 'in-force')
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  return [...new Set(days)].toSorted();
}

/** A group of parameters is an object without a unit; lengths and amounts are values. */
function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('unit' in value);
}

function isSame(a: ParameterValue, b: ParameterValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function snakeCase(name: string): string {
  if (/^[A-Z0-9_]+$/.test(name)) return name.toLowerCase();
  return name.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
