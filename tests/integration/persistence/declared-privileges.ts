import { CLIENT_DATA } from '../../../src/adapters/persistence/privacy/client-data.ts';
import { KEPT_TABLES } from '../../../src/adapters/persistence/privacy/kept-statistics.ts';

/** What the application may do with a table, and why the table has no row-level security, when it has none. */
export interface DeclaredTable {
  readonly application: readonly string[];
  readonly open?: string;
  /** Another policy, by which somebody reads more than the rows of the acting organisation. */
  readonly readers?: string;
}

const APPENDED = ['select', 'insert'];
const CHANGED = ['select', 'insert', 'update'];

/** Every table of the application, reviewed by people; a table without a line fails the tests. */
export const TABLES: Readonly<Record<string, DeclaredTable>> = {
  'access.audit_entry': { application: APPENDED, readers: 'log_keeper' },
  'access.log_seal': {
    application: APPENDED,
    open: 'days, numbers of lines and hashes; tells nothing about clients',
  },
  'access.log_link': {
    application: APPENDED,
    open: 'numbers of lines and hashes; tells nothing about clients',
  },
  'access.log_of_client': { application: APPENDED },
  'access.idempotency_key': { application: CHANGED },
  'access.role_grant': {
    application: APPENDED,
    open: 'is read before it is known for whom somebody acts; tells nothing about clients',
  },
  'access.role_grant_end': { application: APPENDED, open: 'tells which grant has ended when, and by whom' },
  'access.disqualification': { application: CHANGED },
  'access.request_count': {
    application: [...CHANGED, 'delete'],
    open: 'how often subjects and addresses were here in this minute; tells nothing about clients',
  },
  'access.suspension': {
    application: CHANGED,
    open: 'orders about municipalities; tells nothing about clients',
  },
  'access.research_permit': {
    application: APPENDED,
    open: 'permits for research; tells nothing about clients',
  },
  'clients.employment_authority': { application: APPENDED, open: 'tells nothing about clients' },
  'clients.employment_authority_municipality': { application: APPENDED, open: 'tells nothing about clients' },
  'legislation.confirmation': {
    application: APPENDED,
    open: 'is law of the whole installation; tells nothing about clients',
  },
  'process.meeting': { application: CHANGED },
  'process.initial_stage': { application: CHANGED },
  'process.meeting_official': { application: CHANGED },
  'process.obligation_period': { application: CHANGED },
  'process.plan': { application: CHANGED },
  'process.service_referral': { application: CHANGED },
  'process.service_outcome': { application: APPENDED },
  'process.seat_pool': { application: CHANGED },
  'process.task': { application: CHANGED },
  'process.multi_sector_case': { application: CHANGED },
  'process.integration_right': { application: CHANGED },
  'process.activation_trigger': { application: CHANGED },
  'process.assessment': { application: CHANGED },
  'process.advice_contact': { application: APPENDED },
  'process.guidance': { application: CHANGED },
  'process.guidance_note': { application: APPENDED },
  'process.cooperation_structure': { application: CHANGED },
  'process.work_trial': { application: CHANGED },
  'offers.vacancy': { application: CHANGED, readers: 'published' },
  'offers.job_posting': { application: CHANGED },
  'offers.posting_import': { application: CHANGED },
  'offers.vacancy_contact': { application: APPENDED },
  'offers.introduction': { application: CHANGED },
  'offers.introduced_client': { application: CHANGED },
  'offers.job_wishes': { application: CHANGED },
  'offers.known_occupation': { application: APPENDED },
  'offers.job_offer': { application: CHANGED },
  'statements.clarification': { application: CHANGED },
  'statements.reminder': { application: CHANGED },
  'statements.fact_report': { application: CHANGED },
  'statements.own_statement': { application: CHANGED },
  'resources.procurement_plan': { application: CHANGED },
  'resources.contract': { application: CHANGED },
  'resources.course': { application: CHANGED },
  'resources.quota': { application: CHANGED },
  'resources.commitment': { application: CHANGED },
  'resources.quota_calculation': { application: CHANGED },
  'resources.movement': { application: APPENDED },
  'resources.quota_event': { application: APPENDED },
  'subsidies.pay_subsidy': { application: CHANGED },
  'subsidies.start_up_grant': { application: CHANGED },
  'subsidies.decision': { application: CHANGED },
  'subsidies.rectification_request': { application: CHANGED },
  'subsidies.claim': { application: CHANGED },
  'subsidies.decision_limit': { application: APPENDED },
  'subsidies.decision_letter': { application: APPENDED },
  'process.task_tally': {
    application: [...APPENDED, 'delete'],
    open: 'how many tasks a body and team have on a day; tells nothing about clients',
  },
  'process.service_element': {
    application: CHANGED,
    open: 'elements of the service models of areas; tells nothing about clients',
  },
  'process.official': { application: CHANGED },
  'clients.client': { application: CHANGED },
  'clients.person': { application: CHANGED },
  'clients.residence': { application: CHANGED },
  'clients.job_search': { application: CHANGED },
  'clients.status_span': { application: CHANGED },
  'clients.earnings_right': { application: CHANGED },
  'clients.service_line': { application: CHANGED },
  'clients.service_spell': { application: CHANGED },
  'clients.unemployment_spell': { application: CHANGED },
  'clients.delivery': { application: CHANGED },
  'clients.delivery_exception': { application: CHANGED },
  'clients.held_row': { application: CHANGED },
  'clients.determination': { application: CHANGED },
  'clients.determination_override': { application: CHANGED },
  'clients.pending_case': { application: CHANGED },
  'clients.responsibility_review': { application: CHANGED },
  'clients.changed_client': { application: [...CHANGED, 'delete'] },
  'clients.referral_notice': { application: CHANGED },
  'clients.responsibility': { application: CHANGED },
  'clients.transfer_request': { application: CHANGED },
  'clients.name_word': { application: APPENDED },
  'clients.security_ban': { application: CHANGED },
  'clients.electronic_consent': { application: CHANGED },
  'clients.guardian': { application: CHANGED },
  'clients.duplicate_decision': { application: APPENDED },
  'clients.client_merge': { application: CHANGED },
  'clients.te_office_stay': { application: CHANGED },
  'clients.hand_over': { application: APPENDED },
  'clients.responsibility_end': { application: APPENDED },
  'clients.fact_change': { application: APPENDED },
  'clients.dismissal': { application: CHANGED },
  'clients.fact_conflict': { application: CHANGED },
  'clients.unemployment_counter': { application: CHANGED },
  'exchange.message': { application: CHANGED },
  'exchange.attempt': { application: APPENDED },
  'exchange.answer': { application: CHANGED },
  'exchange.decision': { application: APPENDED },
  'exchange.silence': {
    application: CHANGED,
    open: 'how long nothing has come from a register or receiver; tells nothing about clients',
  },
  'public.schema_migration': { application: [], open: 'names of migrations; the application cannot read it' },
  'work.run': { application: CHANGED },
  'work.run_row': { application: APPENDED },
};

/** Tables that say what was done, seen or handed over: rows are added, and nothing is taken back. */
export const LOGS = [
  'access.audit_entry',
  'clients.duplicate_decision',
  'clients.fact_change',
  'clients.hand_over',
  'clients.responsibility_end',
  'exchange.attempt',
  'exchange.decision',
  'work.run_row',
];

/** Functions that work with their owner's rights, and why nobody sees more through them. */
export const OWNERS_FUNCTIONS: Readonly<Record<string, string>> = {
  'clients.refresh_statistics': 'lets a table be analysed; gives nothing back',
};

/** Facts whose current version has a key of its own. */
const KEYED_FACTS = [
  'person',
  'residence',
  'job_search',
  'status_span',
  'earnings_right',
  'service_line',
  'service_spell',
  'dismissal',
];

/**
 * Unique keys by which an organisation can learn that another has a row, and why they stay so. Any other key names the
 * client or the organisation, whose rows a stranger is refused before a key is looked at, or is an id that nobody can guess.
 */
export const TELLING_KEYS: Readonly<Record<string, string>> = {
  'resources.quota_holder_budget_year_service_line_key':
    'whether a body has a quota for a year is public; whoever proposes one sees all of the region’s',
  'resources.procurement_plan_of_year': 'names the ELY Centre, which alone writes its plans',
  'clients.client_client_number_key': 'numbers come from the keeper of the register, who sees everybody',
  'clients.client_substitute_id_key': 'given by a sequence, never by whoever registers',
  'clients.person_identity_code':
    'one code belongs to one person in the country; whoever registers somebody is told whom to ask, and nothing else',
  'process.meeting_official_official_during_event_excl':
    'a taken time of an official is refused to everybody; with whom it is taken is not told',
  'clients.delivery_applied': 'deliveries are taken in by the keeper of the register, who sees all of them',
  'clients.held_row_current': 'keys come from the keeper of the register',
  'exchange.message_port_business_key_key': 'made here of ids that nobody can guess',
  'exchange.attempt_pkey': 'written by the keeper of the register, who carries the messages of everybody',
  'exchange.answer_port_answered_by_answer_id_key':
    'numbers come from whoever answers, and are written by that body or by the keeper of the register',
  ...Object.fromEntries(
    KEYED_FACTS.map((fact) => [
      `clients.${fact}_current`,
      'keys come from the keeper of the register, or are made here of ids that nobody can guess',
    ]),
  ),
};

/** What figures are counted from: no name, no identity code, no address, no free text. */
export const STATISTICS_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'clients.client': ['id', 'te_office', 'responsible'],
  'process.task': ['client_id', 'kind', 'due_on', 'is_aim', 'outcome', 'ended_on', 'end_reason'],
  'process.official': ['client_id', 'from_at', 'until_at'],
  'process.seat_pool': ['id', 'course', 'places', 'taken'],
  'process.meeting': ['client_id', 'kind', 'state', 'starts_at', 'is_personal', 'known_until'],
  'process.assessment': ['client_id', 'state', 'known_from'],
  'process.service_referral': [
    'client_id',
    'seat_pool',
    'state',
    'service_type',
    'need_on',
    'referred_on',
    'accepted_on',
    'started_on',
    'ended_on',
    'known_until',
  ],
  'offers.job_offer': [
    'client_id',
    'made_for',
    'delivered_at',
    'report_by',
    'contacted',
    'answered_at',
    'result_code',
    'known_until',
  ],
  'clients.person': [
    'client_id',
    'birth_date',
    'mother_tongue',
    'residence_ground',
    'permit_from',
    'permit_until',
    'death_date',
    'security_ban_from',
    'security_ban_until',
    'known_until',
  ],
  'clients.security_ban': ['client_id', 'until_date', 'known_until'],
  'clients.residence': ['client_id', 'kind', 'municipality', 'from_date', 'until_date', 'known_until'],
  'clients.job_search': ['client_id', 'from_date', 'until_date', 'known_until'],
  'clients.status_span': ['client_id', 'code', 'from_date', 'until_date', 'end_reason', 'known_until'],
  'clients.service_spell': ['client_id', 'code', 'from_date', 'until_date', 'known_until'],
  'clients.unemployment_spell': ['client_id', 'from_date', 'until_date', 'end_reason', 'known_until'],
  'clients.delivery': ['state', 'area_codes', 'history_from', 'data_cut'],
  'clients.determination': [
    'client_id',
    'determination_date',
    'effective_result',
    'grounds',
    'area_code',
    'municipality',
    'superseded_at',
  ],
  'clients.service_line': ['client_id', 'service_line', 'from_date', 'until_date', 'known_until'],
  'clients.responsibility': ['client_id', 'authority', 'from_at', 'until_at'],
};

/** What the removal of old data may do: no other role may delete what a client’s data are in. */
export const REMOVAL: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(CLIENT_DATA)
      .filter(([, { rows }]) => rows !== null)
      .map(([table]) => [
        table,
        KEPT_TABLES.includes(table) ? ['select', 'insert', 'delete'] : ['select', 'delete'],
      ]),
  ),
  'clients.changed_client': ['select', 'insert', 'update', 'delete'],
  'clients.client': ['select', 'insert', 'update'],
  'clients.delivery': ['select'],
  'process.task_tally': ['insert'],
  'work.run': ['select'],
};
