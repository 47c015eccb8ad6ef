import type { ActivationTrigger } from '../../../domain/process/entitlement/activation-trigger.ts';
import type {
  Entitlements,
  EntitlementStore,
} from '../../../domain/process/entitlement/entitlements.port.ts';
import type { IntegrationRight } from '../../../domain/process/entitlement/integration-right.ts';
import type { MultiSectorCase } from '../../../domain/process/entitlement/multi-sector-case.ts';
import { jsonObject } from '../json.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';

const all = (table: string): string => `(
  select coalesce(json_agg(matter.content order by matter.id), '[]')
  from ${table} matter where matter.client_id = client.id and matter.known_until is null)`;

/** SQL of what plans and services of `client` depend on. Ids rise with time, so the earliest matters come first. */
export const ENTITLEMENTS = jsonObject({
  integrationRights: all('process.integration_right'),
  multiSectorCases: all('process.multi_sector_case'),
  activationTriggers: all('process.activation_trigger'),
  // What the register delivers anew follows the count before; what was corrected or withdrawn was never so.
  supportDays: `(
    select coalesce(json_agg(${jsonObject({ days: 'counted.days', on: 'counted.on_day' })} order by counted.on_day), '[]')
    from (select distinct on (fact.support_days_on) fact.support_days as days, fact.support_days_on as on_day
      from clients.earnings_right fact
      where fact.client_id = client.id and fact.origin = 'KELA' and fact.support_days is not null
        and fact.support_days_on is not null and coalesce(fact.ended_by, 'superseded') = 'superseded'
      order by fact.support_days_on, fact.known_from desc) counted)`,
});

/** Multi-sector cases, integration rights and triggers of the activation plan. */
export function entitlements(sql: Sql): EntitlementStore {
  return {
    integrationRights: matters<IntegrationRight>(sql, 'process.integration_right'),
    multiSectorCases: matters<MultiSectorCase>(sql, 'process.multi_sector_case'),
    activationTriggers: matters<ActivationTrigger>(sql, 'process.activation_trigger'),

    async of(client) {
      const [found] = await sql<{ known: Entitlements }>(
        `select ${ENTITLEMENTS} as known from clients.client where id = $1`,
        [client],
      );
      if (found === undefined) throw new Error('the client was locked before');
      return found.known;
    },
  };
}
