import type { Matters } from '../../handling/matters.port.ts';
import type { ObligationPeriod } from './obligation-period.ts';

/** Review periods of clients. Whoever changes them has locked the client before. */
export type ObligationPeriods = Matters<ObligationPeriod>;
