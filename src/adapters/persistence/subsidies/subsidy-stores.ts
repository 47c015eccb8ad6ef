import type { Claim } from '../../../domain/subsidies/claims/claim.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import type { RectificationRequest } from '../../../domain/subsidies/decisions/rectification-request.ts';
import type { SubsidyStores } from '../../../domain/subsidies/subsidy-stores.port.ts';
import { matters } from '../process/matters.ts';
import type { Sql } from '../sql.ts';
import { casesToRelease } from './claims.ts';
import { paySubsidies } from './pay-subsidies.ts';
import { startUpGrants } from './start-up-grants.ts';
import { decisionLetters, decisionLimits } from './decisions.ts';

/** Subsidies, grants, decisions and claims, in one transaction. */
export function subsidyStores(sql: Sql): SubsidyStores {
  return {
    paySubsidies: paySubsidies(sql),
    startUpGrants: startUpGrants(sql),
    decisions: {
      ...matters<Decision>(
        sql,
        'subsidies.decision',
        ({ handler, case: on, result, calculation }) => ({
          handler,
          case_kind: on.kind,
          case_id: on.id,
          result,
          cents: calculation.cents,
        }),
        'reasons',
      ),
      onCase: async (kind, id) =>
        onCase<Decision>(
          sql,
          'subsidies.decision',
          kind,
          id,
          `content || jsonb_build_object('reasons', reasons)`,
        ),
    },
    rectificationRequests: matters<RectificationRequest>(
      sql,
      'subsidies.rectification_request',
      ({ decision }) => ({ decision_id: decision }),
    ),
    claims: {
      ...matters<Claim>(
        sql,
        'subsidies.claim',
        ({ case: on, from, dueBy, receivedOn, tellsOfHealth }) => ({
          case_kind: on.kind,
          case_id: on.id,
          from_date: from,
          due_by: dueBy,
          received_on: receivedOn,
          tells_of_health: tellsOfHealth,
        }),
        'calculation',
      ),
      ofCase: async (kind, id) =>
        onCase<Claim>(
          sql,
          'subsidies.claim',
          kind,
          id,
          `content || jsonb_build_object('calculation', calculation)`,
        ),
      toRelease: async (today, after, limit) => casesToRelease(sql, today, after, limit),
    },
    limits: decisionLimits(sql),
    letters: decisionLetters(sql),
  };
}

async function onCase<M>(
  sql: Sql,
  table: string,
  kind: string,
  id: string,
  whole = 'content',
): Promise<readonly M[]> {
  const found = await sql<{ matter: M }>(
    `select ${whole} as matter from ${table} where case_id = $1 and case_kind = $2 and known_until is null
     order by (select min(first.known_from) from ${table} first where first.id = ${table}.id), id`,
    [id, kind],
  );
  return found.map(({ matter }) => matter);
}
