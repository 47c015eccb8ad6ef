import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { NEGLECTED_ON } from '../support/seed-clarifications.ts';
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
  serving: {},
  discard: { reason: 'Asia selvisi muuten' },
};

/** A good request to a route about requests for clarification, conduct and reminders; null for other routes. */
export function clarificationRequestTo(
  { clarifications: seeded, clients }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (action === 'conduct-events') return { path: `/v1/clients/${clients[0]}/conduct-events`, method: 'GET' };
  if (kind !== 'clarifications' && kind !== 'reminders') return null;
  const isReminder = kind === 'reminders';
  const known = isReminder ? seeded.reminder : seeded.clarification;
  if (method === 'GET') {
    const path = template.replace('{id}', known);
    return { path: template.includes('{id}') ? path : `${path}?client=${clients[0]}`, method: 'GET' };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  const turn = nextFor(role);
  if (!template.includes('{id}')) {
    const resigned = { kind: 'RESIGNED', on: `2020-${String(1 + (turn % 12)).padStart(2, '0')}-01` };
    const body = isReminder
      ? {
          clientId: seeded.neglectful[turn % seeded.neglectful.length] ?? clients[0],
          event: { kind: 'NO_SHOW', on: NEGLECTED_ON },
        }
      : { clientId: seeded.askedClient, event: resigned };
    return { path: template, method: 'POST', headers, body };
  }
  const list = isReminder ? seeded.drafts : seeded.sent;
  const id = list[turn % list.length] ?? known;
  return { path: `/v1/${kind}/${id}/${action}`, method: 'POST', headers, body: BODIES[action] ?? {} };
}
