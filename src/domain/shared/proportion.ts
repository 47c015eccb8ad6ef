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

/**
 * A whole amount in parts by weights, which sum to the whole: each gets what is whole of its share, and what is left goes
 * one by one to those of whose share most was cut off, the first of equal ones first. None gets anything when all weights
 * are zero. All arguments are whole numbers and not negative.
 */
export function apportioned(amount: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, place) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { place, whole: Number(exact / total), rest: exact % total };
  });
  const left = amount - shares.reduce((sum, { whole }) => sum + whole, 0);
  const favoured = new Set(
    shares
      .toSorted((one, other) =>
        one.rest === other.rest ? one.place - other.place : one.rest > other.rest ? -1 : 1,
      )
      .slice(0, left)
      .map(({ place }) => place),
  );
  return shares.map(({ place, whole }) => whole + (favoured.has(place) ? 1 : 0));
}
