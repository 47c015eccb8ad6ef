import type { Contact } from '../../../domain/clients/persons/contact.ts';
import type { Guardian } from '../../../domain/clients/persons/guardian.ts';
import type { Merge } from '../../../domain/clients/persons/merge.ts';
import type { Registration } from '../../../domain/clients/persons/registration.ts';
import type { Names } from '../../../domain/clients/persons/person.ts';
import { reveal, type SecurityBan } from '../../../domain/clients/persons/security-ban.ts';
import type { DataClass } from '../../../domain/access/data-class.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/**
 * What the register is told of one client; every message has a key of its own by what it tells of. No message holds an
 * identity code: whoever sends it asks for the client's.
 */
function toRegister(
  kind: string,
  sender: OrganisationId,
  clientId: ClientId,
  businessKey: string,
  payload: OutgoingMessage['payload'],
  dataClasses: readonly DataClass[] = ['basic'],
): OutgoingMessage {
  return { port: 'client-registry', kind, sender, clientId, businessKey, dataClasses, payload };
}

/** The register keeps the address itself, under a ban too: it is told all of it. */
function contactPayload(contact: Contact): OutgoingMessage['payload'] {
  const { from, contactAddress, electronicServiceConsent } = contact;
  const details = reveal(contact.details, 'REGISTER', [], from);
  return { from, ...details, contactAddress, electronicServiceConsent };
}

export function clientRegisteredMessage(
  clientId: ClientId,
  registration: Registration,
  substituteId: string | null,
  sender: OrganisationId,
): OutgoingMessage {
  const { contact, identityCode: _, likeness: __, areaCode: ___, ...told } = registration;
  const payload = { ...told, substituteId, contact: contactPayload(contact) };
  const key = `${clientId}:registered`;
  return toRegister('CLIENT_REGISTERED', sender, clientId, key, payload, ['basic', 'contact']);
}

export function identityCodeMessage(
  clientId: ClientId,
  version: number,
  sender: OrganisationId,
): OutgoingMessage {
  return toRegister('IDENTITY_CODE_GIVEN', sender, clientId, `${clientId}:${version}`, {});
}

export function namesMessage(
  clientId: ClientId,
  version: number,
  names: Names,
  sender: OrganisationId,
): OutgoingMessage {
  return toRegister('NAMES_CHANGED', sender, clientId, `${clientId}:${version}`, { ...names });
}

export function contactMessage(
  clientId: ClientId,
  version: number,
  contact: Contact,
  sender: OrganisationId,
): OutgoingMessage {
  const payload = contactPayload(contact);
  return toRegister('CONTACT_CHANGED', sender, clientId, `${clientId}:${version}`, payload, ['contact']);
}

export function securityBanMessage(
  clientId: ClientId,
  version: number,
  { from, until }: SecurityBan,
  sender: OrganisationId,
): OutgoingMessage {
  return toRegister('SECURITY_BAN_ENTERED', sender, clientId, `${clientId}:${version}`, { from, until });
}

export function guardianMessage(
  clientId: ClientId,
  version: number,
  guardian: Guardian | null,
  sender: OrganisationId,
): OutgoingMessage {
  return toRegister('GUARDIAN_CHANGED', sender, clientId, `${clientId}:${version}`, { guardian });
}

export function mergeMessage(
  kind: 'CLIENTS_MERGED' | 'MERGE_REVERSED',
  { id, clientId, duplicateId }: Merge,
  sender: OrganisationId,
): OutgoingMessage {
  return toRegister(kind, sender, clientId, `${id}:${kind}`, { mergeId: id, duplicateId });
}
