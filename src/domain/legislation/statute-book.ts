import { applicationHandling } from './application-handling.ts';
import { assessment } from './assessment.ts';
import { basicAllowance } from './basic-allowance.ts';
import { earnings, generalAllowance } from './benefits.ts';
import { grantClaims } from './claims.ts';
import { conduct } from './conduct.ts';
import {
  clientSystem,
  controller,
  employerDisclosure,
  rectification,
  restriction,
  retention,
  securityBan,
  smallCells,
} from './data-protection.ts';
import { decisions } from './decisions.ts';
import { disclosure } from './disclosure.ts';
import { appeal, employmentAreas } from './employment-areas.ts';
import { employmentSubsidy55 } from './employment-subsidy-55.ts';
import { integrationPlan } from './integration-plans.ts';
import { hearing } from './hearing.ts';
import { firstInterview, interviewDuty, periodicInterview } from './interviews.ts';
import { jobOffers } from './job-offers.ts';
import { jobPlacement } from './job-placement.ts';
import { jobSearchObligation } from './job-search-obligation.ts';
import { jobSearchEnd, jobSeekerProfile } from './job-search.ts';
import { logReview } from './log-review.ts';
import { meetingPeriods } from './meeting-periods.ts';
import { initialInterview, meetings } from './meetings.ts';
import { multiSectorAssessor, multiSectorService, rehabilitativeWork } from './multi-sector.ts';
import { labourMarketSupport, municipalShare, saving } from './municipal-shares.ts';
import { noticeDelivery, noticeService } from './notice-service.ts';
import { paySubsidy } from './pay-subsidy.ts';
import { pendingInformation } from './pending-information.ts';
import { planFollowUp } from './plan-follow-up.ts';
import { activationPlan, employmentPlan, planOfPreviousAuthority, plans } from './plans.ts';
import { quotas } from './quotas.ts';
import { staff } from './resources.ts';
import {
  changeSecurity,
  coaching,
  expenseAllowance,
  obligation57To60,
  serviceFollowUp,
  socialAndHealth,
  trainingSelection,
  tryOut,
} from './services.ts';
import { serviceProcess } from './service-process.ts';
import { startUpGrant } from './start-up-grant.ts';
import { statementCompetence } from './statement-competence.ts';
import { statementSections } from './statement-sections.ts';
import { factReport, statementCodes, statementDuties } from './statement-duties.ts';
import { subsidyLimits } from './subsidy-limits.ts';
import { subsidyDecider } from './subsidy-decider.ts';
import { targetGroup } from './target-group.ts';
import type { Timeline } from './timeline.ts';
import { authorityChoice, transfer } from './transfer.ts';
import { trialAreas } from './trial-areas.ts';
import { referral, trialGovernance } from './trial-governance.ts';
import { unemployment } from './unemployment.ts';
import { vacancyNotice } from './vacancies.ts';
import { workTrial, workTrialPause } from './work-trial.ts';

/** Every theme of law that this product knows, as it is in force (säädöskirja). */
export const lawInForce = {
  trialGovernance,
  trialAreas,
  referral,
  targetGroup,
  unemployment,
  transfer,
  authorityChoice,
  noticeService,
  noticeDelivery,
  pendingInformation,
  firstInterview,
  periodicInterview,
  interviewDuty,
  initialInterview,
  meetings,
  meetingPeriods,
  jobOffers,
  jobPlacement,
  jobSearchObligation,
  jobSearchEnd,
  jobSeekerProfile,
  assessment,
  plans,
  planOfPreviousAuthority,
  employmentPlan,
  planFollowUp,
  activationPlan,
  integrationPlan,
  multiSectorService,
  multiSectorAssessor,
  rehabilitativeWork,
  statementCompetence,
  statementSections,
  statementDuties,
  factReport,
  statementCodes,
  conduct,
  hearing,
  paySubsidy,
  employmentSubsidy55,
  subsidyLimits,
  subsidyDecider,
  startUpGrant,
  applicationHandling,
  grantClaims,
  workTrial,
  workTrialPause,
  vacancyNotice,
  coaching,
  tryOut,
  changeSecurity,
  trainingSelection,
  socialAndHealth,
  serviceFollowUp,
  expenseAllowance,
  obligation57To60,
  basicAllowance,
  earnings,
  generalAllowance,
  labourMarketSupport,
  municipalShare,
  saving,
  quotas,
  staff,
  retention,
  restriction,
  smallCells,
  controller,
  securityBan,
  clientSystem,
  logReview,
  serviceProcess,
  employerDisclosure,
  disclosure,
  rectification,
  employmentAreas,
  appeal,
  decisions,
};

/** The statute book, in force or as somebody would have it; rules get it as an argument. */
export type StatuteBook = typeof lawInForce;

/** The themes one by one, when it does not matter what is in them. */
export function themesOf(law: StatuteBook): readonly Timeline<unknown>[] {
  return Object.values(law);
}
