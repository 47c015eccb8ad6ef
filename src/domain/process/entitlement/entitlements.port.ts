import type { ClientId } from '../../shared/ids.ts';
import type { Matters } from '../matters.port.ts';
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
