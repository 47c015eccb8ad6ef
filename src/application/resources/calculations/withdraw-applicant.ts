import {
  calculateVersion,
  nextVersion,
  type QuotaCalculation,
  withdrawVersion,
  withoutMunicipality,
} from '../../../domain/resources/calculations/quota-calculation.ts';
import { calculationLaw, type CalculationFailure } from '../../../domain/resources/calculations/calculate.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';

export interface WithdrawApplicantInput {
  readonly municipality: string;
  readonly reason: string;
}

/** What became of the calculations that counted a municipality in. */
export interface WithdrawnApplicant {
  /** Versions made anew without it. */
  readonly recalculated: readonly QuotaCalculationId[];
  /** Versions taken back: of it alone, or not published yet. */
  readonly withdrawn: readonly QuotaCalculationId[];
}

type WithdrawFailure = CalculationFailure | Failure<'COMMAND_NOT_ALLOWED'>;

/**
 * Takes a municipality that has withdrawn its application out of every current calculation (E98): the next version is
 * made of the others, calculated when the one before was, and published by the Ministry when it has looked at it.
 * Earlier versions stay; what was of that municipality alone, or not published yet, is withdrawn.
 */
export function withdrawApplicant({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<
  WithdrawApplicantInput,
  WithdrawnApplicant,
  WithdrawFailure
> {
  return command<WithdrawApplicantInput, WithdrawnApplicant, WithdrawFailure>({
    name: 'withdraw-applicant',
    permission: 'quota-calculation.make',
    objectType: 'quota-calculation',
    async handle({ municipality, reason }, tx, { actor }, now) {
      const act = actOf(actor, now);
      const current = await tx.calculations.lockCurrentWith(municipality);
      const recalculated: QuotaCalculationId[] = [];
      const withdrawn: QuotaCalculationId[] = [];
      for (const one of current) {
        const isAlone = withoutMunicipality(one.inputs, municipality).municipalities.length === 0;
        if (!isAlone && one.publication !== null) continue;
        const taken = withdrawVersion(one, reason, act);
        if (!taken.ok) return taken;
        await tx.calculations.save(taken.value);
        withdrawn.push(one.id);
      }
      for (const last of latestOf(current)) {
        const inputs = withoutMunicipality(last.inputs, municipality);
        if (inputs.municipalities.length === 0) continue;
        const next = await recalculate(
          tx,
          { ...last, inputs },
          ids.next() as QuotaCalculationId,
          reason,
          act,
        );
        if (!next.ok) return next;
        if (next.value !== null) recalculated.push(next.value);
      }
      const detail = { municipality, recalculated, withdrawn };
      return ok({ value: { recalculated, withdrawn }, objectId: null, clientIds: [], detail });
    },
  })({ unitOfWork, clock });
}

/** Null when the next version is open already, without the municipality. */
async function recalculate(
  tx: Transaction,
  last: QuotaCalculation,
  id: QuotaCalculationId,
  reason: string,
  act: Act,
): Promise<Result<QuotaCalculationId | null, WithdrawFailure>> {
  const number = (await tx.calculations.lastNumber(last.series)) + 1;
  const draft = nextVersion(last, { id, number, reason }, act);
  if (!(await tx.calculations.add(draft))) return ok(null);
  if (last.result === null) return ok(id);
  const law = calculationLaw(last.from);
  if (!law.ok) return law;
  const calculated = calculateVersion(draft, law.value, act);
  if (!calculated.ok) return calculated;
  await tx.calculations.save(calculated.value);
  return ok(id);
}

/** The latest of each series; they come by series and number. */
function latestOf(calculations: readonly QuotaCalculation[]): readonly QuotaCalculation[] {
  return calculations.filter(({ series }, place) => calculations[place + 1]?.series !== series);
}
