import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { boundariesOf, parametersOf, valuesOf } from '../../../src/domain/legislation/parameters.ts';
import { lawInForce, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { day, timeline } from '../../../src/domain/legislation/timeline.ts';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date.ts';

const themes = themesOf(lawInForce);
const TRIALS_BEGIN = day('2021-03-01');

/** What came into the law only after the trials had begun, or has not come yet. */
const LATER = new Map([
  ['authority', '2025-01-01'],
  ['employment_area', '2025-01-01'],
  ['employment_subsidy_55', '2023-07-01'],
  ['change_security', '2023-01-01'],
  ['yleistuki', null],
]);

describe('the statute book', () => {
  it('has themes of different names, and no parameter in two of them', () => {
    const keys = themes.flatMap((theme) => [...new Set(parametersOf(theme).map(({ key }) => key))]);
    expect(new Set(themes.map(({ theme }) => theme)).size).toBe(themes.length);
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys.length).toBeGreaterThan(250);
  });

  it.each(themes.map((theme) => [theme.theme, theme] as const))(
    '%s: every entry cites act and section, and nothing second-hand is in force',
    (_, { entries }) => {
      for (const { act, section, certainty, status } of entries) {
        expect(act).toMatch(/\S/);
        expect(section).toMatch(/\S/);
        if (certainty === 'F2') expect(status).toBe('proposed');
      }
    },
  );

  it.each(themes.map((theme) => [theme.theme, theme] as const))(
    '%s answers from the first day of the trials on, or from its own first day',
    (name, theme) => {
      const first = LATER.get(name);
      if (first === null) return expect(theme.at(day('2999-12-31')).ok).toBe(false);
      const from = (first ?? TRIALS_BEGIN) as PlainDate;
      expect(theme.at(from).ok).toBe(true);
      if (first !== undefined) expect(theme.at(addDays(from, -1)).ok).toBe(false);
      for (const on of boundariesOf(theme.entries).filter((boundary) => boundary >= from)) {
        expect(theme.at(on).ok).toBe(true);
      }
    },
  );
});

const anyTheme = fc.constantFrom(...themes.filter(({ theme }) => !LATER.has(theme)));
const anyDay = fc.integer({ min: 0, max: 10_000 }).map((days) => addDays(TRIALS_BEGIN, days));

test.prop([anyTheme, anyDay])(
  'every theme that must answers on every day of the trials and after',
  (theme, on) => {
    expect(theme.at(on).ok).toBe(true);
  },
);

test.prop([fc.constantFrom(...themes), anyDay])(
  'the value of a parameter on a day is the one whose time covers the day, and there is one at most',
  (theme, on) => {
    const law = theme.at(on);
    const values = law.ok ? valuesOf(theme.theme, law.value.rules) : new Map();
    const covering = parametersOf(theme).filter(
      ({ from, until }) => from <= on && (until === null || on < until),
    );
    expect(new Map(covering.map(({ key, value }) => [key, value]))).toEqual(new Map(values));
    expect(new Set(covering.map(({ key }) => key)).size).toBe(covering.length);
  },
);

test.prop([anyTheme, anyDay, anyDay])('a proposal changes no answer', (theme, from, on) => {
  const last = theme.entries.at(-1);
  if (last === undefined || from <= last.from) return;
  const proposal = { ...last, version: 'BILL', from, status: 'proposed', certainty: 'F2' } as const;
  const more = timeline(theme.theme, theme.referenceDate, [...theme.entries, proposal]);
  expect(more.at(on)).toEqual(theme.at(on));
});
