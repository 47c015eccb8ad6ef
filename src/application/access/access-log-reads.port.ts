import type { LogVerification } from '../../domain/access/log-seals.port.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Days from the first to the last; open where null. */
export interface LogDays {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** The access log as it is looked into. */
export interface AccessLogReads {
  /** Compares the log with its seals up to the first difference, for a session that sees all of it. */
  verify(session: Session, days: LogDays): Promise<LogVerification>;
}
