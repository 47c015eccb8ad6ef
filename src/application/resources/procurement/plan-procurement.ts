import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import type { Actor } from '../../../domain/access/actor.ts';
import type { Permission } from '../../../domain/access/permissions.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import {
  approvePlan,
  changePlan,
  type Consultation,
  consultOnPlan,
  draftPlan,
  type PlanLine,
  type ProcurementPlan,
} from '../../../domain/resources/procurement/procurement-plan.ts';
import type { ProcurementPlanId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { organisationKind } from '../../../domain/shared/organisation.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter, type MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import { doneTo } from './done.ts';

export interface PlanInput {
  readonly year: number;
  readonly lines: readonly PlanLine[];
}

/** Drafts what the acting ELY Centre plans to buy in a year (R85). */
export function draftProcurementPlan({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<
  PlanInput,
  ChangedMatter,
  Failure<'PROCUREMENT_PLAN_EXISTS'>
> {
  return command<PlanInput, ChangedMatter, Failure<'PROCUREMENT_PLAN_EXISTS'>>({
    name: 'draft-procurement-plan',
    permission: 'procurement.manage',
    objectType: 'procurement-plan',
    async handle({ year, lines }, tx, { actor }, now) {
      const id = ids.next() as ProcurementPlanId;
      const plan = draftPlan({ id, ely: actor.organisation, year, lines }, actOf(actor, now));
      const isKept = await tx.procurement.plans.add(plan);
      return isKept ? ok(doneTo(plan)) : fail('conflict', 'PROCUREMENT_PLAN_EXISTS', { year });
    },
  })({ unitOfWork, clock });
}

type Change = MatterChange<ProcurementPlanId>;
type Refusal = Failure<'PROCUREMENT_PLAN_NOT_FOUND' | 'VERSION_CONFLICT' | 'COMMAND_NOT_ALLOWED'>;

function changing<Input extends Change, F extends Failure>(
  name: string,
  permission: Permission,
  decide: (
    plan: ProcurementPlan,
    input: Input,
    act: Act,
    at: { readonly tx: Transaction; readonly actor: Actor },
  ) => Promise<Result<ProcurementPlan, F>>,
) {
  return ({ unitOfWork, clock }: CommandDependencies): Command<Input, ChangedMatter, F | Refusal> =>
    command<Input, ChangedMatter, F | Refusal>({
      name,
      task: 'SERVICES',
      permission,
      objectType: 'procurement-plan',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const { id, version } = input;
        const plan = await tx.procurement.plans.byId(id);
        if (plan === null) return fail('not-found', 'PROCUREMENT_PLAN_NOT_FOUND', { id });
        if (plan.version !== version) {
          return versionConflict(version, { ...plan, changedBy: plan.changedBy.subject });
        }
        const decided = await decide(plan, input, actOf(actor, now), { tx, actor });
        if (!decided.ok) return decided;
        await tx.procurement.plans.save(decided.value);
        return ok(doneTo(decided.value));
      },
    })({ unitOfWork, clock });
}

/** Writes the lines of a plan anew; an approved one becomes a draft again. */
export const changeProcurementPlan = changing<
  Change & { readonly lines: ProcurementPlan['lines'] },
  Failure<'COMMAND_NOT_ALLOWED'>
>('change-procurement-plan', 'procurement.manage', async (plan, { lines }, act) =>
  changePlan(plan, lines, act),
);

type ConsultationInput = Change & Omit<Consultation, 'recordedBy'>;

/**
 * Records how a municipality took part in the planning: by the ELY Centre of any of its region, by a municipality or area
 * of its own. Fails with `CONSULTATION_NOT_OWN` when a municipality speaks for another.
 */
export const consultOnProcurementPlan = changing<
  ConsultationInput,
  Failure<'COMMAND_NOT_ALLOWED' | 'DATE_IN_FUTURE' | 'NOT_OF_REGION' | 'CONSULTATION_NOT_OWN'>
>(
  'consult-on-procurement-plan',
  'procurement.consult',
  async (plan, { municipality, on, participants, statement, needs }, act, { actor: { organisation } }) => {
    const isOfElyCentre = organisationKind(organisation) === 'ely';
    if (!isOfElyCentre && !bodiesSeenBy(organisation, localDateOf(act.at)).includes(municipality)) {
      return fail('forbidden', 'CONSULTATION_NOT_OWN', { organisation: municipality });
    }
    return consultOnPlan(plan, { municipality, on, participants, statement, needs }, act);
  },
);

/** Approves a plan that the municipalities have taken part in (R85). */
export const approveProcurementPlan = changing<
  Change,
  Failure<'COMMAND_NOT_ALLOWED' | 'CONSULTATION_MISSING' | 'PLAN_BELOW_CONTRACTS'>
>('approve-procurement-plan', 'procurement.manage', async (plan, _input, act, { tx }) =>
  approvePlan(plan, await tx.procurement.contracts.contracted(plan.id), act),
);
