/** One comparison of the product with a hand-written baseline that does the same work in the same run. */
export interface Comparison {
  readonly name: string;
  readonly size: string;
  /** Median of the paired ratios, product ÷ baseline. */
  readonly ratio: number;
  readonly aim: number;
  readonly better: 'higher' | 'lower';
  /** Medians of the product’s and the baseline’s own figures. */
  readonly product: number;
  readonly baseline: number;
  readonly unit: string;
}

/** Measures product and baseline in turns and compares them pair by pair. */
export async function compare(
  about: Pick<Comparison, 'name' | 'size' | 'aim' | 'better' | 'unit'>,
  rounds: number,
  product: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Comparison> {
  const pairs: { product: number; baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that a slow drift of the machine favours nobody.
    if (round % 2 === 0) pairs.push({ product: await product(), baseline: await baseline() });
    else {
      const first = await baseline();
      pairs.push({ baseline: first, product: await product() });
    }
  }
  return {
    ...about,
    ratio: median(pairs.map((pair) => pair.product / pair.baseline)),
    product: median(pairs.map((pair) => pair.product)),
    baseline: median(pairs.map((pair) => pair.baseline)),
  };
}

/** Milliseconds that work takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
