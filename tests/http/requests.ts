import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { lawInForce, themesOf } from '../../src/domain/legislation/statute-book.ts';
import { type Call, ORGANISATIONS } from '../support/app.ts';
import type { SeededPlace } from '../support/seed.ts';
import { FACT_BODIES, factIdOf } from './fact-requests.ts';
import { personRequestTo } from './person-requests.ts';

export interface Request extends Call {
  readonly path: string;
}

const QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/reports/monthly': '?area=1531&month=2021-03',
};

/** A proposal comes into force once: each request takes another one. */
const PROPOSALS = themesOf(lawInForce).flatMap(({ theme, entries }) =>
  entries.filter(({ status }) => status === 'proposed').map(({ version }) => ({ theme, version })),
);
let proposalsTaken = 0;

function nextConfirmation(): object {
  proposalsTaken += 1;
  return { ...PROPOSALS[proposalsTaken % PROPOSALS.length], decision: 'Act 1234/2025' };
}

/** What can be used up once: each request takes the next. */
let taken = 0;

function nextOf<T>(list: readonly T[]): T | undefined {
  taken += 1;
  return list[taken % list.length];
}

const HANDLERS: ReadonlySet<Role> = new Set(['TE_OFFICER', 'MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED']);
const usedOf = new WeakMap<readonly string[], number>();

/** The next of a list for those who may use it up; for others it does not matter which. */
function ownOf(list: readonly string[], role: Role): string {
  const used = usedOf.get(list) ?? 0;
  if (HANDLERS.has(role)) usedOf.set(list, used + 1);
  return list[used % list.length] ?? '';
}

/** Municipalities that can be suspended from a task of which nothing in these tests is an act. */
const SUSPENDABLE = ['734', '480', '284', '853', '400', '577', '738', '895', '638', '078', '710'];

function nextSuspension(): object {
  return { municipality: nextOf(SUSPENDABLE), tasks: ['STATEMENTS'], order: 'AVI/1' };
}

const BODIES: Readonly<Record<string, unknown>> = {
  'POST /v1/clients/{id}/disqualifications': { subject: 'somebody-else', ground: 'CLOSE_RELATION' },
  'POST /v1/legislation/simulations': {
    areaCode: '1531',
    date: '2021-03-31',
    values: [{ key: 'target_group.age_below', value: 25, from: '2021-03-01' }],
  },
  'POST /v1/clients/{id}/te-office-stays': { reason: 'LANGUAGE_RIGHTS', text: 'kieli' },
  'POST /v1/clients/{id}/te-office-stays/removal': { text: 'kieli vaihtui' },
  'POST /v1/referral-notices/{id}/withdrawal': { reason: 'SENT_BY_MISTAKE', text: 'vahinko' },
  'POST /v1/referral-notices/{id}/delivery-failures': { addressee: 'CLIENT', text: 'muuttanut' },
  'POST /v1/referral-notices/{id}/resending': { addressee: 'CLIENT' },
  'POST /v1/clients/{id}/determinations': {},
  'POST /v1/determinations/{id}/override': { result: 'OUT', reason: 'Testi' },
  'POST /v1/determinations/{id}/override-withdrawal': { reason: 'Testi' },
  'POST /v1/determinations/{id}/review-decision': { decision: 'KEEP', reason: 'Testi' },
  'POST /v1/import-runs': { delivery: 'URA-1' },
  'POST /v1/determination-runs': { areaCode: '1531', date: '2021-03-31' },
  'POST /v1/daily-round-runs': {},
  'POST /v1/transfer-runs': { areaCode: '1531', date: '2021-03-31' },
};

/** Bodies that each request has of its own. */
const MADE: Readonly<Record<string, () => unknown>> = {
  'POST /v1/legislation/confirmations': nextConfirmation,
  'POST /v1/suspensions': nextSuspension,
};

const OF_HOME: Readonly<Record<string, (home: SeededPlace, role: Role) => unknown>> = {
  'POST /v1/referral-notices': (home, role) => ({ clientId: ownOf(home.served, role) }),
};

/** A good request to a route for something of the home place. */
export function requestTo(home: SeededPlace, route: string, role: Role): Request {
  const ofPerson = personRequestTo(home, route, role);
  if (ofPerson !== null) return ofPerson;
  const [method = '', template = ''] = route.split(' ');
  const body = MADE[route]?.() ?? OF_HOME[route]?.(home, role) ?? FACT_BODIES[route]?.(home) ?? BODIES[route];
  return {
    path: pathOf(home, method, template, role) + (QUERIES[route] ?? ''),
    method: method as 'GET' | 'POST',
    ...(body !== undefined && { body }),
    ...(method === 'POST' && { headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' } }),
  };
}

function pathOf(home: SeededPlace, method: string, template: string, role: Role): string {
  return template
    .replace('{code}', 'client-not-found')
    .replace('{theme}', 'target-group')
    .replace('{disqualification}', nextOf(home.disqualifications) ?? '')
    .replace('{name}', 'notices-not-received')
    .replace('{id}', idFor(home, `${method} ${template}`, role));
}

function idFor(home: SeededPlace, route: string, role: Role): string {
  const [, template = ''] = route.split(' ');
  if (FACT_BODIES[route] !== undefined) return factIdOf(home, template);
  const [, , kind, , action, part] = template.split('/');
  switch (kind) {
    case 'clients':
      if (action !== 'te-office-stays') return home.clients[0] ?? '';
      return ownOf(part === 'removal' ? home.kept : home.stayable, role);
    case 'determinations':
      return determinationFor(home, action, role);
    case 'referral-notices':
      return noticeFor(home, action, role);
    case 'hand-overs':
      return home.handOver;
    case 'suspensions':
      return nextOf(home.suspensions) ?? '';
    case 'deliveries':
      return home.delivery;
    case 'runs':
      return ORGANISATIONS[role].own === 'keha' ? home.importRun : home.run;
    default:
      return '';
  }
}

/** What is done to a notice is done once: each request gets one of its own. */
function noticeFor(home: SeededPlace, action: string | undefined, role: Role): string {
  switch (action) {
    case 'receipt':
      return home.waiting[role === 'MUN_OFFICER' ? 0 : 1]?.notice ?? '';
    case 'withdrawal':
      return ownOf(home.spare, role);
    case 'delivery-failures':
      return ownOf(home.failing, role);
    case 'resending':
      return ownOf(home.unseen, role);
    case 'acknowledgement':
      return ownOf(home.arrived, role);
    default:
      return home.received;
  }
}
/** What can be decided once is another one for each who may decide it. */
function determinationFor(home: SeededPlace, action: string | undefined, role: Role): string {
  const ofAction: Readonly<Record<string, readonly string[]>> = {
    override: home.overridable,
    'override-withdrawal': home.overridden,
    'review-decision': home.reviewed,
  };
  const several = ofAction[action ?? ''];
  if (several === undefined) return home.determination;
  if (role === 'TE_OFFICER' || role === 'MUN_OFFICER') decided += 1;
  return several[decided % several.length] ?? '';
}

let decided = 0;
