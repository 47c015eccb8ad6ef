import { proportionOf } from '../shared/proportion.ts';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import { percent, type Quantity } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How the State's staff is divided between TE Offices and trials (henkilöstöresurssien kohdentuminen). */
export interface StaffRules {
  /** Number and service need of the clients who move decide. */
  readonly basis: 'CLIENTS_BY_SERVICE_LINE';
  /** Workload of one client by service line (A.2), in hundredths of an average client's (K). */
  readonly lineWeights: readonly { readonly line: string; readonly hundredths: number }[];
  /** Tasks that stay in the TE Office at least; the list is open (TE-toimistoon jäävät tehtävät). */
  readonly stayingTasks: readonly StayingTask[];
  /** State staff per client after the move, of what it was, below which the service level has a gap (K). */
  readonly serviceLevelTolerance: Quantity;
}

/** Tasks of the jobseeker's process that the TE Office keeps, or that are done for the whole country. */
export type StayingTask =
  | 'UNEMPLOYMENT_SECURITY'
  | 'PAY_SUBSIDY_TO_MUNICIPALITIES'
  | 'WORK_PERMITS'
  | 'LABOUR_POLICY_PROCUREMENT'
  | 'EMPLOYMENT_POLICY_GRANTS'
  | 'CUSTOMER_SERVICE_CENTRE';

/** Division of staff, by the day of the move. */
export const staff = timeline<StaffRules>('staff', 'day of the move', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Resursointi',
    certainty: 'S',
    status: 'in-force',
    rules: {
      basis: 'CLIENTS_BY_SERVICE_LINE',
      lineWeights: [
        { line: '01', hundredths: 80 },
        { line: '02', hundredths: 100 },
        { line: '03', hundredths: 160 },
      ],
      stayingTasks: [
        'UNEMPLOYMENT_SECURITY',
        'PAY_SUBSIDY_TO_MUNICIPALITIES',
        'WORK_PERMITS',
        'LABOUR_POLICY_PROCUREMENT',
        'EMPLOYMENT_POLICY_GRANTS',
        'CUSTOMER_SERVICE_CENTRE',
      ],
      serviceLevelTolerance: percent(98),
    },
  },
]);

/** Clients weighted by their service lines, in hundredths of an average client (painotettu asiakasmäärä). */
export function weightedClients(
  clientsByLine: Readonly<Record<string, number>>,
  { lineWeights }: Pick<StaffRules, 'lineWeights'>,
): Result<number, Failure<'WEIGHT_MISSING'>> {
  const weights = new Map(lineWeights.map(({ line, hundredths }) => [line, hundredths]));
  const lines = Object.keys(clientsByLine).filter((line) => !weights.has(line));
  if (lines.length > 0) return fail('rule-violation', 'WEIGHT_MISSING', { lines });
  return ok(
    Object.entries(clientsByLine).reduce(
      (total, [line, clients]) => total + clients * (weights.get(line) ?? 0),
      0,
    ),
  );
}

/** What the staff of an area is made from: that of the ELY area, and both client loads as weighted. */
export interface StaffBasis {
  /** Person-years of the TE Office on the jobseeker's process, in hundredths. */
  readonly fte: number;
  /** Shares of working time that stay in the TE Office, in basis points, by task. */
  readonly stayingShares: Readonly<Record<string, number>>;
  readonly weightedInArea: number;
  readonly weightedInElyArea: number;
}

/** Staff that can move, in hundredths of person-years (siirtyvä henkilötyöpanos). */
export interface StaffShare {
  readonly movable: number;
  readonly areaBasisPoints: number;
  readonly area: number;
}

/** The staff of an area: of what can move, the share of its weighted clients in those of the ELY area. */
export function staffOf({
  fte,
  stayingShares,
  weightedInArea,
  weightedInElyArea,
}: StaffBasis): Result<StaffShare, Failure<'SHARE_OVER_100' | 'REFERENCE_MISSING'>> {
  const staying = Object.values(stayingShares).reduce((total, share) => total + share, 0);
  if (staying > 10_000) return fail('rule-violation', 'SHARE_OVER_100', { basisPoints: staying });
  if (weightedInElyArea === 0) return fail('rule-violation', 'REFERENCE_MISSING');
  const moving = 10_000 - staying;
  return ok({
    movable: proportionOf(fte, moving, 10_000),
    areaBasisPoints: proportionOf(10_000, weightedInArea, weightedInElyArea),
    area: proportionOf(fte * moving, weightedInArea, 10_000 * weightedInElyArea),
  });
}
