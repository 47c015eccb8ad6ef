import { randomUUID } from 'node:crypto';
import { quarantinedMessage, receivedMessage } from '../support/seed-messages.ts';
import { HOME } from '../support/seed.ts';
import type { Request } from './requests.ts';

let taken = 0;

/** Every request that uses something up takes the next. */
function next(): number {
  taken += 1;
  return quarantinedMessage(HOME.municipality, taken);
}

const post = (path: string, body: object): Request => ({
  path: `/v1/${path}`,
  method: 'POST',
  body,
  headers: { 'idempotency-key': randomUUID() },
});

/** A good request to a route about messages; null for other routes. */
export function exchangeRequestTo(route: string): Request | null {
  switch (route) {
    case 'GET /v1/exchange-messages/{id}':
      return { path: `/v1/exchange-messages/${receivedMessage(HOME.municipality)}`, method: 'GET' };
    case 'POST /v1/exchange-messages/{id}/resend':
      return post(`exchange-messages/${next()}/resend`, { reason: 'Testi' });
    case 'POST /v1/exchange-messages/{id}/discard':
      return post(`exchange-messages/${next()}/discard`, { reason: 'Testi' });
    case 'POST /v1/exchange-messages/replay':
      return post('exchange-messages/replay', {
        port: 'te-statements',
        receiver: 'te-office:9900',
        since: '2021-03-01T00:00:00Z',
        reason: 'Testi',
      });
    case 'POST /v1/exchange-answers':
      return post('exchange-answers', {
        port: 'te-statements',
        answers: [
          {
            id: randomUUID(),
            from: 'te-office:1500',
            businessKey: 'nothing',
            at: '2021-03-31T09:00:00Z',
            content: { kind: 'RECEIVED', proof: 'R-1' },
          },
        ],
      });
    default:
      return null;
  }
}
