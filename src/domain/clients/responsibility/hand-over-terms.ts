import type { StatuteBook } from '../../legislation/statute-book.ts';
import { localDateOf } from '../../shared/instant.ts';
import { organisationKind } from '../../shared/organisation.ts';
import type { RuleReference } from '../../shared/result.ts';
import type { Handover } from './responsibility.ts';

/** Who answers for something that was open at the hand-over. */
export type FollowUp = 'NEW_AUTHORITY' | 'FORMER_UNTIL_ANSWERED';

/** What the former body may still see, and on which ground (tietojen luovutus siirrossa). */
export interface RemainingView {
  readonly what: 'OWN_NOTICES' | 'OWN_REQUESTS' | 'HAND_OVER_PACKAGE' | 'OPEN_OFFERS' | 'OPEN_FACT_REPORTS';
  readonly ground: 'OWN_DOCUMENT' | 'EVIDENCE_OF_DISCLOSURE' | 'UNFINISHED_TASK';
}

/** On which terms a client goes from one body to another (siirron ehdot). */
export interface HandOverTerms {
  /** The plan in force binds client and new authority until it is revised; null where the law does not say so. */
  readonly planBindsUntilRevised: RuleReference | null;
  /** Tasks of the process go along, with the days by which they are due. */
  readonly openTasks: 'NEW_AUTHORITY';
  readonly offers: FollowUp;
  readonly factReports: FollowUp;
  /** Figures credit an offer to whoever made it, wherever its result is collected. */
  readonly offersCreditedTo: 'MAKER';
  readonly formerMaySee: readonly RemainingView[];
}

/** Everything that the former body did with the client stays its own document; of the client it sees nothing more. */
const ALWAYS: readonly RemainingView[] = [
  { what: 'OWN_NOTICES', ground: 'OWN_DOCUMENT' },
  { what: 'OWN_REQUESTS', ground: 'OWN_DOCUMENT' },
  { what: 'HAND_OVER_PACKAGE', ground: 'EVIDENCE_OF_DISCLOSURE' },
];

/**
 * The terms of a hand-over, by the law of its day. Offers follow the client, and the new authority collects their
 * results (E53); when the client moves out of the trials, open offers and fact reports stay with the municipality
 * until they are answered (E2).
 */
export function termsOf(
  { closed, opened }: Handover,
  { planOfPreviousAuthority }: Pick<StatuteBook, 'planOfPreviousAuthority'>,
): HandOverTerms {
  const binding = planOfPreviousAuthority.at(localDateOf(opened.from));
  const leavesTrials =
    opened.startGround === 'MOVE' &&
    closed !== null &&
    organisationKind(closed.authority) === 'municipality' &&
    organisationKind(opened.authority) === 'te-office';
  const followUp: FollowUp = leavesTrials ? 'FORMER_UNTIL_ANSWERED' : 'NEW_AUTHORITY';
  return {
    planBindsUntilRevised: binding.ok && binding.value.rules === true ? binding.value.reference : null,
    openTasks: 'NEW_AUTHORITY',
    offers: followUp,
    factReports: followUp,
    offersCreditedTo: 'MAKER',
    formerMaySee: leavesTrials
      ? [
          ...ALWAYS,
          { what: 'OPEN_OFFERS', ground: 'UNFINISHED_TASK' },
          { what: 'OPEN_FACT_REPORTS', ground: 'UNFINISHED_TASK' },
        ]
      : ALWAYS,
  };
}
