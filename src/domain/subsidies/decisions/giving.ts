import { type Act, nextBy } from '../../handling/matter.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Decision, DECISION_MACHINE } from './decision.ts';
import type { ProposedContent } from './writing.ts';

/** Leaves a written decision for a second person. Fails with `REASONS_MISSING` (D9). */
export function submitted(
  decision: Decision,
  act: Act,
): Result<Decision, CommandNotAllowed | Failure<'REASONS_MISSING'>> {
  const state = moved(DECISION_MACHINE, decision.state, 'submit');
  if (!state.ok) return state;
  if (!hasReasons(decision)) return fail('rule-violation', 'REASONS_MISSING', undefined, decision.rule);
  return ok({ ...decision, ...nextBy(decision, act), state: state.value, remark: null });
}

/** The second person does not confirm it, and says why. */
export function returned(decision: Decision, remark: string, act: Act): Result<Decision, CommandNotAllowed> {
  const state = moved(DECISION_MACHINE, decision.state, 'return');
  return state.ok ? ok({ ...decision, ...nextBy(decision, act), state: state.value, remark }) : state;
}

export type GivingCode =
  | 'REASONS_MISSING'
  | 'SECOND_PERSON_REQUIRED'
  | 'SAME_PERSON'
  | 'LEGAL_BASIS_NOT_IN_FORCE'
  | 'PROPOSAL_CHANGED';

/**
 * Gives a decision, on what law and case make of it today. Fails with `REASONS_MISSING` (D9); with
 * `SECOND_PERSON_REQUIRED` when it comes to more than one person decides alone; with `SAME_PERSON` when whoever wrote or
 * submitted it would confirm it; with `LEGAL_BASIS_NOT_IN_FORCE` when it rests on law of another day (R50); and with
 * `PROPOSAL_CHANGED` when case or amount are others than were written.
 */
export function given(
  decision: Decision,
  proposed: ProposedContent,
  act: Act,
): Result<Decision, CommandNotAllowed | Failure<GivingCode>> {
  const state = moved(DECISION_MACHINE, decision.state, 'give');
  if (!state.ok) return state;
  const today = localDateOf(act.at);
  const { rule, limitCents } = proposed;
  if (!hasReasons(decision)) return fail('rule-violation', 'REASONS_MISSING', undefined, rule);
  const isConfirmed = decision.state === 'AWAITING_SECOND';
  if (!isConfirmed && needsSecondPerson(proposed)) {
    return fail('conflict', 'SECOND_PERSON_REQUIRED', { cents: proposed.calculation.cents, limitCents });
  }
  if (isConfirmed && hasHandled(decision, act.by.subject)) return fail('conflict', 'SAME_PERSON');
  if (rule.theme !== decision.rule.theme || rule.version !== decision.rule.version) {
    const { act: gone } = decision.rule;
    return fail(
      'rule-violation',
      'LEGAL_BASIS_NOT_IN_FORCE',
      { act: gone, date: today, inForce: rule.act },
      rule,
    );
  }
  if (contentOf(decision) !== contentOf({ ...decision, ...proposed, case: caseOf(decision, proposed) })) {
    const { calculation } = decision;
    return fail('conflict', 'PROPOSAL_CHANGED', {
      written: calculation.cents,
      cents: proposed.calculation.cents,
    });
  }
  return ok({
    ...decision,
    ...nextBy(decision, act),
    state: state.value,
    limitCents,
    decidedOn: today,
    confirmedBy: isConfirmed ? act.by : null,
    givenAt: act.at,
  });
}

/** Whether a decision comes to more than one person decides alone, whichever way the money goes. */
export function needsSecondPerson({
  calculation,
  limitCents,
}: Pick<ProposedContent, 'calculation' | 'limitCents'>): boolean {
  return Math.abs(calculation.cents) > limitCents;
}

/** Another decision takes its place. */
export function replaced(decision: Decision, act: Act): Result<Decision, CommandNotAllowed> {
  const state = moved(DECISION_MACHINE, decision.state, 'replace');
  return state.ok ? ok({ ...decision, ...nextBy(decision, act), state: state.value }) : state;
}

/** Whether somebody has written or submitted a decision, and cannot be the second person. */
function hasHandled({ writtenBy, changedBy }: Decision, subject: string): boolean {
  return writtenBy.subject === subject || changedBy.subject === subject;
}

function hasReasons({ reasons }: Decision): boolean {
  return reasons.trim() !== '';
}

function caseOf({ case: on }: Decision, { caseVersion }: ProposedContent): Decision['case'] {
  return { ...on, version: caseVersion };
}

/** What two decisions must agree in to be the same; rows are compared as they are written. */
function contentOf({ case: on, handler, calculation, notAppealable, tellsOfHealth }: Decision): string {
  const rows = calculation.rows.map(({ from, to, days, basisCents, rate, capCents, cents }) =>
    [from, to, days, basisCents, rate, capCents, cents].join(),
  );
  return JSON.stringify([on.version, handler, calculation.cents, rows, notAppealable, tellsOfHealth]);
}
