import { type Act, firstBy, type Matter } from '../../handling/matter.ts';
import type { SubsidyDecider } from '../../legislation/subsidy-decider.ts';
import type { CommitmentId, DecisionId, PaySubsidyId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Employer } from '../employer.ts';
import type { SubsidyTerms } from './subsidy-terms.ts';

/** Stages of a pay-subsidy case. */
export type PaySubsidyState =
  | 'RECEIVED'
  | 'INCOMPLETE'
  | 'IN_PREPARATION'
  | 'GRANTED'
  | 'RUNNING'
  | 'INTERRUPTED'
  | 'ENDED'
  | 'RECOVERED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'ROUTED_TO_TE_OFFICE';

/**
 * What is done with it; `start` and `end` happen by themselves with the days of the subsidy, `rectify` and
 * `rectify-extension` come with the decision that takes the place of another, for which `correct-extension` mends what was
 * applied for.
 */
export type PaySubsidyCommand =
  | 'ask'
  | 'complete'
  | 'prepare'
  | 'release'
  | 'route'
  | 'grant'
  | 'reject'
  | 'withdraw'
  | 'start'
  | 'interrupt'
  | 'resume'
  | 'apply-for-extension'
  | 'correct-extension'
  | 'route-extension'
  | 'extend'
  | 'reject-extension'
  | 'rectify-extension'
  | 'end'
  | 'recover'
  | 'rectify';

const DECIDED = { grant: 'GRANTED', reject: 'REJECTED', withdraw: 'WITHDRAWN' } as const;

/** Life of a case. A routed one is decided on by the TE Office and never touches a quota. */
export const PAY_SUBSIDY_MACHINE: StateMachine<PaySubsidyState, PaySubsidyCommand> = {
  name: 'pay subsidy',
  finnish: 'palkkatuki',
  initial: 'RECEIVED',
  moves: {
    RECEIVED: {
      ask: 'INCOMPLETE',
      prepare: 'IN_PREPARATION',
      route: 'ROUTED_TO_TE_OFFICE',
      reject: 'REJECTED',
      withdraw: 'WITHDRAWN',
    },
    INCOMPLETE: { complete: 'RECEIVED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
    IN_PREPARATION: {
      ...DECIDED,
      prepare: 'IN_PREPARATION',
      release: 'RECEIVED',
      route: 'ROUTED_TO_TE_OFFICE',
    },
    ROUTED_TO_TE_OFFICE: DECIDED,
    GRANTED: { start: 'RUNNING', end: 'ENDED', rectify: 'GRANTED' },
    RUNNING: {
      interrupt: 'INTERRUPTED',
      'apply-for-extension': 'RUNNING',
      'correct-extension': 'RUNNING',
      'route-extension': 'RUNNING',
      extend: 'RUNNING',
      'reject-extension': 'RUNNING',
      'rectify-extension': 'RUNNING',
      end: 'ENDED',
    },
    INTERRUPTED: {
      resume: 'RUNNING',
      'apply-for-extension': 'INTERRUPTED',
      'correct-extension': 'INTERRUPTED',
      'route-extension': 'INTERRUPTED',
      'reject-extension': 'INTERRUPTED',
      end: 'ENDED',
    },
    ENDED: { 'correct-extension': 'ENDED', 'rectify-extension': 'RUNNING', recover: 'RECOVERED' },
    RECOVERED: { recover: 'RECOVERED' },
    REJECTED: { rectify: 'GRANTED' },
    WITHDRAWN: {},
  },
};

/** The job that is to be subsidised (palkkatuettu työ). */
export interface SubsidisedJob {
  readonly title: string;
  /** When the work begins: a decision of the same day must come before it. */
  readonly beginsAt: Instant;
  /** Last day of a fixed-term contract; null for one until further notice. */
  readonly to: PlainDate | null;
  /** Hours a week, in hundredths. */
  readonly weeklyHours: number;
  /** Share of full working time, in basis points. */
  readonly workingTime: number;
  readonly isApprenticeship: boolean;
  /** Last day of the training of an apprenticeship. */
  readonly trainingEnds: PlainDate | null;
  /** The duty for which a public employer may be subsidised where only some are. */
  readonly duty: 'SOCIAL' | 'HEALTH' | 'RESCUE' | 'OTHER';
}

/** Other aid that the employer has got (muu tuki); cents. */
export interface OtherAid {
  readonly name: string;
  readonly cents: number;
  readonly grantedOn: PlainDate;
  readonly isDeMinimis: boolean;
}

/** What the employer has told of what keeps from a subsidy (työnantajan vakuutukset). */
export interface EmployerAssurances {
  /** Dismissed or laid off people on economic grounds within twelve months; the last day of it. */
  readonly dismissedOn: PlainDate | null;
  /** Whether all of them have been taken back. */
  readonly takenBack: boolean;
  readonly distortsCompetition: boolean;
  readonly wagesOrTaxesUnpaid: boolean;
  /** The day on which this was true. */
  readonly checkedOn: PlainDate;
}

/** Kinds of subsidy that an employer applies for (tukimuoto). */
export const SUBSIDY_KINDS = ['PAY_SUBSIDY', 'EMPLOYMENT_SUBSIDY_55'] as const;

export type SubsidyKind = (typeof SUBSIDY_KINDS)[number];

/** Types of pay subsidy (palkkatuen laji): by what the level and the length are found. */
export const SUBSIDY_TYPES = ['BASIC', 'REDUCED_ABILITY', 'FULL', 'AGED_60', 'APPRENTICESHIP'] as const;

export type SubsidyType = (typeof SUBSIDY_TYPES)[number];

/** What the employer applies for (palkkatukihakemus). */
export interface SubsidyApplication {
  readonly subsidy: SubsidyKind;
  readonly type: SubsidyType;
  readonly employer: Employer;
  readonly job: SubsidisedJob;
  /** Pay costs of a month, in cents. */
  readonly monthlyPayCents: number;
  /** First day for which subsidy is applied for, and how many months. */
  readonly from: PlainDate;
  readonly months: number;
  readonly isEsfFinanced: boolean;
  readonly isBusiness: boolean;
  /** State aid regime; null where the law does not tell them apart, or it is no aid. */
  readonly aidRegime: 'GBER' | 'DE_MINIMIS' | null;
  readonly otherAid: readonly OtherAid[];
  readonly assurances: EmployerAssurances;
  readonly receivedAt: Instant;
}

/** Time for which nothing is paid (keskeytys); `to` is null while it goes on. */
export interface SubsidyInterruption {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly reason: string;
}

/** Who decides, by the law of the day told. */
export interface SubsidyDeciding {
  readonly who: SubsidyDecider;
  readonly on: PlainDate;
  readonly rule: RuleReference;
}

/** For how much longer the employer applies, while the subsidy runs (jatkohakemus). */
export interface ExtensionApplication
  extends Pick<
    SubsidyApplication,
    'months' | 'monthlyPayCents' | 'aidRegime' | 'otherAid' | 'assurances' | 'receivedAt'
  > {
  /** Last day of the contract as it is now; null for one until further notice. */
  readonly jobEnds: PlainDate | null;
  /** Last day of the training of an apprenticeship as it is now. */
  readonly trainingEnds: PlainDate | null;
  /** Who decides on it, found when it came and anew when it is decided. */
  readonly decider: SubsidyDeciding;
  /** The contested decision whose application this corrects; null of one for itself. */
  readonly contested: DecisionId | null;
  /** The decision on it; null while it waits. */
  readonly decision: DecisionId | null;
}

/**
 * Time that a decision of its own has added (pidennys, jatko): for more time on its own terms, or for an interruption on
 * those before it.
 */
export interface SubsidyExtension {
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  readonly decidedOn: PlainDate;
  readonly decidedBy: SubsidyDecider;
  readonly decision: DecisionId;
  /** What of a quota pays it; null of what the TE Office grants. */
  readonly commitment: CommitmentId | null;
  readonly rule: RuleReference;
  /** Null where it makes up for an interruption. */
  readonly terms: SubsidyTerms | null;
}

/** A case of pay subsidy or 55+ employment subsidy (palkkatukiasia). */
export interface PaySubsidy extends Matter<PaySubsidyId, PaySubsidyState> {
  /** Municipality, area or authority that handles it. */
  readonly handler: OrganisationId;
  readonly application: SubsidyApplication;
  /** What was asked for while it is incomplete, and until when. */
  readonly asked: { readonly words: string; readonly dueOn: PlainDate } | null;
  /** Who decides, found on the day told and anew when it is decided. */
  readonly decider: SubsidyDeciding | null;
  /** Those of the first decision; they last to the end of the latest extension, which may have its own for its days. */
  readonly terms: SubsidyTerms | null;
  readonly commitment: CommitmentId | null;
  readonly decision: DecisionId | null;
  readonly interruptions: readonly SubsidyInterruption[];
  /** Those that were decided on first; the last may wait. */
  readonly extensionApplications: readonly ExtensionApplication[];
  /** The earliest first, without gaps. */
  readonly extensions: readonly SubsidyExtension[];
  /** Paid back or to be paid back, in cents. */
  readonly recoveredCents: number;
  readonly endedOn: PlainDate | null;
}

/** A case as it comes in. */
export function receivedSubsidy(
  { id, clientId, handler, application }: Pick<PaySubsidy, 'id' | 'clientId' | 'handler' | 'application'>,
  act: Act,
): PaySubsidy {
  return {
    id,
    clientId,
    handler,
    application,
    ...firstBy(act),
    state: PAY_SUBSIDY_MACHINE.initial,
    asked: null,
    decider: null,
    terms: null,
    commitment: null,
    decision: null,
    interruptions: [],
    extensionApplications: [],
    extensions: [],
    recoveredCents: 0,
    endedOn: null,
  };
}
