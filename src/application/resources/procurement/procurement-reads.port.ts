import type { ContractId, CourseId, ProcurementPlanId } from '../../../domain/shared/ids.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** How many seats of a course are shared out and taken, and how many clients stand where; nobody is named. */
export interface SeatCounts {
  readonly id: CourseId;
  /** Seats shared out to municipalities, and those of them that clients hold. */
  readonly shared: number;
  readonly taken: number;
  /** Clients by the stage of their referral. */
  readonly waiting: number;
  readonly referred: number;
  readonly accepted: number;
  readonly started: number;
  readonly completed: number;
  readonly interrupted: number;
}

/** Plans, contracts and courses as they are read. */
export interface ProcurementReads {
  /** Those of a year, or all, the latest year first. */
  plans(session: Session, year: number | null): Promise<JsonAnswer>;
  plan(session: Session, id: ProcurementPlanId): Promise<VersionedAnswer | null>;
  /** Every version of a plan, the latest first; null when the session sees none. */
  planVersions(session: Session, id: ProcurementPlanId): Promise<JsonAnswer | null>;
  contracts(session: Session): Promise<JsonAnswer>;
  contract(session: Session, id: ContractId): Promise<VersionedAnswer | null>;
  /** Courses that the session sees, the latest first; of a contract, or all. */
  courses(session: Session, contract: ContractId | null): Promise<JsonAnswer>;
  course(session: Session, id: CourseId): Promise<VersionedAnswer | null>;
  /** Counts over the clients of every body. */
  seats(courses: readonly CourseId[]): Promise<readonly SeatCounts[]>;
}
