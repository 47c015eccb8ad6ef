import { type Act, firstBy, type Matter } from '../../handling/matter.ts';
import { nextWorkingDay } from '../../shared/deadlines.ts';
import type { SubsidyApplicant, SubsidyDecider } from '../../legislation/subsidy-decider.ts';
import type { ClarificationId, JobOfferId, VacancyId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Match } from '../matching/matching.ts';
import type { Vacancy } from '../vacancies/vacancy.ts';

/** Stages of a job offer. */
export type JobOfferState =
  | 'DRAFT'
  | 'DELIVERED'
  | 'ANSWERED_CONTACTED'
  | 'ANSWERED_NOT_CONTACTED'
  | 'UNANSWERED'
  | 'RESULT_KNOWN'
  | 'CANCELLED'
  | 'CLOSED';

/** What is done with a job offer; `lapse` happens by itself when the day for reporting has passed. */
export type JobOfferCommand =
  | 'deliver'
  | 'answer-contacted'
  | 'answer-not-contacted'
  | 'lapse'
  | 'record-employer-answer'
  | 'record-result'
  | 'cancel'
  | 'close';

/**
 * Life of a job offer. A result can be recorded anew until the offer is closed; what was answered cannot. An answer that
 * came in time may be recorded after the day has passed.
 */
export const JOB_OFFER_MACHINE: StateMachine<JobOfferState, JobOfferCommand> = {
  name: 'job offer',
  finnish: 'työtarjous',
  initial: 'DRAFT',
  moves: {
    DRAFT: { deliver: 'DELIVERED', cancel: 'CANCELLED' },
    DELIVERED: {
      'answer-contacted': 'ANSWERED_CONTACTED',
      'answer-not-contacted': 'ANSWERED_NOT_CONTACTED',
      lapse: 'UNANSWERED',
      'record-employer-answer': 'DELIVERED',
      'record-result': 'RESULT_KNOWN',
      cancel: 'CANCELLED',
    },
    ANSWERED_CONTACTED: {
      'record-employer-answer': 'ANSWERED_CONTACTED',
      'record-result': 'RESULT_KNOWN',
      cancel: 'CANCELLED',
    },
    ANSWERED_NOT_CONTACTED: {
      'record-employer-answer': 'ANSWERED_NOT_CONTACTED',
      'record-result': 'RESULT_KNOWN',
      cancel: 'CANCELLED',
    },
    UNANSWERED: {
      'answer-contacted': 'ANSWERED_CONTACTED',
      'answer-not-contacted': 'ANSWERED_NOT_CONTACTED',
      'record-employer-answer': 'UNANSWERED',
      'record-result': 'RESULT_KNOWN',
      cancel: 'CANCELLED',
    },
    RESULT_KNOWN: {
      'record-employer-answer': 'RESULT_KNOWN',
      'record-result': 'RESULT_KNOWN',
      close: 'CLOSED',
    },
    CANCELLED: {},
    CLOSED: {},
  },
};

/** How an offer reached the client (toimitustapa), and what shows it. */
export interface OfferDelivery {
  readonly channel: DeliveryChannel;
  readonly at: Instant;
  readonly proof: string;
  /** When the client said by phone to have it; null when nobody asked. */
  readonly phoneConfirmedAt: Instant | null;
}

export const DELIVERY_CHANNELS = ['ELECTRONIC', 'LETTER', 'HANDED_OVER', 'PHONE_AND_LETTER'] as const;

export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/**
 * What kept the client from contacting the employer without any neglect: another job that was agreed on before the last
 * day, an employer who could not be reached, a vacancy that was not open any more (hyväksyttävä este).
 */
export const OFFER_CIRCUMSTANCES = ['OTHER_JOB', 'EMPLOYER_NOT_REACHED', 'VACANCY_NOT_OPEN'] as const;

export type OfferCircumstance = (typeof OFFER_CIRCUMSTANCES)[number];

/** What the client answered (asiakkaan vastaus). */
export interface OfferReply {
  readonly at: Instant;
  readonly contacted: boolean;
  readonly contactedOn: PlainDate | null;
  /** How far it has got. */
  readonly situation: string | null;
  readonly circumstance: OfferCircumstance | null;
  /** Another job, when that is the circumstance. */
  readonly otherJob: OtherJob | null;
  /** Why the client did not contact the employer; nothing of health. */
  readonly reason: string | null;
}

/** Another job that the client has got meanwhile (muu työ). */
export interface OtherJob {
  readonly agreedOn: PlainDate;
  readonly start: PlainDate;
}

/** What came of it (tulos), list A.11. */
export interface OfferResult {
  readonly code: string;
  /** The day on which it came to be. */
  readonly on: PlainDate;
  readonly at: Instant;
  /** What another reason was, of code 11. */
  readonly subReason: 'OTHER_JOB' | null;
  readonly employmentStart: PlainDate | null;
  readonly words: string | null;
}

/** Why an offer is taken back (peruutuksen syy). */
export const CANCELLATION_REASONS = [
  'VACANCY_FILLED',
  'VACANCY_WITHDRAWN',
  'VACANCY_ENDED',
  'MADE_BY_MISTAKE',
  'NOT_SUITABLE',
  'CLIENT_SITUATION',
] as const;

export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

/** What of a vacancy the client is told; it stays as it was when the offer was delivered (tarjottu työpaikka). */
export type OfferedVacancy = Pick<
  Vacancy,
  'number' | 'title' | 'employer' | 'municipalities' | 'applyBy' | 'hours' | 'duration'
>;

/** What of an offer is looked into (selvitettävä menettely). */
export type OfferConduct = 'NOT_CONTACTED' | 'NOT_ACCEPTED' | 'NO_ANSWER';

/**
 * Conduct of the client that has started a fact-finding, and what the law of its day says, for information: a municipality
 * never decides it (3.7, E57).
 */
export interface PossibleNeglect {
  readonly conduct: OfferConduct;
  /** The day of the event: its law says what may follow. */
  readonly on: PlainDate;
  /** Whether the time since the initial interview allows that anything follows; null when it is not known. */
  readonly mayHaveConsequences: boolean | null;
  /** Months that must have passed by the delivery; null where the law does not ask for any. */
  readonly monthsRequired: number | null;
  readonly rule: RuleReference;
}

/** A pay-subsidised job: who decides on the grant, which is no part of the offer (E56). */
export interface OfferedSubsidy {
  readonly applicant: SubsidyApplicant;
  readonly decider: SubsidyDecider;
  readonly decision: 'PENDING';
  /** The case of the grant with the body that decides; null while there is none. */
  readonly caseRef: string | null;
}

/** An offer of a specified vacancy made by the authority to a jobseeker (työtarjous). */
export interface JobOffer extends Matter<JobOfferId, JobOfferState> {
  readonly vacancyId: VacancyId;
  readonly vacancy: OfferedVacancy;
  /** Who made it: figures credit that body also after the client has moved (E53). */
  readonly madeFor: OrganisationId;
  /** Why the vacancy suits the client; never from health data. */
  readonly suitability: string;
  /** How the client suited the vacancy when the offer was made, criterion by criterion (R51). */
  readonly match: Match;
  /** Last day to contact the employer, and to report: working days, as an act of the client ends on one. */
  readonly contactBy: PlainDate;
  readonly reportBy: PlainDate;
  /** What neglect may lead to, as the client was told: version and text of the law of the day of delivery. */
  readonly consequence: {
    readonly version: string;
    readonly words: string;
    readonly rule: RuleReference;
  } | null;
  /** Employment status code, list A.1, when it was delivered. */
  readonly statusAtOffer: string | null;
  /** Whole months since the initial interview when it was delivered; null without one. */
  readonly monthsSinceInitialInterview: number | null;
  /** Whether the job-search obligation of the review period had been met before; null without one. */
  readonly obligationMetBefore: boolean | null;
  readonly delivery: OfferDelivery | null;
  readonly reply: OfferReply | null;
  /** What the employer said, on which day. */
  readonly employerAnswer: { readonly on: PlainDate; readonly words: string } | null;
  readonly result: OfferResult | null;
  readonly cancellation: {
    readonly reason: CancellationReason;
    readonly words: string | null;
    readonly at: Instant;
  } | null;
  readonly subsidy: OfferedSubsidy | null;
  readonly neglect: PossibleNeglect | null;
  /** The fact-finding that the client’s conduct has started. */
  readonly clarification: ClarificationId | null;
}

/** What is said of an offer when it is made. */
export type ProposedOffer = Pick<
  JobOffer,
  'id' | 'clientId' | 'suitability' | 'match' | 'contactBy' | 'reportBy' | 'subsidy'
>;

/** An offer that the client does not know of yet. A last day on which nothing can be done is moved to the next that is. */
export function drafted(offer: ProposedOffer, vacancy: Vacancy, act: Act): JobOffer {
  return {
    ...offer,
    ...firstBy(act),
    vacancyId: vacancy.id,
    vacancy: offeredOf(vacancy),
    state: JOB_OFFER_MACHINE.initial,
    madeFor: act.by.organisation,
    contactBy: nextWorkingDay(offer.contactBy),
    reportBy: nextWorkingDay(offer.reportBy),
    consequence: null,
    statusAtOffer: null,
    monthsSinceInitialInterview: null,
    obligationMetBefore: null,
    delivery: null,
    reply: null,
    employerAnswer: null,
    result: null,
    cancellation: null,
    neglect: null,
    clarification: null,
  };
}

/** What the client is told of a vacancy as it is now; nobody whom the employer has named for questions of officials. */
export function offeredOf(vacancy: Vacancy): OfferedVacancy {
  const { number, title, employer, municipalities, applyBy, hours, duration } = vacancy;
  return { number, title, employer, municipalities, applyBy, hours, duration };
}
