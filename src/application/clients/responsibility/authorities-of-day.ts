import {
  authoritiesFrom,
  type EmploymentAuthority,
} from '../../../domain/clients/responsibility/employment-authority.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** The employment authorities when the trials have ended by a day; none are looked for while they go on. */
export async function authoritiesOn(
  day: PlainDate,
  tx: Pick<Transaction, 'employmentAuthorities'>,
  law: Pick<StatuteBook, 'trialGovernance'>,
): Promise<readonly EmploymentAuthority[]> {
  const from = authoritiesFrom(law);
  return from !== null && day >= from ? tx.employmentAuthorities.all() : [];
}
