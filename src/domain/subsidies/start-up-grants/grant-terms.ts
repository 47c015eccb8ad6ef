import type { StartUpGrantRules } from '../../legislation/start-up-grant.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { addDays, addMonths, daysBetween, later, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, type RuleReference } from '../../shared/result.ts';
import type { Calculation } from '../calculation.ts';
import { grantCalculation } from './grant-money.ts';
import {
  BUSINESS_CONDITIONS,
  type BusinessAssessment,
  type PlannedPeriod,
  type StartUpGrant,
} from './start-up-grant.ts';

export type GrantLaw = Pick<StatuteBook, 'startUpGrant' | 'basicAllowance' | 'subsidyLimits'>;

export type GrantObstacle =
  | 'BUSINESS_ALREADY_STARTED'
  | 'BUSINESS_CONDITIONS_NOT_MET'
  | 'GRANT_DAYS_TOO_MANY'
  | 'GRANT_TOO_LONG'
  | 'DE_MINIMIS_EXCEEDED'
  | 'EXTENSION_NOT_APPLIED_FOR'
  | 'RULE_NOT_FOUND';

/** What a decision of a day would grant: everything in its way, or the period and what it comes to. */
export type ExaminedGrant =
  | { readonly obstacles: readonly [Failure<GrantObstacle>, ...Failure<GrantObstacle>[]] }
  | { readonly obstacles: readonly []; readonly period: PlannedPeriod; readonly calculation: Calculation };

type Ground = Pick<
  StartUpGrant,
  | 'business'
  | 'weekdays'
  | 'appliedMonths'
  | 'deductions'
  | 'deMinimisCents'
  | 'receivedOn'
  | 'assessments'
  | 'appliedExtension'
  | 'periods'
  | 'interruptions'
>;

/**
 * Examines a first grant by the law of the day of the decision (R57). It begins with the business and lasts as long as was
 * applied for. In its way: `BUSINESS_ALREADY_STARTED`; `BUSINESS_CONDITIONS_NOT_MET` with what was not assessed or not
 * found; `GRANT_TOO_LONG`, `GRANT_DAYS_TOO_MANY` and `DE_MINIMIS_EXCEEDED` with what may be; `RULE_NOT_FOUND` for days
 * without law.
 */
export function examinedGrant(grant: Ground, on: PlainDate, law: GrantLaw): ExaminedGrant {
  const { business, appliedMonths, receivedOn } = grant;
  const { begins } = business;
  return examined(grant, on, law, (rules, rule) => {
    const last = rules.block === 'BUSINESS_BEGUN_BEFORE_DECISION' ? on : receivedOn;
    const max = rules.firstPeriod?.length.amount ?? longestOf(rules, begins);
    return {
      period: spanOf(begins, appliedMonths, false, grant, rule),
      obstacles: [
        ...(begins < last ? [refused('BUSINESS_ALREADY_STARTED', { begins, earliest: last }, rule)] : []),
        ...(appliedMonths > max
          ? [refused('GRANT_TOO_LONG', { months: appliedMonths, max, lastDay: lastOf(begins, max) }, rule)]
          : []),
      ],
    };
  });
}

/**
 * Examines an extension by the law of the day of its own decision (3.14). It goes on where the grant ends, or after the
 * interruption that lasted longer; altogether it lasts at most as long as the law lets it, to which justified interruptions
 * are added where they do not count. Fails with `EXTENSION_NOT_APPLIED_FOR`, and else as a first grant does.
 */
export function examinedExtension(grant: Ground, on: PlainDate, law: GrantLaw): ExaminedGrant {
  const [first] = grant.periods;
  const end = grant.periods.at(-1)?.to;
  const months = grant.appliedExtension?.months;
  if (first === undefined || end === undefined || months === undefined) {
    return { obstacles: [fail('conflict', 'EXTENSION_NOT_APPLIED_FOR').failure] };
  }
  const from = grant.interruptions.reduce(
    (day, { to }) => (to === null ? day : later(day, addDays(to, 1))),
    addDays(end, 1),
  );
  return examined(grant, on, law, (rules, rule) => {
    const max = longestOf(rules, first.from);
    const period = spanOf(from, months, true, grant, rule);
    const lastDay = addDays(lastOf(first.from, max), uncountedDays(grant, rules));
    return {
      period,
      obstacles: period.to > lastDay ? [refused('GRANT_TOO_LONG', { months, max, lastDay }, rule)] : [],
    };
  });
}

function examined(
  grant: Ground,
  on: PlainDate,
  law: GrantLaw,
  look: (
    rules: StartUpGrantRules,
    rule: RuleReference,
  ) => { readonly period: PlannedPeriod; readonly obstacles: readonly Failure<GrantObstacle>[] },
): ExaminedGrant {
  const found = law.startUpGrant.at(on);
  if (!found.ok) return { obstacles: [found.failure] };
  const limits = law.subsidyLimits.at(on);
  if (!limits.ok) return { obstacles: [limits.failure] };
  const { rules, reference: rule } = found.value;
  const { period, obstacles } = look(rules, rule);
  const allowance = law.basicAllowance.at(period.from);
  if (!allowance.ok) return { obstacles: [allowance.failure, ...obstacles] };
  const calculation = grantCalculation([period], [], grant.deductions, period.from, period.to, law);
  const { maxDaysPerWeek: maxDays } = rules.amount;
  const max = limits.value.rules.deMinimis.max.amount;
  const all = [
    ...obstacles,
    ...conditionsMissing(grant.assessments, rule),
    ...(grant.weekdays.length > maxDays
      ? [refused('GRANT_DAYS_TOO_MANY', { days: grant.weekdays.length, max: maxDays }, rule)]
      : []),
    ...(grant.deMinimisCents + calculation.cents > max
      ? [refused('DE_MINIMIS_EXCEEDED', { granted: grant.deMinimisCents, max }, limits.value.reference)]
      : []),
  ];
  const [first, ...rest] = all;
  return first === undefined ? { obstacles: [], period, calculation } : { obstacles: [first, ...rest] };
}

function conditionsMissing(
  assessments: readonly BusinessAssessment[],
  rule: RuleReference,
): readonly Failure<GrantObstacle>[] {
  const latest = (kind: string) => assessments.findLast((one) => one.kind === kind);
  const missing = BUSINESS_CONDITIONS.filter((kind) => latest(kind) === undefined);
  const unfulfilled = BUSINESS_CONDITIONS.filter((kind) => latest(kind)?.isFulfilled === false);
  if (missing.length === 0 && unfulfilled.length === 0) return [];
  return [
    refused(
      'BUSINESS_CONDITIONS_NOT_MET',
      { ...(missing.length > 0 && { missing }), ...(unfulfilled.length > 0 && { unfulfilled }) },
      rule,
    ),
  ];
}

/** Months that a grant may last altogether; longer for one begun in time while the pandemic rules last. */
function longestOf(
  { firstPeriod, maxMonths, maxMonthsCovid, covidBegunBy }: StartUpGrantRules,
  begun: PlainDate,
): number {
  const isCovid = covidBegunBy !== null && begun <= covidBegunBy;
  const covid = isCovid ? maxMonthsCovid : null;
  return (firstPeriod?.maxWithExtension ?? covid ?? maxMonths).amount;
}

/** Calendar days of interruptions that do not use up the longest time. */
function uncountedDays({ interruptions }: Ground, { firstPeriod }: StartUpGrantRules): number {
  if (firstPeriod === null) return 0;
  return interruptions
    .filter(({ isJustified }) => isJustified)
    .reduce((sum, { from, to }) => sum + (to === null ? 0 : daysBetween(from, to) + 1), 0);
}

function spanOf(
  from: PlainDate,
  months: number,
  isExtension: boolean,
  { weekdays }: Ground,
  rule: RuleReference,
): PlannedPeriod {
  return { from, to: lastOf(from, months), weekdays, isExtension, rule };
}

function lastOf(from: PlainDate, months: number): PlainDate {
  return addDays(addMonths(from, months), -1);
}

function refused(
  code: GrantObstacle,
  data: NonNullable<Failure['data']>,
  rule: RuleReference,
): Failure<GrantObstacle> {
  return fail('rule-violation', code, data, rule).failure;
}
