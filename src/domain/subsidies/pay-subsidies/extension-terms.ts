import type { EligibleGroup } from '../../legislation/pay-subsidy.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { addDays, addMonths, earlier, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { Looked } from './looked.ts';
import { obstaclesToMore } from './obstacles.ts';
import type { ExtensionApplication, PaySubsidy, SubsidyApplication } from './pay-subsidy.ts';
import { groupsOf, type SubsidySituation } from './situation.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';
import { measured, REDUCED } from './subsidy-type.ts';
import type { Examined, TermsCode, TermsLaw } from './terms.ts';

type LengthCode = 'EXTENSION_NOT_IN_LAW' | 'EXTENSION_PAST_LIMIT' | 'TRAINING_END_MISSING';

export type ExtensionCode = TermsCode | LengthCode | 'CASE_NOT_PAYABLE';

/**
 * Examines an application for more time by the law of the moment of its own decision (3.9): for somebody with reduced work
 * ability so many months at a time, as often as the ground holds; for somebody of 60 and over so many altogether (K); for an
 * apprenticeship to the end of the training as it is now. It goes on where the subsidy ends, no longer than the job. The
 * work has begun, and whoever does it is not unemployed: unemployment is that of the first decision, and what only a first
 * subsidy asks for is not asked again (K). Fails with `EXTENSION_NOT_IN_LAW` where the law of the day extends no such
 * subsidy, with `EXTENSION_PAST_LIMIT` and the last day that may be, and with what keeps from any subsidy.
 */
export function extensionTerms(
  subsidy: PaySubsidy,
  asked: ExtensionApplication,
  situation: SubsidySituation,
  decidedAt: Instant,
  law: TermsLaw,
): Examined<ExtensionCode> {
  const on = localDateOf(decidedAt);
  const found = law.paySubsidy.at(on);
  if (!found.ok) return { obstacles: [found.failure], terms: null };
  const limits = law.subsidyLimits.at(on);
  if (!limits.ok) return { obstacles: [limits.failure], terms: null };
  const first = subsidy.terms;
  if (first === null) {
    return { obstacles: [fail('conflict', 'CASE_NOT_PAYABLE', { id: subsidy.id }).failure], terms: null };
  }
  const { rules, reference: rule } = found.value;
  const from = addDays(first.to, 1);
  const application = appliedNow(subsidy, asked, from);
  const looked: Looked = { application, situation, on, rules, limits: limits.value.rules, rule };
  const to = lastDay(subsidy, looked);
  const group = groupOf(first, looked);
  const obstacles = [
    ...obstaclesToMore({ application, situation, decidedAt }, looked),
    ...(group === null ? [fail('rule-violation', 'SUBSIDY_GROUND_MISSING', {}, rule).failure] : []),
    ...(to.ok ? [] : [to.failure]),
  ];
  if (obstacles.length > 0 || group === null || !to.ok) return { obstacles, terms: null };
  const { maxMonths: _, ...level } = measured({ ...looked, on: first.decidedOn });
  const { partialMonthDivisor } = limits.value.rules;
  return {
    obstacles,
    terms: { ...level, group, from, to: to.value, partialMonthDivisor, decidedOn: on, rule },
  };
}

/** The application as it is with what is told anew. */
function appliedNow(
  { application }: PaySubsidy,
  { jobEnds, trainingEnds, decider: _by, contested: _of, decision: _on, ...told }: ExtensionApplication,
  from: PlainDate,
): SubsidyApplication {
  return { ...application, ...told, from, job: { ...application.job, to: jobEnds, trainingEnds } };
}

/** The ground has to hold still where it is reduced work ability; else it is that of the first decision. */
function groupOf(
  { group }: SubsidyTerms,
  { application, situation, on, rules, limits }: Looked,
): EligibleGroup | 'AGED_55' | null {
  if (application.type !== 'REDUCED_ABILITY') return group;
  return groupsOf(situation, on, rules, limits).find((one) => REDUCED.has(one)) ?? null;
}

/** The last day of the time applied for. */
function lastDay(subsidy: PaySubsidy, looked: Looked): Result<PlainDate, Failure<LengthCode>> {
  const { application, rules, rule } = looked;
  const { job, from, months } = application;
  if (isApprenticeship(application) && rules.apprenticeship.extendableIfDurationChanges) {
    const ends = job.trainingEnds;
    if (ends === null) return fail('rule-violation', 'TRAINING_END_MISSING', {}, rule);
    return ends < from ? fail('rule-violation', 'EXTENSION_PAST_LIMIT', { lastDay: ends }, rule) : ok(ends);
  }
  const max = longest(subsidy, looked);
  if (max === null) return fail('rule-violation', 'EXTENSION_NOT_IN_LAW', {}, rule);
  const to = endOf(from, months);
  const limit = job.to === null ? endOf(from, max) : earlier(job.to, endOf(from, max));
  return to > limit ? fail('rule-violation', 'EXTENSION_PAST_LIMIT', { lastDay: limit }, rule) : ok(to);
}

function isApprenticeship({ subsidy, type }: SubsidyApplication): boolean {
  return subsidy === 'PAY_SUBSIDY' && type === 'APPRENTICESHIP';
}

/** Months that may be added now; null where the law extends no such subsidy. */
function longest(
  { extensions, extensionApplications }: PaySubsidy,
  { application: { subsidy, type }, rules: { reducedAbility, aged60 } }: Looked,
): number | null {
  if (subsidy !== 'PAY_SUBSIDY') return null;
  if (type === 'REDUCED_ABILITY') return reducedAbility.extension.amount;
  if (type !== 'AGED_60' || aged60.extension === null) return null;
  const used = extensionApplications
    .filter(({ decision }) => extensions.some((one) => one.decision === decision))
    .reduce((sum, { months }) => sum + months, 0);
  return aged60.extension.amount - used;
}

function endOf(from: PlainDate, months: number): PlainDate {
  return addDays(addMonths(from, months), -1);
}
