import type { EmploymentAuthority } from '../../../domain/clients/responsibility/employment-authority.ts';
import type { StatuteBook } from '../../../domain/legislation/statute-book.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';

/** The employment authorities when the trials have ended by a day; none are looked for while they go on. */
export async function authoritiesOn(
  day: PlainDate,
  tx: Pick<Transaction, 'employmentAuthorities'>,
  { trialGovernance }: Pick<StatuteBook, 'trialGovernance'>,
): Promise<readonly EmploymentAuthority[]> {
  const law = trialGovernance.at(day);
  const areThere = law.ok && law.value.rules.afterEnd?.pendingMattersTo === 'EMPLOYMENT_AUTHORITY';
  return areThere ? tx.employmentAuthorities.all() : [];
}
