import { levelOf } from '../../legislation/subsidy-terms.ts';
import type { EligibleGroup } from '../../legislation/pay-subsidy.ts';
import { ageOn } from '../../shared/plain-date.ts';
import { addMonths } from '../../shared/plain-date.ts';
import { type Failure, fail, ok } from '../../shared/result.ts';
import { groupCodeOf, groupsOf, isContinuouslyUnemployed, meets } from './situation.ts';
import type { LevelCode, Looked, Typed, TypedTerms } from './looked.ts';

/** Groups to which somebody belongs by reduced work ability. */
export const REDUCED: ReadonlySet<EligibleGroup> = new Set(['DISABILITY_OR_ILLNESS', 'REDUCED_WORK_ABILITY']);

/** Level and longest time by the type that is applied for (palkkatuen määrä ja kesto). */
export function typeOf(looked: Looked): Typed {
  const { application, situation, on, rules, limits, rule } = looked;
  const groups = groupsOf(situation, on, rules, limits);
  const isReduced = application.type === 'REDUCED_ABILITY';
  const group = isReduced ? groups.find((one) => REDUCED.has(one)) : groups[0];
  const obstacles = [
    ...(group === undefined ? [fail('rule-violation', 'SUBSIDY_GROUND_MISSING', {}, rule).failure] : []),
    ...ofLength(looked),
    ...ofType(looked),
  ];
  if (group === undefined || obstacles.length > 0) return { ok: false, failure: obstacles };
  return ok({ ...measured(looked), group, rule });
}

/** Unemployed for less than a year: it must be likely that it would go on without the subsidy. */
function ofLength({ situation, on, rules, rule }: Looked): readonly Failure<LevelCode>[] {
  const level = levelOf(rules.basic.levels, situation.times, on, rules.serviceDaysCount);
  const isShort = level === undefined || level.test === null;
  if (!isShort || situation.wouldStayUnemployed === true) return [];
  const { amount } = rules.needsAssessmentBelow;
  return [fail('rule-violation', 'NEEDS_ASSESSMENT_MISSING', { months: amount }, rule).failure];
}

function ofType(looked: Looked): readonly Failure<LevelCode>[] {
  const { application, situation, on, rules, limits, rule } = looked;
  const refused = (code: LevelCode, data: Failure['data'] = {}): Failure<LevelCode> =>
    fail('rule-violation', code, data, rule).failure;
  switch (application.type) {
    case 'FULL': {
      const { employers, maxWorkingTime, test } = rules.full;
      const isRightKind = employers.some((kind) => kind === application.employer.kind);
      return [
        ...(isRightKind ? [] : [refused('EMPLOYER_KIND_EXCLUDED', { employers })]),
        ...(application.job.workingTime <= maxWorkingTime.amount * 100
          ? []
          : [refused('WORKING_TIME_TOO_LONG', { max: maxWorkingTime.amount })]),
        ...(meets(test, situation, on, rules) ? [] : [refused('UNEMPLOYMENT_TOO_SHORT', inMonths(test))]),
      ];
    }
    case 'AGED_60': {
      const { continuouslyUnemployed, test } = rules.aged60;
      const isLong =
        (continuouslyUnemployed === null ||
          isContinuouslyUnemployed(continuouslyUnemployed, situation, on)) &&
        meets(test, situation, on, rules);
      const asked = test === null ? { unemployed: continuouslyUnemployed?.amount ?? 0 } : inMonths(test);
      return [
        ...(ageOn(situation.birthDate, on) >= limits.aged60
          ? []
          : [refused('AGE_TOO_LOW', { age: limits.aged60 })]),
        ...(isLong ? [] : [refused('UNEMPLOYMENT_TOO_SHORT', asked)]),
      ];
    }
    case 'BASIC':
    case 'REDUCED_ABILITY':
    case 'APPRENTICESHIP':
      return [];
  }
}

/** Level and longest time of a type, by unemployment up to the day. */
export function measured({ application, situation, on, rules }: Looked): Omit<TypedTerms, 'group' | 'rule'> {
  const { type, from } = application;
  const level = levelOf(rules.basic.levels, situation.times, on, rules.serviceDaysCount);
  const basicRate = (level?.rate.amount ?? 0) * 100;
  const caps = rules.monthlyCap;
  const groupCode = groupCodeOf(
    type === 'REDUCED_ABILITY' || type === 'AGED_60' ? type : 'OTHER',
    situation,
    on,
    rules,
  );
  const basic = {
    groupCode,
    rate: basicRate,
    later: null,
    payCostPercent: null,
    monthlyCapCents: caps?.basic.amount ?? null,
  };
  switch (type) {
    case 'BASIC':
      return { ...basic, maxMonths: level?.max.amount ?? 0 };
    case 'APPRENTICESHIP':
      return { ...basic, maxMonths: null };
    case 'REDUCED_ABILITY': {
      const { rate, max } = rules.reducedAbility;
      const monthlyCapCents = caps?.reducedAbility.amount ?? null;
      return { ...basic, rate: rate.amount * 100, monthlyCapCents, maxMonths: max.amount };
    }
    case 'FULL':
      return {
        ...basic,
        rate: 10_000,
        payCostPercent: rules.full.payCostFactor?.amount ?? null,
        monthlyCapCents: caps?.full.amount ?? null,
        maxMonths: rules.full.max.amount,
      };
    case 'AGED_60': {
      const { max, rateAfterTwelveMonths: falls } = rules.aged60;
      const later = falls === null ? null : { rate: falls.amount * 100, from: addMonths(from, 12) };
      return { ...basic, later, maxMonths: max.amount };
    }
  }
}

/** How a test of unemployment is told in a refusal: months. */
export function inMonths(test: {
  readonly unemployed: { readonly amount: number };
  readonly within: { readonly amount: number };
}): { readonly unemployed: number; readonly within: number } {
  return { unemployed: test.unemployed.amount, within: test.within.amount };
}
