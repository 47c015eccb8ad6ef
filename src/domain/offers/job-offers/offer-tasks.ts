import {
  type ProcessTask,
  settledTasks,
  TASK_KINDS,
  type TaskChanges,
  type TaskEnd,
  type TaskKind,
  type WantedTask,
} from '../../handling/task.ts';
import type { JobOfferRules } from '../../legislation/job-offers.ts';
import { jobOfferResultGroups } from '../../reference/job-offer-results.ts';
import { deadline } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { JobOffer } from './job-offer.ts';

/** Kinds of tasks that offers have. */
export const OFFER_TASKS = ['ANSWER_OFFER', 'RECORD_OFFER_RESULT'] as const satisfies readonly TaskKind[];

/** Tasks of an offer that end as done, and what else changes. */
export interface OfferTaskChanges {
  readonly ended: readonly { readonly task: ProcessTask; readonly end: TaskEnd }[];
  readonly changes: TaskChanges;
}

/** What an offer demands to be done as it is now, among the open tasks of its client; `on` is the day of the change. */
export function tasksAfter(
  offer: JobOffer,
  open: readonly ProcessTask[],
  on: PlainDate,
  rules: JobOfferRules,
): OfferTaskChanges {
  const own = open.filter(({ subject }) => subject?.id === offer.id);
  const wanted = wantedOf(offer, rules);
  const done = own.filter(
    (task) =>
      isDone(task, offer) && !wanted.some(({ key, dueOn }) => key === task.key && dueOn === task.dueOn),
  );
  const rest = own.filter((task) => !done.includes(task));
  return {
    ended: done.map((task) => ({
      task,
      end: { outcome: 'DONE', on, lateness: on > task.dueOn ? TASK_KINDS[task.kind] : null, words: null },
    })),
    changes: settledTasks(rest, wanted, () => 'MATTER_CLOSED'),
  };
}

/** An answer answers, and a result records; what was taken back or left unanswered has done neither. */
function isDone({ kind }: ProcessTask, { state, reply, result }: JobOffer): boolean {
  if (state === 'CANCELLED') return false;
  return kind === 'ANSWER_OFFER' ? reply !== null : result !== null;
}

function wantedOf(offer: JobOffer, rules: JobOfferRules): readonly WantedTask[] {
  const { state, reportBy, reply, result } = offer;
  switch (state) {
    case 'DELIVERED':
      return [{ ...about('ANSWER_OFFER', offer), dueOn: reportBy, unmovedDueOn: reportBy, isAim: false }];
    case 'ANSWERED_CONTACTED':
    case 'ANSWERED_NOT_CONTACTED':
      return [resultTask(offer, reply === null ? reportBy : localDateOf(reply.at), rules)];
    case 'UNANSWERED':
      return [resultTask(offer, reportBy, rules)];
    case 'RESULT_KNOWN':
      return jobOfferResultGroups.get(result?.code ?? '') === 'PENDING' && result !== null
        ? [resultTask(offer, result.on, rules)]
        : [];
    default:
      return [];
  }
}

function resultTask(offer: JobOffer, from: PlainDate, { resultWithin }: JobOfferRules): WantedTask {
  const { unmoved, moved } = deadline(from, resultWithin);
  return { ...about('RECORD_OFFER_RESULT', offer), dueOn: moved, unmovedDueOn: unmoved, isAim: true };
}

function about(kind: (typeof OFFER_TASKS)[number], { id }: JobOffer) {
  return { kind, key: `${kind}:${id}`, subject: { kind: 'job-offer', id }, rule: null } as const;
}
