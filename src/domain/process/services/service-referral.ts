import type { SeatPoolId, ServiceReferralId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import { type Act, firstBy, type Matter } from '../../handling/matter.ts';
import type { CoachingSession } from './coaching.ts';
import type { ServiceType } from './service-type.ts';
import type { Coordination } from './social-and-health.ts';

/** Stages of a referral. */
export type ServiceReferralState =
  | 'PROPOSED'
  | 'REFERRED'
  | 'WAITING_LIST'
  | 'ACCEPTED'
  | 'REJECTED_BY_PROVIDER'
  | 'REFUSED_BY_CLIENT'
  | 'CANCELLED'
  | 'STARTED'
  | 'COMPLETED'
  | 'INTERRUPTED';

/** What is done with a referral. */
export type ServiceStepName =
  | 'refer'
  | 'wait'
  | 'accept'
  | 'reject'
  | 'refuse'
  | 'cancel'
  | 'start'
  | 'complete'
  | 'interrupt'
  | 'record-kela'
  | 'follow-up';

const OF_ANSWER = {
  reject: 'REJECTED_BY_PROVIDER',
  refuse: 'REFUSED_BY_CLIENT',
  cancel: 'CANCELLED',
} as const;

/** Life of a referral. Who waits for a seat, or has been accepted, can still refuse or be taken off (K). */
export const SERVICE_REFERRAL: StateMachine<ServiceReferralState, ServiceStepName> = {
  name: 'service referral',
  finnish: 'palveluun ohjaus',
  initial: 'PROPOSED',
  moves: {
    PROPOSED: { refer: 'REFERRED', wait: 'WAITING_LIST', cancel: 'CANCELLED' },
    REFERRED: { accept: 'ACCEPTED', wait: 'WAITING_LIST', 'record-kela': 'REFERRED', ...OF_ANSWER },
    WAITING_LIST: { accept: 'ACCEPTED', ...OF_ANSWER },
    ACCEPTED: { start: 'STARTED', 'record-kela': 'ACCEPTED', ...OF_ANSWER },
    STARTED: { complete: 'COMPLETED', interrupt: 'INTERRUPTED', 'record-kela': 'STARTED' },
    COMPLETED: { 'follow-up': 'COMPLETED', 'record-kela': 'COMPLETED' },
    INTERRUPTED: { 'follow-up': 'INTERRUPTED' },
    REJECTED_BY_PROVIDER: {},
    REFUSED_BY_CLIENT: {},
    CANCELLED: {},
  },
};

/** Why a client did not get a place: not selected, none free, not suitable, other (hylkäämisen syy). */
export type RejectionReason = 'SELECTION' | 'NO_PLACE' | 'NOT_SUITABLE' | 'OTHER';

/** Who broke a service off (keskeyttäjä). */
export type InterruptedBy = 'CLIENT' | 'PROVIDER' | 'AUTHORITY' | 'EMPLOYMENT';

/** What a service led to (palvelun tulos). */
export interface ServiceOutcome {
  readonly result: 'GOAL_REACHED' | 'PARTLY_REACHED' | 'NOT_REACHED';
  readonly words: string | null;
}

/** How the client fares some time after a service (sijoittuminen), list A.13. */
export interface Placement {
  readonly on: PlainDate;
  readonly placement: 'WORK_IN_FIELD' | 'OTHER_WORK' | 'EDUCATION' | 'OUTSIDE' | 'UNEMPLOYED' | 'UNKNOWN';
}

/** Days of Kela’s handling of a rehabilitation (Kelan kuntoutuksen vaiheet); what Kela decided tells of health. */
export interface KelaSteps {
  readonly applied: PlainDate;
  readonly decided: PlainDate | null;
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
}

/** Days of a week, and hours of a day (viikoittainen määrä). */
export interface Weekly {
  readonly daysPerWeek: number;
  readonly hoursPerDay: number;
}

/** Facts of a dismissal that opens change-security training (muutosturvakoulutus). */
export interface Dismissal {
  readonly dismissedOn: PlainDate;
  readonly employmentEnded: PlainDate;
  readonly registeredOn: PlainDate;
}

/** A referral to a service, and the time in it (palveluun ohjaus ja palvelujakso). */
export interface ServiceReferral extends Matter<ServiceReferralId, ServiceReferralState> {
  readonly serviceType: ServiceType;
  /** Key of the recognised need in the assessment; the need is the assessment’s own and stays there. */
  readonly needRef: string | null;
  readonly planActionRef: string | null;
  readonly provider: string | null;
  readonly seatPool: SeatPoolId | null;
  readonly holdsSeat: boolean;
  /** From when the client waits for a seat; null when not waiting. */
  readonly waitingSince: Instant | null;
  /** The service began before the client was one. */
  readonly isHistory: boolean;
  readonly dates: ServiceDates;
  /** Days on which a coaching or try-out is held; none: on every working day. */
  readonly sessions: readonly CoachingSession[];
  /** How much rehabilitative work is agreed on; of no other service. */
  readonly weekly: Weekly | null;
  readonly dismissal: Dismissal | null;
  readonly coordination: Coordination | null;
  readonly kela: KelaSteps | null;
  readonly rejection: { readonly reason: RejectionReason; readonly words: string | null } | null;
  readonly refusal: { readonly on: PlainDate; readonly words: string | null } | null;
  readonly cancellation: { readonly words: string | null } | null;
  readonly interruption: Interruption | null;
  /** Null while there is none, and where it tells of health: then it is kept apart. */
  readonly outcome: ServiceOutcome | null;
  readonly placements: readonly Placement[];
  /** What the client did may have to be told to whoever gives labour-policy statements. */
  readonly statementNeeded: boolean;
}

/** The days of a referral; each that is known is no earlier than those before it. */
export interface ServiceDates {
  /** The need was recognised. */
  readonly need: PlainDate;
  readonly referred: PlainDate | null;
  readonly accepted: PlainDate | null;
  readonly start: PlainDate | null;
  /** First day as it is planned, until it has begun. */
  readonly plannedStart: PlainDate | null;
  readonly plannedEnd: PlainDate | null;
  /** The last day. */
  readonly end: PlainDate | null;
}

/** A service broken off (palvelun keskeytyminen). */
export interface Interruption {
  readonly by: InterruptedBy;
  readonly reason: string;
  /** Days of absence without leave. */
  readonly unauthorisedAbsences: number;
}

/** What is said of a referral when it is begun. */
export type ProposedReferral = Pick<
  ServiceReferral,
  | 'id'
  | 'clientId'
  | 'serviceType'
  | 'needRef'
  | 'planActionRef'
  | 'provider'
  | 'seatPool'
  | 'isHistory'
  | 'sessions'
  | 'weekly'
  | 'dismissal'
  | 'coordination'
> & { readonly dates: Pick<ServiceDates, 'need' | 'plannedStart' | 'plannedEnd'> };

/** A referral that is not sent yet. */
export function proposed(referral: ProposedReferral, act: Act): ServiceReferral {
  return {
    ...referral,
    ...firstBy(act),
    state: SERVICE_REFERRAL.initial,
    holdsSeat: false,
    waitingSince: null,
    dates: { ...referral.dates, referred: null, accepted: null, start: null, end: null },
    kela: null,
    rejection: null,
    refusal: null,
    cancellation: null,
    interruption: null,
    outcome: null,
    placements: [],
    statementNeeded: false,
  };
}
