import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const USERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
let taken = 0;

/** The next for those who use something up: of what others ask for it does not matter which. */
function nextFor(role: Role): number {
  if (USERS.has(role)) taken += 1;
  return taken;
}

const BODIES: Readonly<Record<string, object>> = {
  answer: { reasons: ['OTHER'], words: 'Määräaikainen työ päättyi' },
  withdrawal: { reason: 'Asia selvisi muuten' },
};

/** A good request to a route about requests for clarification; null for other routes. */
export function clarificationRequestTo(
  { clarifications: { clarification, sent, askedClient }, clients }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (kind !== 'clarifications') return null;
  if (method === 'GET') {
    const path = template.replace('{id}', clarification);
    return { path: template.includes('{id}') ? path : `${path}?client=${clients[0]}`, method: 'GET' };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  const turn = nextFor(role);
  if (!template.includes('{id}')) {
    const event = { kind: 'RESIGNED', on: `2020-${String(1 + (turn % 12)).padStart(2, '0')}-01` };
    return { path: template, method: 'POST', headers, body: { clientId: askedClient, event } };
  }
  const id = sent[turn % sent.length] ?? clarification;
  return { path: `/v1/clarifications/${id}/${action}`, method: 'POST', headers, body: BODIES[action] ?? {} };
}
