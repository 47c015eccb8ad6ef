import type { Addressee } from '../../../domain/clients/persons/guardian.ts';
import type { ClientRequest } from '../../../domain/clients/responsibility/transfer-request.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** The register is told of a request and of what becomes of it. */
export function requestMessage(request: ClientRequest, sender: OrganisationId): OutgoingMessage {
  const { id, clientId, kind, to, state, version, changedAt } = request;
  return {
    port: 'client-registry',
    kind: 'TRANSFER_REQUEST',
    sender,
    clientId,
    businessKey: `${id}:request:${version}`,
    payload: { requestId: id, kind, authority: to, state, at: changedAt },
  };
}

/** How a decision is served. */
interface Service {
  readonly language: string;
  readonly addressees: readonly Addressee[];
}

/** The decision goes to the client, to a guardian in whose competence it is, and to the register. */
export function decisionMessages(
  request: ClientRequest,
  { language, addressees }: Service,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  const { id, clientId, decision, rectification, version } = request;
  const { outcome, reasons, appeal } = decision ?? {};
  return [
    requestMessage(request, sender),
    {
      port: 'client-notices',
      kind: 'TRANSFER_DECISION',
      sender,
      clientId,
      businessKey: `${id}:decision:${version}`,
      payload: {
        requestId: id,
        language,
        addressees,
        outcome: rectification?.outcome ?? outcome,
        reasons: rectification?.reasons ?? reasons,
        appeal: rectification === null ? appeal : { nextInstance: rectification.nextInstance },
      },
    },
  ];
}
