import type { ClientId, DisqualificationId } from '../shared/ids.ts';
import { type Instant, localDateOf } from '../shared/instant.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';

/** Why an official may not handle a client's matters (esteellisyysperuste; Act 434/2003, section 28). */
export const DISQUALIFICATION_GROUNDS = [
  'PARTY',
  'CLOSE_RELATION',
  'REPRESENTATIVE',
  'BENEFIT_OR_LOSS',
  'EMPLOYMENT_OR_COMMISSION',
  'MANAGEMENT_POSITION',
  'STEERING_OR_SUPERVISION',
  'OTHER_SPECIAL_REASON',
] as const;

export type DisqualificationGround = (typeof DISQUALIFICATION_GROUNDS)[number];

/** Somebody who may not see or handle one client's matters (esteellisyys). */
export interface Disqualification {
  readonly id: DisqualificationId;
  readonly clientId: ClientId;
  /** Who is disqualified, as the identity provider knows the person. */
  readonly subject: string;
  readonly ground: DisqualificationGround;
  readonly from: Instant;
  /** First day on which it no longer holds; null = until it is ended. */
  readonly until: PlainDate | null;
  readonly endedAt: Instant | null;
  readonly recordedBy: string;
}

/** The clients whose matters somebody may not handle at a moment. */
export function clientsClosedTo(
  disqualifications: readonly Pick<Disqualification, 'clientId' | 'from' | 'until' | 'endedAt'>[],
  at: Instant,
): readonly ClientId[] {
  return disqualifications.filter((one) => isInForce(one, at)).map(({ clientId }) => clientId);
}

/** Records a disqualification, in force at once. Fails with `DATE_IN_PAST` when it would have ended already. */
export function disqualify(
  recorded: Pick<Disqualification, 'id' | 'clientId' | 'subject' | 'ground' | 'until'>,
  by: string,
  at: Instant,
): Result<Disqualification, Failure<'DATE_IN_PAST'>> {
  const today = localDateOf(at);
  if (recorded.until !== null && recorded.until <= today) {
    return fail('rule-violation', 'DATE_IN_PAST', { date: recorded.until, today });
  }
  return ok({ ...recorded, from: at, endedAt: null, recordedBy: by });
}

function isInForce(
  { from, until, endedAt }: Pick<Disqualification, 'from' | 'until' | 'endedAt'>,
  at: Instant,
): boolean {
  return from <= at && (until === null || localDateOf(at) < until) && (endedAt === null || at < endedAt);
}
