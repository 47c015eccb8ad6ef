import type { ClientId, GuidanceId, GuidanceNoteId } from '../../shared/ids.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved, type StateMachine } from '../../shared/state-machine.ts';
import { type Act, firstBy, type Matter, nextBy } from '../../handling/matter.ts';
import type { ADVICE_CHANNELS } from './advice-contact.ts';

export type GuidanceState = 'REFERRED' | 'IN_PROGRESS' | 'ENDED' | 'CANCELLED';
export type GuidanceCommand = 'hold-session' | 'end' | 'cancel';

/** The life of guidance: it begins with a referral, and is in progress from its first session on. */
export const GUIDANCE_MACHINE: StateMachine<GuidanceState, GuidanceCommand> = {
  name: 'vocational guidance and career planning',
  finnish: 'ammatinvalinta- ja uraohjaus',
  initial: 'REFERRED',
  moves: {
    REFERRED: { 'hold-session': 'IN_PROGRESS', cancel: 'CANCELLED' },
    IN_PROGRESS: { 'hold-session': 'IN_PROGRESS', end: 'ENDED', cancel: 'CANCELLED' },
    ENDED: {},
    CANCELLED: {},
  },
};

export const GUIDES = ['PSYCHOLOGIST', 'CAREER_ADVISER'] as const;

/** A session that was held (ohjaustapaaminen). */
export interface GuidanceSession {
  readonly date: PlainDate;
  readonly channel: (typeof ADVICE_CHANNELS)[number];
  readonly heldBy: string;
}

/** Guidance to which a client was referred (ammatinvalinta- ja uraohjaus, R53). */
export interface Guidance extends Matter<GuidanceId, GuidanceState> {
  readonly guide: (typeof GUIDES)[number];
  readonly referredOn: PlainDate;
  readonly reason: string;
  readonly sessions: readonly GuidanceSession[];
  /** What came of it, or why it was cancelled. */
  readonly outcome: string | null;
}

/** What a psychologist writes of guidance: class `guidance`, kept apart from it and shown with that right only. */
export interface GuidanceNote {
  readonly id: GuidanceNoteId;
  readonly guidanceId: GuidanceId;
  readonly clientId: ClientId;
  readonly words: string;
  readonly written: Act;
}

/** Refers a client. Fails with `DATE_IN_FUTURE` and `REASONS_MISSING`. */
export function referToGuidance(
  referral: Pick<Guidance, 'id' | 'clientId' | 'guide' | 'referredOn' | 'reason'>,
  act: Act,
): Result<Guidance, Failure<'DATE_IN_FUTURE' | 'REASONS_MISSING'>> {
  const today = localDateOf(act.at);
  const { referredOn, reason } = referral;
  if (referredOn > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: referredOn, today });
  if (reason.trim() === '') return fail('rule-violation', 'REASONS_MISSING');
  return ok({ ...referral, state: GUIDANCE_MACHINE.initial, sessions: [], outcome: null, ...firstBy(act) });
}

/** Records a session. Fails with `DATE_IN_FUTURE`, and with `SEQUENCE_INVALID` for one before the referral. */
export function holdSession(
  guidance: Guidance,
  session: Omit<GuidanceSession, 'heldBy'>,
  act: Act,
): Result<Guidance, CommandNotAllowed | Failure<'DATE_IN_FUTURE' | 'SEQUENCE_INVALID'>> {
  const state = moved(GUIDANCE_MACHINE, guidance.state, 'hold-session');
  if (!state.ok) return state;
  const today = localDateOf(act.at);
  const { date } = session;
  if (date > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date, today });
  if (date < guidance.referredOn) {
    return fail('rule-violation', 'SEQUENCE_INVALID', {
      earlier: 'referral',
      earlierOn: guidance.referredOn,
      later: 'session',
      laterOn: date,
    });
  }
  const sessions = [...guidance.sessions, { ...session, heldBy: act.by.subject }];
  return ok({ ...guidance, ...nextBy(guidance, act), state: state.value, sessions });
}

/** Ends guidance with what came of it, or cancels it with the reason. Fails with `OUTCOME_REQUIRED`. */
export function closeGuidance(
  guidance: Guidance,
  command: 'end' | 'cancel',
  outcome: string,
  act: Act,
): Result<Guidance, CommandNotAllowed | Failure<'OUTCOME_REQUIRED'>> {
  const state = moved(GUIDANCE_MACHINE, guidance.state, command);
  if (!state.ok) return state;
  if (outcome.trim() === '') return fail('rule-violation', 'OUTCOME_REQUIRED', { words: guidance.reason });
  return ok({ ...guidance, ...nextBy(guidance, act), state: state.value, outcome });
}
