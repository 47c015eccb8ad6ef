import type { Act } from '../../../domain/handling/matter.ts';
import { close } from '../../../domain/offers/vacancies/notice.ts';
import type { ClosingReason, Vacancy, VacancyClosed } from '../../../domain/offers/vacancies/vacancy.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies } from '../../shared/command.ts';
import { actOf, type ChangedMatter } from '../../shared/handling-client.ts';
import { cancelOffersOf, type FallenOffers, holdOffersOf } from '../job-offers/cancel-offers-of.ts';
import { lockVacancy, type VacancyChange, vacancyDone, type VacancyRefusal } from './changing-vacancy.ts';

export type CloseInput = VacancyChange & { readonly reason: Exclude<ClosingReason, 'EXPIRED'> };

/** Vacancies that have ended, and the offers that fell with them. */
export interface ClosedVacancies extends FallenOffers {
  readonly vacancies: readonly Vacancy[];
}

/**
 * Ends vacancies in a transaction in which they are locked, after those who have been offered them: every way by which
 * one ends comes through here, and takes its offers back (E50).
 */
export async function closeLocked(
  tx: Pick<Transaction, 'offers' | 'process'>,
  vacancies: readonly Vacancy[],
  reason: ClosingReason,
  act: Act,
): Promise<Result<ClosedVacancies, VacancyClosed>> {
  const ended: Vacancy[] = [];
  for (const vacancy of vacancies) {
    const closed = close(vacancy, reason, act);
    if (!closed.ok) return closed;
    ended.push(closed.value);
  }
  await tx.offers.vacancies.save(ended);
  const fallen: FallenOffers[] = [];
  for (const vacancy of ended) fallen.push(await cancelOffersOf(tx, vacancy, reason, act));
  return ok({
    vacancies: ended,
    clientIds: fallen.flatMap(({ clientIds }) => clientIds),
    messages: fallen.flatMap(({ messages }) => messages),
  });
}

/** Ends a vacancy: it was filled, the employer has withdrawn it, or it is taken away. */
export function closeVacancy({
  unitOfWork,
  clock,
}: CommandDependencies): Command<CloseInput, ChangedMatter, VacancyRefusal | VacancyClosed> {
  return command<CloseInput, ChangedMatter, VacancyRefusal | VacancyClosed>({
    name: 'close-vacancy',
    permission: 'vacancy.handle',
    task: 'SERVICES',
    objectType: 'vacancy',
    objectId: ({ id }) => id,
    async handle(input, tx, { actor }, now) {
      await holdOffersOf(tx, input.id);
      const found = await lockVacancy(tx, input, actor, now);
      if (!found.ok) return found;
      const closed = await closeLocked(tx, [found.value], input.reason, actOf(actor, now));
      if (!closed.ok) return closed;
      const { vacancies, clientIds, messages } = closed.value;
      const [vacancy = found.value] = vacancies;
      return ok({ ...vacancyDone(vacancy, clientIds), messages });
    },
  })({ unitOfWork, clock });
}
