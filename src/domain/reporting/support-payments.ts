import type { ShareTier } from '../legislation/municipal-shares.ts';
import type { StatuteBook } from '../legislation/statute-book.ts';
import { firstDayOf, type PlainDate, type YearMonth } from '../shared/plain-date.ts';
import { proportionOf } from '../shared/proportion.ts';
import { type Failure, ok, type Result } from '../shared/result.ts';

/** Labour market support that Kela paid to people of a municipality in a month, by days they had been paid before. */
export interface SupportPayment {
  readonly month: YearMonth;
  readonly municipality: string;
  readonly dayClass: string;
  readonly cents: number;
}

/** First day of each class in which Kela reports paid days; the last class has no end (päiväluokka). */
const DAY_CLASSES: Readonly<Record<string, { readonly after: number; readonly until: number }>> = {
  '000': { after: 0, until: 300 },
  '300': { after: 300, until: 500 },
  '500': { after: 500, until: 1000 },
  '1000': { after: 1000, until: Number.POSITIVE_INFINITY },
};

export type SharesLaw = Pick<StatuteBook, 'labourMarketSupport' | 'municipalShare'>;

/**
 * What municipalities pay of labour market support under a law, in cents by municipality (kuntaosuus). Null when a
 * tier of the law begins within a class of days: what was paid before it and after it cannot be told apart.
 */
export function municipalSharesOf(
  payments: readonly SupportPayment[],
  law: SharesLaw,
): Result<ReadonlyMap<string, number> | null, Failure<'RULE_NOT_FOUND'>> {
  const shares = new Map<string, number>();
  for (const { month, municipality, dayClass, cents } of payments) {
    const tiers = tiersOn(law, firstDayOf(month));
    if (!tiers.ok) return tiers;
    const percentage = percentageOf(tiers.value, dayClass);
    if (percentage === null) return ok(null);
    shares.set(municipality, (shares.get(municipality) ?? 0) + proportionOf(cents, percentage, 100));
  }
  return ok(shares);
}

/** The share by the law of labour market support, or by that of all benefits once it took its place. */
function tiersOn(
  { labourMarketSupport, municipalShare }: SharesLaw,
  on: PlainDate,
): Result<readonly ShareTier[], Failure<'RULE_NOT_FOUND'>> {
  const own = labourMarketSupport.at(on);
  if (!own.ok) return own;
  if (own.value.rules.municipalShare !== null) return ok(own.value.rules.municipalShare);
  const all = municipalShare.at(on);
  return all.ok ? ok(all.value.rules.lms ?? []) : all;
}

function percentageOf(tiers: readonly ShareTier[], dayClass: string): number | null {
  const range = DAY_CLASSES[dayClass];
  if (range === undefined) return null;
  const splits = tiers.some(({ afterDays }) => range.after < afterDays && afterDays < range.until);
  if (splits) return null;
  return tiers.findLast(({ afterDays }) => afterDays <= range.after)?.share.amount ?? 0;
}
