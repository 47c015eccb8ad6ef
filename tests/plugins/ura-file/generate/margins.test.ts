import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceKinds } from '../../../../src/domain/reference/services.ts';
import { ageOn, type PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { jobseekers, unemployedByWeeks } from '../../../../src/plugins/ura-file/generate/margins.ts';
import {
  byClient,
  dateOf,
  generated,
  type ReadDelivery,
  removeFolders,
  type Row,
} from './generated-delivery.ts';

afterAll(removeFolders);

const CUT = '2021-03-31' as PlainDate;
const PERSONS = 8000;

/** A jobseeker of the data cut, as a reader of the delivery sees one. */
interface Jobseeker {
  readonly client: string;
  readonly age: number;
  readonly person: Row;
  readonly status: string;
  /** Days of uninterrupted unemployment on the data cut; null for others. */
  readonly unemployedDays: number | null;
}

function jobseekersOf({ tables }: ReadDelivery, cut: PlainDate): readonly Jobseeker[] {
  const persons = new Map(tables.persons.map((row) => [row['asiakasnumero'] ?? '', row]));
  return [...byClient(tables.statuses)].flatMap(([client, unordered]) => {
    const rows = unordered.toSorted((a, b) =>
      (dateOf(a['alku']) ?? '') < (dateOf(b['alku']) ?? '') ? 1 : -1,
    );
    const person = persons.get(client);
    if (person === undefined || rows[0]?.['loppu'] !== '11.11.2222') return [];
    const age = ageOn((dateOf(person['syntymaaika']) ?? '') as PlainDate, cut);
    const status = rows[0]['tyollisyyskoodi'] ?? '';
    const unemployed = rows.findIndex((row, index) => {
      const next = rows[index - 1];
      const adjoins = next === undefined || daysBetween(dateOf(row['loppu']), dateOf(next['alku'])) === 1;
      return !adjoins || !['02', '03'].includes(row['tyollisyyskoodi'] ?? '');
    });
    const first = rows[(unemployed === -1 ? rows.length : unemployed) - 1];
    const days = first === undefined ? null : daysBetween(dateOf(first['alku']), cut) + 1;
    return [{ client, age, person, status, unemployedDays: days }];
  });
}

function daysBetween(from: string | null, to: string | null): number {
  return (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000;
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length;
}

/** How far a share is from the table's. */
function deviation(found: number, table: number): number {
  return Math.abs(found - table);
}

function cents(cell: string | undefined): number {
  return Math.round(Number(cell?.replace(',', '.')) * 100);
}

function isUnemployed({ status }: Jobseeker): boolean {
  return status === '02' || status === '03';
}

function isForeign({ person }: Jobseeker): boolean {
  return !(person['kansalaisuudet'] ?? '').split(',').includes('FI');
}

describe('a delivery of Hämeenlinna, March 2021', () => {
  let delivery: ReadDelivery;
  let people: readonly Jobseeker[];
  let unemployed: readonly Jobseeker[];

  beforeAll(async () => {
    delivery = await generated({ persons: PERSONS, date: CUT });
    people = jobseekersOf(delivery, CUT);
    unemployed = people.filter(isUnemployed);
  });

  it('has as many jobseekers as asked for, and others whose search has ended', () => {
    expect(people).toHaveLength(PERSONS);
    expect(delivery.tables.persons).toHaveLength(1.5 * PERSONS);
  });

  it('has the statuses of each age band, within one percentage point of all jobseekers', () => {
    const total = jobseekers.reduce((sum, { count }) => sum + count, 0);
    for (const { ages, status, count } of jobseekers) {
      const cell = share(
        people,
        (one) => one.status === status && one.age >= ages.from && one.age <= ages.to,
      );
      expect(Math.abs(cell - count / total), `${status} at ${ages.from}`).toBeLessThan(0.01);
    }
  });

  it.each([
    [0, 15, 24, 0.05],
    [1, 25, 49, 0.025],
    [2, 50, 99, 0.035],
  ] as const)('has the durations of unemployment of age group %i', (group, from, to, tolerance) => {
    const weeks = unemployed
      .filter(({ age }) => age >= from && age <= to)
      .map(({ unemployedDays }) => Math.floor((unemployedDays ?? 0) / 7));
    const total = unemployedByWeeks.reduce((sum, { counts }) => sum + counts[group], 0);
    const far = unemployedByWeeks.filter(({ weeks: bounds, counts }) => {
      const cell = share(weeks, (week) => week >= bounds.from && week <= (bounds.to ?? Infinity));
      return deviation(cell, counts[group] / total) >= tolerance;
    });
    expect(far).toEqual([]);
  });

  it('has the long-term unemployed and the foreign nationals of the area among the unemployed', () => {
    const longTerm = share(unemployed, ({ unemployedDays }) => (unemployedDays ?? 0) > 370);
    const foreign = share(unemployed, isForeign);
    expect(deviation(longTerm, ((75_153 / 416_873) * (2039 / 5106)) / (144_461 / 352_001))).toBeLessThan(
      0.02,
    );
    expect(deviation(foreign, ((42_751 / 416_873) * (586 / 5106)) / (53_812 / 352_001))).toBeLessThan(0.01);
  });

  it('gives the earnings-related right to as many of the unemployed as of the benefit recipients', () => {
    const facts = byClient(delivery.tables['earnings-rights']);
    const rights = unemployed.map(({ client }) => rightOn(facts.get(client) ?? [], CUT));
    const [met, notMet] = ['K', 'E'].map((right) => rights.filter((one) => one === right).length);
    const found = (met ?? 0) / ((met ?? 0) + (notMet ?? 0));
    expect(deviation(found, 109_353 / (109_353 + 33_011 + 134_589))).toBeLessThan(0.02);
    expect(share(rights, (right) => right === null)).toBeGreaterThan(0.02);
    expect(share(rights, (right) => right === null)).toBeLessThan(0.07);
  });

  it('has the national mix of services in each status', () => {
    const running = delivery.tables.services.filter((row) => row['loppu'] === '');
    const inService = people.filter(({ status }) => ['00', '07', '08'].includes(status));
    const codes = new Map(running.map((row) => [row['asiakasnumero'], row['palvelukoodi'] ?? '']));
    const mixes = {
      '00': { '5T': 5588, '5V': 751, '6T': 9964, '6V': 2104, '61': 3285, '62': 2552, '40': 197, '41': 255 },
      '07': { '05': 21_231, '20': 5534, '21': 580, '3': 541, '4': 3205, '5': 2178 },
      '08': { '0': 12_575, '1': 11_704, '06': 34_470 },
    };
    for (const [status, stocks] of Object.entries(mixes)) {
      const all = inService.filter((one) => one.status === status).map(({ client }) => codes.get(client));
      const served = all.filter((code) => code !== undefined);
      const total = Object.values(stocks).reduce((sum, stock) => sum + stock, 0);
      expect(served.length / all.length).toBeGreaterThan(status === '08' ? 0.85 : 0.999);
      for (const [code, stock] of Object.entries(stocks)) {
        const found = {
          code,
          far:
            deviation(
              share(served, (one) => one === code),
              stock / total,
            ) > 0.06,
        };
        expect(found).toEqual({ code, far: false });
      }
    }
  });

  it('lets statuses and services begin and end together', () => {
    const { statuses, services } = delivery.tables;
    const withStatus = (codes: readonly string[]): readonly Row[] =>
      statuses.filter((row) => codes.includes(row['tyollisyyskoodi'] ?? ''));
    const inService = spans(services);
    for (const span of spans(withStatus(['00', '07']))) expect(inService).toContain(span);
    const alternation = spans(services.filter((row) => row['palvelukoodi'] === '02'));
    expect(alternation.size).toBeGreaterThan(20);
    const inWork = spans(withStatus(['01']));
    for (const span of alternation) expect(inWork).toContain(span);
  });

  it('starts services in a month at the national rate, within a half', () => {
    const entriesByStock = {
      LABOUR_MARKET_TRAINING: 0.2,
      REHABILITATIVE_WORK: 0.28,
      SELF_MOTIVATED_STUDY: 0.059,
      SUBSIDISED: 0.11,
    };
    for (const [kind, rate] of Object.entries(entriesByStock)) {
      const rows = delivery.tables.services.filter(
        (row) => serviceKinds.get(row['palvelukoodi'] ?? '') === kind,
      );
      const stock = rows.filter((row) => row['loppu'] === '').length;
      const starts = rows.filter((row) => row['alku']?.startsWith('2021-03')).length;
      expect({ kind, near: Math.abs(starts / stock / rate - 1) < 0.5 }).toEqual({ kind, near: true });
    }
  });

  it('puts people in the municipalities by their unemployed, and a few elsewhere', () => {
    const homes = delivery.tables.residences.filter(
      (row) => row['loppu'] === '11.11.2222' && row['laji'] !== 'ASUINPAIKKA',
    );
    const total = 4012 + 368 + 780;
    const livingIn = (code: string): number => share(homes, (row) => row['kuntakoodi'] === code);
    expect(deviation(livingIn('109'), (0.98 * 4012) / total)).toBeLessThan(0.015);
    expect(deviation(livingIn('082'), (0.98 * 368) / total)).toBeLessThan(0.015);
    expect(deviation(livingIn('165'), (0.98 * 780) / total)).toBeLessThan(0.015);
    for (const code of ['198', '200']) expect(homes.some((row) => row['kuntakoodi'] === code)).toBe(true);
  });

  it('holds all four groups of the structurally unemployed', () => {
    const statuses = byClient(delivery.tables.statuses);
    const services = byClient(delivery.tables.services);
    const endedInDecember = (client: string): boolean =>
      (services.get(client) ?? []).some((row) => row['loppu']?.startsWith('2020-12'));
    const long = unemployed.filter(({ unemployedDays }) => (unemployedDays ?? 0) >= 366);
    const notLong = unemployed.filter(({ unemployedDays }) => (unemployedDays ?? 0) < 365);
    const recurrent = notLong.filter(
      ({ client }) => unemployedDaysSince(statuses.get(client) ?? [], '2019-12-01') >= 365,
    );
    const afterService = notLong.filter(({ client }) => endedInDecember(client));
    const inService = people.filter(({ status }) => ['00', '07', '08'].includes(status));
    const again = inService.filter(({ client }) => endedInDecember(client));
    expect(long.length / unemployed.length).toBeGreaterThan(0.1);
    expect(recurrent.length / unemployed.length).toBeGreaterThan(0.02);
    expect(afterService.length / unemployed.length).toBeGreaterThan(0.02);
    expect(again.length / inService.length).toBeGreaterThan(0.01);
  });

  it('ends unemployment in every month of the history, for all sorts of reasons', () => {
    const ended = delivery.tables.statuses.filter(
      (row) => ['02', '03'].includes(row['tyollisyyskoodi'] ?? '') && row['loppu'] !== '11.11.2222',
    );
    const months = new Set(ended.map((row) => dateOf(row['loppu'])?.slice(0, 7)));
    for (const month of ['2019-11', '2019-12', '2020-03', '2020-07', '2021-01', '2021-03']) {
      expect(months).toContain(month);
    }
    const reasons = new Set(ended.map((row) => row['paattymissyy']));
    expect([...reasons].toSorted()).toEqual([
      '',
      '00',
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '08',
      '09',
      '10',
      '11',
      '12',
      '13',
    ]);
  });

  it('lets a job offer lead to every job that the service found', () => {
    const placed = delivery.tables.statuses
      .filter((row) => row['paattymissyy'] === '01' && (dateOf(row['loppu']) ?? '') < CUT)
      .map((row) => `${row['asiakasnumero']} ${dateOf(row['loppu'])}`);
    const hired = delivery.tables['job-offers']
      .filter((row) => row['tuloskoodi'] === '01')
      .map((row) => `${row['asiakasnumero']} ${row['tulos_pvm']}`);
    expect(hired.length).toBeGreaterThan(50);
    const found = new Set(placed);
    expect(share(hired, (job) => found.has(job))).toBeGreaterThan(0.98);
  });

  it('has people born on a leap day, people without an identity code and all separators', () => {
    const births = delivery.tables.persons.map((row) => row['syntymaaika'] ?? '');
    expect(births.some((birth) => birth.startsWith('29.2.'))).toBe(true);
    const codes = delivery.tables.persons.map((row) => row['henkilotunnus'] ?? '');
    expect(
      deviation(
        share(codes, (code) => code === ''),
        0.005,
      ),
    ).toBeLessThan(0.002);
    const separators = new Set(codes.filter((code) => code !== '').map((code) => code[6]));
    expect([...separators].toSorted().join('')).toBe('-ABCDEFUVWXY');
  });

  it('pays support from January of the year two years before, with the shares of the days classes', () => {
    const { payments } = delivery.tables;
    const months = new Set(payments.map((row) => row['kuukausi']));
    expect([...months].toSorted().at(0)).toBe('2019-01');
    expect([...months].toSorted().at(-1)).toBe('2021-03');
    expect(months.size).toBe(27);
    for (const [daysClass, percent] of [
      ['000', 0],
      ['300', 50],
      ['500', 50],
      ['1000', 70],
    ] as const) {
      for (const row of payments.filter((one) => one['paivaluokka'] === daysClass)) {
        const expected = (cents(row['etuus_eur']) * percent) / 100;
        expect(Math.abs(cents(row['kuntaosuus_eur']) - expected)).toBeLessThanOrEqual(0.5);
      }
    }
  });
});

it('follows the area and the time: Vantaa and Kerava, December 2023', async () => {
  const cut = '2023-12-31' as PlainDate;
  const delivery = await generated({ areaCodes: ['0232'], persons: 4000, date: cut });
  const people = jobseekersOf(delivery, cut);
  const unemployed = people.filter(isUnemployed);
  const longTerm = share(unemployed, ({ unemployedDays }) => (unemployedDays ?? 0) > 370);
  const work = share(people, ({ status }) => status === '01' || status === '09');
  expect(deviation(share(unemployed, isForeign), 6847 / 23_248)).toBeLessThan(0.02);
  expect(deviation(longTerm, 9598 / 23_248)).toBeLessThan(0.025);
  expect(deviation(work, 1808 / 8342)).toBeLessThan(0.015);
  expect(people.some(({ status }) => status === '09')).toBe(true);
  expect(delivery.tables.persons.some((row) => row['oleskeluperuste'] === 'TS')).toBe(true);
});

/** The value that decides on a day: of each basis the one recorded latest; K before X before E. */
function rightOn(rows: readonly Row[], day: string): string | null {
  const valid = rows.filter(
    (row) => (dateOf(row['alku']) ?? '') <= day && (dateOf(row['loppu']) ?? day) >= day,
  );
  const decided = [...Map.groupBy(valid, (row) => row['peruste']).values()].map((facts) => {
    const latest = facts.reduce((a, b) => (recorded(b) > recorded(a) ? b : a));
    const values = new Set(
      facts.filter((row) => recorded(row) === recorded(latest)).map((row) => row['ansioturvaoikeus']),
    );
    return values.size === 1 ? latest['ansioturvaoikeus'] : 'X';
  });
  if (decided.includes('K')) return 'K';
  return decided.includes('X') || decided.length === 0 ? null : 'E';
}

function spans(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.map((row) => `${row['asiakasnumero']} ${dateOf(row['alku'])} ${dateOf(row['loppu'])}`));
}

function recorded(row: Row): string {
  return dateOf(row['kirjattu']?.split(' ')[0]) ?? '';
}

function unemployedDaysSince(rows: readonly Row[], from: string): number {
  return rows
    .filter((row) => ['02', '03'].includes(row['tyollisyyskoodi'] ?? ''))
    .map((row) => [dateOf(row['alku']) ?? '', dateOf(row['loppu']) ?? CUT] as const)
    .filter(([, end]) => end >= from)
    .reduce((sum, [start, end]) => sum + daysBetween(start > from ? start : from, end) + 1, 0);
}
