import type { DropReason, LatenessReason } from '../../../domain/handling/task.ts';
import { MATTER_KINDS, type MatterInView } from '../../../application/shared/matter-kinds.ts';
import type { ProcessOverview } from '../../../application/process/overview/process-overview.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { allowedIn, type StateMachine } from '../../../domain/shared/state-machine.ts';
import type { Language } from '../../texts/language.ts';
import { taskShown } from '../../texts/process-worklist-shown.ts';
import { dropReasonNames, latenessNames, taskWords } from '../../texts/task-words.data.ts';
import { MATTER_ROUTES } from './matter-routes.ts';

/** The overview in the reader's language, with what can be done next and where it is sent. */
export function overviewShown(
  { today, ...overview }: { readonly today: PlainDate } & ProcessOverview,
  language: Language,
) {
  return {
    ...overview,
    matters: overview.matters.map((matter) => ({
      ...matter,
      isRunning: (MATTER_KINDS[matter.kind].running as readonly string[]).includes(matter.state),
      commands: overview.isHandled ? commandsOf(matter) : [],
    })),
    openTasks: overview.openTasks.map((task) => taskShown(task, today, language)),
    endedTasks: overview.endedTasks.map((task) => ({
      ...task,
      title: taskWords[task.kind].title[language],
      reason: task.reason === null ? null : reasonNames[task.reason][language],
    })),
  };
}

const reasonNames: Readonly<Record<DropReason | LatenessReason, (typeof dropReasonNames)['LAID_OFF']>> = {
  ...dropReasonNames,
  ...latenessNames,
};

function commandsOf({ kind, id, state }: MatterInView) {
  const { path, commands } = MATTER_ROUTES[kind];
  const routes: Readonly<Record<string, string | null>> = commands;
  return allowedIn(MATTER_KINDS[kind].machine as StateMachine, state).flatMap((command) => {
    const route = routes[command] ?? null;
    return route === null ? [] : [{ command, href: `${path}/${id}/${route}` }];
  });
}
