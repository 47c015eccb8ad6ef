import type { ServiceReferral } from '../../../domain/process/services/service-referral.ts';
import type { ServiceStep } from '../../../domain/process/services/service-step.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** What the body that arranges social or health services is told: the need and how to reach the client, no more (R39). */
export function referralMessages(
  { id, clientId, version, serviceType, coordination, dates }: ServiceReferral,
  step: ServiceStep,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  if (step.step !== 'refer' || step.disclosure === null || coordination === null) return [];
  const { need, contact, health } = step.disclosure;
  const { receiver, ground, contacts, order } = coordination;
  return [
    {
      port: 'authority-notices',
      kind: 'SERVICE_REFERRAL',
      sender,
      clientId,
      businessKey: `${id}:referral:${version}`,
      dataClasses: ['basic', 'contact', ...(health === null ? [] : (['health'] as const))],
      payload: {
        referralId: id,
        serviceType,
        receiver,
        referredOn: dates.referred,
        ground,
        contacts,
        order,
        need,
        contact,
        ...(health !== null && { health }),
      },
    },
  ];
}
