import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Clarification } from '../../../domain/statements/clarifications/clarification.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** The request as it goes to the client; nothing of health is in it. */
export function requestMessage(
  { id, clientId, event, question, language, channel, deadline, rule }: Clarification,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'client-notices',
    kind: 'CLARIFICATION_REQUESTED',
    sender,
    clientId,
    businessKey: `${id}:request`,
    dataClasses: ['basic', 'statement'],
    payload: {
      clarificationId: id,
      event: event.kind,
      on: event.on,
      question,
      language,
      channel,
      deadline,
      rule,
    },
  };
}

/** The client need not answer. */
export function withdrawalMessage(
  { id, clientId, event, language, channel }: Clarification,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'client-notices',
    kind: 'CLARIFICATION_WITHDRAWN',
    sender,
    clientId,
    businessKey: `${id}:withdrawal`,
    dataClasses: ['basic', 'statement'],
    payload: { clarificationId: id, event: event.kind, on: event.on, language, channel },
  };
}

/** A text message on what neglects lead to, where the law of the event’s day has these in the place of a reminder. */
export function noticeMessages(
  { id, clientId, event, language }: Clarification,
  law: StatuteBook,
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  const conduct = law.conduct.at(event.on);
  if (!conduct.ok || conduct.value.rules.notice !== 'TEXT_MESSAGE') return [];
  return [
    {
      port: 'client-notices',
      kind: 'CONDUCT_NOTICE',
      sender,
      clientId,
      businessKey: `${id}:notice`,
      dataClasses: ['basic', 'statement'],
      payload: {
        clarificationId: id,
        event: event.kind,
        on: event.on,
        language,
        channel: 'TEXT_MESSAGE',
        rule: conduct.value.reference,
      },
    },
  ];
}
