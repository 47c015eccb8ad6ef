import type { ClientTable } from './client-table.ts';
import { matterData } from './process-data.ts';

/** The columns of subsidies, grants, decisions and claims, in the order in which rows are removed. */
export const SUBSIDY_DATA: Readonly<Record<string, ClientTable>> = {
  'subsidies.claim': {
    ...matterData('case_kind case_id from_date due_by received_on tells_of_health'),
    personal: 'state content calculation known_from known_until',
    guarded: { calculation: 'health' },
  },
  'subsidies.rectification_request': matterData('decision_id'),
  'subsidies.decision_letter': {
    client: 'client_id',
    personal: 'language format content',
    technical: 'decision_id sha256 tells_of_health',
    guarded: { content: 'health' },
    unneeded: 'rows',
  },
  'subsidies.decision': {
    ...matterData('handler case_kind case_id result cents'),
    personal: 'state content reasons known_from known_until',
    guarded: { reasons: 'health' },
  },
  'subsidies.start_up_grant': matterData('handler from_date last_day'),
  'subsidies.pay_subsidy': {
    ...matterData('handler business_id from_date last_day extension_applied'),
    personal: 'state content health known_from known_until',
    guarded: { health: 'health' },
  },
};
