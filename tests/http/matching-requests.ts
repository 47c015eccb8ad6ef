import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

/** Those whose requests use something up: of what others ask for it does not matter which. */
const USERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
const taken = new WeakMap<readonly string[], number>();

function next(list: readonly string[], role: Role): string {
  const turn = taken.get(list) ?? 0;
  if (USERS.has(role)) taken.set(list, turn + 1);
  return list[turn % list.length] ?? '';
}

const DATA = ['NAME', 'CONTACT', 'OCCUPATIONS'];

/** A good request to a route of matching or of introductions; null for other routes. */
export function matchingRequestTo(
  { clients, vacancy, introductions }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const client = clients[0] ?? '';
  const post = (path: string, body?: object): Request => ({
    path,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
    ...(body && { body }),
  });
  const step = (list: readonly string[], name: string, body?: object): Request =>
    post(`/v1/introductions/${next(list, role)}/${name}`, body);
  switch (route) {
    case 'GET /v1/clients/{id}/matching-vacancies':
      return { path: `/v1/clients/${client}/matching-vacancies` };
    case 'GET /v1/vacancies/{id}/matching-clients':
      return { path: `/v1/vacancies/${vacancy}/matching-clients` };
    case 'POST /v1/clients/{id}/job-wishes':
      return post(`/v1/clients/${client}/job-wishes`, {
        commutingArea: ['082'],
        drivingLicences: ['B'],
        skills: ['Trukin ajo'],
      });
    case 'GET /v1/introductions':
      return { path: `/v1/introductions?client=${client}` };
    case 'GET /v1/introductions/{id}':
      return { path: `/v1/introductions/${introductions.drafted.at(-1)}` };
    case 'GET /v1/introductions/{id}/document':
      return { path: `/v1/introductions/${introductions.introduced.at(-1)}/document` };
    case 'POST /v1/introductions':
      return post('/v1/introductions', { vacancyId: vacancy, clients: [client], data: DATA });
    case 'POST /v1/introductions/{id}/consents':
      return step(introductions.drafted, 'consents', {
        clientId: client,
        decision: 'REFUSED',
        written: true,
        on: '2021-03-31',
      });
    case 'POST /v1/introductions/{id}/introduction':
      return step(introductions.consented, 'introduction', { clients: [{ clientId: client, data: DATA }] });
    case 'POST /v1/introductions/{id}/outcomes':
      return step(introductions.introduced, 'outcomes', { clientId: client, code: '04', on: '2021-03-31' });
    case 'POST /v1/introductions/{id}/cancellation':
      return step(introductions.drafted, 'cancellation', { reason: 'Työnantaja perui' });
    case 'POST /v1/introductions/{id}/closing':
      return step(introductions.outcomeKnown, 'closing');
    default:
      return null;
  }
}
