import type { Actor } from '../../domain/access/actor.ts';
import type { Progress } from '../ports/progress.ts';

/** Who asks, for what and under which request; given to every use case as its last argument. */
export interface Context {
  readonly actor: Actor;
  /** Why the data are needed: the task in hand (käyttötarkoitus). */
  readonly purpose: string;
  readonly correlationId: string;
  /** Present when the caller may repeat the request and must get the first answer again. */
  readonly idempotency: { readonly key: string; readonly requestHash: string } | null;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}
