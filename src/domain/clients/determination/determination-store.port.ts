import type { ClientId, DeterminationId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { ClientFacts } from '../facts/client-facts.ts';
import type { RecordedDetermination, ReviewKind } from './consequences.ts';
import type { Determination, DeterminationResult } from './determination.ts';
import type { Awaited } from './pending-information.ts';

/** A client and a day as of which the client is determined. */
export interface ClientDay {
  readonly clientId: ClientId;
  readonly date: PlainDate;
}

/** A determination that holds, and since when. */
export interface HoldingDetermination {
  readonly id: DeterminationId;
  readonly decidedAt: Instant;
}

/** The latest determination of a client. */
export interface LatestDetermination extends Pick<Determination, 'result' | 'reasons' | 'facts'> {
  readonly clientId: ClientId;
  readonly determinationDate: PlainDate;
  readonly effectiveResult: DeterminationResult;
}

/** Where determinations are kept, and the facts they are made from. */
export interface DeterminationStore {
  /**
   * Waits until nobody else determines clients of the TE Office as of the date; held to the end of the transaction. The
   * later of two then has the later facts.
   */
  lock(teOffice: string, date: PlainDate): Promise<void>;
  /** TE Office of a client; null when there is none that the session may see. */
  teOfficeOf(client: ClientId): Promise<string | null>;
  /** The determination of a client that holds as of a date; null when there is none. */
  holding(client: ClientId, date: PlainDate): Promise<HoldingDetermination | null>;
  /** A determination when it is its client's latest; null when a later one holds, or another of its date. */
  latest(id: DeterminationId): Promise<LatestDetermination | null>;
  /** Clients of a TE Office; of all of them with null. */
  countClients(teOffice: string | null): Promise<number>;
  /** Facts of the next clients of a TE Office, or of all, in order of id, as they touch the month of the date. */
  nextClients(
    teOffice: string | null,
    date: PlainDate,
    after: ClientId | null,
    limit: number,
  ): Promise<readonly ClientFacts[]>;
  /** The same for days of clients, whatever their TE Offices; the clients are locked as those who change them do. */
  lockDays(days: readonly ClientDay[]): Promise<void>;
  /** Facts of clients as they touch the month of a day of each, in the order of client and day. */
  factsOn(days: readonly ClientDay[]): Promise<readonly (ClientDay & { readonly facts: ClientFacts })[]>;
  /** Service lines that run on a day, of those of the clients who have one. */
  serviceLines(clients: readonly ClientId[], date: PlainDate): Promise<ReadonlyMap<ClientId, string>>;
  /** Clients whose facts have changed since they were determined. */
  countChanged(): Promise<number>;
  /** The next of them, in order of id. */
  nextChanged(after: ClientId | null, limit: number): Promise<readonly ClientId[]>;
  /** Takes the marks off locked clients: facts read afterwards hold every change that was marked. */
  unmark(clients: readonly ClientId[]): Promise<void>;
  /** Days of the determinations on which the running responsibilities of municipalities for these clients rest. */
  daysCarryingResponsibility(clients: readonly ClientId[]): Promise<readonly ClientDay[]>;
  /**
   * Adds the determinations that are not there already with the same facts, and gives those added; an earlier one of the
   * same client and date is superseded, and what of its facts has changed is recorded.
   */
  save(
    date: PlainDate,
    determinations: readonly (readonly [ClientId, Determination])[],
    decidedBy: string,
    at: Instant,
  ): Promise<readonly RecordedDetermination[]>;
  /** Opens what officials have to look at; what later determinations have made void lapses. */
  saveReviews(
    recorded: readonly RecordedDetermination[],
    opened: readonly { readonly determinationId: string; readonly kind: ReviewKind }[],
    at: Instant,
  ): Promise<void>;
}

/** Clients of whom it cannot be decided whether they belong to the target group (odottavat asiat). */
export interface PendingCases {
  /** Opens the case of a client, or brings it up to what is missing now; a client has one at a time. */
  open(cases: readonly PendingCase[], openedOn: PlainDate, remindOn: PlainDate): Promise<void>;
  /** Closes the cases of clients of whom it has been decided, or of whom there is nothing to decide any more. */
  close(
    determinations: readonly { readonly clientId: ClientId; readonly id: string | null }[],
    at: Instant,
  ): Promise<void>;
  /** The next cases of which somebody must be reminded on a day, in order of day and client, locked. */
  due(today: PlainDate, limit: number): Promise<readonly DueCase[]>;
  /** Records that reminders have left, and the day of the next. */
  reminded(cases: readonly DueCase[], at: Instant, next: PlainDate): Promise<void>;
}

export interface PendingCase {
  readonly clientId: ClientId;
  readonly determinationId: string;
  readonly awaited: readonly Awaited[];
}

/** A case of which somebody must be reminded. */
export interface DueCase extends PendingCase {
  readonly id: string;
  /** Reminders that have left already. */
  readonly reminders: number;
  /** Kela and the funds know people by their identity codes. */
  readonly hasIdentityCode: boolean;
}
