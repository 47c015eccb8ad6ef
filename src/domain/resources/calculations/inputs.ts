import { municipalities } from '../../reference/municipalities.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { ServiceLine } from '../quotas/quota.ts';

/** Service lines whose quota is sized by participation (laskettavat kiintiöt). */
export type CalculatedLine = Exclude<ServiceLine, 'TRAVEL_AND_EXPENSE'>;

/** How a service has been used before the trial, and what a place in it costs (kiintiölaskelman lähtötiedot, R80). */
export interface LineInput {
  readonly serviceLine: CalculatedLine;
  /** First and last day of the reference period; null until it is known. */
  readonly reference: { readonly from: PlainDate; readonly to: PlainDate } | null;
  /** Participants of the target group in the period, and the size of it: on average, or both summed over its months. */
  readonly participants: number;
  readonly targetGroup: number;
  /** Cents of one place. */
  readonly unitCost: { readonly cents: number; readonly per: 'MONTH' | 'YEAR' };
  /** How the figures were made, as the Ministry names it. */
  readonly methodVersion: string;
}

/** Clients of a municipality who are to move, by the register’s service line (siirtyvät asiakkaat). */
export interface MunicipalityInput {
  readonly municipality: string;
  readonly clientsByLine: Readonly<Record<string, number>>;
}

/** What the staff is divided from (henkilöstölaskelman lähtötiedot, R76–R78). */
export interface StaffInput {
  /** Person-years of the TE Office on the jobseeker’s process, in hundredths. */
  readonly fte: number;
  /** Shares of working time that stay in the TE Office, in basis points, by task. */
  readonly stayingShares: Readonly<Record<string, number>>;
  /** Clients of the whole ELY area by service line. */
  readonly elyAreaClientsByLine: Readonly<Record<string, number>>;
  /** Weights, in hundredths of an average client, of service lines for which the law’s own list has none. */
  readonly lineWeights: Readonly<Record<string, number>>;
}

/** Everything that a calculation is made from. */
export interface CalculationInputs {
  readonly lines: readonly LineInput[];
  readonly municipalities: readonly MunicipalityInput[];
  /** Null when only quotas are calculated. */
  readonly staff: StaffInput | null;
}

export type InputsFailure = Failure<'MUNICIPALITY_UNKNOWN' | 'ELY_AREA_MISMATCH' | 'LISTED_TWICE'>;

/**
 * Whether inputs can be kept: each municipality is known, all lie in the area of one ELY Centre (R94), and no municipality
 * or service line stands there twice.
 */
export function checkInputs({
  lines,
  municipalities: members,
}: CalculationInputs): Result<null, InputsFailure> {
  const codes = members.map(({ municipality }) => municipality);
  const unknown = codes.filter((code) => !municipalities.has(code));
  if (unknown.length > 0) return fail('rule-violation', 'MUNICIPALITY_UNKNOWN', { municipalities: unknown });
  const twice = [...twiceIn(codes), ...twiceIn(lines.map(({ serviceLine }) => serviceLine))];
  if (twice.length > 0) return fail('rule-violation', 'LISTED_TWICE', { twice });
  const centres = elyCentresOf(codes);
  return centres.length > 1 ? fail('rule-violation', 'ELY_AREA_MISMATCH', { centres }) : ok(null);
}

/** Codes of the ELY Centres in whose areas municipalities lie. */
export function elyCentresOf(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.flatMap((code) => municipalities.get(code)?.elyCentre ?? []))].toSorted();
}

/** Clients who are to move from a municipality, whatever their service line. */
export function transferringFrom({ clientsByLine }: MunicipalityInput): number {
  return Object.values(clientsByLine).reduce((sum, clients) => sum + clients, 0);
}

function twiceIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}
