import type { Look } from '../../domain/access/anomalies.ts';
import type { LogVerification } from '../../domain/access/log-seals.port.ts';
import type { ProcessingGround } from '../../domain/access/processing-ground.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import type { ControllerRole } from '../../domain/privacy/controller.ts';
import type { OrganisationId, OrganisationKind } from '../../domain/shared/organisation.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { JsonAnswer, Page } from '../ports/page.ts';
import type { Session } from '../ports/unit-of-work.ts';

/** Days from the first to the last; open where null. */
export interface LogDays {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** By what the log is narrowed; what is null narrows nothing. */
export interface LogFilter extends LogDays {
  readonly subject: string | null;
  readonly client: ClientId | null;
  readonly organisation: OrganisationId | null;
  readonly action: string | null;
}

/** So many lines by chance: the same for the same seed, as long as no line comes into the period. */
export interface LogSample {
  readonly count: number;
  readonly seed: number;
}

/** What a kind of body is for the data that it looks at, from a day on. */
export interface KindsRole {
  readonly kind: OrganisationKind;
  readonly from: PlainDate;
  readonly role: ControllerRole | null;
}

/** By which law lines are shown. */
export interface LogLaw {
  readonly grounds: readonly ProcessingGround[];
  readonly controllers: readonly KindsRole[];
}

/** The access log as it is looked into: the lines of the bodies that the session sees. */
export interface AccessLogReads {
  /** A page, the latest first, without the lines of one subject; null for a cursor that no page gave. */
  lines(
    session: Session,
    filter: LogFilter,
    without: string,
    part: Page | LogSample,
    law: LogLaw,
  ): Promise<JsonAnswer | null>;
  /** What was done with a client's data, the latest first; null when the session does not see the client. */
  extract(session: Session, client: ClientId, days: LogDays, law: LogLaw): Promise<JsonAnswer | null>;
  /** Looks of people at single clients, in order of time, without those of one subject. */
  looks(session: Session, days: LogDays, without: string): Promise<readonly Look[]>;
  /** Compares the log with its seals up to the first difference, for a session that sees all of it. */
  verify(session: Session, days: LogDays): Promise<LogVerification>;
}
