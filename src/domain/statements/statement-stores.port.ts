import type { Matters } from '../handling/matters.port.ts';
import type { Clarifications } from './clarifications/clarifications.port.ts';
import type { Conduct } from './conduct/conduct-situation.ts';
import type { FactReports } from './fact-reports/fact-reports.port.ts';
import type { Reminder } from './reminders/reminder.ts';
import type { OwnStatement } from './own-statements/own-statement.ts';

/** What is kept of fact-finding and of labour-policy statements (lausuntomenettely). */
export interface StatementStores {
  readonly clarifications: Clarifications;
  readonly conduct: Conduct;
  readonly reminders: Matters<Reminder>;
  readonly factReports: FactReports;
  readonly ownStatements: Matters<OwnStatement>;
}
