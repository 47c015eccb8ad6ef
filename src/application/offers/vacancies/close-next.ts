import type { Act } from '../../../domain/handling/matter.ts';
import { hasExpired } from '../../../domain/offers/vacancies/notice.ts';
import type { ClosingReason, Vacancy, VacancyClosed } from '../../../domain/offers/vacancies/vacancy.ts';
import type { VacancyId } from '../../../domain/shared/ids.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { ok, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { command, type Command, type CommandDependencies, type Done } from '../../shared/command.ts';
import { actOf } from '../../shared/handling-client.ts';
import { holdOffersOf } from '../job-offers/cancel-offers-of.ts';
import { closeLocked } from './close-vacancy.ts';

const CHUNK = 100;

/** Closes the next vacancies whose last day for applying has passed, and gives how many they were. */
export function expireNextVacancies({
  unitOfWork,
  clock,
}: CommandDependencies): Command<null, number, VacancyClosed> {
  return command<null, number, VacancyClosed>({
    name: 'expire-vacancies',
    permission: 'daily-round.run',
    objectType: 'vacancy',
    async handle(_input, tx, { actor }, now) {
      const day = localDateOf(now);
      const ids = await tx.offers.vacancies.expired(day, CHUNK);
      return closeThose(tx, ids, (vacancy) => hasExpired(vacancy, day), 'EXPIRED', actOf(actor, now));
    },
  })({ unitOfWork, clock });
}

/** Closes the next vacancies that the publisher of postings shows no more, and gives how many they were. */
export function removeNextUnseen({
  unitOfWork,
  clock,
}: CommandDependencies): Command<string, number, VacancyClosed> {
  return command<string, number, VacancyClosed>({
    name: 'remove-unseen-vacancies',
    permission: 'vacancy.import',
    objectType: 'vacancy',
    async handle(system, tx, { actor }, now) {
      const ids = await tx.offers.vacancies.unseen(system, CHUNK);
      return closeThose(tx, ids, ({ state }) => state === 'OPEN', 'REMOVED', actOf(actor, now));
    },
  })({ unitOfWork, clock });
}

/** Locks clients who have been offered them, then the vacancies, and closes those of which it still holds. */
async function closeThose(
  tx: Transaction,
  ids: readonly VacancyId[],
  holds: (vacancy: Vacancy) => boolean,
  reason: ClosingReason,
  act: Act,
): Promise<Result<Done<number>, VacancyClosed>> {
  for (const id of ids) await holdOffersOf(tx, id);
  const locked = await tx.offers.vacancies.lock(ids);
  const closed = await closeLocked(tx, locked.filter(holds), reason, act);
  if (!closed.ok) return closed;
  const { vacancies, clientIds, messages } = closed.value;
  const count = vacancies.length;
  return ok({ value: count, objectId: null, clientIds, messages, detail: { reason, count } });
}
