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

/** A vacancy that has ended, and the offers that fell with it. */
export interface ClosedVacancy extends FallenOffers {
  readonly vacancy: Vacancy;
}

/**
 * Ends a vacancy in a transaction in which it is locked, after those who have been offered it: every way by which one
 * ends comes through here, and takes its offers back (E50).
 */
export async function closeLocked(
  tx: Pick<Transaction, 'offers' | 'process'>,
  vacancy: Vacancy,
  reason: ClosingReason,
  act: Act,
): Promise<Result<ClosedVacancy, VacancyClosed>> {
  const closed = close(vacancy, reason, act);
  if (!closed.ok) return closed;
  await tx.offers.vacancies.save(closed.value);
  return ok({ vacancy: closed.value, ...(await cancelOffersOf(tx, closed.value, reason, act)) });
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
      const closed = await closeLocked(tx, found.value, input.reason, actOf(actor, now));
      if (!closed.ok) return closed;
      const { vacancy, clientIds, messages } = closed.value;
      return ok({ ...vacancyDone(vacancy, clientIds), messages });
    },
  })({ unitOfWork, clock });
}
