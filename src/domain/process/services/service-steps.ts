import type { StatuteBook } from '../../legislation/statute-book.ts';
import { localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import { type RightCode, type RightsSituation, hasRight } from './service-rights.ts';
import { inOrder } from './service-days.ts';
import { type SeatPool, seatReleased, seatTaken } from './seat-pool.ts';
import { type LimitCode, type LimitLaw, withinLimits } from './service-limits.ts';
import { SERVICE_REFERRAL, type ServiceOutcome, type ServiceReferral } from './service-referral.ts';
import type { ServiceStep } from './service-step.ts';
import { SERVICE_TYPES } from './service-type.ts';
import { mayBeDisclosed } from './social-and-health.ts';
import { maySelect } from './training-selection.ts';

/** What a step depends on beside the referral. */
export interface StepSituation extends RightsSituation {
  readonly known: Pick<ProcessCase, 'birthDate' | 'home'>;
  /** Every referral of the client. */
  readonly all: readonly ServiceReferral[];
  readonly pool: SeatPool | null;
}

export type StepLaw = LimitLaw & Pick<StatuteBook, 'trainingSelection' | 'socialAndHealth'>;

/** What a step makes: the referral, its pool when a seat changed hands, and an outcome that is to be kept apart. */
export interface Stepped {
  readonly referral: ServiceReferral;
  readonly pool: SeatPool | null;
  readonly guarded: ServiceOutcome | null;
}

export type StepCode =
  | LimitCode
  | RightCode
  | 'COMMAND_NOT_ALLOWED'
  | 'DATE_IN_FUTURE'
  | 'SEQUENCE_INVALID'
  | 'SELECTION_BY_TE_OFFICE'
  | 'SEAT_QUOTA_EXCEEDED'
  | 'RECEIVER_NOT_COMPETENT'
  | 'NO_DISCLOSURE_GROUND'
  | 'NOT_OF_KELA';

/**
 * Takes a step. Nothing is recorded before its day; the days come in the order need, referral, acceptance, start, end
 * (R8), but for a service that began before the client was one. Limits are measured when the client is referred, as far
 * as the time is planned, and when the service starts; what only is history is recorded as it was.
 */
export function stepped(
  referral: ServiceReferral,
  step: ServiceStep,
  situation: StepSituation,
  act: Act,
  law: StepLaw,
): Result<Stepped, Failure<StepCode>> {
  const state = moved(SERVICE_REFERRAL, referral.state, step.step);
  if (!state.ok) return state;
  const may = maySelect(referral, step, act.by.organisation, law);
  if (!may.ok) return may;
  if (step.step === 'record-kela' && SERVICE_TYPES[referral.serviceType].receiver !== 'KELA') {
    return fail('rule-violation', 'NOT_OF_KELA', { serviceType: referral.serviceType });
  }
  const next: ServiceReferral = {
    ...referral,
    ...nextBy(referral, act),
    ...changeBy(referral, step),
    state: state.value,
    waitingSince: state.value === 'WAITING_LIST' ? act.at : null,
  };
  const checked = inOrder(next, step, localDateOf(act.at));
  if (!checked.ok) return checked;
  const isSent = referral.state === 'PROPOSED' && next.state !== 'CANCELLED';
  const lawful = isLawful(next, step, isSent, situation, law);
  if (!lawful.ok) return lawful;
  const seat = seatAfter(next, situation.pool);
  if (!seat.ok) return seat;
  const outcome = 'outcome' in step ? step.outcome : null;
  const isGuarded = SERVICE_TYPES[next.serviceType].tellsOfHealth;
  return ok({
    referral: { ...next, holdsSeat: seat.value.holdsSeat, outcome: isGuarded ? null : next.outcome },
    pool: seat.value.pool,
    guarded: isGuarded ? outcome : null,
  });
}

/** What a step changes in a referral beside its state. */
export function changeBy(referral: ServiceReferral, step: ServiceStep): Partial<ServiceReferral> {
  const dates = (change: Partial<ServiceReferral['dates']>) => ({ dates: { ...referral.dates, ...change } });
  switch (step.step) {
    case 'refer':
    case 'wait':
      return dates({ referred: referral.dates.referred ?? step.on });
    case 'accept':
      return dates({ accepted: step.on });
    case 'reject':
      return { rejection: { reason: step.reason, words: step.words } };
    case 'refuse':
      return { refusal: { on: step.on, words: step.words }, statementNeeded: true };
    case 'cancel':
      return { cancellation: { words: step.words } };
    case 'start':
      return {
        ...dates({ start: step.on, plannedEnd: step.plannedEnd ?? referral.dates.plannedEnd }),
        sessions: step.sessions ?? referral.sessions,
      };
    case 'complete':
      return { ...dates({ end: step.on }), outcome: step.outcome };
    case 'interrupt': {
      const { by, reason, unauthorisedAbsences } = step;
      const isOfClient = by === 'CLIENT' || unauthorisedAbsences > 0;
      return {
        ...dates({ end: step.on }),
        interruption: { by, reason, unauthorisedAbsences },
        statementNeeded: isOfClient,
      };
    }
    case 'record-kela':
      return { kela: step.kela };
    case 'follow-up':
      return { placements: [...referral.placements, { on: step.on, placement: step.placement }] };
  }
}

/** What the law says of a referral that is sent, and of a service that starts; history is not measured anew. */
function isLawful(
  next: ServiceReferral,
  step: ServiceStep,
  isSent: boolean,
  situation: StepSituation,
  law: StepLaw,
): Result<null, Failure<StepCode>> {
  const start = isSent ? next.dates.plannedStart : step.step === 'start' ? step.on : null;
  if (next.isHistory || (!isSent && start === null)) return ok(null);
  const right = hasRight(next.serviceType, situation);
  if (!right.ok) return right;
  if (start !== null) {
    const within = withinLimits(next, start, situation.all, situation.known.birthDate, law);
    if (!within.ok) return within;
  }
  if (!isSent || step.step === 'record-kela') return ok(null);
  const arranged = law.socialAndHealth.at(step.on);
  if (!arranged.ok) return arranged;
  const { serviceType, coordination } = next;
  const { home } = situation.known;
  const disclosure = step.step === 'refer' ? step.disclosure : null;
  return mayBeDisclosed(serviceType, coordination, disclosure, home, step.on, arranged.value);
}

/** A seat is taken with the referral, or with the place of who has waited, and given back by whoever does not come. */
function seatAfter(
  { holdsSeat, state }: ServiceReferral,
  pool: SeatPool | null,
): Result<{ readonly pool: SeatPool | null; readonly holdsSeat: boolean }, Failure<'SEAT_QUOTA_EXCEEDED'>> {
  const needsSeat = pool !== null && !WITHOUT_SEAT.has(state);
  if (pool === null || needsSeat === holdsSeat) return ok({ pool: null, holdsSeat });
  if (!needsSeat) return ok({ pool: seatReleased(pool), holdsSeat: false });
  const taken = seatTaken(pool);
  return taken.ok ? ok({ pool: taken.value, holdsSeat: true }) : taken;
}

const WITHOUT_SEAT: ReadonlySet<ServiceReferral['state']> = new Set([
  'PROPOSED',
  'WAITING_LIST',
  'REJECTED_BY_PROVIDER',
  'REFUSED_BY_CLIENT',
  'CANCELLED',
]);
