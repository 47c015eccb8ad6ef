import { proportionOf } from '../shared/proportion.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import { days, type Length, percent, type Quantity } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How much of a service a trial area may decide on (määrärahakiintiö). */
export interface QuotaRules {
  /** Grants that the municipality decides on itself, in euros (tuet). */
  readonly grants: readonly ('PAY_SUBSIDY' | 'START_UP_GRANT')[];
  /** Services that the ELY Centre buys, in euros and seats (valmennukset ja koulutukset). */
  readonly procured: readonly ProcuredService[];
  /** Subsidised jobs of the municipality itself never use its quota. */
  readonly ownSubsidyJobsExcluded: boolean;
  /** A quota is sized so that the same share of the clients can take part as before, at the same unit costs. */
  readonly basis: 'PRESENT_PARTICIPATION' | null;
  /** Never more than this may be reserved and committed. */
  readonly maxUse: Quantity;
  /** Who sets it; in 2025 quotas become the employment authority's own budget control (K). */
  readonly setBy: 'ELY_CENTRE' | 'EMPLOYMENT_AUTHORITY';
  /** Areas and municipalities are heard before it is set, and take part in planning what is bought. */
  readonly hearing: 'AREAS_AND_MUNICIPALITIES' | null;
  /** A reservation made while a decision is prepared expires after this (K). */
  readonly reservationExpiresAfter: Length;
  /** Which year's quota a commitment burdens, whenever it is paid (K). */
  readonly commitmentBurdens: 'YEAR_OF_DECISION';
  /** Whether what is released of a closed year can be used in the next (K). */
  readonly unusedCarriedOver: boolean;
}

/** Services bought for the trials, each with a quota of its own. */
export type ProcuredService =
  | 'JOBSEARCH_COACHING'
  | 'CAREER_COACHING'
  | 'JOB_COACHING'
  | 'LABOUR_MARKET_TRAINING'
  | 'INTEGRATION_TRAINING';

const BOUNDARY_CONDITIONS: QuotaRules = {
  grants: ['PAY_SUBSIDY', 'START_UP_GRANT'],
  procured: [
    'JOBSEARCH_COACHING',
    'CAREER_COACHING',
    'JOB_COACHING',
    'LABOUR_MARKET_TRAINING',
    'INTEGRATION_TRAINING',
  ],
  ownSubsidyJobsExcluded: true,
  basis: 'PRESENT_PARTICIPATION',
  maxUse: percent(100),
  setBy: 'ELY_CENTRE',
  hearing: null,
  reservationExpiresAfter: days(14),
  commitmentBurdens: 'YEAR_OF_DECISION',
  unusedCarriedOver: false,
};

/** Quotas, by the date of the decision that uses them. */
export const quotas = timeline<QuotaRules>('quota', 'decision date', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Resursointi',
    certainty: 'S',
    status: 'in-force',
    rules: BOUNDARY_CONDITIONS,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '16 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...BOUNDARY_CONDITIONS, hearing: 'AREAS_AND_MUNICIPALITIES' },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Rahoitus',
    certainty: 'K',
    status: 'in-force',
    rules: {
      ...BOUNDARY_CONDITIONS,
      ownSubsidyJobsExcluded: false,
      basis: null,
      setBy: 'EMPLOYMENT_AUTHORITY',
    },
  },
]);

/** What a quota is made from: participation of the target group before the trial, and who moves to the area. */
export interface QuotaBasis {
  /** On average, or summed over the months of the reference period as the target group then is. */
  readonly participants: number;
  readonly targetGroup: number;
  readonly transferring: number;
  /** Cents of one place, for a month or for a year. */
  readonly unitCost: { readonly cents: number; readonly per: 'MONTH' | 'YEAR' };
}

/** A quota for a year (vuosikiintiö). */
export interface Quota {
  /** Share of the target group that takes part. */
  readonly basisPoints: number;
  /** People who can take part at a time. */
  readonly places: number;
  readonly cents: number;
}

/** Sizes a quota so that the share of the target group that takes part does not fall; rounds at the end only. */
export function quotaOf({
  participants,
  targetGroup,
  transferring,
  unitCost,
}: QuotaBasis): Result<Quota, Failure<'REFERENCE_MISSING' | 'SHARE_OUT_OF_RANGE'>> {
  if (targetGroup === 0) return fail('rule-violation', 'REFERENCE_MISSING');
  if (participants < 0 || participants > targetGroup) {
    return fail('rule-violation', 'SHARE_OUT_OF_RANGE', { participants, targetGroup });
  }
  const yearly = unitCost.cents * (unitCost.per === 'MONTH' ? 12 : 1);
  return ok({
    basisPoints: proportionOf(10_000, participants, targetGroup),
    places: proportionOf(transferring, participants, targetGroup),
    cents: proportionOf(transferring * yearly, participants, targetGroup),
  });
}
