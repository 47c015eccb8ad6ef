import { describe, expect, it } from 'vitest';
import { type ParameterValue, parametersOf, valuesOf } from '../../src/domain/legislation/parameters.ts';
import type { Timeline } from '../../src/domain/legislation/timeline.ts';
import { addDays, type PlainDate } from '../../src/domain/shared/plain-date.ts';

/**
 * One line of a table of law: the parameter, its value as text, the first and the last day on which it holds (null:
 * open), and the version and act that gave it.
 */
export type LawRow = readonly [
  key: string,
  value: string,
  from: string,
  to: string | null,
  version: string,
  act: string,
];

/**
 * Checks a theme of law against its table: each value begins on its first day, holds on the day after it and on its
 * last day, and on neither the day before nor the day after that; and the theme holds nothing beside the table.
 */
export function describeLaw(theme: Timeline<unknown>, rows: readonly LawRow[]): void {
  describe(`law of ${theme.theme}, by ${theme.referenceDate}`, () => {
    it.each(rows)('%s is %s from %s to %s (%s, %s)', (key, value, from, to, version, act) => {
      const first = from as PlainDate;
      expect(valueOn(theme, key, addDays(first, -1))).not.toBe(value);
      expect(valueOn(theme, key, first)).toBe(value);
      if (from !== to) expect(valueOn(theme, key, addDays(first, 1))).toBe(value);
      if (to === null) expect(valueOn(theme, key, '2026-12-31')).toBe(value);
      else {
        expect(valueOn(theme, key, to)).toBe(value);
        expect(valueOn(theme, key, addDays(to as PlainDate, 1))).not.toBe(value);
      }
      const given = parametersOf(theme).find((found) => found.key === key && found.from === from);
      expect(given?.rule).toMatchObject({ version, act });
    });

    it('is the whole table', () => {
      const told = parametersOf(theme).map(({ key, value, from, until }) =>
        [key, inWords(value), from, until === null ? null : addDays(until, -1)].join(' | '),
      );
      expect(told.toSorted()).toEqual(rows.map((row) => row.slice(0, 4).join(' | ')).toSorted());
    });
  });
}

/** A parameter on a day in words, as far as it was known on another; null where there is no rule. */
export function valueOn(
  theme: Timeline<unknown>,
  key: string,
  date: string,
  knownOn?: string,
): string | null {
  const found = theme.at(date as PlainDate, knownOn as PlainDate | undefined);
  const value = found.ok ? valuesOf(theme.theme, found.value.rules).get(key) : undefined;
  return value === undefined ? null : inWords(value);
}

/** A value as a table of law writes it: `2 weeks`, `A B`, `{after: 30 days, laidOff: none}`. */
export function inWords(value: ParameterValue | null): string {
  if (value === null) return 'none';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(inWords).join(' ');
  const { amount = null, unit = null, ...others } = partsOf(value);
  const named = Object.entries(others).map(([name, inner]) => `${name}: ${inWords(inner)}`);
  if (unit === null) return `{${named.join(', ')}}`;
  return [`${inWords(amount)} ${inWords(unit)}`, ...named].join(', ');
}

function isList(value: ParameterValue): value is readonly ParameterValue[] {
  return Array.isArray(value);
}

function partsOf(value: object): Readonly<Record<string, ParameterValue | null>> {
  return { ...value };
}
