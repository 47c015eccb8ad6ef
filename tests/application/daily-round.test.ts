import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DailyRoundSummary } from '../../src/application/daily-round/daily-round.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, type Rows, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const KEEPER = actingFor('keha', 'INTEGRATION');
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const WHEN = { areaCode: '1531', date: '2021-03-31' as PlainDate };
const [MOVED, WAITING, NAMELESS, UNTOUCHED] = ['00417001', '00417002', '00417003', '00417004'] as const;

let intake: Intake;
let sequence = 1;

const withRight = (number: string, right: 'K' | 'E' | 'X', more: object = {}) =>
  person(number, { ...BARE, 'earnings-rights': { ansioturvaoikeus: right, ...more } });

beforeAll(async () => {
  intake = await openIntake('2021-03-31T19:00:00.000Z');
  await intake.take(
    full(
      'ROUND',
      together(
        withRight(MOVED, 'E'),
        withRight(WAITING, 'X', { kassan_jasen: 'K' }),
        person(NAMELESS, {
          ...BARE,
          persons: { henkilotunnus: '', syntymaaika: '5.5.1979' },
          'earnings-rights': { ansioturvaoikeus: 'X', kassan_jasen: 'E' },
        }),
        withRight(UNTOUCHED, 'K'),
      ),
    ),
  );
});
afterAll(() => intake.close());

async function round(at: string): Promise<DailyRoundSummary> {
  intake.clock.set(at);
  const done = await intake.services.dailyRound({}, KEEPER);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

async function change(day: string, rows: Rows): Promise<void> {
  intake.clock.set(`${day}T21:00:00.000Z`);
  sequence += 1;
  await intake.take(delta('ROUND', sequence, rows, { data_cut: day, created_at: `${day}T22:00:00+03:00` }));
}

const determinations = async (number: string): Promise<readonly string[]> =>
  (
    await intake.test.all<{ line: string }>(
      `select concat_ws(' ', determination_date, result, case when superseded_at is not null then 'superseded' end) as line
       from clients.determination join clients.client on client.id = client_id
       where client_number = $1 order by determination_date, decided_at`,
      [number],
    )
  ).map(({ line }) => line);

const messages = (kind: string) =>
  intake.test.all<{ port: string; payload: Record<string, unknown> }>(
    'select port, payload from exchange.message where kind = $1 order by id',
    [kind],
  );

describe('the daily round', () => {
  it('determines everybody who is new, and nobody again while no fact changes', async () => {
    expect(await round('2021-03-31T20:00:00.000Z')).toEqual({
      date: '2021-03-31',
      clients: 4,
      added: 4,
      changed: 0,
      pendingCases: 0,
      reminders: 0,
      escalated: 0,
      // Of each a first interview and one after three months in unemployment.
      meetingTasks: 8,
      meetingTasksDropped: 0,
      entitlementTasks: 0,
      entitlementTasksDropped: 0,
      // Of each an assessment.
      searchTasks: 4,
      searchTasksDropped: 0,
      endedWithSearch: 0,
      offersUnanswered: 0,
      offersCancelled: 0,
      grantsStarted: 0,
      grantsEnded: 0,
      subsidiesStarted: 0,
      subsidiesEnded: 0,
      coursesTold: 0,
      officialsDemanded: 0,
      requestsExpired: 0,
      taskReminders: 0,
      expiredVacancies: 0,
      factReportsDrafted: 0,
      factReportsEscalated: 0,
      claimsReleased: 0,
      claimsOverpaid: 0,
      reservationsExpired: 0,
      quotasClosed: 0,
      sealedDays: 0,
      ledgersChecked: 0,
    });
    expect(await round('2021-04-01T20:00:00.000Z')).toMatchObject({
      clients: 0,
      added: 0,
      meetingTasks: 0,
      meetingTasksDropped: 0,
    });
    expect(await determinations(UNTOUCHED)).toEqual(['2021-03-31 OUT']);
  });

  it('is left to the keeper of the register', async () => {
    expect(await intake.services.dailyRound({}, OFFICE)).toMatchObject({ failure: { code: 'FORBIDDEN' } });
  });

  it('tells sender and receiver of notices that were not received in three working days', async () => {
    const sent = await intake.services.transferResponsibility({ ...WHEN, awaitReceipt: true }, OFFICE);
    expect(sent).toMatchObject({ value: { sent: 1 } });
    expect(await round('2021-04-07T09:00:00.000Z')).toMatchObject({ escalated: 0 });
    expect(await round('2021-04-08T09:00:00.000Z')).toMatchObject({ escalated: 1 });
    expect(await round('2021-04-08T10:00:00.000Z')).toMatchObject({ escalated: 0 });
    expect(await messages('REFERRAL_NOTICE_NOT_RECEIVED')).toMatchObject([
      { port: 'authority-notices', payload: { told: ['te-office:1500', 'municipality:109'] } },
    ]);
  });

  it('E25: reminds after seven days whoever has the information, and every seven days from then on', async () => {
    const reminders = await messages('INFORMATION_REMINDER');
    expect(reminders.map(({ port, payload }) => [port, payload['from'], payload['missing']])).toEqual([
      ['benefit-payers', 'FUND', ['EARNINGS_RIGHT_UNKNOWN']],
    ]);
    expect(await round('2021-04-13T09:00:00.000Z')).toMatchObject({ pendingCases: 0 });
    expect(await round('2021-04-14T09:00:00.000Z')).toMatchObject({ pendingCases: 2, reminders: 1 });
    expect(await messages('INFORMATION_REMINDER')).toHaveLength(2);
  });

  it('a new fact determines again and closes the case', async () => {
    const decided = only(
      withRight(WAITING, 'E', { kassan_jasen: 'K', kirjattu: '14.4.2021' }),
      'earnings-rights',
    );
    await change('2021-04-15', marked('M', decided));
    expect(await round('2021-04-16T09:00:00.000Z')).toMatchObject({ clients: 1, added: 1, changed: 1 });
    expect(await determinations(WAITING)).toEqual(['2021-03-31 PENDING_INFORMATION', '2021-04-16 IN']);
    const open = await intake.test.all('select from clients.pending_case where closed_at is null');
    expect(open).toHaveLength(1);
  });

  it('E35: judges the day of the transfer again when facts of that day were wrong', async () => {
    const [notice] = await intake.test.all<{ id: never; version: number }>(
      `select id, version from clients.referral_notice where state = 'SENT'`,
    );
    await intake.services.receiveReferralNotice(
      { noticeId: notice?.id ?? ('' as never), version: notice?.version ?? 0 },
      actingFor('municipality:109', 'MUN_OFFICER'),
    );
    const employed = only(
      person(MOVED, { ...BARE, statuses: { tyollisyyskoodi: '01', kirjattu: '18.4.2021' } }),
      'statuses',
    );
    await change('2021-04-20', marked('M', employed));
    expect(await round('2021-04-21T09:00:00.000Z')).toMatchObject({ clients: 1, added: 2, changed: 1 });
    expect(await determinations(MOVED)).toEqual([
      '2021-03-31 IN superseded',
      '2021-03-31 OUT',
      '2021-04-21 OUT',
    ]);
    expect(
      await intake.test.all(
        `select kind, responsible from clients.responsibility_review join clients.client on client.id = client_id`,
      ),
    ).toEqual([{ kind: 'WRONG_AT_TRANSFER', responsible: 'municipality:109' }]);
  });

  it('after the trials there is nothing to determine', async () => {
    const later = only(withRight(UNTOUCHED, 'K', { kirjattu: '2.1.2025' }), 'earnings-rights');
    await change('2025-01-03', marked('M', later));
    expect(await round('2025-01-04T09:00:00.000Z')).toMatchObject({ clients: 1, added: 0 });
  });
});

describe('a round amid a change', () => {
  const touch = 'update clients.person set phone = $2 where client_id = $1 and known_until is null';

  it('waits for who is changing a client, and takes the mark off with the facts that it then sees', async () => {
    intake.clock.set('2025-01-05T09:00:00.000Z');
    const [client] = await intake.test.all<{ id: string }>(
      'select id from clients.client where client_number = $1',
      [UNTOUCHED],
    );
    const connection = await intake.test.database.pool.connect();
    try {
      await connection.query(`begin; select set_config('kuntakokeilu.organisations', '{keha}', true)`);
      await connection.query(touch, [client?.id, '1']);
      await connection.query('commit');
      await connection.query(`begin; select set_config('kuntakokeilu.organisations', '{keha}', true)`);
      await connection.query('select from clients.client where id = $1 for no key update', [client?.id]);
      await connection.query(touch, [client?.id, '2']);
      let hasEnded = false;
      const waiting = intake.services.dailyRound({}, KEEPER).finally(() => {
        hasEnded = true;
      });
      await delay(300);
      expect(hasEnded).toBe(false);
      await connection.query('commit');
      expect(await waiting).toMatchObject({ value: { clients: 1 } });
    } finally {
      connection.release();
    }
    expect(await intake.test.all('select from clients.changed_client')).toEqual([]);
  });

  it('leaves the mark of a change that is not there yet to the next round', async () => {
    const connection = await intake.test.database.pool.connect();
    try {
      await connection.query(`begin; select set_config('kuntakokeilu.organisations', '{keha}', true)`);
      await connection.query('update clients.person set phone = $1 where known_until is null', ['3']);
      expect(await round('2025-01-06T09:00:00.000Z')).toMatchObject({ clients: 0 });
      await connection.query('commit');
    } finally {
      connection.release();
    }
    expect(await round('2025-01-07T09:00:00.000Z')).toMatchObject({ clients: 4 });
  });
});
