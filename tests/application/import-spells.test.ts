import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_KIND_PRIORITY } from '../../src/domain/reference/services.ts';
import {
  type UnemploymentSpell,
  unemploymentSpells,
} from '../../src/domain/clients/facts/unemployment-spells.ts';
import { unemploymentCounters } from '../../src/domain/clients/facts/unemployment-counters.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { PlainDate, YearMonth } from '../../src/domain/shared/plain-date.ts';
import { addDays, lastDayOf } from '../../src/domain/shared/plain-date.ts';
import { type Life, randomLives, rowsOf } from '../support/arbitrary-lives.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { type Counts, countsOfMonth, spellsOf } from '../support/reference-figures.ts';
import { together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

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

describe('sliding counters', () => {
  it('are stored as the domain counts them, on the day of the data cut', async () => {
    const rows = await intake.test.all<{ number: string; unemployed: number[]; services: number[] }>(
      `select client_number as number, unemployed_days as unemployed, service_days as services
       from clients.unemployment_counter join clients.client on client.id = client_id
       where known_until is null and counted_on = $1`,
      [DATA_CUT],
    );
    const found = new Map(rows.map((row) => [row.number, [row.unemployed, row.services]]));
    for (const life of lives) {
      const counters = unemploymentCounters({ ...life, jobSearches: life.searches }, ['02', '03'], DATA_CUT);
      const wanted = [
        counters.map(({ unemployedDays }) => unemployedDays),
        counters.map(({ serviceDays }) => serviceDays),
      ];
      expect([life.number, found.get(life.number)]).toEqual([life.number, wanted]);
    }
    expect(rows.filter(({ services }) => (services[0] ?? 0) > 0).length).toBeGreaterThan(20);
  });

  it('are counted every day, of everybody, as the domain counts them', async () => {
    const day = addDays(DATA_CUT, 45);
    intake.clock.set(`${day}T09:00:00.000Z`);
    for (const _ of ['first', 'again']) {
      const done = await intake.services.dailyRound({}, actingFor('keha', 'INTEGRATION'));
      if (!done.ok) throw new Error(done.failure.code);
    }
    const rows = await intake.test.all<{ number: string; unemployed: number[]; services: number[] }>(
      `select client_number as number, unemployed_days as unemployed, service_days as services
       from clients.unemployment_counter join clients.client on client.id = client_id where counted_on = $1`,
      [day],
    );
    const wanted = lives.map((life) => {
      const counters = unemploymentCounters({ ...life, jobSearches: life.searches }, ['02', '03'], day);
      return {
        number: life.number,
        unemployed: counters.map(({ unemployedDays }) => unemployedDays),
        services: counters.map(({ serviceDays }) => serviceDays),
      };
    });
    const byNumber = (a: { number: string }, b: { number: string }) => (a.number < b.number ? -1 : 1);
    expect(rows.toSorted(byNumber)).toEqual(wanted.toSorted(byNumber));
  });

  it('are counted of any day that is asked', async () => {
    const clients = await intake.test.all<{ id: string; number: string }>(
      'select id, client_number as number from clients.client order by client_number limit 40',
    );
    for (const { id, number } of clients) {
      const life = lives.find((one) => one.number === number);
      if (life === undefined) throw new Error(number);
      const on = addDays(DATA_CUT, -(Number(number) % 500));
      const answer = await intake.services.getSpells(
        { clientId: id as ClientId, knownAt: null, on },
        actingFor('te-office:1500', 'TE_OFFICER'),
      );
      if (!answer.ok) throw new Error(answer.failure.code);
      const counters = unemploymentCounters({ ...life, jobSearches: life.searches }, ['02', '03'], on);
      expect(JSON.parse(answer.value).counters).toEqual({
        countedOn: on,
        method: 'STATUS_SPANS',
        estimate: true,
        serviceDaysCount: false,
        windows: counters.map((counter) => ({ ...counter, days: counter.unemployedDays })),
      });
    }
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
