import { expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import { type DeliveryContent, writeDelivery } from '../support/delivery-builder.ts';
import { rowOf } from '../support/delivery-rows.ts';
import { cloneForTest, type TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';

/** When deliveries come: later than they were made, the day after each other. */
const CLOCK = fixedClock('2021-04-03T09:00:00.000Z');

const UNEMPLOYED = {
  persons: [rowOf('persons')],
  residences: [rowOf('residences')],
  'job-searches': [rowOf('job-searches')],
  statuses: [rowOf('statuses')],
};

async function take(services: Services, content: DeliveryContent): Promise<void> {
  await using delivery = await writeDelivery(content);
  const taken = await services.importDelivery({ location: delivery.path }, actingFor('keha', 'INTEGRATION'));
  expect(taken).toMatchObject({ ok: true, value: { state: 'APPLIED' } });
}

const spellsIn = (database: TestDatabase) =>
  database.all(
    'select from_date::text, until_date::text from clients.unemployment_spell where known_until is null',
  );

it.each<[string, DeliveryContent]>([
  [
    'is missing from a full delivery',
    { rows: { ...UNEMPLOYED, statuses: [] }, manifest: { delivery_id: 'TEST-2' } },
  ],
  [
    'is removed by a delta',
    {
      kind: 'delta',
      rows: { statuses: [rowOf('statuses', { muutoslaji: 'P' })] },
      manifest: { delivery_id: 'TEST-2', base_delivery_id: 'TEST-1' },
    },
  ],
])('E66: an unemployment spell goes with its status span, which %s', async (_, next) => {
  const database = await cloneForTest();
  CLOCK.set('2021-04-03T09:00:00.000Z');
  const services = servicesOn(database, CLOCK);
  await take(services, { rows: UNEMPLOYED });
  expect(await spellsIn(database)).toEqual([{ from_date: '2021-03-01', until_date: null }]);
  CLOCK.set('2021-04-04T09:00:00.000Z');
  await take(services, next);
  expect(await spellsIn(database)).toEqual([]);
  // Both deliveries were made before the first one came: the row was never known the other way round.
  expect(
    await database.all(`select ended_by, known_until >= known_from as forwards from clients.status_span`),
  ).toEqual([{ ended_by: 'withdrawn_by_source', forwards: true }]);
});

it('an office that a client has left reads the client no more, unless it is still responsible', async () => {
  const database = await cloneForTest();
  const services = servicesOn(database, CLOCK);
  const search = (toimistokoodi: string, more: Readonly<Record<string, string>> = {}) =>
    rowOf('job-searches', { toimistokoodi, ...more });
  const readers = async () =>
    (await database.all<{ readers: string[] }>('select readers from clients.client'))[0]?.readers.toSorted();
  await take(services, { rows: UNEMPLOYED });
  expect(await readers()).toEqual(['keha', 'te-office:1500']);
  await take(services, {
    rows: { ...UNEMPLOYED, 'job-searches': [search('0400', { kirjattu: '21.3.2021 9:00' })] },
    manifest: { delivery_id: 'TEST-2' },
  });
  expect(await readers()).toEqual(['keha', 'te-office:0400', 'te-office:1500']);
  await take(services, {
    rows: {
      ...UNEMPLOYED,
      'job-searches': [
        search('0400', { kirjattu: '22.3.2021 9:00', loppu: '15.3.2021' }),
        search('0200', { tyonhakunumero: 'T2', alku: '20.3.2021', kirjattu: '22.3.2021 9:00' }),
      ],
    },
    manifest: { delivery_id: 'TEST-3' },
  });
  expect(await readers()).toEqual(['keha', 'te-office:0200']);
});
