import { inOrder } from '../services/service-days.ts';
import { type InterruptedBy, SERVICE_REFERRAL, type ServiceReferral } from '../services/service-referral.ts';
import type { ServiceStep } from '../services/service-step.ts';
import { changeBy } from '../services/service-steps.ts';
import { localDateOf } from '../../shared/instant.ts';
import { addDays, later } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import type { Interruption, WorkTrial } from './work-trial.ts';

/**
 * Whether a step may be taken by itself: a work trial starts and ends with its agreement, so that its time stands in one
 * place (R58). Fails with `AGREEMENT_MISSING`; what only is history has no agreement.
 */
export function needsNoAgreement(
  { serviceType, isHistory }: ServiceReferral,
  { step }: ServiceStep,
): Result<null, Failure<'AGREEMENT_MISSING'>> {
  const isByAgreement = serviceType === 'WORK_TRIAL' && !isHistory;
  return isByAgreement && (step === 'start' || step === 'complete' || step === 'interrupt')
    ? fail('rule-violation', 'AGREEMENT_MISSING')
    : ok(null);
}

/** The step that the referral takes when its agreement has changed; null when it stays as it is. */
export function stepWith(before: WorkTrial, { state, from, until, ...after }: WorkTrial): ServiceStep | null {
  if (state === before.state || before.state === 'DRAFT') return null;
  const lastDay = addDays(until, -1);
  if (state === 'RUNNING') return { step: 'start', on: from, plannedEnd: lastDay, sessions: null };
  if (before.state !== 'RUNNING') return null;
  const { endedOn, interruption, absences } = after;
  // Of a trial to which nobody came after all, the referral keeps the day on which it was to begin.
  const on = later(endedOn ?? lastDay, from);
  if (interruption === null) return { step: 'complete', on, outcome: null };
  return {
    step: 'interrupt',
    on,
    by: INTERRUPTED_BY[interruption.by],
    reason: interruption.words ?? interruption.by,
    unauthorisedAbsences: absences.filter(({ isAuthorised }) => !isAuthorised).length,
  };
}

const INTERRUPTED_BY: Readonly<Record<Interruption['by'], InterruptedBy>> = {
  CLIENT: 'CLIENT',
  UNAUTHORISED_ABSENCE: 'CLIENT',
  ORGANISER: 'PROVIDER',
  AUTHORITY: 'AUTHORITY',
  EMPLOYMENT: 'EMPLOYMENT',
};

/**
 * The referral after such a step. It has to have been accepted, and no later than the trial begins: fails with
 * `COMMAND_NOT_ALLOWED` and with `SEQUENCE_INVALID`.
 */
export function referralAfter(
  referral: ServiceReferral,
  step: ServiceStep,
  act: Act,
): Result<ServiceReferral, CommandNotAllowed | Failure<'SEQUENCE_INVALID' | 'DATE_IN_FUTURE'>> {
  const state = moved(SERVICE_REFERRAL, referral.state, step.step);
  if (!state.ok) return state;
  const next = { ...referral, ...nextBy(referral, act), ...changeBy(referral, step), state: state.value };
  const ordered = inOrder(next, step, localDateOf(act.at));
  return ordered.ok ? ok(next) : ordered;
}
