import type { DeterminationResult, Reason } from '../../domain/clients/determination/determination.ts';
import type { OverriddenResult } from '../../domain/clients/determination/override.ts';
import type { NoticeState } from '../../domain/clients/responsibility/referral-notice.ts';
import type { EndReason, StartGround } from '../../domain/clients/responsibility/responsibility.ts';
import type { RequestKind, RequestState } from '../../domain/clients/responsibility/transfer-request.ts';
import type { ClientFacts, Residence } from '../../domain/clients/facts/client-facts.ts';
import type { SpellBreak } from '../../domain/clients/facts/unemployment-spells.ts';
import type { Ground } from '../../domain/legislation/target-group.ts';
import type { TransferReason } from '../../domain/legislation/transfer.ts';
import type { MatterInView, MatterKind } from '../shared/matter-kinds.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';

/** Matters of the service process that stand in a timeline, by the kind of entry. */
export const MATTERS_TOLD = {
  MEETING: 'meeting',
  ASSESSMENT: 'assessment',
  PLAN: 'plan',
  REFERRAL: 'service-referral',
  WORK_TRIAL: 'work-trial',
  JOB_OFFER: 'job-offer',
  START_UP_GRANT: 'start-up-grant',
  PAY_SUBSIDY: 'pay-subsidy',
  MULTI_SECTOR: 'multi-sector-case',
  STATEMENT: 'statement',
  CLARIFICATION: 'clarification',
  REMINDER: 'reminder',
  FACT_REPORT: 'fact-report',
  CLAIM: 'claim',
  DECISION: 'decision',
  RECTIFICATION: 'rectification-request',
} as const satisfies Readonly<Record<string, MatterKind>>;

export type MatterTold = keyof typeof MATTERS_TOLD;

/** What kind of meeting, plan or service it is, as a code of its kind, and its stage; nothing tells of health. */
type MatterFacts = Pick<MatterInView, 'what' | 'state'>;

/** What is said of an entry of each kind; what tells where the client lives is null under a security ban. */
interface TimelineFacts extends Readonly<Record<MatterTold, MatterFacts>> {
  readonly RESIDENCE: { readonly kind: Residence['kind']; readonly municipality: string | null };
  readonly JOB_SEARCH: { readonly office: string | null; readonly endReason: string | null };
  readonly STATUS: { readonly code: string; readonly endReason: string | null };
  readonly SPELL: { readonly endReason: string | null; readonly brokenBy: SpellBreak | null };
  readonly SERVICE: { readonly code: string };
  readonly SERVICE_LINE: { readonly code: string | null };
  readonly EARNINGS_RIGHT: {
    readonly basis: string;
    readonly right: ClientFacts['earningsRights'][number]['right'];
  };
  readonly RESPONSIBILITY: {
    readonly authority: OrganisationId | null;
    readonly startGround: StartGround;
    readonly endReason: EndReason | null;
  };
  readonly DETERMINATION: {
    readonly result: DeterminationResult;
    readonly grounds: readonly Ground[];
    readonly reasons: readonly Reason[];
  };
  readonly NOTICE: {
    readonly from: OrganisationId | null;
    readonly to: OrganisationId | null;
    readonly state: NoticeState;
  };
  readonly OVERRIDE: { readonly result: OverriddenResult };
  readonly STAY: { readonly reason: TransferReason };
  /** The state is that of now: what it was on an earlier day is not kept. */
  readonly REQUEST: {
    readonly kind: RequestKind;
    readonly from: OrganisationId | null;
    readonly to: OrganisationId | null;
    readonly state: RequestState | null;
  };
  readonly CHANGE: { readonly kind: 'RECORDED' | 'CORRECTED' | 'REVERSED' };
}

export type TimelineKind = keyof TimelineFacts;

/** Kinds of entries, in the order in which a picture shows them. */
export const TIMELINE_KINDS = [
  'RESIDENCE',
  'JOB_SEARCH',
  'STATUS',
  'SPELL',
  'SERVICE',
  'SERVICE_LINE',
  'EARNINGS_RIGHT',
  'RESPONSIBILITY',
  'STAY',
  'DETERMINATION',
  'OVERRIDE',
  'NOTICE',
  'REQUEST',
  'MEETING',
  'ASSESSMENT',
  'PLAN',
  'REFERRAL',
  'WORK_TRIAL',
  'JOB_OFFER',
  'START_UP_GRANT',
  'PAY_SUBSIDY',
  'MULTI_SECTOR',
  'STATEMENT',
  'CLARIFICATION',
  'REMINDER',
  'FACT_REPORT',
  'CLAIM',
  'DECISION',
  'RECTIFICATION',
  'CHANGE',
] as const satisfies readonly TimelineKind[];

/** Something dated about a client, as it was known at a moment (aikajanan tapahtuma). */
export type TimelineEntry = {
  readonly [Kind in TimelineKind]: {
    readonly kind: Kind;
    /** Key of the register's row, or id. */
    readonly key: string;
    /** First day; null when nobody knows it. */
    readonly from: PlainDate | null;
    /** Last day; null while it goes on. Of something that happens at once, the day itself. */
    readonly to: PlainDate | null;
    readonly knownFrom: Instant;
    /** Until when it was believed; null when it still is. */
    readonly knownUntil: Instant | null;
    readonly source: 'REGISTER' | 'OWN' | 'DERIVED';
    readonly facts: TimelineFacts[Kind];
  };
}[TimelineKind];

/** Part of a client's timeline, the latest first. */
export interface Timeline {
  readonly items: readonly TimelineEntry[];
  readonly next: string | null;
}

/** Which part of a client's timeline, and as known when. */
export interface TimelineFilter {
  /** Only what touches this day or a later one; null = from the beginning. */
  readonly from: PlainDate | null;
  /** Only what touches this day or an earlier one; null = to the end. */
  readonly to: PlainDate | null;
  /** As known at this moment; null = as known now. */
  readonly knownAt: Instant | null;
}
