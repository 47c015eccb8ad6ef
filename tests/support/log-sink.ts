import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that programs of this project have logged or written in a test run, one file a process. */
const FOLDER = join(process.cwd(), '.data', 'test-logs');

/** An identity code that stands by itself: the same characters inside an id or a longer number are none. */
export const IDENTITY_CODE = /(?<![\w-])\d{6}[-+A-FU-Y]9\d\d[0-9A-Y](?![\w-])/gi;

/** Begins a run with an empty sink. */
export function emptySink(folder = FOLDER): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Keeps what was written until the end of the run, by whom it was. */
export function keepWritten(text: string, by = String(process.pid), folder = FOLDER): void {
  if (text === '') return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${by}.log`), text.endsWith('\n') ? text : `${text}\n`);
}

/** Where an identity code was written in the run, without the code; and how much was looked at. */
export function leaksIn(folder = FOLDER): { readonly lines: number; readonly leaks: readonly string[] } {
  let lines = 0;
  const leaks: string[] = [];
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      lines += 1;
      const hidden = line.replaceAll(IDENTITY_CODE, '<identity code>');
      if (hidden !== line) leaks.push(`${file}: ${hidden.slice(0, 300)}`);
    }
  }
  return { lines, leaks };
}
