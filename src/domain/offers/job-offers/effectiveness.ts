import type { SmallCellRules } from '../../legislation/data-protection.ts';

/** Offers that a body delivered in a month, and what came of them, exact (follow-up measure 7, R20). */
export interface OfferCounts {
  readonly delivered: number;
  readonly hired: number;
  readonly notFillable: number;
  readonly contacted: number;
  readonly answeredInTime: number;
  /** Clients in the open labour market so long after the delivery, with whichever employer. */
  readonly inWork: number;
  /** Clients of the body who were unemployed on the last day of the month. */
  readonly unemployed: number;
}

/** The same as it may be told; null: so few that it is not told, or the month is too young. Shares are in per cent. */
export interface OfferEffectiveness {
  readonly delivered: number | null;
  readonly unemployed: number | null;
  /** Offers delivered for each hundred of them; null also where nobody was unemployed. */
  readonly per100Unemployed: number | null;
  readonly notFillable: number | null;
  readonly hiredShare: number | null;
  readonly hiredShareOfFillable: number | null;
  readonly contactedShare: number | null;
  readonly answeredInTimeShare: number | null;
  readonly inWorkShare: number | null;
  readonly nullReason: 'MATURING' | 'EMPTY_POPULATION' | 'SUPPRESSED' | null;
}

const UNTOLD = {
  notFillable: null,
  hiredShare: null,
  hiredShareOfFillable: null,
  contactedShare: null,
  answeredInTimeShare: null,
  inWorkShare: null,
};

/**
 * What may be told of the offers of a month. While they are too young only their number is told, by itself and to the unemployed; a share is left
 * out when it would tell a small count, and so is that of the fillable when it would tell how few were not.
 */
export function effectiveness(
  counts: OfferCounts,
  isMature: boolean,
  { countsFrom, mediansFrom }: SmallCellRules,
): OfferEffectiveness {
  const { delivered, hired, notFillable } = counts;
  const isSmall = (count: number): boolean => count > 0 && count < countsFrom.amount;
  const unemployed = isSmall(counts.unemployed) ? null : counts.unemployed;
  const few = { delivered: null, unemployed, per100Unemployed: null };
  if (isSmall(delivered)) return { ...few, ...UNTOLD, nullReason: 'SUPPRESSED' };
  const isOfEnough = counts.unemployed >= mediansFrom.amount;
  const per100Unemployed = isOfEnough ? rounded((100 * delivered) / counts.unemployed) : null;
  const number = { delivered, unemployed, per100Unemployed };
  if (delivered === 0) return { ...number, ...UNTOLD, nullReason: 'EMPTY_POPULATION' };
  if (!isMature) return { ...number, ...UNTOLD, nullReason: 'MATURING' };
  const share = (part: number, of: number): number | null => {
    const tellsFew = isSmall(part) || isSmall(of - part);
    return of < mediansFrom.amount || tellsFew ? null : rounded((100 * part) / of);
  };
  const told = {
    notFillable: isSmall(notFillable) ? null : notFillable,
    hiredShare: share(hired, delivered),
    hiredShareOfFillable: isSmall(notFillable) ? null : share(hired, delivered - notFillable),
    contactedShare: share(counts.contacted, delivered),
    answeredInTimeShare: share(counts.answeredInTime, delivered),
    inWorkShare: share(counts.inWork, delivered),
  };
  const isOfFew = counts.unemployed > 0 && !isOfEnough;
  const isHidden = isOfFew || Object.values(told).some((value) => value === null);
  return { ...number, ...told, nullReason: isHidden ? 'SUPPRESSED' : null };
}

/** To one decimal, half away from zero. */
function rounded(percentage: number): number {
  return Math.round(percentage * 10) / 10;
}
