import type { Permission } from '../../../domain/access/permissions.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { Meeting } from '../../../domain/process/meetings/meeting.ts';
import { type MeetingSituation, settledMeetings } from '../../../domain/process/meetings/situation.ts';
import { tasksEndedBy } from '../../../domain/process/meetings/tasks-of-meeting.ts';
import type { MeetingId } from '../../../domain/shared/ids.ts';
import { type Instant, localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../../domain/shared/result.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type CommandDependencies } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import { settleFactFinding } from '../../statements/published.ts';
import { settleMeetings } from './settle-meetings.ts';

export interface MeetingDependencies extends CommandDependencies {
  readonly legislation: Legislation;
  readonly ids: Ids;
}

/** What a change of a meeting is decided by. */
export interface MeetingContext {
  readonly meeting: Meeting;
  readonly situation: MeetingSituation;
  readonly law: StatuteBook;
  readonly act: Act;
  readonly nextId: () => MeetingId;
}

/** A meeting as a change leaves it, and another that the change begins. */
export interface MeetingChanged {
  readonly meeting: Meeting;
  readonly begun: Meeting | null;
}

export type ChangeMeetingFailure =
  | HandlingFailure
  | Failure<'MEETING_NOT_FOUND' | 'VERSION_CONFLICT' | 'CALENDAR_CONFLICT'>;

interface Definition<Input, F extends Failure> {
  readonly name: string;
  readonly permission: Permission;
  change(input: Input, context: MeetingContext): Result<MeetingChanged, F>;
}

/**
 * Makes the use case of one change of a meeting: the meeting is locked with its client, whose days are settled first; the
 * domain decides, the time of the officials is taken or given back, and what is to be done follows in the same unit of
 * work.
 */
export function changingMeeting<Input, F extends Failure>(definition: Definition<Input, F>) {
  return ({ legislation, ids, unitOfWork, clock }: MeetingDependencies) =>
    command<MatterChange<MeetingId> & Input, ChangedMatter, ChangeMeetingFailure | F>({
      name: definition.name,
      permission: definition.permission,
      task: 'SERVICE_NEEDS',
      objectType: 'meeting',
      objectId: ({ id }) => id,
      async handle(input, tx, { actor }, now) {
        const law = await legislation.inForce();
        const locked = await lockMatter(tx, tx.process.meetings, input, actor, now, 'MEETING_NOT_FOUND');
        if (!locked.ok) return locked;
        const { matter: meeting } = locked.value;
        const situation = await settleMeetings(tx, meeting.clientId, now, law);
        const changed = definition.change(input, {
          meeting,
          situation,
          law,
          act: actOf(actor, now),
          nextId: () => ids.next() as MeetingId,
        });
        if (!changed.ok) return changed;
        const kept = await keep(tx, changed.value);
        if (!kept.ok) return kept;
        await followUp(tx, situation, changed.value, now, law);
        await tellNoShow(tx, changed.value.meeting, law, now);
        const { begun } = changed.value;
        return ok(doneWith(changed.value.meeting, undefined, begun === null ? {} : { movedTo: begun.id }));
      },
    })({ unitOfWork, clock });
}

/** What is a command of one change without another meeting. */
export function alone<F extends Failure>(result: Result<Meeting, F>): Result<MeetingChanged, F> {
  return result.ok ? ok({ meeting: result.value, begun: null }) : result;
}

const FREES: ReadonlySet<Meeting['state']> = new Set(['CANCELLED', 'MOVED']);

async function keep(
  tx: Transaction,
  { meeting, begun }: MeetingChanged,
): Promise<Result<null, Failure<'CALENDAR_CONFLICT'>>> {
  await tx.process.meetings.save(meeting);
  if (FREES.has(meeting.state)) await tx.process.meetings.freeSlot(meeting.id);
  if (begun !== null) return beginMeeting(tx, begun);
  return meeting.state === 'BOOKED' ? takeSlot(tx, meeting) : ok(null);
}

/** Keeps a new meeting and takes the time of its officials. */
export async function beginMeeting(
  tx: Transaction,
  meeting: Meeting,
): Promise<Result<null, Failure<'CALENDAR_CONFLICT'>>> {
  await tx.process.meetings.add(meeting);
  return takeSlot(tx, meeting);
}

async function takeSlot(
  tx: Transaction,
  meeting: Meeting,
): Promise<Result<null, Failure<'CALENDAR_CONFLICT'>>> {
  const elsewhere = await tx.process.meetings.takeSlot(meeting);
  return elsewhere.length === 0 ? ok(null) : fail('conflict', 'CALENDAR_CONFLICT', { officials: elsewhere });
}

/** Ends the tasks that a change has done, and settles the next ones. */
export async function followUp(
  tx: Transaction,
  situation: MeetingSituation,
  { meeting, begun }: MeetingChanged,
  now: Instant,
  law: StatuteBook,
): Promise<void> {
  const ended = tasksEndedBy(meeting, situation.tasks, localDateOf(now));
  for (const { task, end } of ended) await tx.process.tasks.end(task, end, now);
  const others = situation.meetings.filter(({ id }) => id !== meeting.id);
  const after: MeetingSituation = {
    ...situation,
    meetings: [...others, meeting, ...(begun === null ? [] : [begun])],
    tasks: situation.tasks.filter((open) => !ended.some(({ task }) => task.id === open.id)),
  };
  await tx.process.tasks.settle(meeting.clientId, settledMeetings(after, now, law), now);
}

/** Why a client who was invited did not come is to be found out. */
async function tellNoShow(
  tx: Transaction,
  { id, clientId, state, slot }: Meeting,
  law: StatuteBook,
  now: Instant,
): Promise<void> {
  if (state !== 'NO_SHOW' || slot === null) return;
  const about = { kind: 'meeting', id };
  const foundOn = localDateOf(slot.start);
  const event = { kind: 'NO_SHOW', on: foundOn, about } as const;
  await settleFactFinding(tx, { clientId, event, subject: about, foundOn, hasHappened: true }, law, now);
}
