import type { VacancySource, VacancyState } from '../../../domain/offers/vacancies/vacancy.ts';
import type { VacancyId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** By what vacancies are looked for; null: by all. */
export interface VacancyFilter {
  /** Beginning of the code of the occupation. */
  readonly occupation: string | null;
  readonly municipality: string | null;
  readonly state: VacancyState | null;
  /** Those that can be applied for on this day or have no last day. */
  readonly applyBy: PlainDate | null;
  readonly source: VacancySource['kind'] | null;
}

/** Vacancies as they are read: what is published, and what the acting body handles. */
export interface VacancyReads {
  one(session: Session, id: VacancyId): Promise<VersionedAnswer | null>;
  /** The latest first; null after a cursor that no page gave. */
  all(session: Session, filter: VacancyFilter, page: Page): Promise<JsonAnswer | null>;
  /** Job postings that could not be taken; null after a cursor that no page gave. */
  faults(session: Session, page: Page): Promise<JsonAnswer | null>;
}
