import { type Act, nextBy } from '../../handling/matter.ts';
import { presumedServiceOn } from '../../legislation/notice-service.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { deadline } from '../../shared/deadlines.ts';
import { localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { type Decision, DECISION_MACHINE, type DecisionService } from './decision.ts';

export type ServiceLaw = Pick<StatuteBook, 'noticeService' | 'rectification'>;

/** How a decision was sent, and the day of receipt where it was shown. */
export interface Sending {
  readonly by: DecisionService['by'];
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate | null;
}

/**
 * When a decision that is sent so reaches its addressee, and the last day of a rectification request. What is handed over
 * is served at once. A letter is presumed to have arrived on the seventh day and an electronic message on the third,
 * working day or not, unless another day is shown (Acts 434/2003, section 59, and 13/2003, section 19). The thirty days
 * end on a working day (Act 434/2003, chapter 7a; Act 150/1930, section 5).
 */
export function serviceOf(
  { by, sentOn, receivedOn }: Sending,
  law: ServiceLaw,
): Result<DecisionService, Failure<'RULE_NOT_FOUND'>> {
  const presumption = law.noticeService.at(sentOn);
  if (!presumption.ok) return presumption;
  const { rules, reference } = presumption.value;
  const isPresumed = receivedOn === null && by !== 'handed-over';
  const servedOn = isPresumed ? presumedServiceOn(sentOn, by, rules) : (receivedOn ?? sentOn);
  const term = law.rectification.at(servedOn);
  if (!term.ok) return term;
  return ok({
    by,
    sentOn,
    servedOn,
    isPresumed,
    rectifyBy: deadline(servedOn, term.value.rules.deadline).moved,
    rules: isPresumed ? [reference, term.value.reference] : [term.value.reference],
  });
}

/**
 * Records how a decision was sent. Fails with `DATE_BEFORE_DECISION`, with `DATE_IN_FUTURE`, and with `SEQUENCE_INVALID`
 * when it would have been received before it was sent.
 */
export function served(
  decision: Decision,
  sending: Sending,
  act: Act,
  law: ServiceLaw,
): Result<
  Decision,
  | CommandNotAllowed
  | Failure<'DATE_BEFORE_DECISION' | 'DATE_IN_FUTURE' | 'SEQUENCE_INVALID' | 'RULE_NOT_FOUND'>
> {
  const state = moved(DECISION_MACHINE, decision.state, 'serve');
  if (!state.ok) return state;
  const { sentOn, receivedOn } = sending;
  const { decidedOn } = decision;
  const today = localDateOf(act.at);
  if (sentOn < decidedOn) return fail('rule-violation', 'DATE_BEFORE_DECISION', { date: sentOn, decidedOn });
  const last = receivedOn ?? sentOn;
  if (last > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: last, today });
  if (last < sentOn) {
    return fail('rule-violation', 'SEQUENCE_INVALID', {
      earlier: 'sentOn',
      earlierOn: sentOn,
      later: 'receivedOn',
      laterOn: last,
    });
  }
  const service = serviceOf(sending, law);
  if (!service.ok) return service;
  return ok({ ...decision, ...nextBy(decision, act), state: state.value, service: service.value });
}
