import { presumedServiceOn } from '../../legislation/notice-service.ts';
import { rulesOn } from '../../legislation/timeline.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { countFrom, deadline } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type Act, firstBy } from '../../handling/matter.ts';
import type { EventInQuestion } from '../event.ts';
import {
  CLARIFICATION_MACHINE,
  type Clarification,
  type RequestChannel,
  type RequestLanguage,
} from './clarification.ts';
import { STANDARD_QUESTIONS } from './standard-questions.data.ts';

/** What is asked, and how it goes to the client. */
export interface Asked extends Pick<Clarification, 'id' | 'clientId' | 'channel'> {
  readonly event: EventInQuestion;
  /** Language in which the client is served: fi, sv or another code. */
  readonly servedIn: string;
  /** Null: the standard question of the kind of event. */
  readonly question: string | null;
  /** Last day to answer; null: the time that is given when nobody chooses. */
  readonly deadline: PlainDate | null;
}

export type SendingFailure = Failure<'RULE_NOT_FOUND' | 'ANSWER_TIME_TOO_SHORT'>;

/**
 * A request that is sent (selvityspyynnön lähettäminen). The time to answer runs from the day on which it is presumed to
 * have arrived by its channel. Fails with `ANSWER_TIME_TOO_SHORT` for a day before the shortest time has passed.
 */
export function sent(asked: Asked, law: StatuteBook, act: Act): Result<Clarification, SendingFailure> {
  const { id, clientId, event, channel, servedIn } = asked;
  const sentOn = localDateOf(act.at);
  const rules = rulesOn({ hearing: law.hearing, service: law.noticeService }, sentOn);
  if (!rules.ok) return rules;
  const { hearing, service } = rules.value;
  const presumedOn = presumedServiceOn(sentOn, BY[channel], service.rules);
  const earliest = countFrom(presumedOn, hearing.rules.answerAtLeast);
  const last = asked.deadline ?? deadline(presumedOn, hearing.rules.answerWithin).moved;
  if (last < earliest) {
    return fail('rule-violation', 'ANSWER_TIME_TOO_SHORT', { date: last, earliest }, hearing.reference);
  }
  const language = languageFor(servedIn);
  return ok({
    id,
    clientId,
    ...firstBy(act),
    state: CLARIFICATION_MACHINE.initial,
    event,
    question: asked.question ?? STANDARD_QUESTIONS[event.kind][language],
    language,
    sentAt: act.at,
    channel,
    presumedOn,
    deadline: last,
    answer: null,
    health: null,
    hasHealthReason: false,
    withdrawal: null,
    rule: hearing.reference,
  });
}

const BY: Readonly<Record<RequestChannel, 'message' | 'letter'>> = { E_MAIL: 'message', LETTER: 'letter' };

/** The language of the standard texts for a client: Finnish for whoever is served in another. */
export function languageFor(servedIn: string): RequestLanguage {
  return servedIn === 'sv' || servedIn === 'en' ? servedIn : 'fi';
}
