import { addMonths, later, type PlainDate } from '../shared/plain-date.ts';
import type { Months } from './amounts.ts';

/** New rules for new cases only (sovelletaan voimaantulon jälkeen alkaneisiin): earlier cases keep the old ones. */
export interface NewCasesOnly {
  readonly pattern: 'NEW_CASES_ONLY';
  readonly basis: 'JOB_SEARCH_START';
}

/** New rules from the next event (siirtymäsäännös): earlier cases get them some time after the last old event. */
export interface FromNextEvent {
  readonly pattern: 'FROM_NEXT_EVENT';
  /** Whoever registered on this day or later has the new rules from the start. */
  readonly registeredBefore: PlainDate;
  readonly basis: 'PREVIOUS_INTERVIEW';
  readonly after: Months;
}

/** The days of a client that tell which rules govern. */
export interface JobSearchHistory {
  readonly jobSearchStart: PlainDate;
  /** The last interview under the old rules; null while none has been held. */
  readonly previousInterview: PlainDate | null;
}

/**
 * The first day on which the new rules govern a client; null while an old client waits for the interview from which
 * the time runs.
 */
export function governsFrom(transition: FromNextEvent, client: JobSearchHistory): PlainDate | null {
  const { jobSearchStart, previousInterview } = client;
  if (jobSearchStart >= transition.registeredBefore) return jobSearchStart;
  if (previousInterview === null) return null;
  return later(transition.registeredBefore, addMonths(previousInterview, transition.after.amount));
}
