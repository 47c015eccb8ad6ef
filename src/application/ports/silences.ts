import type { Listened, Silence } from '../../domain/exchange/silence.ts';
import type { Instant } from '../../domain/shared/instant.ts';

/** Who has not been heard of for too long, and whether that has been told. */
export interface Silences {
  listened(): Promise<readonly Listened[]>;
  /** Keeps who is silent now; gives those who have fallen silent, and those who have been heard of again. */
  keep(
    silent: readonly Silence[],
    now: Instant,
  ): Promise<{ readonly began: readonly Silence[]; readonly over: readonly Silence[] }>;
}
