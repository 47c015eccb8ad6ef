import { disqualify as disqualified, type Disqualification } from '../../domain/access/disqualification.ts';
import type { ClientId, DisqualificationId } from '../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../domain/shared/result.ts';
import type { Ids } from '../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../shared/command.ts';

export interface DisqualifyDependencies extends CommandDependencies {
  readonly ids: Ids;
}

export type DisqualifyInput = Pick<Disqualification, 'clientId' | 'subject' | 'ground' | 'until'>;

/** Records that somebody may neither see nor handle a client's matters; it holds from this moment on (D12). */
export function disqualify({
  ids,
  unitOfWork,
  clock,
}: DisqualifyDependencies): Command<
  DisqualifyInput,
  { readonly id: DisqualificationId },
  Failure<'CLIENT_NOT_FOUND' | 'DATE_IN_PAST'>
> {
  return command<
    DisqualifyInput,
    { readonly id: DisqualificationId },
    Failure<'CLIENT_NOT_FOUND' | 'DATE_IN_PAST'>
  >({
    name: 'disqualify',
    permission: 'disqualification.record',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const { clientId } = input;
      if ((await tx.clients.lock(clientId)) === null) {
        return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      }
      const id = ids.next() as DisqualificationId;
      const recorded = disqualified({ ...input, id }, actor.subject, now);
      if (!recorded.ok) return recorded;
      await tx.disqualifications.record(recorded.value);
      const { subject, ground, until } = input;
      return ok({
        value: { id },
        objectId: clientId,
        clientIds: [clientId],
        detail: { disqualification: id, subject, ground, until },
      });
    },
  })({ unitOfWork, clock });
}

export interface EndDisqualificationInput {
  readonly clientId: ClientId;
  readonly id: DisqualificationId;
}

/** Ends a disqualification that no longer holds; whom it concerns cannot end it. */
export function endDisqualification(
  dependencies: CommandDependencies,
): Command<EndDisqualificationInput, EndDisqualificationInput, Failure<EndDisqualificationCode>> {
  return command<EndDisqualificationInput, EndDisqualificationInput, Failure<EndDisqualificationCode>>({
    name: 'end-disqualification',
    permission: 'disqualification.record',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const { clientId, id } = input;
      if ((await tx.clients.lock(clientId)) === null) {
        return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      }
      const ended = await tx.disqualifications.end(id, clientId, actor.subject, now);
      if (!ended) return fail('not-found', 'DISQUALIFICATION_NOT_FOUND', { id });
      return ok({
        value: input,
        objectId: clientId,
        clientIds: [clientId],
        detail: { disqualification: id },
      });
    },
  })(dependencies);
}

type EndDisqualificationCode = 'CLIENT_NOT_FOUND' | 'DISQUALIFICATION_NOT_FOUND';
