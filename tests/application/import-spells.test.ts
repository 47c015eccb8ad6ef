import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_KIND_PRIORITY } from '../../src/domain/reference/services.ts';
import {
  type UnemploymentSpell,
  unemploymentSpells,
} from '../../src/domain/clients/facts/unemployment-spells.ts';
import type { PlainDate, YearMonth } from '../../src/domain/shared/plain-date.ts';
import { lastDayOf } from '../../src/domain/shared/plain-date.ts';
import { type Life, randomLives, rowsOf } from '../support/arbitrary-lives.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { type Counts, countsOfMonth, spellsOf } from '../support/reference-figures.ts';
import { together } from '../support/scene.ts';

const DATA_CUT = '2021-03-31' as PlainDate;
const MONTHS = ['2020-10', '2020-12', '2021-01', '2021-02', '2021-03'].map((month) => month as YearMonth);
const AREA = ['109', '082', '165'];
const lives: readonly Life[] = randomLives(DATA_CUT, 200, 20_210_331);

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake();
  const taken = await intake.take(full('RANDOM', together(...lives.map(rowsOf))));
  const refused = (await intake.listed(taken)).filter((line) => line.includes('quarantined'));
  expect(refused).toEqual([]);
});

afterAll(() => intake.close());

describe('unemployment spells', () => {
  it('are those that the domain derives', async () => {
    const rows = await intake.test.all<{ number: string; spells: readonly UnemploymentSpell[] }>(
      `select client_number as number, jsonb_agg(jsonb_build_object('from', from_date, 'until', until_date,
         'endReason', end_reason, 'brokenBy', broken_by) order by coalesce(until_date, 'infinity')) as spells
       from clients.unemployment_spell join clients.client on client.id = client_id
       where known_until is null group by client_number`,
    );
    const found = new Map(rows.map(({ number, spells }) => [number, spells]));
    for (const life of lives) {
      const derived = unemploymentSpells({ ...life, jobSearches: life.searches }, ['02', '03']);
      expect([life.number, found.get(life.number) ?? []]).toEqual([life.number, derived]);
    }
  });

  it('are those that are found by walking through the days', async () => {
    const rows = await intake.test.all<{ number: string; spell: (string | null)[] }>(
      `select client_number as number, jsonb_build_array(from_date, until_date, end_reason) as spell
       from clients.unemployment_spell join clients.client on client.id = client_id and known_until is null
       order by client_number, coalesce(until_date, 'infinity')`,
    );
    const found = Map.groupBy(rows, ({ number }) => number);
    for (const life of lives) {
      const wanted = spellsOf(life, DATA_CUT).map(({ from, until, endReason }) => [from, until, endReason]);
      expect([life.number, (found.get(life.number) ?? []).map(({ spell }) => spell)]).toEqual([
        life.number,
        wanted,
      ]);
    }
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.some(({ spell }) => spell[0] === null)).toBe(true);
  });
});

describe('the counts of a month', () => {
  const counted = new Set<string>();

  it.each(MONTHS)('are those of counting person by person: %s', async (month) => {
    const { counts: rows } = await intake.services.reportReads.monthlyCounts({
      month,
      countDate: lastDayOf(month),
      population: 'ALL_JOBSEEKERS',
      areas: [{ code: '1531', name: '', municipalities: AREA }],
      unemployedCodes: ['02', '03'],
      temporaryProtection: false,
    });
    const found: Counts = new Map(
      rows
        .filter(({ count }) => count > 0)
        .map(({ municipality, measure, label, count, days }) => [
          `${municipality ?? 'AREA'} ${measure} ${label}`.trimEnd(),
          { count, days },
        ]),
    );
    expect(sorted(found)).toEqual(sorted(countsOfMonth(lives, month, AREA)));
    for (const key of found.keys()) counted.add(key);
  });

  it('have all groups of structural unemployment and every kind of service in these lives', () => {
    const labels = [...counted].filter((key) => key.startsWith('AREA')).map((key) => key.split(' ')[2]);
    expect(labels).toEqual(
      expect.arrayContaining(['L', 'Q', 'A', 'P', ...SERVICE_KIND_PRIORITY, 'UNSPECIFIED']),
    );
  });
});

function sorted(counts: Counts): readonly string[] {
  return [...counts].map(([key, { count, days }]) => `${key} ${count} ${String(days)}`).toSorted();
}
