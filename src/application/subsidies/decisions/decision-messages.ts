import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** The client is told that a decision was given; what it says stands in its letter. */
export function givenMessage(decision: Decision, sender: OrganisationId): OutgoingMessage {
  return {
    port: 'client-notices',
    kind: 'DECISION_GIVEN',
    sender,
    clientId: decision.clientId,
    businessKey: `${decision.id}:given`,
    payload: told(decision),
  };
}

/** A decision that is served by message leaves with the hash of its letter; other ways of serving are the official's own. */
export function servedMessages(decision: Decision, sender: OrganisationId): readonly OutgoingMessage[] {
  const { state, service, letters, language } = decision;
  if (state !== 'SERVED' || service?.by !== 'message') return [];
  return [
    {
      port: 'client-notices',
      kind: 'DECISION_LETTER',
      sender,
      clientId: decision.clientId,
      businessKey: `${decision.id}:served`,
      payload: {
        ...told(decision),
        sentOn: service.sentOn,
        rectifyBy: service.rectifyBy,
        letters: letters.filter((letter) => letter.language === language),
      },
    },
  ];
}

function told({ id, case: on, decidedOn, language }: Decision) {
  return { decisionId: id, caseKind: on.kind, caseId: on.id, decidedOn, language };
}
