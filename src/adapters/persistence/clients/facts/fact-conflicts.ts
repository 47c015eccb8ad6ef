import type { DeliveryId } from '../../../../domain/shared/ids.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import type { Sql } from '../../sql.ts';

/** On which day facts are looked at, and where a contradiction in them was found. */
export interface ConflictSearch {
  readonly day: PlainDate;
  readonly at: Instant;
  readonly deliveryId: DeliveryId | null;
}

/**
 * Opens a conflict of each basis on which the facts recorded last contradict each other on the day, unless it is open
 * already, and closes those that have gone. (R24; as `src/domain/clients/facts/earnings-right.ts` reads the facts)
 */
export async function noteConflicts(
  sql: Sql,
  clients: string,
  { day, at, deliveryId }: ConflictSearch,
): Promise<void> {
  await sql(
    `with concerned as materialized (select distinct client_id from (${clients}) named where client_id is not null),
     valid as materialized (
       select client_id, basis, entitled, recorded_at::date as recorded_on
       from clients.earnings_right fact join concerned using (client_id)
       where known_until is null and (from_date is null or from_date <= $1)
         and (until_date is null or until_date > $1)),
     latest as (select client_id, basis, max(recorded_on) as recorded_on from valid group by client_id, basis),
     contradicted as materialized (
       select client_id, basis from valid join latest using (client_id, basis, recorded_on)
       group by client_id, basis having count(distinct entitled) > 1),
     closed as (
       update clients.fact_conflict conflict set resolved_at = $2, resolved_by = 'register' from concerned
       where conflict.client_id = concerned.client_id and resolved_at is null
         and not exists (select from contradicted
           where contradicted.client_id = conflict.client_id and contradicted.basis = conflict.basis))
     insert into clients.fact_conflict (id, client_id, basis, found_at, delivery_id)
     select gen_random_uuid(), client_id, basis, $2, $3 from contradicted
     on conflict (client_id, basis) where resolved_at is null do nothing`,
    [day, at, deliveryId],
  );
}
