import { type Length, months } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** When a start-up grant is to be claimed (starttirahan maksatushakemus). */
export interface GrantClaimRules {
  /** The entrepreneur claims in arrears, within this time from the end of the payment period (K). */
  readonly claimWithin: Length;
}

/** Claims for the payment of start-up grants, by the last day that is claimed for. */
export const grantClaims = timeline<GrantClaimRules>('grant_claim', 'last day claimed for', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '8 luku',
    certainty: 'K',
    status: 'in-force',
    rules: { claimWithin: months(2) },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Starttiraha',
    certainty: 'K',
    status: 'in-force',
    rules: { claimWithin: months(2) },
  },
]);
