import { clarificationUseCases } from './statements/clarifications.ts';
import { ownStatementUseCases } from './statements/own-statements.ts';
import { reminderUseCases } from './statements/reminders.ts';
import { factReportUseCases } from './statements/fact-reports.ts';

/** Fact-finding and statements: their use cases, room by room. */
export const statementUseCases = {
  ...clarificationUseCases,
  ...ownStatementUseCases,
  ...reminderUseCases,
  ...factReportUseCases,
};
