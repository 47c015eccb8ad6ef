import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { RunReference } from '../../src/application/runs/execute-run.ts';
import type { Services } from '../../src/container.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { type OrganisationId, organisation } from '../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { cloneForTest, type TestDatabase } from '../support/database.ts';
import { actingFor, type FixedClock, fixedClock, servicesOn } from '../support/services.ts';
import { communityOf, writeCommunity } from '../torture/community.ts';
import { roleOf } from '../torture/same-request.ts';

const OFFICE: OrganisationId = organisation('te-office', '1500');
const OFFICER = actingFor(OFFICE, 'TE_OFFICER');
const NOON = '2021-04-01T09:00:00.000Z' as Instant;
const ONE = '2021-04-01T10:00:00.000Z' as Instant;
const MARCH = { areaCode: '1531', date: '2021-03-31' as PlainDate, dryRun: false };

let test: TestDatabase;
let clock: FixedClock;
let services: Services;
let run: RunReference;

/** A run that somebody has asked for whose role ends at one o'clock. */
beforeEach(async () => {
  test = await cloneForTest();
  clock = fixedClock(NOON);
  services = servicesOn(test, clock);
  await using delivery = await writeCommunity(communityOf('1531', 1, 3), { name: 'FIRST', edition: 0 });
  await services.importDelivery({ location: delivery.path }, actingFor('keha', 'INTEGRATION'));
  await services.giveRole(
    { ...roleOf(OFFICER.actor.subject), validUntil: ONE },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  const asked = await services.requestDetermination(MARCH, OFFICER);
  if (!asked.ok) throw new Error(asked.failure.code);
  run = { id: asked.value.id, organisation: OFFICE };
});

async function outcome(): Promise<unknown> {
  const [ended] = await test.all(
    `select state, failure ->> 'code' as failure, (select count(*)::int from clients.determination) as determined
     from work.run where id = $1`,
    [run.id],
  );
  return ended;
}

describe('a run for somebody whose role ends', () => {
  it('before it begins: is refused and does nothing', async () => {
    clock.set(ONE);
    await services.executeRun(run, new AbortController().signal);
    expect(await outcome()).toEqual({ state: 'FAILED', failure: 'ACCESS_RIGHT_EXPIRED', determined: 0 });
  });

  it('while it is at work: comes to its end', async () => {
    const obstacle = await test.database.pool.connect();
    onTestFinished(() => obstacle.release());
    const lock = [`determination of 1500 on ${MARCH.date}`];
    await obstacle.query('select pg_advisory_lock(hashtextextended($1, 0))', lock);
    const working = services.executeRun(run, new AbortController().signal);
    await expect.poll(async () => (await outcome()) as object).toMatchObject({ state: 'RUNNING' });
    await delay(50);
    clock.set(ONE);
    await obstacle.query('select pg_advisory_unlock(hashtextextended($1, 0))', lock);
    await working;
    expect(await outcome()).toEqual({ state: 'SUCCEEDED', failure: null, determined: 3 });
  });

  it('between two attempts: is refused at the second', async () => {
    await expect(services.executeRun(run, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(await outcome()).toEqual({ state: 'RUNNING', failure: null, determined: 0 });
    clock.set(ONE);
    await services.executeRun(run, new AbortController().signal);
    expect(await outcome()).toEqual({ state: 'FAILED', failure: 'ACCESS_RIGHT_EXPIRED', determined: 0 });
  });
});
