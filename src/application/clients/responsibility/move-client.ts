import type { ActedBy } from '../../../domain/shared/acted-by.ts';
import {
  type ReferralNotice,
  receiveReferralNotice,
} from '../../../domain/clients/responsibility/referral-notice.ts';
import type { ResponsibilityCase } from '../../../domain/clients/responsibility/responsibility-case.ts';
import { type SendNoticeCode, sendReferralNotice } from '../../../domain/clients/responsibility/transfer.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { trialAreaOfMunicipality } from '../../../domain/legislation/trial-areas.ts';
import type { ClientId, NoticeId } from '../../../domain/shared/ids.ts';
import type { Instant } from '../../../domain/shared/instant.ts';
import { organisationCode } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { RunRow } from '../../ports/run-rows.ts';
import { onTerms } from './handing-over.ts';

/** Why a client of a selection was left as before. */
export type SkipCode = SendNoticeCode | 'CLIENT_NOT_FOUND' | 'NOT_DETERMINED' | 'OTHER_AREA';

/** How the clients of an area are moved. */
export interface MoveOrder {
  readonly areaCode: string;
  readonly date: PlainDate;
  readonly at: Instant;
  readonly awaitReceipt: boolean;
  readonly law: StatuteBook;
  readonly by: ActedBy;
}

/** Row of a client who was left as before. */
export function skippedRow(
  clientId: ClientId,
  { failure }: { readonly ok: false; readonly failure: Failure<SkipCode> },
): RunRow {
  return { clientId, outcome: 'SKIPPED', authority: null, result: null, failure };
}

/** Row of a client who was moved, or is to be received. */
export function movedRow({ clientId, to, toAuthority }: ReferralNotice): RunRow {
  const outcome = toAuthority.receivedAt === null ? 'SENT' : 'MOVED';
  return { clientId, outcome, authority: to, result: null, failure: null };
}

/** Sends the notice of one client and, unless the municipality is to receive it itself, hands the client over. */
export function moveClient(
  candidate: ResponsibilityCase,
  id: NoticeId,
  { areaCode, date, at, awaitReceipt, law, by }: MoveOrder,
) {
  const sent = sendReferralNotice(candidate, { id, at, by, ground: null, municipality: null }, law);
  if (!sent.ok && sent.failure.code === 'NOT_IN_TARGET_GROUP' && candidate.determination === null) {
    return fail('not-found', 'NOT_DETERMINED', { date }, sent.failure.rule);
  }
  if (sent.ok && trialAreaOfMunicipality(organisationCode(sent.value.to), date)?.code !== areaCode) {
    return fail('rule-violation', 'OTHER_AREA', { municipality: organisationCode(sent.value.to) });
  }
  if (!sent.ok || awaitReceipt) return sent.ok ? ok({ notice: sent.value, handover: null }) : sent;
  const received = receiveReferralNotice(sent.value, candidate, at, by);
  // A notice sent a moment ago for a valid job search is open: the receipt cannot be refused.
  if (!received.ok) throw new Error(`a fresh notice was refused: ${received.failure.code}`);
  return ok({
    notice: { ...received.value.notice, version: 1 },
    handover: onTerms(received.value.handover, law),
  });
}
