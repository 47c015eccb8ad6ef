import type { QuotaCalculationId } from '../../shared/ids.ts';
import type { QuotaCalculation } from './quota-calculation.ts';

/** The Ministry’s calculations, each version on its own. */
export interface Calculations {
  /** A version, whose series is locked to the end of the transaction; null when the session sees none. */
  lock(id: QuotaCalculationId): Promise<QuotaCalculation | null>;
  /** The version of a locked series that is published or confirmed now; null when none is. */
  published(series: QuotaCalculationId): Promise<QuotaCalculation | null>;
  /** Versions that count a municipality in and are neither replaced nor withdrawn, by series and number; all locked. */
  lockCurrentWith(municipality: string): Promise<readonly QuotaCalculation[]>;
  /** Number of the last version of a locked series. */
  lastNumber(series: QuotaCalculationId): Promise<number>;
  /** Keeps a new version. False when the series has one that is not published yet. */
  add(calculation: QuotaCalculation): Promise<boolean>;
  save(calculation: QuotaCalculation): Promise<void>;
}
