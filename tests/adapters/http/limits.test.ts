import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isDeeperThan } from '../../../src/adapters/http/json-body.ts';
import { rateCounts } from '../../../src/adapters/http/rate-counts.ts';

/** Brackets in each other, as the parser sees them. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the depth of a body', () => {
  test.prop([fc.jsonValue({ maxDepth: 6 }), fc.nat(6)])('is that of its brackets', (value, most) => {
    expect(isDeeperThan(most, JSON.stringify(value))).toBe(depthOf(value) > most);
  });

  it('does not count brackets in texts, however they end', () => {
    for (const text of ['[[[', '"[', '\\', '\\"[[', '{"a":['])
      expect(isDeeperThan(1, JSON.stringify([text]))).toBe(false);
  });
});

describe('counts of a minute', () => {
  it('begin anew with the next one', () => {
    let now = 119_000;
    const counts = rateCounts(() => now);
    expect([counts.add('a'), counts.add('a'), counts.add('b')]).toEqual([
      { current: 1, ttl: 1000 },
      { current: 2, ttl: 1000 },
      { current: 1, ttl: 1000 },
    ]);
    now = 120_000;
    expect(counts.add('a')).toEqual({ current: 1, ttl: 60_000 });
  });

  it('take no more room than so many who ask', () => {
    const counts = rateCounts(() => 0);
    for (let asking = 0; asking < 100_000; asking += 1) counts.add(`address ${asking}`);
    expect(
      [counts.add('one more'), counts.add('another'), counts.add('address 7')].map(({ current }) => current),
    ).toEqual([1, 2, 2]);
  });

  it('go on by themselves when the others cannot be heard', async () => {
    const counts = rateCounts(
      () => 0,
      async () => Promise.reject(new Error('away')),
    );
    counts.add('a');
    await expect(counts.exchange()).rejects.toThrow('away');
    expect(counts.add('a').current).toBe(2);
  });
});
