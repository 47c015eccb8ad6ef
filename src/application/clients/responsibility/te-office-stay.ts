import { bodiesSeenBy } from '../../../domain/access/visibility.ts';
import { type MarkStayCode, markStay as mark } from '../../../domain/clients/responsibility/stay-marking.ts';
import type { TransferReason } from '../../../domain/legislation/transfer.ts';
import type { TeOfficeStayId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type RuleReference } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { type ClientChange, lockClient } from '../changing-client.ts';
import { actedBy } from './handing-over.ts';
import type { NoticeDependencies } from './receive-referral-notice.ts';

export type MarkStayFailure = Failure<
  'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT' | 'NOT_RESPONSIBLE' | MarkStayCode
>;

export interface MarkStayInput extends ClientChange {
  readonly reason: TransferReason;
  readonly text: string;
}

export interface MarkedStay {
  readonly id: TeOfficeStayId;
  readonly reason: TransferReason;
  readonly rule: RuleReference;
  /** Version of the client after the mark. */
  readonly version: number;
}

/** The TE Office marks that it leaves a client untransferred (Act 1269/2020, section 5); nobody is moved past the mark. */
export function markTeOfficeStay(
  dependencies: NoticeDependencies & { readonly ids: Ids },
): Command<MarkStayInput, MarkedStay, MarkStayFailure> {
  return command<MarkStayInput, MarkedStay, MarkStayFailure>({
    name: 'mark-te-office-stay',
    permission: 'te-office-stay.mark',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ reason, text, ...change }, tx, { actor }, now) {
      const { clientId } = change;
      const locked = await lockClient(tx, change);
      if (!locked.ok) return locked;
      const today = localDateOf(now);
      const known = await tx.responsibilities.caseOf(clientId, today);
      if (known === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
      const bodies = bodiesSeenBy(actor.organisation, today);
      if (known.current !== null && !bodies.includes(known.current.authority)) {
        return fail('forbidden', 'NOT_RESPONSIBLE');
      }
      const id = dependencies.ids.next() as TeOfficeStayId;
      const law = await dependencies.legislation.inForce();
      const marked = mark(known, { id, reason, text, by: actedBy(actor) }, now, today, law);
      if (!marked.ok) return marked;
      await tx.responsibilities.markStay(marked.value);
      const version = await tx.clients.changed(clientId, actor.subject, now);
      return ok({
        value: { id, reason, rule: marked.value.rule, version },
        objectId: clientId,
        clientIds: [clientId],
        rule: marked.value.rule,
        detail: { reason },
      });
    },
  })(dependencies);
}

export interface RemoveStayInput extends ClientChange {
  /** Why the mark is removed, in the official's own words. */
  readonly text: string;
}

export type RemoveStayFailure = Failure<'CLIENT_NOT_FOUND' | 'VERSION_CONFLICT' | 'STAY_NOT_FOUND'>;

/** The TE Office removes its mark; from now on the client can be moved. */
export function removeTeOfficeStay(
  dependencies: CommandDependencies,
): Command<RemoveStayInput, { readonly version: number }, RemoveStayFailure> {
  return command<RemoveStayInput, { readonly version: number }, RemoveStayFailure>({
    name: 'remove-te-office-stay',
    permission: 'te-office-stay.mark',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ text, ...change }, tx, { actor }, now) {
      const { clientId } = change;
      const locked = await lockClient(tx, change);
      if (!locked.ok) return locked;
      const known = await tx.responsibilities.caseOf(clientId, localDateOf(now));
      const stay = known?.stay ?? null;
      if (stay === null) return fail('not-found', 'STAY_NOT_FOUND', { id: clientId });
      await tx.responsibilities.removeStay(clientId, text, now, actedBy(actor));
      const version = await tx.clients.changed(clientId, actor.subject, now);
      return ok({
        value: { version },
        objectId: clientId,
        clientIds: [clientId],
        rule: stay.rule,
        detail: { reason: stay.reason },
      });
    },
  })(dependencies);
}
