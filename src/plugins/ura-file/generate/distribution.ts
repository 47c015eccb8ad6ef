import type { Random } from './random.ts';

/** Values with their weights, ready to be drawn from. */
export interface Distribution<T> {
  readonly values: readonly T[];
  /** Running sums of the weights. */
  readonly bounds: readonly number[];
}

/** Weights need not sum to one; values without weight are never drawn. */
export function distribution<T>(weighted: readonly (readonly [value: T, weight: number])[]): Distribution<T> {
  let sum = 0;
  return {
    values: weighted.map(([value]) => value),
    bounds: weighted.map(([, weight]) => {
      sum += weight;
      return sum;
    }),
  };
}

/** Reads `value weight, value weight, …`; `-` stands for no value. */
export function weights(text: string): Distribution<string | null> {
  return distribution(
    text.split(',').map((entry) => {
      const [value = '', weight] = entry.trim().split(' ');
      return [value === '-' ? null : value, Number(weight)] as const;
    }),
  );
}

export function draw<T>({ values, bounds }: Distribution<T>, random: Random): T {
  const point = random.unit() * (bounds.at(-1) ?? 0);
  const index = bounds.findIndex((bound) => point < bound);
  return values[index] as T;
}

/** The positive factor at which a rising function reaches a value, by bisection of its logarithm. */
export function factorFor(target: number, rising: (factor: number) => number): number {
  let low = Math.log(1e-4);
  let high = Math.log(1e4);
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (rising(Math.exp(middle)) < target) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
