import type { Length } from '../../legislation/amounts.ts';
import { countFrom, nextWorkingDay } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, ok, type Result, type RuleReference } from '../../shared/result.ts';
import type { TaskKind, WantedTask } from '../../handling/task.ts';
import { followedActions } from './follow-actions.ts';
import { type PlanLaw, ruleOfPlan } from './legal-basis.ts';
import { isInForce, type Plan } from './plan.ts';
import { reportBy } from './plan-action.ts';

/** Kinds of tasks that follow from plans, and from nothing else. */
export const PLAN_TASKS = [
  'APPROVE_PLAN',
  'SIGN_PLAN',
  'REVISE_PLAN',
  'REPORT_ACTION',
  'CHECK_ACTION',
] as const satisfies readonly TaskKind[];

/**
 * What a plan demands to be done: its parties approve it; once it is in force it is revised in time, the client reports on
 * each act, and the authority looks at it.
 */
export function tasksOfPlan(
  plan: Plan,
  law: PlanLaw,
): Result<readonly WantedTask[], Failure<'RULE_NOT_FOUND'>> {
  const follow = law.planFollowUp.at(localDateOf(plan.changedAt));
  if (!follow.ok) return follow;
  const { rules, reference } = follow.value;
  const task = (
    kind: TaskKind,
    key: string,
    on: PlainDate,
    rule: RuleReference,
    isAim = false,
  ): WantedTask => ({
    kind,
    key: `${kind}:${plan.id}:${key}`,
    subject: { kind: 'plan', id: plan.id },
    dueOn: nextWorkingDay(on),
    unmovedDueOn: on,
    isAim,
    rule,
  });
  const approvals = approvalTasks(plan, rules.approveWithin, (kind, key, on) =>
    task(kind, key, on, reference, true),
  );
  if (!isInForce(plan) || plan.agreed === null) return ok(approvals);
  const { agreed } = plan;
  const rule = ruleOfPlan(plan.type, agreed.inForceFrom, law);
  if (!rule.ok) return rule;
  const revision =
    agreed.reviseBy === null
      ? []
      : [task('REVISE_PLAN', '', agreed.reviseBy, rule.value, isAimed(agreed.reviseBy, law))];
  const acts = followedActions(plan)
    .filter(({ followUp }) => followUp.checkedBy === null && followUp.state !== 'CANCELLED')
    .flatMap(({ action, followUp }) => {
      const deadline = reportBy(action, agreed.content.reportingDeadline);
      const check = task(
        'CHECK_ACTION',
        action.actionId,
        countFrom(deadline, rules.checkWithin),
        reference,
        true,
      );
      return followUp.clientReport === null
        ? [task('REPORT_ACTION', action.actionId, deadline, rule.value), check]
        : [check];
    });
  return ok([...approvals, ...revision, ...acts]);
}

/** While interviews were an aim, so was revising plans in them. */
function isAimed(on: PlainDate, { interviewDuty }: PlanLaw): boolean {
  const duty = interviewDuty.at(on);
  return duty.ok && duty.value.rules.periodic?.aim === true;
}

function approvalTasks(
  { state, proposal }: Plan,
  within: Length,
  task: (kind: TaskKind, key: string, on: PlainDate) => WantedTask,
): readonly WantedTask[] {
  const isAsked = state === 'AWAITING_APPROVALS' || state === 'REVISED';
  if (!isAsked || proposal === null || proposal.askedAt === null) return [];
  const on = countFrom(localDateOf(proposal.askedAt), within);
  return proposal.parties
    .filter(({ kind, approval }) => approval === null && kind !== 'LABOUR_AUTHORITY')
    .map(({ kind }) => task(kind === 'CLIENT' ? 'APPROVE_PLAN' : 'SIGN_PLAN', kind, on));
}
