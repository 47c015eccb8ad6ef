import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

/** Those whose requests use something up: of what others ask for it does not matter which. */
const USERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
const taken = new WeakMap<readonly string[], number>();

function next(list: readonly string[], role: Role, otherwise: string): string {
  const turn = taken.get(list) ?? 0;
  if (USERS.has(role)) taken.set(list, turn + 1);
  return list[turn % list.length] ?? otherwise;
}

const BODIES: Readonly<Record<string, object | undefined>> = {
  rejection: { code: 'OTHER', words: 'Keksitty syy' },
  recovery: { reason: 'Palkkaa maksettiin vähemmän', payCosts: [{ month: '2021-02', cents: 1000 }] },
};

/** A good request to a route about claims; null for other routes. */
export function claimRequestTo({ clients, claims }: SeededPlace, route: string, role: Role): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (kind !== 'claims') return null;
  if (template === '/v1/claims/worklist') return { path: template, method: 'GET' };
  if (method === 'GET') {
    const path = template.replace('{id}', claims.claim);
    return { path: template.includes('{id}') ? path : `${path}?client=${clients[0]}`, method: 'GET' };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  if (!template.includes('{id}')) {
    const body = {
      kind: 'PAY_SUBSIDY',
      caseId: next(claims.claimable, role, claims.claim),
      from: '2021-02-01',
      to: '2021-02-28',
      receivedOn: '2021-03-15',
      payCosts: [{ month: '2021-02', cents: 250_000 }],
    };
    return { path: template, method: 'POST', headers, body };
  }
  const id = next(claims.claims[action as keyof typeof claims.claims], role, claims.claim);
  const body = BODIES[action];
  return { path: `/v1/claims/${id}/${action}`, method: 'POST', headers, ...(body && { body }) };
}
