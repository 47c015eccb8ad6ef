import { describe, expect, it } from 'vitest';
import type { ClientRegistry } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { ok } from '../../src/domain/shared/result.ts';
import { openFolder } from '../../src/plugins/ura-file/folder.ts';
import { randomLives, rowsOf } from '../support/arbitrary-lives.ts';
import { dump } from '../support/dump.ts';
import { delta, full, openIntake } from '../support/imports.ts';
import { BARE, marked, only, person, together } from '../support/scene.ts';

const lives = randomLives('2021-03-31' as PlainDate, 40, 9);

/** Reads deliveries so many rows at a time. */
const inChunksOf = (chunkRows: number): ClientRegistry => ({
  waiting: () => Promise.resolve(ok([])),
  open: (location) => openFolder(location, { allowRealCodes: false, chunkRows }),
});

/** What is stored after a full delivery, a change and the same delivery once more. */
async function stateAfter(chunkRows: number): Promise<readonly string[]> {
  const intake = await openIntake('2021-04-01T09:00:00.000Z', inChunksOf(chunkRows));
  try {
    const first = full('F', together(...lives.map(rowsOf)));
    await intake.take(first);
    intake.clock.set('2021-04-02T09:00:00.000Z');
    const [life] = lives;
    const changed = person(life?.number ?? '', {
      ...BARE,
      persons: { aidinkieli: 'ru', kirjattu: '30.3.2021 9:00' },
    });
    await intake.take(delta('F', 2, only(marked('M', changed), 'persons')));
    await intake.offer(first);
    return await dump(intake.test, 'ever');
  } finally {
    await intake.close();
  }
}

describe('a delivery', () => {
  it('gives the same state however it is read, a row at a time or all at once', async () => {
    const whole = await stateAfter(100_000);
    expect(whole.length).toBeGreaterThan(100);
    for (const rows of [1, 7, 64]) expect(await stateAfter(rows)).toEqual(whole);
  }, 120_000);
});
