import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { OrganisationId } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { made, type Recorder, recorderOf, refused } from '../support/recording.ts';
import { BARE, marked, person, together } from '../support/scene.ts';

/** One client for each thing that can become of what was recorded here; all are unemployed since 1.3. in Hämeenlinna. */
const NUMBERS = Array.from({ length: 12 }, (_, nth) => `0043${String(nth + 1).padStart(4, '0')}`);
const [
  KEPT,
  FOLLOWED,
  OTHERWISE,
  CORRECTED,
  CORRECTED_LATER,
  REMOVED,
  ENDED,
  REGISTERED,
  DISPUTED,
  DISMISSED,
  TOLD,
] = NUMBERS as [string, string, string, string, string, string, string, string, string, string, string];

let intake: Intake;
let next = 2;

beforeAll(async () => {
  intake = await openIntake('2021-04-01T09:00:00.000Z');
  await intake.take(full('F', together(...NUMBERS.map((number) => person(number, BARE)))));
  intake.clock.set('2021-04-20T09:00:00.000Z');
});
afterAll(() => intake.close());

async function idOf(number: string): Promise<ClientId> {
  const [client] = await intake.test.all<{ id: ClientId }>(
    'select id from clients.client where client_number = $1',
    [number],
  );
  return client?.id as ClientId;
}

const recorder = async (number: string): Promise<Recorder> => recorderOf(intake, await idOf(number));

/** Statuses of a client as known now: days, code, source, and how far the register is. */
const statuses = async (number: string): Promise<readonly string[]> =>
  (await recorder(number)).known('statusSpans', null, 'from', 'to', 'code', 'source', 'uraSyncState');

/** Takes statuses in as a delta would bring them. */
async function tell(
  number: string,
  ...rows: readonly ['L' | 'M' | 'P', Readonly<Record<string, string>>][]
): Promise<void> {
  const statusRows = rows.flatMap(([change, cells]) => {
    const of = person(number, { ...BARE, statuses: cells });
    return marked(change, { statuses: of.statuses ?? [] }).statuses ?? [];
  });
  await intake.take(delta('F', next, { statuses: statusRows }, { data_cut: '2021-04-20' }));
  next += 1;
}

const key = (number: string): string => `S${number}`;

describe('what is recorded here', () => {
  it('stays when the register delivers everything again and does not know of it', async () => {
    const officer = await recorder(KEPT);
    made(await officer.status('01', '2021-03-20', { previousEndReason: '03' }));
    const before = await statuses(KEPT);
    expect(before).toEqual(['2021-03-20 – 01 OWN PENDING', '2021-03-01 2021-03-19 02 OWN PENDING']);
    await tell(KEPT, ['M', {}]);
    expect(await statuses(KEPT)).toEqual(before);
    expect(await officer.known('spells', null, 'from', 'to', 'days', 'endReason', 'brokenBy')).toEqual([
      '2021-03-01 2021-03-19 19 03 EMPLOYMENT',
    ]);
  });

  it('is confirmed when the register tells the same', async () => {
    made(await (await recorder(FOLLOWED)).status('01', '2021-03-20', { previousEndReason: '03' }));
    const recorded = { kirjattu: '20.4.2021 13:00' };
    await tell(
      FOLLOWED,
      ['M', { loppu: '19.3.2021', paattymissyy: '03', ...recorded }],
      ['L', { jaksonumero: 'S9002', tyollisyyskoodi: '01', alku: '20.3.2021', ...recorded }],
    );
    expect(await statuses(FOLLOWED)).toEqual([
      '2021-03-20 – 01 REGISTER FROM_REGISTER',
      '2021-03-01 2021-03-19 02 REGISTER FROM_REGISTER',
    ]);
    expect(await syncStates(FOLLOWED)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  it('yields to what the register tells otherwise', async () => {
    made(await (await recorder(OTHERWISE)).status('01', '2021-03-20', { previousEndReason: '03' }));
    const recorded = { kirjattu: '20.4.2021 13:00' };
    await tell(
      OTHERWISE,
      ['M', { loppu: '24.3.2021', paattymissyy: '08', ...recorded }],
      ['L', { jaksonumero: 'S9003', tyollisyyskoodi: '08', alku: '25.3.2021', ...recorded }],
    );
    expect(await statuses(OTHERWISE)).toEqual([
      '2021-03-25 – 08 REGISTER FROM_REGISTER',
      '2021-03-01 2021-03-24 02 REGISTER FROM_REGISTER',
    ]);
    expect(await syncStates(OTHERWISE)).toEqual(['OVERTAKEN', 'OVERTAKEN']);
  });

  it('as a correction holds against what the register recorded before it', async () => {
    const officer = await recorder(CORRECTED);
    made(await officer.correct(statusRow(CORRECTED, '03')));
    await tell(CORRECTED, ['M', { tyollisyyskoodi: '05', kirjattu: '19.4.2021 10:00' }]);
    expect(await statuses(CORRECTED)).toEqual(['2021-03-01 – 03 OWN PENDING']);
    await tell(CORRECTED, ['M', { tyollisyyskoodi: '03', kirjattu: '19.4.2021 10:00' }]);
    expect(await statuses(CORRECTED)).toEqual(['2021-03-01 – 03 OWN CONFIRMED']);
  });

  it('as a correction gives way to what the register records later', async () => {
    const officer = await recorder(CORRECTED_LATER);
    made(await officer.correct(statusRow(CORRECTED_LATER, '03')));
    await tell(CORRECTED_LATER, ['M', { tyollisyyskoodi: '05', kirjattu: '20.4.2021 13:00' }]);
    expect(await statuses(CORRECTED_LATER)).toEqual(['2021-03-01 – 05 REGISTER FROM_REGISTER']);
    expect(await syncStates(CORRECTED_LATER)).toEqual(['OVERTAKEN']);
  });

  it('as a correction goes when the register takes the row back', async () => {
    made(await (await recorder(REMOVED)).correct(statusRow(REMOVED, '03')));
    await tell(REMOVED, ['P', {}]);
    expect(await statuses(REMOVED)).toEqual([]);
  });

  it('leaves as a message to the register, in the same transaction', async () => {
    const officer = await recorder(TOLD);
    const change = made(await officer.status('05', '2021-04-01'));
    const messages = await intake.test.all(
      `select port, kind, sender, business_key as key, payload -> 'reason' as reason, payload -> 'source' as source
       from exchange.message where client_id = $1`,
      [await idOf(TOLD)],
    );
    expect(messages).toEqual([
      {
        port: 'client-registry',
        kind: 'FACTS_CHANGED',
        sender: 'te-office:1500',
        key: `${change.changeId}:facts`,
        reason: 'Asiakas kertoi.',
        source: 'client',
      },
    ]);
  });
});

describe('a job search', () => {
  it('ends with its status and the responsibility, and a new one begins both again', async () => {
    const officer = await recorder(ENDED);
    made(await officer.endJobSearch('2021-04-10', '03'));
    expect(await officer.known('jobSearches', null, 'from', 'to', 'endReason')).toEqual([
      '2021-03-01 2021-04-10 03',
    ]);
    expect(await statuses(ENDED)).toEqual(['2021-03-01 2021-04-10 02 OWN PENDING']);
    expect(await intake.responsibilities(ENDED)).toEqual([
      'te-office:1500/2021-03-01/2021-04-11/JOB_SEARCH_ENDED',
    ]);
    made(await officer.jobSearch('2021-04-20', '02'));
    expect(await intake.responsibilities(ENDED)).toEqual([
      'te-office:1500/2021-03-01/2021-04-11/JOB_SEARCH_ENDED',
      'te-office:1500/2021-04-20/–/–',
    ]);
    expect(await officer.known('spells', null, 'from', 'to', 'brokenBy')).toEqual([
      '2021-04-20 – –',
      '2021-03-01 2021-04-10 END_OF_SEARCH',
    ]);
  });

  it('is one at a time, whatever is recorded', async () => {
    const officer = await recorder(REGISTERED);
    expect(refused(await officer.jobSearch('2021-04-15', '02'))).toBe('SPAN_OVERLAP');
    made(await officer.endJobSearch('2021-04-20', '03'));
    expect(refused(await officer.status('01', '2021-04-21'))).toBe('NO_VALID_JOB_SEARCH');
  });
});

describe('rights of which two sources tell otherwise on one day', () => {
  it('are refused, or recorded knowingly: then somebody decides, and the right is unknown until then', async () => {
    const officer = await recorder(DISPUTED);
    made(await officer.earningsRight({ origin: 'KASSA', right: 'YES' }));
    expect(refused(await officer.earningsRight({ origin: 'KELA', right: 'NO' }))).toBe('FACT_CONFLICT');
    made(await officer.earningsRight({ origin: 'KELA', right: 'NO' }, true));
    const open = () =>
      intake.test.all<{ id: string }>(
        'select id from clients.fact_conflict where client_id = $1 and resolved_at is null',
        [clientId],
      );
    const clientId = await idOf(DISPUTED);
    const [conflict] = await open();
    expect(conflict).toBeDefined();
    const [{ version } = { version: 0 }] = await intake.test.all<{ version: number }>(
      'select version from clients.client where id = $1',
      [clientId],
    );
    const resolution = { conflictId: conflict?.id as never, right: 'NO', reason: 'Kassa tarkisti.' } as const;
    const office = { ...intake.services };
    const { actingFor } = await import('../support/services.ts');
    const by = actingFor('te-office:1500', 'TE_OFFICER');
    expect(refused(await office.resolveConflict({ ...resolution, version, source: null }, by))).toBe(
      'DATA_SOURCE_MISSING',
    );
    made(await office.resolveConflict({ ...resolution, version, source: 'kassa' }, by));
    expect(await open()).toEqual([]);
    const rights = await intake.test.all(
      `select origin, entitled from clients.earnings_right where client_id = $1 and known_until is null order by origin`,
      [clientId],
    );
    expect(rights).toEqual([
      { origin: 'KASSA', entitled: 'NO' },
      { origin: 'KELA', entitled: 'NO' },
    ]);
  });
});

describe('a dismissal', () => {
  it('is recorded here, and never doubled by the register, which knows none', async () => {
    const officer = await recorder(DISMISSED);
    const dismissal = {
      dismissedOn: '2021-02-01' as PlainDate,
      economicGround: true,
      serviceYears: 6,
      serviceBreakDays: 10,
    };
    const change = made(await officer.dismissal(dismissal));
    made(await officer.reverse(change.changeId));
    const rows = await intake.test.all('select ended_by from clients.dismissal');
    expect(rows).toEqual([{ ended_by: 'corrected' }]);
  });
});

function statusRow(number: string, code: string) {
  return {
    kind: 'statuses',
    key: key(number),
    content: {
      code,
      from: '2021-03-01' as PlainDate,
      until: null,
      endReason: null,
      weeklyHours: null,
      guaranteedHours: null,
    },
  } as const;
}

/** How far the register is with the versions of statuses that were recorded here, those that have ended included. */
async function syncStates(number: string): Promise<readonly string[]> {
  const rows = await intake.test.all<{ state: string }>(
    `select sync_state as state from clients.status_span where client_id = $1 and recorded_by is not null order by 1`,
    [await idOf(number)],
  );
  return rows.map(({ state }) => state);
}

describe('a service line that an assessment has decided on', () => {
  const number = NUMBERS[11] as string;
  const lines = async (): Promise<readonly string[]> =>
    (
      await intake.test.all<{ text: string }>(
        `select concat_ws(' ', service_line, from_date, until_date, sync_state) as text from clients.service_line
         where client_id = $1 and known_until is null order by from_date`,
        [await idOf(number)],
      )
    ).map(({ text }) => text);
  const tellLines = async (...rows: readonly ['L' | 'M', Readonly<Record<string, string>>][]) => {
    const told = rows.flatMap(([change, cells]) => {
      const of = person(number, { ...BARE, 'service-lines': cells })['service-lines'] ?? [];
      return marked(change, { 'service-lines': of })['service-lines'] ?? [];
    });
    await intake.take(delta('F', next, { 'service-lines': told }, { data_cut: '2021-04-20' }));
    next += 1;
  };

  it('holds against what the register recorded before it, and yields when the register follows', async () => {
    await tellLines(['L', {}]);
    const start = {
      clientId: await idOf(number),
      line: '03',
      from: '2021-04-10' as PlainDate,
      key: 'assessed',
      by: { subject: 'aino', organisation: 'te-office:1500' as OrganisationId },
      at: intake.clock.now(),
    };
    const begin = () =>
      intake.services.unitOfWork.run({ organisations: ['te-office:1500' as OrganisationId] }, (tx) =>
        tx.process.assessments.beginServiceLine(start),
      );
    expect([await begin(), await begin()]).toEqual([true, false]);
    const decided = ['02 2021-03-01 2021-04-10 PENDING', '03 2021-04-10 PENDING'];
    expect(await lines()).toEqual(decided);
    await tellLines(['M', {}]);
    expect(await lines()).toEqual(decided);
    const later = { kirjattu: '20.4.2021 9:00' };
    await tellLines(
      ['M', { ...later, loppu: '9.4.2021' }],
      ['L', { ...later, jaksonumero: `L${number}2`, palvelulinja: '03', alku: '10.4.2021' }],
    );
    expect(await lines()).toEqual(['02 2021-03-01 2021-04-10 CONFIRMED', '03 2021-04-10']);
  });
});
