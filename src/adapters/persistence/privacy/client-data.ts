import type { ClientTable } from './client-table.ts';
import { EXCHANGE_DATA } from './exchange-data.ts';
import { OFFER_DATA } from './offer-data.ts';
import { SUBSIDY_DATA } from './subsidy-data.ts';
import { PROCESS_DATA } from './process-data.ts';

/** What a version of a fact says of itself, and by what it is told from others. */
const VERSION = 'reason recorded_at known_from known_until ended_by';
const KEYS = 'source_key delivery_id recorded_by change_id sync_state ended_change';

/** Tables in the order in which rows are removed: what refers to others goes before them. */
export const CLIENT_DATA: Readonly<Record<string, ClientTable>> = {
  ...PROCESS_DATA,
  ...OFFER_DATA,
  ...SUBSIDY_DATA,
  ...EXCHANGE_DATA,
  'access.audit_entry': {
    client: 'client_ids',
    personal: 'at organisation roles action kind purpose outcome data_classes',
    technical: 'id subject object_type object_id rule detail source correlation_id written_at',
    rows: null,
  },
  'access.log_of_client': { client: 'client_id', technical: 'day entry_ids', rows: null },
  'access.disqualification': {
    client: 'client_id',
    personal: 'ground from_at until_date ended_at',
    technical: 'id subject ended_by recorded_by',
  },
  'access.idempotency_key': {
    client: '',
    technical: 'subject organisation operation key request_hash answer taken_at',
    rows: `exists (select from regexp_matches(answer::text,
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as named (id) where id[1]::uuid = any($1))`,
    unneeded: 'rows',
  },
  'work.run': {
    client: '',
    technical: `id kind state organisation requested_by requested_at purpose parameters progress started_at finished_at
      result failure`,
    rows: null,
  },
  'work.run_row': {
    client: 'client_id',
    personal: 'outcome authority result failure',
    technical: 'run_id',
    rows: `client_id = any($1) and run_id not in (select id from work.run where kind = 'retention')`,
    unneeded: 'rows',
  },
  'exchange.message': {
    client: 'client_id',
    personal: 'port kind sender receiver data_classes payload created_at sent_at ended_at',
    technical: `id business_key content_hash correlation_id state attempts failures next_attempt_at leased_at lease_until
      fence proof reason detail`,
  },
  'clients.changed_client': { client: 'client_id', technical: 'marked_in', unneeded: 'rows' },
  'clients.name_word': { client: 'client_id', personal: 'word' },
  'clients.security_ban': {
    client: 'client_id',
    personal: 'from_date until_date rule reason known_from known_until',
    technical: 'recorded_by',
    unneeded: 'history',
  },
  'clients.electronic_consent': {
    client: 'client_id',
    personal: 'given from_date reason known_from known_until',
    technical: 'recorded_by',
    unneeded: 'history',
  },
  'clients.guardian': {
    client: 'client_id',
    personal: 'name reference scope from_date until_date reason known_from known_until',
    technical: 'recorded_by',
    unneeded: 'history',
  },
  'clients.duplicate_decision': {
    client: 'client_id other_client_id',
    personal: 'reason decided_at',
    technical: 'id person_key decided_by',
    unneeded: 'rows',
  },
  'clients.client_merge': {
    client: 'client_id duplicate_id',
    personal: 'reason sealed_code merged_at reversed_at reversal_reason',
    technical: 'id merged_by reversed_by',
    unneeded: 'rows',
  },
  'clients.te_office_stay': {
    client: 'client_id',
    personal: 'reason text language home marked_at marked_by_organisation rule removed_at removal_text',
    technical: 'id marked_by removed_by removed_by_organisation',
  },
  'clients.hand_over': {
    client: 'client_id',
    personal: 'from_authority to_authority at start_ground handed_over_by_organisation contents terms',
    technical: 'id notice_id handed_over_by',
    unneeded: 'rows',
  },
  'clients.responsibility_end': {
    client: 'client_id',
    personal: 'from_at until_at end_reason replaced_at',
    technical: 'delivery_id',
    unneeded: 'rows',
  },
  'clients.responsibility': {
    client: 'client_id',
    personal: 'end_reason started_by_organisation',
    statistical: 'authority from_at until_at start_ground',
    technical: 'notice_id started_by',
  },
  'clients.responsibility_review': {
    client: 'client_id',
    personal: 'kind opened_at decision reason organisation decided_at',
    technical: 'determination_id decided_by lapsed_by',
  },
  'clients.pending_case': {
    client: 'client_id',
    personal: 'awaited opened_on remind_on reminders reminded_at closed_at',
    technical: 'id determination_id closed_by',
  },
  'clients.determination_override': {
    client: 'client_id',
    personal: 'result reason organisation decided_at withdrawn_at withdrawal_reason',
    technical: 'id determination_id decided_by withdrawn_by',
  },
  'clients.referral_notice': {
    client: 'client_id',
    personal: `from_authority to_authority grounds start_ground effective_date due_on language sent_at
      sent_by_organisation channel client_sent_at deemed_served_on client_state client_failed_at client_failure
      authority_sent_at received_at authority_failed_at resend_by appeal_instruction state withdrawn_reason withdrawn_text rule`,
    technical: `id determination_id sent_by escalate_after escalated_at escalated_to acknowledged_at version changed_by
      changed_by_organisation changed_at`,
  },
  'clients.transfer_request': {
    client: 'client_id',
    personal: `kind from_authority to_authority decider reason words channel received_on state consent decision
      rectification compensation rule recorded_at`,
    technical: 'id readers recorded_by version changed_by changed_at',
  },
  'clients.determination': {
    client: 'client_id',
    personal: 'reasons municipality status_code window_day facts decided_at superseded_at changed_facts',
    statistical: 'determination_date rule result overridden_result effective_result grounds area_code',
    technical: 'id facts_hash decided_by superseded_by version',
  },
  'clients.person': {
    client: 'client_id',
    personal: `sealed_code code_birth_date birth_date last_name first_names former_names mother_tongue service_language citizenships
      shown_municipality residence_ground permit_from permit_until first_municipality_date security_ban_from
      security_ban_until phone email street postal_code post_office contact_address contact_from needs_interpreter
      death_date ${VERSION}`,
    technical: `code_index match_key phone_key email_key name_words ${KEYS}`,
    unneeded: 'history',
  },
  'clients.residence': {
    client: 'client_id',
    personal: `origin ${VERSION}`,
    statistical: 'kind municipality from_date until_date',
    technical: KEYS,
    unneeded: 'history',
  },
  'clients.job_search': {
    client: 'client_id',
    personal: `end_reason preceding_activity channel office office_from ${VERSION}`,
    statistical: 'from_date until_date',
    technical: KEYS,
    unneeded: 'history',
  },
  'clients.status_span': {
    client: 'client_id',
    personal: `weekly_hours guaranteed_hours ${VERSION}`,
    statistical: 'code from_date until_date end_reason',
    technical: KEYS,
    unneeded: 'history',
  },
  'clients.earnings_right': {
    client: 'client_id',
    personal: `basis entitled from_date until_date fund_member origin support_days support_days_on ${VERSION}`,
    technical: KEYS,
    unneeded: 'history',
  },
  'clients.service_line': {
    client: 'client_id',
    personal: `service_line from_date until_date ${VERSION}`,
    technical: KEYS,
    unneeded: 'history',
  },
  'clients.service_spell': {
    client: 'client_id',
    personal: `planned_until end_reason provider sector ${VERSION}`,
    statistical: 'code from_date until_date',
    technical: KEYS,
    unneeded: 'history',
  },
  'clients.unemployment_spell': {
    client: 'client_id',
    personal: 'known_from known_until',
    statistical: 'from_date until_date end_reason broken_by',
    unneeded: 'history',
  },
  'clients.dismissal': {
    client: 'client_id',
    personal: `dismissed_on economic_ground service_years service_break_days ${VERSION}`,
    technical: 'source_key recorded_by change_id sync_state ended_change',
    unneeded: 'history',
  },
  'clients.fact_conflict': {
    client: 'client_id',
    personal: 'basis found_at resolved_at entitled reason',
    technical: 'id delivery_id resolved_by',
  },
  'clients.unemployment_counter': {
    client: 'client_id',
    personal: 'counted_on unemployed_days service_days service_days_count method',
    technical: 'known_from known_until',
    unneeded: 'rows',
  },
  'clients.fact_change': {
    client: 'client_id',
    personal: 'kind source reason made_at',
    technical: 'id reverses made_by',
  },
  'clients.held_row': {
    client: 'client_id',
    personal: 'section value recorded_at',
    technical: 'source_key delivery_id known_from known_until ended_by',
    unneeded: 'rows',
  },
  'clients.delivery_exception': {
    client: '',
    personal: 'section outcome reason column_name sealed_raw',
    technical: 'id delivery_id file record source_key client_number resolved_by',
    rows: `client_number = any($1) or section = 'persons' and source_key = any($1)`,
    byNumber: true,
    unneeded: 'rows',
  },
  'clients.client': {
    client: 'id merged_into',
    personal: `client_number substitute_id te_office responsible created_at latest_result latest_result_since known_home
      known_home_since returns returns_since`,
    technical: 'delivery_area readers name_key version changed_by changed_at erased_at',
    rows: null,
  },
};

/** Tables that tell nothing of clients, and why. */
export const WITHOUT_CLIENT_DATA: Readonly<Record<string, string>> = {
  'access.role_grant': 'officials and their roles',
  'access.role_grant_end': 'when roles of officials have ended',
  'access.log_seal': 'days, numbers of lines and hashes',
  'access.log_link': 'numbers of lines and hashes',
  'access.request_count': 'how often officials and addresses were here in this minute',
  'access.research_permit': 'permits, whose holders are researchers',
  'access.suspension': 'orders about municipalities',
  'process.service_element': 'elements of the service models of areas',
  'process.task_tally': 'how many tasks a body and team have on a day',
  'clients.delivery': 'deliveries as wholes; their rows are named elsewhere',
  'clients.employment_authority': 'bodies',
  'clients.employment_authority_municipality': 'bodies and their municipalities',
  'resources.quota_calculation': 'figures of areas; nobody is named',
  'process.cooperation_structure': 'bodies of areas and who takes part in them',
  'legislation.confirmation': 'law of the whole installation',
  'exchange.silence': 'how long nothing has come, and when that was told',
  'offers.introduction': 'who introduces for which vacancy; the clients stand in rows of their own',
  'offers.vacancy': 'jobs that employers have notified',
  'offers.job_posting': 'job postings of other systems, and why they could not be taken',
  'offers.posting_import': 'how far imports of job postings have come',
  'offers.vacancy_contact': 'whom employers have named for questions',
  'process.seat_pool': 'seats of courses and services',
  'resources.procurement_plan': 'what ELY Centres plan to buy, and how municipalities took part',
  'resources.contract': 'contracts with providers',
  'resources.course': 'courses that contracts buy',
  'resources.quota': 'what bodies may decide on',
  'resources.commitment': 'what cases have of quotas, by the ids of the cases',
  'resources.movement': 'the ledgers of quotas',
  'resources.quota_event': 'who was heard on a quota, and what was confirmed',
  'subsidies.decision_limit': 'how much one person of a body decides alone',
  'public.schema_migration': 'names of migrations',
};

/** The names in a text of names. */
export const columnsOf = (names = ''): readonly string[] => names.split(/\s+/).filter((name) => name !== '');
