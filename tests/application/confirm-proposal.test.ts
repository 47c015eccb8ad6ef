import { expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import { date } from '../support/client-facts.ts';
import { cloneForTest } from '../support/database.ts';
import { actingFor, fixedClock, servicesOn } from '../support/services.ts';

const CLOCK = fixedClock('2026-02-02T09:00:00.000Z');

const confirm = (services: Services, theme: string, version: string) =>
  services.confirmProposal({ theme, version, decision: 'KEHA/12/2026' }, actingFor('keha', 'KEHA_ADMIN'));

const conductOn = async (services: Services, on: string): Promise<string> => {
  const found = (await services.legislation.inForce()).conduct.at(date(on));
  return found.ok ? found.value.reference.version : found.failure.code;
};

it('proposals of a theme are confirmed in their order, and hold from their own days', async () => {
  const services = servicesOn(await cloneForTest(), CLOCK);
  expect(await confirm(services, 'conduct', 'V6b')).toMatchObject({
    ok: false,
    failure: {
      kind: 'conflict',
      code: 'PROPOSAL_OUT_OF_ORDER',
      data: { theme: 'conduct', version: 'V6b', before: 'V6' },
    },
  });
  expect(await conductOn(services, '2026-03-01')).toBe('V4c');

  expect(await confirm(services, 'conduct', 'V6')).toMatchObject({
    ok: true,
    value: { theme: 'conduct', version: 'V6', decision: 'KEHA/12/2026' },
  });
  expect([await conductOn(services, '2025-12-31'), await conductOn(services, '2026-03-01')]).toEqual([
    'V4c',
    'V6',
  ]);

  expect(await confirm(services, 'conduct', 'V6b')).toMatchObject({ ok: true });
  expect([await conductOn(services, '2026-02-28'), await conductOn(services, '2026-03-01')]).toEqual([
    'V6',
    'V6b',
  ]);
});

it('a proposal is confirmed once, and nothing that is no proposal', async () => {
  const services = servicesOn(await cloneForTest(), CLOCK);
  expect(await confirm(services, 'profile', 'V6d')).toMatchObject({ ok: true });
  expect(await confirm(services, 'profile', 'V6d')).toMatchObject({
    ok: false,
    failure: { kind: 'conflict', code: 'PROPOSAL_CONFIRMED' },
  });
  for (const [theme, version] of [
    ['profile', 'V5'],
    ['profile', 'V99'],
    ['taxation', 'V6'],
  ] as const) {
    expect(await confirm(services, theme, version)).toMatchObject({
      ok: false,
      failure: { kind: 'not-found', code: 'PROPOSAL_NOT_FOUND', data: { theme, version } },
    });
  }
});

it('of two proposals of a theme that are confirmed at once the later one is refused or comes second', async () => {
  const database = await cloneForTest();
  const services = servicesOn(database, CLOCK);
  const [first, second] = await Promise.all([
    confirm(services, 'conduct', 'V6'),
    confirm(services, 'conduct', 'V6b'),
  ]);
  expect(first).toMatchObject({ ok: true });
  const stored = await database.all('select version from legislation.confirmation order by version');
  expect(stored).toEqual(second.ok ? [{ version: 'V6' }, { version: 'V6b' }] : [{ version: 'V6' }]);
  if (!second.ok) expect(second.failure.code).toBe('PROPOSAL_OUT_OF_ORDER');
});
