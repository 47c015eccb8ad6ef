import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import type { SeededPlace } from '../support/seed.ts';
import type { Request } from './requests.ts';

/** Those whose requests use something up: of what others ask for it does not matter which. */
const USERS: ReadonlySet<Role> = new Set(['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
const taken = new WeakMap<readonly string[], number>();
let limits = 0;

function next(list: readonly string[], role: Role, otherwise: string): string {
  const turn = taken.get(list) ?? 0;
  if (USERS.has(role)) taken.set(list, turn + 1);
  return list[turn % list.length] ?? otherwise;
}

const WRITTEN = { result: 'REJECTED', reasons: 'Edellytykset eivät täyty.' };

const BODIES: Readonly<Record<string, object | undefined>> = {
  draft: WRITTEN,
  return: { remark: 'Perustele tarkemmin' },
  service: { by: 'letter', sentOn: '2021-03-31' },
  refusal: { outcome: 'REJECTED', reasons: 'Uutta selvitystä ei ole.' },
  'new-decision': { outcome: 'ACCEPTED', result: 'GRANTED', reasons: 'Vaatimus hyväksytään.' },
  appeal: { on: '2021-03-31', court: 'Hallinto-oikeus' },
  judgment: { on: '2021-03-31', judgment: 'Valitus hylätään.' },
};

/** A good request to a route about decisions, their limits, or requests against them; null for other routes. */
export function decisionRequestTo(place: SeededPlace, route: string, role: Role): Request | null {
  const [method = '', template = ''] = route.split(' ');
  const [, , kind = '', , action = ''] = template.split('/');
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  const { decided, clients } = place;
  if (kind === 'decision-limits') {
    if (method === 'GET') return { path: template, method: 'GET' };
    limits += 1;
    return {
      path: template,
      method: 'POST',
      headers,
      // Each is set for a day of its own.
      body: { from: `2021-04-${String(1 + (limits % 30)).padStart(2, '0')}`, cents: 1_000_000 },
    };
  }
  if (kind !== 'decisions' && kind !== 'rectification-requests') return null;
  const isDecision = kind === 'decisions';
  const shown = isDecision
    ? action === 'preview'
      ? decided.draft
      : decided.decision
    : decided.rectification;
  if (method === 'GET') {
    if (template.endsWith('/awaiting-second')) return { path: template, method: 'GET' };
    const path = template.replace('{id}', shown);
    return { path: template.includes('{id}') ? path : `${path}?client=${clients[0]}`, method: 'GET' };
  }
  if (!template.includes('{id}')) {
    const body = isDecision
      ? { case: { kind: 'START_UP_GRANT', id: next(decided.decidable, role, shown) }, ...WRITTEN }
      : {
          decisionId: decided.decision,
          by: 'CLIENT',
          receivedOn: '2021-03-31',
          demand: 'Tuki on myönnettävä',
        };
    return { path: template, method: 'POST', headers, body };
  }
  const lists: Readonly<Record<string, readonly string[]>> = isDecision
    ? decided.decisions
    : decided.rectifications;
  const body = BODIES[action];
  const path = template.replace('{id}', next(lists[action] ?? [], role, shown));
  return { path, method: 'POST', headers, ...(body && { body }) };
}
