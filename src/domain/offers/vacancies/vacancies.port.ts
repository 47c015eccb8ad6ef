import type { VacancyId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Vacancy } from './vacancy.ts';

/** Vacancies, kept in versions: nothing is overwritten. */
export interface Vacancies {
  /**
   * The vacancy as it is now, locked to the end of the transaction, so that nobody closes it meanwhile; null when the
   * session sees none.
   */
  byId(id: VacancyId): Promise<Vacancy | null>;
  /** The next vacancies that are not over though their last day for applying has passed. */
  expired(day: PlainDate, limit: number): Promise<readonly VacancyId[]>;
  /** The next that are open though the last two complete imports of a system had no postings of them. */
  unseen(system: string, limit: number): Promise<readonly VacancyId[]>;
  /** Locks vacancies as `byId` locks one, and gives those that the session sees. */
  lock(ids: readonly VacancyId[]): Promise<readonly Vacancy[]>;
  /** As many numbers as are needed, in order. */
  nextNumbers(count: number): Promise<readonly number[]>;
  /** Keeps first and next versions of vacancies. */
  save(vacancies: readonly Vacancy[]): Promise<void>;
}
