import type { VacancyContent } from '../vacancies/vacancy.ts';

/** What a vacancy is compared by: of the rest of it nothing counts. */
export type Demands = Pick<VacancyContent, 'occupation' | 'municipalities' | 'requirements'>;

/** What is known of a jobseeker that counts for work, as far as it may be used (työnhakijan osaaminen). */
export interface Jobseeker {
  /** From the latest completed assessment; null when there is none, or skills do not matter in it. */
  readonly skills: {
    readonly education: readonly { readonly level: string }[];
    readonly occupations: readonly string[];
    readonly workHistory: readonly { readonly occupation: string }[];
    readonly languages: readonly string[];
  } | null;
  readonly motherTongue: string | null;
  /** What the client has said; null while nothing has been asked. */
  readonly wishes: { readonly skills: readonly string[]; readonly drivingLicences: readonly string[] } | null;
  /**
   * Codes of the municipalities where the client could work: home, what belongs together with it, and what the client has
   * said. Null when no home is known, and under a security ban.
   */
  readonly commutingArea: readonly string[] | null;
}
