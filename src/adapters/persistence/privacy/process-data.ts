import type { ClientTable } from './client-table.ts';

/** The columns of the service process, in the order in which rows are removed. */
export const PROCESS_DATA: Readonly<Record<string, ClientTable>> = {
  'process.meeting_official': {
    client: 'client_id',
    personal: 'official during event is_free',
    technical: 'meeting_id',
    unneeded: 'rows',
  },
  'process.meeting': matterData('kind starts_at ends_at is_personal'),
  'process.initial_stage': matterData(),
  'process.plan': matterData('type'),
  'process.service_referral': {
    ...matterData('seat_pool'),
    personal: `state content known_from known_until service_type waiting_since need_on referred_on accepted_on started_on
      planned_end ended_on`,
  },
  'process.service_outcome': {
    client: 'client_id',
    personal: 'outcome recorded_at',
    technical: 'referral_id version recorded_by',
    guarded: { outcome: 'health' },
  },
  'process.official': {
    client: 'client_id',
    personal: 'subject team authority from_at until_at end_reason',
    technical: 'version named_by named_by_organisation',
    unneeded: 'rows',
  },
  'process.multi_sector_case': matterData(),
  'process.integration_right': matterData(),
  'process.activation_trigger': matterData(),
  'process.obligation_period': {
    ...matterData('plan_id'),
    personal: 'state content health known_from known_until',
    guarded: { health: 'health' },
  },
  'process.work_trial': matterData(),
  'process.task': {
    client: 'client_id',
    personal: `kind due_on unmoved_due_on is_aim rule opened_at outcome ended_on end_reason words ended_at responsible
      official team reminded_at`,
    technical: 'id key subject_kind subject_id lane',
    unneeded: 'rows',
  },
  'process.assessment': {
    ...matterData(),
    personal: 'state content health known_from known_until',
    guarded: { health: 'health' },
  },
  'process.guidance_note': {
    client: 'client_id',
    personal: 'words written_at',
    technical: 'id guidance_id written_by',
    guarded: { words: 'guidance' },
    unneeded: 'rows',
  },
  'process.guidance': matterData(),
  'process.advice_contact': {
    client: 'client_id',
    personal: 'on_date topic channel recorded_by_organisation recorded_at',
    technical: 'id recorded_by',
    unneeded: 'rows',
  },
};

/** What the columns of a table of matters are; `keys` are its further ones. */
export function matterData(keys = ''): ClientTable {
  return {
    client: 'client_id',
    personal: 'state content known_from known_until',
    technical: `id version changed_by ${keys}`,
    unneeded: 'history',
  };
}
