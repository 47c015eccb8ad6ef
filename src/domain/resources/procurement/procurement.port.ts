import type { ContractId, CourseId, ProcurementPlanId, ServiceReferralId } from '../../shared/ids.ts';
import type { Contract, Ordered } from './contract.ts';
import type { Course } from './course.ts';
import type { Contracted, ProcurementPlan } from './procurement-plan.ts';

/** What is kept of procurement, in versions: nothing is overwritten. */
interface Kept<Id extends string, T> {
  /** Locks it as it is now; null when the session sees none. */
  byId(id: Id): Promise<T | null>;
  /** Keeps the first version. False when there is one already: an ELY Centre has one plan for a year. */
  add(first: T): Promise<boolean>;
  /** Keeps the next version. */
  save(next: T): Promise<void>;
}

export interface Contracts extends Kept<ContractId, Contract> {
  /** What has been ordered. Whoever orders has locked the contract. */
  ordered(id: ContractId): Promise<Ordered>;
  /** What contracts of a plan come to: of one that has ended, what was ordered by it. Whoever asks has locked the plan. */
  contracted(plan: ProcurementPlanId): Promise<Contracted>;
}

export interface Courses extends Kept<CourseId, Course> {
  /** As it is now, without a lock. */
  find(id: CourseId): Promise<Course | null>;
  /** Referrals to courses that were cancelled whose clients have not been told, so many at a time. */
  untold(limit: number): Promise<readonly ServiceReferralId[]>;
}

/** What is bought for the trials (hankinnat). */
export interface ProcurementStores {
  readonly plans: Kept<ProcurementPlanId, ProcurementPlan>;
  readonly contracts: Contracts;
  readonly courses: Courses;
}
