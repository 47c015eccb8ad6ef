import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { rulesOn } from '../../../domain/legislation/timeline.ts';
import type { LedgerFailure } from '../../../domain/resources/quotas/ledger.ts';
import type { DecisionId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../../domain/shared/result.ts';
import type { Decision } from '../../../domain/subsidies/decisions/decision.ts';
import { given, type GivingCode, replaced } from '../../../domain/subsidies/decisions/giving.ts';
import { answered } from '../../../domain/subsidies/decisions/rectifying.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf, type ChangedMatter, doneWith, type MatterChange } from '../../shared/handling-client.ts';
import type { Deciding, Proposal } from './decidable.ts';
import type { Decidables, ProposalFailure } from './decidables.ts';
import {
  checkSight,
  type DecisionDependencies,
  decidingBy,
  type LockingFailure,
  lockSeenDecision,
  propose,
  without,
} from './deciding.ts';
import { givenMessage } from './decision-messages.ts';
import type { LetterContent, Letters } from './letters.port.ts';
import { settleConfirmation, settleRectification } from './settle-decision-tasks.ts';

export interface GiveDecisionDependencies extends DecisionDependencies {
  readonly letters: Letters;
}

/** A decision has no seats, ends no reservation, and names what the case has of a quota. */
const NOT_ASKED = ['SEAT_QUOTA_EXCEEDED', 'RESERVATION_HOLDS', 'COMMITMENT_NOT_FOUND'] as const;

export type GivingFailure = Failure<
  ProposalFailure['code'] | Exclude<LedgerFailure['code'], (typeof NOT_ASKED)[number]> | GivingCode
>;

export type GiveDecisionFailure =
  | GivingFailure
  | LockingFailure
  | Failure<'VERSION_CONFLICT' | 'HEALTH_RIGHT_MISSING'>;

/**
 * Gives a decision: of somebody alone, or, when it has been submitted, of the second person. In one transaction it is
 * computed anew, the letters are made and kept, what it answers or replaces ends, and the quota is committed.
 */
export function giveDecision(
  dependencies: GiveDecisionDependencies,
): Command<MatterChange<DecisionId>, ChangedMatter, GiveDecisionFailure> {
  return command<MatterChange<DecisionId>, ChangedMatter, GiveDecisionFailure>({
    name: 'give-decision',
    permission: 'decision.handle',
    task: 'SUBSIDIES',
    objectType: 'decision',
    objectId: ({ id }) => id,
    async handle(change, tx, context, now) {
      const { actor } = context;
      const locked = await lockSeenDecision(tx, change, actor, now);
      if (!locked.ok) return locked;
      const { decision, known } = locked.value;
      const right = checkSight(decision, known, context, now);
      if (!right.ok) return right;
      const replaces = decision.replaces && (await tx.subsidies.decisions.byId(decision.replaces));
      const deciding = await decidingBy(tx, known, actOf(actor, now), replaces, dependencies);
      const done = await give(decision, deciding, dependencies.decidables, (content) =>
        dependencies.letters.make(content),
      );
      if (!done.ok) return done;
      const { decision: kept, messages } = done.value;
      const detail = { result: kept.result, isConfirmed: kept.confirmedBy !== null };
      return ok({ ...doneWith(kept, kept.rule, detail), messages });
    },
  })(dependencies);
}

/** A decision that was given, with what leaves with it. */
export interface Given {
  readonly decision: Decision;
  readonly letter: LetterContent;
  readonly messages: readonly OutgoingMessage[];
}

/** Gives a decision in the transaction at hand; the quota is moved last, so that others wait for it as short as can be. */
export async function give(
  written: Decision,
  deciding: Deciding,
  decidables: Decidables,
  makeLetters: Letters['make'],
): Promise<Result<Given, GivingFailure>> {
  const { tx, act, law } = deciding;
  const proposed = await propose(decidables, written.case, written.result, deciding);
  if (!proposed.ok) return proposed;
  const { proposal, content } = proposed.value;
  const checked = given(written, content, act);
  if (!checked.ok) return checked;
  const asked = await letterContent(checked.value, proposal, deciding);
  if (!asked.ok) return asked;
  const letters = await makeLetters(asked.value);
  const decision = { ...checked.value, letters: letters.map(({ bytes: _bytes, ...letter }) => letter) };
  await tx.subsidies.decisions.save(decision);
  const { id, clientId, tellsOfHealth } = decision;
  await tx.subsidies.letters.add({ decision: id, clientId, tellsOfHealth }, letters);
  const ended = await endWhatItReplaces(decision, deciding);
  if (!ended.ok) return ended;
  const settled = await settleConfirmation(tx, decision, law);
  if (!settled.ok) return settled;
  const carried = await decidables[decision.case.kind].carryOut(decision, deciding);
  if (!carried.ok) return without(NOT_ASKED, carried.failure);
  const messages = [givenMessage(decision, act.by.organisation), ...carried.value];
  return ok({ decision, letter: asked.value, messages });
}

async function endWhatItReplaces(
  { id, reasons, rectifies }: Decision,
  { tx, act, law, replaces }: Deciding,
): Promise<Result<null, GivingFailure>> {
  if (replaces === null) return ok(null);
  const old = replaced(replaces, act);
  if (!old.ok) return old;
  await tx.subsidies.decisions.save(old.value);
  const request = rectifies && (await tx.subsidies.rectificationRequests.byId(rectifies.request));
  if (!request) return ok(null);
  const done = rectifies.outcome === 'ACCEPTED' ? 'accept' : 'accept-partly';
  const answer = answered(request, { command: done, reasons, decision: id }, act);
  if (!answer.ok) return without(['RECTIFICATION_LATE'], answer.failure);
  await tx.subsidies.rectificationRequests.save(answer.value);
  return settleRectification(tx, answer.value, law);
}

/** What the letter of a decision tells beside it: who the client is, and how the decision is contested on its day. */
async function letterContent(
  decision: Decision,
  { addressee, facts }: Proposal,
  { tx, law, on }: Deciding,
): Promise<Result<LetterContent, Failure<'RULE_NOT_FOUND'>>> {
  const person = await tx.persons.of(decision.clientId);
  if (person === null) throw new Error(`nobody to write to about decision ${decision.id}`);
  const appeal = appealOn(on, law);
  if (!appeal.ok) return appeal;
  const { firstNames, lastName } = person;
  return ok({ decision, client: { firstNames, lastName }, addressee, facts, appeal: appeal.value });
}

function appealOn(
  on: PlainDate,
  { appeal, noticeService, rectification }: StatuteBook,
): Result<LetterContent['appeal'], Failure<'RULE_NOT_FOUND'>> {
  const found = rulesOn({ appeal, noticeService, rectification }, on);
  if (!found.ok) return found;
  const rules = found.value;
  return ok({
    path: rules.appeal.rules.path,
    within: rules.rectification.rules.deadline,
    service: rules.noticeService.rules,
  });
}
