import type { ActivationPlanParty, PlanApproval } from '../../legislation/plans.ts';
import type { PlanId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { OrganisationId } from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Matter } from '../../handling/matter.ts';
import type { ActionFollowUp, PlanAction } from './plan-action.ts';
import type { PlanType, PlanTypeCodes } from './plan-type.ts';

/**
 * Stages of a plan (suunnitelman tila). `REVISED`: a revised text waits for its approvals, and what was agreed before binds
 * until then; then the plan is in force with the new text.
 */
export type PlanState =
  | 'DRAFT'
  | 'AWAITING_APPROVALS'
  | 'IN_FORCE'
  | 'REVISED'
  | 'SUPERSEDED'
  | 'LAPSED'
  | 'ENDED'
  | 'REFUSED_BY_CLIENT';

export type PlanCommand =
  | 'change'
  | 'submit'
  | 'approve'
  | 'put-in-force'
  | 'refuse'
  | 'revise'
  | 'resume'
  | 'report'
  | 'check'
  | 'supersede'
  | 'lapse'
  | 'end';

const FOLLOWED = { supersede: 'SUPERSEDED', lapse: 'LAPSED', end: 'ENDED' } as const;

/** The life of a plan (suunnitelman elinkaari). */
export const PLAN_MACHINE: StateMachine<PlanState, PlanCommand> = {
  name: 'plan',
  finnish: 'suunnitelma',
  initial: 'DRAFT',
  moves: {
    DRAFT: { change: 'DRAFT', submit: 'AWAITING_APPROVALS', refuse: 'REFUSED_BY_CLIENT', lapse: 'LAPSED' },
    AWAITING_APPROVALS: {
      change: 'DRAFT',
      approve: 'AWAITING_APPROVALS',
      'put-in-force': 'IN_FORCE',
      refuse: 'REFUSED_BY_CLIENT',
      lapse: 'LAPSED',
    },
    IN_FORCE: { revise: 'REVISED', resume: 'IN_FORCE', report: 'IN_FORCE', check: 'IN_FORCE', ...FOLLOWED },
    REVISED: {
      revise: 'REVISED',
      resume: 'REVISED',
      approve: 'REVISED',
      'put-in-force': 'IN_FORCE',
      refuse: 'IN_FORCE',
      report: 'REVISED',
      check: 'REVISED',
      ...FOLLOWED,
    },
    SUPERSEDED: {},
    LAPSED: {},
    ENDED: {},
    REFUSED_BY_CLIENT: {},
  },
};

/** Parties beside the client and the labour authority (kumppanit): those whom a plan names approve it, too. */
export const PARTNER_KINDS = [
  'SOCIAL_WELFARE_OF_MUNICIPALITY',
  'WELLBEING_SERVICES_COUNTY',
  'KELA',
  'OTHER',
] as const;

/** Who agrees on a plan (suunnitelman osapuoli). */
export type PlanPartyKind = ActivationPlanParty | (typeof PARTNER_KINDS)[number];

export interface PlanPartner {
  readonly kind: PlanPartyKind;
  /** Null for the client and the labour authority, whose names stand elsewhere. */
  readonly name: string | null;
}

/** That a party has agreed, and on which text (hyväksyntä). */
export interface Approval {
  readonly contentHash: string;
  readonly method: PlanApproval;
  readonly approvedAt: Instant;
  /** How it was recorded, where the law asks for a record. */
  readonly record: string | null;
  readonly recordedBy: string;
}

export interface PlanParty extends PlanPartner {
  readonly approval: Approval | null;
}

/** An act of law and the section applied (sovellettu säännös). */
export interface LegalBasis {
  readonly act: string;
  readonly section: string;
}

/** What is agreed on (suunnitelman sisältö): every word of it counts for the hash. */
export interface PlanContent {
  /** Whose plan it is: after a move of responsibility still the old authority's, until it is revised. */
  readonly authority: OrganisationId;
  /** The client's service language: Finnish or Swedish. */
  readonly language: 'fi' | 'sv';
  readonly goals: string;
  /** The mapping part of plans before the Nordic model (kartoitusosa). */
  readonly mapping: string | null;
  /** What the job-search obligation is, in words, or why there is none. */
  readonly jobSearchObligation: string | null;
  readonly actions: readonly PlanAction[];
  readonly followUp: string | null;
  /** Last day for the client to report. */
  readonly reportingDeadline: PlainDate | null;
  /** Evidence beyond the ordinary; asked for only when it is written here. */
  readonly extraEvidence: string | null;
  /** Last day of the time planned for, of plans that have one. */
  readonly until: PlainDate | null;
  readonly legalBasis: readonly LegalBasis[];
  readonly parties: readonly PlanPartner[];
}

/** A text with its hash, by which it is provable who agreed on what. */
export interface PlanText {
  readonly content: PlanContent;
  readonly contentHash: string;
  readonly parties: readonly PlanParty[];
  /** When the parties were asked to approve it; null while it is a draft. */
  readonly askedAt: Instant | null;
}

export interface AgreedText extends PlanText {
  readonly inForceFrom: PlainDate;
  /** Last day for revising it; null where the law has none. */
  readonly reviseBy: PlainDate | null;
}

/** How a plan came to its end, or was refused. */
export interface PlanEnding {
  readonly on: PlainDate;
  readonly words: string;
}

/** A plan that a jobseeker and the authority agree on (suunnitelma). */
export interface Plan extends Matter<PlanId, PlanState> {
  readonly type: PlanType;
  /** What the register's two lists call the type (A.4). */
  readonly uraTypeCode: PlanTypeCodes;
  readonly madeOn: PlainDate;
  /** The client's service language is neither Finnish nor Swedish, or not known: Finnish was taken (D11). */
  readonly isLanguageAssumed: boolean;
  /** The text that is being agreed on; null when there is none but what is agreed. */
  readonly proposal: PlanText | null;
  /** What binds; null until the plan comes into force. */
  readonly agreed: AgreedText | null;
  /** Of the acts of the text that binds, and of earlier ones that were taken out. */
  readonly followUp: readonly ActionFollowUp[];
  /** The plan that this one has taken the place of. */
  readonly replacedPlanId: PlanId | null;
  readonly ending: PlanEnding | null;
}

/** Whether it binds the client now. */
export function isInForce({ state }: Pick<Plan, 'state'>): boolean {
  return state === 'IN_FORCE' || state === 'REVISED';
}
