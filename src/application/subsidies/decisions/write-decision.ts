import type { ProcessCase } from '../../../domain/handling/process-case.ts';
import type { DecisionId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Decision, DecisionResult } from '../../../domain/subsidies/decisions/decision.ts';
import { drafted, rewritten } from '../../../domain/subsidies/decisions/writing.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  type MatterChange,
} from '../../shared/handling-client.ts';
import type { ProposalFailure } from './decidables.ts';
import {
  checkSight,
  type DecisionDependencies,
  decidingBy,
  type LockingFailure,
  lockCase,
  lockSeenDecision,
  type NamedCase,
  propose,
} from './deciding.ts';

export interface DraftDecisionInput {
  readonly case: NamedCase;
  readonly result: DecisionResult;
  readonly reasons: string;
}

export type DraftDecisionFailure =
  | ProposalFailure
  | HandlingFailure
  | Failure<'CASE_NOT_FOUND' | 'DECISION_UNDER_WAY' | 'HEALTH_RIGHT_MISSING'>;

/**
 * Begins a decision on a case, on the law of the day. A case has one under way at a time. Fails with
 * `HEALTH_RIGHT_MISSING` when it rests on health and whoever writes may not read that.
 */
export function draftDecision(
  dependencies: DecisionDependencies,
): Command<DraftDecisionInput, ChangedMatter, DraftDecisionFailure> {
  return command<DraftDecisionInput, ChangedMatter, DraftDecisionFailure>({
    name: 'draft-decision',
    permission: 'decision.handle',
    task: 'SUBSIDIES',
    objectType: 'decision',
    async handle({ case: on, result, reasons }, tx, context, now) {
      const { actor } = context;
      const known = await lockCase(tx, on, actor, now);
      if (!known.ok) return known;
      const underWay = decisionUnderWay(await tx.subsidies.decisions.onCase(on.kind, on.id));
      if (underWay !== undefined) return fail('conflict', 'DECISION_UNDER_WAY', { decision: underWay.id });
      const deciding = await decidingBy(tx, known.value, actOf(actor, now), null, dependencies);
      const proposed = await propose(dependencies.decidables, on, result, deciding);
      if (!proposed.ok) return proposed;
      const right = checkSight(proposed.value.content, known.value, context, now);
      if (!right.ok) return right;
      const decision = drafted(
        {
          id: dependencies.ids.next() as DecisionId,
          clientId: known.value.clientId,
          case: { ...on, version: 0 },
          replaces: null,
          rectifies: null,
          result,
          reasons,
          language: languageOf(known.value),
        },
        proposed.value.content,
        deciding.act,
      );
      await tx.subsidies.decisions.add(decision);
      return ok(doneWith(decision, decision.rule, { case: on.id, result }));
    },
  })(dependencies);
}

/** The decision on a case that is being written or waits for a second person. */
export function decisionUnderWay(decisions: readonly Decision[]): Decision | undefined {
  return decisions.find(({ state }) => state === 'DRAFT' || state === 'AWAITING_SECOND');
}

/** Decisions are given in the client's language where that is one of the national ones, otherwise in Finnish (D11). */
export function languageOf({ language }: Pick<ProcessCase, 'language'>): Decision['language'] {
  return language === 'sv' ? 'sv' : 'fi';
}

export type WriteDecisionInput = MatterChange<DecisionId> & Omit<DraftDecisionInput, 'case'>;

export type WriteDecisionFailure =
  | ProposalFailure
  | LockingFailure
  | Failure<'VERSION_CONFLICT' | 'HEALTH_RIGHT_MISSING'>;

/** Writes a draft anew, on the law and the case of the day. */
export function writeDecision(
  dependencies: DecisionDependencies,
): Command<WriteDecisionInput, ChangedMatter, WriteDecisionFailure> {
  return command<WriteDecisionInput, ChangedMatter, WriteDecisionFailure>({
    name: 'write-decision',
    permission: 'decision.handle',
    task: 'SUBSIDIES',
    objectType: 'decision',
    objectId: ({ id }) => id,
    async handle({ result, reasons, ...change }, tx, context, now) {
      const { actor } = context;
      const locked = await lockSeenDecision(tx, change, actor, now);
      if (!locked.ok) return locked;
      const { decision, known } = locked.value;
      const replaces = decision.replaces && (await tx.subsidies.decisions.byId(decision.replaces));
      const deciding = await decidingBy(tx, known, actOf(actor, now), replaces, dependencies);
      const proposed = await propose(dependencies.decidables, decision.case, result, deciding);
      if (!proposed.ok) return proposed;
      const right = checkSight(proposed.value.content, known, context, now);
      if (!right.ok) return right;
      const words = { result, reasons, language: languageOf(known) };
      const next = rewritten(decision, words, proposed.value.content, deciding.act);
      if (!next.ok) return next;
      await tx.subsidies.decisions.save(next.value);
      return ok(doneWith(next.value, next.value.rule, { result }));
    },
  })(dependencies);
}
