import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const MUNICIPALITY = actingFor('municipality:109', 'MUN_OFFICER');
const DAY = '2021-03-31' as PlainDate;
const NUMBER = '00416041';

let intake: Intake;
let clientId: ClientId;

beforeAll(async () => {
  intake = await openIntake('2021-03-31T19:00:00.000Z');
  const somebody = person(NUMBER, { ...BARE, 'earnings-rights': { ansioturvaoikeus: 'E' } });
  await intake.take(full('ALL', together(somebody)));
  clientId = (await one<{ id: ClientId }>('select id from clients.client where client_number = $1', NUMBER))
    .id;
});
afterAll(() => intake.close());

async function one<T extends object>(text: string, parameter: string): Promise<T> {
  const [row] = await intake.test.all<T>(text, [parameter]);
  if (row === undefined) throw new Error('nothing');
  return row;
}

async function determine() {
  const done = await intake.services.determineClient({ clientId, date: DAY }, OFFICE);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

async function send() {
  const { version } = await one<{ version: number }>(
    'select version from clients.client where id = $1',
    clientId,
  );
  return intake.services.sendReferralNotice(
    { clientId, version, ground: 'RETURN_BY_AGREEMENT', municipality: null, dryRun: false },
    MUNICIPALITY,
  );
}

it('E35: employed at the transfer after all, goes back by agreement: with the receipt, the package and who sees the client', async () => {
  await determine();
  const moved = await intake.services.transferResponsibility(
    { areaCode: '1531', date: DAY, awaitReceipt: false, clientIds: [clientId] },
    OFFICE,
  );
  expect(moved).toMatchObject({ ok: true, value: { received: 1 } });
  const statuses = { tyollisyyskoodi: '01', kirjattu: '15.4.2021' };
  intake.clock.set('2021-04-20T21:00:00.000Z');
  await intake.take(
    delta('ALL', 2, marked('M', only(person(NUMBER, { ...BARE, statuses }), 'statuses')), {
      data_cut: '2021-04-20',
      created_at: '2021-04-20T22:00:00+03:00',
    }),
  );
  const corrected = await determine();
  expect(corrected.result).toBe('OUT');
  // Nobody has agreed to anything yet.
  expect(await send()).toMatchObject({ ok: false, failure: { code: 'GROUND_NOT_MET' } });

  const decided = await intake.services.decideResponsibilityReview(
    { id: corrected.id, decision: 'TRANSFER_BACK', reason: 'The TE Office agrees.' },
    MUNICIPALITY,
  );
  expect(decided.ok).toBe(true);
  const sent = await send();
  if (!sent.ok || sent.value.id === null) throw new Error(JSON.stringify(sent));
  expect(sent.value).toMatchObject({ to: 'te-office:1500', startGround: 'RETURN_BY_AGREEMENT' });
  expect((await intake.responsibilities(NUMBER))[0]).toBe('municipality:109/2021-03-31/–/–');

  intake.clock.set('2021-04-22T09:00:00.000Z');
  const { version } = await one<{ version: number }>(
    'select version from clients.referral_notice where id = $1',
    sent.value.id,
  );
  const received = await intake.services.receiveReferralNotice({ noticeId: sent.value.id, version }, OFFICE);
  expect(received.ok).toBe(true);
  expect(await intake.responsibilities(NUMBER)).toEqual(
    expect.arrayContaining([
      'municipality:109/2021-03-31/2021-04-22/TRANSFERRED',
      'te-office:1500/2021-04-22/–/–',
    ]),
  );
  expect(
    await one(
      `select from_authority, to_authority, start_ground, notice_id from clients.hand_over
       where client_id = $1 order by at desc limit 1`,
      clientId,
    ),
  ).toEqual({
    from_authority: 'municipality:109',
    to_authority: 'te-office:1500',
    start_ground: 'RETURN_BY_AGREEMENT',
    notice_id: sent.value.id,
  });
  const { readers } = await one<{ readers: string[] }>(
    'select readers from clients.client where id = $1',
    clientId,
  );
  expect(readers).toEqual(['keha', 'te-office:1500']);
});
