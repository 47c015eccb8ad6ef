import { type Ground, type TargetGroupRules, targetGroup } from '../legislation/target-group.ts';
import { type TransferRules, transfer } from '../legislation/transfer.ts';
import { unemployment } from '../legislation/unemployment.ts';
import { overlaps, type Period } from '../shared/period.ts';
import { addDays, ageOn, earlier, firstDayOf, later, monthOf, type PlainDate } from '../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../shared/result.ts';
import type { ClientFacts, JobSearch } from './client-facts.ts';
import { validJobSearch } from './job-search.ts';
import { type Conditions, conditionsOn, residenceOn } from './target-group-conditions.ts';
import { municipalityOn } from '../reference/municipalities.ts';

/** Outcome of a determination (kohderyhmäratkaisun tulos). */
export type DeterminationResult = 'IN' | 'OUT' | 'PENDING_INFORMATION' | 'EXCLUDED';

/** Why a result is not IN: conditions that are not met, or not known. */
export type Reason =
  | 'NOT_IN_TRIAL_AREA'
  | 'STATUS'
  | 'NO_GROUND'
  | 'RESIDENCE_MISSING'
  | 'STATUS_MISSING'
  | 'EARNINGS_RIGHT_UNKNOWN'
  | 'CHANGE_SECURITY_55';

/** Why nothing is determined: the person is not a jobseeker on the day. */
export type NotDeterminedReason = 'NO_VALID_JOB_SEARCH' | 'DECEASED';

/** Whether a jobseeker belongs to the target group on a day, and why (kohderyhmäratkaisu). */
export interface Determination {
  readonly result: DeterminationResult;
  /** Every ground that is met, also when the result is not IN. */
  readonly grounds: readonly Ground[];
  readonly reasons: readonly Reason[];
  /** Home municipality on the date, mergers resolved; null when unknown. */
  readonly municipality: string | null;
  /** Trial area of that municipality; null when it runs no trial. */
  readonly areaCode: string | null;
  readonly statusCode: string | null;
  /** The day of the transfer window on which the conditions were met; null when it is the date itself. */
  readonly windowDay: PlainDate | null;
  readonly rule: RuleReference;
  /** The facts of the days that were looked at, with their sources: the result follows from these alone. */
  readonly facts: ClientFacts;
}

export type DeterminationOutcome =
  | { readonly determined: true; readonly determination: Determination }
  | {
      readonly determined: false;
      readonly reason: NotDeterminedReason;
      readonly municipality: string | null;
    };

interface Law {
  readonly targetGroup: TargetGroupRules;
  readonly transfer: TransferRules;
  judge(facts: ClientFacts, day: PlainDate, search: JobSearch): Conditions;
}

/**
 * Determines the target group for one client under the rules in force on the date (Act 1269/2020, sections 4
 * and 5). The conditions are tested on the date and, while the act gives a transfer window, on each day of the
 * windows that opened in the calendar month of the date; meeting them all on any such day is enough.
 *
 * Fails with `RULE_NOT_FOUND` before the first rules, and with `TARGET_GROUP_NOT_DETERMINED` when the law in
 * force knows no target group.
 */
export function determineTargetGroup(
  allFacts: ClientFacts,
  date: PlainDate,
): Result<DeterminationOutcome, Failure<'RULE_NOT_FOUND' | 'TARGET_GROUP_NOT_DETERMINED'>> {
  const targetGroupRules = targetGroup.at(date);
  const transferRules = transfer.at(date);
  const unemploymentRules = unemployment.at(date);
  if (!targetGroupRules.ok) return targetGroupRules;
  if (!transferRules.ok) return transferRules;
  if (!unemploymentRules.ok) return unemploymentRules;
  const { rules, reference } = targetGroupRules.value;
  if (!rules.determined) return fail('rule-violation', 'TARGET_GROUP_NOT_DETERMINED', { date }, reference);
  const law: Law = {
    targetGroup: rules,
    transfer: transferRules.value.rules,
    judge: (facts, day, search) => conditionsOn(facts, day, search, rules, unemploymentRules.value.rules),
  };

  const search = validJobSearch(allFacts, date);
  if (search === null) {
    const died = allFacts.deathDate !== null && allFacts.deathDate < date;
    const home = residenceOn(allFacts, date, rules)?.municipality;
    return ok({
      determined: false,
      reason: died ? 'DECEASED' : 'NO_VALID_JOB_SEARCH',
      municipality: home === undefined ? null : municipalityOn(home, date),
    });
  }

  const facts = factsBetween(allFacts, windowsOpenFrom(law.transfer, date), date);
  const onDate = law.judge(facts, date, search);
  const inWindow = isMet(onDate) ? null : firstWindowDayMet(facts, date, search, law);
  const decisive = inWindow?.conditions ?? onDate;
  return ok({
    determined: true,
    determination: {
      ...resultOf(decisive, isExcluded(facts, law.targetGroup)),
      grounds: decisive.grounds,
      municipality: onDate.municipality,
      areaCode: onDate.areaCode,
      statusCode: onDate.statusCode,
      windowDay: inWindow?.day ?? null,
      rule: reference,
      facts,
    },
  });
}

function resultOf(conditions: Conditions, excluded: boolean): Pick<Determination, 'result' | 'reasons'> {
  const tests: readonly (readonly [boolean | null, Reason, Reason])[] = [
    [conditions.inTrialArea, 'NOT_IN_TRIAL_AREA', 'RESIDENCE_MISSING'],
    [conditions.unemployedOrInServices, 'STATUS', 'STATUS_MISSING'],
    [conditions.hasGround, 'NO_GROUND', 'EARNINGS_RIGHT_UNKNOWN'],
  ];
  const failed = tests.filter(([met]) => met === false).map(([, reason]) => reason);
  if (failed.length > 0) return { result: 'OUT', reasons: failed };
  if (excluded) return { result: 'EXCLUDED', reasons: ['CHANGE_SECURITY_55'] };
  const unknown = tests.filter(([met]) => met === null).map(([, , reason]) => reason);
  if (unknown.length > 0) return { result: 'PENDING_INFORMATION', reasons: unknown };
  return { result: 'IN', reasons: [] };
}

function isMet(conditions: Conditions): boolean {
  return (
    conditions.inTrialArea === true &&
    conditions.unemployedOrInServices === true &&
    conditions.hasGround === true
  );
}

/** Windows of the date's calendar month count; earlier ones belong to earlier determinations. */
function windowsOpenFrom(rules: TransferRules, date: PlainDate): PlainDate {
  return rules.windowsFrom === null
    ? date
    : earlier(later(firstDayOf(monthOf(date)), rules.windowsFrom), date);
}

function firstWindowDayMet(
  facts: ClientFacts,
  date: PlainDate,
  search: JobSearch,
  law: Law,
): { readonly day: PlainDate; readonly conditions: Conditions } | null {
  const openFrom = windowsOpenFrom(law.transfer, date);
  const starts = [
    search.from,
    ...facts.statuses.filter((span) => overlaps(span, search)).map((span) => span.from),
  ]
    .filter((start) => start !== null)
    .filter((start) => start >= openFrom && start <= date)
    .toSorted();
  for (const start of new Set(starts)) {
    const last = earlier(addDays(start, law.transfer.windowDays), date);
    for (let day = start; day <= last; day = addDays(day, 1)) {
      const searchOfDay = validJobSearch(facts, day);
      if (searchOfDay === null) continue;
      const conditions = law.judge(facts, day, searchOfDay);
      if (isMet(conditions)) return { day, conditions };
    }
  }
  return null;
}

/** Change security 55+: dismissed on economic grounds, old enough on the day of dismissal, long enough served. */
function isExcluded(facts: ClientFacts, law: TargetGroupRules): boolean {
  const rule = law.changeSecurityExclusion;
  const dismissal = facts.dismissal;
  return (
    rule !== null &&
    dismissal !== null &&
    dismissal.economicGround &&
    dismissal.dismissedOn >= rule.dismissedFrom &&
    dismissal.serviceYears >= rule.serviceYears &&
    ageOn(facts.birthDate, dismissal.dismissedOn) >= rule.ageAtLeast
  );
}

function factsBetween(facts: ClientFacts, first: PlainDate, last: PlainDate): ClientFacts {
  const days: Period = { from: first, until: addDays(last, 1) };
  const touching = <T extends Period>(spans: readonly T[]): T[] =>
    spans.filter((span) => overlaps(span, days));
  return {
    ...facts,
    residences: touching(facts.residences),
    jobSearches: touching(facts.jobSearches),
    statuses: touching(facts.statuses),
    earningsRights: touching(facts.earningsRights),
    services: touching(facts.services),
  };
}
