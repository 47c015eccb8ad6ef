import type { QuotaRules } from '../../legislation/quotas.ts';
import { trialAreaOn } from '../../legislation/trial-areas.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import {
  organisation,
  organisationCode,
  organisationKind,
  type OrganisationId,
} from '../../shared/organisation.ts';
import {
  earlier,
  firstDayOf,
  lastDayOf,
  later,
  type PlainDate,
  type YearMonth,
} from '../../shared/plain-date.ts';
import type { LedgerLaw } from './ledger.ts';
import { areaOf, type Quota, readersOf } from './quota.ts';

/** Whose quota of which year. */
export type OfYear = Pick<Quota, 'holder' | 'budgetYear'>;

/** First day of a budget year. */
export function yearBegins(budgetYear: number): PlainDate {
  return firstDayOf(`${budgetYear}-01` as YearMonth);
}

/** Last day of a budget year. */
export function yearEnds(budgetYear: number): PlainDate {
  return lastDayOf(`${budgetYear}-12` as YearMonth);
}

/**
 * The day by whose law a quota is set: today, or the day of its year that is nearest to today, because a quota is for the
 * decisions of its year.
 */
export function settingDay({ budgetYear }: Pick<Quota, 'budgetYear'>, today: PlainDate): PlainDate {
  return earlier(later(yearBegins(budgetYear), today), yearEnds(budgetYear));
}

/** What the law says of setting a quota, and who is heard. */
export interface Setting {
  readonly rules: QuotaRules;
  readonly rule: RuleReference;
  readonly day: PlainDate;
}

export type SettingFailure = Failure<'RULE_NOT_FOUND' | 'QUOTA_SET_BY_ANOTHER'>;

/**
 * The law by which a body sets a quota. Fails with `QUOTA_SET_BY_ANOTHER` when another body does: the ELY Centre of the
 * holder sets the quotas of the trials (Act 1269/2020, section 16), an employment authority its own from 2025.
 */
export function settingBy(
  body: OrganisationId,
  quota: OfYear,
  today: PlainDate,
  law: LedgerLaw,
): Result<Setting, SettingFailure> {
  const day = settingDay(quota, today);
  const found = law.quotas.at(day);
  if (!found.ok) return found;
  const { rules, reference: rule } = found.value;
  const sets =
    rules.setBy === 'EMPLOYMENT_AUTHORITY'
      ? body === quota.holder && organisationKind(body) === 'employment-authority'
      : organisationKind(body) === 'ely' && readersOf(quota.holder, day).includes(body);
  return sets
    ? ok({ rules, rule, day })
    : fail('forbidden', 'QUOTA_SET_BY_ANOTHER', { holder: quota.holder, setBy: rules.setBy }, rule);
}

/** Whether a body can hold a quota on a day: a municipality or an area of the trials, or who sets its own. */
export function canHold(holder: OrganisationId, day: PlainDate, { setBy }: QuotaRules): boolean {
  return setBy === 'EMPLOYMENT_AUTHORITY'
    ? organisationKind(holder) === 'employment-authority'
    : areaOf(holder, day) !== null;
}

/** Who is heard before the quota of a holder is set: the holder and its area, or an area with its municipalities. */
export function heardOf(holder: OrganisationId, day: PlainDate): readonly OrganisationId[] {
  const area = areaOf(holder, day);
  if (area === null) return [holder];
  const areaItself = organisation('area', area.code);
  if (organisationKind(holder) === 'municipality') return [holder, areaItself];
  const members = trialAreaOn(organisationCode(holder), day)?.municipalities ?? [];
  return [areaItself, ...members.map((code) => organisation('municipality', code))];
}
