/** Where a command writes: people's lines to `out`, everything that is not the answer to `note`. */
export interface Terminal {
  /** True when somebody watches: progress then moves on one line. */
  readonly isWatched: boolean;
  out(text: string): void;
  note(text: string): void;
}

/** The terminal of the process: answers go to the standard output, progress and remarks to the standard error. */
export const processTerminal: Terminal = {
  isWatched: process.stderr.isTTY ?? false,
  out: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
};
