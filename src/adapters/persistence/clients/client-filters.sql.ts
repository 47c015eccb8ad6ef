import type { ClientFilter } from '../../../application/clients/client-reads.port.ts';
import { IS_OPEN } from './responsibility/responsibility-case.sql.ts';

/** SQL that is true of a span that runs today. */
const RUNS = `known_until is null and (from_date is null or from_date <= p_today)
  and (until_date is null or until_date > p_today)`;

const SEARCHES = `exists (select from clients.job_search search
  where search.client_id = client.id and search.${RUNS})`;

export const CLIENT_FILTER_PARAMETERS = ['p_status text', 'p_result text', 'p_notice text', 'p_search text'];

/** By what a list of clients is narrowed: the condition on the `client`, by when it is asked for. */
export const CLIENT_FILTERS: Readonly<Record<string, string>> = {
  'p_status is not null': `exists (select from clients.status_span status
    where status.client_id = client.id and status.code = p_status and status.${RUNS})`,
  'p_result is not null': 'client.latest_result = p_result',
  'p_notice is not null': `exists (select from clients.referral_notice notice
    where notice.client_id = client.id and notice.${IS_OPEN} and p_notice in ('ANY', notice.state))`,
  [`p_search = 'VALID'`]: SEARCHES,
  [`p_search = 'NOT_VALID'`]: `not ${SEARCHES}`,
};

/** Values of those parameters. */
export function clientFilterValues(filter: ClientFilter): readonly (string | null)[] {
  return [filter.status, filter.result, filter.openNotice, filter.jobSearch];
}
