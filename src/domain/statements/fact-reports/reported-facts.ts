import type { Instant } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** From what a fact was taken (tiedon lähde): kind and id of the matter, or of the fact of the client. */
export interface FactSource {
  readonly kind: string;
  readonly id: string;
}

/** A fact with its source, and the day of which it is (tieto lähteineen). */
export interface SourcedFact<Content> {
  readonly source: FactSource;
  readonly on: PlainDate;
  readonly content: Content;
}

/** Copy of a job offer (työtarjouksen jäljennös): nothing by which anybody could be reached. */
export interface OfferCopy {
  readonly vacancyId: string;
  /** As it was when it was offered; what may follow from a refusal depends on how long the job would have lasted (3.7). */
  readonly vacancy: {
    readonly number: number;
    readonly title: string;
    readonly employer: string;
    readonly municipalities: readonly string[];
    /** Lists A.11. */
    readonly hours: string | null;
    readonly duration: string | null;
  };
  readonly suitability: string;
  readonly deliveredAt: Instant | null;
  readonly channel: string | null;
  readonly contactBy: PlainDate;
  readonly reportBy: PlainDate;
  /** What the client was told that neglect may lead to. */
  readonly consequenceTold: string | null;
  /** Employment status code, list A.1, and whole months since the initial interview, at delivery. */
  readonly statusAtOffer: string | null;
  readonly monthsSinceInitialInterview: number | null;
  readonly obligationMetBefore: boolean | null;
  readonly reply: {
    readonly at: Instant;
    readonly contacted: boolean;
    readonly contactedOn: PlainDate | null;
    readonly situation: string | null;
    readonly reason: string | null;
  } | null;
}

/** What a plan says of the act in question (ote suunnitelmasta); without an act, what it says of the obligation. */
export interface PlanExcerpt {
  readonly type: string;
  readonly jobSearchObligation: string | null;
  readonly act: {
    readonly text: string;
    readonly due: PlainDate;
    readonly state: string;
    readonly report: { readonly at: Instant; readonly done: boolean; readonly text: string } | null;
  } | null;
}

/** That the client was invited to a meeting (kutsun todiste); where it was sent, and its words, stay here. */
export interface InvitationEvidence {
  readonly meetingKind: string;
  readonly start: Instant | null;
  readonly sentAt: Instant | null;
  readonly channel: string | null;
  /** The client took the time without an official. */
  readonly selfBooked: boolean;
}

/** What the client was asked and said (asiakkaan selvitys). */
export interface ClientsAccount {
  readonly question: string;
  readonly deadline: PlainDate;
  readonly answeredAt: Instant | null;
  readonly isLate: boolean;
  readonly reasons: readonly string[];
  readonly words: string | null;
  readonly attachments: readonly string[];
  /** There is a health reason: it stands in the restricted annex (E55). */
  readonly hasHealthReason: boolean;
}

/** How the job-search obligation stood in the review period of the event (velvollisuuden tilanne). */
export interface ObligationStatus {
  readonly from: PlainDate;
  /** Last day of the review period. */
  readonly to: PlainDate;
  readonly required: number;
  readonly result: string | null;
}

/** Kela, or an unemployment fund (etuuden maksaja). */
export type BenefitPayer = 'KELA' | 'FUND';

/**
 * What a report tells (tietopaketti): gathered from what is kept, each with its source and day. It holds what happened,
 * never what follows from it: there is no place for a code of a statement.
 */
export interface ReportedFacts {
  readonly offer: SourcedFact<OfferCopy> | null;
  readonly plan: SourcedFact<PlanExcerpt> | null;
  readonly invitation: SourcedFact<InvitationEvidence> | null;
  readonly clarification: SourcedFact<ClientsAccount> | null;
  readonly employerAnswer: SourcedFact<{ readonly words: string }> | null;
  /** Events in whose twelve months this one falls, the earliest first. */
  readonly previousEvents: readonly SourcedFact<{ readonly kind: string }>[];
  /** The latest before the event. */
  readonly initialInterview: PlainDate | null;
  readonly obligation: SourcedFact<ObligationStatus> | null;
  /** Null where nobody has told. */
  readonly benefitPayer: SourcedFact<{ readonly payer: BenefitPayer }> | null;
  /** What the official adds; nothing of health. */
  readonly words: string | null;
}
