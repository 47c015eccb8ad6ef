import {
  type CalculationContent,
  draftCalculation,
  nextVersion,
} from '../../../domain/resources/calculations/quota-calculation.ts';
import type { InputsFailure } from '../../../domain/resources/calculations/inputs.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter } from '../../shared/handling-client.ts';
import { doneTo } from './lock-calculation.ts';

type MakingDependencies = CommandDependencies & { readonly ids: Ids };

/** Drafts the first version of a calculation of an area (R82). */
export function draftQuotaCalculation({
  ids,
  unitOfWork,
  clock,
}: MakingDependencies): Command<CalculationContent, ChangedMatter, InputsFailure> {
  return command<CalculationContent, ChangedMatter, InputsFailure>({
    name: 'draft-quota-calculation',
    permission: 'quota-calculation.make',
    objectType: 'quota-calculation',
    async handle(input, tx, { actor }, now) {
      const draft = draftCalculation(ids.next() as QuotaCalculationId, input, actOf(actor, now));
      if (!draft.ok) return draft;
      await tx.calculations.add(draft.value);
      return ok(doneTo(draft.value));
    },
  })({ unitOfWork, clock });
}

export interface NextVersionInput {
  readonly id: QuotaCalculationId;
  readonly reason: string;
}

type NextFailure = Failure<'QUOTA_CALCULATION_NOT_FOUND' | 'QUOTA_CALCULATION_OPEN'>;

/** Drafts the next version from the inputs of an earlier one, which stays as it is. One is open at a time. */
export function draftNextVersion({
  ids,
  unitOfWork,
  clock,
}: MakingDependencies): Command<NextVersionInput, ChangedMatter, NextFailure> {
  return command<NextVersionInput, ChangedMatter, NextFailure>({
    name: 'draft-next-quota-calculation',
    permission: 'quota-calculation.make',
    objectType: 'quota-calculation',
    objectId: ({ id }) => id,
    async handle({ id, reason }, tx, { actor }, now) {
      const earlier = await tx.calculations.lock(id);
      if (earlier === null) return fail('not-found', 'QUOTA_CALCULATION_NOT_FOUND', { id });
      const number = (await tx.calculations.lastNumber(earlier.series)) + 1;
      const next = { id: ids.next() as QuotaCalculationId, number, reason };
      const draft = nextVersion(earlier, next, actOf(actor, now));
      const isKept = await tx.calculations.add(draft);
      return isKept ? ok(doneTo(draft)) : fail('conflict', 'QUOTA_CALCULATION_OPEN', { name: draft.name });
    },
  })({ unitOfWork, clock });
}
