import { randomUUID } from 'node:crypto';
import { OFFICIAL, SERVICE_ELEMENT } from '../support/seed-officials.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

let taken = 0;

/** Every request that uses something up takes the next. */
function next(list: readonly string[]): string {
  taken += 1;
  return list[taken % list.length] ?? '';
}

const key = () => ({ 'idempotency-key': randomUUID() });
const post = (path: string, body: object): Request => ({ path, method: 'POST', body, headers: key() });

/** A good request to a route about officials and tasks; null for other routes. */
export function officialRequestTo({ officials }: SeededPlace, route: string): Request | null {
  switch (route) {
    case 'PUT /v1/clients/{id}/official':
      return {
        path: `/v1/clients/${next(officials.unnamed)}/official`,
        method: 'PUT',
        body: { subject: OFFICIAL },
        headers: { ...key(), 'if-match': '"0"' },
      };
    case 'GET /v1/officials/{subject}/clients':
      return { path: `/v1/officials/${OFFICIAL}/clients`, method: 'GET' };
    case 'POST /v1/officials/{subject}/hand-over':
      return post('/v1/officials/somebody/hand-over', { to: { subject: OFFICIAL } });
    case 'GET /v1/process-worklists/{list}':
      return { path: '/v1/process-worklists/due', method: 'GET' };
    case 'POST /v1/service-elements':
      return post('/v1/service-elements', {
        area: '1531',
        code: randomUUID(),
        name: 'Testi',
        evidence: null,
        from: '2021-03-01',
      });
    case 'POST /v1/service-elements/{id}/end':
      return post(`/v1/service-elements/${SERVICE_ELEMENT}/end`, { until: '2021-06-01' });
    case 'POST /v1/tasks/{id}/done':
      return post(`/v1/tasks/${next(officials.tasks)}/done`, {});
    default:
      return null;
  }
}
