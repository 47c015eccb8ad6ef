import { readableBy } from '../../../domain/access/policy.ts';
import type { GuidanceId, GuidanceNoteId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { JsonAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { query, type Query, type QueryDependencies } from '../../shared/query.ts';
import { actOf, type HandlingFailure, lockHandled } from '../../shared/handling-client.ts';

export interface WriteNoteInput {
  readonly guidanceId: GuidanceId;
  readonly words: string;
}

type NotFound = Failure<'GUIDANCE_NOT_FOUND'>;

const NOTES = ['guidance'] as const;

/**
 * Writes a psychologist's confidential note. To whoever has no right to such notes there is no such place (R53): it
 * fails with `GUIDANCE_NOT_FOUND`.
 */
export function writeGuidanceNote({
  ids,
  unitOfWork,
  clock,
}: CommandDependencies & { readonly ids: Ids }): Command<
  WriteNoteInput,
  { readonly id: GuidanceNoteId },
  HandlingFailure | NotFound
> {
  return command<WriteNoteInput, { readonly id: GuidanceNoteId }, HandlingFailure | NotFound>({
    name: 'write-guidance-note',
    permission: 'guidance.write',
    task: 'SERVICE_NEEDS',
    dataClasses: NOTES,
    objectType: 'guidance',
    objectId: ({ guidanceId }) => guidanceId,
    async handle({ guidanceId, words }, tx, { actor, purpose }, now) {
      const guidance = await tx.process.guidance.byId(guidanceId);
      const { guidanceOf } = readableBy(actor, purpose, localDateOf(now));
      if (guidance === null || guidanceOf.length === 0) {
        return fail('not-found', 'GUIDANCE_NOT_FOUND', { id: guidanceId });
      }
      const { clientId } = guidance;
      const known = await lockHandled(tx, clientId, actor, now);
      if (!known.ok) return known;
      const id = ids.next() as GuidanceNoteId;
      await tx.process.guidance.addNote({ id, guidanceId, clientId, words, written: actOf(actor, now) });
      return ok({ value: { id }, objectId: guidanceId, clientIds: [clientId] });
    },
  })({ unitOfWork, clock });
}

export interface GuidanceNoteReads {
  /** Notes on guidance; null where the session sees no such guidance, or may not see notes on it. */
  notesOf(session: Session, id: GuidanceId): Promise<JsonAnswer | null>;
}

/** The psychologist's notes on guidance, the latest first. */
export function findGuidanceNotes(
  dependencies: QueryDependencies & { readonly guidanceNoteReads: GuidanceNoteReads },
): Query<GuidanceId, string, NotFound> {
  return query(
    {
      name: 'find-guidance-notes',
      permission: 'guidance.read',
      dataClasses: NOTES,
      objectType: 'guidance',
      objectId: (id) => id,
      async read(id, session) {
        const found = await dependencies.guidanceNoteReads.notesOf(session, id);
        return found === null
          ? fail('not-found', 'GUIDANCE_NOT_FOUND', { id })
          : ok({ value: found.json, clientIds: found.clientIds });
      },
    },
    dependencies,
  );
}
