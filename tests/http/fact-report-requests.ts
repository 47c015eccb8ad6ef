import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

const OF_MUNICIPALITY: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);

/** What is sent to each address, in which state the report is found, and whether the receiver sends it. */
const ACTIONS: Readonly<
  Record<
    string,
    { readonly found: 'DRAFTED' | 'READY' | 'SENT'; readonly body?: object; readonly ofReceiver?: true }
  >
> = {
  hearing: { found: 'DRAFTED', body: { done: true, on: '2021-03-30' } },
  readiness: { found: 'DRAFTED', body: {} },
  withdrawal: { found: 'DRAFTED', body: { reason: 'Kirjattu erehdyksessä' } },
  sending: { found: 'READY' },
  supplements: { found: 'SENT', body: { words: 'Lisätieto' } },
  receipt: { found: 'SENT', body: { proof: 'K-1' }, ofReceiver: true },
  'supplement-requests': { found: 'SENT', body: { question: 'Milloin?' }, ofReceiver: true },
  statements: { found: 'SENT', body: { statement: { code: 'T001', on: '2021-03-30' } }, ofReceiver: true },
};

const used: Record<string, number> = {};

/** The next of a state for those who use it up: of what others ask for it does not matter which. */
function nextOf(found: string, isUsed: boolean): number {
  used[found] = (used[found] ?? 0) + (isUsed ? 1 : 0);
  return used[found];
}

/** A good request to a route about reports of facts; null for other routes. */
export function factReportRequestTo(
  { factReports: { report, spare, reportedClient }, clients }: SeededPlace,
  route: string,
  role: Role,
): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind, , action = ''] = template.split('/');
  if (kind !== 'fact-reports') return null;
  if (method === 'GET') {
    const path = template.replace('{id}', report);
    return { path: template.includes('{id}') ? path : `${path}?client=${clients[0]}`, method: 'GET' };
  }
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  const asked = ACTIONS[action];
  if (asked === undefined) {
    const turn = nextOf('NEW', OF_MUNICIPALITY.has(role));
    const event = { kind: 'RESIGNED', on: `2020-${String(7 + (turn % 6)).padStart(2, '0')}-01` };
    return { path: template, method: 'POST', headers, body: { clientId: reportedClient, event } };
  }
  const { found, body, ofReceiver = false } = asked;
  const turn = nextOf(found, ofReceiver ? role === 'TE_OFFICER' : OF_MUNICIPALITY.has(role));
  const id = spare[found][turn % spare[found].length] ?? report;
  return {
    path: `/v1/fact-reports/${id}/${action}`,
    method: 'POST',
    headers,
    ...(body !== undefined && { body }),
  };
}
