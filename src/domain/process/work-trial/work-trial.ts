import type { ServiceReferralId, WorkTrialId } from '../../shared/ids.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import { earlier, addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Matter } from '../../handling/matter.ts';
import type { Span } from './time-used.ts';

/** Stages of a work-trial agreement (työkokeilusopimuksen tila). */
export type WorkTrialState = 'DRAFT' | 'SIGNED' | 'RUNNING' | 'ENDED' | 'INTERRUPTED';

export type WorkTrialCommand = 'sign' | 'start' | 'record-absence' | 'end' | 'interrupt';

/** The life of a work-trial agreement (työkokeilusopimuksen elinkaari). */
export const WORK_TRIAL_MACHINE: StateMachine<WorkTrialState, WorkTrialCommand> = {
  name: 'work-trial',
  finnish: 'työkokeilusopimus',
  initial: 'DRAFT',
  moves: {
    DRAFT: { sign: 'SIGNED' },
    SIGNED: { start: 'RUNNING', interrupt: 'INTERRUPTED' },
    RUNNING: { 'record-absence': 'RUNNING', end: 'ENDED', interrupt: 'INTERRUPTED' },
    ENDED: {},
    INTERRUPTED: {},
  },
};

/** What a trial is for: to choose a career, or to return to the labour market (työkokeilun tavoite). */
export const WORK_TRIAL_GOALS = ['CAREER_CHOICE', 'RETURN_TO_LABOUR_MARKET'] as const;

export type WorkTrialGoal = (typeof WORK_TRIAL_GOALS)[number];

/** Where the trial is done (työkokeilun järjestäjä). */
export interface Organiser {
  readonly kind: 'MUNICIPALITY' | 'OTHER';
  /** Code of a municipality, business id of another organiser. */
  readonly code: string;
  readonly name: string;
}

/** Who signs (sopimuksen osapuoli): two when the authority's own municipality is the organiser. */
export type WorkTrialParty = 'CLIENT' | 'AUTHORITY' | 'ORGANISER';

export interface Signature {
  readonly party: WorkTrialParty;
  readonly name: string;
  readonly signedOn: PlainDate;
}

/** What is agreed on (sopimuksen sisältö). */
export interface WorkTrialTerms {
  readonly organiser: Organiser;
  readonly goal: WorkTrialGoal;
  /** The organiser means to recruit (rekrytointikokeilu). */
  readonly isRecruitTry: boolean;
  readonly tasks: string;
  /** Code of the occupation of the tasks: it tells whether the tasks of two trials are the same. */
  readonly occupation: string;
  readonly dailyHours: number;
  /** Days of the week on which it is done, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly supervisor: string;
  readonly from: PlainDate;
  /** First day after it. */
  readonly until: PlainDate;
  /** Whether the client is employed by the organiser. */
  readonly isCurrentEmployer: boolean;
  /** Whether the client asks for it although a full trial has just ended. */
  readonly clientAsks: boolean;
  /** The referral that led to it, which starts and ends with it; null when there is none. */
  readonly referralId: ServiceReferralId | null;
}

/** A day on which the client did not come (poissaolo). */
export interface Absence {
  readonly on: PlainDate;
  readonly isAuthorised: boolean;
}

/** By whom, or why, a trial was broken off (keskeyttäjä). */
export const INTERRUPTERS = ['CLIENT', 'ORGANISER', 'AUTHORITY', 'EMPLOYMENT'] as const;

export interface Interruption {
  readonly by: (typeof INTERRUPTERS)[number] | 'UNAUTHORISED_ABSENCE';
  readonly words: string | null;
}

/** A fixed-term agreement on a work trial (työkokeilusopimus). */
export interface WorkTrial extends Matter<WorkTrialId, WorkTrialState>, WorkTrialTerms {
  /** The municipality, TE Office or employment authority that agrees. */
  readonly authority: OrganisationId;
  readonly parties: readonly WorkTrialParty[];
  readonly signatures: readonly Signature[];
  readonly absences: readonly Absence[];
  /** Last day of the trial as it came to be; null while it lasts. */
  readonly endedOn: PlainDate | null;
  readonly interruption: Interruption | null;
  /** The organiser’s evaluation (järjestäjän arvio). */
  readonly evaluation: string | null;
  readonly rule: RuleReference;
}

/** The days that an agreement uses or has used; null while it is a draft, or when nobody came. */
export function spanOf({ state, from, until, endedOn }: WorkTrial): Span | null {
  if (state === 'DRAFT') return null;
  const end = endedOn === null ? until : earlier(until, addDays(endedOn, 1));
  return from < end ? { from, until: end } : null;
}
