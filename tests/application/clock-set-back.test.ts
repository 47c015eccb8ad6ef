import { beforeAll, expect, it } from 'vitest';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { communityOf, writeCommunity } from '../torture/community.ts';

const HAME = communityOf('1531', 1, 3);
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');
const MARCH = { areaCode: '1531', date: '2021-03-31' as PlainDate, dryRun: false };

/** The clock at each of three rounds: set back by an hour, and on its way to where it was. */
const ROUNDS = ['2021-04-01T09:00:00.000Z', '2021-04-01T08:00:00.000Z', '2021-04-01T08:30:00.000Z'];

let test: TestDatabase;

/** In every round everybody changes in the register and is determined anew. */
beforeAll(async () => {
  test = await cloneDatabase();
  const clock = fixedClock('');
  const { importDelivery, determineTargetGroup } = servicesOn(test, clock);
  for (const [edition, now] of ROUNDS.entries()) {
    clock.set(now);
    await using delivery = await writeCommunity(HAME, { name: `ROUND-${edition}`, edition });
    const taken = await importDelivery({ location: delivery.path }, actingFor('keha', 'INTEGRATION'));
    const determined = await determineTargetGroup(MARCH, OFFICE);
    expect([taken, determined]).toMatchObject([
      { ok: true, value: { state: 'APPLIED' } },
      { ok: true, value: { added: HAME.people } },
    ]);
  }
  return () => test.close();
});

/** Every period between two columns, as `from until`; a current version has no end. */
async function periods(table: string, from: string, until: string): Promise<readonly string[]> {
  const rows = await test.all<{ line: string }>(
    `select distinct concat_ws(' ', ${time(from)}, ${time(until)}) as line from ${table} order by line`,
  );
  return rows.map(({ line }) => line);
}

const time = (column: string): string => `to_char(${column} at time zone 'UTC', 'HH24:MI')`;

it('what the register tells later is known after what it told before', async () => {
  expect(await periods('clients.person', 'known_from', 'known_until')).toEqual(['09:00', '09:00 09:00']);
});

it('no determination is superseded before it was made', async () => {
  expect(await periods('clients.determination', 'decided_at', 'superseded_at')).toEqual([
    '08:00 08:30',
    '08:30',
    '09:00 09:00',
  ]);
});
