import type { RunId } from '../../domain/shared/ids.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { JsonAnswer, Page } from '../ports/page.ts';
import type { RunRowOutcome } from '../ports/run-rows.ts';
import type { Session } from '../ports/unit-of-work.ts';

export interface RunRowFilter {
  readonly outcome: RunRowOutcome | null;
}

/** Runs as those who follow them see them, as JSON. */
export interface RunReads {
  run(session: Session, id: RunId): Promise<string | null>;
  /** Null after a cursor that no page gave. */
  runs(session: Session, page: Page): Promise<string | null>;
  /** What became of the clients of a run. */
  rows(
    session: Session,
    id: RunId,
    filter: RunRowFilter,
    page: Page,
    today: PlainDate,
  ): Promise<JsonAnswer | 'RUN_NOT_FOUND' | 'CURSOR_INVALID'>;
}
