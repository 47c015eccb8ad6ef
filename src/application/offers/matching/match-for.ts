import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { allCriteria, type Match, matchOf } from '../../../domain/offers/matching/matching.ts';
import type { Vacancy } from '../../../domain/offers/vacancies/vacancy.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { fail, ok, type Failure, type Result } from '../../../domain/shared/result.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/**
 * How a client, who has been locked, suits a vacancy on a day, by every criterion: what is kept with an offer or an
 * introduction that is made of it (R51).
 */
export async function matchFor(
  tx: Transaction,
  client: ClientId,
  vacancy: Vacancy,
  today: PlainDate,
  law: StatuteBook,
): Promise<Result<Match, Failure<'CLIENT_NOT_FOUND' | 'RULE_NOT_FOUND'>>> {
  const terms = allCriteria(today, law);
  if (!terms.ok) return terms;
  const seeker = await tx.offers.jobseekers.of(client, today);
  if (seeker === null) return fail('not-found', 'CLIENT_NOT_FOUND', { id: client });
  return ok(matchOf(vacancy, seeker, terms.value));
}
