/** Why a row is put into quarantine (karanteenin syy). */
export type RowReason =
  | 'FIELD_COUNT'
  | 'DUPLICATE_COLUMN_CONFLICT'
  | 'CLIENT_QUARANTINED'
  | 'UNKNOWN_CLIENT'
  | 'REQUIRED_MISSING'
  | 'BIRTH_DATE_MISSING'
  | 'START_MISSING'
  | 'CLIENT_NUMBER_INVALID'
  | 'IDENTITY_CODE_INVALID'
  | 'DATE_INVALID'
  | 'NUMBER_INVALID'
  | 'TEXT_TOO_LONG'
  | 'UNKNOWN_CODE'
  | 'MUNICIPALITY_CODE_INVALID'
  | 'UNKNOWN_VACANCY'
  | 'DATE_OUT_OF_RANGE'
  | 'DATE_IN_FUTURE'
  | 'PERIOD_INVERTED'
  | 'AGE_IMPLAUSIBLE'
  | 'CODE_NOT_VALID_ON_DATE'
  | 'SEQUENCE_INVALID'
  | 'NEGATIVE_AMOUNT'
  | 'RATE_OVER_100';

/** What should be looked at in a row that is taken. */
export type WarningReason =
  | 'LEADING_ZERO_RESTORED'
  | 'IDENTITY_CODE_MISSING'
  | 'BIRTH_DATE_DIFFERS'
  | 'LANGUAGE_UNKNOWN'
  | 'UNKNOWN_LANGUAGE'
  | 'LANGUAGE_MISSING'
  | 'MERGED_MUNICIPALITY_RESOLVED'
  | 'UNKNOWN_START'
  | 'UNMAPPED_OFFICE'
  | 'START_BEFORE_AGE_15'
  | 'HOURS_CONFLICT'
  | 'HIRED_WITHOUT_START';

interface Finding<Reason> {
  /** Empty when the row as a whole is meant. */
  readonly column: string;
  readonly reason: Reason;
}

/** What the checks of one row have found so far: of faults only the first counts. */
export interface Findings {
  fault: Finding<RowReason> | null;
  warnings: Finding<WarningReason>[];
}

/** Gives null, so that a reader can refuse and return at once. */
export function refuse(findings: Findings, reason: RowReason, column: string): null {
  findings.fault ??= { reason, column };
  return null;
}

export function warn(findings: Findings, reason: WarningReason, column: string): void {
  findings.warnings.push({ reason, column });
}
