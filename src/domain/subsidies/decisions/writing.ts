import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import { localDateOf } from '../../shared/instant.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Decision, DECISION_MACHINE } from './decision.ts';

/** What an official writes. */
export type DecisionWords = Pick<Decision, 'result' | 'reasons' | 'language'>;

/** What law and case make of a decision of the day. */
export type ProposedContent = Pick<
  Decision,
  'handler' | 'calculation' | 'rule' | 'notAppealable' | 'tellsOfHealth' | 'limitCents'
> & { readonly caseVersion: number };

/** A draft of a decision (päätösluonnos). */
export function drafted(
  begun: Pick<Decision, 'id' | 'clientId' | 'case' | 'replaces' | 'rectifies'> & DecisionWords,
  proposed: ProposedContent,
  act: Act,
): Decision {
  const { caseVersion, ...content } = proposed;
  return {
    ...begun,
    ...firstBy(act),
    ...content,
    case: { ...begun.case, version: caseVersion },
    state: DECISION_MACHINE.initial,
    decidedOn: localDateOf(act.at),
    writtenBy: act.by,
    remark: null,
    confirmedBy: null,
    givenAt: null,
    letters: [],
    service: null,
  };
}

/** Writes a draft anew, on the law and the case of the day. */
export function rewritten(
  decision: Decision,
  words: DecisionWords,
  proposed: ProposedContent,
  act: Act,
): Result<Decision, CommandNotAllowed> {
  const state = moved(DECISION_MACHINE, decision.state, 'write');
  if (!state.ok) return state;
  const { caseVersion, ...content } = proposed;
  return ok({
    ...decision,
    ...nextBy(decision, act),
    ...words,
    ...content,
    case: { ...decision.case, version: caseVersion },
    state: state.value,
    decidedOn: localDateOf(act.at),
    writtenBy: act.by,
  });
}

/** Gives a decision up that was not given. */
export function abandoned(decision: Decision, act: Act): Result<Decision, CommandNotAllowed> {
  const state = moved(DECISION_MACHINE, decision.state, 'abandon');
  return state.ok ? ok({ ...decision, ...nextBy(decision, act), state: state.value }) : state;
}
