import type { ClientId, FactReportId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { VersionedAnswer } from '../../ports/page.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import type { DocumentedReport, FactReportReads } from './fact-report-reads.port.ts';

interface Dependencies extends QueryDependencies {
  readonly factReportReads: FactReportReads;
}

/** The reports of a client, the latest first; nothing of health is in the list. */
export function findFactReports({
  factReportReads,
  accessLog,
  clock,
}: Dependencies): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-fact-reports',
      permission: 'fact-report.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await factReportReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}

/** A report with all that was reported and answered; the restricted annex only for those who may read of health. */
export function getFactReport({
  factReportReads,
  accessLog,
  clock,
}: Dependencies): Query<FactReportId, VersionedAnswer, Failure<'FACT_REPORT_NOT_FOUND'>> {
  return query(
    {
      name: 'get-fact-report',
      permission: 'fact-report.read',
      dataClasses: ['basic', 'statement', 'health'],
      objectType: 'fact-report',
      objectId: (id) => id,
      async read(id, session) {
        const found = await factReportReads.one(session, id);
        return found === null
          ? fail('not-found', 'FACT_REPORT_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    { accessLog, clock },
  );
}

/** What the document of a report is made from; nothing of health. */
export function getFactReportDocument({
  factReportReads,
  accessLog,
  clock,
}: Dependencies): Query<FactReportId, DocumentedReport, Failure<'FACT_REPORT_NOT_FOUND'>> {
  return query(
    {
      name: 'get-fact-report-document',
      permission: 'fact-report.read',
      dataClasses: ['basic', 'statement'],
      objectType: 'fact-report',
      objectId: (id) => id,
      async read(id, session) {
        const document = await factReportReads.documented(session, id);
        return document === null
          ? fail('not-found', 'FACT_REPORT_NOT_FOUND', { id })
          : ok({ value: document.found, clientIds: document.clientIds });
      },
    },
    { accessLog, clock },
  );
}
