import type { KnownKeys } from '../../domain/clients/deliveries/client-registry.port.ts';
import { addMonths, type PlainDate } from '../../domain/shared/plain-date.ts';
import { type Findings, refuse, warn } from './findings.ts';
import { UNKNOWN_START } from './format.ts';
import type { PlanCodeList } from './manifest.ts';

/** Ends further ahead than this are slips of the pen. */
const LATEST_END_MONTHS = 60;

/** Age from which somebody can be a jobseeker. */
export const YOUNGEST = 15;

/** What a row is checked against, and what the checks find in it. One for a file; the findings change by row. */
export interface RowContext extends Findings {
  readonly dataCut: PlainDate;
  readonly latestEnd: PlainDate;
  readonly planCodeList: PlanCodeList;
  readonly allowRealCodes: boolean;
  readonly known: KnownKeys;
  /** Client of the row at hand, as the register numbers it; empty in sections without clients. */
  clientNumber: string;
}

export function rowContext(
  delivery: Pick<RowContext, 'dataCut' | 'planCodeList' | 'allowRealCodes'>,
  known: KnownKeys,
): RowContext {
  return {
    ...delivery,
    known,
    latestEnd: addMonths(delivery.dataCut, LATEST_END_MONTHS),
    clientNumber: '',
    fault: null,
    warnings: [],
  };
}

/** Refuses an end that lies too far ahead. */
export function checkReach(end: PlainDate | null, column: string, context: RowContext): void {
  if (end !== null && end > context.latestEnd) refuse(context, 'DATE_OUT_OF_RANGE', column);
}

/** Refuses a day that cannot lie after the last day of the delivery. */
export function checkNotAhead(date: PlainDate | null, column: string, context: RowContext): void {
  if (date !== null && date > context.dataCut) refuse(context, 'DATE_IN_FUTURE', column);
}

/** Refuses an end before the start. */
export function checkOrder(
  start: PlainDate | null,
  end: PlainDate | null,
  endColumn: string,
  context: RowContext,
): void {
  if (start !== null && end !== null && end < start) refuse(context, 'PERIOD_INVERTED', endColumn);
}

/** The checks of a span whose columns are `alku` and `loppu`. */
export function checkSpan(
  { alku, loppu }: { readonly alku: PlainDate; readonly loppu: PlainDate | null },
  context: RowContext,
): void {
  checkReach(loppu, 'loppu', context);
  checkNotAhead(alku, 'alku', context);
  checkOrder(alku, loppu, 'loppu', context);
}

/** The start of a span whose length matters: null, with a warning, when nobody knows it. */
export function knownStart(start: PlainDate, column: string, context: RowContext): PlainDate | null {
  if (start !== UNKNOWN_START) return start;
  warn(context, 'UNKNOWN_START', column);
  return null;
}
