import { fc } from '@fast-check/vitest';
import type {
  ClientFacts,
  EarningsRightFact,
  JobSearch,
  Residence,
  StatusSpan,
} from '../../src/domain/clients/facts/client-facts.ts';
import type { Period } from '../../src/domain/shared/period.ts';
import { addDays, fromEpochDay, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import { clientFacts, dismissal, source } from './client-facts.ts';

/** A day on which the target group is determined, often one around which the rules change. */
export const determinationDay: fc.Arbitrary<PlainDate> = fc.oneof(
  fc
    .record({
      boundary: fc.constantFrom('2021-03-01', '2022-05-02', '2023-01-01', '2023-03-01'),
      days: fc.integer({ min: -10, max: 31 }),
    })
    .map(({ boundary, days }) => addDays(boundary as PlainDate, days)),
  // 1.1.2020–31.12.2024
  fc.integer({ min: 18_262, max: 20_088 }).map(fromEpochDay),
);

/** Days before and after a date, near enough to matter for its windows. */
const dayAround = (date: PlainDate): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: -45, max: 15 }).map((days) => addDays(date, days));

const periodAround = (date: PlainDate): fc.Arbitrary<Period> =>
  fc
    .record({ from: fc.option(dayAround(date)), length: fc.option(fc.integer({ min: 1, max: 60 })) })
    .map(({ from, length }) => ({
      from,
      until: length === null ? null : addDays(from ?? addDays(date, -45), length),
    }));

/** Spans that follow each other, with gaps or without, and never overlap: what an import lets through. */
function successive<T>(date: PlainDate, value: fc.Arbitrary<T>): fc.Arbitrary<(T & Period)[]> {
  return fc
    .record({
      days: fc.uniqueArray(dayAround(date), { minLength: 0, maxLength: 8 }),
      values: fc.array(value, { minLength: 9, maxLength: 9 }),
      missing: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    })
    .map(({ days, values, missing }) => {
      const cuts = days.toSorted();
      return values
        .slice(0, cuts.length + 1)
        .map((one, at) => ({ ...one, from: cuts[at - 1] ?? null, until: cuts[at] ?? null }))
        .filter((_, at) => missing[at] !== true);
    });
}

const residenceKind = fc.constantFrom<Pick<Residence, 'kind' | 'municipality'>[]>(
  { kind: 'HOME_MUNICIPALITY', municipality: '109' },
  { kind: 'HOME_MUNICIPALITY', municipality: '532' },
  { kind: 'HOME_MUNICIPALITY', municipality: '694' },
  { kind: 'ABROAD', municipality: '200' },
  { kind: 'UNKNOWN', municipality: '197' },
);

const residences = (date: PlainDate): fc.Arbitrary<Residence[]> =>
  fc
    .record({
      homes: successive(date, residenceKind),
      places: successive(date, fc.constant({ kind: 'PLACE_OF_RESIDENCE' as const, municipality: '082' })),
    })
    .map(({ homes, places }) => [...homes, ...places].map((span) => ({ ...span, source: source() })));

const statuses = (date: PlainDate): fc.Arbitrary<StatusSpan[]> =>
  successive(
    date,
    fc.record({
      code: fc.constantFrom('00', '01', '02', '03', '05', '07', '08', '09'),
      source: fc.constant(source()),
    }),
  );

const jobSearches = (date: PlainDate): fc.Arbitrary<JobSearch[]> =>
  successive(
    date,
    fc.record({
      office: fc.constantFrom('1500', '1531', '0200', null),
      precedingActivity: fc.constantFrom('00', '01', null),
    }),
  ).map((spans) =>
    spans.map((span) => {
      const from = span.from ?? addDays(date, -700);
      return { ...span, from, officeFrom: from, source: source() };
    }),
  );

export const earningsRightFact = (date: PlainDate): fc.Arbitrary<EarningsRightFact> =>
  fc
    .record({
      period: periodAround(date),
      basis: fc.constantFrom('5:2.1', '5:6.1'),
      right: fc.constantFrom<EarningsRightFact['right'][]>('YES', 'NO', 'UNKNOWN'),
      recordedOn: fc.constantFrom('2020-01-01', '2020-02-01', '2020-03-01'),
    })
    .map(({ period, basis, right, recordedOn }) => ({
      ...period,
      basis,
      right,
      fundMember: null,
      source: source(recordedOn),
    }));

/** Facts of a client around a date: every combination that the rules can tell apart. */
export function factsAround(date: PlainDate): fc.Arbitrary<ClientFacts> {
  return fc
    .record({
      residences: residences(date),
      jobSearches: jobSearches(date),
      statuses: statuses(date),
      earningsRights: fc.array(earningsRightFact(date), { maxLength: 5 }),
      services: fc.array(fc.record({ period: periodAround(date), code: fc.constantFrom('1', '06', '20') }), {
        maxLength: 3,
      }),
      permits: fc.array(
        fc.record({ period: periodAround(date), code: fc.constantFrom('A', 'TS', 'TP', 'VI') }),
        { maxLength: 2 },
      ),
      motherTongue: fc.constantFrom('fi', 'sv', 'se', 'ru', 'und', null),
      birthDate: fc.oneof(
        fc.integer({ min: -45, max: 15 }).map((days) => addDays(date, Math.round(-30 * 365.2425) + days)),
        fc.constantFrom('1992-02-29', '1965-01-01', '2003-01-01').map((day) => day as PlainDate),
      ),
      deathDate: fc.oneof(
        { weight: 7, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: dayAround(date) },
      ),
      dismissedOn: fc.option(dayAround(date)),
    })
    .map(({ services, permits, dismissedOn, ...facts }) =>
      clientFacts({
        ...facts,
        services: services.map(({ period, code }) => ({
          from: period.from ?? addDays(date, -45),
          until: period.until,
          code,
          source: source(),
        })),
        residenceGrounds: permits.map(({ period, code }) => ({ ...period, code, source: source() })),
        dismissal: dismissedOn && dismissal(dismissedOn),
      }),
    );
}
