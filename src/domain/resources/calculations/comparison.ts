import type { CalculationResult, ExplainedRow } from './result.ts';

/** How a figure differs between two versions (laskelmien vertailu); null where a version does not have it. */
export interface ComparedRow extends Pick<ExplainedRow, 'output' | 'serviceLine' | 'municipality'> {
  readonly before: number | null;
  readonly after: number | null;
  /** What it has grown by, what is not there counting as nothing. */
  readonly difference: number;
}

/** Every figure of either version: in the order of the later, then what only the earlier has. */
export function compared(before: CalculationResult, after: CalculationResult): readonly ComparedRow[] {
  const earlier = new Map(before.rows.map((row) => [keyOf(row), row]));
  const later = new Set(after.rows.map(keyOf));
  return [
    ...after.rows.map((row) => comparedRow(earlier.get(keyOf(row)), row)),
    ...before.rows.filter((row) => !later.has(keyOf(row))).map((row) => comparedRow(row, undefined)),
  ];
}

function comparedRow(before: ExplainedRow | undefined, after: ExplainedRow | undefined): ComparedRow {
  const { output, serviceLine, municipality } = (after ?? before) as ExplainedRow;
  const difference = (after?.value ?? 0) - (before?.value ?? 0);
  return {
    output,
    serviceLine,
    municipality,
    before: before?.value ?? null,
    after: after?.value ?? null,
    difference,
  };
}

function keyOf({ output, serviceLine, municipality }: ExplainedRow): string {
  return [output, serviceLine, municipality].join(' ');
}
