import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { boundariesOf, parametersOf, valuesOf } from '../../../src/domain/legislation/parameters.ts';
import { lawInForce, themesOf } from '../../../src/domain/legislation/statute-book.ts';
import { day, type Entry, type Timeline, timeline } from '../../../src/domain/legislation/timeline.ts';
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

test.prop([fc.constantFrom(...themes), fc.nat(), anyDay, anyDay, anyDay])(
  'a proposal changes no answer, wherever it comes between the entries and whatever it would say',
  (theme, at, from, on, knownOn) => {
    const model = theme.entries[at % theme.entries.length];
    if (model === undefined || theme.entries.some((entry) => entry.from === from)) return;
    const { act, section, rules } = model;
    const proposal: Entry<unknown> = {
      version: 'BILL',
      from,
      act,
      section,
      certainty: 'F2',
      status: 'proposed',
      rules,
    };
    const entries = [...theme.entries, proposal].toSorted((a, b) =>
      a.from === b.from ? 0 : a.from < b.from ? -1 : 1,
    );
    const more = timeline(theme.theme, theme.referenceDate, entries);
    expect(more.at(on)).toEqual(theme.at(on));
    expect(more.at(on, knownOn)).toEqual(theme.at(on, knownOn));
    expect(parametersOf(more)).toEqual(parametersOf(theme));
  },
);

/** Parameters that every entry in force of a theme gives a value: there must be one on every day. */
const mandatoryKeysOf = ({ theme, entries }: Timeline<unknown>): readonly string[] => {
  const [first, ...others] = entries
    .filter(({ status }) => status === 'in-force')
    .map(({ rules }) => valuesOf(theme, rules));
  return [...(first ?? new Map()).keys()].filter((key) => others.every((values) => values.has(key)));
};

describe('the values of a parameter, one after another', () => {
  const periodsOf = (theme: Timeline<unknown>, key: string) =>
    parametersOf(theme).filter((parameter) => parameter.key === key);

  it.each(themes.map((theme) => [theme.theme, theme] as const))('%s: never overlap', (_, theme) => {
    const overlapping = parametersOf(theme).filter(({ key, from, until }, index, all) => {
      const next = all[index + 1];
      return (
        (until !== null && until <= from) || (next?.key === key && (until === null || next.from < until))
      );
    });
    expect(overlapping).toEqual([]);
  });

  it.each(themes.map((theme) => [theme.theme, theme] as const))(
    '%s: leave no gap where there must be one, from the first day of the theme on',
    (_, theme) => {
      const first = theme.entries.find(({ status }) => status === 'in-force')?.from;
      for (const key of mandatoryKeysOf(theme)) {
        const periods = periodsOf(theme, key);
        expect([key, ...periods.map(({ from }) => from)]).toEqual([
          key,
          first,
          ...periods.slice(0, -1).map(({ until }) => until),
        ]);
        expect([key, periods.at(-1)?.until]).toEqual([key, null]);
      }
    },
  );

  it('are mandatory for most of the parameters that the target group and its transfer rest on', () => {
    expect(mandatoryKeysOf(lawInForce.targetGroup)).toEqual([
      'target_group.determined',
      'target_group.grounds',
      'target_group.age_below',
      'target_group.area',
      'target_group.threatened_by_unemployment',
      'target_group.supported_study_services',
    ]);
    expect(themes.flatMap(mandatoryKeysOf).length).toBeGreaterThan(150);
  });
});

describe('days on which a series of figures breaks (E84)', () => {
  it.each([
    {
      law: lawInForce.unemployment,
      on: '2022-05-02',
      status: 'in-force',
      why: 'wider definition of unemployed',
    },
    { law: lawInForce.labourMarketSupport, on: '2025-01-01', status: 'in-force', why: 'financing' },
    { law: lawInForce.municipalShare, on: '2025-01-01', status: 'in-force', why: 'financing' },
    { law: lawInForce.generalAllowance, on: '2026-05-01', status: 'proposed', why: 'general allowance' },
  ])('$on, $why, are days of law: $law.theme', ({ law, on, status }) => {
    expect(law.entries.find(({ from }) => from === on)?.status).toBe(status);
  });
});
