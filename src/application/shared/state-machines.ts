import type { StateMachine } from '../../domain/shared/state-machine.ts';
import { VACANCY_MACHINE } from '../../domain/offers/vacancies/vacancy.ts';
import { MESSAGE_MACHINE } from '../../domain/exchange/message.ts';
import { INTRODUCED_CLIENT_MACHINE } from '../../domain/offers/introductions/introduced-client.ts';
import { INTRODUCTION_MACHINE } from '../../domain/offers/introductions/introduction.ts';
import { JOB_OFFER_MACHINE } from '../../domain/offers/job-offers/job-offer.ts';
import { CLARIFICATION_MACHINE } from '../../domain/statements/clarifications/clarification.ts';
import { FACT_REPORT_MACHINE } from '../../domain/statements/fact-reports/fact-report.ts';
import { REMINDER_MACHINE } from '../../domain/statements/reminders/reminder.ts';
import { STATEMENT_MACHINE } from '../../domain/statements/own-statements/own-statement.ts';
import { ASSESSMENT_MACHINE } from '../../domain/process/assessments/assessment.ts';
import { COOPERATION_MACHINE } from '../../domain/process/cooperation/cooperation-structure.ts';
import { ACTIVATION_TRIGGER } from '../../domain/process/entitlement/activation-trigger.ts';
import { INTEGRATION_RIGHT } from '../../domain/process/entitlement/integration-right.ts';
import { MULTI_SECTOR_CASE } from '../../domain/process/entitlement/multi-sector-case.ts';
import { GUIDANCE_MACHINE } from '../../domain/process/guidance/guidance.ts';
import { MEETING_MACHINE } from '../../domain/process/meetings/meeting.ts';
import { OBLIGATION_MACHINE } from '../../domain/process/obligation/obligation-period.ts';
import { PLAN_MACHINE } from '../../domain/process/plans/plan.ts';
import { SERVICE_REFERRAL } from '../../domain/process/services/service-referral.ts';
import { CALCULATION_MACHINE } from '../../domain/resources/calculations/quota-calculation.ts';
import { CONTRACT_MACHINE } from '../../domain/resources/procurement/contract.ts';
import { COURSE_MACHINE } from '../../domain/resources/procurement/course.ts';
import { PROCUREMENT_PLAN_MACHINE } from '../../domain/resources/procurement/procurement-plan.ts';
import { COMMITMENT_MACHINE } from '../../domain/resources/quotas/commitment.ts';
import { QUOTA_MACHINE } from '../../domain/resources/quotas/quota.ts';
import { CLAIM_MACHINE } from '../../domain/subsidies/claims/claim.ts';
import { DECISION_MACHINE } from '../../domain/subsidies/decisions/decision.ts';
import { RECTIFICATION_MACHINE } from '../../domain/subsidies/decisions/rectification-request.ts';
import { PAY_SUBSIDY_MACHINE } from '../../domain/subsidies/pay-subsidies/pay-subsidy.ts';
import { START_UP_GRANT_MACHINE } from '../../domain/subsidies/start-up-grants/start-up-grant.ts';
import { WORK_TRIAL_MACHINE } from '../../domain/process/work-trial/work-trial.ts';

/** Every life cycle, for the page that shows them and the tests that walk them. */
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
  VACANCY_MACHINE,
  INTRODUCTION_MACHINE,
  INTRODUCED_CLIENT_MACHINE,
  JOB_OFFER_MACHINE,
  CLARIFICATION_MACHINE,
  REMINDER_MACHINE,
  FACT_REPORT_MACHINE,
  STATEMENT_MACHINE,
  MESSAGE_MACHINE,
  QUOTA_MACHINE,
  COMMITMENT_MACHINE,
  CALCULATION_MACHINE,
  PROCUREMENT_PLAN_MACHINE,
  CONTRACT_MACHINE,
  COURSE_MACHINE,
  PAY_SUBSIDY_MACHINE,
  START_UP_GRANT_MACHINE,
  DECISION_MACHINE,
  RECTIFICATION_MACHINE,
  CLAIM_MACHINE,
];
