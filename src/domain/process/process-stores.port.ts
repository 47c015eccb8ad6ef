import type { Matters } from '../handling/matters.port.ts';
import type { InitialStage } from './meetings/initial-stage.ts';
import type { Meetings } from './meetings/meetings.port.ts';
import type { EntitlementStore } from './entitlement/entitlements.port.ts';
import type { Assessments } from './assessments/assessments.port.ts';
import type { CooperationStructures } from './cooperation/cooperation.port.ts';
import type { GuidanceStore } from './guidance/guidance.port.ts';
import type { ProcessCases } from '../handling/process-case.ts';
import type { ObligationPeriods } from './obligation/obligation-periods.port.ts';
import type { Plans } from './plans/plans.port.ts';
import type { SeatPools, ServiceReferrals } from './services/services.port.ts';
import type { ServiceElements } from './service-model/service-elements.port.ts';
import type { Officials } from './officials/officials.port.ts';
import type { Tasks } from '../handling/tasks.port.ts';
import type { WorkTrials } from './work-trial/work-trials.port.ts';

/** What is kept of the service process (palveluprosessi). */
export interface ProcessStores {
  readonly cases: ProcessCases;
  readonly initialStages: Matters<InitialStage>;
  readonly meetings: Meetings;
  readonly entitlements: EntitlementStore;
  readonly plans: Plans;
  readonly serviceReferrals: ServiceReferrals;
  readonly seatPools: SeatPools;
  readonly obligationPeriods: ObligationPeriods;
  readonly tasks: Tasks;
  readonly assessments: Assessments;
  readonly guidance: GuidanceStore;
  readonly cooperation: CooperationStructures;
  readonly workTrials: WorkTrials;
  readonly officials: Officials;
  readonly serviceElements: ServiceElements;
}
