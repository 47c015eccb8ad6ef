import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentNotice } from '../../src/application/clients/responsibility/send-referral-notice.ts';
import type { ClientId, DeterminationId, NoticeId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const TOWN = actingFor('municipality:109', 'MUN_OFFICER');
const RIIHIMAKI = '694';

const HATTULA = actingFor('municipality:082', 'MUN_OFFICER');

/** Comes back by the register; has moved out of the trials; comes back here; has moved out and comes back here. */
const BY_REGISTER = '00480001';
const MOVED_AWAY = '00480002';
const HERE = '00480003';
const HERE_MOVED_AWAY = '00480004';
const TWICE = '00480005';
/** Ended here, and does not come back; on the way to another municipality, ended by the register, and here. */
const ENDED_HERE = '00480006';
const ON_THE_WAY = ['00480007', '00480008'] as const;
const GOING_ON = [ENDED_HERE, ...ON_THE_WAY];
const ENDED_BY_REGISTER = [BY_REGISTER, MOVED_AWAY, HERE, HERE_MOVED_AWAY, TWICE];
const EVERYBODY = [...ENDED_BY_REGISTER, ...GOING_ON];

let intake: Intake;

const day = (text: string): PlainDate => text as PlainDate;

async function clientOf(number: string): Promise<{ id: ClientId; version: number }> {
  const [found] = await intake.test.all<{ id: ClientId; version: number }>(
    'select id, version from clients.client where client_number = $1',
    [number],
  );
  if (found === undefined) throw new Error(number);
  return found;
}

/** Everybody turned 30 long ago, was of the target group in March without an own right, and has one from June on. */
beforeAll(async () => {
  intake = await openIntake('2021-03-31T09:00:00.000Z');
  const noRight = { ...BARE, 'earnings-rights': { ansioturvaoikeus: 'E' } };
  await intake.take(full('BACK', together(...EVERYBODY.map((number) => person(number, noRight)))));
  const when = { areaCode: '1531', date: day('2021-03-31') };
  const determined = await intake.services.determineTargetGroup({ ...when, dryRun: false }, OFFICE);
  expect(determined).toMatchObject({ ok: true });
  expect(
    await intake.services.transferResponsibility({ ...when, awaitReceipt: false }, OFFICE),
  ).toMatchObject({
    value: { received: EVERYBODY.length },
  });
  const searches = ENDED_BY_REGISTER.flatMap((number) => {
    const goesOn = number === BY_REGISTER || number === MOVED_AWAY || number === TWICE;
    const rows = person(number, {
      'job-searches': [
        { loppu: '31.5.2021', kirjattu: '1.6.2021 9:00' },
        ...(goesOn ? [{ alku: '2.8.2021', kirjattu: '2.8.2021 9:00' }] : []),
      ],
    });
    return (rows['job-searches'] ?? []).map((row, at) => ({ ...row, muutoslaji: at === 0 ? 'M' : 'L' }));
  });
  const statuses = ENDED_BY_REGISTER.flatMap((number) =>
    (person(number, { statuses: { loppu: '31.5.2021', kirjattu: '1.6.2021 9:00' } }).statuses ?? []).map(
      (row) => ({ ...row, muutoslaji: 'M' }),
    ),
  );
  const homes = [MOVED_AWAY, HERE_MOVED_AWAY, ...ON_THE_WAY].flatMap((number) => {
    const kuntakoodi = number === MOVED_AWAY || number === HERE_MOVED_AWAY ? RIIHIMAKI : '082';
    const rows = person(number, {
      residences: [
        { loppu: '30.6.2021', kirjattu: '1.7.2021 9:00' },
        { alku: '1.7.2021', kuntakoodi, kirjattu: '1.7.2021 9:00' },
      ],
    });
    return (rows.residences ?? []).map((row, at) => ({ ...row, muutoslaji: at === 0 ? 'M' : 'L' }));
  });
  const rights = EVERYBODY.flatMap((number) =>
    (
      person(number, { 'earnings-rights': { ansioturvaoikeus: 'K', kirjattu: '2.8.2021 9:00' } })[
        'earnings-rights'
      ] ?? []
    ).map((row) => ({ ...row, muutoslaji: 'M' })),
  );
  intake.clock.set('2021-08-10T09:00:00.000Z');
  await intake.take(
    delta(
      'BACK',
      2,
      { 'job-searches': searches, statuses, residences: homes, 'earnings-rights': rights },
      { data_cut: '2021-08-09', created_at: '2021-08-10T04:10:00+03:00' },
    ),
  );
});
afterAll(() => intake.close());

async function toBeTransferred(): Promise<readonly string[]> {
  const input = {
    name: 'to-be-transferred',
    municipality: null,
    until: null,
    after: null,
    limit: 50,
  } as const;
  const page = await intake.services.findWorkItems(input, OFFICE);
  if (!page.ok) throw new Error(page.failure.code);
  const numbers = new Map(
    (
      await intake.test.all<{ id: string; number: string }>(
        'select id, client_number as number from clients.client',
      )
    ).map(({ id, number }) => [id, number]),
  );
  return page.value.items
    .map(({ client, reason, since, until, subject }) =>
      [numbers.get(client.id), reason, since, until, subject?.kind].join('/'),
    )
    .toSorted();
}

async function registerHere(number: string, by = OFFICE): Promise<void> {
  const { id, version } = await clientOf(number);
  const recorded = await intake.services.recordJobSearch(
    {
      clientId: id,
      version,
      source: 'client',
      reason: null,
      jobSearch: {
        from: day('2021-08-10'),
        channel: null,
        precedingActivity: null,
        office: null,
        officeFrom: null,
      },
      code: '02',
    },
    by,
  );
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.failure));
}

async function endHere(number: string, lastDay: string): Promise<void> {
  const { id, version } = await clientOf(number);
  const ended = await intake.services.endJobSearch(
    { clientId: id, version, source: 'client', reason: 'tests', lastDay: day(lastDay), endReason: '06' },
    OFFICE,
  );
  if (!ended.ok) throw new Error(JSON.stringify(ended.failure));
}

/** Who is and was responsible, who sees the client, and how many packages there are. */
async function standing(number: string): Promise<object> {
  const [found] = await intake.test.all<object>(
    `select responsible, (select array_agg(reader order by reader) from unnest(readers) reader) as readers,
       (select count(*)::int from clients.hand_over where client_id = client.id) as packages
     from clients.client where client_number = $1`,
    [number],
  );
  return { ...found, spans: await intake.responsibilities(number) };
}

const seenBy = async (number: string, by: typeof TOWN): Promise<string> => {
  const seen = await intake.services.getClient((await clientOf(number)).id, by);
  return seen.ok ? 'ok' : seen.failure.code;
};

describe('a client whose job search has ended', () => {
  it('is seen by who was responsible last, and has no package, whoever ended it', async () => {
    await endHere(ENDED_HERE, '2021-05-31');
    expect(await standing(ENDED_HERE)).toEqual(await standing(HERE));
    expect(await standing(HERE)).toMatchObject({
      responsible: null,
      readers: ['keha', 'municipality:109', 'te-office:1500'],
      packages: 1,
    });
    expect(await seenBy(ENDED_HERE, TOWN)).toBe('ok');
  });

  it('E10: is seen no more by whom the notice awaited; its receipt changes nothing for who was responsible', async () => {
    const notices: SentNotice[] = [];
    for (const number of ON_THE_WAY) {
      const { id, version } = await clientOf(number);
      const order = { clientId: id, version, ground: null, municipality: null, dryRun: false };
      const sent = await intake.services.sendReferralNotice(order, TOWN);
      if (!sent.ok) throw new Error(JSON.stringify(sent.failure));
      notices.push(sent.value);
    }
    const [byRegister, here] = ON_THE_WAY;
    expect([await seenBy(byRegister, HATTULA), await seenBy(here, HATTULA)]).toEqual(['ok', 'ok']);
    const ended = person(byRegister, { 'job-searches': { loppu: '8.8.2021', kirjattu: '9.8.2021 9:00' } });
    await intake.take(
      delta('BACK', 3, marked('M', only(ended, 'job-searches')), {
        data_cut: '2021-08-09',
        created_at: '2021-08-10T04:20:00+03:00',
      }),
    );
    await endHere(here, '2021-08-08');
    const lapsed = await standing(here);
    expect(await standing(byRegister)).toEqual(lapsed);
    expect(lapsed).toMatchObject({
      responsible: null,
      readers: ['keha', 'municipality:109', 'te-office:1500'],
    });
    for (const { id, version } of notices) {
      const received = await intake.services.receiveReferralNotice(
        { noticeId: id as NoticeId, version },
        HATTULA,
      );
      expect(received).toMatchObject({ ok: true, value: { state: 'WITHDRAWN' } });
    }
    expect([await standing(byRegister), await standing(here)]).toEqual([lapsed, lapsed]);
  });
});

describe('a former client of a municipality who registers again by the register', () => {
  it('E11: is with the TE Office, which finds the client in its list, whatever a determination says', async () => {
    expect(await intake.responsibilities(BY_REGISTER)).toContain('te-office:1500/2021-08-02/–/–');
    const expected = [
      `${BY_REGISTER}/RETURNS_TO_MUNICIPALITY/2021-08-02/2021-08-09/client`,
      `${TWICE}/RETURNS_TO_MUNICIPALITY/2021-08-02/2021-08-09/client`,
    ];
    expect(await toBeTransferred()).toEqual(expect.arrayContaining(expected));
    const run = await intake.services.determineTargetGroup(
      { areaCode: '1531', date: day('2021-08-09'), dryRun: false },
      OFFICE,
    );
    expect(run).toMatchObject({ ok: true });
    expect(await toBeTransferred()).toEqual(expected);
  });

  it('E12: is not in the list when the home runs no trial, and no notice can be sent', async () => {
    expect(await intake.responsibilities(MOVED_AWAY)).toContain('te-office:1500/2021-08-02/–/–');
    expect((await toBeTransferred()).join()).not.toContain(MOVED_AWAY);
    const { id, version } = await clientOf(MOVED_AWAY);
    const order = { clientId: id, version, ground: null, municipality: null, dryRun: false };
    expect(await intake.services.sendReferralNotice(order, OFFICE)).toMatchObject({
      failure: { code: 'NOT_IN_TRIAL_AREA', data: { municipality: RIIHIMAKI } },
    });
  });

  it('E11: is missed in one search, and goes back in the next all the same', async () => {
    await endHere(TWICE, '2021-08-09');
    expect((await toBeTransferred()).join()).not.toContain(TWICE);
    await registerHere(TWICE);
    expect((await intake.responsibilities(TWICE)).filter((line) => line.endsWith('/–/–'))).toEqual([
      'municipality:109/2021-08-10/–/–',
    ]);
  });

  it('E18: stays, by name too, while the law leaves the client out', async () => {
    const { id } = await clientOf(BY_REGISTER);
    const [judged] = await intake.test.all<{ id: DeterminationId; version: number }>(
      `select id, version from clients.determination where client_id = $1 and determination_date = '2021-08-09'`,
      [id],
    );
    if (judged === undefined) throw new Error('not determined');
    const out = { ...judged, result: 'EXCLUDED', reason: 'Change security.' } as const;
    expect(await intake.services.overrideDetermination(out, OFFICE)).toMatchObject({ ok: true });
    expect((await toBeTransferred()).join()).not.toContain(BY_REGISTER);
    const named = {
      areaCode: '1531',
      date: day('2021-08-10'),
      awaitReceipt: true,
      dryRun: true,
      clientIds: [id],
    };
    expect(await intake.services.transferResponsibility(named, OFFICE)).toMatchObject({
      value: { sent: 0, skipped: { NOT_IN_TARGET_GROUP: 1 } },
    });
    const back = { id: judged.id, version: judged.version + 1, reason: 'It was another client.' };
    expect(await intake.services.withdrawDeterminationOverride(back, OFFICE)).toMatchObject({ ok: true });
    expect(await intake.services.transferResponsibility(named, OFFICE)).toMatchObject({ value: { sent: 1 } });
  });

  it('E11: goes back with everybody else whom a run moves', async () => {
    const run = await intake.services.transferResponsibility(
      { areaCode: '1531', date: day('2021-08-09'), awaitReceipt: true },
      OFFICE,
    );
    expect(run).toMatchObject({ ok: true, value: { candidates: 1, sent: 1, skipped: {} } });
    expect(await toBeTransferred()).toEqual([]);
    const [notice] = await intake.test.all<{ id: NoticeId; version: number; startGround: string }>(
      `select id, version, start_ground as "startGround" from clients.referral_notice where state = 'SENT'`,
    );
    if (notice === undefined) throw new Error('no notice');
    expect(notice.startGround).toBe('STICKY_RETURN');
    const received = await intake.services.receiveReferralNotice(
      { noticeId: notice.id, version: notice.version },
      TOWN,
    );
    expect(received).toMatchObject({ ok: true, value: { state: 'RECEIVED' } });
    expect((await intake.responsibilities(BY_REGISTER)).at(0)).toMatch(/^municipality:109\/.*/);
    expect(await intake.services.getClient((await clientOf(BY_REGISTER)).id, TOWN)).toMatchObject({
      ok: true,
    });
  });
});

describe('a former client of a municipality who is registered again here', () => {
  it('E11: is the municipality’s at once', async () => {
    await registerHere(HERE);
    expect((await intake.responsibilities(HERE)).filter((line) => line.endsWith('/–/–'))).toEqual([
      'municipality:109/2021-08-10/–/–',
    ]);
  });

  it('E12: is the TE Office’s when the home runs no trial, and the municipality, which registers it, sees it no more', async () => {
    await registerHere(HERE_MOVED_AWAY, TOWN);
    expect([await seenBy(HERE_MOVED_AWAY, TOWN), await seenBy(MOVED_AWAY, TOWN)]).toEqual([
      'CLIENT_NOT_FOUND',
      'CLIENT_NOT_FOUND',
    ]);
    expect((await intake.responsibilities(HERE_MOVED_AWAY)).filter((line) => line.endsWith('/–/–'))).toEqual([
      'te-office:1500/2021-08-10/–/–',
    ]);
  });
});
