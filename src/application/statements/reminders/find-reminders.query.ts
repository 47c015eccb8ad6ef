import type { Reminder } from '../../../domain/statements/reminders/reminder.ts';
import type { ClientId, ReminderId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { JsonAnswer, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';

/** A reminder, and to whom it is. */
export interface DocumentedReminder {
  readonly reminder: Reminder;
  readonly client: { readonly firstNames: string; readonly lastName: string; readonly birthDate: PlainDate };
}

export interface ReminderReads {
  /** One as it is now; null when the session sees no such reminder. */
  one(session: Session, id: string): Promise<VersionedAnswer | null>;
  /** Those of a client, the latest first; null when the session sees no such client. */
  ofClient(session: Session, client: ClientId): Promise<JsonAnswer | null>;
  documented(
    session: Session,
    id: ReminderId,
  ): Promise<{ readonly found: DocumentedReminder; readonly clientIds: readonly ClientId[] } | null>;
}

interface Dependencies extends QueryDependencies {
  readonly reminderReads: ReminderReads;
}

const STATEMENT = ['basic', 'statement'] as const;

/** The reminders of a client, the latest first. */
export function findReminders(
  dependencies: Dependencies,
): Query<ClientId, string, Failure<'CLIENT_NOT_FOUND'>> {
  return query(
    {
      name: 'find-reminders',
      permission: 'clarification.read',
      dataClasses: STATEMENT,
      objectType: 'client',
      objectId: (client) => client,
      async read(client, session) {
        const found = await dependencies.reminderReads.ofClient(session, client);
        return found === null
          ? fail('not-found', 'CLIENT_NOT_FOUND', { id: client })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

type NotFound = Failure<'REMINDER_NOT_FOUND'>;

/** A reminder. */
export function getReminder(dependencies: Dependencies): Query<ReminderId, VersionedAnswer, NotFound> {
  return query(
    {
      name: 'get-reminder',
      permission: 'clarification.read',
      dataClasses: STATEMENT,
      objectType: 'reminder',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.reminderReads.one(session, id);
        return found === null
          ? fail('not-found', 'REMINDER_NOT_FOUND', { id })
          : ok({ value: found, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}

/** A reminder as the client reads it. */
export function getReminderDocument(
  dependencies: Dependencies,
): Query<ReminderId, DocumentedReminder, NotFound> {
  return query(
    {
      name: 'get-reminder-document',
      permission: 'clarification.read',
      dataClasses: STATEMENT,
      objectType: 'reminder',
      objectId: (id) => id,
      async read(id, session) {
        const document = await dependencies.reminderReads.documented(session, id);
        return document === null
          ? fail('not-found', 'REMINDER_NOT_FOUND', { id })
          : ok({ value: document.found, clientIds: document.clientIds });
      },
    },
    dependencies,
  );
}
