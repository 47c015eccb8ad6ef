import type { ClientId, RunId } from '../../domain/shared/ids.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { Failure } from '../../domain/shared/result.ts';

/** What became of a client in a run (ajon rivi). */
export type RunRowOutcome =
  /** Responsibility has moved. */
  | 'MOVED'
  /** A notice has been sent, and waits for its receipt. */
  | 'SENT'
  /** Left as before; the failure tells why. */
  | 'SKIPPED'
  /** Determined otherwise than before. */
  | 'CHANGED'
  /** Everything personal has gone. */
  | 'ERASED'
  /** Contacts, plans and offers that have had their time have gone. */
  | 'ENTRIES_REMOVED';

export interface RunRow {
  readonly clientId: ClientId;
  readonly outcome: RunRowOutcome;
  /** To whom the client was moved. */
  readonly authority: OrganisationId | null;
  /** What was determined, where the run determines. */
  readonly result: string | null;
  readonly failure: Failure | null;
}

/** How many rows of a run are alike. */
export interface RunRowCount extends Pick<RunRow, 'outcome' | 'authority'> {
  /** Code of the refusal. */
  readonly code: string | null;
  readonly count: number;
}

/**
 * Rows of runs, one for each client. They are written with the change they tell of, so that a run that was broken off
 * goes on after the last of them.
 */
export interface RunRows {
  add(run: RunId, rows: readonly RunRow[]): Promise<void>;
  /** How far a run has come: its last client in order of id, null before the first, and what became of them all. */
  soFar(run: RunId): Promise<{ readonly last: ClientId | null; readonly counts: readonly RunRowCount[] }>;
}
