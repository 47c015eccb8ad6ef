import type { JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** The client is told at once that an offer is taken back, and that nothing follows (E50); nobody is told of a draft. */
export function cancelledMessages(
  { id, clientId, version, vacancy, delivery, cancellation, result }: JobOffer,
  language: string,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  if (delivery === null || cancellation === null) return [];
  return [
    {
      port: 'client-notices',
      kind: 'JOB_OFFER_CANCELLED',
      sender,
      clientId,
      businessKey: `${id}:cancelled:${version}`,
      payload: {
        offerId: id,
        vacancyNumber: vacancy.number,
        title: vacancy.title,
        reason: cancellation.reason,
        resultCode: result?.code ?? null,
        at: cancellation.at,
        language,
      },
    },
  ];
}

/** The client is told of an offer that is delivered electronically; letters and calls are the official’s own. */
export function deliveredMessages(
  { id, clientId, version, vacancy, contactBy, reportBy, delivery, consequence }: JobOffer,
  language: string,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  if (delivery?.channel !== 'ELECTRONIC') return [];
  return [
    {
      port: 'client-notices',
      kind: 'JOB_OFFER',
      sender,
      clientId,
      businessKey: `${id}:delivered:${version}`,
      payload: {
        offerId: id,
        vacancyNumber: vacancy.number,
        title: vacancy.title,
        employer: vacancy.employer.name,
        contactBy,
        reportBy,
        consequence: consequence?.words ?? null,
        at: delivery.at,
        language,
      },
    },
  ];
}
