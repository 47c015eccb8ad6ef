import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { Ground, TargetGroupRules } from '../../legislation/target-group.ts';
import { rulesOn } from '../../legislation/timeline.ts';
import type { TransferRules } from '../../legislation/transfer.ts';
import { overlaps, type Period } from '../../shared/period.ts';
import {
  addDays,
  ageOn,
  daysBetween,
  firstDayOf,
  later,
  monthOf,
  type PlainDate,
} from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { ClientFacts, JobSearch } from '../facts/client-facts.ts';
import { validJobSearch } from '../facts/job-search.ts';
import { type Conditions, conditionsOn, homeMunicipalityOn } from './target-group-conditions.ts';

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

/** The themes that a determination follows from. */
export type DeterminationLaw = Pick<StatuteBook, 'targetGroup' | 'transfer' | 'trialAreas' | 'unemployment'>;

/**
 * Determines the target group for one client under the rules in force on the date (Act 1269/2020, sections 4
 * and 5). The conditions are tested on the date and, while the act gives a transfer window, on each earlier day of
 * the windows that opened in the calendar month of the date; meeting them all on any such day is enough.
 *
 * Fails with `RULE_NOT_FOUND` before the first rules, and with `TARGET_GROUP_NOT_DETERMINED` when the law in
 * force knows no target group.
 */
export function determineTargetGroup(
  allFacts: ClientFacts,
  date: PlainDate,
  { targetGroup, transfer, trialAreas, unemployment }: DeterminationLaw,
): Result<DeterminationOutcome, Failure<'RULE_NOT_FOUND' | 'TARGET_GROUP_NOT_DETERMINED'>> {
  const law = rulesOn({ targetGroup, transfer, unemployment }, date);
  if (!law.ok) return law;
  const { rules, reference } = law.value.targetGroup;
  if (!rules.determined) return fail('rule-violation', 'TARGET_GROUP_NOT_DETERMINED', { date }, reference);

  const search = validJobSearch(allFacts, date);
  if (search === null) {
    const died = allFacts.deathDate !== null && allFacts.deathDate < date;
    return ok({
      determined: false,
      reason: died ? 'DECEASED' : 'NO_VALID_JOB_SEARCH',
      municipality: homeMunicipalityOn(allFacts, date, rules),
    });
  }

  const openFrom = windowsOpenFrom(law.value.transfer.rules, date);
  const facts = factsBetween(allFacts, openFrom, date);
  const judge = (day: PlainDate): Conditions =>
    conditionsOn(facts, day, search, {
      targetGroup: rules,
      unemployment: law.value.unemployment.rules,
      trialAreas,
    });
  const onDate = judge(date);
  const windowDays = law.value.transfer.rules.windowAfterStart?.amount ?? 0;
  const otherDays = isMet(onDate) ? [] : daysOfWindows(facts, search, openFrom, date, windowDays);
  const windowDay = otherDays.find((day) => isMet(judge(day))) ?? null;
  const decisive = windowDay === null ? onDate : judge(windowDay);
  return ok({
    determined: true,
    determination: {
      ...resultOf(decisive, isExcluded(facts, rules)),
      grounds: decisive.grounds,
      municipality: onDate.municipality,
      areaCode: onDate.areaCode,
      statusCode: onDate.statusCode,
      windowDay,
      rule: reference,
      facts,
    },
  });
}

type Test = readonly [met: boolean | null, ifFalse: Reason, ifUnknown: Reason];

function testsOf(conditions: Conditions): readonly Test[] {
  return [
    [conditions.inTrialArea, 'NOT_IN_TRIAL_AREA', 'RESIDENCE_MISSING'],
    [conditions.unemployedOrInServices, 'STATUS', 'STATUS_MISSING'],
    [conditions.hasGround, 'NO_GROUND', 'EARNINGS_RIGHT_UNKNOWN'],
  ];
}

function isMet(conditions: Conditions): boolean {
  return testsOf(conditions).every(([met]) => met === true);
}

function resultOf(conditions: Conditions, excluded: boolean): Pick<Determination, 'result' | 'reasons'> {
  const tests = testsOf(conditions);
  const failed = tests.filter(([met]) => met === false).map(([, reason]) => reason);
  if (failed.length > 0) return { result: 'OUT', reasons: failed };
  if (excluded) return { result: 'EXCLUDED', reasons: ['CHANGE_SECURITY_55'] };
  const unknown = tests.filter(([met]) => met === null).map(([, , reason]) => reason);
  if (unknown.length > 0) return { result: 'PENDING_INFORMATION', reasons: unknown };
  return { result: 'IN', reasons: [] };
}

/** Windows of the date's calendar month count; earlier ones belong to earlier determinations. */
function windowsOpenFrom(rules: TransferRules, date: PlainDate): PlainDate {
  return rules.windowsFrom === null ? date : later(firstDayOf(monthOf(date)), rules.windowsFrom);
}

/** Days before the date on which a window was open: from the start of the job search, or of a status in it, on. */
function daysOfWindows(
  facts: ClientFacts,
  search: JobSearch,
  openFrom: PlainDate,
  date: PlainDate,
  windowDays: number,
): readonly PlainDate[] {
  const earliest = search.from === null ? openFrom : later(openFrom, search.from);
  const starts = [search.from, ...facts.statuses.map((span) => span.from)]
    .filter((start) => start !== null)
    .filter((start) => start >= earliest);
  const days = starts.flatMap((start) => {
    const length = Math.max(0, Math.min(windowDays + 1, daysBetween(start, date)));
    return Array.from({ length }, (_, n) => addDays(start, n));
  });
  return [...new Set(days)].toSorted();
}

/** Change security 55+: dismissed on economic grounds, old enough on the day of dismissal, long enough served. */
function isExcluded(facts: ClientFacts, { changeSecurityExclusion: rule }: TargetGroupRules): boolean {
  const { dismissal } = facts;
  return (
    rule !== null &&
    dismissal !== null &&
    dismissal.economicGround &&
    dismissal.dismissedOn >= rule.dismissedFrom &&
    dismissal.serviceYears >= rule.serviceYears &&
    dismissal.serviceBreakDays <= rule.serviceBreakDaysAtMost &&
    ageOn(facts.birthDate, dismissal.dismissedOn) >= rule.ageAtLeast
  );
}

/** The facts of some days: spans that touch them, and what had happened by the last of them. */
function factsBetween(facts: ClientFacts, first: PlainDate, last: PlainDate): ClientFacts {
  const days: Period = { from: first, until: addDays(last, 1) };
  const touching = <T extends Period>(spans: readonly T[]): T[] =>
    spans.filter((span) => overlaps(span, days));
  const { deathDate, dismissal } = facts;
  return {
    ...facts,
    deathDate: deathDate !== null && deathDate <= last ? deathDate : null,
    residenceGrounds: touching(facts.residenceGrounds),
    residences: touching(facts.residences),
    jobSearches: touching(facts.jobSearches),
    statuses: touching(facts.statuses),
    earningsRights: touching(facts.earningsRights),
    services: touching(facts.services),
    dismissal: dismissal !== null && dismissal.dismissedOn <= last ? dismissal : null,
  };
}
