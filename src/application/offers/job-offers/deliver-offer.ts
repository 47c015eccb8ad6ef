import { delivered, type DeliverOfferCode } from '../../../domain/offers/job-offers/deliver-offer.ts';
import type { OfferDelivery } from '../../../domain/offers/job-offers/job-offer.ts';
import type { JobOfferId } from '../../../domain/shared/ids.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { command, type Command } from '../../shared/command.ts';
import {
  actOf,
  type ChangedMatter,
  doneWith,
  type HandlingFailure,
  lockMatter,
  type MatterChange,
} from '../../shared/handling-client.ts';
import type { ConsequenceWords } from './consequence-words.port.ts';
import type { ChangeOfferDependencies } from './change-offer.ts';
import { factsAtOffer } from './facts-at-offer.ts';
import { keepOffer, type KeepingFailure } from './keep-offer.ts';
import { deliveredMessages } from './offer-messages.ts';

export type DeliverOfferInput = MatterChange<JobOfferId> & { readonly delivery: OfferDelivery };

export type DeliverOfferFailure =
  | HandlingFailure
  | KeepingFailure
  | Failure<DeliverOfferCode | 'JOB_OFFER_NOT_FOUND' | 'VACANCY_NOT_FOUND' | 'VERSION_CONFLICT'>;

/** Records that an offer was delivered, with what is true of the client then and what the client is told. */
export function deliverJobOffer({
  consequenceWords,
  legislation,
  ids,
  unitOfWork,
  clock,
}: ChangeOfferDependencies & { readonly consequenceWords: ConsequenceWords }): Command<
  DeliverOfferInput,
  ChangedMatter,
  DeliverOfferFailure
> {
  return command<DeliverOfferInput, ChangedMatter, DeliverOfferFailure>({
    name: 'deliver-job-offer',
    permission: 'job-offer.handle',
    task: 'JOB_OFFERS',
    objectType: 'job-offer',
    objectId: ({ id }) => id,
    async handle({ delivery, ...change }, tx, { actor }, now) {
      const locked = await lockMatter(tx, tx.offers.jobOffers, change, actor, now, 'JOB_OFFER_NOT_FOUND');
      if (!locked.ok) return locked;
      const { matter, known } = locked.value;
      const vacancy = await tx.offers.vacancies.byId(matter.vacancyId);
      if (vacancy === null) return fail('not-found', 'VACANCY_NOT_FOUND', { id: matter.vacancyId });
      const law = await legislation.inForce();
      const facts = await factsAtOffer(tx, known, delivery.at, consequenceWords, law);
      if (!facts.ok) return facts;
      const act = actOf(actor, now);
      const offer = delivered(matter, delivery, facts.value, vacancy, act, law);
      if (!offer.ok) return offer;
      const kept = await keepOffer(tx, offer.value, { known, act, law, ids });
      if (!kept.ok) return kept;
      return ok({
        ...doneWith(kept.value.offer, offer.value.consequence?.rule, { channel: delivery.channel }),
        messages: deliveredMessages(kept.value.offer, known.language, actor.organisation),
      });
    },
  })({ unitOfWork, clock });
}
