/** Tells the others what was counted here, and how often each of these keys was counted anywhere, in a minute. */
export type ExchangeCounts = (
  minute: number,
  counted: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, number>>;

/** How often somebody was here in the running minute, and milliseconds until the next one. */
export interface Counted {
  readonly current: number;
  readonly ttl: number;
}

export interface RateCounts {
  /** Counts once more; costs no call to anybody. */
  add(key: string): Counted;
  /** Hears of the other processes, and lets them hear. */
  exchange(): Promise<void>;
}

interface Count {
  own: number;
  told: number;
  elsewhere: number;
}

const MINUTE_MS = 60_000;
/** Whoever comes after so many others in a minute shares a count with the rest. */
const MOST_KEYS = 100_000;
const THE_REST = 'rest';

/** Counts of the running minute: those of this process at once, those of the others as they were last heard. */
export function rateCounts(now: () => number, exchangeWith?: ExchangeCounts): RateCounts {
  let minute = 0;
  let counts = new Map<string, Count>();

  const current = (): Map<string, Count> => {
    const running = Math.floor(now() / MINUTE_MS);
    if (running !== minute) {
      minute = running;
      counts = new Map();
    }
    return counts;
  };

  return {
    add(asked) {
      const running = current();
      const key = running.size < MOST_KEYS || running.has(asked) ? asked : THE_REST;
      const count = running.get(key) ?? { own: 0, told: 0, elsewhere: 0 };
      running.set(key, count);
      count.own += 1;
      return { current: count.own + count.elsewhere, ttl: MINUTE_MS - (now() % MINUTE_MS) };
    },

    async exchange() {
      const running = current();
      const news = [...running].filter(([, { own, told }]) => own > told);
      if (exchangeWith === undefined || news.length === 0) return;
      const told = new Map(news.map(([key, count]) => [key, count.own - count.told]));
      for (const [, count] of news) count.told = count.own;
      for (const [key, total] of await exchangeWith(minute, told)) {
        const count = running.get(key);
        if (count !== undefined) count.elsewhere = total - count.told;
      }
    },
  };
}
