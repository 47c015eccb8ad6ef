import type { ObligationPeriods } from '../../../domain/process/obligation/obligation-periods.port.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';

/** Review periods of the job-search obligation; what tells of health stands in a column of its own. */
export function obligationPeriods(sql: Sql): ObligationPeriods {
  return matters(sql, 'process.obligation_period', ({ planId }) => ({ plan_id: planId }), 'health');
}
