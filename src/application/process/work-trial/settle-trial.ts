import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { hasOpenAbsences } from '../../../domain/process/work-trial/keeping-trial.ts';
import { tasksOf, WORK_TRIAL_TASKS } from '../../../domain/process/work-trial/work-trial-tasks.ts';
import type { WorkTrial } from '../../../domain/process/work-trial/work-trial.ts';
import { type ProcessTask, settledTasks } from '../../../domain/handling/task.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { TrialHistory } from '../../../domain/process/work-trial/work-trial-limits.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { settleFactFinding } from '../../statements/published.ts';

/** What the limits of a client depend on, but for one agreement that is being made. */
export async function historyOf(
  tx: Transaction,
  { clientId, birthDate, unemployment }: ProcessCase,
  except: WorkTrial['id'] | null,
): Promise<TrialHistory> {
  const { workTrials } = tx.process;
  const agreements = (await workTrials.ofClient(clientId)).filter(({ id }) => id !== except);
  return { birthDate, unemployment, agreements, register: await workTrials.inRegister(clientId) };
}

/**
 * Brings the tasks of a trial to what it demands now: what was done of them is told as done. Why a
 * client broke it off is to be found out.
 */
export async function settleTrial(
  tx: Transaction,
  trial: WorkTrial,
  law: StatuteBook,
  now: Instant,
): Promise<void> {
  const { tasks } = tx.process;
  const all = await tasks.openOf(trial.clientId, WORK_TRIAL_TASKS);
  const open = all.filter(({ subject }) => subject?.id === trial.id);
  const left: ProcessTask[] = [];
  for (const task of open) {
    if (isDone(task, trial)) await tasks.end(task, doneOn(task, now), now);
    else left.push(task);
  }
  await tasks.settle(
    trial.clientId,
    settledTasks(left, tasksOf(trial), () => 'MATTER_CLOSED'),
    now,
  );
  if (!isBrokenOffByClient(trial) || trial.endedOn === null) return;
  const about = { kind: 'work-trial', id: trial.id };
  const { clientId, endedOn: foundOn } = trial;
  const event = { kind: 'SERVICE_INTERRUPTED', on: foundOn, about } as const;
  await settleFactFinding(tx, { clientId, event, subject: about, foundOn, hasHappened: true }, law, now);
}

/** A trial that a referral tells of is asked about as that service. */
function isBrokenOffByClient({ state, referralId, interruption }: WorkTrial): boolean {
  const by = interruption?.by;
  return state === 'INTERRUPTED' && referralId === null && (by === 'CLIENT' || by === 'UNAUTHORISED_ABSENCE');
}

function isDone({ kind }: ProcessTask, trial: WorkTrial): boolean {
  return kind === 'EVALUATE_WORK_TRIAL'
    ? trial.evaluation !== null
    : trial.state === 'RUNNING' && !hasOpenAbsences(trial);
}

function doneOn({ dueOn, kind }: ProcessTask, now: Instant) {
  const on = localDateOf(now);
  const late = kind === 'EVALUATE_WORK_TRIAL' ? 'PARTNER' : 'AUTHORITY';
  return { outcome: 'DONE', on, lateness: on <= dueOn ? null : late, words: null } as const;
}
