import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Section } from '../../../../src/domain/clients/deliveries/client-registry.port.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import { FILES } from '../../../../src/plugins/ura-file/format.ts';
import {
  type GenerationRequest,
  generateDelivery,
} from '../../../../src/plugins/ura-file/generate/generate-delivery.ts';

export type Row = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<Section, readonly Row[]>>;

/** A generated delivery, read back. */
export interface ReadDelivery {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>> & {
    readonly files: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  };
  readonly tables: Tables;
}

const folders: string[] = [];

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export async function generated(
  request: Partial<Omit<GenerationRequest, 'date'>> & { readonly date?: string },
): Promise<ReadDelivery> {
  const folder = emptyFolder();
  const result = await generateDelivery({
    areaCodes: ['1531'],
    persons: 100,
    seed: 1,
    folder,
    ...request,
    date: (request.date ?? '2021-03-31') as PlainDate,
  });
  if (!result.ok) throw new Error(result.failure.code);
  const manifest = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  ) as ReadDelivery['manifest'];
  return { folder, manifest, tables: tablesOf(folder) };
}

/** The tables of a folder, each read when it is asked for. */
function tablesOf(folder: string): Tables {
  const tables = {};
  for (const { section, file } of FILES) {
    let rows: readonly Row[] | undefined;
    Object.defineProperty(tables, section, {
      get() {
        rows ??= rowsOf(readFileSync(join(folder, file), 'utf8'));
        return rows;
      },
    });
  }
  return tables as Tables;
}

export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** A date cell of either form as `yyyy-mm-dd`; null when the span has no known start or end. */
export function dateOf(cell: string | undefined): string | null {
  if (!cell || cell === '11.11.2222' || cell === '1.1.1900') return null;
  const [day = '', month = '', year = ''] = cell.split('.');
  return cell.includes('.') ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}

export function byClient(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => row['asiakasnumero'] ?? '');
}

function rowsOf(text: string): readonly Row[] {
  return parse<Row>(text, { delimiter: ';', columns: true, recordDelimiter: '\r\n' });
}
