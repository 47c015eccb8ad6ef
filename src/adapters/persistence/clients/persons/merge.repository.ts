import type { Merge, MergeSide } from '../../../../domain/clients/persons/merge.ts';
import type { Merges } from '../../../../domain/clients/persons/merges.port.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { instant } from '../../json.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import { HAS_OPEN_MATTERS } from '../../process/matters-of-client.sql.ts';
import type { Sql } from '../../sql.ts';
import { deriveSpells } from '../deliveries/spell-derivation.ts';
import { moveFacts, returnFacts } from './merged-facts.ts';
import { openedCode, recordCode } from './sealed-codes.ts';

/** Merges of clients, in the transaction of their command. */
export function mergeRepository(sql: Sql, keys: KeyRing): Merges {
  const deriveBoth = ({ clientId, duplicateId }: Merge, codes: readonly string[], at: Merge['mergedAt']) =>
    deriveSpells(sql, `select unnest('{${clientId},${duplicateId}}'::uuid[]) as client_id`, codes, at);

  return {
    async lockSides(clients, today) {
      const locked = await lockInOrder(sql, clients);
      const sides = await sql<MergeSide & { personKey: string }>(SIDES, [locked, today]);
      return new Map(
        sides.map(({ personKey, ...side }) => [
          side.id,
          { ...side, identityCode: openedCode(keys, personKey, side.identityCode) },
        ]),
      );
    },

    async lock(id) {
      const [merge] = await sql<Merge>(
        `select id, client_id as "clientId", duplicate_id as "duplicateId", reason, sealed_code as "codeTaken",
           merged_by as "mergedBy", ${instant('merged_at')} as "mergedAt",
           reversed_by as "reversedBy", ${instant('reversed_at')} as "reversedAt"
         from clients.client_merge where id = $1 for update`,
        [id],
      );
      if (merge === undefined) return null;
      const locked = await lockInOrder(sql, [merge.clientId, merge.duplicateId]);
      const codeTaken = merge.codeTaken === null ? null : keys.open('merge', id, merge.codeTaken);
      return locked.length === 2 ? { ...merge, codeTaken } : null;
    },

    async merge(merge, unemployedCodes) {
      const { clientId, duplicateId, mergedBy: by, mergedAt: at, reason, codeTaken } = merge;
      await sql(
        `insert into clients.client_merge (id, client_id, duplicate_id, reason, sealed_code, merged_by, merged_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          merge.id,
          clientId,
          duplicateId,
          reason,
          codeTaken === null ? null : keys.seal('merge', merge.id, codeTaken),
          by,
          at,
        ],
      );
      await moveFacts(sql, merge);
      await sql(DROP_TASKS, [duplicateId, at]);
      if (codeTaken !== null)
        await moveCode(sql, keys, codeTaken, duplicateId, clientId, { by, at, reason: merge.id });
      await sql(
        `update clients.responsibility set until_at = greatest($2, from_at), end_reason = 'MERGED'
         where client_id = $1 and until_at is null`,
        [duplicateId, at],
      );
      await sql('update clients.client set merged_into = $2, responsible = null where id = $1', [
        duplicateId,
        clientId,
      ]);
      await deriveBoth(merge, unemployedCodes, at);
    },

    async reverse(merge, { by, at, reason }, unemployedCodes) {
      const { clientId, duplicateId, codeTaken } = merge;
      await sql(
        'update clients.client_merge set reversed_by = $2, reversed_at = $3, reversal_reason = $4 where id = $1',
        [merge.id, by, at, reason],
      );
      await returnFacts(sql, merge, at);
      if (codeTaken !== null)
        await moveCode(sql, keys, codeTaken, clientId, duplicateId, { by, at, reason: merge.id });
      await sql(
        `update clients.responsibility set until_at = null, end_reason = null
         where client_id = $1 and end_reason = 'MERGED' and until_at >= $2`,
        [duplicateId, merge.mergedAt],
      );
      await sql(
        `update clients.client set merged_into = null, responsible = (
           select authority from clients.responsibility where client_id = $1 and until_at is null)
         where id = $1`,
        [duplicateId],
      );
      await deriveBoth(merge, unemployedCodes, at);
    },
  };
}

async function lockInOrder(sql: Sql, clients: readonly ClientId[]): Promise<readonly ClientId[]> {
  const rows = await sql<{ id: ClientId }>(
    'select id from clients.client where id = any($1::uuid[]) order by id for no key update',
    [clients],
  );
  return rows.map(({ id }) => id);
}

/** One person at a time has a code: it is taken from one before the other gets it, unless it has changed since. */
async function moveCode(
  sql: Sql,
  keys: KeyRing,
  code: string,
  from: ClientId,
  to: ClientId,
  recorded: Parameters<typeof recordCode>[4],
): Promise<void> {
  const [held] = await sql(
    'select from clients.person where client_id = $1 and known_until is null and code_index = any($2::text[])',
    [from, keys.digests('identity-code', code)],
  );
  if (held === undefined) return;
  await recordCode(sql, keys, from, null, recorded);
  await recordCode(sql, keys, to, code, recorded);
}

/** Nothing is under way of which the duplicate has them: they follow from facts, which are another’s from now on. */
const DROP_TASKS = `
  update process.task set outcome = 'DROPPED', ended_on = ($2::timestamptz at time zone 'Europe/Helsinki')::date,
    end_reason = 'NOT_NEEDED', ended_at = $2
  where client_id = $1 and ended_on is null`;

const SIDES = `
  select client.id, person.sealed_code as "identityCode", person.source_key as "personKey",
    client.merged_into as "mergedInto",
    exists (select from clients.client other where other.merged_into = client.id) as "hasDuplicates",
    exists (select from clients.referral_notice notice
      where notice.client_id = client.id and notice.state = 'SENT') as "hasOpenNotice",
    ${HAS_OPEN_MATTERS} as "hasOpenMatters",
    (person.death_date is null or person.death_date >= $2) and exists (select from clients.job_search search
      where search.client_id = client.id and search.known_until is null
        and (search.from_date is null or search.from_date <= $2)
        and (search.until_date is null or search.until_date > $2)) as "hasValidJobSearch",
    held.authority as responsible
  from clients.client
  join clients.person on person.client_id = client.id and person.known_until is null
  left join clients.responsibility held on held.client_id = client.id and held.until_at is null
  where client.id = any($1::uuid[])`;
