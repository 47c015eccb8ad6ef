import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { isDatabaseUnavailable } from '../../../src/adapters/http/database-unavailable.ts';
import { openDatabase } from '../../../src/adapters/persistence/database.ts';
import { timeOrderedIds } from '../../../src/adapters/system/ids.ts';
import { buildContainer, type Services } from '../../../src/container.ts';
import { cloneForTest } from '../../support/database.ts';
import { testKeys } from '../../support/keys.ts';
import { type Proxy, proxyOf } from '../../support/proxy.ts';
import { actingFor, ALL_CLIENTS, anyFolder, fixedClock } from '../../support/services.ts';
import { roleOf } from '../../torture/same-request.ts';

const OFFICER = actingFor('te-office:1500', 'TE_OFFICER');
const KEEPER = actingFor('keha', 'KEHA_ADMIN');
const PAGE = { after: null, limit: 10 };

/** The product behind a network, with few connections and little patience. */
async function behindProxy(): Promise<{ readonly proxy: Proxy; readonly services: Services }> {
  const test = await cloneForTest();
  const proxy = await proxyOf(test.address.application);
  const database = await openDatabase(proxy.address, { connections: 3, statementTimeout: 500 });
  onTestFinished(async () => {
    await proxy.close();
    await database.close();
  });
  const { cradle } = buildContainer({
    database,
    workDatabase: database,
    clientRegistry: anyFolder,
    messageChannels: {},
    silenceHours: 25,
    jobPostings: null,
    clock: fixedClock('2021-04-01T09:00:00.000Z'),
    ids: timeOrderedIds,
    identityCodes: { allowRealCodes: false },
    keys: testKeys,
    log: pino({ level: 'silent' }),
  });
  return { proxy, services: cradle };
}

/** How several who read and one who writes fare at the same time. */
async function ending({ findClients, giveRole }: Services): Promise<ReadonlySet<string>> {
  const asked = [
    ...Array.from({ length: 6 }, () => findClients({ ...PAGE, ...ALL_CLIENTS }, OFFICER)),
    giveRole(roleOf('newcomer'), KEEPER),
  ];
  const ended = await Promise.allSettled(asked);
  return new Set(
    ended.map((end) => {
      if (end.status === 'rejected')
        return isDatabaseUnavailable(end.reason) ? 'unavailable' : String(end.reason);
      if (end.value.ok) return 'OK';
      return end.value.failure.code === 'LOG_UNAVAILABLE' ? 'unavailable' : end.value.failure.code;
    }),
  );
}

it.each(['cut', 'freeze'] as const)(
  'connections that are lost are noticed and replaced: %s',
  async (lose) => {
    const { proxy, services } = await behindProxy();
    expect(await ending(services)).toEqual(new Set(['OK']));
    const during = ending(services);
    proxy[lose]();
    const endings = [...(await during)];
    expect(endings).toContain('unavailable');
    expect(['OK', 'unavailable']).toEqual(expect.arrayContaining(endings));
    await expect.poll(() => ending(services), { timeout: 10_000 }).toEqual(new Set(['OK']));
  },
);
