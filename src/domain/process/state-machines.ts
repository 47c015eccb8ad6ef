import type { StateMachine } from '../shared/state-machine.ts';
import { ASSESSMENT_MACHINE } from './assessments/assessment.ts';
import { COOPERATION_MACHINE } from './cooperation/cooperation-structure.ts';
import { ACTIVATION_TRIGGER } from './entitlement/activation-trigger.ts';
import { INTEGRATION_RIGHT } from './entitlement/integration-right.ts';
import { MULTI_SECTOR_CASE } from './entitlement/multi-sector-case.ts';
import { GUIDANCE_MACHINE } from './guidance/guidance.ts';
import { MEETING_MACHINE } from './meetings/meeting.ts';
import { OBLIGATION_MACHINE } from './obligation/obligation-period.ts';
import { PLAN_MACHINE } from './plans/plan.ts';
import { SERVICE_REFERRAL } from './services/service-referral.ts';
import { WORK_TRIAL_MACHINE } from './work-trial/work-trial.ts';

/** Every life cycle of the service process, for the page that shows them and the tests that walk them. */
export const STATE_MACHINES: readonly StateMachine[] = [
  MEETING_MACHINE,
  PLAN_MACHINE,
  SERVICE_REFERRAL,
  MULTI_SECTOR_CASE,
  INTEGRATION_RIGHT,
  ACTIVATION_TRIGGER,
  ASSESSMENT_MACHINE,
  GUIDANCE_MACHINE,
  COOPERATION_MACHINE,
  OBLIGATION_MACHINE,
  WORK_TRIAL_MACHINE,
];
