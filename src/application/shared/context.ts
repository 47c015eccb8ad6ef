import type { Actor } from '../../domain/access/actor.ts';
import type { RunId } from '../../domain/shared/ids.ts';
import type { Progress } from '../ports/progress.ts';

/** Who asks, for what and under which request; given to every use case as its last argument. */
export interface Context {
  readonly actor: Actor;
  /** Why the data are needed: the task in hand (käyttötarkoitus). */
  readonly purpose: string;
  readonly correlationId: string;
  /** Keyed hash of the network address that the request came from. Absent of runs and of the command line. */
  readonly source?: string;
  /** Whether the answer leaves as a table to be kept. */
  readonly isExport?: boolean;
  /** Present when the caller may repeat the request and must get the first answer again. */
  readonly idempotency: { readonly key: string; readonly requestHash: string } | null;
  /** The run whose work it is: what became of each client is kept under it. Absent while the asker waits. */
  readonly run?: RunId;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}
