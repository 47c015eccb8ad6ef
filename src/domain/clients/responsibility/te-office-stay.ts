import type { ActedBy } from '../../shared/acted-by.ts';
import type { TransferReason } from '../../legislation/transfer.ts';
import type { ClientId, TeOfficeStayId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import type { RuleReference } from '../../shared/result.ts';

/**
 * A client whom the TE Office leaves untransferred (siirtämättä jättäminen; Act 1269/2020, section 5). Nobody is moved
 * past it; it is looked at again when what it rested on has changed.
 */
export interface TeOfficeStay {
  readonly id: TeOfficeStayId;
  readonly clientId: ClientId;
  readonly reason: TransferReason;
  /** The reason in the official's own words. */
  readonly text: string;
  /** Language of service and home of the day: the mark is looked at again when either changes. */
  readonly language: string;
  readonly home: string | null;
  readonly markedAt: Instant;
  readonly markedBy: ActedBy;
  readonly rule: RuleReference;
}

/** What of a mark's foundations has changed since it was made. */
export type ReviewReason = 'LANGUAGE_CHANGED' | 'HOME_CHANGED';

/** Why a mark must be looked at again; empty while what it rested on is as it was. */
export function reviewReasons(
  stay: Pick<TeOfficeStay, 'language' | 'home'>,
  now: { readonly language: string; readonly home: string | null },
): readonly ReviewReason[] {
  return [
    ...(stay.language === now.language ? [] : (['LANGUAGE_CHANGED'] as const)),
    ...(stay.home === now.home ? [] : (['HOME_CHANGED'] as const)),
  ];
}
