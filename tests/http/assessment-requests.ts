import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const HANDLERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
const usedOf = new WeakMap<readonly string[], number>();

/** The next of a list for those who use it up. */
function next(list: readonly string[], role: Role): string {
  const used = usedOf.get(list) ?? 0;
  if (HANDLERS.has(role)) usedOf.set(list, used + 1);
  return list[used % list.length] ?? '';
}

/** A good request to a route about assessments, advice or guidance; null for other routes. */
export function assessmentRequestTo(home: SeededPlace, route: string, role: Role): Request | null {
  const { assessments, assessed } = home;
  const headers = () => ({ 'idempotency-key': randomUUID(), 'if-match': '"1"' });
  const post = (path: string, body?: object): Request => ({
    path,
    method: 'POST',
    headers: headers(),
    ...(body && { body }),
  });
  const look = (path: string): Request => ({ path, method: 'GET' });
  const client = home.clients[0] ?? '';
  const ofClient = (list: readonly string[]): string => next(list, role) || client;
  switch (route) {
    case 'GET /v1/assessments':
      return look(`/v1/assessments?client=${client}`);
    case 'GET /v1/assessments/{id}':
      return look(`/v1/assessments/${assessed.assessment}`);
    case 'POST /v1/assessments':
      return post('/v1/assessments', { clientId: ofClient(assessments.unassessed), date: '2021-03-31' });
    case 'POST /v1/assessments/{id}/contents':
      return post(`/v1/assessments/${draft('contents')}/contents`, { conclusion: 'Testi' });
    case 'POST /v1/assessments/{id}/completion':
      return post(`/v1/assessments/${draft('completion')}/completion`);
    case 'POST /v1/assessments/{id}/abandonment':
      return post(`/v1/assessments/${draft('abandonment')}/abandonment`, { reason: 'Testi' });
    case 'POST /v1/assessments/{id}/revision':
      return post(`/v1/assessments/${next(assessments.complete, role) || assessed.assessment}/revision`, {
        date: '2021-03-31',
      });
    case 'GET /v1/advice-contacts':
      return look(`/v1/advice-contacts?client=${client}`);
    case 'POST /v1/advice-contacts':
      return post('/v1/advice-contacts', {
        clientId: client,
        topic: 'Koulutus',
        channel: 'PHONE',
        date: '2021-03-31',
      });
    case 'GET /v1/guidance':
      return look(`/v1/guidance?client=${client}`);
    case 'GET /v1/guidance/{id}':
      return look(`/v1/guidance/${assessed.guidance}`);
    case 'POST /v1/guidance':
      return post('/v1/guidance', {
        clientId: client,
        guide: 'PSYCHOLOGIST',
        referredOn: '2021-03-31',
        reason: 'Alanvaihto',
      });
    case 'POST /v1/guidance/{id}/sessions':
      return post(`/v1/guidance/${guided('sessions')}/sessions`, { date: '2021-03-31', channel: 'VISIT' });
    case 'POST /v1/guidance/{id}/end':
      return post(`/v1/guidance/${guided('end')}/end`, { outcome: 'Testi' });
    case 'POST /v1/guidance/{id}/cancellation':
      return post(`/v1/guidance/${guided('cancellation')}/cancellation`, { outcome: 'Testi' });
    case 'GET /v1/guidance/{id}/notes':
      return look(`/v1/guidance/${assessed.guidance}/notes`);
    case 'POST /v1/guidance/{id}/notes':
      return post(`/v1/guidance/${assessed.guidanceOfOffice}/notes`, { words: 'Testi' });
    default:
      return null;
  }

  function draft(action: keyof typeof assessments.drafts): string {
    return next(assessments.drafts[action], role) || assessed.assessment;
  }
  function guided(action: keyof typeof assessments.guidance): string {
    return next(assessments.guidance[action], role) || assessed.guidance;
  }
}
