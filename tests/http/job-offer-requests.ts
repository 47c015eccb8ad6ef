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
  delivery: { channel: 'ELECTRONIC', at: '2021-03-31T08:00:00Z', proof: 'OmaAsiointi 4711' },
  answer: { contacted: true, contactedOn: '2021-03-31' },
  'employer-answer': { on: '2021-03-31', words: 'Haastattelu sovittu' },
  result: { code: '04', on: '2021-03-31' },
  cancellation: { reason: 'NOT_SUITABLE' },
};

/** A good request to a route about job offers; null for other routes. */
export function jobOfferRequestTo(
  { clients, jobOffer, jobOffers, offerable, offeredClient }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (kind !== 'job-offers') return null;
  if (template.endsWith('/effectiveness')) {
    return { path: `${template}?body=municipality:109&month=2021-02`, method: 'GET' };
  }
  if (method === 'GET') {
    const path = template.replace('{id}', jobOffer);
    return { path: template.includes('{id}') ? path : `${path}?client=${clients[0]}`, method: 'GET' };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  if (!template.includes('{id}')) {
    const body = {
      clientId: offeredClient,
      vacancyId: next(offerable, role, jobOffer),
      suitability: 'Kokemusta keittiöstä',
      contactBy: '2021-04-12',
      reportBy: '2021-04-19',
    };
    return { path: template, method: 'POST', headers, body };
  }
  const id = next(jobOffers[action as keyof typeof jobOffers], role, jobOffer);
  const body = BODIES[action];
  return { path: `/v1/job-offers/${id}/${action}`, method: 'POST', headers, ...(body && { body }) };
}
