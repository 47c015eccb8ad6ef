import type { OrganisationId } from '../../shared/organisation.ts';
import type { ClientId, MergeId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
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
  /** Whether something of the service process is under way: a meeting, a plan, a service and the like. */
  readonly hasOpenMatters: boolean;
  readonly hasValidJobSearch: boolean;
  readonly responsible: OrganisationId | null;
}

export type MergeCode =
  | 'MERGE_SAME_CLIENT'
  | 'ALREADY_MERGED'
  | 'MERGE_OPEN_NOTICE'
  | 'MERGE_OPEN_MATTERS'
  | 'MERGE_DIFFERENT_AUTHORITIES'
  | 'MERGE_OTHER_WAY'
  | 'MERGE_REASON_NEEDED';

/** That two clients are one person (yhdistäminen): both ids stay, the duplicate with a pointer to the other. */
export interface Merge {
  readonly id: MergeId;
  readonly clientId: ClientId;
  readonly duplicateId: ClientId;
  readonly reason: string | null;
  /** Identity code that only the duplicate had: the client that stays has it while the merge stands. */
  readonly codeTaken: string | null;
  readonly mergedBy: string;
  readonly mergedAt: Instant;
  readonly reversedAt: Instant | null;
  readonly reversedBy: string | null;
}

/**
 * Whether a duplicate can be joined to the client that stays. Refused while two authorities are responsible for a
 * valid job search each, while a notice about either is open, while a matter of the duplicate’s service process is under
 * way, when somebody is responsible for the duplicate alone (then that one is to stay), and for different identity codes
 * when nobody says why they are one person.
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
  if (duplicate.responsible !== null && staying.responsible === null) {
    return fail('conflict', 'MERGE_OTHER_WAY');
  }
  const codesDiffer =
    staying.identityCode !== null &&
    duplicate.identityCode !== null &&
    staying.identityCode !== duplicate.identityCode;
  if (codesDiffer && reason === null) return fail('conflict', 'MERGE_REASON_NEEDED');
  if (duplicate.hasOpenMatters) return fail('conflict', 'MERGE_OPEN_MATTERS');
  return ok(null);
}

/** Whether a merge can be undone: once, and by those who may see the client that stayed. */
export function checkReversal(merge: Merge): Result<null, Failure<'MERGE_REVERSED'>> {
  const { reversedAt, reversedBy } = merge;
  if (reversedAt === null) return ok(null);
  return fail('conflict', 'MERGE_REVERSED', { changedAt: reversedAt, changedBy: reversedBy ?? '' });
}
