import type { DecisionId, RectificationRequestId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import { replaced } from '../../../domain/subsidies/decisions/giving.ts';
import { stateAfter } from '../../../domain/subsidies/decisions/rectifying.ts';
import { drafted } from '../../../domain/subsidies/decisions/writing.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith, type MatterChange } from '../../shared/handling-client.ts';
import type { ProposalFailure } from './decidables.ts';
import { checkSight, type DecisionDependencies, decidingBy, propose } from './deciding.ts';
import { lockRequest, type RequestLockingFailure } from './rectification-requests.ts';
import { decisionUnderWay, type DraftDecisionInput, languageOf } from './write-decision.ts';

export type ReplaceDecisionInput = MatterChange<RectificationRequestId> &
  Omit<DraftDecisionInput, 'case'> & { readonly outcome: NonNullable<Decision['rectifies']>['outcome'] };

export type ReplaceDecisionFailure =
  | ProposalFailure
  | RequestLockingFailure
  | Failure<'RECTIFICATION_LATE' | 'DECISION_UNDER_WAY' | 'HEALTH_RIGHT_MISSING'>;

/**
 * Begins the decision by which a rectification request is accepted, wholly or partly. The request is answered, and the old
 * decision replaced, when the new one is given.
 */
export function replaceDecision(
  dependencies: DecisionDependencies,
): Command<ReplaceDecisionInput, ChangedMatter, ReplaceDecisionFailure> {
  return command<ReplaceDecisionInput, ChangedMatter, ReplaceDecisionFailure>({
    name: 'replace-decision',
    permission: 'decision.handle',
    task: 'SUBSIDIES',
    objectType: 'rectification-request',
    objectId: ({ id }) => id,
    async handle({ outcome, result, reasons, ...change }, tx, context, now) {
      const { actor } = context;
      const locked = await lockRequest(tx, change, actor, now);
      if (!locked.ok) return locked;
      const { request, decision: old, known } = locked.value;
      const act = actOf(actor, now);
      const may = stateAfter(request, outcome === 'ACCEPTED' ? 'accept' : 'accept-partly');
      if (!may.ok) return may;
      const mayReplace = replaced(old, act);
      if (!mayReplace.ok) return mayReplace;
      const underWay = decisionUnderWay(await tx.subsidies.decisions.onCase(old.case.kind, old.case.id));
      if (underWay !== undefined) return fail('conflict', 'DECISION_UNDER_WAY', { decision: underWay.id });
      const deciding = await decidingBy(tx, known, act, old, dependencies);
      const proposed = await propose(dependencies.decidables, old.case, result, deciding);
      if (!proposed.ok) return proposed;
      const right = checkSight(proposed.value.content, known, context, now);
      if (!right.ok) return right;
      const decision = drafted(
        {
          id: dependencies.ids.next() as DecisionId,
          clientId: old.clientId,
          case: old.case,
          replaces: old.id,
          rectifies: { request: request.id, outcome },
          result,
          reasons,
          language: languageOf(known),
        },
        proposed.value.content,
        act,
      );
      await tx.subsidies.decisions.add(decision);
      return ok(doneWith(decision, decision.rule, { replaces: old.id, outcome }));
    },
  })(dependencies);
}
