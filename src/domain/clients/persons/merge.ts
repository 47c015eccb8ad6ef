import type { OrganisationId } from '../../shared/organisation.ts';
import type { ClientId } from '../../shared/ids.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';

/** What is known of one of two clients who are to be merged. */
export interface MergeSide {
  readonly id: ClientId;
  readonly identityCode: string | null;
  /** The client of which this one is a duplicate. */
  readonly mergedInto: ClientId | null;
  /** Whether others are duplicates of this one. */
  readonly hasDuplicates: boolean;
  readonly hasOpenNotice: boolean;
  readonly hasValidJobSearch: boolean;
  readonly responsible: OrganisationId | null;
}

export type MergeCode =
  | 'MERGE_SAME_CLIENT'
  | 'ALREADY_MERGED'
  | 'MERGE_OPEN_NOTICE'
  | 'MERGE_DIFFERENT_AUTHORITIES'
  | 'MERGE_REASON_NEEDED';

/**
 * Whether a duplicate can be joined to the client that stays (henkilötietojen yhdistäminen). Refused while two
 * authorities are responsible for a valid job search each, while a notice about either is open, and for
 * different identity codes when nobody says why they are one person.
 */
export function checkMerge(
  staying: MergeSide,
  duplicate: MergeSide,
  reason: string | null,
): Result<null, Failure<MergeCode>> {
  if (staying.id === duplicate.id) return fail('conflict', 'MERGE_SAME_CLIENT');
  const merged = [staying, duplicate].find(({ mergedInto }) => mergedInto !== null);
  if (merged !== undefined) return fail('conflict', 'ALREADY_MERGED', { client: merged.id });
  if (duplicate.hasDuplicates) return fail('conflict', 'ALREADY_MERGED', { client: duplicate.id });
  if (staying.hasOpenNotice || duplicate.hasOpenNotice) return fail('conflict', 'MERGE_OPEN_NOTICE');
  if (
    staying.hasValidJobSearch &&
    duplicate.hasValidJobSearch &&
    staying.responsible !== duplicate.responsible
  ) {
    return fail('conflict', 'MERGE_DIFFERENT_AUTHORITIES');
  }
  const codesDiffer =
    staying.identityCode !== null &&
    duplicate.identityCode !== null &&
    staying.identityCode !== duplicate.identityCode;
  if (codesDiffer && reason === null) return fail('conflict', 'MERGE_REASON_NEEDED');
  return ok(null);
}
