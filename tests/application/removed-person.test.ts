import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { writeDelivery } from '../support/delivery-builder.ts';
import { rowOf } from '../support/delivery-rows.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { communityOf, DAY, writeCommunity } from '../torture/community.ts';

/** More than are determined, and more than are moved, at a time. */
const PEOPLE = 2020;
const HAME = communityOf('1531', 1, PEOPLE);
const WHEN = { areaCode: HAME.area, date: DAY as PlainDate };
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');

let database: TestDatabase;
let services: Services;

beforeAll(async () => {
  database = await cloneDatabase();
  services = servicesOn(database, fixedClock('2021-04-01T09:00:00.000Z'));
  await using delivery = await writeCommunity(HAME, { name: 'ALL', edition: 0 });
  await take(delivery.path);
});
afterAll(() => database.close());

async function take(location: string): Promise<void> {
  const taken = await services.importDelivery({ location }, actingFor('keha', 'INTEGRATION'));
  expect(taken).toMatchObject({ ok: true, value: { state: 'APPLIED' } });
}

/** The register removes a person, by the continuation of a delivery. */
async function remove(number: string, sequence: number): Promise<void> {
  const persons = [rowOf('persons', { asiakasnumero: number, henkilotunnus: '', muutoslaji: 'P' })];
  await using delivery = await writeDelivery({
    kind: 'delta',
    rows: { persons },
    manifest: { delivery_id: `WITHOUT-${number}`, base_delivery_id: 'ALL', sequence },
  });
  await take(delivery.path);
}

it('a person whom the register has removed keeps nobody else from being determined', async () => {
  await remove('11000005', 2);
  expect(await services.determineTargetGroup({ ...WHEN, dryRun: false }, OFFICE)).toMatchObject({
    ok: true,
    value: { clients: PEOPLE - 1, added: PEOPLE - 1 },
  });
});

it('nor from being moved, when removed after the determination', async () => {
  await remove('11000006', 3);
  expect(await services.transferResponsibility({ ...WHEN, awaitReceipt: false }, OFFICE)).toMatchObject({
    ok: true,
    value: { sent: PEOPLE - 2, received: PEOPLE - 2 },
  });
});
