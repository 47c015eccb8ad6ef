import type { ActedBy } from '../../shared/acted-by.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { ClientId, FactChangeId, FactConflictId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { ResponsibilityChange } from './search-responsibility.ts';
import type { FactKind, FactSheet, FactWrite } from './fact-sheet.ts';

/** A change of facts made here (tietojen muutos): who made it, why, and from whom the information comes. */
export interface FactChange {
  readonly id: FactChangeId;
  readonly clientId: ClientId;
  readonly kind: 'RECORDED' | 'CORRECTED' | 'REVERSED';
  /** The change that a reversal takes back. */
  readonly reverses: FactChangeId | null;
  readonly source: string | null;
  readonly reason: string | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
}

/** A change as it was made, and what has become of it. */
export interface MadeChange extends Pick<FactChange, 'id' | 'clientId' | 'kind'> {
  readonly isReversed: boolean;
  /** Whether every fact that it brought is still known as it brought it. */
  readonly isCurrent: boolean;
}

/** An open contradiction of entitlement facts (ristiriita). */
export interface FactConflict {
  readonly id: FactConflictId;
  readonly clientId: ClientId;
  readonly basis: string;
}

/** Facts of one client at a time, in versions: nothing is overwritten. The client is locked first. */
export interface Facts {
  /** What is known now; null when the session sees no such client. */
  sheetOf(client: ClientId): Promise<FactSheet | null>;
  /** Ends the versions that are replaced and begins the new ones. */
  write(change: FactChange, writes: readonly FactWrite[]): Promise<void>;
  /** Takes a change back: what it brought ends, what it replaced is known again as it was. Gives the keys concerned. */
  reverse(
    change: FactChange & { readonly reverses: FactChangeId },
  ): Promise<readonly { readonly kind: FactKind; readonly key: string }[]>;
  change(id: FactChangeId): Promise<MadeChange | null>;
  /** Derives spells and counters anew, and notes contradictions that have come or gone. */
  derive(
    client: ClientId,
    law: Pick<StatuteBook, 'unemployment' | 'paySubsidy'>,
    today: PlainDate,
    at: Instant,
  ): Promise<void>;
  /** Begins or ends the responsibility that goes with a job search. */
  saveResponsibility(
    client: ClientId,
    change: ResponsibilityChange,
    by: ActedBy,
  ): Promise<Result<null, Failure<'ALREADY_RESPONSIBLE'>>>;
  openConflict(id: FactConflictId): Promise<FactConflict | null>;
  resolveConflict(
    id: FactConflictId,
    resolution: {
      readonly right: 'YES' | 'NO';
      readonly reason: string;
      readonly by: string;
      readonly at: Instant;
    },
  ): Promise<void>;
}
