import type { OwnStatement } from '../../../domain/statements/own-statements/own-statement.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** A statement, and what else its document tells. */
export interface DocumentedStatement {
  readonly statement: OwnStatement;
  readonly client: {
    readonly firstNames: string;
    readonly lastName: string;
    readonly birthDate: PlainDate;
  };
}

/** Statements as they are read. */
export interface StatementReads {
  /** One as it is now; null when the session sees no such statement. */
  one(session: Session, id: string): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  documented(
    session: Session,
    id: string,
  ): Promise<{ readonly found: DocumentedStatement; readonly clientIds: readonly ClientId[] } | null>;
}
