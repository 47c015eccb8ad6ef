import { type Plan } from '../../../domain/process/plans/plan.ts';
import { isHandled, PLAN_ACTION_KINDS } from '../../../domain/process/plans/plan-action.ts';
import { followedActions } from '../../../domain/process/plans/follow-actions.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

type Of = Pick<OutgoingMessage, 'sender' | 'clientId' | 'businessKey'>;

function about({ id, clientId, version }: Plan, sender: OrganisationId, what: string): Of {
  return { sender, clientId, businessKey: `${id}:${what}:${version}` };
}

/** The register is told what binds and what has ended, in its own codes. */
export function registerMessage(plan: Plan, sender: OrganisationId): OutgoingMessage {
  const { id, uraTypeCode, madeOn, state, agreed, ending, changedAt } = plan;
  return {
    port: 'client-registry',
    kind: 'PLAN',
    ...about(plan, sender, 'register'),
    payload: {
      planId: id,
      typeCode: uraTypeCode,
      authority: agreed?.content.authority ?? null,
      madeOn,
      state,
      inForceFrom: agreed?.inForceFrom ?? null,
      reviseBy: agreed?.reviseBy ?? null,
      endedOn: ending?.on ?? null,
      actions: followedActions(plan).map(({ action, followUp }) => ({
        actionId: action.actionId,
        code: PLAN_ACTION_KINDS[action.kind][0],
        due: action.due,
        handled: isHandled(followUp),
      })),
      at: changedAt,
    },
  };
}

/** The client is asked to approve a text. */
export function askedMessage(plan: Plan, sender: OrganisationId): OutgoingMessage {
  const { id, type, proposal } = plan;
  return {
    port: 'client-notices',
    kind: 'PLAN_TO_APPROVE',
    ...about(plan, sender, 'asked'),
    payload: {
      planId: id,
      type,
      language: proposal?.content.language ?? 'fi',
      contentHash: proposal?.contentHash ?? null,
    },
  };
}

/**
 * Authorities on both sides of a move are told that a plan has come into force: the old one's, which the client approved
 * after the move (E45), or a new text in the place of the old one's.
 */
export function acrossMoveMessages(
  plan: Plan,
  authorities: readonly OrganisationId[],
  sender: OrganisationId,
): readonly OutgoingMessage[] {
  const { id, agreed } = plan;
  return [...new Set(authorities)].map((authority) => ({
    port: 'authority-notices',
    kind: 'PLAN_IN_FORCE_ACROSS_MOVE',
    ...about(plan, sender, `across-move:${authority}`),
    payload: {
      planId: id,
      authority,
      planOf: agreed?.content.authority ?? null,
      inForceFrom: agreed?.inForceFrom ?? null,
    },
  }));
}

/** The client does not agree: the authority finds out why before anything may follow from it (R45, R70). */
export function refusedMessage(
  plan: Plan,
  authority: OrganisationId,
  sender: OrganisationId,
): OutgoingMessage {
  return {
    port: 'authority-notices',
    kind: 'FACT_FINDING_TO_START',
    ...about(plan, sender, 'refused'),
    payload: { event: 'PLAN_REFUSED', planId: plan.id, authority, at: plan.changedAt },
  };
}
