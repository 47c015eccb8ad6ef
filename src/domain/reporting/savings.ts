/** Labour market support paid in a month to the residents of a municipality or area, in cents (työmarkkinatuki). */
export interface SupportPaid {
  /** The municipality's share. */
  readonly municipality: number;
  /** Paid to residents by the municipality and the State together, at the index of the month measured. */
  readonly total: number;
}

/** Measure 2: change compared with the baseline, in cents; positive is a saving (työmarkkinatuen säästöt). */
export interface Savings {
  readonly municipality: number;
  readonly state: number;
}

/** Compares a month with the same month of the baseline year; null when nothing is known of that. */
export function savings(base: SupportPaid | null, actual: SupportPaid): Savings | null {
  if (base === null) return null;
  return {
    municipality: base.municipality - actual.municipality,
    state: base.total - base.municipality - (actual.total - actual.municipality),
  };
}
