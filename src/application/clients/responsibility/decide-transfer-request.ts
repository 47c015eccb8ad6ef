import { sendNotice } from '../../../domain/clients/responsibility/referral-notice.ts';
import {
  type DecideRequestCode,
  decideRequest,
  type Finding,
  rectify,
} from '../../../domain/clients/responsibility/request-decision.ts';
import type { CaseRefusal } from '../../../domain/clients/responsibility/case-commands.ts';
import { addresseesOf } from '../../../domain/clients/persons/guardian.ts';
import { refusalOf } from '../../../domain/clients/responsibility/responsibility-case.ts';
import { handOver } from '../../../domain/clients/responsibility/responsibility.ts';
import type { ClientRequest } from '../../../domain/clients/responsibility/transfer-request.ts';
import type { TransferReason } from '../../../domain/legislation/transfer.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { NoticeId, TeOfficeStayId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type Done } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import {
  type ChangedRequest,
  doneWith,
  lockRequest,
  type RequestChange,
  type RequestRefusal,
} from './changing-request.ts';
import { actedBy, onTerms } from './handing-over.ts';
import { noticeSentMessages } from './notice-messages.ts';
import type { RequestDependencies } from './record-transfer-request.ts';
import { decisionMessages } from './request-messages.ts';

export type DecideInput = RequestChange & Finding;

export type DecideFailure = RequestRefusal | Failure<DecideRequestCode | CaseRefusal>;

/** The TE Office decides on a request; a granted one moves the client from the decision on (E14, E15). */
export function decideTransferRequest(
  dependencies: RequestDependencies,
): Command<DecideInput, ChangedRequest, DecideFailure> {
  const { legislation, unitOfWork, clock } = dependencies;
  return command<DecideInput, ChangedRequest, DecideFailure>({
    name: 'decide-transfer-request',
    permission: 'request.decide',
    objectType: 'transfer-request',
    objectId: ({ requestId }) => requestId,
    async handle(input, tx, context, now) {
      const found = await lockRequest(tx, input, ['decider'], context, now);
      if (!found.ok) return found;
      const law = await legislation.inForce();
      const decided = decideRequest(found.value, input, context.actor.subject, now, law);
      return decided.ok ? carryOut(decided.value, { tx, context, now, law, dependencies }) : decided;
    },
  })({ unitOfWork, clock });
}

export type RectifyInput = RequestChange & {
  readonly outcome: 'ACCEPTED' | 'REJECTED';
  readonly reasons: string;
};

/** The TE Office decides on a rectification; what is accepted moves the client from this decision on (E14). */
export function rectifyTransferDecision(
  dependencies: RequestDependencies,
): Command<RectifyInput, ChangedRequest, DecideFailure> {
  const { legislation, unitOfWork, clock } = dependencies;
  return command<RectifyInput, ChangedRequest, DecideFailure>({
    name: 'rectify-transfer-decision',
    permission: 'request.decide',
    objectType: 'transfer-request',
    objectId: ({ requestId }) => requestId,
    async handle(input, tx, context, now) {
      const found = await lockRequest(tx, input, ['decider'], context, now);
      if (!found.ok) return found;
      const law = await legislation.inForce();
      const decided = rectify(found.value, input, context.actor.subject, now, law);
      return decided.ok ? carryOut(decided.value, { tx, context, now, law, dependencies }) : decided;
    },
  })({ unitOfWork, clock });
}

interface Carrying {
  readonly tx: Transaction;
  readonly context: Context;
  readonly now: Instant;
  readonly law: StatuteBook;
  readonly dependencies: RequestDependencies;
}

/** Saves a decision and does what it says: a refusal leaves everything where it is. */
async function carryOut(
  request: ClientRequest,
  carrying: Carrying,
): Promise<Result<Done<ChangedRequest>, DecideFailure>> {
  const { tx, context, now } = carrying;
  const known = await tx.responsibilities.caseOf(request.clientId, localDateOf(now));
  await tx.requests.save(request);
  const moved = request.state === 'GRANTED' ? await moveAsGranted(request, carrying) : ok([]);
  if (!moved.ok) return moved;
  const language = known?.contact.language ?? 'fi';
  const guardians = await tx.persons.guardiansOf(request.clientId);
  // Who serves the client is a matter of the person.
  const addressees = addresseesOf('PERSON', guardians, localDateOf(now));
  return ok({
    ...doneWith(request),
    messages: [
      ...decisionMessages(request, { language, addressees }, context.actor.organisation),
      ...moved.value,
    ],
  });
}

/**
 * Back at the TE Office at once, marked so that nobody moves the client again unseen; to another municipality by a
 * notice, whose receipt makes that one responsible.
 */
async function moveAsGranted(
  { clientId, kind, to, reason, decision, rectification }: ClientRequest,
  { tx, context, now, law, dependencies }: Carrying,
): Promise<Result<readonly OutgoingMessage[], Failure<CaseRefusal>>> {
  const by = actedBy(context.actor);
  const known = await tx.responsibilities.caseOf(clientId, localDateOf(now));
  if (known === null || decision === null) throw new Error('granted without a client or a decision');
  const standing = refusalOf(known, 'DECIDE', localDateOf(now), law);
  if (!standing.ok) return standing;
  if (kind === 'TO_TE_OFFICE') {
    const next = { clientId, authority: to, startGround: 'CLIENT_REQUEST', noticeId: null } as const;
    const moved = await tx.responsibilities.handOver(onTerms(handOver(known.current, next, now, by), law));
    if (!moved.ok) return moved;
    await tx.responsibilities.markStay({
      id: dependencies.ids.next() as TeOfficeStayId,
      clientId,
      reason: reason as TransferReason,
      text: rectification?.reasons ?? decision.reasons,
      language: known.contact.language,
      home: standing.value.home,
      markedAt: now,
      markedBy: by,
      rule: decision.legalBasis,
    });
    return ok([]);
  }
  if (known.current === null) throw new Error('a case that may be decided on has somebody responsible');
  const content = {
    clientId,
    determinationId: null,
    from: known.current.authority,
    to,
    grounds: [],
    startGround: 'CLIENT_REQUEST',
    dueOn: null,
    rule: decision.legalBasis,
  } as const;
  const id = dependencies.ids.next() as NoticeId;
  const sent = sendNotice(content, { id, at: now, by, contact: known.contact }, law);
  if (!sent.ok) return sent;
  const { rectificationBy: until, rule } = decision.appeal;
  const notice = { ...sent.value, appealInstruction: { until, rule } };
  await tx.notices.send(notice);
  return ok(noticeSentMessages(notice, context.actor.organisation));
}
