import { drivingLicences } from '../../reference/job-posting-codes.ts';
import { municipalities } from '../../reference/municipalities.ts';
import type { ActedBy } from '../../shared/acted-by.ts';
import type { ClientId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';

/** What a client has said of the work that is looked for (työnhakijan toiveet); what was said last counts. */
export interface JobWishes {
  /** Codes of municipalities to which the client would go to work, beside the home region. */
  readonly commutingArea: readonly string[];
  readonly drivingLicences: readonly string[];
  /** Skills in words, or by their ESCO addresses. */
  readonly skills: readonly string[];
}

/** Wishes of a client as they are kept: whoever wrote them down, and when. */
export interface ToldWishes extends JobWishes {
  readonly clientId: ClientId;
  readonly by: ActedBy;
  readonly at: Instant;
}

/** What clients have said, each time anew: nothing is overwritten. */
export interface WishStore {
  keep(wishes: ToldWishes): Promise<void>;
}

/** Checks the codes in wishes; fails with `CODE_INVALID`, which names the list and the code. */
export function checkWishes(wishes: JobWishes): Result<null, Failure<'CODE_INVALID'>> {
  const lists = [
    ['municipalities', municipalities, wishes.commutingArea],
    ['drivingLicences', drivingLicences, wishes.drivingLicences],
  ] as const;
  for (const [list, known, codes] of lists) {
    const code = codes.find((one) => !known.has(one));
    if (code !== undefined) return fail('rule-violation', 'CODE_INVALID', { list, code });
  }
  return ok(null);
}
