import type { RunId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { Failure } from '../../domain/shared/result.ts';

export type RunKind = 'import' | 'determination' | 'transfer';
export type RunState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED';

/** A piece of long work that somebody asked for and follows (ajo). */
export interface Run {
  readonly id: RunId;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly organisation: OrganisationId;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly result: unknown;
  readonly failure: Failure | null;
}

/** Runs are queued in the transaction that asks for them, so that none is lost and none starts without its asker. */
export interface Runs {
  queue(
    run: Pick<Run, 'id' | 'kind' | 'organisation' | 'requestedBy' | 'requestedAt' | 'parameters'>,
  ): Promise<void>;
}
