import type { CountedLevel, ReportLevel } from './monthly-report.ts';

/** Whether deliveries tell of an area all that its figures of a month need (toimitusten kattavuus). */
export interface Coverage {
  readonly area: string;
  /** Every day of the month and, for the target group, its determination on the count date. */
  readonly month: boolean;
  /** The sixteen months before the count date, in which structural unemployment is looked for. */
  readonly history: boolean;
}

/** Takes back the zeros of areas of which nobody has told, and notes where the known history is short. */
export function coveredLevels(
  levels: readonly CountedLevel[],
  coverage: readonly Coverage[],
): readonly ReportLevel[] {
  const known = new Map(coverage.map((one) => [one.area, one]));
  return levels.map((level) => {
    const { month = false, history = false } = known.get(level.area) ?? {};
    if (!month) return { ...level, figures: null, nullReason: 'NO_DATA', note: null };
    return { ...level, nullReason: null, note: history ? null : 'HISTORY_INCOMPLETE' };
  });
}
