import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { HOME, type SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const usedOf = new WeakMap<readonly unknown[], number>();

const BASIS = {
  inputs: {
    from: '2020-01-01',
    until: '2021-01-01',
    participants: 400,
    targetGroup: 10_000,
    transferring: 3_200,
    unitCost: { cents: 90_000, per: 'MONTH' },
  },
  methodVersion: '1',
};

/** What each step is sent with. */
const BODIES: Readonly<Record<string, object | undefined>> = {
  hearings: { heard: [`municipality:${HOME.municipality}`], on: '2021-03-31' },
  confirmation: { reference: 'ELY/1/2021' },
  opening: undefined,
  closing: { reason: 'Testi' },
  reopening: { reason: 'Testi' },
  changes: { amountCents: 100, reason: 'Testi' },
};

/** A good request to a route about the life of quotas; null for other routes. */
export function quotaRequestTo({ quotas, quota }: SeededPlace, route: string, role: Role): Request | null {
  const changed = /^POST \/v1\/quotas\/\{id\}\/(\w+)$/.exec(route)?.[1] ?? '';
  if (changed === 'transfers') {
    const [from, to] = next(quotas.transfers, role) ?? [quota, quota];
    return change(from, changed, { to, amountCents: 100, reason: 'Testi' }, 1);
  }
  if (Object.hasOwn(BODIES, changed)) {
    const spare = quotas[changed as 'hearings'];
    return change(next(spare, role) ?? quota, changed, BODIES[changed], 1);
  }
  switch (route) {
    case 'GET /v1/quotas':
      return { path: '/v1/quotas', method: 'GET' };
    case 'GET /v1/quotas/underuse':
      return { path: '/v1/quotas/underuse?year=2021', method: 'GET' };
    case 'GET /v1/quotas/ledger-check':
      return { path: '/v1/quotas/ledger-check', method: 'GET' };
    case 'GET /v1/quotas/{id}':
      return { path: `/v1/quotas/${quota}`, method: 'GET' };
    case 'GET /v1/quotas/{id}/movements':
      return { path: `/v1/quotas/${quota}/movements`, method: 'GET' };
    case 'GET /v1/quotas/{id}/year.svg':
      return { path: `/v1/quotas/${quota}/year.svg`, method: 'GET' };
    case 'POST /v1/quotas': {
      const [budgetYear, serviceLine] = next(quotas.proposal, role) ?? [2022, 'PAY_SUBSIDY'];
      const holder = `municipality:${HOME.municipality}`;
      return {
        path: '/v1/quotas',
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
        body: { holder, budgetYear, serviceLine, amountCents: 100_000, basis: BASIS },
      };
    }
    default:
      return null;
  }
}

function change(id: string, step: string, body: object | undefined, version: number): Request {
  return {
    path: `/v1/quotas/${id}/${step}`,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
    ...(body && { body }),
  };
}

/** The next of a list for whoever uses it up. */
function next<Item>(list: readonly Item[], role: Role): Item | undefined {
  const used = usedOf.get(list) ?? 0;
  if (role === 'ELY_QUOTA' || role === 'MUN_COORD') usedOf.set(list, used + 1);
  return list[used % list.length];
}
