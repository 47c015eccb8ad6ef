import type { Act } from '../../../domain/handling/matter.ts';
import { settledTasks } from '../../../domain/handling/task.ts';
import { cancelled, closedOn, fallsWithVacancy } from '../../../domain/offers/job-offers/end-offer.ts';
import type { CancellationReason, JobOffer } from '../../../domain/offers/job-offers/job-offer.ts';
import { OFFER_TASKS } from '../../../domain/offers/job-offers/offer-tasks.ts';
import type { ClosingReason, Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { ClientId, VacancyId } from '../../../domain/shared/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { cancelledMessages } from './offer-messages.ts';

/** The offers that fell with their vacancy: whose they were, and what the clients are told. */
export interface FallenOffers {
  readonly clientIds: readonly ClientId[];
  readonly messages: readonly OutgoingMessage[];
}

const REASONS: Readonly<Record<ClosingReason, CancellationReason>> = {
  FILLED: 'VACANCY_FILLED',
  WITHDRAWN: 'VACANCY_WITHDRAWN',
  EXPIRED: 'VACANCY_ENDED',
  REMOVED: 'VACANCY_ENDED',
};

/**
 * Locks the clients who have been offered a vacancy that is to close. Whoever closes it calls this before locking the
 * vacancy: everybody who offers it locks the client first.
 */
export async function holdOffersOf(
  { offers }: Pick<Transaction, 'offers'>,
  vacancy: VacancyId,
): Promise<void> {
  for (const id of await offers.jobOffers.awaitingClientOf(vacancy)) await offers.jobOffers.byId(id);
}

/**
 * Takes back the offers of a vacancy that has just closed and is locked, in the same transaction (E50): nothing follows from them,
 * and the clients are told at once. Once the vacancy is locked, no offer of it is made any more. Offers to clients whom
 * the session does not see are left to the daily round.
 */
export async function cancelOffersOf(
  tx: Pick<Transaction, 'offers' | 'process'>,
  vacancy: Vacancy,
  reason: ClosingReason,
  act: Act,
): Promise<FallenOffers> {
  const { jobOffers } = tx.offers;
  const on = closedOn(vacancy);
  const clientIds: ClientId[] = [];
  const messages: OutgoingMessage[] = [];
  for (const id of await jobOffers.awaitingClientOf(vacancy.id)) {
    const offer = await jobOffers.byId(id);
    if (offer === null || !fallsWithVacancy(offer, on)) continue;
    messages.push(...(await fallWithVacancy(tx, offer, reason, act)));
    clientIds.push(offer.clientId);
  }
  return { clientIds, messages };
}

/** Takes back one offer, which is held with its client, because its vacancy has closed. */
export async function fallWithVacancy(
  tx: Pick<Transaction, 'offers' | 'process'>,
  offer: JobOffer,
  reason: ClosingReason,
  act: Act,
): Promise<readonly OutgoingMessage[]> {
  const taken = cancelled(offer, { reason: REASONS[reason], words: null }, act);
  if (!taken.ok) return [];
  const known = await tx.process.cases.lock(offer.clientId);
  const open = await tx.process.tasks.openOf(offer.clientId, OFFER_TASKS);
  const own = open.filter(({ subject }) => subject?.id === offer.id);
  await tx.offers.jobOffers.save(taken.value);
  await tx.process.tasks.settle(
    offer.clientId,
    settledTasks(own, [], () => 'MATTER_CLOSED'),
    act.at,
  );
  return cancelledMessages(taken.value, known?.language ?? 'fi', act.by.organisation);
}
