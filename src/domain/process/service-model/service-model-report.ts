import { covers } from '../../shared/period.ts';
import type { PlainDate, YearMonth } from '../../shared/plain-date.ts';
import type { LatenessReason } from '../../handling/task.ts';
import type { EvidenceRule, ServiceElement } from './service-element.ts';

/** What was counted of the clients of a municipality, or of the whole area (null). */
export interface EvidenceCounts {
  readonly municipality: string | null;
  readonly clients: number;
  /** Clients for whom each rule holds. */
  readonly fulfilled: Readonly<Record<EvidenceRule, number>>;
  /** First interviews held by their last day, after it, and not held. */
  readonly firstInterviews: { readonly inTime: number; readonly late: number; readonly missing: number };
  /** Why those were late that were. */
  readonly lateness: Readonly<Record<LatenessReason | 'UNSAID', number>>;
}

/** An element and how many clients have it; not counted without a rule of evidence (R32). */
export interface ElementShare extends Pick<ServiceElement, 'code' | 'name' | 'evidence'> {
  readonly fulfilled: number | null;
  /** Percent with one decimal; null where there is nobody, and of what is not counted. */
  readonly share: number | null;
}

export interface ServiceModelLevel extends Omit<EvidenceCounts, 'fulfilled'> {
  readonly elements: readonly ElementShare[];
}

/** How an area's enhanced service model comes about (tehostetun palvelumallin toteutuminen). */
export interface ServiceModelReport {
  readonly area: string;
  readonly month: YearMonth;
  readonly countDate: PlainDate;
  /** The whole area first. */
  readonly levels: readonly ServiceModelLevel[];
}

/** The shares of the elements that belong to the model on a day. */
export function levelOf(
  { fulfilled, ...counts }: EvidenceCounts,
  elements: readonly ServiceElement[],
  on: PlainDate,
): ServiceModelLevel {
  return {
    ...counts,
    elements: elements
      .filter((element) => covers(element, on))
      .map(({ code, name, evidence }) => {
        const count = evidence === null ? null : fulfilled[evidence];
        return { code, name, evidence, fulfilled: count, share: shareOf(count, counts.clients) };
      }),
  };
}

function shareOf(count: number | null, clients: number): number | null {
  return count === null || clients === 0 ? null : Math.round((count * 1000) / clients) / 10;
}
