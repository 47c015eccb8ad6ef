import type { Pool } from 'pg';
import type { QuotaDesk } from '../../../application/ports/quota-desk.ts';
import { LogUnavailable } from '../../../application/ports/unit-of-work.ts';
import type { Quota } from '../../../domain/resources/quotas/quota.ts';
import { type InstalledLaw, lawOfInstallation } from '../legislation/installed-law.ts';
import { ORGANISATIONS_SETTING } from '../migrations/row-security.ts';
import { retrying } from '../retrying.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { arrayLiteral, inPipeline, type Sql } from '../sql.ts';
import { together } from '../together.ts';
import type { WriteFunction } from '../write-function.ts';
import { decisionsKept, KEEP_DECISIONS, KEEP_FIRST_DECISIONS } from './keep-decisions.ts';
import { type AnyAnswer, type AnyRequest, decideInTurn, type Decisions, type Ground } from './quota-round.ts';
import { quotasLeft } from './quotas-left.ts';
import { COMMITMENT, QUOTA } from './quotas.ts';

/** Longest queue that is decided at once: whoever comes last waits no longer than for two of these. */
const AT_ONCE = 100;

/** While one round is written, the next, about other quotas, is decided. */
const LANES = 2;

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

type Round = readonly AnyRequest[];

/**
 * Decides movements of quotas together. Quotas that nobody else has moved lately are decided on as this process has left
 * them, and what is decided is written only if they still stand so. Whatever else there is, and whatever would be refused,
 * is decided with the quotas locked.
 */
export function quotaDesk(pool: Pool, keys: KeyRing, onLogFailure: (error: unknown) => void): QuotaDesk {
  const lawInForce = lawOfInstallation();
  const left = quotasLeft();
  let lawKnown: InstalledLaw | null = null;

  const write = async (
    call: WriteFunction,
    sql: Sql,
    round: Round,
    decided: Decisions,
    law: InstalledLaw,
  ) => {
    try {
      await call.run(sql, bodiesOf(round), decisionsKept(decided, law.confirmed));
    } catch (error) {
      if (!cameOutOfLog(error)) throw error;
      onLogFailure(error);
      throw new LogUnavailable(error);
    }
  };

  /** Null when it takes locks to decide. */
  const withoutLocks = async (round: Round): Promise<readonly AnyAnswer[] | null> => {
    const quotas = left.known(quotasOf(round));
    const law = lawKnown;
    if (law === null || quotas === null || round.some(({ isNew }) => !isNew)) return null;
    const decided = decideInTurn(round, { quotas, law: law.law, commitments: [], answers: [] }, keys);
    if (decided.answers.some((answer) => !answer.ok)) return null;
    try {
      await inPipeline(pool, (sql) => write(KEEP_FIRST_DECISIONS, sql, round, decided, law));
    } catch (error) {
      left.doubt(quotasOf(round));
      throw error;
    }
    left.note(quotas, decided.quotas);
    return decided.answers;
  };

  const withLocks = (round: Round, looksForKeys: boolean): Promise<readonly AnyAnswer[]> =>
    inPipeline(pool, async (sql) => {
      const [, , locked, found, installed] = await Promise.all([
        sql('begin'),
        sql(OPEN, [bodiesOf(round)]),
        sql<{ quota: Quota }>(LOCK, [arrayLiteral([...quotasOf(round)])]),
        looked(sql, round, looksForKeys),
        lawInForce(sql),
      ]);
      const quotas = new Map(locked.map(({ quota }) => [quota.id, quota]));
      const decided = decideInTurn(round, { quotas, law: installed.law, ...found }, keys);
      const written = decided.moves.length > 0 && write(KEEP_DECISIONS, sql, round, decided, installed);
      const committed = sql('commit');
      // What goes wrong first is what is told: all that follows fails because of it.
      await written;
      await committed;
      lawKnown = installed;
      left.note(quotas, decided.quotas);
      return decided.answers;
    });

  const decideAll = (round: Round) =>
    retrying(
      async (tries) =>
        (tries === 1 ? await withoutLocks(round) : null) ?? (await withLocks(round, tries > 1)),
      TRIED_AGAIN,
    );
  const move = together<AnyRequest, AnyAnswer>(
    async (round) => {
      try {
        return await decideAll(round);
      } catch (error) {
        if (round.length === 1) throw error;
        // What one of them has broken is its own: the others are decided without it.
        return Promise.all(round.map(async (request) => (await decideAll([request]))[0] as AnyAnswer));
      }
    },
    { atMost: AT_ONCE, lanes: LANES, about: ({ quota }) => quota },
  );
  return { move: move as QuotaDesk['move'] };
}

const quotasOf = (round: Round) => new Set(round.map(({ quota }) => quota));

const bodiesOf = (round: Round): string =>
  arrayLiteral([...new Set(round.flatMap(({ session }) => session.organisations))]);

/** The context of an error names the functions that it came out of. */
function cameOutOfLog(error: unknown): boolean {
  return (error as { where?: string }).where?.includes('function "append"') ?? false;
}

/** What is there already of what they ask for; most ask for something new, and under a new key. */
async function looked(
  sql: Sql,
  round: Round,
  looksForKeys: boolean,
): Promise<Pick<Ground, 'commitments' | 'answers'>> {
  const known = round.flatMap(({ commitment, isNew }) => (isNew ? [] : [commitment]));
  const kept = round.flatMap(({ key }, place) =>
    key === null || !looksForKeys ? [] : [{ place, ...key, requestHash: undefined }],
  );
  if (known.length === 0 && kept.length === 0) return { commitments: [], answers: [] };
  const [found] = await sql<Pick<Ground, 'commitments' | 'answers'>>(LOOK, [
    arrayLiteral([...new Set(known)]),
    JSON.stringify(kept),
  ]);
  if (found === undefined) throw new Error('what is looked for was not told');
  return found;
}
