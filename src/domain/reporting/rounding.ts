/** Share of a whole in per cent with one decimal, half away from zero; null of an empty whole. */
export function percentage(part: number, whole: number): number | null {
  return ratioToOneDecimal(part * 100, whole);
}

/** A mean with one decimal, half away from zero; null when there is nothing to average. */
export function mean(total: number, count: number): number | null {
  return ratioToOneDecimal(total, count);
}

/** Computed in whole numbers, so that no half is lost to binary fractions. Both arguments are non-negative. */
function ratioToOneDecimal(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  return Math.floor((numerator * 20 + denominator) / (denominator * 2)) / 10;
}
