import type { VacancyId } from '../../shared/ids.ts';
import type { Vacancy } from './vacancy.ts';

/** Vacancies, kept in versions: nothing is overwritten. */
export interface Vacancies {
  /**
   * The vacancy as it is now, locked to the end of the transaction, so that nobody closes it meanwhile; null when the
   * session sees none.
   */
  byId(id: VacancyId): Promise<Vacancy | null>;
  nextNumber(): Promise<number>;
  add(vacancy: Vacancy): Promise<void>;
  /** Keeps the next version of a vacancy. */
  save(vacancy: Vacancy): Promise<void>;
}
