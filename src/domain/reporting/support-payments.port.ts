import type { YearMonth } from '../shared/plain-date.ts';
import type { SupportPayment } from './support-payments.ts';

/** Where the payments of labour market support that the register delivers are read. */
export interface SupportPayments {
  /** Payments of the months from one to another, reversals taken off; of the municipalities, or of all with null. */
  between(
    first: YearMonth,
    last: YearMonth,
    municipalities: readonly string[] | null,
  ): Promise<readonly SupportPayment[]>;
}
