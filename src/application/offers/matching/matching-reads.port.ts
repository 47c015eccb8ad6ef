import type { Jobseeker } from '../../../domain/offers/matching/jobseeker.ts';
import type { Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { ClientId, VacancyId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** What is looked for, and how many are compared at most. */
export interface MatchingAsked {
  readonly today: PlainDate;
  /** Only those of the group of the occupation, where one is known. */
  readonly byOccupation: boolean;
  /** Only those within the commuting area, where one is known. */
  readonly byArea: boolean;
  readonly compared: number;
}

/** A vacancy as it stands in a list. */
export type FoundVacancy = Pick<
  Vacancy,
  | 'id'
  | 'number'
  | 'title'
  | 'employer'
  | 'occupation'
  | 'municipalities'
  | 'requirements'
  | 'openFrom'
  | 'applyBy'
>;

/** A client as they stand in a list; nothing of where they live under a security ban. */
export interface FoundClient {
  readonly id: ClientId;
  readonly clientNumber: string;
  readonly lastName: string;
  readonly firstNames: string;
  readonly birthDate: PlainDate;
  readonly securityBan: boolean;
  readonly homeMunicipality: string | null;
}

/** What is compared. One more than asked for is given where there are more. */
export interface MatchingReads {
  /** Null for a client for whom none of the session’s bodies is responsible. */
  vacanciesFor(
    session: Session,
    client: ClientId,
    asked: MatchingAsked,
  ): Promise<{ readonly seeker: Jobseeker; readonly vacancies: readonly FoundVacancy[] } | null>;
  /** Clients of the session’s bodies with a valid job search; null for a vacancy that the session does not see. */
  clientsFor(
    session: Session,
    vacancy: VacancyId,
    asked: MatchingAsked,
  ): Promise<{
    readonly vacancy: Vacancy;
    readonly clients: readonly { readonly client: FoundClient; readonly seeker: Jobseeker }[];
  } | null>;
}
