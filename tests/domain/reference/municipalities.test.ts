import { describe, expect, it } from 'vitest';
import {
  mergers,
  municipalities,
  municipalityName,
  municipalityOn,
  NOT_A_MUNICIPALITY,
} from '../../../src/domain/reference/municipalities.ts';
import { elyCentres, teOffices } from '../../../src/domain/reference/offices.ts';
import { addDays } from '../../../src/domain/shared/plain-date.ts';
import { date } from '../../support/client-facts.ts';

const all = [...municipalities.values()];
const populationIn = (year: 2018 | 2019 | 2020 | 2022 | 2025): number =>
  all.reduce((sum, { population }) => sum + (population[year] ?? 0), 0);

describe('municipalities', () => {
  it('are the 320 codes alive at some time from 2013 to 2026', () => {
    expect(municipalities.size).toBe(320);
    expect(all.every(({ code }) => /^\d{3}$/.test(code))).toBe(true);
  });

  it.each([
    [2018, 5_517_919],
    [2019, 5_525_292],
    [2025, 5_652_881],
  ] as const)('had in %i altogether %i inhabitants', (year, inhabitants) => {
    expect(populationIn(year)).toBe(inhabitants);
  });

  it('have a name in both languages, without blanks around it', () => {
    for (const { name } of all) {
      for (const text of [name.fi, name.sv]) {
        expect(text).not.toBe('');
        expect(text).toBe(text.trim());
      }
    }
  });

  it('have a TE Office and an ELY Centre that exist, and one of each for the other', () => {
    const pairs = new Set<string>();
    for (const { teOfficeRegion, elyCentre } of all) {
      if (teOfficeRegion === null) continue;
      expect(teOffices.has(`${teOfficeRegion}00`)).toBe(true);
      expect(elyCentres.has(elyCentre)).toBe(true);
      pairs.add(`${teOfficeRegion} ${elyCentre}`);
    }
    expect(pairs.size).toBe(15);
    expect(teOffices.size).toBe(15);
    expect(elyCentres.size).toBe(15);
  });

  it('of Åland, sixteen, have no TE Office', () => {
    expect(all.filter(({ teOfficeRegion }) => teOfficeRegion === null)).toHaveLength(16);
  });

  it('have no population when they were merged before the borders of 2025', () => {
    const merged = all.filter(({ population }) => Object.values(population).every((count) => count === null));
    expect(merged).toHaveLength(11);
    expect(municipalities.get('588')?.population).toEqual({
      2018: 1713,
      2019: 1690,
      2020: 1654,
      2022: 1600,
      2025: null,
    });
    expect(municipalities.get('109')?.population[2018]).toBe(67_532);
  });

  it.each([
    ['109', 'Hämeenlinna', 'Tavastehus'],
    ['091', 'Helsinki', 'Helsingfors'],
    ['694', 'Riihimäki', 'Riihimäki'],
    ['999', '999', '999'],
  ])('%s is called %s, in Swedish %s', (code, fi, sv) => {
    expect(municipalityName(code, 'fi')).toBe(fi);
    expect(municipalityName(code, 'sv')).toBe(sv);
    expect(municipalityName(code, 'en')).toBe(fi);
  });

  it('are none of the codes for people without one', () => {
    expect([...NOT_A_MUNICIPALITY].filter((code) => municipalities.has(code))).toEqual([]);
    expect([...NOT_A_MUNICIPALITY]).toEqual(['197', '198', '199', '200']);
  });
});

describe('merged municipalities', () => {
  it('are twelve, each with the day on which it became part of another', () => {
    expect(
      mergers.map(({ code, successor, effective }) => `${effective} ${code} ${successor}`).toSorted(),
    ).toEqual([
      '2015-01-01 413 609',
      '2015-01-01 476 297',
      '2015-01-01 838 423',
      '2016-01-01 164 301',
      '2016-01-01 283 098',
      '2016-01-01 319 783',
      '2016-01-01 532 398',
      '2017-01-01 174 297',
      '2017-01-01 442 051',
      '2020-01-01 911 541',
      '2021-01-01 099 214',
      '2025-01-01 588 507',
    ]);
  });

  it('come in order of time', () => {
    const days = mergers.map(({ effective }) => effective);
    expect(days).toEqual(days.toSorted());
  });

  it.each(mergers.map((merger) => [merger.code, merger] as const))(
    '%s is itself until the last day and its successor from the first (E7)',
    (code, { successor, effective }) => {
      expect(municipalityOn(code, addDays(effective, -1))).toBe(code);
      expect(municipalityOn(code, effective)).toBe(successor);
      expect(municipalityOn(code, addDays(effective, 1))).toBe(successor);
      expect(municipalities.has(successor)).toBe(true);
    },
  );

  it.each(['109', '200', '999', ''])('%j, never merged, stays itself', (code) => {
    expect(municipalityOn(code, date('2026-12-31'))).toBe(code);
  });
});
