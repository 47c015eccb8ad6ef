import type { ClientId, TaskId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { TaskKind } from '../../handling/task.ts';

/** Something that waits for a client, of which the client has not been reminded (muistutettava tehtävä). */
export interface DueReminder {
  readonly taskId: TaskId;
  readonly clientId: ClientId;
  readonly kind: TaskKind;
  readonly dueOn: PlainDate;
  readonly responsible: OrganisationId;
  readonly language: string;
  readonly refusesElectronicService: boolean;
}

/** A client for whom nobody has been named since a day. */
export interface WithoutOfficial {
  readonly clientId: ClientId;
  readonly responsibleSince: PlainDate;
}

/** What the daily round finds of tasks, set by set. */
export interface TaskReminders {
  /** Tasks of clients that are due between today and a day, the earliest first, marked as reminded of. */
  remind(today: PlainDate, dueBy: PlainDate, at: Instant, limit: number): Promise<readonly DueReminder[]>;
  /** Adds up what has been tallied of open tasks since the last time. */
  sumTallies(): Promise<void>;
  /** Clients of municipalities and employment authorities since a day or longer, without an official and the task. */
  withoutOfficial(since: PlainDate, limit: number): Promise<readonly WithoutOfficial[]>;
  /** Opens the task to name an official. */
  demandOfficials(
    clients: readonly (Pick<WithoutOfficial, 'clientId'> & { readonly dueOn: PlainDate })[],
    at: Instant,
  ): Promise<void>;
}
