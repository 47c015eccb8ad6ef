import type { ReferralNotice } from '../../../domain/clients/responsibility/referral-notice.ts';
import type { HandoverOnTerms } from '../../../domain/clients/responsibility/responsibilities.port.ts';
import type { TransferSelection } from '../../../domain/clients/responsibility/transfer-store.port.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { teOfficeOf, trialAreaOn } from '../../../domain/legislation/trial-areas.ts';
import type { ClientId, NoticeId } from '../../../domain/shared/ids.ts';
import { type Instant, instantAt, localDateOf } from '../../../domain/shared/instant.ts';
import { organisation } from '../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Failure, fail, ok, type RuleReference } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { RunRow } from '../../ports/run-rows.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { type Chunk, chunkOf, inChunks } from '../../shared/chunks.ts';
import { bulkCommand, type Command, type CommandDependencies } from '../../shared/command.ts';
import type { Context } from '../../shared/context.ts';
import { actedBy } from './handing-over.ts';
import { moveClient, movedRow, skippedRow } from './move-client.ts';
import { noticeReceivedMessage, noticeSentMessages } from './notice-messages.ts';
import { TransferTally } from './transfer-tally.ts';

export interface TransferInput {
  readonly areaCode: string;
  /** Date of the determinations, and of the transfer. */
  readonly date: PlainDate;
  /** True leaves the notices for the municipalities to receive one by one. */
  readonly awaitReceipt: boolean;
  /** Tells what would become of each client and moves nobody. */
  readonly dryRun?: boolean;
  /** Only clients of this municipality of the area. */
  readonly municipality?: string | null;
  /** These clients instead of everybody of the area who is to be moved. */
  readonly clientIds?: readonly ClientId[] | null;
}

export interface TransferSummary {
  readonly areaCode: string;
  readonly date: PlainDate;
  readonly rule: RuleReference;
  readonly dryRun: boolean;
  readonly candidates: number;
  readonly sent: number;
  readonly received: number;
  /** Notices sent, by receiving municipality. */
  readonly byMunicipality: Readonly<Record<string, number>>;
  /** Clients left where they were, by the code of the refusal. */
  readonly skipped: Readonly<Record<string, number>>;
}

export type TransferFailure = Failure<
  | 'AREA_UNKNOWN'
  | 'DATE_IN_FUTURE'
  | 'RULE_NOT_FOUND'
  | 'OUTSIDE_TRIAL_PERIOD'
  | 'NO_CANDIDATES'
  | 'MUNICIPALITY_NOT_IN_AREA'
>;

export interface TransferDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

const CHUNK = 500;
/** A transfer recorded for an earlier day is taken to have happened at noon of that day. */
const NOON = 12;

/**
 * Moves customer responsibility for the clients of an area who belong to the target group on a date (R30), and for those
 * who were a municipality's before and have registered again: they return without a test (section 6). The TE Office sends referral notices to client and municipality; a notice to a municipality that works in this
 * system is received when it reaches its in-tray, unless the run leaves the receipt to the municipality. A chunk
 * of clients a transaction, and with it what became of each: a run that was broken off goes on after the last one.
 */
export function transferResponsibility(
  dependencies: TransferDependencies,
): Command<TransferInput, TransferSummary, TransferFailure> {
  const transferNext = transferChunk(dependencies);
  const soFar = rowsSoFar(dependencies);
  return async (input, outer) => {
    const context = { ...outer, idempotency: null };
    const { areaCode, date, dryRun = false } = input;
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
    const municipality = input.municipality ?? null;
    if (municipality !== null && !area.municipalities.includes(municipality)) {
      return fail('rule-violation', 'MUNICIPALITY_NOT_IN_AREA', { municipality, area: areaCode, date });
    }
    const clientIds = input.clientIds ? [...new Set(input.clientIds)].toSorted() : null;
    const work = {
      selection: {
        areaCode,
        municipalities: municipality === null ? area.municipalities : [municipality],
        clientIds,
      },
      date,
      dryRun,
      awaitReceipt: input.awaitReceipt,
      at: date === today ? now : instantAt(date, NOON),
      law,
    };
    const done = await soFar(context);
    const tally = new TransferTally(area.municipalities, done.counts);
    const candidates = await inChunks(
      'transfer',
      context,
      (after) => transferNext({ ...work, after, isFirst: after === done.last }, context),
      (chunk) => {
        for (const row of chunk.rows) tally.add(row);
      },
      { after: done.last, clients: tally.clients },
    );
    if (!candidates.ok) return candidates;
    const { sent, received, byMunicipality, skipped: left } = tally;
    return ok({
      areaCode,
      date,
      rule: rules.value.reference,
      dryRun,
      candidates: candidates.value,
      sent,
      received,
      byMunicipality,
      skipped: left,
    });
  };
}

/** What an earlier attempt of the run has done; nothing when there was none, or nobody follows the work. */
function rowsSoFar({ unitOfWork }: TransferDependencies) {
  return async ({ run, actor }: Context) =>
    run === undefined
      ? { last: null, counts: [] }
      : unitOfWork.runBulk({ organisations: [actor.organisation] }, (tx) => tx.runRows.soFar(run));
}

interface ChunkInput {
  readonly selection: TransferSelection;
  readonly date: PlainDate;
  readonly dryRun: boolean;
  readonly awaitReceipt: boolean;
  readonly after: ClientId | null;
  readonly isFirst: boolean;
  readonly at: Instant;
  readonly law: StatuteBook;
}

interface TransferredChunk extends Chunk {
  readonly rows: readonly RunRow[];
}

function transferChunk({ ids, unitOfWork, clock }: TransferDependencies) {
  return bulkCommand<ChunkInput, TransferredChunk, TransferFailure>({
    name: 'transfer-responsibility',
    permission: 'transfer.run',
    objectType: 'referral-notice',
    async handle({ selection, date, dryRun, awaitReceipt, after, isFirst, at, law }, tx, { actor, run }) {
      const { areaCode } = selection;
      if (actor.organisation !== organisation('te-office', teOfficeOf(areaCode))) {
        return fail('not-found', 'AREA_UNKNOWN', { area: areaCode, date });
      }
      const total = isFirst ? await tx.transfers.count(selection, date) : null;
      if (total === 0) return fail('rule-violation', 'NO_CANDIDATES', { area: areaCode, date });
      const { looked, cases, unseen } = await tx.transfers.next(selection, date, after, CHUNK);
      const notices: ReferralNotice[] = [];
      const handovers: HandoverOnTerms[] = [];
      const rows: RunRow[] = unseen.map((id) =>
        skippedRow(id, fail('not-found', 'CLIENT_NOT_FOUND', { id })),
      );
      const order = { areaCode, date, at, awaitReceipt, law, by: actedBy(actor) };
      for (const candidate of cases) {
        const moved = moveClient(candidate, ids.next() as NoticeId, order);
        if (moved.ok) {
          notices.push(moved.value.notice);
          if (moved.value.handover !== null) handovers.push(moved.value.handover);
          rows.push(movedRow(moved.value.notice));
        } else {
          rows.push(skippedRow(candidate.clientId, moved));
        }
      }
      if (!dryRun) await tx.transfers.save(notices, handovers);
      if (run !== undefined) await tx.runRows.add(run, rows);
      return ok({
        value: { ...chunkOf(total, looked, CHUNK), rows },
        objectId: null,
        clientIds: looked.filter((id) => !unseen.includes(id)),
        ...(notices[0] && { rule: notices[0].rule }),
        detail: { areaCode, date, dryRun, awaitReceipt, sent: notices.length, received: handovers.length },
        messages: dryRun
          ? []
          : notices.flatMap((notice) => [
              ...noticeSentMessages(notice, actor.organisation),
              ...(notice.toAuthority.receivedAt === null
                ? []
                : [noticeReceivedMessage(notice, actor.organisation)]),
            ]),
      });
    },
  })({ unitOfWork, clock });
}
