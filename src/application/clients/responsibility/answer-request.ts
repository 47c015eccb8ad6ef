import {
  answerConsent,
  type Consent,
  withdrawRequest,
} from '../../../domain/clients/responsibility/transfer-request.ts';
import { contestRefusal } from '../../../domain/clients/responsibility/request-decision.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  type ChangedRequest,
  doneWith,
  lockRequest,
  type RequestChange,
  type RequestRefusal,
} from './changing-request.ts';
import { requestMessage } from './request-messages.ts';

export type ConsentInput = RequestChange & Pick<Consent, 'given' | 'reasons'>;

/** The municipality to which a client asks to be moved says whether it takes the client (E15). */
export function answerTransferRequest(
  dependencies: CommandDependencies,
): Command<ConsentInput, ChangedRequest, RequestRefusal | Failure<'REASONS_MISSING'>> {
  return command<ConsentInput, ChangedRequest, RequestRefusal | Failure<'REASONS_MISSING'>>({
    name: 'answer-transfer-request',
    permission: 'request.consent',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'transfer-request',
    objectId: ({ requestId }) => requestId,
    async handle(input, tx, context, now) {
      const found = await lockRequest(tx, input, ['to'], context, now);
      if (!found.ok) return found;
      const { subject, organisation } = context.actor;
      const answered = answerConsent(found.value, input, subject, now);
      if (!answered.ok) return answered;
      await tx.requests.save(answered.value);
      return ok({ ...doneWith(answered.value), messages: [requestMessage(answered.value, organisation)] });
    },
  })(dependencies);
}

/** The client takes a request back; an official records it. */
export function withdrawTransferRequest(
  dependencies: CommandDependencies,
): Command<RequestChange, ChangedRequest, RequestRefusal> {
  return command<RequestChange, ChangedRequest, RequestRefusal>({
    name: 'withdraw-transfer-request',
    permission: 'request.record',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'transfer-request',
    objectId: ({ requestId }) => requestId,
    async handle(input, tx, context, now) {
      const found = await lockRequest(tx, input, ['from', 'decider'], context, now);
      if (!found.ok) return found;
      const { subject, organisation } = context.actor;
      const withdrawn = withdrawRequest(found.value, subject, now);
      if (!withdrawn.ok) return withdrawn;
      await tx.requests.save(withdrawn.value);
      return ok({ ...doneWith(withdrawn.value), messages: [requestMessage(withdrawn.value, organisation)] });
    },
  })(dependencies);
}

export interface ContestInput extends RequestChange {
  readonly receivedOn: PlainDate;
  readonly words: string | null;
}

export type ContestFailure = RequestRefusal | Failure<'DATE_IN_FUTURE' | 'DATE_BEFORE_DECISION'>;

/** The client asks for rectification of a refusal; an official records it, in time or late (E14). */
export function contestTransferDecision(
  dependencies: CommandDependencies,
): Command<ContestInput, ChangedRequest, ContestFailure> {
  return command<ContestInput, ChangedRequest, ContestFailure>({
    name: 'contest-transfer-decision',
    permission: 'request.record',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'transfer-request',
    objectId: ({ requestId }) => requestId,
    async handle(input, tx, context, now) {
      const found = await lockRequest(tx, input, ['from', 'decider'], context, now);
      if (!found.ok) return found;
      const { subject, organisation } = context.actor;
      const contested = contestRefusal(found.value, input, subject, now);
      if (!contested.ok) return contested;
      await tx.requests.save(contested.value);
      return ok({ ...doneWith(contested.value), messages: [requestMessage(contested.value, organisation)] });
    },
  })(dependencies);
}
