import {
  calculationReaders,
  publishVersion,
  type QuotaCalculation,
  replaceVersion,
} from '../../../domain/resources/calculations/quota-calculation.ts';
import { MINISTRY, type OrganisationId } from '../../../domain/shared/organisation.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter } from '../../shared/handling-client.ts';
import { type CalculationChange, doneTo, lockCalculation } from './lock-calculation.ts';

type PublishFailure = Failure<'QUOTA_CALCULATION_NOT_FOUND' | 'VERSION_CONFLICT' | 'COMMAND_NOT_ALLOWED'>;

/**
 * Publishes a calculated version to those concerned, in place of the one before (R82). After the application period it is
 * late, of which each of them is told.
 */
export function publishQuotaCalculation(
  dependencies: CommandDependencies,
): Command<CalculationChange, ChangedMatter, PublishFailure> {
  return command<CalculationChange, ChangedMatter, PublishFailure>({
    name: 'publish-quota-calculation',
    permission: 'quota-calculation.make',
    objectType: 'quota-calculation',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      const act = actOf(actor, now);
      const found = await lockCalculation(tx, input);
      if (!found.ok) return found;
      const published = publishVersion(found.value, act);
      if (!published.ok) return published;
      const before = await tx.calculations.published(published.value.series);
      if (before !== null) {
        const replaced = replaceVersion(before, act);
        if (!replaced.ok) return replaced;
        await tx.calculations.save(replaced.value);
      }
      await tx.calculations.save(published.value);
      return ok({ ...doneTo(published.value), messages: lateMessages(published.value, actor.organisation) });
    },
  })(dependencies);
}

/** Tells each body concerned that a calculation has come after the application period. */
function lateMessages(calculation: QuotaCalculation, sender: OrganisationId): readonly OutgoingMessage[] {
  const { id, name, number, from, applicationUntil, publication } = calculation;
  if (publication?.isLate !== true) return [];
  return calculationReaders(calculation)
    .filter((body) => body !== MINISTRY)
    .map((receiver) => ({
      port: 'authority-notices',
      kind: 'QUOTA_CALCULATION_LATE',
      receiver,
      sender,
      clientId: null,
      businessKey: `${id}:late:${receiver}`,
      payload: { calculationId: id, name, number, from, applicationUntil, publishedOn: publication.on },
    }));
}
