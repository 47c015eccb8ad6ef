import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type RunningCommand, startProgram } from '../support/command-line.ts';

/** What the demo says at each of its stages. */
export const STAGES = ['is made up', 'is imported', 'is determined', 'moves from', 'The report'] as const;

/**
 * First starts are told to stop amid the demo. Each leaves nothing running; the next begins anew. In the end two begin
 * at once: one plays the demo to its end, and the other waits for it.
 */
export async function brokenOffStart(stages: readonly (typeof STAGES)[number][]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu broken off '));
  await chmod(folder, 0o711);
  const begin = (): RunningCommand =>
    startProgram(['src/main.ts'], { DATA_FOLDER: join(folder, 'data'), PORT: '0' });
  let told = '';
  try {
    for (const stage of stages) {
      const broken = begin();
      await broken.says(stage);
      broken.kill('SIGINT');
      expect(await broken.ended, stage).toMatchObject({ code: 0, signal: null, notes: '' });
      told = broken.said();
      expect(await isServerStopped(told), stage).toBe(true);
    }
    const both = [begin(), begin()];
    await Promise.all(both.map((one) => one.says('Try: curl')));
    const played = both.filter((one) => one.said().includes('Demo:'));
    // Who was told to stop at the last stage had played it to its end.
    expect(played.length).toBeLessThanOrEqual(1);
    expect(await jobseekersReported(both[0]?.said() ?? '')).toBe(jobseekersPlayed(played[0]?.said() ?? told));
    for (const one of both) one.kill('SIGTERM');
    for (const one of both) expect(await one.ended).toMatchObject({ code: 0, notes: '' });
  } finally {
    for (const used of [homeIn(told), folder]) await rm(used, { recursive: true, force: true });
  }
}

/** Whether the embedded server of a start has gone: a running one has its number in a file beside the data. */
async function isServerStopped(text: string): Promise<boolean> {
  return !(await readdir(join(homeIn(text), 'data'))).includes('postmaster.pid');
}

/** Where a start has its data; not in its folder when the server's user could not reach that. */
function homeIn(text: string): string {
  return /data in (.+);/.exec(text)?.[1] ?? expect.fail(text);
}

function jobseekersPlayed(text: string): number {
  return Number(/is there: (\d+) jobseekers/.exec(text)?.[1]);
}

async function jobseekersReported(text: string): Promise<number | undefined> {
  const address = /^Listening on (http:\S+):/m.exec(text)?.[1] ?? expect.fail(text);
  const [, token] = /^ {2}MUN_COORD \([^)]*\): (\S+)$/m.exec(text) ?? [];
  const answer = await fetch(
    `${address}/v1/reports/monthly?area=1531&month=2021-03&population=MUNICIPAL_CLIENTS`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const { levels } = (await answer.json()) as {
    levels: readonly { figures: { statuses: { jobseekers: number } } }[];
  };
  return levels[0]?.figures.statuses.jobseekers;
}
