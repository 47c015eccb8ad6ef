import { expect, it } from 'vitest';
import type { YearMonth } from '../../src/domain/shared/plain-date.ts';
import { cloneForTest } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';
import { communityOf, writeCommunity } from '../torture/community.ts';

const PEOPLE = communityOf('1531', 1, 1000);
const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');

it('a report counts everybody before a delivery or everybody after it, never some of each', async () => {
  const test = await cloneForTest();
  const { importDelivery, getMonthlyReport } = servicesOn(test, fixedClock('2021-04-01T09:00:00.000Z'));
  const register = actingFor('keha', 'INTEGRATION');
  const report = async (): Promise<string> => {
    const found = await getMonthlyReport(
      { areaCodes: ['1531'], month: '2021-03' as YearMonth, population: 'ALL_JOBSEEKERS' },
      OFFICE,
    );
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    return JSON.stringify(found.value);
  };
  await using first = await writeCommunity(PEOPLE, { name: 'FIRST', edition: 0 });
  await using second = await writeCommunity(PEOPLE, { name: 'SECOND', edition: 1 });
  await importDelivery({ location: first.path }, register);
  const before = await report();

  const seen: string[] = [];
  const done = new AbortController();
  const importing = importDelivery({ location: second.path }, register).finally(() => done.abort());
  while (!done.signal.aborted) seen.push(await report());
  expect(await importing).toMatchObject({ ok: true });
  const after = await report();
  expect(after).not.toBe(before);
  expect(seen.length).toBeGreaterThan(3);
  const changes = [before, ...seen, after].filter((one, at, all) => at > 0 && one !== all[at - 1]);
  expect(changes).toEqual([after]);
});
