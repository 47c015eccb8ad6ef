import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok } from '../../../domain/shared/result.ts';
import type { FactReport } from '../../../domain/statements/fact-reports/fact-report.ts';
import { escalated } from '../../../domain/statements/fact-reports/keep-report.ts';
import { isToBeEscalated } from '../../../domain/statements/fact-reports/report-due.ts';
import type { Ids } from '../../ports/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { type Chunk, chunkOf } from '../../shared/chunks.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import { draftAfterHearing } from './follow-hearing.ts';
import { overdueMessage } from './report-messages.ts';

const AT_A_TIME = 50;

interface FollowInput {
  readonly after: ClientId | null;
  readonly law: StatuteBook;
}

/** Clients who were looked at, and how many reports were drafted of theirs. */
export interface DraftedChunk extends Chunk {
  readonly drafted: number;
}

/** Drafts the reports of the next clients whose time to answer is over or who have answered (R66). */
export function draftNextReports(
  dependencies: CommandDependencies & { readonly ids: Ids },
): Command<FollowInput, DraftedChunk, never> {
  return command<FollowInput, DraftedChunk, never>({
    name: 'draft-fact-reports',
    permission: 'daily-round.run',
    dataClasses: ['basic', 'statement'],
    objectType: 'fact-report',
    async handle({ after, law }, tx, { actor }, now) {
      const { clarifications, factReports } = tx.statements;
      const found = await factReports.unreported(localDateOf(now), after, AT_A_TIME);
      const drafting = { ids: dependencies.ids, act: actOf(actor, now), law };
      const drafted: FactReport[] = [];
      for (const { clarificationId, clientId } of found) {
        const request = await clarifications.byId(clarificationId);
        const known = await tx.process.cases.lock(clientId);
        const made =
          request === null || known === null
            ? null
            : await draftAfterHearing(tx, known, request.event, drafting);
        if (made !== null) drafted.push(made);
      }
      const clients = found.map(({ clientId }) => clientId);
      return ok({
        value: { ...chunkOf(null, clients, AT_A_TIME), drafted: drafted.length },
        objectId: null,
        clientIds: [...new Set(drafted.map(({ clientId }) => clientId))],
        detail: { drafted: drafted.length },
      });
    },
  })(dependencies);
}

/** Tells the coordinators of the next reports that have not been sent in time, once; gives how many there were. */
export function escalateNextReports(dependencies: CommandDependencies): Command<null, number, never> {
  return command<null, number, never>({
    name: 'escalate-fact-reports',
    permission: 'daily-round.run',
    objectType: 'fact-report',
    async handle(_input, tx, { actor }, now) {
      const { factReports } = tx.statements;
      const today = localDateOf(now);
      const told: FactReport[] = [];
      const messages: OutgoingMessage[] = [];
      for (const id of await factReports.overdue(today, AT_A_TIME)) {
        const report = await factReports.byId(id);
        if (report === null || !isToBeEscalated(report, today)) continue;
        const known = await tx.process.cases.lock(report.clientId);
        const next = escalated(report, actOf(actor, now));
        await factReports.save(next);
        told.push(next);
        messages.push(overdueMessage(next, known?.responsible ?? null, actor.organisation));
      }
      return ok({
        value: told.length,
        objectId: null,
        clientIds: told.map(({ clientId }) => clientId),
        detail: { escalated: told.length },
        messages,
      });
    },
  })(dependencies);
}
