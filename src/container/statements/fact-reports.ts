import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { factReportReads } from '../../adapters/persistence/statements/fact-reports/fact-reports.read.ts';
import { answerFactReport } from '../../application/statements/fact-reports/answer-fact-report.ts';
import { draftFactReport } from '../../application/statements/fact-reports/draft-fact-report.ts';
import {
  findFactReports,
  getFactReport,
  getFactReportDocument,
} from '../../application/statements/fact-reports/find-fact-reports.query.ts';
import {
  hearForReport,
  makeReportReady,
  supplementReport,
  withdrawReport,
} from '../../application/statements/fact-reports/keep-fact-report.ts';
import { sendFactReport } from '../../application/statements/fact-reports/send-fact-report.ts';

interface Base {
  readonly database: Database;
}

/** Reports of facts to whoever gives labour-policy statements. */
export const factReportUseCases = {
  factReportReads: asFunction(({ database }: Base) => factReportReads(database.pool)).singleton(),
  findFactReports: asFunction(findFactReports).singleton(),
  getFactReport: asFunction(getFactReport).singleton(),
  getFactReportDocument: asFunction(getFactReportDocument).singleton(),
  draftFactReport: asFunction(draftFactReport).singleton(),
  hearForReport: asFunction(hearForReport).singleton(),
  makeReportReady: asFunction(makeReportReady).singleton(),
  sendFactReport: asFunction(sendFactReport).singleton(),
  supplementReport: asFunction(supplementReport).singleton(),
  withdrawReport: asFunction(withdrawReport).singleton(),
  answerFactReport: asFunction(answerFactReport).singleton(),
};
