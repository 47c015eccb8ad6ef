import type { ActedBy } from '../../../../domain/shared/acted-by.ts';
import type { ResponsibilityChange } from '../../../../domain/clients/facts/search-responsibility.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../../../domain/shared/result.ts';
import { readersOf } from '../responsibility/client-readers.sql.ts';
import { asKeeper, regionOf } from '../responsibility/hand-overs.ts';
import type { Sql } from '../../sql.ts';

/**
 * Begins or ends responsibility with a job search, and with it who sees the client. Nobody hands the client over to
 * anybody, and no package goes along. The acting body may see the client no more: the keeper of the register writes it.
 */
export async function saveResponsibility(
  sql: Sql,
  client: ClientId,
  change: ResponsibilityChange,
  { subject, organisation }: ActedBy,
): Promise<Result<null, Failure<'ALREADY_RESPONSIBLE'>>> {
  if (change.kind === 'END') {
    await asKeeper(sql, async () => {
      await sql(END, [client, change.at]);
    });
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
  await asKeeper(sql, async () => {
    await sql(TAKE_OVER, [client, authority, regionOf(authority)]);
  });
  return ok(null);
}

const END = `
  with ended as (update clients.responsibility set until_at = $2, end_reason = 'JOB_SEARCH_ENDED'
    where client_id = $1 and until_at is null)
  update clients.client set responsible = null, readers = ${readersOf({ teOffice: 'te_office', awaited: 'null' })}
  where id = $1`;

const TAKE_OVER = `
  update clients.client set responsible = $2, te_office = coalesce($3, te_office),
    readers = ${readersOf({ teOffice: 'coalesce($3, te_office)', last: '$2' })}
  where id = $1`;
