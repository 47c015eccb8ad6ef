import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { AccessLog } from '../../application/ports/access-log.ts';
import type {
  BulkTransaction,
  Session,
  Transaction,
  TransactionBase,
  UnitOfWork,
} from '../../application/ports/unit-of-work.ts';
import { disqualificationRepository } from './access/disqualification.repository.ts';
import { grantRepository } from './access/grant.repository.ts';
import { logSeals } from './access/log-seals.ts';
import { suspensionRepository } from './access/suspension.repository.ts';
import { clientRepository } from './clients/client.repository.ts';
import { deliveryStore } from './clients/deliveries/delivery-store.ts';
import { determinationDecisions } from './clients/determination/determination-decisions.ts';
import { determinationStore } from './clients/determination/determination-store.ts';
import { clientRequestRepository } from './clients/responsibility/client-request.repository.ts';
import { employmentAuthorityRepository } from './clients/responsibility/employment-authority.repository.ts';
import { silences } from './exchange/silences.ts';
import { outbox } from './exchange/outbox.ts';
import { counterStore } from './clients/facts/counter-store.ts';
import { factRepository } from './clients/facts/fact.repository.ts';
import { mergeRepository } from './clients/persons/merge.repository.ts';
import { personRepository } from './clients/persons/person.repository.ts';
import { pendingCaseStore } from './clients/determination/pending-case-store.ts';
import { massMoveStore } from './clients/responsibility/mass-move-store.ts';
import { officialSuccessions } from './process/officials.ts';
import { entitlementRound } from './process/entitlement-round.ts';
import { searchRound } from './process/search-round.ts';
import { meetingRound } from './process/meeting-situations.ts';
import { postingStore } from './offers/posting-store.ts';
import { vacancies } from './offers/vacancies.ts';
import { offerStores } from './offers/offer-stores.ts';
import { clarificationRound } from './statements/clarifications/clarification-round.ts';
import { calculations } from './resources/calculations.ts';
import { procurementStores } from './resources/procurement.ts';
import { quotas } from './resources/quotas.ts';
import { subsidyStores } from './subsidies/subsidy-stores.ts';
import { statementStores } from './statements/statement-stores.ts';
import { processStores } from './process/process-stores.ts';
import { taskReminders } from './process/task-reminders.ts';
import { referralNoticeRepository } from './clients/responsibility/referral-notice.repository.ts';
import { responsibilityRepository } from './clients/responsibility/responsibility.repository.ts';
import { transferStore } from './clients/responsibility/transfer-store.ts';
import type { Database } from './database.ts';
import { confirmationRepository } from './legislation/confirmation.repository.ts';
import { ORGANISATIONS_SETTING, WITHOUT_CLIENTS_SETTING } from './migrations/row-security.ts';
import { researchPermitRepository } from './privacy/research-permit.repository.ts';
import { retentionStore } from './privacy/retention-store.ts';
import { supportPayments } from './reporting/support-payments.ts';
import { runRowStore } from './runs/run-row-store.ts';
import { type EnqueueRun, runRepository } from './runs/run.repository.ts';
import { retrying } from './retrying.ts';
import type { KeyRing } from './sealing/key-ring.ts';
import { keyRotation } from './sealing/key-rotation.ts';
import { arrayLiteral, inTransaction, preparedSqlOf, type Sql, sqlOf } from './sql.ts';
import { transactionBase } from './transaction-base.ts';

/**
 * Opens transactions for a session. A transaction of entities owns one forked entity manager, a bulk transaction
 * one connection of the pool for long work, which nobody else holds; both set the organisations for which rows are
 * shown and taken. A transaction that the database gave up because of a deadlock is tried again.
 */
export function unitOfWork(
  database: Database,
  bulkPool: Pool,
  nextId: () => string,
  enqueue: EnqueueRun,
  keys: KeyRing,
  log: AccessLog,
  onLogFailure: (error: unknown) => void,
): UnitOfWork {
  const base = (sql: Sql) => transactionBase(sql, keys, onLogFailure);
  return {
    run: (session, work) =>
      retrying(() => runWithEntities(database, base, nextId, enqueue, keys, session, work)),
    noteRefusal: (entry) => log.note(entry),
    runBulk: (session, work) => retrying(() => runOnConnection(bulkPool, base, nextId, keys, session, work)),
  };
}

type Base = (sql: Sql) => TransactionBase;

async function runWithEntities<T>(
  { orm }: Database,
  base: Base,
  nextId: () => string,
  enqueue: EnqueueRun,
  keys: KeyRing,
  session: Session,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const em = orm.em.fork({
    session: {
      variables: {
        [ORGANISATIONS_SETTING]: arrayLiteral(session.organisations),
        ...(session.withoutClients && { [WITHOUT_CLIENTS_SETTING]: arrayLiteral(session.withoutClients) }),
      },
    },
  });
  await em.begin();
  try {
    const sql = sqlIn(em);
    const value = await work({
      ...base(sql),
      clients: clientRepository(sql),
      persons: personRepository(sql, keys),
      merges: mergeRepository(sql, keys),
      determinations: determinationStore(sql, nextId),
      pendingCases: pendingCaseStore(sql, nextId),
      determinationDecisions: determinationDecisions(sql, nextId),
      notices: referralNoticeRepository(em, sql),
      facts: factRepository(sql),
      responsibilities: responsibilityRepository(sql),
      grants: grantRepository(sql),
      disqualifications: disqualificationRepository(sql),
      suspensions: suspensionRepository(sql),
      requests: clientRequestRepository(sql),
      employmentAuthorities: employmentAuthorityRepository(sql),
      confirmations: confirmationRepository(sql),
      runs: runRepository(sql, enqueue),
      researchPermits: researchPermitRepository(sql),
      process: processStores(sql, nextId),
      offers: offerStores(sql),
      statements: statementStores(sql),
      subsidies: subsidyStores(sql),
      quotas: quotas(sql),
      calculations: calculations(sql),
      procurement: procurementStores(sql),
      outbox: outbox(sql, keys),
    });
    await em.commit();
    return value;
  } catch (error) {
    await em.rollback();
    throw error;
  }
}

function runOnConnection<T>(
  pool: Pool,
  base: Base,
  nextId: () => string,
  keys: KeyRing,
  session: Session,
  work: (tx: BulkTransaction) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, 'begin', async (client) => {
    await client.query(
      `select set_config('${ORGANISATIONS_SETTING}', $1, true), set_config('statement_timeout', '0', true),
         set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
         set_config('${WITHOUT_CLIENTS_SETTING}', $2, true)`,
      [arrayLiteral(session.organisations), arrayLiteral(session.withoutClients ?? [])],
    );
    const sql = sqlOf(client);
    return work({
      ...base(sql),
      counters: counterStore(sql),
      grants: grantRepository(sql),
      logSeals: logSeals(sql),
      deliveries: deliveryStore(client, nextId, keys),
      determinations: determinationStore(sql, nextId),
      pendingCases: pendingCaseStore(sql, nextId),
      keyRotation: keyRotation(sql, keys),
      runRows: runRowStore(sql),
      transfers: transferStore(sql),
      massMoves: massMoveStore(sql),
      successions: officialSuccessions(sql),
      taskReminders: taskReminders(sql, nextId),
      retention: retentionStore(sql),
      suspensions: suspensionRepository(sql),
      employmentAuthorities: employmentAuthorityRepository(sql),
      supportPayments: supportPayments(sql),
      meetingRound: meetingRound(sql, nextId),
      entitlementRound: entitlementRound(sql, nextId),
      searchRound: searchRound(sql, nextId),
      outbox: outbox(preparedSqlOf(client), keys),
      silences: silences(sql),
      clarificationRound: clarificationRound(sql),
      quotas: quotas(sql),
      vacancies: vacancies(sql),
      postings: postingStore(sql),
    });
  });
}

function sqlIn(em: EntityManager): Sql {
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const transaction: Kysely<unknown> | undefined = em.getTransactionContext();
    if (transaction === undefined) throw new Error('statement outside its transaction');
    const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
    return rows;
  };
}
