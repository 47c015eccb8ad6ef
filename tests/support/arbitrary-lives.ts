import { fc } from '@fast-check/vitest';
import type { Period } from '../../src/domain/shared/period.ts';
import { addDays, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Cells } from './delivery-builder.ts';
import { keyOf, person, type Rows } from './scene.ts';

/** What the register knows of a person, as far as figures go. */
export interface Life {
  readonly number: string;
  readonly homes: readonly (Period & { readonly municipality: string })[];
  readonly searches: readonly Period[];
  readonly statuses: readonly (Period & { readonly code: string; readonly endReason: string | null })[];
  readonly services: readonly (Period & { readonly code: string })[];
  readonly deathDate: PlainDate | null;
}

/** How far back lives go from the data cut, and how far ahead their ends lie. */
export const EARLIEST_DAYS = 800;
export const LATEST_DAYS = 40;

/**
 * Random lives up to a data cut, the same for the same seed: spans that follow each other with and without days
 * between, of unknown start, open, or ending ahead.
 */
export function randomLives(dataCut: PlainDate, count: number, seed: number): readonly Life[] {
  return fc
    .sample(life(dataCut), { numRuns: count, seed })
    .map((one, at) => ({ ...one, number: `0046${String(at).padStart(4, '0')}` }));
}

const life = (dataCut: PlainDate): fc.Arbitrary<Omit<Life, 'number'>> =>
  fc.record({
    homes: spans(dataCut, 2, fc.record({ municipality: fc.constantFrom('109', '082', '165', '398') })),
    searches: spans(dataCut, 3, fc.constant({})),
    statuses: spans(
      dataCut,
      6,
      fc.record({
        code: fc.constantFrom('00', '01', '02', '02', '02', '03', '05', '07', '08'),
        endReason: fc.constantFrom(null, '03', '06', '08', '10'),
      }),
    ).map((list) => list.map(asRegistered)),
    services: fc.array(service(dataCut), { maxLength: 4 }),
    deathDate: sometimes(
      1,
      fc.integer({ min: 0, max: 200 }).map((days) => addDays(dataCut, -days)),
    ),
  });

type Status = Life['statuses'][number];

/** Codes 07 and 08 have a first day, so they cannot begin on one that nobody knows; only what ended has a reason. */
function asRegistered(status: Status): Status {
  const code = status.from === null && ['07', '08'].includes(status.code) ? '02' : status.code;
  return { ...status, code, endReason: status.until === null ? null : status.endReason };
}

/** A value so many times in ten, otherwise null. */
function sometimes<T>(timesInTen: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof(
    { arbitrary: value, weight: timesInTen },
    { arbitrary: fc.constant(null), weight: 10 - timesInTen },
  );
}

/** Spans that do not overlap: `cuts` days divide the time, and some of the pieces are there. */
function spans<T>(dataCut: PlainDate, cuts: number, value: fc.Arbitrary<T>): fc.Arbitrary<(T & Period)[]> {
  return fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 0, max: EARLIEST_DAYS }), { minLength: 1, maxLength: cuts }),
      values: fc.array(value, { minLength: cuts + 1, maxLength: cuts + 1 }),
      isThere: fc.array(fc.nat(9), { minLength: cuts + 1, maxLength: cuts + 1 }),
      end: sometimes(2, fc.integer({ min: 1, max: LATEST_DAYS })),
    })
    .map(({ days, values, isThere, end }) => {
      const starts = days.toSorted((a, b) => b - a).map((before) => addDays(dataCut, -before));
      const lastUntil = end === null ? null : addDays(dataCut, end);
      return values
        .slice(0, starts.length + 1)
        .map((one, at) => ({
          ...one,
          from: starts[at - 1] ?? null,
          until: at < starts.length ? (starts[at] ?? null) : lastUntil,
        }))
        .filter(({ from }, at) => (isThere[at] ?? 0) < (from === null ? 2 : 8));
    });
}

/** Some of them end on the data cut itself. */
const service = (dataCut: PlainDate): fc.Arbitrary<Life['services'][number]> =>
  fc
    .record({
      code: fc.constantFrom('60', '1', '06', '05', '20', '5', '02'),
      ago: fc.integer({ min: 0, max: 240 }),
      days: sometimes(5, fc.integer({ min: 1, max: 180 })),
      chance: fc.nat(9),
    })
    .map(({ code, ago, days, chance }) => {
      const lastDay = chance === 9 ? 0 : days === null ? null : days - ago - 1;
      return {
        code,
        from: chance === 0 ? null : addDays(dataCut, -ago),
        until: lastDay === null ? null : addDays(dataCut, lastDay + 1),
      };
    });

/** The rows in which the register tells a life. */
export function rowsOf({ number, homes, searches, statuses, services, deathDate }: Life): Rows {
  return person(number, {
    persons: { kuolinpaiva: deathDate ?? '' },
    residences: homes.map((home) => ({ kuntakoodi: home.municipality, ...cellsOf(home) })),
    'job-searches': searches.map(cellsOf),
    statuses: statuses.map((status) => ({
      tyollisyyskoodi: status.code,
      paattymissyy: status.endReason ?? '',
      ...cellsOf(status),
    })),
    services: services.map((spell, at) => ({
      palvelunumero: keyOf('services', number, at),
      palvelukoodi: spell.code,
      suunniteltu_loppu: '',
      ...cellsOf(spell),
    })),
    'earnings-rights': null,
    'service-lines': null,
    plans: null,
    contacts: null,
    vacancies: null,
    'job-offers': null,
  });
}

function cellsOf({ from, until }: Period): Cells {
  return { alku: from ?? '1.1.1900', loppu: until === null ? '11.11.2222' : addDays(until, -1) };
}
