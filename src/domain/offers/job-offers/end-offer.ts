import { type Act, nextBy } from '../../handling/matter.ts';
import { jobOfferResultGroups } from '../../reference/job-offer-results.ts';
import { localDateOf } from '../../shared/instant.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type CommandNotAllowed, moved } from '../../shared/state-machine.ts';
import type { Vacancy } from '../vacancies/vacancy.ts';
import { type CancellationReason, JOB_OFFER_MACHINE, type JobOffer, type OfferResult } from './job-offer.ts';

/** A result as it is told. */
export type ToldResult = Pick<OfferResult, 'code' | 'on' | 'subReason' | 'employmentStart' | 'words'>;

export type ResultCode =
  | 'COMMAND_NOT_ALLOWED'
  | 'DATE_IN_FUTURE'
  | 'SEQUENCE_INVALID'
  | 'EMPLOYMENT_START_MISSING'
  | 'RESULT_REASON_MISSING';

/**
 * Records what came of an offer, list A.11. Fails with `SEQUENCE_INVALID` for a result, or a start of the work, before the
 * delivery (R20), with `EMPLOYMENT_START_MISSING` when somebody was placed and neither the first day is known nor why it is
 * not, and with `RESULT_REASON_MISSING` when another reason is not told.
 */
export function withResult(
  offer: JobOffer,
  told: ToldResult,
  act: Act,
): Result<JobOffer, Failure<ResultCode>> {
  const state = moved(JOB_OFFER_MACHINE, offer.state, 'record-result');
  if (!state.ok) return state;
  const { code, on, employmentStart, words, subReason } = told;
  const today = localDateOf(act.at);
  if (on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: on, today });
  const inOrder = notBeforeDelivery(offer, { result: on, employmentStart });
  if (!inOrder.ok) return inOrder;
  if (code === '01' && employmentStart === null && words === null) {
    return fail('rule-violation', 'EMPLOYMENT_START_MISSING');
  }
  if (code === '11' && subReason === null && words === null) {
    return fail('rule-violation', 'RESULT_REASON_MISSING');
  }
  return ok({ ...offer, ...nextBy(offer, act), state: state.value, result: { ...told, at: act.at } });
}

/** Records what the employer says; nothing before the delivery, and nothing of days to come. */
export function withEmployerAnswer(
  offer: JobOffer,
  answer: { readonly on: PlainDate; readonly words: string },
  act: Act,
): Result<JobOffer, Failure<'COMMAND_NOT_ALLOWED' | 'DATE_IN_FUTURE' | 'SEQUENCE_INVALID'>> {
  const state = moved(JOB_OFFER_MACHINE, offer.state, 'record-employer-answer');
  if (!state.ok) return state;
  const today = localDateOf(act.at);
  if (answer.on > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: answer.on, today });
  const inOrder = notBeforeDelivery(offer, { employerAnswer: answer.on });
  if (!inOrder.ok) return inOrder;
  return ok({ ...offer, ...nextBy(offer, act), state: state.value, employerAnswer: answer });
}

/** Closes an offer. Fails with `RESULT_PENDING` while it is not known what came of it. */
export function closed(
  offer: JobOffer,
  act: Act,
): Result<JobOffer, Failure<'COMMAND_NOT_ALLOWED' | 'RESULT_PENDING'>> {
  const state = moved(JOB_OFFER_MACHINE, offer.state, 'close');
  if (!state.ok) return state;
  const group = jobOfferResultGroups.get(offer.result?.code ?? '');
  if (group === 'PENDING') return fail('conflict', 'RESULT_PENDING', { code: offer.result?.code ?? '' });
  return ok({ ...offer, ...nextBy(offer, act), state: state.value });
}

/** Takes an offer back: nothing follows from it for the client (E50). */
export function cancelled(
  offer: JobOffer,
  { reason, words }: { readonly reason: CancellationReason; readonly words: string | null },
  act: Act,
): Result<JobOffer, CommandNotAllowed> {
  const state = moved(JOB_OFFER_MACHINE, offer.state, 'cancel');
  if (!state.ok) return state;
  const result: OfferResult = {
    code: CODE_OF[reason],
    on: localDateOf(act.at),
    at: act.at,
    subReason: null,
    employmentStart: null,
    words: null,
  };
  const cancellation = { reason, words, at: act.at };
  return ok({ ...offer, ...nextBy(offer, act), state: state.value, result, cancellation });
}

/** The result of an offer that is taken back, list A.11: none of them can be the client’s doing. */
const CODE_OF: Readonly<Record<CancellationReason, '02' | '03' | '13'>> = {
  VACANCY_FILLED: '02',
  VACANCY_WITHDRAWN: '03',
  VACANCY_ENDED: '13',
  MADE_BY_MISTAKE: '13',
  NOT_SUITABLE: '13',
  CLIENT_SITUATION: '13',
};

/**
 * Whether an offer falls with its vacancy that closed on a day (E50): a draft always; a delivered one while the client
 * could still contact the employer. What was answered, or neglected before, stays.
 */
export function fallsWithVacancy({ state, contactBy }: JobOffer, on: PlainDate): boolean {
  return state === 'DRAFT' || (state === 'DELIVERED' && on <= contactBy);
}

/** The first day on which a vacancy that has closed was not open any more; what has expired may be noticed later. */
export function closedOn({
  state,
  applyBy,
  changedAt,
}: Pick<Vacancy, 'state' | 'applyBy' | 'changedAt'>): PlainDate {
  return state === 'EXPIRED' && applyBy !== null ? addDays(applyBy, 1) : localDateOf(changedAt);
}

function notBeforeDelivery(
  { delivery }: JobOffer,
  days: Readonly<Record<string, PlainDate | null>>,
): Result<null, Failure<'SEQUENCE_INVALID'>> {
  if (delivery === null) return ok(null);
  const earlierOn = localDateOf(delivery.at);
  const [later, laterOn] = Object.entries(days).find(([, day]) => day !== null && day < earlierOn) ?? [];
  return later === undefined || laterOn == null
    ? ok(null)
    : fail('rule-violation', 'SEQUENCE_INVALID', { earlier: 'delivery', earlierOn, later, laterOn });
}
