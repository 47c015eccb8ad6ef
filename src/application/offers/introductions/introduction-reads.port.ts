import type { IntroductionId, VacancyId, ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Introductions as they are read, with the clients in them whom the session sees. */
export interface IntroductionReads {
  one(session: Session, id: IntroductionId): Promise<VersionedAnswer | null>;
  /** Introductions of a client, the latest first, each with this client only; null for nobody. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  /** Introductions for a vacancy, the latest first. */
  ofVacancy(session: Session, vacancy: VacancyId): Promise<JsonAnswer>;
  /** What of each introduced client the employer may have; null where there is no such introduction, or nobody is introduced. */
  document(session: Session, id: IntroductionId, today: PlainDate): Promise<JsonAnswer | null>;
}
