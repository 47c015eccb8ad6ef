/** What streams of random numbers are for; one kind never shares a stream with another. */
const STREAMS = { jobseeker: 1, formerJobseeker: 2, vacancy: 3, payment: 4 } as const;

/**
 * A stream of pseudo-random numbers (sfc32). Different streams are independent, so that what is drawn for
 * one person never shifts what is drawn for another.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  /** The stream of a seed (modulo 2³²), a place, a kind of thing and the number of the thing. */
  constructor(seed: number, place: number, kind: keyof typeof STREAMS, index: number) {
    this.#a = seed | 0;
    this.#b = place | 0;
    this.#c = STREAMS[kind];
    this.#counter = index | 0;
    for (let round = 0; round < 15; round++) this.#step();
  }

  /** In [0, 1). */
  unit(): number {
    return this.#step() / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Whole days, at least `least`, the part above it exponential with the given mean. */
  days(mean: number, least = 1): number {
    return least + Math.floor(-mean * Math.log(1 - this.unit()));
  }

  pick<T>(values: ArrayLike<T>): T {
    return values[Math.floor(this.unit() * values.length)] as T;
  }

  #step(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}
