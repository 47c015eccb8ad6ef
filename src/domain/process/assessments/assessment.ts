import type { StatuteBook } from '../../legislation/statute-book.ts';
import type { AssessmentId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result, type RuleReference } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import { type Act, firstBy, type Matter, nextBy } from '../../handling/matter.ts';
import { type AssessmentChanges, type ChangeCode, changed } from './changing.ts';
import { type AssessmentContents, NO_HEALTH_DATA } from './contents.ts';

export type AssessmentState = 'DRAFT' | 'COMPLETED' | 'REVISED' | 'ABANDONED';
export type AssessmentCommand = 'write' | 'complete' | 'revise' | 'abandon';

/** The life of an assessment: a revision is its next version, which is complete at once. */
export const ASSESSMENT_MACHINE: StateMachine<AssessmentState, AssessmentCommand> = {
  name: 'service needs assessment',
  finnish: 'palvelutarpeen arviointi',
  initial: 'DRAFT',
  moves: {
    DRAFT: { write: 'DRAFT', complete: 'COMPLETED', abandon: 'ABANDONED' },
    COMPLETED: { revise: 'REVISED' },
    REVISED: { revise: 'REVISED' },
    ABANDONED: {},
  },
};

/** What a client needs to find work, assessed on a day (palvelutarpeen arviointi, R35–R38). */
export interface Assessment extends Matter<AssessmentId, AssessmentState>, AssessmentContents {
  /** Why it was abandoned. */
  readonly abandonedBecause: string | null;
  /** The rule by which it was complete; null while it is a draft. */
  readonly rule: RuleReference | null;
}

type Law = Pick<StatuteBook, 'assessment'>;

/** Begins an assessment. Fails with `DATE_IN_FUTURE`, and with `ASSESSMENT_OPEN` beside another draft. */
export function beginAssessment(
  { id, clientId, date }: Pick<Assessment, 'id' | 'clientId' | 'date'>,
  others: readonly Assessment[],
  act: Act,
  { assessment }: Law,
): Result<Assessment, Failure<'DATE_IN_FUTURE' | 'ASSESSMENT_OPEN' | 'RULE_NOT_FOUND'>> {
  const today = localDateOf(act.at);
  if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
  const law = assessment.at(date);
  if (!law.ok) return law;
  const open = others.find(({ state }) => state === 'DRAFT');
  if (open !== undefined) return fail('conflict', 'ASSESSMENT_OPEN', { id: open.id });
  return ok({
    id,
    clientId,
    state: ASSESSMENT_MACHINE.initial,
    date,
    parts: {},
    findings: [],
    expertAssessments: [],
    conclusion: null,
    serviceLine: null,
    abandonedBecause: null,
    rule: null,
    health: NO_HEALTH_DATA,
    ...firstBy(act),
  });
}

export type WriteFailure = CommandNotAllowed | Failure<ChangeCode>;

/** Writes parts of a draft. */
export function writeAssessment(
  assessment: Assessment,
  changes: AssessmentChanges,
  act: Act,
): Result<Assessment, WriteFailure> {
  const state = moved(ASSESSMENT_MACHINE, assessment.state, 'write');
  if (!state.ok) return state;
  const written = changed(assessment, changes, localDateOf(act.at));
  if (!written.ok) return written;
  return ok({ ...assessment, ...written.value, ...nextBy(assessment, act), state: state.value });
}

export type CompleteFailure = CommandNotAllowed | Failure<'ASSESSMENT_INCOMPLETE' | 'RULE_NOT_FOUND'>;

/** Completes a draft. Fails with `ASSESSMENT_INCOMPLETE`, which names the parts that the law of its day still asks for. */
export function completeAssessment(
  assessment: Assessment,
  act: Act,
  law: Law,
): Result<Assessment, CompleteFailure> {
  const state = moved(ASSESSMENT_MACHINE, assessment.state, 'complete');
  if (!state.ok) return state;
  const rule = ruleOfComplete(assessment, law);
  if (!rule.ok) return rule;
  return ok({ ...assessment, ...nextBy(assessment, act), state: state.value, rule: rule.value });
}

/** The next version of a complete assessment, by the law of the day of the revision. */
export function reviseAssessment(
  assessment: Assessment,
  changes: AssessmentChanges & { readonly date: PlainDate },
  act: Act,
  law: Law,
): Result<Assessment, WriteFailure | CompleteFailure> {
  const state = moved(ASSESSMENT_MACHINE, assessment.state, 'revise');
  if (!state.ok) return state;
  const revised = changed(assessment, changes, localDateOf(act.at));
  if (!revised.ok) return revised;
  const { date } = revised.value;
  if (date < assessment.date) {
    return fail('rule-violation', 'SEQUENCE_INVALID', {
      earlier: 'assessment',
      earlierOn: assessment.date,
      later: 'revision',
      laterOn: date,
    });
  }
  const rule = ruleOfComplete(revised.value, law);
  if (!rule.ok) return rule;
  return ok({
    ...assessment,
    ...revised.value,
    ...nextBy(assessment, act),
    state: state.value,
    rule: rule.value,
  });
}

/** Gives a draft up; fails with `REASONS_MISSING`. */
export function abandonAssessment(
  assessment: Assessment,
  reason: string,
  act: Act,
): Result<Assessment, CommandNotAllowed | Failure<'REASONS_MISSING'>> {
  const state = moved(ASSESSMENT_MACHINE, assessment.state, 'abandon');
  if (!state.ok) return state;
  if (reason.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  return ok({ ...assessment, ...nextBy(assessment, act), state: state.value, abandonedBecause: reason });
}

/** The assessment by which a client is served: the latest that is complete; null when there is none yet. */
export function completedAssessment<A extends Pick<Assessment, 'state' | 'date'>>(
  assessments: readonly A[],
): A | null {
  const complete = assessments.filter(({ state }) => state === 'COMPLETED' || state === 'REVISED');
  return complete.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1) ?? null;
}

function ruleOfComplete(
  { date, parts, health }: AssessmentContents,
  { assessment }: Law,
): Result<RuleReference, Failure<'ASSESSMENT_INCOMPLETE' | 'RULE_NOT_FOUND'>> {
  const law = assessment.at(date);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  const there = { ...parts, ...health.parts };
  const missing = rules.minimumContent.filter((part) => there[part] === undefined);
  return missing.length > 0
    ? fail('rule-violation', 'ASSESSMENT_INCOMPLETE', { missing }, reference)
    : ok(reference);
}
