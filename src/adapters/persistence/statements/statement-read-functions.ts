import type { ReadFunction } from '../read-function.ts';
import { conductRead } from './conduct/conduct.read.ts';
import { REMINDER_READ_FUNCTIONS } from './reminders/reminders.read.ts';
import { CLARIFICATION_READ_FUNCTIONS } from './clarifications/clarifications.read.ts';
import { OWN_STATEMENT_READS } from './own-statements/statements.read.ts';
import { FACT_REPORT_READ_FUNCTIONS } from './fact-reports/fact-reports.read.ts';

/** Every read of fact-finding and statements. */
export const STATEMENT_READ_FUNCTIONS: readonly ReadFunction[] = [
  ...CLARIFICATION_READ_FUNCTIONS,
  ...OWN_STATEMENT_READS,
  ...REMINDER_READ_FUNCTIONS,
  conductRead,
  ...FACT_REPORT_READ_FUNCTIONS,
];
