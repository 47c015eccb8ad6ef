import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { Call } from '../support/app.ts';
import type { SeededPlace } from '../support/seed.ts';
import { NOTICE } from '../support/vacancies.ts';

const HANDLERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
const usedOf = new WeakMap<readonly string[], number>();

/** A good request to a route of vacancies; null for other routes. */
export function vacancyRequestTo(
  { vacancies, spareVacancies }: SeededPlace,
  route: string,
  role: Role,
): (Call & { readonly path: string }) | null {
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  const change = (action: keyof typeof spareVacancies, body?: object) => ({
    path: `/v1/vacancies/${next(spareVacancies[action], role) ?? vacancies[0]}/${action}`,
    method: 'POST' as const,
    headers,
    ...(body && { body }),
  });
  switch (route) {
    case 'GET /v1/vacancies':
      return { path: '/v1/vacancies' };
    case 'GET /v1/job-posting-faults':
      return { path: '/v1/job-posting-faults' };
    case 'POST /v1/vacancy-imports':
      return { path: '/v1/vacancy-imports', method: 'POST', headers, body: {} };
    case 'GET /v1/vacancies/{id}':
      return { path: `/v1/vacancies/${vacancies[0]}` };
    case 'POST /v1/vacancies':
      return { path: '/v1/vacancies', method: 'POST', headers, body: NOTICE };
    case 'POST /v1/vacancies/{id}/content':
      return change('content', NOTICE);
    case 'POST /v1/vacancies/{id}/publication':
      return change('publication');
    case 'POST /v1/vacancies/{id}/closing':
      return change('closing', { reason: 'WITHDRAWN' });
    case 'POST /v1/vacancies/{id}/refusal':
      return change('refusal', { reasons: 'Palkkaa ei makseta.' });
    default:
      return null;
  }
}

/** The next of a list for those who use it up. */
function next(list: readonly string[], role: Role): string | undefined {
  const used = usedOf.get(list) ?? 0;
  if (HANDLERS.has(role)) usedOf.set(list, used + 1);
  return list[used % list.length];
}
