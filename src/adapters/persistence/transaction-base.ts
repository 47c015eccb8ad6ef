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

    async publish(messages: readonly OutgoingMessage[]) {
      if (messages.length === 0) return [];
      const added = await sql<{ key: string }>(
        `insert into exchange.message (port, kind, sender, client_id, business_key, payload)
         select port, kind, sender, "clientId", "businessKey", payload
         from jsonb_to_recordset($1) as message (port text, kind text, sender text, "clientId" uuid,
           "businessKey" text, payload jsonb)
         on conflict (port, business_key) do nothing returning port || ' ' || business_key as key`,
        [JSON.stringify(messages)],
      );
      const isNew = new Set(added.map(({ key }) => key));
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

function identity(key: IdempotencyKey): readonly string[] {
  return [key.subject, key.organisation, key.operation, key.key];
}
