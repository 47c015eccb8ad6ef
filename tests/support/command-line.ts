import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli.ts';
import { TEST_KEYS_FILE } from './keys.ts';
import { keepWritten } from './log-sink.ts';
import { COMPILED } from './scratch.ts';

const PROGRAM = join(process.cwd(), 'bin', 'kuntakokeilu.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly notes: string;
}

/** A command at work in a process of its own. */
export interface RunningCommand {
  /** When the process has ended. */
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** What it has written so far. */
  said(): string;
  /** When the words have been written, to either stream. */
  says(words: string): Promise<void>;
}

/** Starts the command line as people do; nothing of this process's own settings reaches it but the path. */
export function startCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningCommand {
  return startProgram([PROGRAM, ...words], environment);
}

/** Starts a program of this project with Node. */
export function startProgram(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningCommand {
  const child = spawn(process.execPath, words, {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      NODE_COMPILE_CACHE: COMPILED,
      SEALING_KEYS_FILE: TEST_KEYS_FILE,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', notes: '' };
  const watchers = new Set<() => void>();
  const listen = (stream: NodeJS.ReadableStream, name: 'out' | 'notes'): void => {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      written[name] += text;
      for (const watcher of watchers) watcher();
    });
  };
  listen(child.stdout, 'out');
  listen(child.stderr, 'notes');
  const said = (): string => written.out + written.notes;
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      keepWritten(written.out + written.notes);
      resolve({ code, signal, ...written });
    });
  });
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    said,
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (said().includes(wanted)) resolve();
        };
        watchers.add(look);
        look();
        void ended.then(({ out, notes }) =>
          reject(new Error(`ended without saying ${wanted}:\n${out}${notes}`)),
        );
      }),
  };
}

/** Runs a command to its end; a path may have spaces in it, so that it is a word in a list. */
export function commandLine(
  words: string | readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return startCommand(typeof words === 'string' ? words.split(' ') : words, environment).ended;
}

/** Runs a command to its end in this process: all of it but the start. */
export async function commandHere(
  words: string | readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const written = { out: '', notes: '' };
  const code = await runCommandLine(typeof words === 'string' ? words.split(' ') : words, {
    variables: { SEALING_KEYS_FILE: TEST_KEYS_FILE, ...environment },
    terminal: {
      isWatched: false,
      out: (text) => void (written.out += text),
      note: (text) => void (written.notes += text),
    },
    signal: new AbortController().signal,
  });
  keepWritten(written.out + written.notes);
  return { code, signal: null, ...written };
}
