import type { KeptMessage, Outbox } from '../../../application/ports/outbox.ts';
import { instant } from '../json.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { Sql } from '../sql.ts';
import { answerStore } from './answers.ts';
import { claimed, UNDELIVERED_LIST } from './claiming.ts';

const KEPT = `id::float8 as sequence, port, kind, sender, receiver, client_id as "clientId", business_key as "businessKey",
  state, data_classes as "dataClasses", array(select jsonb_object_keys(payload)) as "payloadFields",
  correlation_id as "correlationId", ${instant('leased_at')} as "handedOverAt",
  (select ${instant('max(at)')} from exchange.decision where message_id = message.id and kind <> 'DISCARDED') as "resentAt"`;

/** Whoever waits behind a message need not be looked at before it is tried again. */
const PUT_OFF = `
  update exchange.message later set next_attempt_at = greatest(later.next_attempt_at, first.next_attempt_at)
  from exchange.message first
  where first.id = any($1) and first.client_id is not null and first.state in (${UNDELIVERED_LIST})
    and later.port = first.port and later.client_id = first.client_id and later.id > first.id and later.state = 'PENDING'`;

/** Whoever waited behind a message that waits no more need be looked at again. */
const CALL = `
  update exchange.message later set next_attempt_at = '-infinity'
  from exchange.message first
  where first.id = any($1) and later.port = first.port and later.client_id = first.client_id
    and later.state = 'PENDING' and later.id > first.id and later.next_attempt_at > '-infinity'`;

const RECORD = `
  with told as (
    select * from jsonb_to_recordset($1) as told (sequence bigint, fence bigint, state text, failures integer,
      outcome text, code text, detail text, proof text, "nextAttemptAt" timestamptz)),
  recorded as (
    update exchange.message set state = told.state, failures = told.failures, lease_until = null,
      next_attempt_at = coalesce(told."nextAttemptAt", 'infinity'), proof = coalesce(told.proof, message.proof),
      reason = told.code, detail = told.detail,
      sent_at = case when told.outcome in ('RECEIVED', 'UNDER_WAY') then $2 else message.sent_at end,
      ended_at = case when told.outcome in ('RECEIVED', 'REFUSED') then $2 end
    from told where message.id = any($3::bigint[]) and message.id = told.sequence and message.fence = told.fence
      and message.lease_until is not null
    returning message.id, message.attempts, message.fence, message.leased_at, told.outcome, told.code)
  insert into exchange.attempt (message_id, number, fence, began_at, ended_at, outcome, code)
  select id, attempts, fence, leased_at, greatest(leased_at, $2::timestamptz), outcome, code from recorded
  returning message_id::float8 as sequence, number`;

/** Writes down that nobody knows how the attempt in hand ends, and lets nobody record it any more. */
const FENCE_OFF = `
  with cut as (
    insert into exchange.attempt (message_id, number, fence, began_at, ended_at, outcome, code)
    select id, attempts, fence, leased_at, greatest(leased_at, $2::timestamptz), 'UNKNOWN', 'OVERTAKEN'
    from exchange.message where id = $1 and lease_until is not null)
  update exchange.message set fence = fence + 1, lease_until = null where id = $1 and lease_until is not null`;

/** Messages on their way out. */
export function outbox(sql: Sql, keys: KeyRing): Outbox {
  const locked = async (where: string, values: readonly unknown[]): Promise<KeptMessage | null> => {
    const [found] = await sql<KeptMessage>(
      `select ${KEPT} from exchange.message where ${where} for update`,
      values,
    );
    return found ?? null;
  };
  return {
    ...answerStore(sql),
    claim: (port, limit, claim) => claimed(sql, keys, port, limit, claim),

    async record(attempts, now) {
      const numbers = attempts.map(({ sequence }) => sequence);
      const rows = await sql<{ sequence: number; number: number }>(RECORD, [
        JSON.stringify(attempts),
        now,
        numbers,
      ]);
      const recorded = new Map(rows.map(({ sequence, number }) => [sequence, number]));
      const held = attempts.filter(({ sequence }) => recorded.has(sequence));
      const stay = held.filter(({ state }) => state !== 'RECEIVED').map(({ sequence }) => sequence);
      if (stay.length > 0) await sql(PUT_OFF, [stay]);
      // Behind one that is received at the first attempt nobody was put off.
      const gone = held.filter(({ sequence, state }) => state === 'RECEIVED' && recorded.get(sequence) !== 1);
      if (gone.length > 0) await sql(CALL, [gone.map(({ sequence }) => sequence)]);
      return new Set(recorded.keys());
    },

    byNumber: (sequence) => locked('id = $1', [sequence]),
    byKey: (port, businessKey) => locked('port = $1 and business_key = $2', [port, businessKey]),

    async change({ sequence }, { state, at, proof, reason, detail }) {
      await sql(FENCE_OFF, [sequence, at]);
      const isOver = state !== 'PENDING' && state !== 'UNDER_WAY';
      await sql(
        `update exchange.message set state = $2, failures = 0, proof = coalesce($3, proof), reason = $4, detail = $5,
           ended_at = case when $6 then $7::timestamptz end,
           next_attempt_at = case when $6 then 'infinity' else '-infinity' end::timestamptz
         where id = $1`,
        [sequence, state, proof, reason, detail, isOver, at],
      );
      if (state === 'QUARANTINED') await sql(PUT_OFF, [[sequence]]);
      else await sql(CALL, [[sequence]]);
    },

    async keepProof(sequence, proof) {
      await sql(`update exchange.message set proof = $2 where id = $1 and proof is null`, [sequence, proof]);
    },

    async decide(sequence, { kind, reason, by, at }) {
      await sql(
        `insert into exchange.decision (message_id, kind, reason, decided_by, organisation, at)
         values ($1, $2, $3, $4, $5, $6)`,
        [sequence, kind, reason, by.subject, by.organisation, at],
      );
    },

    async replay(port, receiver, since, { kind, reason, by, at }) {
      const rows = await sql(
        `with again as (
           update exchange.message set state = 'PENDING', failures = 0, ended_at = null, next_attempt_at = '-infinity',
             reason = null, detail = null
           where port = $1 and receiver = $2 and state = 'RECEIVED' and ended_at >= $3 returning id)
         insert into exchange.decision (message_id, kind, reason, decided_by, organisation, at)
         select id, $4, $5, $6, $7, $8 from again returning message_id`,
        [port, receiver, since, kind, reason, by.subject, by.organisation, at],
      );
      return rows.length;
    },
  };
}
