import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { conductReads } from '../../adapters/persistence/statements/conduct/conduct.read.ts';
import { reminderReads } from '../../adapters/persistence/statements/reminders/reminders.read.ts';
import { getConduct } from '../../application/statements/conduct/get-conduct.query.ts';
import { draftReminder } from '../../application/statements/reminders/draft-reminder.ts';
import {
  findReminders,
  getReminder,
  getReminderDocument,
} from '../../application/statements/reminders/find-reminders.query.ts';
import { discardReminder, serveReminder } from '../../application/statements/reminders/keep-reminder.ts';

interface Base {
  readonly database: Database;
}

/** Conduct, and reminders of a first neglect. */
export const reminderUseCases = {
  conductReads: asFunction(({ database }: Base) => conductReads(database.pool)).singleton(),
  getConduct: asFunction(getConduct).singleton(),
  reminderReads: asFunction(({ database }: Base) => reminderReads(database.pool)).singleton(),
  findReminders: asFunction(findReminders).singleton(),
  getReminder: asFunction(getReminder).singleton(),
  getReminderDocument: asFunction(getReminderDocument).singleton(),
  draftReminder: asFunction(draftReminder).singleton(),
  serveReminder: asFunction(serveReminder).singleton(),
  discardReminder: asFunction(discardReminder).singleton(),
};
