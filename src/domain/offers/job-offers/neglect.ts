import type { StatuteBook } from '../../legislation/statute-book.ts';
import { jobOfferResultGroups } from '../../reference/job-offer-results.ts';
import { localDateOf } from '../../shared/instant.ts';
import { earlier } from '../../shared/plain-date.ts';
import { type Failure, ok, type Result } from '../../shared/result.ts';
import { hasValidCircumstance } from './answer-offer.ts';
import type { JobOffer, PossibleNeglect } from './job-offer.ts';

/** What may be a neglect, and the day of it. */
type Happened = Pick<PossibleNeglect, 'conduct' | 'on'>;

/**
 * What of an offer has to be looked into now (R64); null when nothing has: the offer was taken back or could not be
 * filled, the client contacted the employer, or said why not. It tells nothing of whether anything was neglected.
 */
export function toBeLookedInto(offer: JobOffer): Happened | null {
  const { state, result, reply, contactBy, reportBy } = offer;
  if (state === 'RESULT_KNOWN' && result !== null) {
    if (jobOfferResultGroups.get(result.code) !== 'CLIENT_SIDE') return null;
    return result.code === NOT_CONTACTED_CODE
      ? { conduct: 'NOT_CONTACTED', on: earlier(result.on, contactBy) }
      : { conduct: 'NOT_ACCEPTED', on: result.on };
  }
  if (state === 'ANSWERED_NOT_CONTACTED' && reply !== null && !hasValidCircumstance(offer)) {
    return { conduct: 'NOT_CONTACTED', on: earlier(localDateOf(reply.at), contactBy) };
  }
  return state === 'UNANSWERED' ? { conduct: 'NO_ANSWER', on: reportBy } : null;
}

const NOT_CONTACTED_CODE = '06';

/** What happened with what the law of its day says, of the offer as it was when it was delivered. */
export function judgedByLaw(
  { monthsSinceInitialInterview: passed }: Pick<JobOffer, 'monthsSinceInitialInterview'>,
  happened: Happened,
  law: Pick<StatuteBook, 'conduct'>,
): Result<PossibleNeglect, Failure<'RULE_NOT_FOUND'>> {
  const found = law.conduct.at(happened.on);
  if (!found.ok) return found;
  const { rules, reference: rule } = found.value;
  const monthsRequired = rules.offeredWorkAfterInterview?.amount ?? null;
  const hasPassed = passed === null || monthsRequired === null ? null : passed >= monthsRequired;
  return ok({
    ...happened,
    mayHaveConsequences: monthsRequired === null ? true : hasPassed,
    monthsRequired,
    rule,
  });
}

/**
 * Whether nothing is left to be found out about an offer: it was taken back, could not be filled, the client was hired
 * (E50), or had answered in time after all.
 */
export function leavesNothingToFind(offer: JobOffer): boolean {
  const { state, result, reply, neglect } = offer;
  const group = jobOfferResultGroups.get(result?.code ?? '');
  const hadAnswered = neglect?.conduct === 'NO_ANSWER' && reply !== null && toBeLookedInto(offer) === null;
  return state === 'CANCELLED' || group === 'NOT_FILLABLE' || group === 'HIRED' || hadAnswered;
}
