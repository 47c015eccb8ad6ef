import type { ClientId } from '../../../domain/shared/ids.ts';
import { type Failure, ok } from '../../../domain/shared/result.ts';
import type { DraftCode } from '../../../domain/statements/fact-reports/draft-report.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockHandled,
} from '../../shared/handling-client.ts';
import { checkEvent, type EventFailure } from '../clarifications/check-event.ts';
import { draftOnce, type ToReport } from './follow-hearing.ts';

export interface DraftFactReportDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

export type DraftFactReportInput = ToReport & { readonly clientId: ClientId };

export type DraftFactReportFailure = HandlingFailure | EventFailure | Failure<DraftCode>;

/** Drafts a report of an event from what is kept of it; of an event that was reported before, gives that report. */
export function draftFactReport({
  legislation,
  ids,
  unitOfWork,
  clock,
}: DraftFactReportDependencies): Command<DraftFactReportInput, ChangedMatter, DraftFactReportFailure> {
  return command<DraftFactReportInput, ChangedMatter, DraftFactReportFailure>({
    name: 'draft-fact-report',
    permission: 'fact-report.handle',
    task: 'STATEMENTS',
    dataClasses: ['basic', 'statement'],
    objectType: 'client',
    objectId: ({ clientId }) => clientId,
    async handle({ clientId, ...told }, tx, { actor }, now) {
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const checked = await checkEvent(tx, clientId, told.event, now);
      if (!checked.ok) return checked;
      const law = await legislation.inForce();
      const made = await draftOnce(tx, known.value, told, { ids, act: actOf(actor, now), law });
      return made.ok
        ? ok(doneWith(made.value, made.value.competence, { event: told.event.kind, on: told.event.on }))
        : made;
    },
  })({ unitOfWork, clock });
}
