import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

/** Those whose requests use something up: of what others ask for it does not matter which. */
const USERS: readonly Role[] = ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'];
const taken = new WeakMap<readonly string[], number>();

function next(list: readonly string[], role: Role, otherwise: string): string {
  const turn = taken.get(list) ?? 0;
  if (USERS.includes(role)) taken.set(list, turn + 1);
  return list[turn % list.length] ?? otherwise;
}

const APPLICATION = {
  business: { name: 'Keksitty Kahvila', field: 'Kahvila', begins: '2021-04-15' },
  weekdays: [1, 2, 3, 4, 5],
  appliedMonths: 6,
};

const BODIES: Readonly<Record<string, object | undefined>> = {
  'information-request': { words: 'Rahoitussuunnitelma', dueOn: '2021-04-12' },
  completion: APPLICATION,
  assessments: { kind: 'SKILLS', on: '2021-03-30', by: 'Keksitty', isFulfilled: true, words: 'Koulutus' },
  'extension-applications': { receivedOn: '2021-03-31', months: 3 },
  interruption: { from: '2021-03-30', isJustified: true, reason: 'Sairaus' },
  resumption: { on: '2021-03-31' },
  end: { lastDay: '2021-03-30' },
};

/** A good request to a route about start-up grants; null for other routes. */
export function startUpGrantRequestTo(
  { clients, grant, grants }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (kind !== 'start-up-grants') return null;
  if (method === 'GET') {
    if (template.endsWith('/handled')) return { path: template, method: 'GET' };
    const path = template.replace('{id}', grant);
    return { path: template.includes('{id}') ? path : `${path}?client=${clients[0]}`, method: 'GET' };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  if (!template.includes('{id}')) {
    // A client has one case at a time: each role that may record one has a client of its own.
    const clientId = clients[1 + USERS.indexOf(role)] ?? clients[1];
    return {
      path: template,
      method: 'POST',
      headers,
      body: { clientId, receivedOn: '2021-03-31', ...APPLICATION },
    };
  }
  const id = next(grants[action as keyof typeof grants], role, grant);
  const body = BODIES[action];
  return { path: `/v1/start-up-grants/${id}/${action}`, method: 'POST', headers, ...(body && { body }) };
}
