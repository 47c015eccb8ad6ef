/**
 * A Finnish wall-clock time to the minute, `yyyy-mm-ddThh:mm`, as registers write it; compares as text. It does
 * not know its offset, so it orders what one register recorded and nothing else.
 */
export type LocalTimestamp = string & { readonly __brand: 'LocalTimestamp' };
