import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { Claim } from '../../../domain/subsidies/claims/claim.ts';
import type { ClaimableCase } from '../../../domain/subsidies/claims/claimable-case.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** The KEHA Centre is told to pay, or to collect what was paid in excess; nothing in it tells of health. */
export function moneyMessage(
  kind: 'SUBSIDY_PAYMENT' | 'SUBSIDY_RECOVERY',
  { id, clientId, version, from, to }: Claim,
  { payee, ...on }: Pick<ClaimableCase, 'kind' | 'id' | 'payee'>,
  cents: number,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'authority-notices',
    kind,
    receiver: 'keha',
    sender,
    clientId,
    businessKey: `${id}:${kind}:${version}`,
    payload: { claimId: id, caseKind: on.kind, caseId: on.id, payee, from, to, cents },
  };
}
