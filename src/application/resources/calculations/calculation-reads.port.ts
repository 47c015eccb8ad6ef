import type { MunicipalityInput } from '../../../domain/resources/calculations/inputs.ts';
import type {
  CalculationState,
  QuotaCalculation,
} from '../../../domain/resources/calculations/quota-calculation.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { JsonAnswer, Page, VersionedAnswer } from '../../ports/page.ts';
import type { Session } from '../../ports/unit-of-work.ts';

/** Which calculations are looked for; null for whichever. */
export interface CalculationFilter {
  readonly municipality: string | null;
  readonly series: QuotaCalculationId | null;
  readonly state: CalculationState | null;
}

/** Calculations as they are read. */
export interface CalculationReads {
  /** The latest first; null when the cursor was given by no page. */
  all(session: Session, filter: CalculationFilter, page: Page): Promise<JsonAnswer | null>;
  one(session: Session, id: QuotaCalculationId): Promise<VersionedAnswer | null>;
  calculation(session: Session, id: QuotaCalculationId): Promise<QuotaCalculation | null>;
  /** Clients of municipalities whose last determination by a day is that they move, by service line on that day. */
  transferring(municipalities: readonly string[], on: PlainDate): Promise<readonly MunicipalityInput[]>;
}
