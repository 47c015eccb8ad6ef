import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, DeterminationId, NoticeId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const TOWN = actingFor('municipality:109', 'MUN_OFFICER');
const RIIHIMAKI = '694';

/** Comes back by the register; has moved out of the trials; comes back here; has moved out and comes back here. */
const BY_REGISTER = '00480001';
const MOVED_AWAY = '00480002';
const HERE = '00480003';
const HERE_MOVED_AWAY = '00480004';
const TWICE = '00480005';
const EVERYBODY = [BY_REGISTER, MOVED_AWAY, HERE, HERE_MOVED_AWAY, TWICE];

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
  const searches = EVERYBODY.flatMap((number) => {
    const goesOn = number === BY_REGISTER || number === MOVED_AWAY || number === TWICE;
    const rows = person(number, {
      'job-searches': [
        { loppu: '31.5.2021', kirjattu: '1.6.2021 9:00' },
        ...(goesOn ? [{ alku: '2.8.2021', kirjattu: '2.8.2021 9:00' }] : []),
      ],
    });
    return (rows['job-searches'] ?? []).map((row, at) => ({ ...row, muutoslaji: at === 0 ? 'M' : 'L' }));
  });
  const statuses = EVERYBODY.flatMap((number) =>
    (person(number, { statuses: { loppu: '31.5.2021', kirjattu: '1.6.2021 9:00' } }).statuses ?? []).map(
      (row) => ({ ...row, muutoslaji: 'M' }),
    ),
  );
  const homes = [MOVED_AWAY, HERE_MOVED_AWAY].flatMap((number) => {
    const rows = person(number, {
      residences: [
        { loppu: '30.6.2021', kirjattu: '1.7.2021 9:00' },
        { alku: '1.7.2021', kuntakoodi: RIIHIMAKI, kirjattu: '1.7.2021 9:00' },
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

async function registerHere(number: string): Promise<void> {
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
    OFFICE,
  );
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.failure));
}

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
    const { id, version } = await clientOf(TWICE);
    const ended = await intake.services.endJobSearch(
      {
        clientId: id,
        version,
        source: 'client',
        reason: 'tests',
        lastDay: day('2021-08-09'),
        endReason: '06',
      },
      OFFICE,
    );
    if (!ended.ok) throw new Error(JSON.stringify(ended.failure));
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

  it('E12: is the TE Office’s when the home runs no trial', async () => {
    await registerHere(HERE_MOVED_AWAY);
    expect((await intake.responsibilities(HERE_MOVED_AWAY)).filter((line) => line.endsWith('/–/–'))).toEqual([
      'te-office:1500/2021-08-10/–/–',
    ]);
  });
});
