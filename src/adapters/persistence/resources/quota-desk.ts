import type { Pool } from 'pg';
import type { DeskRequest, QuotaDesk } from '../../../application/ports/quota-desk.ts';
import type { StoredAnswer, TransactionBase } from '../../../application/ports/unit-of-work.ts';
import type { AuditEntry } from '../../../domain/access/audit-entry.ts';
import type { Commitment } from '../../../domain/resources/quotas/commitment.ts';
import type { LedgerLaw, Moved } from '../../../domain/resources/quotas/ledger.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import { lawOfInstallation } from '../legislation/installed-law.ts';
import { ORGANISATIONS_SETTING } from '../migrations/row-security.ts';
import { retrying } from '../retrying.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { arrayLiteral, inPipeline, type Sql } from '../sql.ts';
import { together } from '../together.ts';
import { transactionBase } from '../transaction-base.ts';
import { COMMITMENT, KEPT_MOVEMENTS, keeping, QUOTA } from './quotas.ts';

/** Longest queue that is decided at once: whoever comes last waits no longer than for two of these. */
const AT_ONCE = 100;

/** Beside what the database gives up: a key that is there already. Only then is it looked for, and its answer given. */
const TRIED_AGAIN = ['40001', '40P01', '23505'];

const OPEN = `select set_config('${ORGANISATIONS_SETTING}', $1, true)`;

/** Quotas in the order in which everybody locks them. */
const LOCK = `
  select ${QUOTA} as quota from resources.quota where id = any($1::uuid[]) order by id for no key update`;

const LOOK = `
  select (select coalesce(json_agg(${COMMITMENT}), '[]') from resources.commitment where id = any($1::uuid[]))
      as commitments,
    (select coalesce(json_agg(json_build_object('place', asked.place, 'requestHash', request_hash, 'value', answer)), '[]')
      from json_to_recordset($2) as asked (place integer, subject text, organisation text, operation text, key text)
      join access.idempotency_key kept using (subject, organisation, operation, key)) as answers`;

const WRITE = `
  with ${KEPT_MOVEMENTS},
  answered as (
    insert into access.idempotency_key (subject, organisation, operation, key, request_hash, answer)
    select subject, organisation, operation, key, "requestHash", answer from json_to_recordset($4)
      as kept (subject text, organisation text, operation text, key text, "requestHash" text, answer jsonb)),
  told as (
    insert into exchange.message (port, kind, receiver, sender, client_id, business_key, payload, data_classes,
      correlation_id)
    select port, kind, receiver, sender, null, "businessKey", payload, '{}', "correlationId"
    from json_to_recordset($5) as message (port text, kind text, receiver text, sender text, "businessKey" text,
      payload jsonb, "correlationId" text))
  select count(*)::integer as quotas from kept`;

type AnyRequest = DeskRequest<unknown, Failure>;
type AnyAnswer = Result<unknown>;

/** Decides movements of quotas together; messages of movements are about no client. */
export function quotaDesk(pool: Pool, keys: KeyRing, onLogFailure: (error: unknown) => void): QuotaDesk {
  const lawInForce = lawOfInstallation();
  const decideAll = (requests: readonly AnyRequest[]) =>
    retrying(
      (tries) =>
        inPipeline(pool, (sql) =>
          decided(sql, {
            keys,
            requests,
            lawInForce,
            looksForKeys: tries > 1,
            ...transactionBase(sql, keys, onLogFailure),
          }),
        ),
      TRIED_AGAIN,
    );
  const move = together<AnyRequest, AnyAnswer>(async (requests) => {
    try {
      return await decideAll(requests);
    } catch (error) {
      if (requests.length === 1) throw error;
      // What one of them has broken is its own: the others are decided without it.
      return Promise.all(requests.map(async (request) => (await decideAll([request]))[0] as AnyAnswer));
    }
  }, AT_ONCE);
  return { move: move as QuotaDesk['move'] };
}

interface Round extends Pick<TransactionBase, 'audit'> {
  readonly keys: KeyRing;
  readonly requests: readonly AnyRequest[];
  readonly lawInForce: (sql: Sql) => Promise<LedgerLaw>;
  readonly looksForKeys: boolean;
}

async function decided(
  sql: Sql,
  { keys, requests, lawInForce, looksForKeys, audit }: Round,
): Promise<readonly AnyAnswer[]> {
  const [, , locked, [found], law] = await Promise.all([
    sql('begin'),
    sql(OPEN, [arrayLiteral([...new Set(requests.flatMap(({ session }) => session.organisations))])]),
    sql<{ quota: Quota }>(LOCK, [arrayLiteral([...new Set(requests.map(({ quota }) => quota))])]),
    sql<Found>(LOOK, [
      arrayLiteral([...new Set(requests.flatMap(({ commitment, isNew }) => (isNew ? [] : [commitment])))]),
      JSON.stringify(
        requests.flatMap(({ key }, place) =>
          key === null || !looksForKeys ? [] : [{ place, ...key, requestHash: undefined }],
        ),
      ),
    ]),
    lawInForce(sql),
  ]);
  const round = roundOn(locked, found, law, keys);
  const answers = requests.map((request, place) => round.decide(request, place));
  const { moves, kept, messages, lines } = round.written;
  if (moves.length === 0) await sql('commit');
  else {
    const written = [kept, messages].map((rows) => JSON.stringify(rows));
    const logged = audit(lines);
    const sent = [sql(WRITE, [...keeping(moves), ...written]), sql('commit')];
    // What goes wrong first is what is told: all that follows fails because of it.
    await logged;
    await Promise.all(sent);
  }
  return answers;
}

interface Found {
  readonly commitments: readonly Commitment[];
  readonly answers: readonly (StoredAnswer & { readonly place: number })[];
}

/** One round: what is decided builds on what was decided before it. */
function roundOn(
  locked: readonly { readonly quota: Quota }[],
  found: Found | undefined,
  law: LedgerLaw,
  keys: KeyRing,
) {
  const quotas = new Map(locked.map(({ quota }) => [quota.id, quota]));
  const commitments = new Map(found?.commitments.map((one) => [one.id, one]));
  const answers = new Map<number | string, StoredAnswer>(
    found?.answers.map(({ place, ...answer }) => [place, answer]),
  );
  const written = {
    moves: [] as Moved[],
    kept: [] as object[],
    messages: [] as object[],
    lines: [] as AuditEntry[],
  };

  const decide = (request: AnyRequest, place: number): AnyAnswer => {
    const { key, session } = request;
    const asked = key === null ? '' : [key.subject, key.organisation, key.operation, key.key].join('\0');
    const stored = answers.get(place) ?? answers.get(asked);
    if (key !== null && stored !== undefined) {
      const isSame = keys.digests('request', key.requestHash).includes(stored.requestHash);
      return isSame ? ok(stored.value) : fail('rule-violation', 'IDEMPOTENCY_KEY_REUSED', { key: key.key });
    }
    const quota = quotas.get(request.quota);
    if (quota === undefined || !quota.readers.some((reader) => session.organisations.includes(reader))) {
      return fail('not-found', 'QUOTA_NOT_FOUND', { id: request.quota });
    }
    const commitment = commitments.get(request.commitment) ?? null;
    const result = request.decide(quota, commitment?.quotaId === quota.id ? commitment : null, law);
    if (!result.ok) return result;
    const { moved, value, messages, lines } = result.value;
    quotas.set(quota.id, moved.quota);
    if (moved.commitment !== null) commitments.set(moved.commitment.id, moved.commitment);
    written.moves.push(moved);
    written.lines.push(...lines);
    written.messages.push(...messages.map((told) => ({ ...told, correlationId: request.correlationId })));
    if (key !== null) {
      const requestHash = keys.digest('request', key.requestHash);
      written.kept.push({ ...key, requestHash, answer: value });
      answers.set(asked, { requestHash, value });
    }
    return ok(value);
  };
  return { decide, written };
}
