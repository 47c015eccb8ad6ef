import { isOverdue, lapsed } from '../../../domain/offers/job-offers/answer-offer.ts';
import { closedOn, fallsWithVacancy } from '../../../domain/offers/job-offers/end-offer.ts';
import type { JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import type { ClosingReason, VacancyState } from '../../../domain/offers/vacancies/vacancy.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok } from '../../../domain/shared/result.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import { command, type Command } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import { fallWithVacancy } from './cancel-offers-of.ts';
import type { ChangeOfferDependencies } from './change-offer.ts';
import { keepOffer, type KeepingFailure } from './keep-offer.ts';

/** Offers that a step of the daily round has ended. */
export interface SettledOffers {
  readonly unanswered: number;
  readonly cancelled: number;
}

const AT_A_TIME = 50;

const CLOSED: Readonly<Partial<Record<VacancyState, ClosingReason>>> = {
  FILLED: 'FILLED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
  REMOVED: 'REMOVED',
};

/**
 * Ends the next offers that nobody else can end: those whose last day to report has passed without an answer, which
 * starts the fact-finding (R64), and those that were left on a vacancy that another body has closed (E50).
 */
export function settleNextOffers({
  legislation,
  ids,
  unitOfWork,
  clock,
}: ChangeOfferDependencies): Command<null, SettledOffers, KeepingFailure> {
  return command<null, SettledOffers, KeepingFailure>({
    name: 'settle-job-offers',
    permission: 'daily-round.run',
    objectType: 'job-offer',
    async handle(_input, tx, { actor }, now) {
      const law = await legislation.inForce();
      const act = actOf(actor, now);
      const offers: JobOffer[] = [];
      for (const id of await tx.offers.jobOffers.toSettle(localDateOf(now), AT_A_TIME)) {
        const offer = await tx.offers.jobOffers.byId(id);
        if (offer !== null) offers.push(offer);
      }
      const messages: OutgoingMessage[] = [];
      const done = { unanswered: 0, cancelled: 0 };
      for (const offer of offers) {
        // A vacancy that closed while it could still be contacted goes first: then nothing was neglected.
        const vacancy = await tx.offers.vacancies.byId(offer.vacancyId);
        const reason = vacancy === null ? undefined : CLOSED[vacancy.state];
        if (vacancy !== null && reason !== undefined && fallsWithVacancy(offer, closedOn(vacancy))) {
          messages.push(...(await fallWithVacancy(tx, offer, reason, act)));
          done.cancelled += 1;
        } else if (isOverdue(offer, now)) {
          const known = await tx.process.cases.lock(offer.clientId);
          const next = lapsed(offer, act);
          if (known === null || !next.ok) continue;
          const kept = await keepOffer(tx, next.value, { known, act, law, ids });
          if (!kept.ok) return kept;
          messages.push(...kept.value.messages);
          done.unanswered += 1;
        }
      }
      return ok({
        value: done,
        objectId: null,
        clientIds: offers.map(({ clientId }) => clientId),
        detail: { ...done },
        messages,
      });
    },
  })({ unitOfWork, clock });
}
