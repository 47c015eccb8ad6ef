import { randomUUID } from 'node:crypto';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

let taken = 0;

/** Every request that uses something up takes the next. */
function next(list: readonly string[]): string {
  taken += 1;
  return list[taken % list.length] ?? '';
}

const post = (path: string, body: object): Request => ({
  path,
  method: 'POST',
  body,
  headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
});
const get = (path: string): Request => ({ path, method: 'GET' });

/** A good request to a route about integration rights, multi-sector cases and triggers; null for other routes. */
export function entitlementRequestTo({ entitlements }: SeededPlace, route: string): Request | null {
  const { fresh, rights, prepared, cases, triggers } = entitlements;
  switch (route) {
    case 'GET /v1/integration-rights':
    case 'GET /v1/multi-sector-cases':
    case 'GET /v1/activation-triggers':
      return get(`${route.slice(4)}?client=${fresh[0]}`);
    case 'GET /v1/integration-rights/{id}':
      return get(`/v1/integration-rights/${rights[0]}`);
    case 'GET /v1/multi-sector-cases/{id}':
      return get(`/v1/multi-sector-cases/${cases[0]}`);
    case 'GET /v1/activation-triggers/{id}':
      return get(`/v1/activation-triggers/${triggers[0]}`);
    case 'POST /v1/integration-rights':
      return post('/v1/integration-rights', {
        clientId: next(fresh),
        ground: 'RESIDENCE_PERMIT',
        firstPermitOn: '2021-02-01',
        requestedOn: '2021-03-01',
        from: '2021-03-01',
      });
    case 'POST /v1/integration-rights/{id}/steps':
      return post(`/v1/integration-rights/${next(rights)}/steps`, {
        step: 'start-assessment',
        on: '2021-03-30',
      });
    case 'POST /v1/multi-sector-cases':
      return post('/v1/multi-sector-cases', {
        clientId: next(fresh),
        assessedOn: '2021-03-30',
        outcome: 'NEED',
        reasons: 'Työttömyys pitkittyy.',
        isPreparation: true,
      });
    case 'POST /v1/multi-sector-cases/{id}/decision':
      return post(`/v1/multi-sector-cases/${next(prepared)}/decision`, {
        assessedOn: '2021-03-30',
        outcome: 'NO_NEED',
        reasons: 'Palvelut riittävät.',
      });
    case 'POST /v1/multi-sector-cases/{id}/steps':
      return post(`/v1/multi-sector-cases/${next(cases)}/steps`, {
        step: 'start-mapping',
        from: '2021-03-31',
        parties: [{ kind: 'KELA', contact: 'Kelan asiantuntija' }],
      });
    case 'POST /v1/activation-triggers':
      return post('/v1/activation-triggers', {
        clientId: next(fresh),
        source: 'KELA',
        notedOn: '2021-03-30',
        supportDaysOfLastYear: 100,
      });
    case 'POST /v1/activation-triggers/{id}/counts':
      return post(`/v1/activation-triggers/${next(triggers)}/counts`, {
        source: 'KELA',
        notedOn: '2021-03-30',
        supportDaysOfLastYear: 179,
      });
    default:
      return null;
  }
}
