import type { ClientId } from '../../domain/shared/ids.ts';

/** Sealed values as far as their keys are changed: chunk by chunk, each seal of an earlier key for one of the current. */
export interface KeyRotation {
  countClients(): Promise<number>;
  /** Seals what is kept of the next clients in order of id; tells who they are. */
  resealClients(
    after: ClientId | null,
    limit: number,
  ): Promise<{ readonly clients: readonly ClientId[]; readonly resealed: number }>;
  /** The same for the next rows of deliveries that could not be taken; `last` is null when there are no more. */
  resealExceptions(
    after: string | null,
    limit: number,
  ): Promise<{ readonly resealed: number; readonly last: string | null }>;
}
