import type { Matters } from '../../handling/matters.port.ts';
import type { ClarificationId, ClientId, FactReportId } from '../../shared/ids.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { FactReport } from './fact-report.ts';

/** A request that a client answered, or let pass, of whose event nothing has been drafted. */
export interface Unreported {
  readonly clientId: ClientId;
  readonly clarificationId: ClarificationId;
}

/** Reports of facts. Whoever changes them has locked the client before. */
export interface FactReports extends Matters<FactReport> {
  /** Those that should have been sent before a day, of which nobody has been told. */
  overdue(today: PlainDate, limit: number): Promise<readonly FactReportId[]>;
  /** Of the next clients of municipalities and employment authorities after one, in order of id. */
  unreported(today: PlainDate, after: ClientId | null, limit: number): Promise<readonly Unreported[]>;
}
