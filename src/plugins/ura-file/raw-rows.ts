import { type CsvPart } from './csv.ts';
import { isTolerated, type Layout } from './layout.ts';
import { rawOf } from './row-reader.ts';

/** Picks out of a file the data records with the given numbers, as they stand in it. */
export async function pickRawRows(
  parts: AsyncIterable<CsvPart>,
  layout: (header: readonly string[]) => Layout,
  wanted: ReadonlySet<number>,
): Promise<readonly { readonly record: number; readonly raw: string }[]> {
  const found: { record: number; raw: string }[] = [];
  let known: Layout | null = null;
  let number = 0;
  for await (const part of parts) {
    if (part.kind === 'header') known = layout(part.cells);
    if (part.kind !== 'records' || known === null) continue;
    for (const record of part.records) {
      if (isTolerated(record, known)) continue;
      number += 1;
      if (wanted.has(number)) found.push({ record: number, raw: rawOf(record) });
    }
    if (found.length === wanted.size) break;
  }
  return found;
}
