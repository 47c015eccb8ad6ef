import type { ResponsibilityChange } from '../../../../domain/clients/facts/search-responsibility.ts';
import type { ActedBy } from '../../../../domain/clients/responsibility/responsibility.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../../../domain/shared/result.ts';
import type { Sql } from '../../sql.ts';

/** Begins or ends responsibility with a job search, and keeps the client's own line of who is responsible in step. */
export async function saveResponsibility(
  sql: Sql,
  client: ClientId,
  change: ResponsibilityChange,
  { subject, organisation }: ActedBy,
): Promise<Result<null, Failure<'ALREADY_RESPONSIBLE'>>> {
  if (change.kind === 'END') {
    await sql(
      `with ended as (update clients.responsibility set until_at = $2, end_reason = 'JOB_SEARCH_ENDED'
         where client_id = $1 and until_at is null)
       update clients.client set responsible = null where id = $1`,
      [client, change.at],
    );
    return ok(null);
  }
  const { authority, at, ground } = change;
  const begun = await sql(
    `insert into clients.responsibility (client_id, authority, from_at, start_ground, started_by, started_by_organisation)
     select $1, $2, $3, $4, $5, $6 where not exists (select from clients.responsibility held
       where held.client_id = $1 and tstzrange(held.from_at, held.until_at) && tstzrange($3, null))
     returning client_id`,
    [client, authority, at, ground, subject, organisation],
  );
  if (begun.length === 0) return fail('conflict', 'ALREADY_RESPONSIBLE', { authority });
  await sql(
    `update clients.client set responsible = $2,
       readers = case when $2 = any(readers) then readers else array_append(readers, $2) end where id = $1`,
    [client, authority],
  );
  return ok(null);
}
