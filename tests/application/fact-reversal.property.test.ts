import { fc } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../src/adapters/persistence/clients/determination/client-facts.sql.ts';
import type { ChangedFacts } from '../../src/application/clients/facts/change-facts.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import { addDays, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { type Recorder, recorderOf } from '../support/recording.ts';
import { BARE, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const NUMBERS = Array.from({ length: 8 }, (_, nth) => `0044${String(nth + 1).padStart(4, '0')}`);
const START = Date.parse('2021-04-20T09:00:00.000Z');

let intake: Intake;
let minutes = 0;

beforeAll(async () => {
  intake = await openIntake('2021-04-01T09:00:00.000Z');
  await intake.take(full('F', together(...NUMBERS.map((number) => person(number, BARE)))));
});
afterAll(() => intake.close());

/** The clock goes on, so that every state has a moment at which it can be looked at. */
function nextMoment(): string {
  minutes += 1;
  const now = new Date(START + minutes * 60_000).toISOString();
  intake.clock.set(now);
  return now;
}

async function clientsIn(): Promise<readonly ClientId[]> {
  const rows = await intake.test.all<{ id: ClientId }>(
    'select id from clients.client order by client_number',
  );
  return rows.map(({ id }) => id);
}

/** Everything that is known of a client at a moment, or now; when it became known is another matter. */
async function view(officer: Recorder, moment: string | null): Promise<readonly string[]> {
  return [
    ...(await officer.known(
      'residences',
      moment,
      'key',
      'municipality',
      'from',
      'to',
      'source',
      'recordedAt',
    )),
    ...(await officer.known('jobSearches', moment, 'key', 'from', 'to', 'endReason', 'source', 'recordedAt')),
    ...(await officer.known(
      'statusSpans',
      moment,
      'key',
      'code',
      'from',
      'to',
      'endReason',
      'source',
      'recordedAt',
    )),
    ...(await officer.known('spells', moment, 'from', 'to', 'endReason', 'brokenBy')),
  ];
}

type Step = (officer: Recorder) => Promise<Result<ChangedFacts>>;

const day = fc.integer({ min: -50, max: 19 }).map((days) => addDays('2021-04-01' as PlainDate, days));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ from: day, code: fc.constantFrom('01', '02', '03', '05', '07'), days: fc.option(fc.nat(20)) })
    .map(
      ({ from, code, days }): Step =>
        (officer) =>
          officer.status(code, from, days === null ? {} : { until: addDays(from, days + 1) }),
    ),
  day.map(
    (from): Step =>
      (officer) =>
        officer.residence('082', from),
  ),
  day.map(
    (lastDay): Step =>
      (officer) =>
        officer.endJobSearch(lastDay, '03'),
  ),
  day.map(
    (from): Step =>
      (officer) =>
        officer.jobSearch(from, '02'),
  ),
);

describe('whatever is recorded and taken back', () => {
  it('leaves the view of before, and every view in between stays readable', async () => {
    const histories = fc.sample(fc.array(step, { minLength: 4, maxLength: 8 }), {
      numRuns: NUMBERS.length,
      seed: 44,
    });
    const clients = await clientsIn();
    let changes = 0;
    for (const [nth, steps] of histories.entries()) {
      const officer = recorderOf(intake, clients[nth] ?? ('' as ClientId));
      const views: { readonly moment: string; readonly seen: readonly string[] }[] = [];
      const made: { readonly id: ChangedFacts['changeId']; readonly before: readonly string[] }[] = [];
      const look = async (): Promise<readonly string[]> => {
        const seen = await view(officer, null);
        views.push({ moment: nextMoment(), seen });
        return seen;
      };
      for (const take of steps) {
        const before = await look();
        nextMoment();
        const change = await take(officer);
        if (change.ok) made.push({ id: change.value.changeId, before });
      }
      await look();
      changes += made.length;
      for (const { id, before } of made.toReversed()) {
        nextMoment();
        expect(await officer.reverse(id)).toMatchObject({ ok: true });
        expect(await look()).toEqual(before);
      }
      for (const { moment, seen } of views)
        expect([moment, await view(officer, moment)]).toEqual([moment, seen]);
    }
    expect(changes).toBeGreaterThan(10);
  });
});

describe('the facts of a determination', () => {
  it('read back as they were known when it was decided are those that it keeps', async () => {
    const decidedAt = nextMoment();
    const determined = await intake.services.determineTargetGroup(
      { areaCode: '1531', date: '2021-03-31' as PlainDate, dryRun: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    );
    expect(determined).toMatchObject({ ok: true });
    for (const client of await clientsIn()) {
      nextMoment();
      await recorderOf(intake, client).status('05', '2021-03-10', { until: '2021-03-12' as PlainDate });
    }
    const clients = `select id, date '2021-03-01' as first_day, date '2021-03-31' as last_day from clients.client`;
    const rows = await intake.test.all<{ same: boolean; now: boolean }>(
      `select md5(was.facts::text) = determination.facts_hash as same, md5(now.facts::text) = determination.facts_hash as now
       from clients.determination
       join (${factsOf(clients, `timestamptz '${decidedAt}'`)}) was on was.facts ->> 'clientId' = determination.client_id::text
       join (${factsOf(clients)}) now on now.facts ->> 'clientId' = determination.client_id::text
       where determination.superseded_at is null`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ same }) => same)).toBe(true);
    expect(rows.some(({ now }) => !now)).toBe(true);
  });
});
