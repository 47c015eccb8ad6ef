import { randomUUID } from 'node:crypto';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

let taken = 0;

/** Every request that uses something up takes the next. */
function next(list: readonly string[]): string {
  taken += 1;
  return list[taken % list.length] ?? '';
}

/** A time of somebody who is nowhere else. */
export const freeTime = (more: object = {}): object => ({
  start: '2021-04-14T09:00:00+03:00',
  end: '2021-04-14T10:00:00+03:00',
  channel: 'VISIT',
  place: 'Raatihuoneenkatu 9',
  officials: [randomUUID()],
  ...more,
});

/** A good request to a route about meetings; null for other routes. */
export function meetingRequestTo({ meetings, meeting, clients }: SeededPlace, route: string): Request | null {
  const post = (path: string, body?: object): Request => ({
    path,
    method: 'POST',
    ...(body && { body }),
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  });
  const act = (list: readonly string[], action: string, body: object): Request =>
    post(`/v1/meetings/${next(list)}/${action}`, body);
  switch (route) {
    case 'GET /v1/meetings':
      return { path: `/v1/meetings?client=${clients[0]}`, method: 'GET' };
    case 'GET /v1/meetings/{id}':
      return { path: `/v1/meetings/${meeting}`, method: 'GET' };
    case 'GET /v1/calendars/{official}':
      return { path: '/v1/calendars/test-officer?from=2021-03-01&to=2021-04-30', method: 'GET' };
    case 'POST /v1/meetings':
      return post('/v1/meetings', { clientId: meetings.client, kind: 'MULTISECTOR', booking: freeTime() });
    case 'POST /v1/meetings/{id}/booking':
      return act(meetings.toBook, 'booking', freeTime());
    case 'POST /v1/meetings/{id}/invitation':
      return act(meetings.toInvite, 'invitation', {
        sentAt: '2021-03-30T09:00:00Z',
        channel: 'LETTER',
        content: 'Kutsu',
        address: 'Keksittykatu 1',
      });
    case 'POST /v1/meetings/{id}/holding':
      return act(meetings.toHold, 'holding', { record: 'Pidetty' });
    case 'POST /v1/meetings/{id}/no-show':
      return act(meetings.toMiss, 'no-show', { words: 'Ei tullut' });
    case 'POST /v1/meetings/{id}/cancellation':
      return act(meetings.toCancel, 'cancellation', { by: 'AUTHORITY', words: 'Virkailija sairastui' });
    case 'POST /v1/meetings/{id}/move':
      return act(meetings.toMove, 'move', { reason: 'CLIENT_REQUEST', booking: freeTime() });
    case 'POST /v1/clients/{id}/initial-stage-end':
      return post(`/v1/clients/${next(meetings.met)}/initial-stage-end`);
    default:
      return null;
  }
}
