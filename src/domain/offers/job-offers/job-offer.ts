import type { Matter } from '../../handling/matter.ts';
import type { ClarificationId, JobOfferId, VacancyId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';

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
  | 'record-result'
  | 'cancel'
  | 'close';

/** Life of a job offer. A result that is still pending can be recorded anew; what was answered cannot. */
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
      'record-result': 'RESULT_KNOWN',
      cancel: 'CANCELLED',
    },
    ANSWERED_CONTACTED: { 'record-result': 'RESULT_KNOWN', cancel: 'CANCELLED' },
    ANSWERED_NOT_CONTACTED: { 'record-result': 'RESULT_KNOWN', cancel: 'CANCELLED' },
    UNANSWERED: { 'record-result': 'RESULT_KNOWN', cancel: 'CANCELLED' },
    RESULT_KNOWN: { 'record-result': 'RESULT_KNOWN', close: 'CLOSED' },
    CANCELLED: {},
    CLOSED: {},
  },
};

/** How an offer reached the client (toimitustapa), and what shows it. */
export interface OfferDelivery {
  readonly channel: 'ELECTRONIC' | 'LETTER' | 'HANDED_OVER' | 'PHONE_AND_LETTER';
  readonly at: Instant;
  readonly proof: string;
}

/** What the client answered (asiakkaan vastaus). */
export interface OfferReply {
  readonly at: Instant;
  readonly contacted: boolean;
  readonly contactedOn: PlainDate | null;
  /** How far it has got. */
  readonly situation: string | null;
  /** Why the client did not contact the employer; nothing of health. */
  readonly reason: string | null;
}

/** What came of it (tulos), list A.11. */
export interface OfferResult {
  readonly code: string;
  readonly at: Instant;
  readonly employmentStart: PlainDate | null;
  readonly words: string | null;
}

/** An offer of a specified vacancy made by the authority to a jobseeker (työtarjous). */
export interface JobOffer extends Matter<JobOfferId, JobOfferState> {
  readonly vacancyId: VacancyId;
  /** Who made it: figures credit that body also after the client has moved (E53). */
  readonly madeFor: OrganisationId;
  /** Why the vacancy suits the client; never from health data. */
  readonly suitability: string;
  /** Last day to contact the employer, and to report. */
  readonly contactBy: PlainDate;
  readonly reportBy: PlainDate;
  /** What neglect may lead to, as the client was told: version and text of the law of the day of delivery. */
  readonly consequence: { readonly version: string; readonly words: string } | null;
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
  readonly cancellation: { readonly reason: string; readonly at: Instant } | null;
  readonly clarification: ClarificationId | null;
}
