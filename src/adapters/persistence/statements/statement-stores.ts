import { eventKey } from '../../../domain/statements/event.ts';
import type { OwnStatement } from '../../../domain/statements/own-statements/own-statement.ts';
import type { Reminder } from '../../../domain/statements/reminders/reminder.ts';
import type { StatementStores } from '../../../domain/statements/statement-stores.port.ts';
import { matters } from '../process/matters.ts';
import type { Sql } from '../sql.ts';
import { clarifications } from './clarifications/clarifications.repository.ts';
import { factReports } from './fact-reports/fact-reports.repository.ts';
import { conduct } from './conduct/conduct.repository.ts';

/** Fact-finding and statements, in one transaction. */
export function statementStores(sql: Sql): StatementStores {
  return {
    clarifications: clarifications(sql),
    conduct: conduct(sql),
    reminders: matters<Reminder>(sql, 'statements.reminder', ({ event }) => ({ event_key: eventKey(event) })),
    factReports: factReports(sql),
    ownStatements: matters<OwnStatement>(sql, 'statements.own_statement', ({ subject, issuedAt }) => ({
      subject,
      issued_at: issuedAt,
    })),
  };
}
