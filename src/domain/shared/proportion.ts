/**
 * An amount times a part of a whole, as a whole number, half away from zero. In exact arithmetic: money of a
 * country in cents times a share does not fit a double. All arguments are whole numbers; the whole is not zero.
 */
export function proportionOf(amount: number, part: number, whole: number): number {
  const numerator = BigInt(amount) * BigInt(part);
  const denominator = BigInt(whole);
  const isNegative = numerator < 0n !== denominator < 0n;
  const size = magnitude(numerator);
  const by = magnitude(denominator);
  const rounded = Number((2n * size + by) / (2n * by));
  return isNegative && rounded !== 0 ? -rounded : rounded;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
