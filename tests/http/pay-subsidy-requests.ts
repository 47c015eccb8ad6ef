import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { APPLICATION } from '../support/seed-pay-subsidies.ts';
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

const { receivedAt: _, ...told } = APPLICATION;

const BODIES: Readonly<Record<string, object | undefined>> = {
  'information-request': { words: 'Palkkalaskelma puuttuu', dueOn: '2021-04-14' },
  completion: told,
  routing: {},
  'extension-applications': {
    months: 6,
    monthlyPayCents: told.monthlyPayCents,
    assurances: told.assurances,
  },
  interruption: { from: '2021-03-15', reason: 'Palkaton vapaa' },
  resumption: { on: '2021-03-22' },
  end: { lastDay: '2021-03-26' },
};

/** A good request to a route about pay subsidies; null for other routes. */
export function paySubsidyRequestTo(
  { clients, paySubsidy, paySubsidies, subsidisedClient }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (kind !== 'pay-subsidies') return null;
  if (method === 'GET') {
    const path = template.replace('{id}', paySubsidy);
    return { path: template === '/v1/pay-subsidies' ? `${path}?client=${clients[0]}` : path, method };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  if (!template.includes('{id}')) {
    return { path: template, method: 'POST', headers, body: { clientId: subsidisedClient, ...told } };
  }
  const id = next(paySubsidies[action as keyof typeof paySubsidies], role, paySubsidy);
  const body = BODIES[action];
  return { path: `/v1/pay-subsidies/${id}/${action}`, method: 'POST', headers, ...(body && { body }) };
}
