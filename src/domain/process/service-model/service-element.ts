import type { ActedBy } from '../../shared/acted-by.ts';
import type { ServiceElementId } from '../../shared/ids.ts';
import { overlaps, type Period } from '../../shared/period.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';

/** What shows that an element is fulfilled for a client (osatekijän todentamissääntö). */
export const EVIDENCE_RULES = [
  'STRONG_START',
  'INDIVIDUAL_ENCOUNTER',
  'NEEDS_ASSESSMENT',
  'SERVICE_GUIDANCE',
] as const;

export type EvidenceRule = (typeof EVIDENCE_RULES)[number];

/** An element of an area's enhanced service model and when it belongs to it (tehostetun palvelumallin osatekijä, R32). */
export interface ServiceElement extends Period {
  readonly id: ServiceElementId;
  readonly area: string;
  /** The area's own code: the list is open. */
  readonly code: string;
  readonly name: string;
  /** Null: nothing shows it, so it is not counted. */
  readonly evidence: EvidenceRule | null;
  readonly from: PlainDate;
  readonly version: number;
  readonly changedBy: ActedBy;
}

/** Fails with `ELEMENT_EXISTS` while the area has an element of that code at the same time. */
export function addElement(
  element: ServiceElement,
  others: readonly ServiceElement[],
): Result<ServiceElement, Failure<'ELEMENT_EXISTS' | 'PERIOD_INVERTED'>> {
  const { area, code, from, until } = element;
  if (until !== null && until <= from)
    return fail('rule-violation', 'PERIOD_INVERTED', { from, to: addDays(until, -1) });
  const other = others.find((one) => one.area === area && one.code === code && overlaps(one, element));
  return other === undefined ? ok(element) : fail('conflict', 'ELEMENT_EXISTS', { element: code });
}

/** The element, with `until` as the first day on which it belongs to the model no more. */
export function endElement(
  element: ServiceElement,
  until: PlainDate,
  changedBy: ActedBy,
): Result<ServiceElement, Failure<'PERIOD_INVERTED'>> {
  const { from } = element;
  if (until <= from) return fail('rule-violation', 'PERIOD_INVERTED', { from, to: addDays(until, -1) });
  return ok({ ...element, until, version: element.version + 1, changedBy });
}
