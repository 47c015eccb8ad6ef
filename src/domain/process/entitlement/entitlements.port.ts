import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Matters } from '../../handling/matters.port.ts';
import type { ChangesOfClient } from '../meetings/meetings.port.ts';
import type { PlanType } from '../plans/plan-type.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import type { ProcessTask } from '../../handling/task.ts';
import type { ActivationTrigger } from './activation-trigger.ts';
import type { IntegrationRight } from './integration-right.ts';
import type { MultiSectorCase } from './multi-sector-case.ts';
import type { SupportDays } from './multi-sector-criteria.ts';

/** What the plans and services of a client depend on beside the job search; of each kind the earliest first. */
export interface Entitlements {
  readonly integrationRights: readonly IntegrationRight[];
  readonly multiSectorCases: readonly MultiSectorCase[];
  readonly activationTriggers: readonly ActivationTrigger[];
  /** Kela's counts, corrected ones left out. */
  readonly supportDays: readonly SupportDays[];
}

export interface EntitlementStore {
  readonly integrationRights: Matters<IntegrationRight>;
  readonly multiSectorCases: Matters<MultiSectorCase>;
  readonly activationTriggers: Matters<ActivationTrigger>;
  /** Everything of a client who has been locked. */
  of(client: ClientId): Promise<Entitlements>;
}

/** All that the tasks depend on which follow from what a client is entitled to. */
export interface EntitlementSituation {
  readonly known: ProcessCase;
  readonly entitlements: Entitlements;
  /** Kind of the plan that binds; null when none does. */
  readonly inForce: PlanType | null;
  /** Open tasks of these kinds. */
  readonly tasks: readonly ProcessTask[];
}

/** The tasks of many clients, set by set. */
export interface EntitlementRound {
  /**
   * How many clients there are for whom a day can matter: with an open task, a right, a trigger or days of support, or
   * unemployed since a day or longer; null: nobody for being unemployed.
   */
  countClients(unemployedSince: PlainDate | null): Promise<number>;
  /** Locks the next of them after a client, in order of id. */
  lockNext(
    unemployedSince: PlainDate | null,
    after: ClientId | null,
    limit: number,
  ): Promise<readonly EntitlementSituation[]>;
  /** Opens and drops their tasks. */
  settle(changes: readonly ChangesOfClient[], at: Instant): Promise<void>;
}
