import type { Role } from '../../src/domain/access/actor.ts';

/** Statuses by role; a role that is not named is refused with 403. */
type Statuses = Readonly<Partial<Record<Role, number>>>;

/** Who may use a route: in the organisation to which the data belong, and in another of the same kind. */
export interface MatrixRow {
  readonly own: Statuses;
  /**
   * Elsewhere an id leads nowhere (404), and a list holds only what is there. National roles have no organisation of
   * their kind elsewhere: they are given in a foreign municipality, where they carry nothing (403).
   */
  readonly elsewhere: Statuses;
  /** An officer of the municipality that the client has gone on from, when that is not as elsewhere. */
  readonly former?: number;
}

const EVERYBODY: Statuses = {
  JOBSEEKER: 200,
  MUN_OFFICER: 200,
  MUN_STAFF: 200,
  STATE_OFFICER_TRANSFERRED: 200,
  MUN_COORD: 200,
  MUN_FINANCE: 200,
  TE_OFFICER: 200,
  CSC_OFFICER: 200,
  ELY_QUOTA: 200,
  ELY_PROC: 200,
  KEHA_ADMIN: 200,
  TEM_ANALYST: 200,
  AVI_SUPERVISOR: 200,
  EVALUATOR: 200,
  EMPLOYER: 200,
  PROVIDER: 200,
  DPO: 200,
  AUDITOR: 200,
  INTEGRATION: 200,
};

const CLIENT_WORKERS: readonly Role[] = ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'TE_OFFICER'];
/** Those who handle the clients of a municipality; the TE Office sees these, and does not. */
const HANDLERS: readonly Role[] = ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED'];
/** Those who book meetings. */
const BOOKERS: readonly Role[] = [...CLIENT_WORKERS, 'MUN_STAFF'];
/** Those who decide in their own name. */
const OFFICERS: readonly Role[] = ['MUN_OFFICER', 'TE_OFFICER'];
/** Those who may see clients: the supervisor sees those of every trial municipality. */
const CLIENT_READERS: readonly Role[] = [...CLIENT_WORKERS, 'AVI_SUPERVISOR'];
const NOTICE_READERS: readonly Role[] = [...CLIENT_WORKERS, 'MUN_COORD'];
const VACANCY_READERS: readonly Role[] = [...NOTICE_READERS, 'MUN_STAFF'];
const REGISTER_KEEPERS: readonly Role[] = ['TE_OFFICER', 'KEHA_ADMIN', 'INTEGRATION'];

/** Those who read the Ministry's calculations when they concern their body. */
const CALCULATION_READERS_ELSEWHERE: readonly Role[] = [
  'MUN_OFFICER',
  'STATE_OFFICER_TRANSFERRED',
  'MUN_COORD',
  'MUN_FINANCE',
  'ELY_QUOTA',
];
const CALCULATIONS_READ = all([...CALCULATION_READERS_ELSEWHERE, 'KEHA_ADMIN', 'TEM_ANALYST'], 200);
const CALCULATIONS_READ_ELSEWHERE = all(CALCULATION_READERS_ELSEWHERE, 200);
const CALCULATION_UNSEEN = all(CALCULATION_READERS_ELSEWHERE, 404);

/** Those who look after messages: of their own body, and of everybody. */
const EXCHANGE_READERS: readonly Role[] = [...CLIENT_WORKERS, 'KEHA_ADMIN', 'INTEGRATION'];

/** Those who read unpublished figures of an area; some of them have areas of their own elsewhere. */
const REPORT_READERS_ELSEWHERE: readonly Role[] = [
  'MUN_OFFICER',
  'STATE_OFFICER_TRANSFERRED',
  'MUN_COORD',
  'MUN_FINANCE',
  'TE_OFFICER',
  'ELY_QUOTA',
];
const REPORT_READERS: readonly Role[] = [...REPORT_READERS_ELSEWHERE, 'KEHA_ADMIN', 'TEM_ANALYST'];

/** Those who look at what is bought; those of them who have a region of their own elsewhere. */
const PROCUREMENT_READERS_ELSEWHERE: readonly Role[] = [...REPORT_READERS_ELSEWHERE, 'ELY_PROC'];
const PROCUREMENT_READERS: readonly Role[] = [...PROCUREMENT_READERS_ELSEWHERE, 'KEHA_ADMIN', 'TEM_ANALYST'];
const PLAN_CONSULTED: readonly Role[] = ['ELY_PROC', 'MUN_OFFICER', 'MUN_COORD'];

/** The expected answer to every route and role, reviewed by people; a route without a row fails the tests. */
export const ACCESS_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'GET /v1/me': { own: EVERYBODY, elsewhere: EVERYBODY },
  'GET /v1/grants': { own: { KEHA_ADMIN: 200, MUN_COORD: 200 }, elsewhere: { MUN_COORD: 200 } },
  'POST /v1/grants': { own: { KEHA_ADMIN: 201 }, elsewhere: {} },
  'POST /v1/grants/{id}/end': { own: { KEHA_ADMIN: 200 }, elsewhere: {} },
  'GET /v1/trial-areas': { own: EVERYBODY, elsewhere: EVERYBODY },
  'GET /v1/municipalities': { own: EVERYBODY, elsewhere: EVERYBODY },

  'GET /v1/legislation/versions': { own: EVERYBODY, elsewhere: EVERYBODY },
  'GET /v1/legislation/themes': { own: EVERYBODY, elsewhere: EVERYBODY },
  'GET /v1/legislation/themes/{theme}': { own: EVERYBODY, elsewhere: EVERYBODY },
  'GET /v1/legislation/parameters': { own: EVERYBODY, elsewhere: EVERYBODY },
  'POST /v1/legislation/confirmations': { own: { KEHA_ADMIN: 201 }, elsewhere: {} },
  'POST /v1/legislation/simulations': {
    own: { KEHA_ADMIN: 202, TE_OFFICER: 202 },
    elsewhere: { TE_OFFICER: 404 },
  },

  'GET /v1/meetings': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/meetings/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  // Staff without an office book, and decide nothing.
  'GET /v1/calendars/{official}': { own: all(BOOKERS, 200), elsewhere: all(BOOKERS, 200) },
  'POST /v1/meetings': {
    own: { MUN_OFFICER: 201, MUN_STAFF: 201, STATE_OFFICER_TRANSFERRED: 201 },
    elsewhere: all(BOOKERS, 404),
  },
  ...Object.fromEntries(
    ['booking', 'invitation', 'cancellation', 'move'].map((action) => [
      `POST /v1/meetings/{id}/${action}`,
      {
        own: { MUN_OFFICER: 200, MUN_STAFF: 200, STATE_OFFICER_TRANSFERRED: 200 },
        elsewhere: all(BOOKERS, 404),
      },
    ]),
  ),
  ...Object.fromEntries(
    ['holding', 'no-show'].map((action) => [
      `POST /v1/meetings/{id}/${action}`,
      {
        own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
        elsewhere: all(CLIENT_WORKERS, 404),
      },
    ]),
  ),
  'POST /v1/clients/{id}/initial-stage-end': {
    own: { MUN_OFFICER: 201, STATE_OFFICER_TRANSFERRED: 201 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'GET /v1/integration-rights': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/integration-rights/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/multi-sector-cases': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/multi-sector-cases/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/activation-triggers': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/activation-triggers/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  // The TE Office sees the client of a municipality and does not handle them; until 31.5.2021 it assesses their need.
  'POST /v1/integration-rights': {
    own: { MUN_OFFICER: 201, STATE_OFFICER_TRANSFERRED: 201 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/integration-rights/{id}/steps': {
    own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/multi-sector-cases': {
    own: { MUN_OFFICER: 201, STATE_OFFICER_TRANSFERRED: 201 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/multi-sector-cases/{id}/decision': {
    own: { TE_OFFICER: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/multi-sector-cases/{id}/steps': {
    own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/activation-triggers': {
    own: { MUN_OFFICER: 201, STATE_OFFICER_TRANSFERRED: 201 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/activation-triggers/{id}/counts': {
    own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  // Only of clients whom the acting body is responsible for: the TE Office is not for those of a municipality.
  'GET /v1/clients/{id}/matching-vacancies': {
    own: { ...all(HANDLERS, 200), TE_OFFICER: 404 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  // A vacancy that is not published is seen by the body that handles it only.
  'GET /v1/vacancies/{id}/matching-clients': {
    own: { ...all(HANDLERS, 200), TE_OFFICER: 404 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/clients/{id}/job-wishes': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/introductions': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/introductions/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/introductions/{id}/document': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/introductions': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    ['consents', 'outcomes'].map((step) => [
      `POST /v1/introductions/{id}/${step}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  // What only the body may do that has made it.
  ...Object.fromEntries(
    ['introduction', 'cancellation', 'closing'].map((step) => [
      `POST /v1/introductions/{id}/${step}`,
      { own: { ...all(HANDLERS, 200), TE_OFFICER: 404 }, elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  ...Object.fromEntries(
    ['obligation-periods', 'work-trials'].flatMap((matters) => [
      [`GET /v1/${matters}`, { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) }],
      [`GET /v1/${matters}/{id}`, { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) }],
      [`POST /v1/${matters}`, { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) }],
    ]),
  ),
  ...Object.fromEntries(
    [
      'obligation-periods/{id}/report',
      'obligation-periods/{id}/closing',
      'obligation-periods/{id}/excuse',
      'obligation-periods/{id}/number',
      'work-trials/{id}/signing',
      'work-trials/{id}/start',
      'work-trials/{id}/absences',
      'work-trials/{id}/interruption',
      'work-trials/{id}/end',
    ].map((route) => [`POST /v1/${route}`, { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) }]),
  ),
  ...Object.fromEntries(
    ['fact-reports', 'fact-reports/{id}', 'fact-reports/{id}/document'].map((route) => [
      `GET /v1/${route}`,
      { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'POST /v1/fact-reports': { own: all(HANDLERS, 201), elsewhere: all(HANDLERS, 404) },
  ...Object.fromEntries(
    ['hearing', 'readiness', 'sending', 'supplements', 'withdrawal'].map((action) => [
      `POST /v1/fact-reports/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(HANDLERS, 404) },
    ]),
  ),
  // The receiver answers, nobody else.
  ...Object.fromEntries(
    ['receipt', 'supplement-requests', 'statements'].map((action) => [
      `POST /v1/fact-reports/{id}/${action}`,
      { own: { TE_OFFICER: 200 }, elsewhere: { TE_OFFICER: 404 } },
    ]),
  ),
  'GET /v1/clarifications': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/clarifications/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  // What tells of health is open to the TE Office’s officer of these tests only, who has the right of its own.
  'GET /v1/clarifications/{id}/health-annex': {
    own: { TE_OFFICER: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/clarifications': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    ['answer', 'withdrawal'].map((action) => [
      `POST /v1/clarifications/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'GET /v1/statements/competence': { own: EVERYBODY, elsewhere: EVERYBODY },
  'GET /v1/statements/codes': { own: EVERYBODY, elsewhere: EVERYBODY },
  ...Object.fromEntries(
    [
      'statements',
      'statements/{id}',
      'statements/{id}/document',
      'reminders',
      'reminders/{id}',
      'reminders/{id}/document',
      'clients/{id}/conduct-events',
    ].map((route) => [
      `GET /v1/${route}`,
      { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'POST /v1/statements': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/reminders': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    [
      'statements/{id}/draft',
      'statements/{id}/issuing',
      'statements/{id}/abandonment',
      'reminders/{id}/serving',
      'reminders/{id}/discard',
    ].map((route) => [`POST /v1/${route}`, { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) }]),
  ),

  'GET /v1/claims': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/claims/worklist': { own: all(CLIENT_WORKERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
  'GET /v1/claims/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/claims/{id}/check': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/claims': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    ['approval', 'payment', 'rejection', 'recovery'].map((action) => [
      `POST /v1/claims/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),

  'GET /v1/job-offers': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/job-offers/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/job-offers/{id}/letter': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/job-offers/effectiveness': {
    own: all(REPORT_READERS, 200),
    elsewhere: all(REPORT_READERS_ELSEWHERE, 404),
  },
  'POST /v1/job-offers': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    ['delivery', 'answer', 'employer-answer', 'result', 'cancellation', 'closing'].map((action) => [
      `POST /v1/job-offers/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),

  ...Object.fromEntries(
    ['decisions', 'decisions/{id}', 'decisions/{id}/letter'].map((route) => [
      `GET /v1/${route}`,
      { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'GET /v1/decisions/awaiting-second': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 200),
  },
  'GET /v1/decisions/{id}/preview': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/decisions': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    ['draft', 'submission', 'return', 'giving', 'service', 'abandonment'].map((action) => [
      `POST /v1/decisions/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'GET /v1/decision-limits': { own: all(NOTICE_READERS, 200), elsewhere: all(NOTICE_READERS, 200) },
  'POST /v1/decision-limits': { own: { MUN_COORD: 201 }, elsewhere: { MUN_COORD: 201 } },
  ...Object.fromEntries(
    ['rectification-requests', 'rectification-requests/{id}'].map((route) => [
      `GET /v1/${route}`,
      { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'POST /v1/rectification-requests': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    ['refusal', 'new-decision', 'appeal', 'judgment'].map((action) => [
      `POST /v1/rectification-requests/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),

  'GET /v1/start-up-grants': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/start-up-grants/handled': { own: all(CLIENT_WORKERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
  'GET /v1/start-up-grants/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/start-up-grants/{id}/check': {
    own: all(CLIENT_READERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/start-up-grants': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    [
      'information-request',
      'completion',
      'assessments',
      'preparation',
      'release',
      'withdrawal',
      'extension-applications',
      'interruption',
      'resumption',
      'end',
    ].map((action) => [
      `POST /v1/start-up-grants/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),

  ...Object.fromEntries(
    ['pay-subsidies', 'pay-subsidies/{id}'].map((route) => [
      `GET /v1/${route}`,
      { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'GET /v1/pay-subsidies/handled': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
  'GET /v1/pay-subsidies/{id}/check': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/pay-subsidies': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    [
      'information-request',
      'completion',
      'preparation',
      'release',
      'routing',
      'withdrawal',
      'extension-applications',
      'interruption',
      'resumption',
      'end',
    ].map((action) => [
      `POST /v1/pay-subsidies/{id}/${action}`,
      { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),

  'GET /v1/clients/{id}/process': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/clients/{id}/official': {
    own: all([...CLIENT_READERS, 'MUN_COORD'], 200),
    elsewhere: all(NOTICE_READERS, 404),
  },
  // The TE Office sees the client of a municipality and does not handle them.
  'PUT /v1/clients/{id}/official': {
    own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200, MUN_COORD: 200 },
    elsewhere: all(NOTICE_READERS, 404),
  },
  'GET /v1/officials/{subject}/clients': {
    own: all([...CLIENT_READERS, 'MUN_COORD'], 200),
    elsewhere: all(NOTICE_READERS, 200),
  },
  'POST /v1/officials/{subject}/hand-over': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 200 } },
  'GET /v1/assessments': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/assessments/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/assessments': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/assessments/{id}/contents': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/assessments/{id}/completion': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/assessments/{id}/revision': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/assessments/{id}/abandonment': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/advice-contacts': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/advice-contacts': {
    own: all([...HANDLERS, 'MUN_STAFF'], 201),
    elsewhere: all([...CLIENT_WORKERS, 'MUN_STAFF'], 404),
  },
  'GET /v1/guidance': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/guidance/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/guidance': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/guidance/{id}/sessions': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/guidance/{id}/end': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/guidance/{id}/cancellation': { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  // Without the right to such notes, which the TE Office’s officer of these tests has, there is no such place.
  'GET /v1/guidance/{id}/notes': {
    own: { ...all(CLIENT_READERS, 404), TE_OFFICER: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/guidance/{id}/notes': {
    own: { ...all(CLIENT_WORKERS, 404), TE_OFFICER: 201 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'GET /v1/quotas': {
    own: {
      ELY_QUOTA: 200,
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
      KEHA_ADMIN: 200,
      TEM_ANALYST: 200,
    },
    elsewhere: {
      ELY_QUOTA: 200,
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
    },
  },
  'GET /v1/quotas/underuse': {
    own: {
      ELY_QUOTA: 200,
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
      KEHA_ADMIN: 200,
      TEM_ANALYST: 200,
    },
    elsewhere: {
      ELY_QUOTA: 200,
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
    },
  },
  'GET /v1/quotas/ledger-check': { own: { KEHA_ADMIN: 200, INTEGRATION: 200 }, elsewhere: {} },
  'GET /v1/quotas/{id}': {
    own: {
      ELY_QUOTA: 200,
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
      KEHA_ADMIN: 200,
      TEM_ANALYST: 200,
    },
    elsewhere: {
      ELY_QUOTA: 404,
      MUN_OFFICER: 404,
      STATE_OFFICER_TRANSFERRED: 404,
      MUN_COORD: 404,
      MUN_FINANCE: 404,
    },
  },
  'GET /v1/quotas/{id}/movements': {
    own: {
      ELY_QUOTA: 200,
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
      KEHA_ADMIN: 200,
      TEM_ANALYST: 200,
    },
    elsewhere: {
      ELY_QUOTA: 404,
      MUN_OFFICER: 404,
      STATE_OFFICER_TRANSFERRED: 404,
      MUN_COORD: 404,
      MUN_FINANCE: 404,
    },
  },
  'GET /v1/quotas/{id}/year.svg': {
    own: {
      ELY_QUOTA: 200,
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
      KEHA_ADMIN: 200,
      TEM_ANALYST: 200,
    },
    elsewhere: {
      ELY_QUOTA: 404,
      MUN_OFFICER: 404,
      STATE_OFFICER_TRANSFERRED: 404,
      MUN_COORD: 404,
      MUN_FINANCE: 404,
    },
  },
  'POST /v1/quotas': { own: { ELY_QUOTA: 201 }, elsewhere: { ELY_QUOTA: 403 } },
  'POST /v1/quotas/{id}/hearings': { own: { ELY_QUOTA: 200 }, elsewhere: { ELY_QUOTA: 404 } },
  'POST /v1/quotas/{id}/confirmation': { own: { ELY_QUOTA: 200 }, elsewhere: { ELY_QUOTA: 404 } },
  'POST /v1/quotas/{id}/opening': { own: { ELY_QUOTA: 200 }, elsewhere: { ELY_QUOTA: 404 } },
  'POST /v1/quotas/{id}/closing': { own: { ELY_QUOTA: 200 }, elsewhere: { ELY_QUOTA: 404 } },
  'POST /v1/quotas/{id}/reopening': { own: { ELY_QUOTA: 200 }, elsewhere: { ELY_QUOTA: 404 } },
  'POST /v1/quotas/{id}/changes': { own: { ELY_QUOTA: 200 }, elsewhere: { ELY_QUOTA: 404 } },
  'POST /v1/quotas/{id}/transfers': {
    own: { ELY_QUOTA: 200, MUN_COORD: 200 },
    elsewhere: { ELY_QUOTA: 404, MUN_COORD: 404 },
  },
  'POST /v1/quotas/{id}/movements': {
    own: { MUN_OFFICER: 201, STATE_OFFICER_TRANSFERRED: 201 },
    elsewhere: { MUN_OFFICER: 404, STATE_OFFICER_TRANSFERRED: 404 },
  },
  'GET /v1/quota-calculations': { own: CALCULATIONS_READ, elsewhere: CALCULATIONS_READ_ELSEWHERE },
  'GET /v1/quota-calculations/{id}': { own: CALCULATIONS_READ, elsewhere: CALCULATION_UNSEEN },
  'GET /v1/quota-calculations/{id}/rows': { own: CALCULATIONS_READ, elsewhere: CALCULATION_UNSEEN },
  'GET /v1/quota-calculations/{id}/document': { own: CALCULATIONS_READ, elsewhere: CALCULATION_UNSEEN },
  'GET /v1/quota-calculations/{id}/comparison': { own: CALCULATIONS_READ, elsewhere: CALCULATION_UNSEEN },
  'GET /v1/quota-calculations/{id}/proposals': { own: CALCULATIONS_READ, elsewhere: CALCULATION_UNSEEN },
  'GET /v1/transferring-clients': { own: { TEM_ANALYST: 200 }, elsewhere: {} },
  'POST /v1/quota-calculations': { own: { TEM_ANALYST: 201 }, elsewhere: {} },
  'POST /v1/quota-calculations/{id}/versions': { own: { TEM_ANALYST: 201 }, elsewhere: {} },
  'POST /v1/quota-calculations/{id}/content': { own: { TEM_ANALYST: 200 }, elsewhere: {} },
  'POST /v1/quota-calculations/{id}/result': { own: { TEM_ANALYST: 200 }, elsewhere: {} },
  'POST /v1/quota-calculations/{id}/publication': { own: { TEM_ANALYST: 200 }, elsewhere: {} },
  'POST /v1/quota-calculations/{id}/consultations': { own: { TEM_ANALYST: 200 }, elsewhere: {} },
  'POST /v1/quota-calculations/{id}/confirmation': { own: { TEM_ANALYST: 200 }, elsewhere: {} },
  'POST /v1/applicant-withdrawals': { own: { TEM_ANALYST: 201 }, elsewhere: {} },
  'GET /v1/procurement-plans': {
    own: all(PROCUREMENT_READERS, 200),
    elsewhere: all(PROCUREMENT_READERS_ELSEWHERE, 200),
  },
  ...Object.fromEntries(
    ['procurement-plans/{id}', 'procurement-plans/{id}/versions', 'contracts/{id}'].map((path) => [
      `GET /v1/${path}`,
      {
        own: all(PROCUREMENT_READERS, 200),
        elsewhere: all(PROCUREMENT_READERS_ELSEWHERE, 404),
      },
    ]),
  ),
  'POST /v1/procurement-plans': { own: { ELY_PROC: 201 }, elsewhere: { ELY_PROC: 201 } },
  'POST /v1/procurement-plans/{id}/consultations': {
    own: all(PLAN_CONSULTED, 200),
    elsewhere: all(PLAN_CONSULTED, 404),
  },
  'GET /v1/contracts': {
    own: all(PROCUREMENT_READERS, 200),
    elsewhere: all(PROCUREMENT_READERS_ELSEWHERE, 200),
  },
  // Municipalities see what is bought, and change none of it.
  ...Object.fromEntries(
    [
      'procurement-plans/{id}/content',
      'procurement-plans/{id}/approval',
      'contracts/{id}/extension',
      'contracts/{id}/end',
      'courses/{id}/steps',
      'courses/{id}/seats',
    ].map((path) => [`POST /v1/${path}`, { own: { ELY_PROC: 200 }, elsewhere: { ELY_PROC: 404 } }]),
  ),
  'POST /v1/contracts': { own: { ELY_PROC: 201 }, elsewhere: { ELY_PROC: 404 } },
  'POST /v1/courses': { own: { ELY_PROC: 201 }, elsewhere: { ELY_PROC: 404 } },
  // The provider sees its courses and numbers of their clients.
  'GET /v1/courses': {
    own: { ...all(PROCUREMENT_READERS, 200), PROVIDER: 200 },
    elsewhere: all(PROCUREMENT_READERS_ELSEWHERE, 200),
  },
  'GET /v1/courses/{id}': {
    own: { ...all(PROCUREMENT_READERS, 200), PROVIDER: 200 },
    elsewhere: all(PROCUREMENT_READERS_ELSEWHERE, 404),
  },
  'GET /v1/cooperation-structures': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 200 } },
  'GET /v1/cooperation-structures/{id}': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 404 } },
  'GET /v1/cooperation-structures/{id}/figures': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 404 } },
  'POST /v1/cooperation-structures': { own: { MUN_COORD: 201 }, elsewhere: { MUN_COORD: 201 } },
  'POST /v1/cooperation-structures/{id}/content': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 404 } },
  'POST /v1/cooperation-structures/{id}/activation': {
    own: { MUN_COORD: 200 },
    elsewhere: { MUN_COORD: 404 },
  },
  'POST /v1/cooperation-structures/{id}/meetings': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 404 } },
  'POST /v1/cooperation-structures/{id}/end': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 404 } },
  'GET /v1/service-elements': {
    own: all(REPORT_READERS, 200),
    elsewhere: all(REPORT_READERS_ELSEWHERE, 404),
  },
  'POST /v1/service-elements': { own: { MUN_COORD: 201 }, elsewhere: { MUN_COORD: 404 } },
  'POST /v1/service-elements/{id}/end': { own: { MUN_COORD: 200 }, elsewhere: { MUN_COORD: 404 } },
  'GET /v1/enhanced-service-model': {
    own: all(REPORT_READERS, 200),
    elsewhere: all(REPORT_READERS_ELSEWHERE, 404),
  },
  'GET /v1/process-worklists': { own: all(NOTICE_READERS, 200), elsewhere: all(NOTICE_READERS, 200) },
  'GET /v1/process-worklists/{list}': { own: all(NOTICE_READERS, 200), elsewhere: all(NOTICE_READERS, 200) },
  'POST /v1/tasks/{id}/done': {
    own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },

  'GET /v1/clients/{id}/identity-codes': { own: { KEHA_ADMIN: 200 }, elsewhere: {} },
  'GET /v1/clients/{id}/contacts': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/clients/{id}/security-ban/recall': { own: { KEHA_ADMIN: 200 }, elsewhere: {} },
  'PUT /v1/clients/{id}/identity-code': { own: all(OFFICERS, 200), elsewhere: all(OFFICERS, 404) },
  'PUT /v1/clients/{id}/names': { own: all(OFFICERS, 200), elsewhere: all(OFFICERS, 404) },
  'PUT /v1/clients/{id}/contact': { own: all(OFFICERS, 200), elsewhere: all(OFFICERS, 404) },
  'PUT /v1/clients/{id}/guardian': { own: all(OFFICERS, 200), elsewhere: all(OFFICERS, 404) },
  'PUT /v1/clients/{id}/security-ban': { own: all(OFFICERS, 200), elsewhere: all(OFFICERS, 404) },
  'POST /v1/clients': { own: all(OFFICERS, 201), elsewhere: all(OFFICERS, 201) },
  'POST /v1/clients/search': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
  'POST /v1/duplicate-searches': { own: all(OFFICERS, 200), elsewhere: all(OFFICERS, 200) },
  'POST /v1/duplicate-decisions': { own: all(OFFICERS, 201), elsewhere: all(OFFICERS, 404) },
  'POST /v1/clients/{id}/merges': { own: all(OFFICERS, 201), elsewhere: all(OFFICERS, 404) },
  'POST /v1/merges/{id}/reversal': { own: all(OFFICERS, 200), elsewhere: all(OFFICERS, 404) },
  'GET /v1/clients': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
  'GET /v1/clients/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/clients/{id}/determinations': {
    own: all(CLIENT_READERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'GET /v1/clients/{id}/responsibilities': {
    own: all(CLIENT_READERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'GET /v1/determinations/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    [
      'clients/{id}/residences',
      'clients/{id}/job-searches',
      'clients/{id}/job-search-end',
      'clients/{id}/status-spans',
      'clients/{id}/entitlements',
      'clients/{id}/corrections',
      'corrections/{id}/reversal',
      'fact-conflicts/{id}/resolution',
    ].map((route) => [
      `POST /v1/${route}`,
      { own: all(CLIENT_WORKERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  ...Object.fromEntries(
    ['residences', 'job-searches', 'status-spans', 'spells', 'entitlements', 'timeline', 'timeline.svg'].map(
      (facts) => [
        `GET /v1/clients/{id}/${facts}`,
        { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
      ],
    ),
  ),
  'GET /v1/determinations/{id}/explanation': {
    own: all(CLIENT_READERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/clients/{id}/determinations': { own: { TE_OFFICER: 201 }, elsewhere: { TE_OFFICER: 404 } },
  'POST /v1/determinations/{id}/override': { own: { TE_OFFICER: 200 }, elsewhere: { TE_OFFICER: 404 } },
  'POST /v1/determinations/{id}/override-withdrawal': {
    own: { TE_OFFICER: 200 },
    elsewhere: { TE_OFFICER: 404 },
  },
  'POST /v1/determinations/{id}/review-decision': {
    own: { TE_OFFICER: 200, MUN_OFFICER: 200 },
    elsewhere: { TE_OFFICER: 404, MUN_OFFICER: 404 },
  },

  ...Object.fromEntries(
    ['plans', 'plans/{id}', 'plans/{id}/changes', 'plans/{id}/document'].map((route) => [
      `GET /v1/${route}`,
      { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'POST /v1/plans': { own: all(HANDLERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  ...Object.fromEntries(
    [
      'PUT /v1/plans/{id}/draft',
      ...[
        'submission',
        'approvals',
        'refusal',
        'revision',
        'end',
        'actions/{action}/report',
        'actions/{action}/check',
      ].map((route) => `POST /v1/plans/{id}/${route}`),
    ].map((route) => [route, { own: all(HANDLERS, 200), elsewhere: all(CLIENT_WORKERS, 404) }]),
  ),

  'GET /v1/clients/{id}/disqualifications': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/clients/{id}/disqualifications': {
    own: all(CLIENT_WORKERS, 201),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/clients/{id}/disqualifications/{disqualification}/end': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'GET /v1/transfer-requests': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
  'GET /v1/transfer-requests/{id}': {
    own: all(CLIENT_READERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
    former: 200,
  },
  'POST /v1/transfer-requests': { own: all(CLIENT_WORKERS, 201), elsewhere: all(CLIENT_WORKERS, 404) },
  'POST /v1/transfer-requests/{id}/consent': {
    own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: { MUN_OFFICER: 404, STATE_OFFICER_TRANSFERRED: 404 },
  },
  'POST /v1/transfer-requests/{id}/decision': { own: { TE_OFFICER: 200 }, elsewhere: { TE_OFFICER: 404 } },
  'POST /v1/transfer-requests/{id}/withdrawal': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/transfer-requests/{id}/rectification': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/transfer-requests/{id}/rectification-decision': {
    own: { TE_OFFICER: 200 },
    elsewhere: { TE_OFFICER: 404 },
  },
  'GET /v1/employment-authorities': {
    own: all([...CLIENT_READERS, 'KEHA_ADMIN', 'INTEGRATION'], 200),
    elsewhere: all(CLIENT_WORKERS, 200),
  },
  'POST /v1/employment-authorities': { own: { KEHA_ADMIN: 201 }, elsewhere: {} },
  'GET /v1/suspensions': {
    own: all([...NOTICE_READERS, 'AVI_SUPERVISOR', 'KEHA_ADMIN', 'INTEGRATION'], 200),
    elsewhere: all(NOTICE_READERS, 200),
  },
  'POST /v1/suspensions': { own: { AVI_SUPERVISOR: 201 }, elsewhere: {} },
  'POST /v1/suspensions/{id}/end': { own: { AVI_SUPERVISOR: 200 }, elsewhere: {} },

  'GET /v1/access-log': {
    own: all(['DPO', 'AUDITOR', 'KEHA_ADMIN'], 200),
    elsewhere: all(['DPO', 'AUDITOR'], 200),
  },
  'GET /v1/access-log/anomalies': {
    own: all(['DPO', 'AUDITOR', 'KEHA_ADMIN'], 200),
    elsewhere: all(['DPO', 'AUDITOR'], 200),
  },
  'POST /v1/clients/{id}/log-extracts': {
    own: all(['DPO', 'KEHA_ADMIN'], 200),
    elsewhere: { DPO: 404 },
  },

  'GET /v1/referral-notices': {
    own: all([...NOTICE_READERS, 'AVI_SUPERVISOR'], 200),
    elsewhere: all(NOTICE_READERS, 200),
  },
  'GET /v1/referral-notices/{id}': {
    own: all([...NOTICE_READERS, 'AVI_SUPERVISOR'], 200),
    elsewhere: all(NOTICE_READERS, 404),
    former: 200,
  },
  'GET /v1/referral-notices/{id}/explanation': {
    own: all([...NOTICE_READERS, 'AVI_SUPERVISOR'], 200),
    elsewhere: all(NOTICE_READERS, 404),
    former: 200,
  },
  'POST /v1/referral-notices/{id}/receipt': {
    own: { TE_OFFICER: 404, MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },

  'POST /v1/referral-notices': {
    own: { TE_OFFICER: 201 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/referral-notices/{id}/withdrawal': {
    own: { TE_OFFICER: 200, MUN_OFFICER: 404, STATE_OFFICER_TRANSFERRED: 404 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/referral-notices/{id}/delivery-failures': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/referral-notices/{id}/resending': {
    own: all(CLIENT_WORKERS, 200),
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/referral-notices/{id}/acknowledgement': {
    own: { TE_OFFICER: 404, MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },

  'GET /v1/clients/{id}/hand-overs': {
    own: all([...NOTICE_READERS, 'AVI_SUPERVISOR'], 200),
    elsewhere: all(NOTICE_READERS, 404),
    former: 200,
  },
  'GET /v1/hand-overs/{id}': {
    own: all([...NOTICE_READERS, 'AVI_SUPERVISOR'], 200),
    elsewhere: all(NOTICE_READERS, 404),
    former: 200,
  },
  'POST /v1/clients/{id}/te-office-stays': { own: { TE_OFFICER: 201 }, elsewhere: { TE_OFFICER: 404 } },
  'POST /v1/clients/{id}/te-office-stays/removal': {
    own: { TE_OFFICER: 200 },
    elsewhere: { TE_OFFICER: 404 },
  },

  'GET /v1/worklists': { own: all(CLIENT_WORKERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
  'GET /v1/clients/{id}/worklists': { own: all(CLIENT_WORKERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/worklists/{name}': { own: all(CLIENT_WORKERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },

  ...Object.fromEntries(
    ['messages', 'answers', 'channels'].map((what) => [
      `GET /v1/exchange-${what}`,
      { own: all(EXCHANGE_READERS, 200), elsewhere: all(CLIENT_WORKERS, 200) },
    ]),
  ),
  // The TE Office has sent none of the municipality’s messages.
  ...Object.fromEntries(
    [
      'GET /v1/exchange-messages/{id}',
      'POST /v1/exchange-messages/{id}/resend',
      'POST /v1/exchange-messages/{id}/discard',
    ].map((route) => [
      route,
      { own: { ...all(EXCHANGE_READERS, 200), TE_OFFICER: 404 }, elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'POST /v1/exchange-messages/replay': { own: { KEHA_ADMIN: 200, INTEGRATION: 200 }, elsewhere: {} },
  'POST /v1/exchange-answers': { own: { INTEGRATION: 200 }, elsewhere: {} },

  'GET /v1/deliveries': { own: all(REGISTER_KEEPERS, 200), elsewhere: { TE_OFFICER: 200 } },
  'GET /v1/deliveries/{id}': { own: all(REGISTER_KEEPERS, 200), elsewhere: { TE_OFFICER: 404 } },
  'GET /v1/deliveries/{id}/exceptions': { own: all(REGISTER_KEEPERS, 200), elsewhere: { TE_OFFICER: 404 } },
  'GET /v1/waiting-deliveries': { own: all(REGISTER_KEEPERS, 200), elsewhere: { TE_OFFICER: 200 } },

  'POST /v1/import-runs': { own: { INTEGRATION: 202 }, elsewhere: {} },
  'POST /v1/determination-runs': { own: { TE_OFFICER: 202 }, elsewhere: { TE_OFFICER: 202 } },
  'POST /v1/daily-round-runs': { own: { INTEGRATION: 202 }, elsewhere: {} },
  'POST /v1/transfer-runs': { own: { TE_OFFICER: 202 }, elsewhere: { TE_OFFICER: 202 } },
  'POST /v1/suspension-runs': {
    own: { TE_OFFICER: 202, KEHA_ADMIN: 202, INTEGRATION: 202 },
    elsewhere: { TE_OFFICER: 202 },
  },
  'POST /v1/research-permits': { own: { KEHA_ADMIN: 201 }, elsewhere: {} },
  'POST /v1/research-permits/{id}/extracts': { own: { EVALUATOR: 200 }, elsewhere: {} },
  'POST /v1/clients/{id}/data-copies': {
    own: { ...all(OFFICERS, 200), KEHA_ADMIN: 200 },
    elsewhere: all(OFFICERS, 404),
  },
  'POST /v1/clients/{id}/restriction-requests': {
    own: { ...all(OFFICERS, 200), KEHA_ADMIN: 200 },
    elsewhere: all(OFFICERS, 404),
  },
  'POST /v1/retention-runs': { own: { KEHA_ADMIN: 202, INTEGRATION: 202 }, elsewhere: {} },
  'POST /v1/authority-hand-over-runs': { own: { KEHA_ADMIN: 202, INTEGRATION: 202 }, elsewhere: {} },
  'GET /v1/runs': { own: all(REGISTER_KEEPERS, 200), elsewhere: { TE_OFFICER: 200 } },
  'GET /v1/runs/{id}': { own: all(REGISTER_KEEPERS, 200), elsewhere: { TE_OFFICER: 404 } },
  'GET /v1/runs/{id}/rows': { own: all(REGISTER_KEEPERS, 200), elsewhere: { TE_OFFICER: 404 } },

  'GET /v1/service-referrals': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  'GET /v1/service-referrals/{id}': { own: all(CLIENT_READERS, 200), elsewhere: all(CLIENT_WORKERS, 404) },
  // The TE Office sees a municipality’s client and is not the one to refer.
  'POST /v1/service-referrals': {
    own: { MUN_OFFICER: 201, STATE_OFFICER_TRANSFERRED: 201 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  'POST /v1/service-referrals/{id}/steps': {
    own: { MUN_OFFICER: 200, STATE_OFFICER_TRANSFERRED: 200 },
    elsewhere: all(CLIENT_WORKERS, 404),
  },
  // Notices that are not published: the TE Office sees none of a municipality's.
  'POST /v1/vacancy-imports': { own: { INTEGRATION: 202 }, elsewhere: {} },
  'GET /v1/job-posting-faults': { own: { INTEGRATION: 200, KEHA_ADMIN: 200 }, elsewhere: {} },
  'GET /v1/vacancies': {
    own: all([...VACANCY_READERS, 'AVI_SUPERVISOR', 'KEHA_ADMIN', 'INTEGRATION'], 200),
    elsewhere: all(VACANCY_READERS, 200),
  },
  'GET /v1/vacancies/{id}': {
    own: {
      ...all([...VACANCY_READERS, 'AVI_SUPERVISOR', 'KEHA_ADMIN', 'INTEGRATION'], 200),
      TE_OFFICER: 404,
    },
    elsewhere: all(VACANCY_READERS, 404),
  },
  'POST /v1/vacancies': { own: all(CLIENT_WORKERS, 201), elsewhere: all(CLIENT_WORKERS, 201) },
  ...Object.fromEntries(
    ['content', 'publication', 'closing', 'refusal'].map((action) => [
      `POST /v1/vacancies/{id}/${action}`,
      { own: { ...all(HANDLERS, 200), TE_OFFICER: 404 }, elsewhere: all(CLIENT_WORKERS, 404) },
    ]),
  ),
  'GET /v1/service-seats': { own: all(NOTICE_READERS, 200), elsewhere: all(NOTICE_READERS, 200) },
  // Seats are opened for the own municipality or one of the own area only.
  'POST /v1/service-seats': { own: { MUN_OFFICER: 201, MUN_COORD: 201 }, elsewhere: {} },
  'GET /v1/service-times': {
    own: {
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
      TE_OFFICER: 200,
      ELY_QUOTA: 200,
      KEHA_ADMIN: 200,
      TEM_ANALYST: 200,
    },
    elsewhere: {
      MUN_OFFICER: 404,
      STATE_OFFICER_TRANSFERRED: 404,
      MUN_COORD: 404,
      MUN_FINANCE: 404,
      TE_OFFICER: 404,
      ELY_QUOTA: 404,
    },
  },
  'GET /v1/reports/monthly': {
    own: {
      MUN_OFFICER: 200,
      STATE_OFFICER_TRANSFERRED: 200,
      MUN_COORD: 200,
      MUN_FINANCE: 200,
      TE_OFFICER: 200,
      ELY_QUOTA: 200,
      KEHA_ADMIN: 200,
      TEM_ANALYST: 200,
    },
    elsewhere: {
      MUN_OFFICER: 404,
      STATE_OFFICER_TRANSFERRED: 404,
      MUN_COORD: 404,
      MUN_FINANCE: 404,
      TE_OFFICER: 404,
      ELY_QUOTA: 404,
    },
  },
};

function all(roles: readonly Role[], status: number): Statuses {
  return Object.fromEntries(roles.map((role) => [role, status]));
}
