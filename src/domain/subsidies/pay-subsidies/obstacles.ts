import type { PaySubsidyRules } from '../../legislation/pay-subsidy.ts';
import type { SubsidyLimits } from '../../legislation/subsidy-limits.ts';
import { jobBeginsAfterDecision } from '../../legislation/subsidy-terms.ts';
import { countFrom } from '../../shared/deadlines.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, type RuleReference } from '../../shared/result.ts';
import type { EmployerKind } from '../employer.ts';
import type { SubsidyApplication } from './pay-subsidy.ts';
import type { SubsidySituation } from './situation.ts';

export type ObstacleCode =
  | 'DECISION_BEFORE_APPLICATION'
  | 'JOB_ALREADY_STARTED'
  | 'SUBSIDY_BEFORE_JOB'
  | 'STATE_AGENCY_EXCLUDED'
  | 'PUBLIC_EMPLOYER_EXCLUDED'
  | 'CLIENT_NOT_UNEMPLOYED'
  | 'DISMISSALS_NOT_REPLACED'
  | 'COMPETITION_DISTORTED'
  | 'WAGES_OR_TAXES_UNPAID'
  | 'EARLIER_SUBSIDY'
  | 'AID_REGIME_MISSING'
  | 'DE_MINIMIS_EXCEEDED'
  | 'AID_EXCEEDS_COSTS';

interface Asked {
  readonly application: SubsidyApplication;
  readonly situation: SubsidySituation;
  readonly decidedAt: Instant;
}

interface Law {
  readonly rules: PaySubsidyRules;
  readonly limits: SubsidyLimits;
  readonly rule: RuleReference;
}

const PUBLIC_EMPLOYERS: ReadonlySet<EmployerKind> = new Set(['MUNICIPALITY', 'JOINT_AUTHORITY']);
const HELSINKI = '091';

/** Everything that keeps from a pay subsidy on the moment of the decision, whatever its type; each with its rule. */
export function obstaclesTo(asked: Asked, law: Law): readonly Failure<ObstacleCode>[] {
  const ofFirst = [...isTooEarly(asked), ...ofJob(asked), ...ofEmployer(asked, law), ...ofSame(asked, law)];
  return told([...ofFirst, ...ofAid(asked, law)], law);
}

/** Everything that keeps from more time of a subsidy that runs: the work has begun, and the employer is the same. */
export function obstaclesToMore(asked: Asked, law: Law): readonly Failure<ObstacleCode>[] {
  return told([...isTooEarly(asked), ...ofEmployer(asked, law), ...ofAid(asked, law)], law);
}

function told(found: Found, { rule }: Law): readonly Failure<ObstacleCode>[] {
  return found.map(([code, data]) => fail('rule-violation', code, data, rule).failure);
}

type Found = readonly (readonly [ObstacleCode, Failure['data']?])[];

function isTooEarly({ application: { receivedAt }, decidedAt }: Asked): Found {
  return decidedAt < receivedAt ? [['DECISION_BEFORE_APPLICATION', { receivedAt }]] : [];
}

function ofJob({ application, situation, decidedAt }: Asked): Found {
  const { job, from } = application;
  const beginsOn = localDateOf(job.beginsAt);
  return [
    ...(jobBeginsAfterDecision(job.beginsAt, decidedAt)
      ? []
      : [['JOB_ALREADY_STARTED', { beginsAt: job.beginsAt, decidedAt }] as const]),
    ...(from < beginsOn ? [['SUBSIDY_BEFORE_JOB', { from, beginsOn }] as const] : []),
    ...(situation.isUnemployed || job.isApprenticeship ? [] : [['CLIENT_NOT_UNEMPLOYED'] as const]),
  ];
}

function ofEmployer({ application, decidedAt }: Asked, { rules, limits }: Law): Found {
  const { employer, assurances } = application;
  const { dismissedOn, takenBack } = assurances;
  const on = localDateOf(decidedAt);
  const isDismissal = dismissedOn !== null && !takenBack && countFrom(dismissedOn, limits.dismissals) >= on;
  return [
    ...(rules.stateAgenciesExcluded && employer.kind === 'STATE' ? [['STATE_AGENCY_EXCLUDED'] as const] : []),
    ...(isPublicExcluded(application, rules) ? [['PUBLIC_EMPLOYER_EXCLUDED'] as const] : []),
    ...(isDismissal ? [['DISMISSALS_NOT_REPLACED', { dismissedOn }] as const] : []),
    ...(assurances.distortsCompetition ? [['COMPETITION_DISTORTED'] as const] : []),
    ...(assurances.wagesOrTaxesUnpaid ? [['WAGES_OR_TAXES_UNPAID'] as const] : []),
  ];
}

/** The same employer waits for another subsidy of the same person. */
function ofSame(
  { application: { employer }, situation, decidedAt }: Asked,
  { rules: { renewal } }: Law,
): Found {
  if (!renewal.sameEmployerOnly) return [];
  const on = localDateOf(decidedAt);
  const same = situation.earlier.find(
    ({ businessId, to }) =>
      businessId !== null && businessId === employer.businessId && countFrom(to, renewal.after) >= on,
  );
  return same === undefined ? [] : [['EARLIER_SUBSIDY', { to: same.to }]];
}

/** Municipalities and joint authorities may be subsidised for some only; Helsinki for duties that others left (1098/2024). */
function isPublicExcluded(
  { employer, job, type }: SubsidyApplication,
  { publicEmployersOnlyFor: only, helsinkiException }: PaySubsidyRules,
): boolean {
  if (only === null || !PUBLIC_EMPLOYERS.has(employer.kind)) return false;
  if (type === 'REDUCED_ABILITY') return !only.includes('REDUCED_WORK_ABILITY');
  if (type === 'AGED_60') return !only.includes('AGED_60_OR_OVER');
  const duties: readonly string[] = helsinkiException ?? [];
  return !(employer.municipality === HELSINKI && duties.includes(job.duty));
}

function ofAid({ application, decidedAt }: Asked, { rules, limits }: Law): Found {
  const { aidRegime, isBusiness, type, otherAid, monthlyPayCents, months } = application;
  const on = localDateOf(decidedAt);
  const regimes: readonly string[] | null = rules.aidRegimes;
  const mustBe = type === 'FULL' && isBusiness ? rules.full.business : null;
  const isMissing =
    (regimes !== null && isBusiness && (aidRegime === null || !regimes.includes(aidRegime))) ||
    (mustBe !== null && aidRegime !== mustBe);
  const granted = otherAid.filter(
    ({ isDeMinimis, grantedOn }) => isDeMinimis && countFrom(grantedOn, limits.deMinimis.within) >= on,
  );
  const deMinimis = granted.reduce((sum, { cents }) => sum + cents, 0);
  const others = otherAid
    .filter(({ isDeMinimis }) => !isDeMinimis)
    .reduce((sum, { cents }) => sum + cents, 0);
  return [
    ...(isMissing
      ? [['AID_REGIME_MISSING', { regimes: mustBe === null ? (regimes ?? []) : [mustBe] }] as const]
      : []),
    ...(aidRegime === 'DE_MINIMIS' && deMinimis >= limits.deMinimis.max.amount
      ? [['DE_MINIMIS_EXCEEDED', { granted: deMinimis, max: limits.deMinimis.max.amount }] as const]
      : []),
    ...(others >= monthlyPayCents * months && others > 0
      ? [['AID_EXCEEDS_COSTS', { otherAid: others, costs: monthlyPayCents * months }] as const]
      : []),
  ];
}
