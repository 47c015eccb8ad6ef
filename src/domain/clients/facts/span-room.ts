import { overlaps, type Period } from '../../shared/period.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type FactRuleFailure, overlap } from './fact-rules.ts';
import { contentOf } from './fact-sheet.ts';

/** The span in which a period lies, what is kept of it under which key, and the key for what comes in its place. */
export interface Room<C> {
  readonly cut: C | null;
  readonly key: string;
  readonly kept: readonly { readonly key: string; readonly content: C }[];
}

/**
 * Makes room among spans for a period that lies in one of them, or in none. What goes before it, or else what comes
 * after, keeps the key of the span, so that the register's own row of it does not come back as news.
 */
export function makeRoom<C extends Period>(
  spans: readonly (C & { readonly key: string; readonly recordedOn: unknown })[],
  period: Period,
  nextKey: () => string,
): Result<Room<C>, FactRuleFailure> {
  const [span, other] = spans.filter((one) => overlaps(one, period));
  if (span === undefined) return ok({ cut: null, key: nextKey(), kept: [] });
  if (other !== undefined || !liesIn(period, span)) return overlap(span, period);
  const content: C = contentOf(span);
  const before =
    period.from === null || period.from === span.from ? [] : [{ ...content, until: period.from }];
  const after =
    period.until === null || period.until === span.until ? [] : [{ ...content, from: period.until }];
  const [first, ...rest] = [...before, ...after];
  if (first === undefined) return ok({ cut: content, key: span.key, kept: [] });
  const kept = [
    { key: span.key, content: first },
    ...rest.map((part) => ({ key: nextKey(), content: part })),
  ];
  return ok({ cut: content, key: nextKey(), kept });
}

function liesIn(period: Period, span: Period): boolean {
  const begins = span.from === null || (period.from !== null && span.from <= period.from);
  const ends = span.until === null || (period.until !== null && period.until <= span.until);
  return begins && ends;
}
