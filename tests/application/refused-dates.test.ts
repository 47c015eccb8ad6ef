import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';

const OFFICE = actingFor('te-office:1500', 'TE_OFFICER');

let test: TestDatabase;
let services: Services;

beforeAll(async () => {
  test = await cloneDatabase();
  services = servicesOn(test, fixedClock('2026-04-01T09:00:00.000Z'));
});
afterAll(() => test.close());

const codeOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly failure: { code: string } },
) => (result.ok ? 'ok' : result.failure.code);

describe('a date on which nobody can be determined or moved is what is refused, not the area', () => {
  it.each([
    ['2026-04-02', 'DATE_IN_FUTURE', 'DATE_IN_FUTURE'],
    ['2025-01-01', 'TARGET_GROUP_NOT_DETERMINED', 'OUTSIDE_TRIAL_PERIOD'],
    ['2019-12-31', 'RULE_NOT_FOUND', 'RULE_NOT_FOUND'],
  ])('%s', async (day, ofDetermination, ofTransfer) => {
    const input = { areaCode: '1531', date: day as PlainDate };
    const determined = await services.determineTargetGroup({ ...input, dryRun: false }, OFFICE);
    const moved = await services.transferResponsibility({ ...input, awaitReceipt: false }, OFFICE);
    expect([codeOf(determined), codeOf(moved)]).toEqual([ofDetermination, ofTransfer]);
  });

  it('an area that there is not is refused on every other day', async () => {
    const input = { areaCode: '9999', date: '2021-03-31' as PlainDate };
    const determined = await services.determineTargetGroup({ ...input, dryRun: false }, OFFICE);
    const moved = await services.transferResponsibility({ ...input, awaitReceipt: false }, OFFICE);
    expect([codeOf(determined), codeOf(moved)]).toEqual(['AREA_UNKNOWN', 'AREA_UNKNOWN']);
  });
});
