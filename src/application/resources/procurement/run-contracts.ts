import type { Act } from '../../../domain/handling/matter.ts';
import {
  type Contract,
  type ContractTerms,
  endContract,
  extendContract,
  makeContract,
} from '../../../domain/resources/procurement/contract.ts';
import type { ContractId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter, type MatterChange } from '../../shared/handling-client.ts';
import { versionConflict } from '../../shared/version-conflict.ts';
import { doneTo } from './done.ts';

type ContractInput = Omit<ContractTerms, 'id' | 'ely'>;
type OfPlan = 'PERIOD_INVERTED' | 'PLAN_NOT_APPROVED' | 'PLAN_EXCEEDED';
type ConcludeFailure = Failure<'PROCUREMENT_PLAN_NOT_FOUND' | OfPlan>;

/** Makes a contract of the acting ELY Centre that carries out its approved plan (R84). */
export function concludeContract({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<ContractInput, ChangedMatter, ConcludeFailure> {
  return command<ContractInput, ChangedMatter, ConcludeFailure>({
    name: 'conclude-contract',
    permission: 'procurement.manage',
    objectType: 'contract',
    async handle(input, tx, { actor }, now) {
      const plan = await tx.procurement.plans.byId(input.plan);
      if (plan?.ely !== actor.organisation) {
        return fail('not-found', 'PROCUREMENT_PLAN_NOT_FOUND', { id: input.plan });
      }
      const { contracts } = tx.procurement;
      const inHand = { plan, contracted: await contracts.contracted(plan.id) };
      const id = ids.next() as ContractId;
      const made = makeContract({ ...input, id, ely: actor.organisation }, inHand, actOf(actor, now));
      if (!made.ok) return made;
      await contracts.add(made.value);
      return ok(doneTo(made.value));
    },
  })({ unitOfWork, clock });
}

type Change = MatterChange<ContractId>;
type Refusal = Failure<'CONTRACT_NOT_FOUND' | 'VERSION_CONFLICT'>;

function changing<Input extends Change, F extends Failure>(
  name: string,
  decide: (contract: Contract, input: Input, act: Act, tx: Transaction) => Promise<Result<Contract, F>>,
) {
  return ({ unitOfWork, clock }: CommandDependencies): Command<Input, ChangedMatter, F | Refusal> =>
    command<Input, ChangedMatter, F | Refusal>({
      name,
      permission: 'procurement.manage',
      objectType: 'contract',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const { id, version } = input;
        const contract = await tx.procurement.contracts.byId(id);
        if (contract?.ely !== actor.organisation) return fail('not-found', 'CONTRACT_NOT_FOUND', { id });
        if (contract.version !== version) {
          return versionConflict(version, { ...contract, changedBy: contract.changedBy.subject });
        }
        const decided = await decide(contract, input, actOf(actor, now), tx);
        if (!decided.ok) return decided;
        await tx.procurement.contracts.save(decided.value);
        return ok(doneTo(decided.value));
      },
    })({ unitOfWork, clock });
}

/** Lets a contract go on, and more be ordered by it. */
export const extendProcurementContract = changing<
  Change & { readonly to: PlainDate; readonly addedCents: number },
  Failure<'COMMAND_NOT_ALLOWED' | OfPlan>
>('extend-contract', async (contract, { to, addedCents }, act, { procurement: { plans, contracts } }) => {
  const plan = await plans.byId(contract.plan);
  if (plan === null) throw new Error(`no plan of contract ${contract.id}`);
  const inHand = { plan, contracted: await contracts.contracted(plan.id) };
  return extendContract(contract, { to, addedCents }, inHand, act);
});

/** Ends a contract, with the reason. */
export const endProcurementContract = changing<
  Change & { readonly on: PlainDate; readonly reason: string },
  Failure<'COMMAND_NOT_ALLOWED' | 'PERIOD_INVERTED' | 'COURSE_OUTSIDE_CONTRACT'>
>('end-contract', async (contract, { on, reason }, act, tx) =>
  endContract(contract, { on, reason }, await tx.procurement.contracts.ordered(contract.id), act),
);
