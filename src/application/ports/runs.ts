import type { RunId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { Failure } from '../../domain/shared/result.ts';

export type RunKind =
  | 'import'
  | 'determination'
  | 'transfer'
  | 'simulation'
  | 'daily-round'
  | 'suspension'
  | 'authority-hand-over'
  | 'retention'
  | 'vacancy-import';

/** A piece of long work as it was asked for (ajo). */
export interface RunRequest {
  readonly id: RunId;
  readonly kind: RunKind;
  readonly organisation: OrganisationId;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly purpose: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface RunProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}

/**
 * Long work that people follow. A run is queued in the transaction that asks for it, so that none is lost and none
 * starts without its asker; one that was broken off is started again.
 */
export interface Runs {
  queue(request: RunRequest): Promise<void>;
  /** Marks a run as running and gives what was asked; null when it has ended already. */
  start(id: RunId, at: Instant): Promise<RunRequest | null>;
  report(id: RunId, progress: RunProgress): Promise<void>;
  succeed(id: RunId, result: unknown, at: Instant): Promise<void>;
  fail(id: RunId, failure: Failure, at: Instant): Promise<void>;
}
