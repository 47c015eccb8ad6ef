import { type PermitForm, readPermit } from '../../domain/privacy/research-permit.ts';
import type { ResearchPermitId } from '../../domain/shared/ids.ts';
import { type Failure, ok } from '../../domain/shared/result.ts';
import type { Ids } from '../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';

/** The KEHA Centre records a permit for research that it has decided on (R10). */
export function recordResearchPermit({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<
  PermitForm,
  { readonly id: ResearchPermitId },
  Failure<'IDENTIFIERS_NOT_ALLOWED' | 'PERIOD_INVERTED'>
> {
  return command<
    PermitForm,
    { readonly id: ResearchPermitId },
    Failure<'IDENTIFIERS_NOT_ALLOWED' | 'PERIOD_INVERTED'>
  >({
    name: 'record-research-permit',
    permission: 'research-permit.record',
    objectType: 'research-permit',
    async handle(form, tx, { actor }, now) {
      const permit = readPermit(form);
      if (!permit.ok) return permit;
      const id = ids.next() as ResearchPermitId;
      await tx.researchPermits.add({ ...permit.value, id, recordedBy: actor.subject, recordedAt: now });
      const { reference, holder } = form;
      return ok({ value: { id }, objectId: id, clientIds: [], detail: { reference, holder } });
    },
  })({ unitOfWork, clock });
}
