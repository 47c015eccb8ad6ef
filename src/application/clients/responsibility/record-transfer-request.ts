import {
  authorityOf,
  type EmploymentAuthority,
} from '../../../domain/clients/responsibility/employment-authority.ts';
import {
  type RecordedRequest,
  type RecordRequestCode,
  recordRequest,
  type RequestSituation,
} from '../../../domain/clients/responsibility/record-request.ts';
import { standingOf } from '../../../domain/clients/responsibility/responsibility-case.ts';
import { handOver } from '../../../domain/clients/responsibility/responsibility.ts';
import type { ClientRequest } from '../../../domain/clients/responsibility/transfer-request.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { RequestId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { organisation, organisationCode } from '../../../domain/shared/organisation.ts';
import { covers } from '../../../domain/shared/period.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { type ChangedRequest, doneWith } from './changing-request.ts';
import { actedBy, onTerms } from './handing-over.ts';
import { requestMessage } from './request-messages.ts';

export interface RequestDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export type RecordRequestInput = Omit<RecordedRequest, 'id'>;

export type RecordRequestFailure = Failure<
  RecordRequestCode | 'CLIENT_NOT_FOUND' | 'MUNICIPALITY_CODE_INVALID'
>;

/**
 * An official records a client's request to be served by another authority, on the client's behalf. The choice of an
 * employment authority moves the client at once; every other request waits for its decision.
 */
export function recordTransferRequest({
  legislation,
  ids,
  unitOfWork,
  clock,
}: RequestDependencies): Command<RecordRequestInput, ChangedRequest, RecordRequestFailure> {
  return command<RecordRequestInput, ChangedRequest, RecordRequestFailure>({
    name: 'record-transfer-request',
    permission: 'request.record',
    task: 'CUSTOMER_RESPONSIBILITY',
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle(input, tx, { actor }, now) {
      const law = await legislation.inForce();
      const situation = await situationOf(input, tx, now, law);
      if (!situation.ok) return situation;
      const id = ids.next() as RequestId;
      const recorded = recordRequest({ ...input, id }, situation.value, actor.subject, now, law);
      if (!recorded.ok) return recorded;
      const request = recorded.value;
      await tx.requests.add(request);
      if (request.state === 'TAKEN_NOTE_OF') {
        const next = { clientId: request.clientId, authority: request.to, noticeId: null };
        const moved = await tx.responsibilities.handOver(
          onTerms(
            handOver(
              situation.value.responsibility,
              { ...next, startGround: 'CLIENT_REQUEST' },
              now,
              actedBy(actor),
            ),
            law,
          ),
        );
        if (!moved.ok) return moved;
      }
      return ok({ ...doneWith(request), messages: [requestMessage(request, actor.organisation)] });
    },
  })({ unitOfWork, clock });
}

async function situationOf(
  { clientId, kind, to }: RecordRequestInput,
  tx: Transaction,
  now: Instant,
  law: StatuteBook,
): Promise<
  Result<RequestSituation, Failure<'CLIENT_NOT_FOUND' | 'RULE_NOT_FOUND' | 'MUNICIPALITY_CODE_INVALID'>>
> {
  const today = localDateOf(now);
  const locked = await tx.clients.lock(clientId);
  const known = locked === null ? null : await tx.responsibilities.caseOf(clientId, today);
  if (known === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: clientId });
  const standing = standingOf(known, today, law);
  if (!standing.ok) return standing;
  const { home } = standing.value;
  const authorities = kind === 'AUTHORITY_CHOICE' ? await tx.employmentAuthorities.all() : [];
  return ok({
    responsibility: known.jobSearch === null ? null : known.current,
    teOffice: organisation('te-office', known.teOffice),
    homeAuthority: home === null ? null : authorityOf(home, today, authorities),
    isKnownAuthority: to !== null && serves(organisationCode(to), authorities, today),
    hasOpenRequest: await tx.requests.hasOpen(clientId),
  });
}

function serves(
  code: string,
  authorities: readonly EmploymentAuthority[],
  day: ClientRequest['receivedOn'],
): boolean {
  return authorities.some(
    (authority) => authority.code === code && authority.municipalities.some((member) => covers(member, day)),
  );
}
