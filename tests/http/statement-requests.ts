import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const USERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
let taken = 0;

const TEXT = {
  subject: 'SERVICE_PARTICIPATION',
  code: 'B1',
  from: '2021-03-01',
  to: '2021-03-31',
  reasons: 'Asiakas osallistuu palveluun.',
  receiver: { kind: 'KELA' },
  basis: { kind: 'NO_CLARIFICATION', timeFrom: '2021-03-29' },
};

const BODIES: Readonly<Record<string, object>> = { draft: TEXT, issuing: {} };

/** A good request to a route about labour-policy statements of one’s own; null for other routes. */
export function statementRequestTo(
  { statements: { statement, drafts, statedClient }, clients }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, part, action = ''] = template.split('/');
  if (kind !== 'statements') return null;
  if (method === 'GET') {
    const path = template.replace('{id}', statement);
    return { path: part === undefined ? `${path}?client=${clients[0]}` : path, method: 'GET' };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  if (part === undefined) {
    return { path: template, method: 'POST', headers, body: { clientId: statedClient, ...TEXT } };
  }
  // Of what others ask for it does not matter which.
  if (USERS.has(role)) taken += 1;
  const id = drafts[taken % drafts.length] ?? statement;
  const body = BODIES[action];
  return { path: `/v1/statements/${id}/${action}`, method: 'POST', headers, ...(body && { body }) };
}
