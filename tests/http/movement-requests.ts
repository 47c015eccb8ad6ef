import { randomUUID } from 'node:crypto';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

/** A good request to move a quota; null for other routes. */
export function movementRequestTo(home: SeededPlace, route: string): Request | null {
  if (route !== 'POST /v1/quotas/{id}/movements') return null;
  return {
    path: `/v1/quotas/${home.quota}/movements`,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: { movement: { kind: 'COMMIT', reference: 'Matka 1', amountCents: 100 } },
  };
}
