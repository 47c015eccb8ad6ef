import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { FactReport } from '../../../domain/statements/fact-reports/fact-report.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** A report without what tells of health, and whom its document names. */
export interface DocumentedReport {
  readonly report: Omit<FactReport, 'health'>;
  readonly hasHealthReason: boolean;
  readonly client: { readonly firstNames: string; readonly lastName: string; readonly birthDate: PlainDate };
}

/** Fact reports as they are read. */
export interface FactReportReads {
  /** One as it is now; null when the session sees no such report. */
  one(session: Session, id: string): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  documented(
    session: Session,
    id: string,
  ): Promise<{ readonly found: DocumentedReport; readonly clientIds: readonly ClientId[] } | null>;
}
