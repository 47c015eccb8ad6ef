import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/application/shared/context.ts';
import type { ClientId, NoticeId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';
import { chance } from '../torture/chance.ts';

const NUMBERS = ['00491001', '00491002', '00491003'];
/** Two municipalities of one area, one of another area, and one without a trial. */
const HOMES = ['109', '082', '837', '694'];
const BODIES = [
  actingFor('te-office:1500', 'TE_OFFICER'),
  actingFor('te-office:0400', 'TE_OFFICER'),
  ...HOMES.slice(0, 3).map((code) => actingFor(`municipality:${code}`, 'MUN_OFFICER')),
];

let intake: Intake;
let clients: readonly ClientId[];

beforeAll(async () => {
  intake = await openIntake('2021-04-01T05:00:00.000Z');
  const people = NUMBERS.map((number) => person(number, { ...BARE, persons: { aidinkieli: 'so' } }));
  await intake.take(full('F1', together(...people)));
  const date = '2021-03-31' as PlainDate;
  await intake.services.determineTargetGroup({ areaCode: '1531', date, dryRun: false }, BODIES[0] as Context);
  clients = (await intake.test.all<{ id: ClientId }>('select id from clients.client order by id')).map(
    ({ id }) => id,
  );
});
afterAll(() => intake.close());

interface Seen {
  readonly version: number;
  readonly notice: NoticeId | null;
  readonly noticeVersion: number | null;
  /** Who is responsible, and whom a notice awaits. */
  readonly concerned: readonly string[];
}

/** What everybody may have read before they act. */
async function seen(client: ClientId): Promise<Seen> {
  const [row] = await intake.test.all<Seen>(
    `select client.version, notice.id as notice, notice.version as "noticeVersion",
       array_remove(array[client.responsible, notice.to_authority], null) as concerned from clients.client
     left join clients.referral_notice notice on notice.client_id = client.id
       and notice.state in ('SENT', 'FAILED', 'RESENT')
     where client.id = $1`,
    [client],
  );
  if (row === undefined) throw new Error('nobody');
  return row;
}

const COMMANDS = ['send', 'receive', 'withdraw', 'fail', 'resend', 'stay', 'remove'] as const;

/** Somebody does something to a client, as far as it is allowed; gives the code of the refusal, or OK. */
async function act(
  command: (typeof COMMANDS)[number],
  by: Context,
  clientId: ClientId,
  { version, notice, noticeVersion }: Seen,
): Promise<string> {
  const { services } = intake;
  const noticeChange = { noticeId: notice ?? (clientId as string as NoticeId), version: noticeVersion ?? 1 };
  const results = {
    send: () =>
      services.sendReferralNotice({ clientId, version, ground: null, municipality: null, dryRun: false }, by),
    receive: () => services.receiveReferralNotice(noticeChange, by),
    withdraw: () => services.withdrawReferralNotice({ ...noticeChange, reason: 'OTHER', text: 'x' }, by),
    fail: () => services.recordDeliveryFailure({ ...noticeChange, addressee: 'AUTHORITY', text: 'x' }, by),
    resend: () => services.resendReferralNotice({ ...noticeChange, addressee: 'AUTHORITY' }, by),
    stay: () => services.markTeOfficeStay({ clientId, version, reason: 'LANGUAGE_RIGHTS', text: 'x' }, by),
    remove: () => services.removeTeOfficeStay({ clientId, version, text: 'x' }, by),
  };
  const result = await results[command]();
  return result.ok ? 'OK' : result.failure.code;
}

/** What is wrong with the timelines; nothing ever should be. */
const FAULTS = `
  select 'two at once' as fault from clients.responsibility a join clients.responsibility b
    on a.client_id = b.client_id and a.from_at < b.from_at and coalesce(a.until_at, 'infinity') > b.from_at
  union all select 'not one' from clients.client
    where (select count(*) from clients.responsibility held where held.client_id = client.id and until_at is null) <> 1
  union all select 'a change that is no receipt' from clients.responsibility ended
    where end_reason = 'TRANSFERRED' and not exists (select from clients.responsibility next
      join clients.referral_notice notice on notice.id = next.notice_id
      where next.client_id = ended.client_id and next.from_at = ended.until_at and notice.received_at = next.from_at)
  union all select 'the client’s own line differs' from clients.client
    join clients.responsibility held on held.client_id = client.id and held.until_at is null
    where client.responsible is distinct from held.authority
  union all select 'who is responsible does not see' from clients.client where not responsible = any(readers)
  union all select 'somebody else sees' from clients.client cross join unnest(readers) as reader
    where reader like 'municipality:%' and reader <> responsible and not exists (
      select from clients.referral_notice notice where notice.client_id = client.id and notice.to_authority = reader
        and notice.state in ('SENT', 'FAILED', 'RESENT'))
  union all select 'a hand-over without its package' from clients.responsibility held
    where notice_id is not null and not exists (select from clients.hand_over handed
      where handed.notice_id = held.notice_id and handed.at = held.from_at)`;

describe('officials who move the same clients at once, on one database', () => {
  it.each([1, 2, 3])('never break a timeline, nor who sees whom (seed %i)', async (seed) => {
    const luck = chance(seed);
    const outcomes = new Map<string, number>();
    for (let step = 0; step < 24; step += 1) {
      intake.clock.set(new Date(Date.UTC(2021, 3, 2 + seed * 20, 5, step, 0)).toISOString());
      const client = luck.pick(clients);
      if (luck.below(3) === 0) {
        await intake.test.all('update clients.residence set municipality = $2 where client_id = $1', [
          client,
          luck.pick(HOMES),
        ]);
      }
      const before = await seen(client);
      const somebody = ({ concerned }: Seen): Context =>
        luck.below(4) === 0
          ? luck.pick(BODIES)
          : luck.pick(BODIES.filter(({ actor }) => concerned.includes(actor.organisation)));
      // Whoever can do something does it, and somebody else something at the same moment.
      const acts = [0, 1, 2, 3, 4].map(() => act(luck.pick(COMMANDS), somebody(before), client, before));
      for (const code of await Promise.all(acts)) outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
      expect(await intake.test.all(FAULTS)).toEqual([]);
    }
    expect(outcomes.get('OK')).toBeGreaterThan(6);
  });
});
