import type { ClientId } from '../../domain/shared/ids.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Rows of one kind, with every column that tells of the client. */
export interface CopiedSection {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What is known of a client, whoever wrote it down. */
export interface PrivacyReads {
  /** Null when the session does not see the client. */
  everythingOf(session: Session, id: ClientId): Promise<readonly CopiedSection[] | null>;
}
