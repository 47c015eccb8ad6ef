import { type Silence, silentAt } from '../../domain/exchange/silence.ts';
import type { Clock } from '../ports/clock.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { RELAY_SESSION } from './relay-session.ts';

export interface WatchSilenceDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  /** Hours after which nothing having come is told. */
  readonly silenceHours: number;
}

/** Notices who has fallen silent, and who has been heard of again; each is given once, however many look. */
export function watchSilence({ unitOfWork, clock, silenceHours }: WatchSilenceDependencies) {
  return (): Promise<{ readonly began: readonly Silence[]; readonly over: readonly Silence[] }> =>
    unitOfWork.runBulk(RELAY_SESSION, async ({ silences }) => {
      const now = clock.now();
      return await silences.keep(silentAt(now, silenceHours, await silences.listened()), now);
    });
}
