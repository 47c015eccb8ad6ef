import type { StatuteBook } from '../../legislation/statute-book.ts';
import { trialAreasOn } from '../../legislation/trial-areas.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { OrganisationId, OrganisationKind } from '../../shared/organisation.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { ReviewKind } from '../determination/consequences.ts';
import type { Awaited } from '../determination/pending-information.ts';
import type { ReviewReason } from '../responsibility/te-office-stay.ts';
import { isWithinTrial } from '../responsibility/transfer.ts';

/** Lists of what somebody has to do something about, by the kinds of bodies that have them (työlistat). */
export const WORKLISTS = {
  'to-be-transferred': ['te-office'],
  'pending-information': ['te-office', 'municipality', 'area'],
  'notices-not-received': ['te-office', 'municipality', 'area', 'employment-authority'],
  'moved-in': ['te-office', 'municipality', 'area', 'employment-authority'],
  'moved-out': ['municipality', 'area', 'employment-authority'],
  'te-office-review': ['te-office'],
  'expiring-facts': ['te-office', 'municipality', 'area', 'employment-authority'],
  'changed-determinations': ['te-office', 'municipality', 'area'],
  conflicts: ['te-office', 'municipality', 'area', 'employment-authority'],
  'missing-language': ['te-office', 'municipality', 'area', 'employment-authority'],
  'possible-duplicates': ['te-office', 'municipality', 'area', 'employment-authority'],
  'refused-messages': ['te-office', 'municipality', 'area', 'employment-authority'],
} as const satisfies Readonly<Record<string, readonly OrganisationKind[]>>;

export type WorklistName = keyof typeof WORKLISTS;

export const WORKLIST_NAMES = Object.keys(WORKLISTS) as [WorklistName, ...WorklistName[]];

/** The lists that a kind of body has, in the order in which they are shown. */
export function worklistsOf(kind: OrganisationKind): readonly WorklistName[] {
  return WORKLIST_NAMES.filter((name) => (WORKLISTS[name] as readonly OrganisationKind[]).includes(kind));
}

/** Why a client stands in a list. */
export type WorkReason =
  | 'IN_TARGET_GROUP'
  | 'RETURNS_TO_MUNICIPALITY'
  | 'INFORMATION_MISSING'
  | 'NOTICE_NOT_RECEIVED'
  | 'LETTER_RETURNED'
  | 'MOVED_IN'
  | 'HOME_ELSEWHERE'
  | 'STAY_RESTS_ON_OTHER'
  | 'PERMIT_ENDS'
  | 'EARNINGS_RIGHT_ENDS'
  | 'SECURITY_BAN_ENDS'
  | 'GUARDIAN_ENDS'
  | 'JOB_SEARCH_ENDS'
  | ReviewKind
  | 'FACTS_CONTRADICT'
  | 'TWO_AUTHORITIES'
  | 'LANGUAGE_MISSING'
  | 'POSSIBLE_DUPLICATE'
  | 'MESSAGE_REFUSED';

/** What a list's entry is about besides the client: what is to be read, or acted on. */
export interface WorkSubject {
  readonly kind: 'determination' | 'referral-notice' | 'client';
  readonly id: string;
}

/** One client in a list, and why (työlistan rivi). */
export interface WorkItem {
  readonly client: {
    readonly id: ClientId;
    readonly lastName: string;
    readonly firstNames: string;
    readonly birthDate: PlainDate;
    readonly securityBan: boolean;
  };
  readonly reason: WorkReason;
  /** Since when there is something to do. */
  readonly since: PlainDate | null;
  /** The day by which it should be done, or on which the fact ends; null when nothing says when. */
  readonly until: PlainDate | null;
  readonly subject: WorkSubject | null;
  /** What the reason is said with; what tells where somebody lives is left out under a security ban. */
  readonly facts: {
    readonly awaited?: readonly Awaited[];
    readonly from?: OrganisationId | null;
    readonly to?: OrganisationId | null;
    readonly municipality?: string | null;
    readonly code?: string;
    readonly changed?: readonly ReviewReason[];
  };
}

/** By what the days of the lists are counted, as far as the law or this product's own default says. */
export interface WorkTerms {
  /** Days after which a client who was found to belong to the target group should have been moved. */
  readonly windowDays: number | null;
  /** Those registered by one day are moved by another. */
  readonly registeredBy: PlainDate | null;
  readonly movedBy: PlainDate | null;
  /** Municipalities to which clients can be moved. */
  readonly trialMunicipalities: readonly string[];
  /** Facts are shown that end on this day or before. */
  readonly endsBy: PlainDate;
  /** Moves are shown that happened on this day or later. */
  readonly movedFrom: PlainDate;
}

/** Days ahead for which ending facts are shown, and days back for which those are who have moved in. */
const LOOK_AHEAD_DAYS = 60;
const LOOK_BACK_DAYS = 30;

/** The terms on a day, for what is due by another. */
export function termsOn(
  today: PlainDate,
  dueBy: PlainDate | null,
  { transfer, trialAreas: areas }: Pick<StatuteBook, 'transfer' | 'trialAreas'>,
): WorkTerms {
  const law = transfer.at(today);
  const rules = law.ok ? law.value.rules : null;
  return {
    windowDays: rules?.windowAfterStart?.amount ?? null,
    registeredBy: rules?.initialTransfer?.registeredBy ?? null,
    movedBy: rules?.initialTransfer?.movedBy ?? null,
    trialMunicipalities:
      rules !== null && isWithinTrial(rules, today)
        ? trialAreasOn(today, areas).flatMap(({ municipalities }) => municipalities)
        : [],
    endsBy: dueBy ?? addDays(today, LOOK_AHEAD_DAYS),
    movedFrom: addDays(today, -LOOK_BACK_DAYS),
  };
}

/** The rule that puts clients into a list on a day; null when no rule of law does. */
export function ruleOfWorklist(
  name: WorklistName,
  today: PlainDate,
  { transfer, targetGroup }: Pick<StatuteBook, 'transfer' | 'targetGroup'>,
): RuleReference | null {
  const theme = THEMES[name];
  if (theme === undefined) return null;
  const law = { transfer, targetGroup }[theme].at(today);
  return law.ok ? law.value.reference : null;
}

const THEMES: Readonly<Partial<Record<WorklistName, 'transfer' | 'targetGroup'>>> = {
  'to-be-transferred': 'transfer',
  'pending-information': 'targetGroup',
  'notices-not-received': 'transfer',
  'moved-in': 'transfer',
  'te-office-review': 'transfer',
  'moved-out': 'transfer',
  'changed-determinations': 'transfer',
};
