import { describe, expect, it } from 'vitest';
import { chunkOf, inChunks } from '../../src/application/shared/chunks.ts';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import { fail, ok } from '../../src/domain/shared/result.ts';
import { actingFor } from '../support/services.ts';

const clients = ['1', '2', '3', '4', '5'].map((id) => id as ClientId);

/** A chunk of at most so many clients after one; how many there are is told with the first. */
function chunkAfter(after: ClientId | null, asked: number) {
  const some = clients.slice(after === null ? 0 : Number(after)).slice(0, asked);
  return {
    ...chunkOf(after === null ? clients.length : null, some, asked),
    ids: some,
  };
}

describe('work on clients in chunks', () => {
  it.each([
    // asked at a time, chunks, clients handled as they are told
    [2, ['1 2', '3 4', '5'], [2, 4, 5]],
    [5, ['1 2 3 4 5', ''], [5, 5]],
    [6, ['1 2 3 4 5'], [5]],
  ])('%s at a time: %s', async (asked, expected, handled) => {
    const taken: string[] = [];
    const told: unknown[] = [];
    const report = (...said: readonly unknown[]): void => void told.push(said);
    const done = await inChunks(
      'transfer',
      { ...actingFor('keha'), progress: { report } },
      async (after) => ok(chunkAfter(after, asked)),
      ({ ids }) => taken.push(ids.join(' ')),
    );
    expect(done).toEqual(ok(5));
    expect(taken).toEqual(expected);
    expect(told).toEqual(handled.map((count) => ['transfer', count, 5]));
  });

  it('ends with the first refusal', async () => {
    const refused = fail('rule-violation', 'NO_CANDIDATES');
    const taken: string[] = [];
    const next = async (after: ClientId | null) => (after === '4' ? refused : ok(chunkAfter(after, 2)));
    const done = await inChunks('transfer', actingFor('keha'), next, ({ ids }) => taken.push(ids.join(' ')));
    expect(done).toEqual(refused);
    expect(taken).toEqual(['1 2', '3 4']);
  });

  it('begins no chunk when it has been told to stop', async () => {
    const stop = new AbortController();
    const taken: string[] = [];
    const work = inChunks(
      'transfer',
      { ...actingFor('keha'), signal: stop.signal },
      async (after) => ok(chunkAfter(after, 2)),
      ({ ids }) => {
        taken.push(ids.join(' '));
        stop.abort(new Error('enough'));
      },
    );
    await expect(work).rejects.toThrow('enough');
    expect(taken).toEqual(['1 2']);
  });
});
