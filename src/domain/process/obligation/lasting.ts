import { covers, type Period } from '../../shared/period.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** Since when spans that follow one another without a gap last on a day; null when none does (yhdenjaksoisuus). */
export function lastingSince(spans: readonly Period[], day: PlainDate): PlainDate | null {
  let since = spans.find((span) => covers(span, day))?.from ?? null;
  for (;;) {
    const before = spans.find(({ until }) => until !== null && until === since);
    if (before?.from == null) return since;
    since = before.from;
  }
}
