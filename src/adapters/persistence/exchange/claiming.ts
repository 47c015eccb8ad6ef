import { createHash } from 'node:crypto';
import type { Claim, Claimed } from '../../../application/ports/outbox.ts';
import type { Dispatch } from '../../../domain/exchange/message-channel.port.ts';
import { UNDELIVERED } from '../../../domain/exchange/message.ts';
import { withoutContact } from '../../../domain/exchange/without-contact.ts';
import { openedCode } from '../clients/persons/sealed-codes.ts';
import { isBannedOn } from '../clients/security-ban.ts';
import { instant } from '../json.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { Sql } from '../sql.ts';

/** A row of a claim: what the message says, and who the client is. */
interface Row
  extends Omit<Claimed, 'dispatch'>,
    Omit<Dispatch, 'client' | 'contentHash' | 'isContactLeftOut' | 'sequence'> {
  readonly clientId: string | null;
  readonly clientNumber: string | null;
  readonly personKey: string | null;
  readonly sealedCode: string | null;
  readonly isBanned: boolean;
}

export const UNDELIVERED_LIST = UNDELIVERED.map((state) => `'${state}'`).join(', ');

/** Nothing of the same client and port is under way before it. */
const IS_FIRST = `not exists (select from exchange.message earlier where earlier.port = message.port
  and earlier.client_id = message.client_id and earlier.id < message.id and earlier.state in (${UNDELIVERED_LIST}))`;

/** SQL that locks what is due, and tells what somebody had in hand whose lease has run out. */
const DUE = `
  select message.id, lease_until is not null as "isLeft" from exchange.message
  where port = $1 and state in ('PENDING', 'UNDER_WAY') and next_attempt_at <= $2
    and (lease_until is null or lease_until <= $2) and ${IS_FIRST}
  order by next_attempt_at, id limit $3 for update of message skip locked`;

/** SQL that writes down attempts that were given up amidst: nobody knows how they ended. */
const GIVE_UP = `
  insert into exchange.attempt (message_id, number, fence, began_at, ended_at, outcome)
  select id, attempts, fence, leased_at, lease_until, 'UNKNOWN' from exchange.message where id = any($1::bigint[])`;

/** SQL that takes messages in hand, and looks up who their clients are. */
const TAKE = `
  with claimed as (
    update exchange.message set leased_at = $2, lease_until = $3, fence = fence + 1, attempts = attempts + 1
    where id = any($1::bigint[]) returning message.*)
  select claimed.id::float8 as sequence, claimed.fence::float8 as fence, claimed.state, claimed.failures, claimed.port,
    claimed.kind, claimed.sender, coalesce(claimed.receiver, '') as receiver,
    ${instant('claimed.created_at')} as "writtenAt", claimed.business_key as "businessKey", claimed.payload,
    claimed.data_classes as "dataClasses", claimed.correlation_id as "correlationId", claimed.client_id as "clientId",
    client.client_number as "clientNumber", person.source_key as "personKey", person.sealed_code as "sealedCode",
    person.client_id is not null and ${isBannedOn('$4::date')} as "isBanned"
  from claimed
  left join clients.client told on told.id = claimed.client_id
  left join clients.client on client.id = coalesce(told.merged_into, told.id)
  left join clients.person on person.client_id = client.id and person.known_until is null
  order by claimed.id`;

/** Who the client is becomes known only now, and is kept nowhere beside the client’s own rows. */
export async function claimed(
  sql: Sql,
  keys: KeyRing,
  port: string,
  limit: number,
  { now, until, today }: Claim,
): Promise<readonly Claimed[]> {
  const due = await sql<{ id: string; isLeft: boolean }>(DUE, [port, now, limit]);
  if (due.length === 0) return [];
  const left = due.filter(({ isLeft }) => isLeft).map(({ id }) => id);
  if (left.length > 0) await sql(GIVE_UP, [left]);
  const rows = await sql<Row>(TAKE, [due.map(({ id }) => id), now, until, today]);
  return rows.map((row) => ({
    sequence: row.sequence,
    fence: row.fence,
    state: row.state,
    failures: row.failures,
    port: row.port,
    dataClasses: row.isBanned ? row.dataClasses.filter((one) => one !== 'contact') : row.dataClasses,
    correlationId: row.correlationId,
    dispatch: dispatchOf(row, keys),
  }));
}

function dispatchOf(row: Row, keys: KeyRing): Dispatch {
  const { sequence, businessKey, kind, sender, receiver, writtenAt, clientId, clientNumber } = row;
  const whole = JSON.stringify(row.payload);
  const payload = row.isBanned ? withoutContact(row.payload) : row.payload;
  const identityCode = row.personKey === null ? null : openedCode(keys, row.personKey, row.sealedCode);
  return {
    sequence,
    businessKey,
    kind,
    sender,
    receiver,
    client: clientId === null ? null : { id: clientId, identityCode, clientNumber },
    writtenAt,
    contentHash: createHash('sha256').update(whole).digest('hex'),
    isContactLeftOut: JSON.stringify(payload) !== whole,
    payload,
  };
}
