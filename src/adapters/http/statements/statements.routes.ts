import type { Services } from '../../../container.ts';
import type { Scope } from '../answer.ts';
import { clarificationRoutes } from './clarifications.routes.ts';
import { ownStatementRoutes } from './own-statements.routes.ts';
import { reminderRoutes } from './reminders.routes.ts';
import { factReportReceiverRoutes } from './fact-report-receiver.routes.ts';
import { factReportRoutes } from './fact-reports.routes.ts';

/** Fact-finding and statements, room by room. */
export function statementRoutes(scope: Scope, services: Services): void {
  clarificationRoutes(scope, services);
  ownStatementRoutes(scope, services);
  reminderRoutes(scope, services);
  factReportRoutes(scope, services);
  factReportReceiverRoutes(scope, services);
}
