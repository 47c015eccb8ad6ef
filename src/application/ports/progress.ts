/** Hears how far long work has come: to a terminal, or to the run that an API client follows. */
export interface Progress {
  /** `total` is null while it is not known. */
  report(stage: string, done: number, total: number | null): void;
}

/** For work whose progress nobody follows. */
export const noProgress: Progress = { report: () => undefined };
