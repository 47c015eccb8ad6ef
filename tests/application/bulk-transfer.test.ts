import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TransferInput } from '../../src/application/clients/responsibility/transfer-responsibility.ts';
import type { ClientId, RunId } from '../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { BARE, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const WHEN = { areaCode: '1531', date: '2021-03-31' as PlainDate, awaitReceipt: false };
const NUMBERS = ['00415001', '00415002', '00415003', '00415004'] as const;

let intake: Intake;
let ids: readonly ClientId[];

/** Four of the target group, of whom one lives in Janakkala, and one who has the right to earnings-related allowance. */
beforeAll(async () => {
  intake = await openIntake('2021-03-31T09:00:00.000Z');
  const [one, two, three, four] = NUMBERS;
  const rows = together(
    person(one, { ...BARE, 'earnings-rights': { ansioturvaoikeus: 'E' } }),
    person(two, { ...BARE, 'earnings-rights': { ansioturvaoikeus: 'E' } }),
    person(three, {
      ...BARE,
      'earnings-rights': { ansioturvaoikeus: 'E' },
      residences: { kuntakoodi: '165' },
    }),
    person(four, { ...BARE, 'earnings-rights': { ansioturvaoikeus: 'K' } }),
  );
  await intake.take(full('BULK', rows));
  const determined = await intake.services.determineTargetGroup({ ...WHEN, dryRun: false }, OFFICE);
  if (!determined.ok) throw new Error(determined.failure.code);
  ids = (await intake.test.all<{ id: ClientId }>('select id from clients.client order by client_number')).map(
    ({ id }) => id,
  );
});
afterAll(() => intake.close());

/** Moves as a run does: what becomes of each client is kept under it. */
async function move(input: Partial<TransferInput>, run: RunId) {
  const moved = await intake.services.transferResponsibility({ ...WHEN, ...input }, { ...OFFICE, run });
  if (!moved.ok) throw new Error(JSON.stringify(moved.failure));
  return moved.value;
}

async function newRun(): Promise<RunId> {
  const requested = await intake.services.requestTransfer(WHEN, {
    ...OFFICE,
    idempotency: { key: String(Math.random()), requestHash: 'x' },
  });
  if (!requested.ok) throw new Error(requested.failure.code);
  return requested.value.id;
}

const rowsOf = async (run: RunId): Promise<readonly string[]> =>
  (
    await intake.test.all<{ line: string }>(
      `select concat_ws(' ', client_number, outcome, authority, failure ->> 'code', failure #>> '{rule,act}') as line
       from work.run_row left join clients.client on client.id = client_id where run_id = $1
       order by client_number`,
      [run],
    )
  ).map(({ line }) => line);

const counts = () =>
  intake.test.all(
    `select (select count(*) from clients.referral_notice)::int as notices,
       (select count(*) from clients.responsibility where authority like 'municipality:%')::int as municipal,
       (select count(*) from exchange.message where kind like 'REFERRAL%')::int as messages`,
  );

describe('a transfer of many', () => {
  it('tells in a dry run what would become of each client, and moves nobody', async () => {
    const run = await newRun();
    const before = await counts();
    expect(await move({ dryRun: true }, run)).toMatchObject({
      dryRun: true,
      candidates: 3,
      sent: 3,
      received: 3,
      byMunicipality: { '109': 2, '165': 1 },
    });
    expect(await counts()).toEqual(before);
    expect(await rowsOf(run)).toEqual([
      '00415001 MOVED municipality:109',
      '00415002 MOVED municipality:109',
      '00415003 MOVED municipality:165',
    ]);
  });

  it('moves the clients of one municipality only', async () => {
    const run = await newRun();
    expect(await move({ municipality: '165', awaitReceipt: true }, run)).toMatchObject({
      candidates: 1,
      sent: 1,
      received: 0,
    });
    expect(await rowsOf(run)).toEqual(['00415003 SENT municipality:165']);
  });

  it('refuses a municipality of another area', async () => {
    const input = { ...WHEN, municipality: '837' };
    expect(await intake.services.transferResponsibility(input, OFFICE)).toMatchObject({
      failure: { code: 'MUNICIPALITY_NOT_IN_AREA', data: { municipality: '837', area: '1531' } },
    });
  });

  it('moves clients by name, and says of each of the others why not and by which rule', async () => {
    const unknown = 'ffffffff-0000-7000-8000-000000000001' as ClientId;
    const run = await newRun();
    const [one = unknown] = ids;
    const moved = await move({ clientIds: [unknown, ...ids.slice(2), one, one] }, run);
    expect(moved).toMatchObject({
      candidates: 4,
      sent: 1,
      skipped: { TRANSFER_ALREADY_PENDING: 1, NOT_IN_TARGET_GROUP: 1, CLIENT_NOT_FOUND: 1 },
    });
    expect(await rowsOf(run)).toEqual([
      '00415001 MOVED municipality:109',
      '00415003 SKIPPED TRANSFER_ALREADY_PENDING 1269/2020',
      '00415004 SKIPPED NOT_IN_TARGET_GROUP 1269/2020',
      'SKIPPED CLIENT_NOT_FOUND',
    ]);
  });

  it('says of a named client who was not determined on the date that there is no determination', async () => {
    const run = await newRun();
    const moved = await move({ clientIds: ids.slice(1, 2), date: '2021-03-30' as PlainDate }, run);
    expect(moved).toMatchObject({ sent: 0, skipped: { NOT_DETERMINED: 1 } });
  });

  it('goes on after the last client of an attempt that was broken off, and counts them all', async () => {
    const run = await newRun();
    const [one, two = ''] = ids.toSorted();
    await intake.test.all(
      `insert into work.run_row (run_id, client_id, outcome, authority) values ($1, $2, 'MOVED', 'municipality:109')`,
      [run, one],
    );
    const moved = await move({ clientIds: ids }, run);
    expect(moved.candidates).toBe(4);
    expect(moved.sent + Object.values(moved.skipped).reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(moved.byMunicipality['109']).toBeGreaterThan(0);
    expect(await rowsOf(run)).toHaveLength(4);
    expect(await intake.test.all('select from work.run_row where client_id = $1', [two])).not.toEqual([]);
  });

  it('done again moves nobody twice', async () => {
    await move({}, await newRun());
    const before = await counts();
    const again = await move({}, await newRun());
    expect(again).toMatchObject({ candidates: 3, sent: 0 });
    expect(await counts()).toEqual(before);
  });
});
