import type { ClientId, TaskId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { FoundTask, ProcessTask, TaskChanges, TaskEnd, TaskKind } from './task.ts';

/** Tasks of clients. Whoever changes them has locked the client before. */
export interface Tasks {
  /** Open tasks of a client of the kinds told, or of all kinds. */
  openOf(client: ClientId, kinds?: readonly TaskKind[]): Promise<readonly ProcessTask[]>;
  /** Locks the client of a task first; null when the session sees no such task. */
  byId(id: TaskId): Promise<FoundTask | null>;
  /** Opens and drops tasks of a client. */
  settle(client: ClientId, changes: TaskChanges, at: Instant): Promise<void>;
  end(task: ProcessTask, end: TaskEnd, at: Instant): Promise<void>;
}
