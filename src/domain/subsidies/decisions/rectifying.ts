import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { DecisionId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import type { Decision, DecisionResult } from './decision.ts';
import {
  RECTIFICATION_MACHINE,
  type RectificationRequest,
  type RectificationState,
} from './rectification-request.ts';

/** Who demands what, and when it came. */
export type ToldRequest = Pick<RectificationRequest, 'id' | 'by' | 'receivedOn' | 'demand'>;

export type ReceivingCode =
  | 'DECISION_NOT_SERVED'
  | 'DATE_IN_FUTURE'
  | 'DATE_BEFORE_DECISION'
  | 'RULE_NOT_FOUND';

/**
 * A request that a decision be rectified, as it comes in: also one that is late, which is never left out (D10). Fails with
 * `DECISION_NOT_SERVED` when the time for it has not begun.
 */
export function received(
  decision: Decision,
  told: ToldRequest,
  act: Act,
  law: Pick<StatuteBook, 'rectification'>,
): Result<RectificationRequest, Failure<ReceivingCode>> {
  const { service, decidedOn } = decision;
  if (service === null) return fail('conflict', 'DECISION_NOT_SERVED', { id: decision.id });
  const { receivedOn } = told;
  const today = localDateOf(act.at);
  if (receivedOn > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: receivedOn, today });
  if (receivedOn < decidedOn) {
    return fail('rule-violation', 'DATE_BEFORE_DECISION', { date: receivedOn, decidedOn });
  }
  const term = law.rectification.at(service.servedOn);
  if (!term.ok) return term;
  return ok({
    ...told,
    ...firstBy(act),
    clientId: decision.clientId,
    decision: decision.id,
    state: RECTIFICATION_MACHINE.initial,
    dueBy: service.rectifyBy,
    isLate: receivedOn > service.rectifyBy,
    rule: term.value.reference,
    outcome: null,
    appeal: null,
  });
}

/** Results that answer the same question. */
const QUESTIONS: readonly (readonly DecisionResult[])[] = [
  ['GRANTED', 'REJECTED'],
  ['EXTENDED', 'EXTENSION_REJECTED'],
  ['RECOVERED'],
];

/**
 * Whether a decision with a result can take the place of another. Fails with `COMMAND_NOT_ALLOWED` when it answers something
 * else than that did.
 */
export function answersAnew(
  { result: old }: Pick<Decision, 'result'>,
  result: DecisionResult,
): Result<null, CommandNotAllowed> {
  const allowed = QUESTIONS.find((results) => results.includes(old)) ?? [];
  return allowed.includes(result)
    ? ok(null)
    : fail('conflict', 'COMMAND_NOT_ALLOWED', {
        matter: RECTIFICATION_MACHINE.name,
        matterState: old,
        command: result,
        allowed,
      });
}

/** How a request is answered; `decision` is the one that takes the place of what is contested. */
export type Answer =
  | { readonly command: 'dismiss' | 'reject'; readonly reasons: string }
  | { readonly command: 'accept' | 'accept-partly'; readonly reasons: string; readonly decision: DecisionId };

/**
 * Decides on a request. Fails with `REASONS_MISSING` (D9), and with `RECTIFICATION_LATE` when one that came late would be
 * decided on in substance: it is inadmissible (D10).
 */
export function answered(
  request: RectificationRequest,
  answer: Answer,
  act: Act,
): Result<RectificationRequest, CommandNotAllowed | Failure<'REASONS_MISSING' | 'RECTIFICATION_LATE'>> {
  const { command, reasons } = answer;
  const state = stateAfter(request, command);
  if (!state.ok) return state;
  if (reasons.trim() === '') return fail('rule-violation', 'REASONS_MISSING', undefined, request.rule);
  return ok({
    ...request,
    ...nextBy(request, act),
    state: state.value,
    outcome: {
      on: localDateOf(act.at),
      reasons,
      newDecision: 'decision' in answer ? answer.decision : null,
    },
  });
}

/** The state to which an answer leads; for a decision that is only written yet, too. */
export function stateAfter(
  { state, isLate, receivedOn, dueBy, rule }: RectificationRequest,
  command: Answer['command'],
): Result<RectificationState, CommandNotAllowed | Failure<'RECTIFICATION_LATE'>> {
  const next = moved(RECTIFICATION_MACHINE, state, command);
  if (!next.ok) return next;
  return isLate && command !== 'dismiss'
    ? fail('rule-violation', 'RECTIFICATION_LATE', { receivedOn, dueBy }, rule)
    : next;
}

type AppealCode = 'DATE_IN_FUTURE' | 'SEQUENCE_INVALID';

/** Records that somebody has appealed to the administrative court. */
export function appealed(
  request: RectificationRequest,
  { on, court }: { readonly on: PlainDate; readonly court: string },
  act: Act,
): Result<RectificationRequest, CommandNotAllowed | Failure<AppealCode>> {
  const state = moved(RECTIFICATION_MACHINE, request.state, 'appeal');
  if (!state.ok) return state;
  const dated = inOrder({ outcome: request.outcome?.on ?? on }, { appeal: on }, act);
  if (!dated.ok) return dated;
  return ok({
    ...request,
    ...nextBy(request, act),
    state: state.value,
    appeal: { on, court, judgment: null, judgedOn: null },
  });
}

/** Records what the court has decided. */
export function judged(
  request: RectificationRequest,
  { on, judgment }: { readonly on: PlainDate; readonly judgment: string },
  act: Act,
): Result<RectificationRequest, CommandNotAllowed | Failure<AppealCode>> {
  const state = moved(RECTIFICATION_MACHINE, request.state, 'record-judgment');
  if (!state.ok) return state;
  const { appeal } = request;
  if (appeal === null) throw new Error('appealed without an appeal');
  const dated = inOrder({ appeal: appeal.on }, { judgment: on }, act);
  if (!dated.ok) return dated;
  return ok({
    ...request,
    ...nextBy(request, act),
    state: state.value,
    appeal: { ...appeal, judgment, judgedOn: on },
  });
}

type Dated = Readonly<Record<string, PlainDate>>;

/** Whether the later of two days by name has come, and is not before the earlier. */
function inOrder(before: Dated, after: Dated, { at }: Act): Result<null, Failure<AppealCode>> {
  const [[earlier, earlierOn] = ['', localDateOf(at)]] = Object.entries(before);
  const [[later, laterOn] = ['', localDateOf(at)]] = Object.entries(after);
  const today = localDateOf(at);
  if (laterOn > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: laterOn, today });
  return laterOn < earlierOn
    ? fail('rule-violation', 'SEQUENCE_INVALID', { earlier, earlierOn, later, laterOn })
    : ok(null);
}
