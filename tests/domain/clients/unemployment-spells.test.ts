import { describe, expect, it } from 'vitest';
import {
  type SpellFacts,
  unemploymentSpells,
} from '../../../src/domain/clients/facts/unemployment-spells.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { randomLives } from '../../support/arbitrary-lives.ts';
import { spellsOf } from '../../support/reference-figures.ts';

const CODES = ['02', '03'];

const span = (from: string | null, until: string | null) => ({
  from: from as PlainDate | null,
  until: until as PlainDate | null,
});
const status = (
  code: string,
  from: string | null,
  until: string | null,
  endReason: string | null = null,
) => ({
  ...span(from, until),
  code,
  endReason,
});

const spells = (facts: Partial<SpellFacts>): readonly string[] =>
  unemploymentSpells(
    { jobSearches: [span('2021-01-01', null)], statuses: [], deathDate: null, ...facts },
    CODES,
  ).map(({ from, until, endReason, brokenBy }) =>
    [from, until, endReason, brokenBy].map((value) => value ?? '–').join('/'),
  );

describe('what breaks a spell', () => {
  it.each([
    ['a service', '07', 'SERVICE'],
    ['subsidised work', '00', 'SERVICE'],
    ['education', '08', 'SERVICE'],
    ['work', '01', 'EMPLOYMENT'],
    ['part-time work', '09', 'EMPLOYMENT'],
    ['leaving the labour force', '05', 'OTHER'],
  ])('%s', (_, code, brokenBy) => {
    const statuses = [status('02', '2021-01-01', '2021-02-01', '03'), status(code, '2021-02-01', null)];
    expect(spells({ statuses })).toEqual([`2021-01-01/2021-02-01/03/${brokenBy}`]);
  });

  it('the end of the job search, or a death', () => {
    const statuses = [status('02', '2021-01-01', null, '10')];
    expect(spells({ statuses, jobSearches: [span('2021-01-01', '2021-02-01')] })).toEqual([
      '2021-01-01/2021-02-01/10/END_OF_SEARCH',
    ]);
    expect(spells({ statuses, deathDate: '2021-01-31' as PlainDate })).toEqual([
      '2021-01-01/2021-02-01/10/END_OF_SEARCH',
    ]);
  });

  it('nothing while it goes on, nor between unemployment and a lay-off', () => {
    const statuses = [status('02', '2021-01-01', '2021-02-01', '02'), status('03', '2021-02-01', null)];
    expect(spells({ statuses })).toEqual(['2021-01-01/–/–/–']);
  });

  it('a day of which nobody knows anything', () => {
    const statuses = [status('02', '2021-01-01', '2021-02-01'), status('02', '2021-02-02', null)];
    expect(spells({ statuses })).toEqual(['2021-01-01/2021-02-01/–/OTHER', '2021-02-02/–/–/–']);
  });
});

describe('the spells of a life', () => {
  it('are those that are found by walking through its days', () => {
    const dataCut = '2021-03-31' as PlainDate;
    const lives = randomLives(dataCut, 300, 7);
    let found = 0;
    for (const life of lives) {
      const derived = unemploymentSpells({ ...life, jobSearches: life.searches }, CODES);
      const walked = spellsOf(life, dataCut);
      expect(derived.map(({ from, until, endReason }) => ({ from, until, endReason }))).toEqual(walked);
      found += derived.length;
    }
    expect(found).toBeGreaterThan(200);
  });
});
