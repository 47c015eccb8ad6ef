import { describe, expect, it, vi } from 'vitest';
import { memo } from '../../../src/plugins/ura-file/memo.ts';

describe('memo', () => {
  it('computes once for a text, when the result is null, too', () => {
    const compute = vi.fn<(text: string) => number | null>((text) => (text === 'x' ? null : text.length));
    const remembered = memo(compute);
    expect([remembered('x'), remembered('abc'), remembered('x'), remembered('abc')]).toEqual([
      null,
      3,
      null,
      3,
    ]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('forgets everything when it is full', () => {
    const compute = vi.fn<(text: string) => string>((text) => text);
    const remembered = memo(compute, 2);
    for (const text of ['a', 'b', 'a', 'c', 'a']) remembered(text);
    expect(compute.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a']);
  });
});
