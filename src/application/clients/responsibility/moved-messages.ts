import type { Handover } from '../../../domain/clients/responsibility/responsibility.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** The register and the client are told that another authority is responsible, where no notice has told them. */
export function movedMessages(
  { opened: { clientId, authority, from, startGround } }: Handover,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  const payload = { authority, from, ground: startGround };
  const businessKey = `${clientId}:${from}:${startGround}`;
  return [
    { port: 'client-registry', kind: 'RESPONSIBILITY_MOVED', sender, clientId, businessKey, payload },
    { port: 'client-notices', kind: 'AUTHORITY_CHANGED', sender, clientId, businessKey, payload },
  ];
}
