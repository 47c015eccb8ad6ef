import type { RunId } from '../../domain/shared/ids.ts';
import type { Page } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Runs as those who follow them see them, as JSON. */
export interface RunReads {
  run(session: Session, id: RunId): Promise<string | null>;
  /** Null after a cursor that no page gave. */
  runs(session: Session, page: Page): Promise<string | null>;
}
