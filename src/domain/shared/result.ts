/** The outcome of an operation that may be refused: a value, or a failure that is itself a value. */
export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

/** What sort of refusal it is; adapters map the kind, never the code, to their own vocabulary. */
export type FailureKind =
  | 'invalid'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'rule-violation'
  | 'precondition-failed'
  | 'precondition-required'
  | 'unavailable';

/** The rule that refused, or that judged a decision: enough to find it in the statute book. */
export interface RuleReference {
  readonly theme: string;
  readonly version: string;
  readonly from: string;
  readonly act: string;
  readonly section: string;
}

/** A refusal. `code` is spelled as in the specification and unique; `data` fills the text shown to people. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly kind: FailureKind;
  readonly data?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly rule?: RuleReference;
  /** Clients of whom the refusal tells something: the access log names them. */
  readonly clientIds?: readonly string[];
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  kind: FailureKind,
  code: Code,
  data?: Failure['data'],
  rule?: RuleReference,
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: { code, kind, ...(data && { data }), ...(rule && { rule }) } };
}
