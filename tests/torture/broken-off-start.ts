import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type RunningCommand, startProgram } from '../support/command-line.ts';

/** What the demo says at each of its stages. */
export const STAGES = ['is made up', 'is imported', 'is determined', 'moves from', 'The report'] as const;

/**
 * First starts in a folder are told to stop amid the demo. Each leaves nothing running; the next begins anew. In the end
 * two begin at once: one plays the demo to its end, which is given as it runs, and the other waits for it.
 */
export async function brokenOffStart(
  folder: string,
  stages: readonly (typeof STAGES)[number][],
): Promise<RunningCommand> {
  const begin = (): RunningCommand =>
    startProgram(['src/main.ts'], { DATA_FOLDER: join(folder, 'my data'), PORT: '0' });
  let told = '';
  for (const stage of stages) {
    const broken = begin();
    await broken.says(stage);
    broken.kill('SIGINT');
    expect(await broken.ended, stage).toMatchObject({ code: 0, signal: null, notes: '' });
    told = broken.said();
    expect(await isServerStopped(told), stage).toBe(true);
  }
  const both = [begin(), begin()] as const;
  await Promise.all(both.map((one) => one.says('Try: curl')));
  const played = both.filter((one) => one.said().includes('Demo:'));
  // Who was told to stop at the last stage had played it to its end.
  expect(played.length).toBeLessThanOrEqual(1);
  expect(await jobseekersReported(both[0].said())).toBe(jobseekersPlayed(played[0]?.said() ?? told));
  const stays = played[0] ?? both[0];
  for (const one of both) {
    if (one === stays) continue;
    one.kill('SIGTERM');
    expect(await one.ended).toMatchObject({ code: 0, notes: '' });
  }
  return stays;
}

/** A folder whose name has a space, into which the embedded server’s user can look. */
export async function demoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu demo '));
  await chmod(folder, 0o711);
  return folder;
}

/** Stops a server of the demo, and removes what it has left. */
export async function removeDemo(folder: string, server: RunningCommand | undefined): Promise<void> {
  server?.kill('SIGTERM');
  await server?.ended;
  const home = /data in (.+);/.exec(server?.said() ?? '')?.[1] ?? folder;
  for (const used of [home, folder]) await rm(used, { recursive: true, force: true });
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
