import type { DeterminationDecisions } from '../../../../domain/clients/determination/override.port.ts';
import type { OverridableDetermination } from '../../../../domain/clients/determination/override.ts';
import type { ResponsibilityReview } from '../../../../domain/clients/determination/responsibility-review.ts';
import { instant } from '../../json.ts';
import type { Sql } from '../../sql.ts';

/** What officials decide beside determinations, one at a time. */
export function determinationDecisions(sql: Sql, nextId: () => string): DeterminationDecisions {
  const raiseVersion = async (id: string, result: string | null): Promise<number> => {
    const [changed] = await sql<{ version: number }>(
      `update clients.determination set overridden_result = $2, version = version + 1 where id = $1
       returning version`,
      [id, result],
    );
    if (changed === undefined) throw new Error(`determination ${id} was not locked before it was changed`);
    return changed.version;
  };
  const end = (id: string, reason: string, by: string, at: string) =>
    sql(
      `update clients.determination_override
       set withdrawn_by = $3, withdrawn_at = greatest($4, decided_at), withdrawal_reason = $2
       where determination_id = $1 and withdrawn_at is null`,
      [id, reason, by, at],
    );

  return {
    async byId(id) {
      await sql('select id from clients.determination where id = $1 for no key update', [id]);
      const [found] = await sql<{ determination: OverridableDetermination }>(DETERMINATION, [id]);
      return found?.determination ?? null;
    },

    async override({ id, clientId }, { result, reason, decidedBy, organisation, decidedAt }) {
      await end(id, reason, decidedBy, decidedAt);
      await sql(
        `insert into clients.determination_override (id, determination_id, client_id, result, reason, decided_by,
           organisation, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [nextId(), id, clientId, result, reason, decidedBy, organisation, decidedAt],
      );
      return raiseVersion(id, result);
    },

    async withdraw({ id }, { reason, by, at }) {
      await end(id, reason, by, at);
      return raiseVersion(id, null);
    },

    async review(id) {
      const [found] = await sql<{ review: ResponsibilityReview }>(
        `select jsonb_build_object('determinationId', determination_id, 'clientId', client_id, 'kind', kind,
           'decision', case when decided_at is not null then jsonb_build_object('decision', decision,
             'reason', reason, 'decidedBy', decided_by, 'organisation', organisation,
             'decidedAt', ${instant('decided_at')}) end) as review
         from clients.responsibility_review where determination_id = $1 and lapsed_by is null for no key update`,
        [id],
      );
      return found?.review ?? null;
    },

    async decide(id, { decision, reason, decidedBy, organisation, decidedAt }) {
      await sql(
        `update clients.responsibility_review
         set decision = $2, reason = $3, decided_by = $4, organisation = $5, decided_at = $6
         where determination_id = $1`,
        [id, decision, reason, decidedBy, organisation, decidedAt],
      );
    },
  };
}

const DETERMINATION = `
  select jsonb_build_object(
    'id', determination.id,
    'clientId', determination.client_id,
    'result', determination.result,
    'effectiveResult', determination.effective_result,
    'rule', determination.rule,
    'supersededAt', ${instant('determination.superseded_at')},
    'override', case when held.id is not null then jsonb_build_object('result', held.result, 'reason', held.reason,
      'decidedBy', held.decided_by, 'organisation', held.organisation,
      'decidedAt', ${instant('held.decided_at')}) end,
    'version', determination.version,
    'changedBy', coalesce(last.withdrawn_by, last.decided_by, determination.decided_by),
    'changedAt', ${instant('coalesce(last.withdrawn_at, last.decided_at, determination.decided_at)')}) as determination
  from clients.determination
  left join clients.determination_override held on held.determination_id = determination.id
    and held.withdrawn_at is null
  left join lateral (select * from clients.determination_override made where made.determination_id = determination.id
    order by made.decided_at desc limit 1) last on true
  where determination.id = $1`;
