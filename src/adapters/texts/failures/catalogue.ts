import type { Services } from '../../../container.ts';
import type { actorFor } from '../../../domain/access/actor.ts';
import type { SkipCode } from '../../../application/clients/responsibility/move-client.ts';
import type { StayCode } from '../../../application/clients/responsibility/move-everybody.ts';
import type { RetainedCode } from '../../../application/privacy/retain.ts';
import type { Failure } from '../../../domain/shared/result.ts';
import { accessFailures } from './access.ts';
import { assessmentFailures } from './assessments.ts';
import { billFailures } from './bills.ts';
import { calculationFailures } from './calculations.ts';
import { clarificationFailures } from './clarifications.ts';
import { extensionFailures } from './subsidy-extensions.ts';
import { claimFailures } from './claims.ts';
import { clientFailures } from './clients.ts';
import { cooperationFailures } from './cooperation.ts';
import { decisionFailures } from './decisions.ts';
import { deliveryFailures } from './deliveries.ts';
import { deliveryOrderFailures } from './delivery-order.ts';
import { determinationFailures } from './determinations.ts';
import { employmentAuthorityFailures } from './employment-authorities.ts';
import { entitlementFailures } from './entitlement.ts';
import { exchangeFailures } from './exchange.ts';
import type { FailureText } from './failure-text.ts';
import { factFailures } from './facts.ts';
import { factReportFailures } from './fact-reports.ts';
import { grantFailures } from './grants.ts';
import { guidanceFailures } from './guidance.ts';
import { jobOfferFailures } from './job-offers.ts';
import { legislationFailures } from './legislation.ts';
import { matchingFailures } from './matching.ts';
import { meetingFailures } from './meetings.ts';
import { mergeFailures } from './merges.ts';
import { ownStatementFailures } from './own-statements.ts';
import { officialFailures } from './officials.ts';
import { obligationFailures } from './obligation.ts';
import { paySubsidyFailures } from './pay-subsidies.ts';
import { planFailures } from './plans.ts';
import { quotaFailures } from './quotas.ts';
import { quotaLifeFailures } from './quota-life.ts';
import { personFailures } from './persons.ts';
import { privacyFailures } from './privacy.ts';
import { processFailures } from './process.ts';
import { procurementFailures } from './procurement.ts';
import { reminderFailures } from './reminders.ts';
import { requestFailures } from './requests.ts';
import { responsibilityFailures } from './responsibility.ts';
import { serviceModelFailures } from './service-model.ts';
import { serverFailures } from './server.ts';
import { serviceFailures } from './services.ts';
import { startUpGrantFailures } from './start-up-grants.ts';
import { subsidyObstacleFailures } from './subsidy-obstacles.ts';
import { subsidyTypeFailures } from './subsidy-types.ts';
import { supervisionFailures } from './supervision.ts';
import { transferRequestFailures } from './transfer-requests.ts';
import { unavailableFailures } from './unavailable.ts';
import { vacancyFailures } from './vacancies.ts';
import { worklistFailures } from './worklists.ts';
import { workTrialFailures } from './work-trials.ts';

/** Codes with which a use case can refuse. */
export type CodesOf<UseCase> = UseCase extends (...given: never[]) => Promise<infer Answer>
  ? Answer extends { readonly ok: false; readonly failure: Failure<infer Code> }
    ? Code
    : never
  : never;

/** Every code that a use case of the product can refuse with, and those by which a run skips a client. */
export type FailureCode =
  | { [Name in keyof Services]: CodesOf<Services[Name]> }[keyof Services]
  | CodesOf<() => Promise<ReturnType<typeof actorFor>>>
  | SkipCode
  | RetainedCode
  | StayCode;

const OWN_FAILURES = {
  ...requestFailures,
  ...serverFailures,
  ...unavailableFailures,
};

/** Codes that no use case knows: the HTTP layer answers them by itself. */
export type RequestCode = keyof typeof OWN_FAILURES;

/** Every code that a caller can meet. */
export type ProblemCode = FailureCode | RequestCode;

/** Texts of every failure; a code of a use case without texts in each language does not compile. */
export const FAILURE_TEXTS: Readonly<Record<ProblemCode, FailureText>> = {
  ...accessFailures,
  ...decisionFailures,
  ...grantFailures,
  ...billFailures,
  ...claimFailures,
  ...extensionFailures,
  ...clientFailures,
  ...personFailures,
  ...matchingFailures,
  ...meetingFailures,
  ...mergeFailures,
  ...responsibilityFailures,
  ...transferRequestFailures,
  ...privacyFailures,
  ...supervisionFailures,
  ...employmentAuthorityFailures,
  ...factFailures,
  ...factReportFailures,
  ...legislationFailures,
  ...deliveryFailures,
  ...determinationFailures,
  ...deliveryOrderFailures,
  ...worklistFailures,
  ...exchangeFailures,
  ...processFailures,
  ...procurementFailures,
  ...assessmentFailures,
  ...guidanceFailures,
  ...entitlementFailures,
  ...cooperationFailures,
  ...calculationFailures,
  ...vacancyFailures,
  ...obligationFailures,
  ...workTrialFailures,
  ...clarificationFailures,
  ...jobOfferFailures,
  ...reminderFailures,
  ...officialFailures,
  ...ownStatementFailures,
  ...serviceFailures,
  ...serviceModelFailures,
  ...planFailures,
  ...quotaFailures,
  ...paySubsidyFailures,
  ...subsidyObstacleFailures,
  ...subsidyTypeFailures,
  ...startUpGrantFailures,
  ...quotaLifeFailures,
  ...OWN_FAILURES,
};

/** Reads a code from outside: of a stored run, of an address. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(FAILURE_TEXTS, code);
}
