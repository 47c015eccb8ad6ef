import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { membersOf } from '../support/seed-cooperation.ts';
import { HOME, type SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const usedOf = new WeakMap<readonly string[], number>();

const CONTENT = { members: membersOf(HOME.area), places: [] };
const MEETING = { date: '2021-03-31', subjects: 'Koulutustarjonta', decisions: [] };

/** A good request to a route about cooperation structures; null for other routes. */
export function cooperationRequestTo(home: SeededPlace, route: string, role: Role): Request | null {
  const { structures, structure } = home;
  const change = (action: keyof typeof structures, body?: object): Request => ({
    path: `/v1/cooperation-structures/${next(structures[action], role) || structure}/${action}`,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
    ...(body && { body }),
  });
  switch (route) {
    case 'GET /v1/cooperation-structures':
      return { path: '/v1/cooperation-structures', method: 'GET' };
    case 'GET /v1/cooperation-structures/{id}':
      return { path: `/v1/cooperation-structures/${structure}`, method: 'GET' };
    case 'GET /v1/cooperation-structures/{id}/figures':
      return {
        path: `/v1/cooperation-structures/${structure}/figures?from=2021-03-01&until=2021-04-01`,
        method: 'GET',
      };
    case 'POST /v1/cooperation-structures':
      return {
        path: '/v1/cooperation-structures',
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
      };
    case 'POST /v1/cooperation-structures/{id}/content':
      return change('content', CONTENT);
    case 'POST /v1/cooperation-structures/{id}/activation':
      return change('activation');
    case 'POST /v1/cooperation-structures/{id}/meetings':
      return change('meetings', MEETING);
    case 'POST /v1/cooperation-structures/{id}/end':
      return change('end', { reason: 'Testi' });
    default:
      return null;
  }
}

/** The next of a list for whoever uses it up. */
function next(list: readonly string[], role: Role): string {
  const used = usedOf.get(list) ?? 0;
  if (role === 'MUN_COORD') usedOf.set(list, used + 1);
  return list[used % list.length] ?? '';
}
