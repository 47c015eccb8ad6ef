import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom } from '../../shared/deadlines.ts';
import type { ClientId, IntegrationRightId } from '../../shared/ids.ts';
import { overlaps, covers } from '../../shared/period.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, firstBy, nextBy } from '../../handling/matter.ts';
import { inOrder, notInFuture, withReasons } from './checks.ts';
import {
  INTEGRATION_RIGHT,
  type IntegrationExtension,
  type IntegrationRight,
  type StudyDecision,
} from './integration-right.ts';

/** What an official records of a right. */
export type RecordedRight = Pick<
  IntegrationRight,
  'ground' | 'firstPermitOn' | 'requestedOn' | 'from' | 'until' | 'planTimes'
> & { readonly id: IntegrationRightId; readonly clientId: ClientId };

export type RecordRightCode =
  | 'RULE_NOT_FOUND'
  | 'DATE_IN_FUTURE'
  | 'SEQUENCE_INVALID'
  | 'INTEGRATION_RIGHT_EXISTS'
  | 'INTEGRATION_RIGHT_MISSING';

type IntegrationLaw = Pick<StatuteBook, 'integrationPlan'>;

/**
 * Records that a client has a right to integration services. From 2025 the need is assessed while the first permit is
 * not too old: `INTEGRATION_RIGHT_MISSING`. A right that overlaps another fails with `INTEGRATION_RIGHT_EXISTS`.
 */
export function recordIntegrationRight(
  recorded: RecordedRight,
  others: readonly IntegrationRight[],
  act: Act,
  { integrationPlan }: IntegrationLaw,
): Result<IntegrationRight, Failure<RecordRightCode>> {
  const { requestedOn, firstPermitOn, from, until } = recorded;
  const past = notInFuture(requestedOn, act);
  if (!past.ok) return past;
  const ordered = inOrder({
    firstPermitOn,
    from,
    ...(until !== null && { lastDay: addDays(until, -1) }),
  });
  if (!ordered.ok) return ordered;
  const law = integrationPlan.at(requestedOn);
  if (!law.ok) return law;
  const { rules, reference } = law.value;
  if (rules.target !== null && requestedOn > countFrom(firstPermitOn, rules.target)) {
    return fail(
      'rule-violation',
      'INTEGRATION_RIGHT_MISSING',
      { day: requestedOn, firstPermitOn },
      reference,
    );
  }
  if (others.some((other) => overlaps(other, recorded))) {
    return fail('conflict', 'INTEGRATION_RIGHT_EXISTS', undefined, reference);
  }
  return ok({
    ...recorded,
    ...firstBy(act),
    state: INTEGRATION_RIGHT.initial,
    initialAssessment: { startedOn: null, doneOn: null },
    extensions: [],
    interruptions: [],
    guidedToTrainingOn: null,
    studyDecisions: [],
  });
}

/** What is done under a right, in the order in which it usually is. */
export type IntegrationStep =
  | { readonly step: 'start-assessment' | 'finish-assessment' | 'guide-to-training'; readonly on: PlainDate }
  | ({ readonly step: 'extend' } & Omit<IntegrationExtension, 'rule'>)
  | { readonly step: 'interrupt'; readonly from: PlainDate; readonly lastDay: PlainDate }
  | ({ readonly step: 'decide-on-study'; readonly lastDay: PlainDate } & Omit<
      StudyDecision,
      'rule' | 'until'
    >)
  /** `on` is the last day on which the right is valid. */
  | { readonly step: 'end'; readonly on: PlainDate };

export type IntegrationStepCode =
  | 'RULE_NOT_FOUND'
  | 'DATE_IN_FUTURE'
  | 'SEQUENCE_INVALID'
  | 'REASONS_MISSING'
  | 'INTEGRATION_RIGHT_MISSING';

export type IntegrationStepFailure = CommandNotAllowed | Failure<IntegrationStepCode>;

type Changed = Result<Partial<IntegrationRight>, Failure<IntegrationStepCode>>;

/** Takes a step under a right. What has been done lies in the past, and its days follow one another. */
export function takeIntegrationStep(
  right: IntegrationRight,
  step: IntegrationStep,
  act: Act,
  law: IntegrationLaw,
): Result<IntegrationRight, IntegrationStepFailure> {
  const state = moved(INTEGRATION_RIGHT, right.state, step.step);
  if (!state.ok) return state;
  const changed = changeBy(right, step, act, law);
  return changed.ok ? ok({ ...right, ...changed.value, ...nextBy(right, act), state: state.value }) : changed;
}

function changeBy(right: IntegrationRight, step: IntegrationStep, act: Act, law: IntegrationLaw): Changed {
  const { initialAssessment } = right;
  switch (step.step) {
    case 'start-assessment':
      return dated({ requestedOn: right.requestedOn, on: step.on }, act, {
        initialAssessment: { ...initialAssessment, startedOn: step.on },
      });
    case 'finish-assessment':
      return dated({ startedOn: initialAssessment.startedOn ?? right.requestedOn, on: step.on }, act, {
        initialAssessment: { ...initialAssessment, doneOn: step.on },
      });
    case 'guide-to-training':
      return dated({ from: right.from, on: step.on }, act, { guidedToTrainingOn: step.on });
    case 'end':
      return dated({ from: right.from, on: step.on }, act, { until: addDays(step.on, 1) });
    case 'interrupt':
      return interrupted(right, step);
    case 'extend':
      return extended(right, step, act, law);
    case 'decide-on-study':
      return decidedOnStudy(right, step, act, law);
  }
}

function interrupted(
  { interruptions }: IntegrationRight,
  { from, lastDay }: { readonly from: PlainDate; readonly lastDay: PlainDate },
): Changed {
  const ordered = inOrder({ from, lastDay });
  return ordered.ok
    ? ok({ interruptions: [...interruptions, { from, until: addDays(lastDay, 1) }] })
    : ordered;
}

function extended(
  right: IntegrationRight,
  { ground, reasons, decidedOn }: Omit<IntegrationExtension, 'rule'>,
  act: Act,
  { integrationPlan }: IntegrationLaw,
): Changed {
  const law = integrationPlan.at(decidedOn);
  if (!law.ok) return law;
  const rule = law.value.reference;
  const written = withReasons(reasons, rule);
  if (!written.ok) return written;
  return dated({ from: right.from, decidedOn }, act, {
    extensions: [...right.extensions, { ground, reasons, decidedOn, rule }],
  });
}

/** Studies of one's own choice are supported while the right is valid (R54). */
function decidedOnStudy(
  right: IntegrationRight,
  step: Extract<IntegrationStep, { readonly step: 'decide-on-study' }>,
  act: Act,
  { integrationPlan }: IntegrationLaw,
): Changed {
  const { outcome, studies, from, lastDay, reasons, decidedOn } = step;
  const law = integrationPlan.at(decidedOn);
  if (!law.ok) return law;
  const rule = law.value.reference;
  const written = withReasons(reasons, rule);
  if (!written.ok) return written;
  const ordered = inOrder({ from, lastDay });
  if (!ordered.ok) return ordered;
  if (outcome === 'SUPPORTED' && !(covers(right, from) && covers(right, lastDay))) {
    return fail('rule-violation', 'INTEGRATION_RIGHT_MISSING', { day: from }, rule);
  }
  const decision = { outcome, studies, from, until: addDays(lastDay, 1), reasons, decidedOn, rule };
  return dated({ from: right.from, decidedOn }, act, { studyDecisions: [...right.studyDecisions, decision] });
}

/** What was done on the last of some days: not before another one, and not tomorrow. */
function dated(
  days: Readonly<Record<string, PlainDate>>,
  act: Act,
  change: Partial<IntegrationRight>,
): Changed {
  for (const day of Object.values(days)) {
    const past = notInFuture(day, act);
    if (!past.ok) return past;
  }
  const ordered = inOrder(days);
  return ordered.ok ? ok(change) : ordered;
}
