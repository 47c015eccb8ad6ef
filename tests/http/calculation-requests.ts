import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { ANNEX_E, SUBJECT } from '../support/calculations.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const used = new Map<string, number>();

const CONTENT = { ...SUBJECT, inputs: ANNEX_E };
const BODIES: Readonly<Record<string, object>> = {
  content: CONTENT,
  consultations: { municipality: '109', on: '2021-03-30', heard: 'Keksitty Johtaja', opinion: '-' },
  versions: { reason: 'Testi' },
};

/** A good request to a route about the Ministry's calculations; null for other routes. */
export function calculationRequestTo(
  { calculations }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', path = ''] = route.split(' ');
  const post = (to: string, body?: object): Request => ({
    path: to,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
    ...(body && { body }),
  });
  if (route === 'GET /v1/transferring-clients') {
    return { path: `${path}?municipalities=109,165&on=2021-03-31`, method: 'GET' };
  }
  if (route === 'POST /v1/applicant-withdrawals') return post(path, { municipality: '734', reason: 'Testi' });
  if (!path.startsWith('/v1/quota-calculations')) return null;
  const of = (id: string): string => path.replace('{id}', id);
  if (method === 'GET') {
    const query = path.endsWith('comparison') ? `?with=${calculations.published}` : '';
    return { path: of(calculations.published) + query, method };
  }
  if (path === '/v1/quota-calculations') return post(path, CONTENT);
  const step = path.split('/').at(-1) as keyof typeof calculations.ready;
  return post(of(next(step, calculations.ready[step], role)), BODIES[step]);
}

/** The next of a list for whoever uses it up. */
function next(step: string, list: readonly string[], role: Role): string {
  const turn = used.get(step) ?? 0;
  if (role === 'TEM_ANALYST') used.set(step, turn + 1);
  return list[turn % list.length] ?? '';
}
