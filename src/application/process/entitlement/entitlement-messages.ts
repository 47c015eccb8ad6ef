import type { IntegrationRight } from '../../../domain/process/entitlement/integration-right.ts';
import type { MultiSectorCase } from '../../../domain/process/entitlement/multi-sector-case.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

/** The register is told of a right and of what becomes of it. */
export function rightMessage(right: IntegrationRight, sender: OrganisationId): OutgoingMessage {
  const { id, clientId, version, state, ground, from, until, initialAssessment, changedAt } = right;
  return {
    port: 'client-registry',
    kind: 'INTEGRATION_RIGHT',
    sender,
    clientId,
    businessKey: `${id}:register:${version}`,
    payload: { rightId: id, state, ground, from, until, initialAssessment, at: changedAt },
  };
}

/** The register is told of a case; what a municipality has prepared it holds ready for the TE Office. */
export function caseMessage(multiSectorCase: MultiSectorCase, sender: OrganisationId): OutgoingMessage {
  const { id, clientId, version, state, assessment, mapping, end, changedAt } = multiSectorCase;
  return {
    port: 'client-registry',
    kind: 'MULTI_SECTOR_CASE',
    sender,
    clientId,
    businessKey: `${id}:register:${version}`,
    payload: {
      caseId: id,
      state,
      assessedOn: assessment.assessedOn,
      criteriaMet: assessment.criteriaMet,
      mapping,
      endedOn: end?.endedOn ?? null,
      at: changedAt,
    },
  };
}

/** The client is told of the latest decision on studies of the client's own choice, in the language of service. */
export function studyDecisionMessage(
  { id, clientId, version, studyDecisions }: IntegrationRight,
  language: string,
  sender: OrganisationId,
): OutgoingMessage {
  const { outcome, studies, from, until, reasons, decidedOn } = studyDecisions.at(-1) ?? {};
  return {
    port: 'client-notices',
    kind: 'STUDY_DECISION',
    sender,
    clientId,
    businessKey: `${id}:study:${version}`,
    payload: { rightId: id, language, outcome, studies, from, until, reasons, decidedOn },
  };
}
