import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { OutgoingMessage } from '../../application/ports/outgoing-message.ts';
import {
  type IdempotencyKey,
  LogUnavailable,
  type StoredAnswer,
  type TransactionBase,
} from '../../application/ports/unit-of-work.ts';
import type { KeyRing } from './sealing/key-ring.ts';
import type { Sql } from './sql.ts';

/** What every transaction writes beside its own rows: idempotency keys, audit lines and outgoing messages. */
export function transactionBase(
  sql: Sql,
  keys: KeyRing,
  onLogFailure: (error: unknown) => void,
): TransactionBase {
  return {
    async takeKey(key) {
      const taken = await sql(
        `insert into access.idempotency_key (subject, organisation, operation, key, request_hash)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
        [...identity(key), keys.digest('request', key.requestHash)],
      );
      if (taken.length > 0) return null;
      const [stored] = await sql<StoredAnswer>(
        `select request_hash as "requestHash", answer as value from access.idempotency_key
         where subject = $1 and organisation = $2 and operation = $3 and key = $4`,
        identity(key),
      );
      if (stored === undefined) return null;
      // What was asked for may name a person: its bare hash could be found by guessing.
      const isSame = keys.digests('request', key.requestHash).includes(stored.requestHash);
      return { ...stored, requestHash: isSame ? key.requestHash : stored.requestHash };
    },

    async keepAnswer(key, value) {
      await sql(
        `update access.idempotency_key set answer = $5
         where subject = $1 and organisation = $2 and operation = $3 and key = $4`,
        [...identity(key), JSON.stringify(value)],
      );
    },

    async audit(entries: readonly AuditEntry[]) {
      try {
        await sql('select access.append($1)', [JSON.stringify(entries)]);
      } catch (error) {
        onLogFailure(error);
        throw new LogUnavailable(error);
      }
    },

    async publish(messages: readonly OutgoingMessage[], correlationId) {
      if (messages.length === 0) return [];
      const written = JSON.stringify(messages);
      const added = await sql<{ key: string }>(
        `insert into exchange.message (port, kind, receiver, sender, client_id, business_key, payload, data_classes,
           correlation_id)
         select port, kind, receiver, sender, "clientId", "businessKey", payload,
           case when "clientId" is null then '{}' else coalesce("dataClasses", '{basic}') end, $2 from ${WRITTEN}
         on conflict (port, business_key) do nothing returning port || ' ' || business_key as key`,
        [written, correlationId],
      );
      const isNew = new Set(added.map(({ key }) => key));
      if (isNew.size < messages.length) await refuseOtherContent(sql, written);
      return messages.filter(({ port, businessKey }) => isNew.has(`${port} ${businessKey}`));
    },

    async isResponsibleForAny(body, clients) {
      const found = await sql(
        'select id from clients.client where id = any($1::uuid[]) and responsible = $2 limit 1',
        [clients, body],
      );
      return found.length > 0;
    },
  };
}

/** Messages as the database reads them. */
const WRITTEN = `jsonb_to_recordset($1) as message (port text, kind text, receiver text, sender text, "clientId" uuid,
  "businessKey" text, payload jsonb, "dataClasses" text[])`;

/** A business key stands for one content for ever: whoever writes another under it is mistaken. */
async function refuseOtherContent(sql: Sql, written: string): Promise<void> {
  const others = await sql<{ port: string; kind: string }>(
    `select message.port, message.kind from ${WRITTEN}
     left join exchange.message kept on kept.port = message.port and kept.business_key = message."businessKey"
     where (kept.kind, kept.sender, kept.receiver, kept.client_id, kept.payload)
       is distinct from (message.kind, message.sender, message.receiver, message."clientId", message.payload)`,
    [written],
  );
  const [other] = others;
  if (other !== undefined) {
    throw new Error(`a message ${other.kind} for ${other.port} has the business key of another`);
  }
}

function identity(key: IdempotencyKey): readonly string[] {
  return [key.subject, key.organisation, key.operation, key.key];
}
