import { addWorkingDays, nextWorkingDay } from '../../shared/deadlines.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { WantedTask } from '../../handling/task.ts';
import { hasOpenAbsences } from './keeping-trial.ts';
import type { WorkTrial } from './work-trial.ts';

/** Kinds of tasks that work trials put there. */
export const WORK_TRIAL_TASKS = ['EVALUATE_WORK_TRIAL', 'CHECK_ABSENCES'] as const;

/** What an agreement demands: the organiser’s evaluation at its end, and a look at absences (työkokeilun tehtävät). */
export function tasksOf(trial: WorkTrial): readonly WantedTask[] {
  const { state, until } = trial;
  const lastDay = addDays(until, -1);
  const evaluate = due(trial, 'EVALUATE_WORK_TRIAL', nextWorkingDay(lastDay), lastDay);
  const isOpen = state === 'SIGNED' || state === 'RUNNING';
  return [...(isOpen ? [evaluate] : []), ...(hasOpenAbsences(trial) ? [check(trial)] : [])];
}

/** The day after the first absence that nobody has given leave for. */
function check(trial: WorkTrial): WantedTask {
  const first = trial.absences.find(({ isAuthorised }) => !isAuthorised);
  const dueOn = addWorkingDays(first?.on ?? trial.from, 1);
  return due(trial, 'CHECK_ABSENCES', dueOn, dueOn);
}

function due(
  { id, rule }: WorkTrial,
  kind: WantedTask['kind'],
  dueOn: PlainDate,
  unmovedDueOn: PlainDate,
): WantedTask {
  return {
    kind,
    key: `${kind}:${id}`,
    subject: { kind: 'work-trial', id },
    dueOn,
    unmovedDueOn,
    isAim: false,
    rule: kind === 'CHECK_ABSENCES' ? rule : null,
  };
}
