import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/adapters/persistence/database.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { cloneForTest } from '../../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../../support/services.ts';

it('a run is asked for on one connection: nobody who holds one waits for another', async () => {
  const test = await cloneForTest();
  const database = await openDatabase(test.address.application, { connections: 1, statementTimeout: 2_000 });
  onTestFinished(() => database.close());
  const { requestDetermination } = servicesOn({ ...test, database }, fixedClock('2021-04-01T09:00:00.000Z'));
  const asked = Array.from({ length: 3 }, () =>
    requestDetermination(
      { areaCode: '1531', date: '2021-03-31' as PlainDate, dryRun: false },
      actingFor('te-office:1500', 'TE_OFFICER'),
    ),
  );
  expect(await Promise.all(asked)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
});
