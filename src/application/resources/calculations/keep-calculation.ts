import { calculationLaw, type CalculationFailure } from '../../../domain/resources/calculations/calculate.ts';
import type { InputsFailure } from '../../../domain/resources/calculations/inputs.ts';
import {
  calculateVersion,
  type CalculationContent,
  changeCalculation,
  type Consultation,
  confirmVersion,
  hearOf,
  type QuotaCalculation,
} from '../../../domain/resources/calculations/quota-calculation.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter } from '../../shared/handling-client.ts';
import { type CalculationChange, doneTo, lockCalculation, type LockRefusal } from './lock-calculation.ts';

function changing<Input extends CalculationChange, F extends Failure>(
  name: string,
  decide: (calculation: QuotaCalculation, input: Input, act: Act) => Result<QuotaCalculation, F>,
) {
  return (dependencies: CommandDependencies): Command<Input, ChangedMatter, F | LockRefusal> =>
    command<Input, ChangedMatter, F | LockRefusal>({
      name,
      permission: 'quota-calculation.make',
      objectType: 'quota-calculation',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const found = await lockCalculation(tx, input);
        if (!found.ok) return found;
        const decided = decide(found.value, input, actOf(actor, now));
        if (!decided.ok) return decided;
        await tx.calculations.save(decided.value);
        return ok(doneTo(decided.value));
      },
    })(dependencies);
}

/** Writes subject and inputs of a version anew that is not published yet. */
export const changeQuotaCalculation = changing<
  CalculationChange & CalculationContent,
  InputsFailure | Failure<'COMMAND_NOT_ALLOWED'>
>('change-quota-calculation', changeCalculation);

/** Calculates quotas and staff by the law of the day from which they are to hold (R76–R78, R80–R81, R86–R87). */
export const calculateQuotas = changing<
  CalculationChange,
  CalculationFailure | Failure<'COMMAND_NOT_ALLOWED'>
>('calculate-quotas', (calculation, _input, act) => {
  const law = calculationLaw(calculation.from);
  return law.ok ? calculateVersion(calculation, law.value, act) : law;
});

/** Records how a municipality was heard of a published version. */
export const hearMunicipality = changing<
  CalculationChange & Consultation,
  Failure<'DATE_IN_FUTURE' | 'MUNICIPALITY_NOT_CONCERNED' | 'COMMAND_NOT_ALLOWED'>
>('hear-municipality-of-calculation', (calculation, { municipality, on, heard, opinion }, act) =>
  hearOf(calculation, { municipality, on, heard, opinion }, act),
);

/** Confirms a version when every municipality was heard. */
export const confirmQuotaCalculation = changing<
  CalculationChange,
  Failure<'CONSULTATION_MISSING' | 'COMMAND_NOT_ALLOWED'>
>('confirm-quota-calculation', (calculation, _input, act) => confirmVersion(calculation, act));
