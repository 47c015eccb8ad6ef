import {
  type ReferralNotice,
  receiveReferralNotice,
} from '../../../domain/clients/responsibility/referral-notice.ts';
import type { HandoverOnTerms } from '../../../domain/clients/responsibility/responsibilities.port.ts';
import type { ResponsibilityCase } from '../../../domain/clients/responsibility/responsibility-case.ts';
import type { ActedBy } from '../../../domain/clients/responsibility/responsibility.ts';
import { type SendNoticeCode, sendReferralNotice } from '../../../domain/clients/responsibility/transfer.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { teOfficeOf, trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import type { ClientId, NoticeId } from '../../../domain/shared/ids.ts';
import { type Instant, instantAt, localDateOf } from '../../../domain/shared/instant.ts';
import { organisation, organisationCode } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type RuleReference } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { type Chunk, chunkOf, inChunks } from '../../shared/chunks.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actedBy, onTerms } from './handing-over.ts';
import { noticeReceivedMessage, noticeSentMessages } from './notice-messages.ts';

export interface TransferInput {
  readonly areaCode: string;
  /** Date of the determinations, and of the transfer. */
  readonly date: PlainDate;
  /** True leaves the notices for the municipalities to receive one by one. */
  readonly awaitReceipt: boolean;
}

export interface TransferSummary {
  readonly areaCode: string;
  readonly date: PlainDate;
  readonly rule: RuleReference;
  readonly candidates: number;
  readonly sent: number;
  readonly received: number;
  /** Notices sent, by receiving municipality. */
  readonly byMunicipality: Readonly<Record<string, number>>;
  /** Clients left where they were, by the code of the refusal. */
  readonly skipped: Readonly<Record<string, number>>;
}

export type TransferFailure = Failure<
  'AREA_UNKNOWN' | 'DATE_IN_FUTURE' | 'RULE_NOT_FOUND' | 'OUTSIDE_TRIAL_PERIOD' | 'NO_CANDIDATES'
>;

export interface TransferDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

const CHUNK = 500;
/** A transfer recorded for an earlier day is taken to have happened at noon of that day. */
const NOON = 12;

/**
 * Moves customer responsibility for the clients of an area who belong to the target group on a date (R30): the
 * TE Office sends referral notices to client and municipality; a notice to a municipality that works in this
 * system is received when it reaches its in-tray, unless the run leaves the receipt to the municipality. A chunk
 * of clients a transaction: a run that was broken off can be run again and moves only those not moved yet.
 */
export function transferResponsibility(
  dependencies: TransferDependencies,
): Command<TransferInput, TransferSummary, TransferFailure> {
  const transferNext = transferChunk(dependencies);
  return async (input, outer) => {
    const context = { ...outer, idempotency: null };
    const { areaCode, date } = input;
    const now = dependencies.clock.now();
    const today = localDateOf(now);
    if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
    const law = await dependencies.legislation.inForce();
    const rules = law.transfer.at(date);
    if (!rules.ok) return rules;
    if (!rules.value.rules.possible) {
      return fail('rule-violation', 'OUTSIDE_TRIAL_PERIOD', { date }, rules.value.reference);
    }
    const area = trialAreaOn(areaCode, date);
    if (area === null) return fail('not-found', 'AREA_UNKNOWN', { area: areaCode, date });
    const at = date === today ? now : instantAt(date, NOON);

    const byMunicipality: Record<string, number> = Object.fromEntries(
      area.municipalities.map((code) => [code, 0]),
    );
    const skipped: Record<string, number> = {};
    let sent = 0;
    let received = 0;
    const candidates = await inChunks(
      'transfer',
      context,
      (after) => transferNext({ ...input, after, at, law }, context),
      (chunk) => {
        for (const code of chunk.to) byMunicipality[code] = (byMunicipality[code] ?? 0) + 1;
        for (const code of chunk.skipped) skipped[code] = (skipped[code] ?? 0) + 1;
        sent += chunk.to.length;
        received += chunk.received;
      },
    );
    if (!candidates.ok) return candidates;
    return ok({
      areaCode: input.areaCode,
      date: input.date,
      rule: rules.value.reference,
      candidates: candidates.value,
      sent,
      received,
      byMunicipality,
      skipped,
    });
  };
}

interface ChunkInput extends TransferInput {
  readonly after: ClientId | null;
  readonly at: Instant;
  readonly law: StatuteBook;
}

interface TransferredChunk extends Chunk {
  readonly to: readonly string[];
  readonly received: number;
  readonly skipped: readonly SendNoticeCode[];
}

function transferChunk({ ids, unitOfWork, clock }: TransferDependencies) {
  return bulkCommand<ChunkInput, TransferredChunk, TransferFailure>({
    name: 'transfer-responsibility',
    permission: 'transfer.run',
    objectType: 'referral-notice',
    async handle({ areaCode, date, awaitReceipt, after, at, law }, tx, { actor }) {
      if (actor.organisation !== organisation('te-office', teOfficeOf(areaCode))) {
        return fail('not-found', 'AREA_UNKNOWN', { area: areaCode, date });
      }
      const total = after === null ? await tx.transfers.countCandidates(areaCode, date) : null;
      if (total === 0) return fail('rule-violation', 'NO_CANDIDATES', { area: areaCode, date });
      const candidates = await tx.transfers.nextCandidates(areaCode, date, after, CHUNK);
      const notices: ReferralNotice[] = [];
      const handovers: HandoverOnTerms[] = [];
      const skipped: SendNoticeCode[] = [];
      for (const candidate of candidates) {
        const moved = moveClient(candidate, ids.next() as NoticeId, {
          at,
          awaitReceipt,
          law,
          by: actedBy(actor),
        });
        if (moved.ok) {
          notices.push(moved.value.notice);
          if (moved.value.handover !== null) handovers.push(moved.value.handover);
        } else {
          skipped.push(moved.failure.code);
        }
      }
      await tx.transfers.save(notices, handovers);
      return ok({
        value: {
          ...chunkOf(total, candidates, CHUNK),
          to: notices.map(({ to }) => organisationCode(to)),
          received: handovers.length,
          skipped,
        },
        objectId: null,
        clientIds: candidates.map(({ clientId }) => clientId),
        ...(notices[0] && { rule: notices[0].rule }),
        detail: { areaCode, date, awaitReceipt, sent: notices.length, received: handovers.length },
        messages: notices.flatMap((notice) => [
          ...noticeSentMessages(notice, actor.organisation),
          ...(notice.toAuthority.receivedAt === null
            ? []
            : [noticeReceivedMessage(notice, actor.organisation)]),
        ]),
      });
    },
  })({ unitOfWork, clock });
}

/** Sends the notice of one client and, unless the municipality is to receive it itself, hands the client over. */
function moveClient(
  candidate: ResponsibilityCase,
  id: NoticeId,
  {
    at,
    awaitReceipt,
    law,
    by,
  }: Pick<ChunkInput, 'at' | 'awaitReceipt' | 'law'> & {
    readonly by: ActedBy;
  },
) {
  const sent = sendReferralNotice(candidate, { id, at, by, ground: null, municipality: null }, law);
  if (!sent.ok || awaitReceipt) return sent.ok ? ok({ notice: sent.value, handover: null }) : sent;
  const received = receiveReferralNotice(sent.value, candidate, at, by);
  // A notice sent a moment ago for a valid job search is open: the receipt cannot be refused.
  if (!received.ok) throw new Error(`a fresh notice was refused: ${received.failure.code}`);
  return ok({
    notice: { ...received.value.notice, version: 1 },
    handover: onTerms(received.value.handover, law),
  });
}
