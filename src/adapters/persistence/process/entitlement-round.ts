import { ENTITLEMENT_TASKS } from '../../../domain/process/entitlement/entitlement-tasks.ts';
import type {
  EntitlementRound,
  EntitlementSituation,
} from '../../../domain/process/entitlement/entitlements.port.ts';
import { HAS_PERSON, NO_CLIENT } from '../clients/client-chunks.ts';
import { changeClientsInOrder } from '../clients/client-locks.ts';
import { jsonObject } from '../json.ts';
import type { Sql } from '../sql.ts';
import { ENTITLEMENTS } from './entitlements.ts';
import { PROCESS_CASE } from './process-cases.ts';
import { settleTasks, TASK } from './task.repository.ts';

const OPEN_TASKS = `process.task where task.client_id = client.id and task.ended_on is null
  and task.kind in (${ENTITLEMENT_TASKS.map((kind) => `'${kind}'`).join()})`;

const SITUATION = jsonObject({
  known: PROCESS_CASE,
  entitlements: ENTITLEMENTS,
  inForce: `(select plan.type from process.plan where plan.client_id = client.id and plan.known_until is null
    and plan.state in ('IN_FORCE', 'REVISED'))`,
  tasks: `(select coalesce(json_agg(${TASK} order by task.due_on, task.key), '[]') from ${OPEN_TASKS})`,
});

/** Clients of whom a new day can change what is to be done. */
const CONCERNED = `client.id > $2 and ${HAS_PERSON} and (
  exists (select from ${OPEN_TASKS})
  or exists (select from process.integration_right held where held.client_id = client.id and held.known_until is null)
  or exists (select from process.activation_trigger held where held.client_id = client.id and held.known_until is null)
  or exists (select from clients.earnings_right fact where fact.client_id = client.id and fact.known_until is null
    and fact.support_days is not null)
  or exists (select from clients.unemployment_spell spell where spell.client_id = client.id
    and spell.known_until is null and spell.until_date is null and spell.from_date <= $1::date))`;

/** Tasks of many clients in the database. */
export function entitlementRound(sql: Sql, nextId: () => string): EntitlementRound {
  return {
    async countClients(unemployedSince) {
      const [found] = await sql<{ count: string }>(`select count(*) from clients.client where ${CONCERNED}`, [
        unemployedSince,
        NO_CLIENT,
      ]);
      return Number(found?.count);
    },

    async lockNext(unemployedSince, after, limit) {
      await changeClientsInOrder(sql);
      const rows = await sql<{ situation: EntitlementSituation }>(
        `with next as materialized (
           select id from clients.client where ${CONCERNED} order by id limit $3 for no key update of client)
         select ${SITUATION} as situation from next join clients.client on client.id = next.id
           join clients.person on person.client_id = client.id and person.known_until is null
         order by client.id`,
        [unemployedSince, after ?? NO_CLIENT, limit],
      );
      return rows.map(({ situation }) => situation);
    },

    settle: (changes, at) => settleTasks(sql, nextId, changes, at),
  };
}
