import type { ReadFunction } from '../read-function.ts';
import { ASSESSMENT_READS } from './assessments.read.ts';
import { COOPERATION_READS } from './cooperation.read.ts';
import { GUIDANCE_READS } from './guidance.read.ts';
import { MEETING_READ_FUNCTIONS } from './meetings.read.ts';
import { ENTITLEMENT_READ_FUNCTIONS } from './entitlements.read.ts';
import { OBLIGATION_READS } from './obligation-periods.read.ts';
import { WORK_TRIAL_READS } from './work-trials.read.ts';
import { clientsOfOfficialRead, officialRead } from './officials.read.ts';
import { SERVICE_READ_FUNCTIONS } from './services.read.ts';
import { overviewRead } from './overview.read.ts';
import { processCountsRead, processTallyRead, processWorkRead } from './worklists.read.ts';
import { PLAN_READ_FUNCTIONS } from './plan-reads.ts';

/** Every read of the service process. */
export const PROCESS_READ_FUNCTIONS: readonly ReadFunction[] = [
  ...MEETING_READ_FUNCTIONS,
  ...ENTITLEMENT_READ_FUNCTIONS,
  overviewRead,
  officialRead,
  clientsOfOfficialRead,
  ...SERVICE_READ_FUNCTIONS,
  ...PLAN_READ_FUNCTIONS,
  processWorkRead,
  processCountsRead,
  ...ASSESSMENT_READS,
  ...GUIDANCE_READS,
  ...COOPERATION_READS,
  processTallyRead,
  ...OBLIGATION_READS,
  WORK_TRIAL_READS.one,
  WORK_TRIAL_READS.ofClient,
];
