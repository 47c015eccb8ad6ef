import type { StatuteBook } from '../../legislation/statute-book.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Act, nextBy } from '../../handling/matter.ts';
import { type AnswerReason, reasonsAsked } from './answer-reasons.ts';
import type { RequestWithoutHealth } from './clarification-round.port.ts';
import { CLARIFICATION_MACHINE, type Clarification, type ClarificationCommand } from './clarification.ts';

/** What the client answers, as an official takes it down. */
export interface Answered {
  readonly receivedOn: PlainDate;
  readonly reasons: readonly string[];
  readonly words: string | null;
  readonly attachments: readonly string[];
  /** What tells of health, for the restricted annex. */
  readonly health: Clarification['health'];
}

export type AnswerFailure =
  | CommandNotAllowed
  | Failure<
      | 'RULE_NOT_FOUND'
      | 'ANSWER_OUTSIDE_TIME'
      | 'REASON_NOT_IN_LAW'
      | 'HEALTH_ANNEX_MISSING'
      | 'HEALTH_DATA_IN_NOTE'
    >;

/**
 * The client’s answer (selvitys). It is taken after the deadline, too, and marked late (E51). Fails with
 * `REASON_NOT_IN_LAW` for what the law of the event’s day does not list, with `HEALTH_ANNEX_MISSING` when health is a
 * reason and nothing of it stands in the annex, and with `HEALTH_DATA_IN_NOTE` when health is the only reason and there
 * are words or attachments outside the annex (E55).
 */
export function answered(
  given: Clarification,
  { receivedOn, reasons, words, attachments, health }: Answered,
  law: StatuteBook,
  act: Act,
): Result<Clarification, AnswerFailure> {
  const next = changing(given, 'answer', act);
  if (!next.ok) return next;
  const sentOn = localDateOf(given.sentAt);
  const today = localDateOf(act.at);
  if (receivedOn < sentOn || receivedOn > today) {
    return fail('rule-violation', 'ANSWER_OUTSIDE_TIME', { date: receivedOn, from: sentOn, to: today });
  }
  const conduct = law.conduct.at(given.event.on);
  if (!conduct.ok) return conduct;
  const asked = reasonsAsked(conduct.value.rules.validReasons);
  const known: AnswerReason[] = [];
  for (const reason of new Set(reasons)) {
    const listed = asked.find((one) => one === reason);
    if (listed === undefined) {
      return fail('rule-violation', 'REASON_NOT_IN_LAW', { reason, allowed: asked }, conduct.value.reference);
    }
    known.push(listed);
  }
  const hasHealthReason = known.includes('HEALTH') || health !== null;
  if (hasHealthReason && health === null) return fail('rule-violation', 'HEALTH_ANNEX_MISSING');
  const isHealthAlone = hasHealthReason && known.every((reason) => reason === 'HEALTH');
  if (isHealthAlone && (words !== null || attachments.length > 0)) {
    return fail('rule-violation', 'HEALTH_DATA_IN_NOTE', {
      field: words === null ? 'health.attachments' : 'health.words',
    });
  }
  return ok({
    ...next.value,
    answer: {
      at: act.at,
      receivedOn,
      isLate: receivedOn > given.deadline,
      reasons: hasHealthReason && !known.includes('HEALTH') ? [...known, 'HEALTH'] : known,
      words,
      attachments,
    },
    health,
    hasHealthReason,
  });
}

/** The time to answer has passed (määräajan päättyminen). Fails with `ANSWER_TIME_OPEN` on its last day and before it. */
export function expired<C extends RequestWithoutHealth>(
  given: C,
  act: Act,
): Result<C, CommandNotAllowed | Failure<'ANSWER_TIME_OPEN'>> {
  return localDateOf(act.at) <= given.deadline
    ? fail('rule-violation', 'ANSWER_TIME_OPEN', { date: given.deadline })
    : changing(given, 'expire', act);
}

/** The request is taken back, with the reason (selvityspyynnön peruminen). */
export function withdrawn(
  given: Clarification,
  reason: string,
  act: Act,
): Result<Clarification, CommandNotAllowed> {
  const next = changing(given, 'withdraw', act);
  return next.ok ? ok({ ...next.value, withdrawal: { reason } }) : next;
}

function changing<C extends RequestWithoutHealth>(
  given: C,
  command: ClarificationCommand,
  act: Act,
): Result<C, CommandNotAllowed> {
  const state = moved(CLARIFICATION_MACHINE, given.state, command);
  return state.ok ? ok({ ...given, ...nextBy(given, act), state: state.value }) : state;
}
