import type { PlainDate } from '../shared/plain-date.ts';

/** A finished day of the access log, closed by the hash of its last line (käyttölokin sinetti). */
export interface LogSeal {
  readonly day: PlainDate;
  readonly entries: number;
  /** Hash in hexadecimal: who keeps it elsewhere can prove the log up to that day. */
  readonly hash: string;
}

/** Seals of the access log. */
export interface LogSeals {
  /**
   * Seals the oldest day that has ended and is not sealed; null when there is none, or when somebody who began to write
   * before now is still at it: then a later call does it.
   */
  sealNext(): Promise<LogSeal | null>;
}

/** How a line differs from what was sealed. */
export const LOG_FAULTS = ['ALTERED', 'MISSING', 'ADDED', 'REORDERED', 'SEAL_BROKEN'] as const;

/** The first difference between the log and its seals. */
export interface LogFault {
  readonly kind: (typeof LOG_FAULTS)[number];
  readonly day: PlainDate;
  /** The line at which it shows; null when it is the seal of the day itself. */
  readonly entryId: number | null;
}

/** What a look at sealed days has found. */
export interface LogVerification {
  readonly days: number;
  readonly entries: number;
  /** The last day looked at with the hash of its seal; null when no day of the period is sealed. */
  readonly last: LogSeal | null;
  readonly fault: LogFault | null;
}
