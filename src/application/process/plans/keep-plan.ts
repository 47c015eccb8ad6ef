import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Plan } from '../../../domain/process/plans/plan.ts';
import { PLAN_MAKING, planToMake } from '../../../domain/process/plans/first-plan.ts';
import { PLAN_TASKS, tasksOfPlan } from '../../../domain/process/plans/plan-tasks.ts';
import { ruleOfPlan } from '../../../domain/process/plans/legal-basis.ts';
import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import { type ProcessTask, settledTasks, type WantedTask } from '../../../domain/handling/task.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Digest } from '../../../domain/process/plans/canonical-text.ts';
import type { Actor } from '../../../domain/access/actor.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { PlanId } from '../../../domain/shared/ids.ts';
import type { CommandNotAllowed } from '../../../domain/shared/state-machine.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies, type Done } from '../../shared/command.ts';
import { notePlanInForce } from '../entitlement/note-plan.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';

export interface PlanDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
  readonly digest: Digest;
}

/** What a change of a plan is made with. */
export interface PlanWork {
  readonly tx: Transaction;
  readonly known: ProcessCase & { readonly responsible: OrganisationId };
  readonly act: Act;
  readonly law: StatuteBook;
  readonly dependencies: PlanDependencies;
  readonly actor: Actor;
}

/** A plan as it is after an act. */
export interface PlanOutcome {
  readonly plan: Plan;
  /** The plan whose place it has taken. */
  readonly superseded?: Plan | null;
  /** Whether a text of it has come into force by the act. */
  readonly hasEntered?: boolean;
  /** Whether a task is done by the act: of what else is wanted no more, nothing has been done. */
  readonly fulfils?: (task: ProcessTask) => boolean;
  readonly messages?: readonly OutgoingMessage[];
}

export type PlanFailure =
  | HandlingFailure
  | CommandNotAllowed
  | Failure<'PLAN_NOT_FOUND' | 'VERSION_CONFLICT' | 'RULE_NOT_FOUND'>;

/** Makes a use case that changes a plan of a client whose process the acting body runs. */
export function planCommand<Input extends MatterChange<PlanId>, F extends Failure>(
  name: string,
  change: (plan: Plan, input: Input, work: PlanWork) => Promise<Result<PlanOutcome, F>>,
) {
  return (dependencies: PlanDependencies): Command<Input, ChangedMatter, F | PlanFailure> => {
    const { legislation, unitOfWork, clock } = dependencies;
    return command<Input, ChangedMatter, F | PlanFailure>({
      name,
      permission: 'plan.write',
      task: 'PLANS',
      objectType: 'plan',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const locked = await lockMatter(tx, tx.process.plans, input, actor, now, 'PLAN_NOT_FOUND');
        if (!locked.ok) return locked;
        const law = await legislation.inForce();
        const { matter, known } = locked.value;
        const work = { tx, known: served(known), act: actOf(actor, now), law, dependencies, actor };
        const changed = await change(matter, input, work);
        if (!changed.ok) return changed;
        const { superseded } = changed.value;
        // The plan in force is one: the other makes room first.
        if (superseded) await tx.process.plans.save(superseded);
        await tx.process.plans.save(changed.value.plan);
        const noted = await noteEntry(changed.value, work);
        return noted.ok ? done(changed.value, work) : noted;
      },
    })({ unitOfWork, clock });
  };
}

/** What a plan rests on knows of it as soon as it is in force. */
async function noteEntry(
  { plan, hasEntered = false }: PlanOutcome,
  { tx, known, act, law }: PlanWork,
): Promise<Result<null, CommandNotAllowed>> {
  const { agreed } = plan;
  if (!hasEntered || agreed === null) return ok(null);
  const { id, type } = plan;
  const noted = { id, from: agreed.inForceFrom, lastDay: agreed.content.until };
  return notePlanInForce(tx, known, type, noted, act, law);
}

/** The client whose process somebody runs. @throws when nobody is responsible, which whoever has locked it rules out */
export function served(known: ProcessCase): PlanWork['known'] {
  const { responsible } = known;
  if (responsible === null) throw new Error(`nobody is responsible for ${known.clientId}`);
  return { ...known, responsible };
}

/** What a plan that was kept leaves behind: its tasks are settled, and those told who are to know. */
export async function done(
  { plan, superseded, fulfils = () => false, messages = [] }: PlanOutcome,
  { tx, act, law, known }: Pick<PlanWork, 'tx' | 'act' | 'law' | 'known'>,
): Promise<Result<Done<ChangedMatter>, Failure<'RULE_NOT_FOUND'>>> {
  const wanted = tasksOfPlan(plan, law);
  if (!wanted.ok) return wanted;
  const rule = ruleOfPlan(plan.type, localDateOf(act.at), law);
  if (!rule.ok) return rule;
  const open = await tx.process.tasks.openOf(plan.clientId, [...PLAN_TASKS, 'MAKE_PLAN']);
  const on = localDateOf(act.at);
  const ended = open.filter((task) => fulfils(task));
  for (const task of ended) {
    const lateness = task.kind === 'REPORT_ACTION' && on > task.dueOn ? 'CLIENT' : null;
    await tx.process.tasks.end(task, { outcome: 'DONE', on, lateness, words: null }, act.at);
  }
  const concerned = new Set<string | undefined>([plan.id, superseded?.id]);
  const left = open.filter(
    (task) => !ended.includes(task) && task.subject?.kind === 'plan' && concerned.has(task.subject.id),
  );
  const isOver = ({ subject }: ProcessTask): boolean => subject?.id !== plan.id || plan.ending !== null;
  const changes = settledTasks(left, wanted.value, (task) => (isOver(task) ? 'MATTER_CLOSED' : 'NOT_NEEDED'));
  const making = plan.ending === null ? null : await planWanted(known, { tx, act, law });
  const opened = making === null ? changes.opened : [...changes.opened, making];
  await tx.process.tasks.settle(plan.clientId, { ...changes, opened }, act.at);
  return ok({ ...doneWith(plan, rule.value, { type: plan.type }), messages });
}

/** The task of making a plan, when there is none to go by and nobody has been asked for one yet. */
export async function planWanted(
  { clientId, jobSearches }: Pick<ProcessCase, 'clientId' | 'jobSearches'>,
  { tx, act, law }: Pick<PlanWork, 'tx' | 'act' | 'law'>,
): Promise<WantedTask | null> {
  const open = await tx.process.tasks.openOf(clientId, PLAN_MAKING);
  if (open.length > 0) return null;
  return planToMake(await tx.process.plans.ofClient(clientId), jobSearches, act.at, law);
}
