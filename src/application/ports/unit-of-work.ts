import type { AuditEntry } from '../../domain/access/audit-entry.ts';
import type { Disqualifications } from '../../domain/access/disqualifications.port.ts';
import type { LogSeals } from '../../domain/access/log-seals.port.ts';
import type { Grants } from '../../domain/access/grants.port.ts';
import type { Suspensions } from '../../domain/access/suspensions.port.ts';
import type { Clients } from '../../domain/clients/clients.port.ts';
import type { DeliveryStore } from '../../domain/clients/deliveries/delivery-store.port.ts';
import type { Counters } from '../../domain/clients/facts/counters.port.ts';
import type { Facts } from '../../domain/clients/facts/facts.port.ts';
import type { Merges } from '../../domain/clients/persons/merges.port.ts';
import type { Persons } from '../../domain/clients/persons/persons.port.ts';
import type {
  DeterminationStore,
  PendingCases,
} from '../../domain/clients/determination/determination-store.port.ts';
import type { DeterminationDecisions } from '../../domain/clients/determination/override.port.ts';
import type { Responsibilities } from '../../domain/clients/responsibility/responsibilities.port.ts';
import type { ClientRequests } from '../../domain/clients/responsibility/client-requests.port.ts';
import type { EmploymentAuthorities } from '../../domain/clients/responsibility/employment-authorities.port.ts';
import type { MassMoves } from '../../domain/clients/responsibility/mass-moves.port.ts';
import type { ReferralNotices } from '../../domain/clients/responsibility/referral-notices.port.ts';
import type { Confirmations } from '../../domain/legislation/confirmations.port.ts';
import type { EntitlementRound } from '../../domain/process/entitlement/entitlements.port.ts';
import type { SearchRound } from '../../domain/process/job-search/search-round.port.ts';
import type { MeetingRound } from '../../domain/process/meetings/meetings.port.ts';
import type { PostingStore } from '../../domain/offers/vacancies/posting-store.port.ts';
import type { Vacancies } from '../../domain/offers/vacancies/vacancies.port.ts';
import type { Calculations } from '../../domain/resources/calculations/calculations.port.ts';
import type { ProcurementStores } from '../../domain/resources/procurement/procurement.port.ts';
import type { Quotas } from '../../domain/resources/quotas/quotas.port.ts';
import type { SubsidyStores } from '../../domain/subsidies/subsidy-stores.port.ts';
import type { OfferStores } from '../../domain/offers/offer-stores.port.ts';
import type { ProcessStores } from '../../domain/process/process-stores.port.ts';
import type { ClarificationRound } from '../../domain/statements/clarifications/clarification-round.port.ts';
import type { StatementStores } from '../../domain/statements/statement-stores.port.ts';
import type { OfficialSuccessions } from '../../domain/process/officials/officials.port.ts';
import type { TaskReminders } from '../../domain/process/tasks/task-reminders.port.ts';
import type { ResearchPermits } from '../../domain/privacy/research-permits.port.ts';
import type { RetentionStore } from '../../domain/privacy/retention.port.ts';
import type { TransferStore } from '../../domain/clients/responsibility/transfer-store.port.ts';
import type { SupportPayments } from '../../domain/reporting/support-payments.port.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { KeyRotation } from './key-rotation.ts';
import type { Outbox } from './outbox.ts';
import type { Silences } from './silences.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { RunRows } from './run-rows.ts';
import type { Runs } from './runs.ts';

/** For whom the database is opened: it shows and takes the rows of these bodies' clients and no others. */
export interface Session {
  readonly organisations: readonly OrganisationId[];
  /** Bodies whose clients' contact data are shown; none unless told. */
  readonly contactOf?: readonly OrganisationId[];
  /** The same for health data, and for the notes of guidance psychologists. */
  readonly healthOf?: readonly OrganisationId[];
  readonly guidanceOf?: readonly OrganisationId[];
  /** Clients who are left out all the same: those for whom whoever asks is disqualified. */
  readonly withoutClients?: readonly ClientId[];
}

/** Thrown when the access log cannot be written: what was to be logged is not done. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';

  constructor(cause: unknown) {
    super('the access log could not be written', { cause });
  }
}

/** An answer kept for a repeated request with the same idempotency key. */
export interface StoredAnswer {
  readonly requestHash: string;
  readonly value: unknown;
}

/** What every transaction can do beside its repositories. */
export interface TransactionBase {
  /**
   * Takes an idempotency key; null when it is new, the stored answer when it was used before. A twin that is
   * still at work is waited for.
   */
  takeKey(key: IdempotencyKey): Promise<StoredAnswer | null>;
  keepAnswer(key: IdempotencyKey, value: unknown): Promise<void>;
  /** @throws LogUnavailable */
  audit(entries: readonly AuditEntry[]): Promise<void>;
  /**
   * Gives those that are new: one whose business key is there already is not sent again. `correlationId` is that of the
   * request, and goes along with them.
   * @throws when another content has the key
   */
  publish(messages: readonly OutgoingMessage[], correlationId: string): Promise<readonly OutgoingMessage[]>;
  /** Whether a body is responsible for one of the clients as the transaction has left them so far. */
  isResponsibleForAny(body: OrganisationId, clients: readonly ClientId[]): Promise<boolean>;
}

export interface IdempotencyKey {
  readonly subject: string;
  readonly organisation: OrganisationId;
  readonly key: string;
  readonly operation: string;
  readonly requestHash: string;
}

/** A transaction in which a handful of aggregates change. */
export interface Transaction extends TransactionBase {
  readonly clients: Clients;
  readonly persons: Persons;
  readonly merges: Merges;
  readonly determinations: DeterminationStore;
  readonly pendingCases: PendingCases;
  readonly determinationDecisions: DeterminationDecisions;
  readonly notices: ReferralNotices;
  readonly facts: Facts;
  readonly responsibilities: Responsibilities;
  readonly grants: Grants;
  readonly disqualifications: Disqualifications;
  readonly suspensions: Suspensions;
  readonly requests: ClientRequests;
  readonly employmentAuthorities: EmploymentAuthorities;
  readonly confirmations: Confirmations;
  readonly runs: Runs;
  readonly researchPermits: ResearchPermits;
  readonly process: ProcessStores;
  readonly offers: OfferStores;
  readonly statements: StatementStores;
  readonly subsidies: SubsidyStores;
  readonly quotas: Quotas;
  readonly calculations: Calculations;
  readonly procurement: ProcurementStores;
  readonly outbox: Outbox;
}

/** A transaction in which many rows change at once, set by set. */
export interface BulkTransaction extends TransactionBase {
  readonly counters: Counters;
  readonly grants: Grants;
  readonly logSeals: LogSeals;
  readonly deliveries: DeliveryStore;
  readonly determinations: DeterminationStore;
  readonly pendingCases: PendingCases;
  readonly keyRotation: KeyRotation;
  readonly runRows: RunRows;
  readonly transfers: TransferStore;
  readonly massMoves: MassMoves;
  readonly successions: OfficialSuccessions;
  readonly taskReminders: TaskReminders;
  readonly retention: RetentionStore;
  readonly suspensions: Suspensions;
  readonly employmentAuthorities: EmploymentAuthorities;
  readonly supportPayments: SupportPayments;
  readonly meetingRound: MeetingRound;
  readonly entitlementRound: EntitlementRound;
  readonly searchRound: SearchRound;
  readonly outbox: Outbox;
  readonly silences: Silences;
  readonly clarificationRound: ClarificationRound;
  readonly quotas: Quotas;
  readonly vacancies: Vacancies;
  readonly postings: PostingStore;
}

/**
 * The only way to write. Runs the work in one transaction of the database, opened for the session; commits when
 * it returns, rolls back when it throws.
 */
export interface UnitOfWork {
  run<T>(session: Session, work: (tx: Transaction) => Promise<T>): Promise<T>;
  runBulk<T>(session: Session, work: (tx: BulkTransaction) => Promise<T>): Promise<T>;
  /** Writes down what was refused, on its own; false when that could not be logged. */
  noteRefusal(entry: AuditEntry): Promise<boolean>;
}
