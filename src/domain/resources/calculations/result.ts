import type { RuleReference } from '../../shared/result.ts';
import type { CalculatedLine } from './inputs.ts';

/** What a row of a calculation tells, with its unit. */
export const OUTPUTS = [
  /** Basis points. */
  'PARTICIPATION_SHARE',
  /** People at a time, who are the seats of what is procured. */
  'PLACES',
  /** Cents of a year. */
  'CENTS',
  /** Hundredths of an average client. */
  'WEIGHTED_CLIENTS',
  'WEIGHTED_CLIENTS_OF_ELY_AREA',
  /** Hundredths of person-years. */
  'MOVABLE_STAFF',
  /** Basis points. */
  'STAFF_SHARE',
  /** Hundredths of person-years. */
  'STAFF',
] as const;

export type Output = (typeof OUTPUTS)[number];

/** An output that explains itself (laskelman rivi): from which figures, by which formula, and by which rule. */
export interface ExplainedRow {
  readonly output: Output;
  /** Null where it is about staff. */
  readonly serviceLine: CalculatedLine | null;
  /** Code of the municipality whose part it is; null for the whole. */
  readonly municipality: string | null;
  readonly value: number;
  /** In the names of the inputs; rounded half away from zero, once, unless it says otherwise. */
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly rule: RuleReference;
}

/** A municipality’s part of a quota; the parts sum to the whole. */
export interface QuotaPart {
  readonly municipality: string;
  readonly places: number;
  readonly cents: number;
}

/** The quota of a service line for a year. */
export interface CalculatedQuota {
  readonly serviceLine: CalculatedLine;
  readonly basisPoints: number;
  readonly places: number;
  readonly cents: number;
  readonly parts: readonly QuotaPart[];
}

/** Staff that moves, in hundredths of person-years; the parts sum to the whole. */
export interface CalculatedStaff {
  readonly weightedInArea: number;
  readonly weightedInElyArea: number;
  readonly movable: number;
  readonly areaBasisPoints: number;
  readonly fte: number;
  readonly parts: readonly { readonly municipality: string; readonly fte: number }[];
}

/** What a calculation comes to (laskelman tulos). */
export interface CalculationResult {
  readonly transferring: number;
  readonly quotas: readonly CalculatedQuota[];
  /** Sum of the quotas. */
  readonly cents: number;
  readonly staff: CalculatedStaff | null;
  readonly rows: readonly ExplainedRow[];
}
