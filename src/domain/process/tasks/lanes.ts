import { type Awaiting, TASK_KINDS, type TaskKind } from '../../handling/task.ts';

/**
 * Where a task stands: with the authority as a duty, with it as something the law only aims at (E49: a day that passes is
 * no breach), with the client, or with a partner.
 */
export type Lane = Awaiting | 'AIM';

export function laneOf({ kind, isAim }: { readonly kind: TaskKind; readonly isAim: boolean }): Lane {
  const awaiting = TASK_KINDS[kind];
  return awaiting === 'AUTHORITY' && isAim ? 'AIM' : awaiting;
}
