import { statisticsPlanTypeIsValid } from '../../legislation/register-codes.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** Kinds of plans that jobseeker and authority agree on (suunnitelman laji). */
export const PLAN_TYPES = ['EMPLOYMENT', 'ACTIVATION', 'INTEGRATION', 'MULTISECTOR'] as const;

export type PlanType = (typeof PLAN_TYPES)[number];

/** Codes of a type of plan in the register, which has two lists (suunnitelmatyyppi, A.4). */
export interface PlanTypeCodes {
  readonly planExtract: string;
  /** Null while the list of the monthly statistics did not know the type. */
  readonly statisticsExtract: string | null;
}

const CODES = {
  EMPLOYMENT: { planExtract: '01', statisticsExtract: '00' },
  ACTIVATION: { planExtract: '03', statisticsExtract: '02' },
  INTEGRATION: { planExtract: '04', statisticsExtract: '01' },
  MULTISECTOR: { planExtract: '07', statisticsExtract: '07' },
} as const satisfies Readonly<Record<PlanType, PlanTypeCodes>>;

/** What the register calls a type of plan that is made on a day. */
export function planTypeCodes(type: PlanType, madeOn: PlainDate): PlanTypeCodes {
  const { planExtract, statisticsExtract } = CODES[type];
  const isListed = statisticsPlanTypeIsValid(statisticsExtract, madeOn);
  return { planExtract, statisticsExtract: isListed ? statisticsExtract : null };
}
