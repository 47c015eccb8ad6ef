import { describe, expect, it } from 'vitest';
import { terminalProgress } from '../../../src/adapters/cli/progress.ts';
import type { Terminal } from '../../../src/adapters/cli/terminal.ts';

function recording(isWatched: boolean) {
  const notes: string[] = [];
  const terminal: Terminal = {
    isWatched,
    out: () => expect.unreachable('progress is not the answer of a command'),
    note: (text) => void notes.push(text),
  };
  return { terminal, notes };
}

describe('progress', () => {
  it('writes a plain line for each tenth where nobody watches', () => {
    const { terminal, notes } = recording(false);
    const progress = terminalProgress(terminal, 'en', () => 0);
    for (let done = 0; done <= 1000; done += 1) progress.report('read', done, 1000);
    progress.end();
    expect(notes).toHaveLength(11);
    expect(notes[3]).toBe('Reading rows: 300 / 1,000 (30 %)\n');
    expect(notes.join('')).not.toContain('\r');
  });

  it('names a stage of unknown length once', () => {
    const { terminal, notes } = recording(false);
    const progress = terminalProgress(terminal, 'fi', () => 0);
    progress.report('apply', 0, null);
    progress.report('apply', 10, null);
    expect(notes).toEqual(['Viedään kantaan …\n']);
  });

  it('moves on one line where somebody watches, ten times a second at most, and shows the end', () => {
    const { terminal, notes } = recording(true);
    let now = 1000;
    const progress = terminalProgress(terminal, 'sv', () => now);
    for (let done = 1; done <= 100; done += 1, now += 10) progress.report('read', done, 100);
    progress.end();
    expect(notes.length).toBeLessThan(15);
    expect(notes.at(-2)).toMatch(/^\rLäser rader: 100 \/ 100 \(100 %\) *$/);
    expect(notes.at(-1)).toBe('\n');
  });

  it('wipes what a longer line left', () => {
    const { terminal, notes } = recording(true);
    let now = 1000;
    const progress = terminalProgress(terminal, 'en', () => now);
    progress.report('determine', 123_456, 1_000_000);
    now += 1000;
    progress.report('apply', 0, null);
    expect(notes[1]?.length).toBe(notes[0]?.length);
  });
});
