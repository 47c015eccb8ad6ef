import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/access/actor.ts';
import { lawInForce, themesOf } from '../../src/domain/legislation/statute-book.ts';
import { type Call, ENDABLE_GRANTS, ORGANISATIONS, RESEARCH_PERMIT } from '../support/app.ts';
import type { SeededPlace } from '../support/seed.ts';
import { FACT_BODIES, factIdOf } from './fact-requests.ts';
import { claimRequestTo } from './claim-requests.ts';
import { clarificationRequestTo } from './clarification-requests.ts';
import { decisionRequestTo } from './decision-requests.ts';
import { jobOfferRequestTo } from './job-offer-requests.ts';
import { factReportRequestTo } from './fact-report-requests.ts';
import { calculationRequestTo } from './calculation-requests.ts';
import { cooperationRequestTo } from './cooperation-requests.ts';
import { assessmentRequestTo } from './assessment-requests.ts';
import { matchingRequestTo } from './matching-requests.ts';
import { meetingRequestTo } from './meeting-requests.ts';
import { entitlementRequestTo } from './entitlement-requests.ts';
import { exchangeRequestTo } from './exchange-requests.ts';
import { obligationRequestTo } from './obligation-requests.ts';
import { officialRequestTo } from './official-requests.ts';
import { movementRequestTo } from './movement-requests.ts';
import { paySubsidyRequestTo } from './pay-subsidy-requests.ts';
import { quotaRequestTo } from './quota-requests.ts';
import { planRequestTo } from './plan-requests.ts';
import { personRequestTo } from './person-requests.ts';
import { startUpGrantRequestTo } from './start-up-grant-requests.ts';
import { procurementRequestTo } from './procurement-requests.ts';
import { statementRequestTo } from './statement-requests.ts';
import { serviceRequestTo } from './service-requests.ts';
import { vacancyRequestTo } from './vacancy-requests.ts';

export interface Request extends Call {
  readonly path: string;
}

const QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/access-log/anomalies': '?from=2021-03-30&until=2021-03-31',
  'GET /v1/reports/monthly': '?area=1531&month=2021-03',
  'GET /v1/service-elements': '?area=1531',
  'GET /v1/enhanced-service-model': '?area=1531&month=2021-03',
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

/** What can be used up once, by what it is: each request takes the next. */
const taken = new Map<string, number>();

function nextOf<T>(what: string, list: readonly T[]): T | undefined {
  const turn = (taken.get(what) ?? 0) + 1;
  taken.set(what, turn);
  return list[turn % list.length];
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
  return { municipality: nextOf('suspendable', SUSPENDABLE), tasks: ['STATEMENTS'], order: 'AVI/1' };
}

/** Authorities that can be registered side by side. */
const REGISTRABLE = SUSPENDABLE.map((municipality, nth) => ({
  code: `TA${nth + 50}`,
  name: { fi: 'Koealue', sv: 'Provområde' },
  municipalities: [{ code: municipality, from: '2025-01-01' }],
}));

/** Requests of clients can be made and decided on when the law knows them. */
const WITH_REQUESTS = '2022-03-01T09:00:00.000Z';

const BODIES: Readonly<Record<string, unknown>> = {
  'POST /v1/clients/{id}/disqualifications': { subject: 'somebody-else', ground: 'CLOSE_RELATION' },
  'POST /v1/legislation/simulations': {
    areaCode: '1531',
    date: '2021-03-31',
    values: [{ key: 'target_group.age_below', value: 25, from: '2021-03-01' }],
  },
  'POST /v1/transfer-requests/{id}/consent': { given: true },
  'POST /v1/transfer-requests/{id}/decision': {
    outcome: 'REFUSED',
    reasons: 'The municipality serves in Swedish.',
    servicesEndangered: false,
  },
  'POST /v1/transfer-requests/{id}/rectification': { receivedOn: '2022-03-01' },
  'POST /v1/transfer-requests/{id}/rectification-decision': { outcome: 'REJECTED', reasons: 'As before.' },
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
  'POST /v1/suspension-runs': { suspension: '00000000-0000-7109-8000-000000000001' },
  'POST /v1/authority-hand-over-runs': { date: '2025-01-01' },
  'POST /v1/research-permits/{id}/extracts': {},
  'POST /v1/research-permits': {
    reference: 'KEHA/1/2021',
    holder: 'researcher',
    purpose: 'Testi',
    fields: ['STATUSES'],
    areas: ['1531'],
    period: { from: '2021-03-01', until: '2021-04-01' },
    validity: { from: '2021-03-01', until: '2022-01-01' },
  },
  'POST /v1/clients/{id}/data-copies': {},
  'POST /v1/clients/{id}/restriction-requests': {},
  'POST /v1/retention-runs': { dryRun: true },
  'POST /v1/daily-round-runs': {},
  'POST /v1/clients/{id}/log-extracts': {},
  'POST /v1/transfer-runs': { areaCode: '1531', date: '2021-03-31' },
};

/** Each request is for somebody else. */
function nextGrant(): object {
  return {
    subject: `newcomer-${randomUUID()}`,
    role: 'MUN_OFFICER',
    organisation: 'municipality:109',
    officeHolder: true,
    shareOfDuties: 50,
    regularNeed: true,
  };
}

/** Bodies that each request has of its own. */
const MADE: Readonly<Record<string, (home: SeededPlace, role: Role) => unknown>> = {
  'POST /v1/legislation/confirmations': nextConfirmation,
  'POST /v1/suspensions': nextSuspension,
  'POST /v1/grants': nextGrant,
  'POST /v1/referral-notices': (home, role) => ({ clientId: ownOf(home.served, role) }),
  'POST /v1/employment-authorities': () => nextOf('authority', REGISTRABLE),
  'POST /v1/transfer-requests': (home, role) => ({
    kind: 'TO_TE_OFFICE',
    // A client has one open request: each role that may record one has a client of its own.
    clientId: home.clients[2 + MUNICIPAL.indexOf(role)] ?? home.clients[4],
    reason: 'SAFETY',
    channel: 'PHONE',
    receivedOn: '2022-03-01',
  }),
};

const MUNICIPAL: readonly Role[] = ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'TE_OFFICER'];

/** A good request to a route for something of the home place. */
export function requestTo(home: SeededPlace, route: string, role: Role): Request {
  const ofMeeting = meetingRequestTo(home, route);
  if (ofMeeting !== null) return ofMeeting;
  const ofMatching = matchingRequestTo(home, route, role);
  if (ofMatching !== null) return ofMatching;
  const ofEntitlement = entitlementRequestTo(home, route);
  if (ofEntitlement !== null) return ofEntitlement;
  const ofObligation = obligationRequestTo(home, route, role);
  if (ofObligation !== null) return ofObligation;
  const ofClarification = clarificationRequestTo(home, route, role);
  if (ofClarification !== null) return ofClarification;
  const ofExchange = exchangeRequestTo(route);
  if (ofExchange !== null) return ofExchange;
  const ofStatement = statementRequestTo(home, route, role);
  if (ofStatement !== null) return ofStatement;
  const ofOffer = jobOfferRequestTo(home, route, role);
  if (ofOffer !== null) return ofOffer;
  const ofDecision = decisionRequestTo(home, route, role);
  if (ofDecision !== null) return ofDecision;
  const ofGrant = startUpGrantRequestTo(home, route, role);
  if (ofGrant !== null) return ofGrant;
  const ofClaim = claimRequestTo(home, route, role);
  if (ofClaim !== null) return ofClaim;
  const ofFactReport = factReportRequestTo(home, route, role);
  if (ofFactReport !== null) return ofFactReport;
  const ofOfficial = officialRequestTo(home, route);
  if (ofOfficial !== null) return ofOfficial;
  const ofAssessment = assessmentRequestTo(home, route, role);
  if (ofAssessment !== null) return ofAssessment;
  const ofService = serviceRequestTo(home, route);
  if (ofService !== null) return ofService;
  const ofVacancy = vacancyRequestTo(home, route, role);
  if (ofVacancy !== null) return ofVacancy;
  const ofCalculation = calculationRequestTo(home, route, role);
  if (ofCalculation !== null) return ofCalculation;
  const ofStructure = cooperationRequestTo(home, route, role);
  if (ofStructure !== null) return ofStructure;
  const ofQuota = movementRequestTo(home, route) ?? quotaRequestTo(home, route, role);
  if (ofQuota !== null) return ofQuota;
  const ofSubsidy = paySubsidyRequestTo(home, route, role);
  if (ofSubsidy !== null) return ofSubsidy;
  const bought = procurementRequestTo(home, route, role);
  if (bought !== null) return bought;
  const ofPlan = planRequestTo(home, route);
  if (ofPlan !== null) return ofPlan;
  const ofPerson = personRequestTo(home, route, role);
  if (ofPerson !== null) return ofPerson;
  const [method = '', template = ''] = route.split(' ');
  const body = MADE[route]?.(home, role) ?? FACT_BODIES[route]?.(home) ?? BODIES[route];
  return {
    path: pathOf(home, method, template, role) + (QUERIES[route] ?? ''),
    method: method as 'GET' | 'POST',
    ...(template.startsWith('/v1/transfer-requests') && { at: WITH_REQUESTS }),
    ...(body !== undefined && { body }),
    ...(method === 'POST' && { headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' } }),
  };
}

function pathOf(home: SeededPlace, method: string, template: string, role: Role): string {
  return template
    .replace('{code}', 'client-not-found')
    .replace('{theme}', 'target-group')
    .replace('{disqualification}', nextOf('disqualification', home.disqualifications) ?? '')
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
    case 'transfer-requests':
      return requestFor(home, action, role);
    case 'hand-overs':
      return home.handOver;
    case 'suspensions':
      return nextOf('suspension', home.suspensions) ?? '';
    case 'research-permits':
      return RESEARCH_PERMIT;
    case 'grants':
      return nextOf('grant', ENDABLE_GRANTS) ?? '';
    case 'deliveries':
      return home.delivery;
    case 'runs':
      return ORGANISATIONS[role].own === 'keha' ? home.importRun : home.run;
    default:
      return '';
  }
}

/** A request in the state that the action needs, one for each who uses it up. */
function requestFor({ requests }: SeededPlace, action: string | undefined, role: Role): string {
  switch (action) {
    case 'consent':
      return requests.awaitingConsent[role === 'MUN_OFFICER' ? 0 : 1] ?? '';
    case 'decision':
      return nextOf('decision', requests.awaitingDecision) ?? '';
    case 'withdrawal':
      return requests.toBeWithdrawn[MUNICIPAL.indexOf(role)] ?? requests.toBeWithdrawn[0] ?? '';
    case 'rectification':
      return requests.refused[MUNICIPAL.indexOf(role)] ?? requests.refused[0] ?? '';
    case 'rectification-decision':
      return nextOf('rectification', requests.contested) ?? '';
    default:
      return requests.refused[0] ?? '';
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
