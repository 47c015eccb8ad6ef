import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentNotice } from '../../src/application/clients/responsibility/send-referral-notice.ts';
import type { ClientId, NoticeId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Json } from '../support/app.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { putMatter } from '../support/seed-matters.ts';
import { BARE, marked, only, person, type Rows, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const NUMBER = '00490001';
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const HAMEENLINNA = actingFor('municipality:109', 'MUN_OFFICER');
const HATTULA = actingFor('municipality:082', 'MUN_OFFICER');

let intake: Intake;
let client: ClientId;

/** A foreign-language speaker of Hämeenlinna with something open in everything that a package holds. */
const somebody = person(NUMBER, {
  persons: { aidinkieli: 'so', sahkoposti: 'testi@koe.invalid' },
  'earnings-rights': null,
  'service-lines': null,
  plans: [
    { laadittu: '1.3.2021', tarkistettava: '1.6.2021' },
    { laadittu: '1.3.2021', tarkistettava: '1.4.2021', loppu: '20.3.2021' },
  ],
  services: [
    { palvelukoodi: '20', alku: '1.3.2021', suunniteltu_loppu: '30.4.2021' },
    { palvelukoodi: '40', alku: '1.3.2021', loppu: '15.3.2021' },
  ],
  contacts: [
    { pvm: '1.3.2021', toteutuma: 'PIDETTY' },
    { pvm: '20.4.2021', toteutuma: '' },
  ],
  'job-offers': [
    { toimitettu: '2.3.2021', yhteydenotto_viimeistaan: '9.4.2021', vastaus_viimeistaan: '16.4.2021' },
    { toimitettu: '2.3.2021', vastattu: '5.3.2021', tuloskoodi: '11', tulos_pvm: '5.3.2021' },
  ],
});

/** Rows of the person that a delta brings. */
const changes = (rows: Rows, ...sections: Parameters<typeof only>[1][]): Rows =>
  marked('M', only(rows, ...sections));

beforeAll(async () => {
  intake = await openIntake('2021-04-01T05:00:00.000Z');
  await intake.take(full('F1', together(somebody)));
  const [found] = await intake.test.all<{ id: ClientId }>(
    'select id from clients.client where client_number = $1',
    [NUMBER],
  );
  if (found === undefined) throw new Error('nobody');
  client = found.id;
  const date = '2021-03-31' as PlainDate;
  await intake.services.determineTargetGroup({ areaCode: '1531', date, dryRun: false }, OFFICE);
});
afterAll(() => intake.close());

const versionOf = async (table: string, id: string): Promise<number> => {
  const [row] = await intake.test.all<{ version: number }>(`select version from ${table} where id = $1`, [
    id,
  ]);
  return row?.version ?? 0;
};

async function send(by: typeof OFFICE): Promise<SentNotice> {
  const version = await versionOf('clients.client', client);
  const order = { clientId: client, version, ground: null, municipality: null, dryRun: false };
  const sent = await intake.services.sendReferralNotice(order, by);
  if (!sent.ok) throw new Error(JSON.stringify(sent.failure));
  return sent.value;
}

async function receive(notice: SentNotice, by: typeof OFFICE): Promise<void> {
  const noticeId = notice.id as NoticeId;
  const version = await versionOf('clients.referral_notice', noticeId);
  expect(await intake.services.receiveReferralNotice({ noticeId, version }, by)).toMatchObject({
    ok: true,
    value: { state: 'RECEIVED' },
  });
}

async function handOversOf(by: typeof OFFICE): Promise<Json> {
  const found = await intake.services.getClientHandOvers(client, by);
  return found.ok ? JSON.parse(found.value).items : found.failure.code;
}

describe('what goes along with a client', () => {
  it('is what is open at that moment: plan, offers, interviews, services, and the days by which they are due', async () => {
    intake.clock.set('2021-04-01T09:00:00.000Z');
    const notice = await send(OFFICE);
    expect(await intake.services.getClientHandOvers(client, HATTULA)).toMatchObject({
      failure: { code: 'CLIENT_NOT_FOUND' },
    });
    await receive(notice, HAMEENLINNA);
    const [handOver] = await handOversOf(HAMEENLINNA);
    expect(handOver).toMatchObject({
      from: 'te-office:1500',
      to: 'municipality:109',
      at: '2021-04-01T09:00:00.000Z',
      startGround: 'NEW_REGISTRATION',
      plans: [{ key: `P${NUMBER}`, type: '01', madeOn: '2021-03-01', reviseBy: '2021-06-01' }],
      offers: [{ key: `TT${NUMBER}`, deliveredOn: '2021-03-02', madeBy: 'te-office:1500' }],
      interviews: [{ key: `Y${NUMBER}2`, on: '2021-04-20' }],
      services: [{ key: `V${NUMBER}`, code: '20', plannedTo: '2021-04-30' }],
      quotaUse: [{ key: `V${NUMBER}2`, code: '40', to: '2021-03-15' }],
      terms: { planBindsUntilRevised: { act: '1269/2020', section: '24 §' } },
    });
    expect(handOver.deadlines).toEqual([
      { kind: 'OFFER_CONTACT', on: '2021-04-09', key: `TT${NUMBER}` },
      { kind: 'OFFER_ANSWER', on: '2021-04-16', key: `TT${NUMBER}` },
      { kind: 'INTERVIEW', on: '2021-04-20', key: `Y${NUMBER}2` },
      { kind: 'PLAN_REVISION', on: '2021-06-01', key: `P${NUMBER}` },
    ]);
    expect(await handOversOf(OFFICE)).toHaveLength(1);
  });

  it('R31: a new home makes the client one to be moved, and moves nobody', async () => {
    const offer = { toimitettu: '12.4.2021', kirjattu: '12.4.2021 8:00' };
    const moved = person(NUMBER, {
      residences: { kuntakoodi: '082', alku: '10.4.2021', kirjattu: '11.4.2021 9:00' },
      'job-offers': [{}, {}, offer],
    });
    const offers = (moved['job-offers'] ?? []).slice(2).map((row) => ({ ...row, muutoslaji: 'L' }));
    intake.clock.set('2021-05-01T09:00:00.000Z');
    await intake.take(
      delta(
        'F1',
        2,
        { ...changes(moved, 'residences'), 'job-offers': offers },
        { data_cut: '2021-04-30', created_at: '2021-05-01T04:10:00+03:00' },
      ),
    );
    expect(await intake.responsibilities(NUMBER)).toEqual([
      'municipality:109/2021-04-01/–/–',
      'te-office:1500/2021-03-01/2021-04-01/TRANSFERRED',
    ]);
  });

  it('E53: follows the client, and says whose the offers are', async () => {
    intake.clock.set('2021-05-03T09:00:00.000Z');
    const own = await putMatter(intake.test, client, 'job-offer', 'DELIVERED', { vacancy: { number: 7 } });
    const notice = await send(HAMEENLINNA);
    expect(notice).toMatchObject({ to: 'municipality:082', startGround: 'MOVE' });
    await receive(notice, HATTULA);
    const [handOver] = await handOversOf(HATTULA);
    const makers = handOver.offers.map(({ key, madeBy }: Json) => [key, madeBy] as const);
    expect(Object.fromEntries(makers)).toEqual({
      [own]: 'municipality:109',
      [`TT${NUMBER}`]: 'te-office:1500',
      [`TT${NUMBER}3`]: 'municipality:109',
    });
    expect(handOver.terms).toMatchObject({ offers: 'NEW_AUTHORITY', offersCreditedTo: 'MAKER' });
    expect(await handOversOf(HAMEENLINNA)).toHaveLength(2);
    expect(await intake.services.getClient(client, HAMEENLINNA)).toMatchObject({
      failure: { code: 'CLIENT_NOT_FOUND' },
    });
  });

  it('E11: comes back to the municipality with a new job search, without a test', async () => {
    const again = person(NUMBER, {
      ...BARE,
      'job-searches': [
        { loppu: '31.5.2021', kirjattu: '1.6.2021 9:00' },
        { alku: '2.8.2021', kirjattu: '2.8.2021 9:00' },
      ],
    });
    const [old = {}, fresh = {}] = again['job-searches'] ?? [];
    intake.clock.set('2021-09-01T09:00:00.000Z');
    await intake.take(
      delta(
        'F1',
        3,
        {
          'job-searches': [
            { ...old, muutoslaji: 'M' },
            { ...fresh, muutoslaji: 'L' },
          ],
        },
        { data_cut: '2021-08-31', created_at: '2021-09-01T04:10:00+03:00' },
      ),
    );
    expect(await intake.responsibilities(NUMBER)).toContain('te-office:1500/2021-08-02/–/–');
    const notice = await send(OFFICE);
    expect(notice).toMatchObject({ to: 'municipality:082', startGround: 'STICKY_RETURN' });
    await receive(notice, HATTULA);
    const [last] = await intake.test.all<{ authority: string; startGround: string }>(
      `select authority, start_ground as "startGround" from clients.responsibility
       where client_id = $1 and until_at is null`,
      [client],
    );
    expect(last).toEqual({ authority: 'municipality:082', startGround: 'STICKY_RETURN' });
  });
});
