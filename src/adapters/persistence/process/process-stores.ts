import type { ProcessStores } from '../../../domain/process/process-stores.port.ts';
import type { InitialStage } from '../../../domain/process/meetings/initial-stage.ts';
import type { Sql } from '../sql.ts';
import { matters } from './matters.ts';
import { meetingStore } from './meetings.ts';
import { entitlements } from './entitlements.ts';
import { obligationPeriods } from './obligation-periods.ts';
import { plans } from './plans.ts';
import { assessmentRepository } from './assessments.repository.ts';
import { cooperationRepository } from './cooperation.repository.ts';
import { guidanceRepository } from './guidance.repository.ts';
import { officialRepository } from './officials.ts';
import { processCases } from './process-cases.ts';
import { seatPools, serviceReferrals } from './services.ts';
import { serviceElements } from './service-elements.ts';
import { taskRepository } from './task.repository.ts';
import { workTrials } from './work-trials.ts';

/** Everything that is kept of the service process, in one transaction. */
export function processStores(sql: Sql, nextId: () => string): ProcessStores {
  return {
    cases: processCases(sql),
    initialStages: matters<InitialStage>(sql, 'process.initial_stage'),
    meetings: meetingStore(sql),
    entitlements: entitlements(sql),
    plans: plans(sql),
    serviceReferrals: serviceReferrals(sql),
    seatPools: seatPools(sql),
    obligationPeriods: obligationPeriods(sql),
    tasks: taskRepository(sql, nextId),
    assessments: assessmentRepository(sql),
    guidance: guidanceRepository(sql),
    cooperation: cooperationRepository(sql),
    workTrials: workTrials(sql),
    officials: officialRepository(sql),
    serviceElements: serviceElements(sql),
  };
}
