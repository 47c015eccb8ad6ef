import { randomUUID } from 'node:crypto';
import type { Call } from '../support/app.ts';
import type { SeededPlace } from '../support/seed.ts';

let used = 0;

/** A good request to a route of referrals to services; null for other routes. Each step is of another referral. */
export function serviceRequestTo(
  { clients, serviceReferrals }: SeededPlace,
  route: string,
): (Call & { readonly path: string }) | null {
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  switch (route) {
    case 'GET /v1/service-referrals':
      return { path: `/v1/service-referrals?client=${clients[0]}` };
    case 'GET /v1/service-referrals/{id}':
      return { path: `/v1/service-referrals/${serviceReferrals[0]}` };
    case 'POST /v1/service-referrals':
      return {
        path: '/v1/service-referrals',
        method: 'POST',
        headers,
        body: { clientId: clients[0], serviceType: 'GUIDANCE', needRecognisedOn: '2021-03-20' },
      };
    case 'POST /v1/service-referrals/{id}/steps':
      used += 1;
      return {
        path: `/v1/service-referrals/${serviceReferrals[1 + (used % (serviceReferrals.length - 1))]}/steps`,
        method: 'POST',
        headers,
        body: { step: 'refer', on: '2021-03-31' },
      };
    case 'GET /v1/service-times':
      return { path: '/v1/service-times?area=1531&month=2021-03' };
    case 'GET /v1/service-seats':
      return { path: '/v1/service-seats' };
    case 'POST /v1/service-seats':
      return {
        path: '/v1/service-seats',
        method: 'POST',
        headers,
        body: {
          organisation: { municipality: '109' },
          serviceType: 'CAREER_COACHING',
          name: 'Uravalmennus',
          provider: 'Koevalmennus',
          places: 3,
          from: '2021-04-01',
          to: '2021-06-30',
        },
      };
    default:
      return null;
  }
}
