import type { CompetenceCounts } from '../../../domain/process/cooperation/competence-services.ts';
import type { CooperationStructure } from '../../../domain/process/cooperation/cooperation-structure.ts';
import type { CooperationStructureId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** What is counted of competence services: whose clients, when, and up to which day anything is known. */
export interface CompetenceRequest {
  readonly municipalities: readonly string[];
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly today: PlainDate;
}

/** Cooperation structures as they are read. */
export interface CooperationReads {
  /** Structures of the area that asks, the latest first. */
  all(session: Session): Promise<JsonAnswer>;
  one(session: Session, id: CooperationStructureId): Promise<VersionedAnswer | null>;
  structure(session: Session, id: CooperationStructureId): Promise<CooperationStructure | null>;
  /** Counts over the clients of municipalities, without names. */
  counts(request: CompetenceRequest): Promise<readonly CompetenceCounts[]>;
}
