import { describe, expect, it } from 'vitest';
import { together } from '../../../src/adapters/persistence/together.ts';

/** Calls that are answered when the test says so, with what they were asked for. */
function calls() {
  const made: {
    readonly asked: readonly string[];
    readonly answer: () => void;
    readonly fail: () => void;
  }[] = [];
  const call = (asked: readonly string[]) =>
    new Promise<readonly string[]>((resolve, reject) => {
      made.push({
        asked,
        answer: () => resolve(asked.map((one) => one.toUpperCase())),
        fail: () => reject(new Error(asked.join())),
      });
    });
  const asked = () => made.map((each) => each.asked.join(''));
  return { made, call, asked };
}

const turns = async (): Promise<void> => {
  for (let nth = 0; nth < 3; nth += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('what is asked for together', () => {
  it('waits for the call that is on its way, and goes with the next', async () => {
    const { made, call, asked } = calls();
    const ask = together(call);
    const answers = ['a', 'b'].map(ask);
    await turns();
    answers.push(...['c', 'd', 'e'].map(ask));
    await turns();
    expect(asked()).toEqual(['ab']);
    made[0]?.answer();
    await turns();
    expect(asked()).toEqual(['ab', 'cde']);
    made[1]?.answer();
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('is no more at once than allowed, and keeps its order', async () => {
    const { made, call, asked } = calls();
    const ask = together(call, { atMost: 2 });
    const answers = ['a', 'b', 'c'].map(ask);
    await turns();
    made[0]?.answer();
    await turns();
    made[1]?.answer();
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
    expect(asked()).toEqual(['ab', 'c']);
  });

  it('fails with the call that it went with, and with no other', async () => {
    const { made, call } = calls();
    const ask = together(call, { atMost: 1 });
    const answers = Promise.allSettled(['a', 'b'].map(ask));
    await turns();
    made[0]?.fail();
    await turns();
    made[1]?.answer();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('is shared by the lanes that are free, but never two lanes about the same', async () => {
    const { made, call, asked } = calls();
    const ask = together(call, { lanes: 2, about: (one: string) => one[0] });
    const answers = ['a1', 'b1', 'a2', 'b2'].map(ask);
    await turns();
    expect(asked()).toEqual(['a1b1a2b2']);
    answers.push(...['a3', 'c1'].map(ask));
    await turns();
    expect(asked()).toEqual(['a1b1a2b2', 'c1']);
    made[0]?.answer();
    await turns();
    expect(asked()).toEqual(['a1b1a2b2', 'c1', 'a3']);
    for (const { answer } of made) answer();
    expect(await Promise.all(answers)).toEqual(['A1', 'B1', 'A2', 'B2', 'A3', 'C1']);
  });

  it('fills one lane no fuller than it must while another is free', async () => {
    const { made, call, asked } = calls();
    const ask = together(call, { lanes: 2, about: (one: string) => one });
    const answers = ['a', 'b', 'c', 'd'].map(ask);
    await turns();
    expect(asked()).toEqual(['ab', 'cd']);
    for (const { answer } of made) answer();
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D']);
  });
});
