import type { Pool } from 'pg';
import type {
  DocumentedReminder,
  ReminderReads,
} from '../../../../application/statements/reminders/find-reminders.query.ts';
import { jsonObject } from '../../json.ts';
import { matterReadFunctions, matterReads } from '../../process/matter-reads.ts';
import { readFunction } from '../../read-function.ts';

const REMINDER_READS = matterReadFunctions('reminder', 'statements.reminder');

const documentedRead = readFunction(
  'documented_reminder',
  ['p_id uuid'],
  `select ${jsonObject({
    reminder: 'matter.content',
    client: jsonObject({
      firstNames: 'person.first_names',
      lastName: 'person.last_name',
      birthDate: 'person.birth_date',
    }),
  })}::text, array[matter.client_id], matter.version
   from statements.reminder matter
   join clients.person on person.client_id = matter.client_id and person.known_until is null
   where matter.id = p_id and matter.known_until is null`,
);

export const REMINDER_READ_FUNCTIONS = [REMINDER_READS.one, REMINDER_READS.ofClient, documentedRead];

export function reminderReads(pool: Pool): ReminderReads {
  return {
    ...matterReads(pool, REMINDER_READS),
    async documented(session, id) {
      const [row] = await documentedRead.run(pool, session, id);
      return row === undefined
        ? null
        : { found: JSON.parse(row.json) as DocumentedReminder, clientIds: row.clientIds };
    },
  };
}
