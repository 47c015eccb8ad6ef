import type { StatuteBook } from '../../legislation/statute-book.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { Period } from '../../shared/period.ts';
import {
  type AssessmentDay,
  ASSESSING_TASKS,
  ASSESSMENT_TASKS,
  assessingTasks,
  completeIn,
} from '../assessments/assessment-tasks.ts';
import type { Act } from '../../handling/matter.ts';
import { currentSearch, daysHeld, MAIN_MEETINGS } from '../meetings/meeting-facts.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { chainFrom } from '../meetings/search-chain.ts';
import { heldWith, type RecordedContact } from '../meetings/situation.ts';
import type { PeriodWithoutHealth } from '../obligation/obligation-period.ts';
import { OBLIGATION_TASKS } from '../obligation/obligation-tasks.ts';
import { PLAN_MAKING, planToMake } from '../plans/first-plan.ts';
import { isInForce, type Plan } from '../plans/plan.ts';
import { PLAN_TASKS, tasksOfPlan } from '../plans/plan-tasks.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import {
  type ProcessTask,
  settledTasks,
  type TaskChanges,
  type TaskKind,
  type WantedTask,
} from '../../handling/task.ts';
import { fallenMeetings, fallenPeriods, fallenPlans, resumedPlan } from './search-end.ts';

/** Tasks that a client has because of a job search, beside meetings; they end with it. */
export const SEARCH_TASKS: readonly TaskKind[] = [
  ...ASSESSMENT_TASKS,
  'MAKE_PLAN',
  ...PLAN_TASKS,
  ...OBLIGATION_TASKS,
];

/** All that assessments, plans and review periods of a client depend on as days go by (työnhaun tilanne). */
export interface SearchSituation {
  readonly known: ProcessCase;
  readonly assessments: readonly AssessmentDay[];
  /** Plans under way or in force. */
  readonly plans: readonly Plan[];
  /** Review periods that are open. */
  readonly periods: readonly PeriodWithoutHealth[];
  /** Meetings that were held, or are still to be held. */
  readonly meetings: readonly Meeting[];
  readonly contacts: readonly RecordedContact[];
  /** Open tasks of these kinds, those of making a plan of any kind, and of the next discussion. */
  readonly tasks: readonly ProcessTask[];
}

/** What is to change, and the next versions of matters. */
export interface SearchSettled {
  readonly changes: TaskChanges;
  readonly plans: readonly Plan[];
  readonly periods: readonly PeriodWithoutHealth[];
  readonly meetings: readonly Meeting[];
}

const NOTHING: SearchSettled = {
  changes: { opened: [], dropped: [] },
  plans: [],
  periods: [],
  meetings: [],
};

/**
 * What a day brings: while a job search is valid somebody assesses and plans; what was for the search ends with it, and a
 * plan once a new search would begin anew (E39). Settling twice changes nothing.
 */
export function settledSearch(situation: SearchSituation, act: Act, law: StatuteBook): SearchSettled {
  const { known } = situation;
  const search = currentSearch(known.jobSearches, localDateOf(act.at));
  if (search === null) return ended(situation, act, law);
  return known.responsible === null ? NOTHING : lasting(situation, search, act, law);
}

function lasting(situation: SearchSituation, search: Period, act: Act, law: StatuteBook): SearchSettled {
  const { known, assessments, tasks } = situation;
  const discussion = tasks.find(({ kind }) => kind === 'HOLD_DISCUSSION') ?? null;
  const resumed = situation.plans.flatMap((plan) => resumedPlan(plan, search, discussion, act) ?? []);
  const plans = situation.plans.map((plan) => resumed.find(({ id }) => id === plan.id) ?? plan);
  const parts = [
    settledTasks(
      ofKinds(tasks, ASSESSING_TASKS),
      assessingTasks(known.jobSearches, assessments, localDateOf(act.at), law),
      () => 'NOT_NEEDED',
    ),
    making({ ...situation, plans }, search, act, law),
    followed(plans, ofKinds(tasks, PLAN_TASKS), law),
  ];
  return { ...NOTHING, changes: joined(parts), plans: resumed };
}

/** A plan is made once a first meeting was held or the needs are assessed, until one is in force; its task keeps its day. */
function making(situation: SearchSituation, search: Period, { at }: Act, law: StatuteBook): TaskChanges {
  const { known, plans, tasks, assessments } = situation;
  if (plans.some(isInForce)) {
    const dropped = ofKinds(tasks, ['MAKE_PLAN']).map((task) => ({ task, reason: 'NOT_NEEDED' as const }));
    return { opened: [], dropped };
  }
  const since = chainFrom(known.jobSearches, search, law);
  const hasMet = daysHeld(heldWith(situation), MAIN_MEETINGS, since).length > 0;
  const isTime = hasMet || completeIn(known.jobSearches, assessments, localDateOf(at)) !== null;
  const isAsked = tasks.some(({ kind }) => PLAN_MAKING.includes(kind));
  const wanted = isTime && !isAsked ? planToMake(plans, known.jobSearches, at, law) : null;
  return { opened: wanted === null ? [] : [wanted], dropped: [] };
}

/** What plans under way ask for; where the law is not known nothing changes. */
function followed(plans: readonly Plan[], open: readonly ProcessTask[], law: StatuteBook): TaskChanges {
  const wanted: WantedTask[] = [];
  for (const plan of plans) {
    const ofPlan = tasksOfPlan(plan, law);
    if (!ofPlan.ok) return NOTHING.changes;
    wanted.push(...ofPlan.value);
  }
  const own = open.filter(({ subject }) => plans.some(({ id }) => id === subject?.id));
  return settledTasks(own, wanted, () => 'NOT_NEEDED');
}

function ended(situation: SearchSituation, act: Act, law: StatuteBook): SearchSettled {
  const { known, tasks } = situation;
  const periods = fallenPeriods(situation.periods, known.jobSearches, act);
  const kinds = [...ASSESSMENT_TASKS, 'MAKE_PLAN' as const, ...PLAN_TASKS];
  const dropped = tasks.filter(
    ({ kind, subject }) =>
      ofKind(kinds, kind) || (ofKind(OBLIGATION_TASKS, kind) && periods.some(({ id }) => id === subject?.id)),
  );
  return {
    changes: { opened: [], dropped: dropped.map((task) => ({ task, reason: 'SEARCH_ENDS' })) },
    plans: fallenPlans(situation.plans, known.jobSearches, act, law),
    periods,
    meetings: fallenMeetings(situation.meetings, known.jobSearches, act),
  };
}

function ofKinds(tasks: readonly ProcessTask[], kinds: readonly TaskKind[]): readonly ProcessTask[] {
  return tasks.filter(({ kind }) => ofKind(kinds, kind));
}

function ofKind(kinds: readonly TaskKind[], kind: TaskKind): boolean {
  return kinds.includes(kind);
}

function joined(parts: readonly TaskChanges[]): TaskChanges {
  return {
    opened: parts.flatMap(({ opened }) => opened),
    dropped: parts.flatMap(({ dropped }) => dropped),
  };
}
