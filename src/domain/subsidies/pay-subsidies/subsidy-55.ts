import { wasUnemployed } from '../../legislation/unemployment-length.ts';
import { ageOn } from '../../shared/plain-date.ts';
import { type Failure, fail, ok } from '../../shared/result.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { LevelCode, Looked, Typed } from './looked.ts';
import { inMonths } from './subsidy-type.ts';

/** Terms of the employment subsidy for those of 55 and over: whoever meets the conditions gets it. */
export function subsidy55(
  { application, situation, on, rules: { serviceDaysCount } }: Looked,
  { employmentSubsidy55 }: Pick<StatuteBook, 'employmentSubsidy55'>,
): Typed {
  const found = employmentSubsidy55.at(on);
  if (!found.ok) return { ok: false, failure: [found.failure] };
  const { rules, reference: rule } = found.value;
  const refused = (code: LevelCode, data: Failure['data']): Failure<LevelCode> =>
    fail('rule-violation', code, data, rule).failure;
  const obstacles = [
    ...(ageOn(situation.birthDate, on) >= rules.ageAtLeast
      ? []
      : [refused('AGE_TOO_LOW', { age: rules.ageAtLeast })]),
    ...(wasUnemployed(rules.test, situation.times, on, serviceDaysCount)
      ? []
      : [refused('UNEMPLOYMENT_TOO_SHORT', inMonths(rules.test))]),
    ...(application.job.weeklyHours >= rules.minWeeklyHours.amount * 100
      ? []
      : [refused('HOURS_TOO_FEW', { hours: rules.minWeeklyHours.amount })]),
  ];
  if (obstacles.length > 0) return { ok: false, failure: obstacles };
  return ok({
    group: 'AGED_55',
    groupCode: '09',
    rate: rules.rate.amount * 100,
    later: null,
    payCostPercent: null,
    monthlyCapCents: rules.monthlyCap.amount,
    maxMonths: rules.max.amount,
    rule,
  });
}
