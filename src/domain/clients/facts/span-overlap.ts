import { overlaps, type Period } from '../../shared/period.ts';

/** A span of one person in a delivery, with what decides when two of them overlap. */
export interface RankedSpan extends Period {
  readonly record: number;
  /** Higher goes first; compares as text (register before own notice, then the later recorded). */
  readonly rank: string;
  /** True of a span that is in the store already and stays there: it is taken, whatever arrives. */
  readonly stored: boolean;
}

/**
 * Records of the spans that cannot be taken. Spans are taken in falling order of rank; one that overlaps a span
 * already taken, or any other of its own rank, is not. (Exchange format 5.1, rule 3)
 */
export function overlappingRecords(spans: readonly RankedSpan[]): readonly number[] {
  const taken: RankedSpan[] = spans.filter((span) => span.stored);
  const refused: number[] = [];
  const arrived = spans.filter((span) => !span.stored);
  for (const rank of [...new Set(arrived.map((span) => span.rank))].toSorted().toReversed()) {
    const peers = arrived.filter((span) => span.rank === rank);
    const free = peers.filter(
      (span) =>
        !taken.some((other) => overlaps(span, other)) &&
        !peers.some((other) => other.record !== span.record && overlaps(span, other)),
    );
    taken.push(...free);
    refused.push(...peers.filter((span) => !free.includes(span)).map((span) => span.record));
  }
  return refused.toSorted((a, b) => a - b);
}
