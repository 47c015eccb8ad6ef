import type { ActedBy } from '../../shared/acted-by.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { StateMachine } from '../../shared/state-machine.ts';
import type { Matter } from '../../handling/matter.ts';
import type { LatenessReason } from '../../handling/task.ts';

/** What is met for (tapaamisen laji). A substitute service (korvaava palvelu) stands for a supplementary discussion. */
export const MEETING_KINDS = [
  'INTERVIEW_FIRST',
  'INTERVIEW_PERIODIC',
  'INITIAL_INTERVIEW',
  'JOB_SEARCH_DISCUSSION',
  'SUPPLEMENTARY_DISCUSSION',
  'MULTISECTOR',
  'ACTIVATION',
  'INTEGRATION_ASSESSMENT',
  'SUBSTITUTE_SERVICE',
] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

/** How people meet (tapaamistapa): at the office, by video, by phone, or at a provider of services. */
export const MEETING_CHANNELS = ['VISIT', 'VIDEO', 'PHONE', 'PROVIDER'] as const;

export type MeetingChannel = (typeof MEETING_CHANNELS)[number];

/** How an invitation was sent (kutsun lähetystapa). */
export const INVITATION_CHANNELS = ['LETTER', 'E_MAIL', 'TEXT_MESSAGE', 'ONLINE', 'PHONE'] as const;

/** Time of a meeting, half-open (varattu aika). */
export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
}

/** Evidence that the client was invited (kutsun todiste): when, how, with which words, and where it was sent. */
export interface Invitation {
  readonly sentAt: Instant;
  readonly channel: (typeof INVITATION_CHANNELS)[number];
  readonly content: string;
  readonly address: string;
}

/** Why a meeting is moved (siirron syy). */
export const MOVE_REASONS = [
  'INTERPRETER_FAILED',
  'CONNECTION_FAILED',
  'OFFICIAL_PREVENTED',
  'CLIENT_PREVENTED',
  'CLIENT_REQUEST',
] as const;

export type MoveReason = (typeof MOVE_REASONS)[number];

/** How a meeting ended (tapaamisen tulos). */
export type MeetingOutcome = 'HELD' | 'NO_SHOW' | 'CANCELLED_AUTHORITY' | 'CANCELLED_CLIENT_VALID' | 'MOVED';

/** What a failure to appear leads to (seuraus): told for information, decided by who is competent. */
export type ConductHint = 'REMINDER' | 'FACT_FINDING';

export type MeetingState = 'PLANNED' | 'BOOKED' | 'INVITED' | 'HELD' | 'NO_SHOW' | 'CANCELLED' | 'MOVED';

export type MeetingCommand = 'book' | 'invite' | 'hold' | 'no-show' | 'cancel' | 'move';

/** Where and with whom people meet. */
export interface Arrangement {
  readonly channel: MeetingChannel;
  /** Needed for a visit. */
  readonly place: string | null;
  /** Subjects of the officials who take part. */
  readonly officials: readonly string[];
  /** Language of the interpreter; null when there is none. */
  readonly interpreter: string | null;
  /** A group event is no personal meeting. */
  readonly isGroup: boolean;
  /** Why an initial interview is held elsewhere than at the office (painava syy). */
  readonly weightyReason: string | null;
}

/** A meeting with a client (tapaaminen). */
export interface Meeting extends Matter<MeetingId, MeetingState> {
  readonly kind: MeetingKind;
  /** The day by which it is to be held, as it was when it was planned; null when nothing demands it. */
  readonly dueOn: PlainDate | null;
  readonly slot: Slot | null;
  readonly arrangement: Arrangement | null;
  readonly bookedBy: ActedBy | null;
  /** The client took the time without an official (itse varattu): that is evidence, too. */
  readonly selfBooked: boolean;
  /** Why it comes after the day by which it is to be held. */
  readonly lateness: LatenessReason | null;
  readonly invitation: Invitation | null;
  readonly outcome: MeetingOutcome | null;
  /** What was talked about, or why it was not held (kirjaus). */
  readonly record: string | null;
  /** Contact type of list A.3 (yhteydenottotapa). */
  readonly contactCode: string | null;
  readonly conduct: ConductHint | null;
  readonly moveReason: MoveReason | null;
  readonly movedFrom: MeetingId | null;
  readonly movedTo: MeetingId | null;
}

/** The life of a meeting (tapaamisen elinkaari). A time that the client took needs no invitation. */
export const MEETING_MACHINE: StateMachine<MeetingState, MeetingCommand> = {
  name: 'meeting',
  finnish: 'tapaaminen',
  initial: 'PLANNED',
  moves: {
    PLANNED: { book: 'BOOKED', cancel: 'CANCELLED' },
    BOOKED: { invite: 'INVITED', hold: 'HELD', 'no-show': 'NO_SHOW', cancel: 'CANCELLED', move: 'MOVED' },
    INVITED: { invite: 'INVITED', hold: 'HELD', 'no-show': 'NO_SHOW', cancel: 'CANCELLED', move: 'MOVED' },
    HELD: {},
    NO_SHOW: {},
    CANCELLED: {},
    MOVED: {},
  },
};

/** A meeting that was held, as deadlines look at it. */
export interface HeldMeeting {
  readonly kind: MeetingKind;
  readonly on: PlainDate;
}

/** The personal meetings that were held, the earliest first. */
export function heldPersonally(meetings: readonly Meeting[]): readonly HeldMeeting[] {
  return meetings
    .flatMap(({ kind, state, slot, arrangement }) =>
      state === 'HELD' && slot !== null && arrangement?.isGroup === false
        ? [{ kind, on: localDateOf(slot.start) }]
        : [],
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
