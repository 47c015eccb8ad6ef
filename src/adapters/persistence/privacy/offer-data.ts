import type { ClientTable } from './client-table.ts';
import { matterData } from './process-data.ts';

/** The columns of job offers, fact-finding and statements, in the order in which rows are removed. */
export const OFFER_DATA: Readonly<Record<string, ClientTable>> = {
  'statements.own_statement': matterData('subject issued_at'),
  'statements.fact_report': {
    ...matterData('event_key receiver escalate_after'),
    personal: 'state content health known_from known_until',
    guarded: { health: 'health' },
  },
  'statements.reminder': matterData('event_key'),
  'statements.clarification': {
    ...matterData('event_key deadline'),
    personal: 'state content health known_from known_until',
    guarded: { health: 'health' },
  },
  'offers.introduced_client': matterData('introduction_id'),
  'offers.job_wishes': {
    client: 'client_id',
    personal: 'commuting_area driving_licences skills known_from known_until',
    technical: 'told_by told_by_organisation',
    unneeded: 'rows',
  },
  'offers.known_occupation': {
    client: 'client_id',
    personal: 'occupation occupation_group',
    unneeded: 'rows',
  },
  'offers.job_offer': matterData(
    'vacancy_id made_for delivered_at contact_by report_by contacted answered_at result_code',
  ),
};
