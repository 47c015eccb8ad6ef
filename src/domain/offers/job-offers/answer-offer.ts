import { type Act, nextBy } from '../../handling/matter.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import { JOB_OFFER_MACHINE, type JobOffer, type JobOfferState, type OfferReply } from './job-offer.ts';

export type AnswerCode = 'COMMAND_NOT_ALLOWED' | 'ANSWER_CLOSED' | 'DATE_IN_FUTURE' | 'SEQUENCE_INVALID';

const BEFORE_ANSWER: ReadonlySet<JobOfferState> = new Set(['DELIVERED', 'UNANSWERED']);

/**
 * Records what the client answers. Fails with `ANSWER_CLOSED` when the last day for it has passed: what the client says
 * then is said in the fact-finding (E51). Another job that was agreed on by the last day to contact the employer is a
 * valid reason and the result at once: 11, with what the reason was (E54).
 */
export function answered(
  offer: JobOffer,
  reply: OfferReply,
  act: Act,
): Result<JobOffer, Failure<AnswerCode>> {
  const { contactedOn } = reply;
  const on = localDateOf(reply.at);
  if (BEFORE_ANSWER.has(offer.state) && on > offer.reportBy) {
    const { reportBy, clarification } = offer;
    return fail('conflict', 'ANSWER_CLOSED', { reportBy, clarification: clarification ?? '' });
  }
  const state = moved(
    JOB_OFFER_MACHINE,
    offer.state,
    reply.contacted ? 'answer-contacted' : 'answer-not-contacted',
  );
  if (!state.ok) return state;
  if (reply.at > act.at) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: on, today: localDateOf(act.at) });
  }
  if (contactedOn !== null && contactedOn > on) {
    return fail('rule-violation', 'DATE_IN_FUTURE', { date: contactedOn, today: on });
  }
  if (offer.delivery !== null && reply.at < offer.delivery.at) {
    const deliveredOn = localDateOf(offer.delivery.at);
    return fail('rule-violation', 'SEQUENCE_INVALID', {
      earlier: 'delivery',
      earlierOn: deliveredOn,
      later: 'answer',
      laterOn: on,
    });
  }
  const next: JobOffer = { ...offer, ...nextBy(offer, act), state: state.value, reply };
  if (!hasValidOtherJob(next)) return ok(next);
  const known = moved(JOB_OFFER_MACHINE, next.state, 'record-result');
  if (!known.ok) return known;
  const result = {
    code: '11',
    on,
    at: act.at,
    subReason: 'OTHER_JOB',
    employmentStart: null,
    words: null,
  } as const;
  return ok({ ...next, state: known.value, result });
}

/** Whether a client has said why the employer was not contacted, and it is no neglect by itself. */
export function hasValidCircumstance({ reply, ...offer }: Pick<JobOffer, 'reply' | 'contactBy'>): boolean {
  if (reply === null || reply.circumstance === null) return false;
  return reply.circumstance !== 'OTHER_JOB' || hasValidOtherJob({ reply, ...offer });
}

function hasValidOtherJob({ reply, contactBy }: Pick<JobOffer, 'reply' | 'contactBy'>): boolean {
  const job = reply?.contacted === false && reply.circumstance === 'OTHER_JOB' ? reply.otherJob : null;
  return job !== null && job.agreedOn <= contactBy;
}

/** The last day to report has passed without an answer. */
export function lapsed(offer: JobOffer, act: Act): Result<JobOffer, CommandNotAllowed> {
  const state = moved(JOB_OFFER_MACHINE, offer.state, 'lapse');
  return state.ok ? ok({ ...offer, ...nextBy(offer, act), state: state.value }) : state;
}

/** Whether an offer waits for an answer that can come no more at a moment. */
export function isOverdue({ state, reportBy }: Pick<JobOffer, 'state' | 'reportBy'>, at: Instant): boolean {
  return state === 'DELIVERED' && localDateOf(at) > reportBy;
}
