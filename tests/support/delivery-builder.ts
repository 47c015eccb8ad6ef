import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Section, SECTIONS } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import { FILES, FORMAT, FORMAT_VERSION } from '../../src/plugins/ura-file/format.ts';

/** Cells by column name; a list gives the cells of columns that stand twice in the header. */
export type Cells = Readonly<Record<string, string | readonly string[]>>;

/** How a file departs from the plain form: UTF-8 without byte order mark, CRLF, header, rows. */
export interface FileForm {
  /** Encoding in which the file is written. */
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  /** Encoding that the manifest declares, when it is another. */
  readonly declared?: string | null;
  readonly lineEnd?: '\r\n' | '\n';
  readonly separatorLine?: boolean;
  readonly titles?: readonly string[];
  /** Columns of the header in their order; a column may stand twice. */
  readonly columns?: readonly string[];
  /** Writes the header again, and an empty line, after this many rows. */
  readonly repeatHeaderAfter?: number;
  /** Cells at the end of every row beyond those of the header. */
  readonly extraCells?: readonly string[];
  readonly quoteAll?: boolean;
  /** Bytes of the file in the place of everything else. */
  readonly bytes?: Buffer;
  /** Number of rows in the manifest, when it is not the true one. */
  readonly rows?: number;
  readonly sha256?: string;
}

export interface DeliveryContent {
  readonly rows?: { readonly [S in Section]?: readonly Cells[] };
  readonly files?: { readonly [S in Section]?: FileForm };
  /** Fields of the manifest in the place of the usual ones. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly kind?: 'full' | 'delta';
}

/** Writes a delivery into a new folder under the system's temporary folder. */
export async function writeDelivery(
  content: DeliveryContent = {},
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'delivery-'));
  await writeDeliveryTo(path, content);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

/** Writes a delivery into a folder that exists. */
export async function writeDeliveryTo(path: string, content: DeliveryContent = {}): Promise<void> {
  const isDelta = content.kind === 'delta';
  const files = await Promise.all(
    SECTIONS.map(async (section) => {
      const form = content.files?.[section] ?? {};
      const rows = content.rows?.[section] ?? [];
      const bytes = form.bytes ?? encode(fileText(section, rows, form, isDelta), form.encoding ?? 'utf-8');
      const name = fileName(section);
      await writeFile(join(path, name), bytes);
      return {
        name,
        rows: form.rows ?? rows.length,
        sha256: form.sha256 ?? createHash('sha256').update(bytes).digest('hex'),
        encoding: form.declared === undefined ? (form.encoding ?? 'utf-8') : form.declared,
      };
    }),
  );
  const manifest = {
    format: FORMAT,
    format_version: FORMAT_VERSION,
    delivery_id: 'TEST-1',
    direction: 'in',
    system: 'URA',
    kind: isDelta ? 'delta' : 'full',
    base_delivery_id: isDelta ? 'TEST-0' : null,
    sequence: isDelta ? 2 : 1,
    data_cut: '2021-03-31',
    created_at: '2021-04-01T04:10:00+03:00',
    history_from: '2019-11-01',
    te_office: 'Hämeen TE-toimisto',
    area_codes: ['1531'],
    mapping_version: 'ura-2021-1',
    plan_code_list: 'plan_extract',
    files,
    ...content.manifest,
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
}

export function fileName(section: Section): string {
  return FILES.find((file) => file.section === section)?.file ?? '';
}

export function columnNames(section: Section): readonly string[] {
  return FILES.find((file) => file.section === section)?.columns ?? [];
}

function fileText(section: Section, rows: readonly Cells[], form: FileForm, isDelta: boolean): string {
  const columns = form.columns ?? [...columnNames(section), ...(isDelta ? ['muutoslaji'] : [])];
  const header = columns.join(';');
  const cellsOf = (row: Cells): readonly string[] => {
    const used = new Map<string, number>();
    return columns.map((column) => {
      const nth = used.get(column) ?? 0;
      used.set(column, nth + 1);
      const cell = row[column] ?? '';
      return typeof cell === 'string' ? cell : (cell[nth] ?? '');
    });
  };
  const lines = rows.map((row) =>
    [...cellsOf(row), ...(form.extraCells ?? [])].map((cell) => quoted(cell, form)).join(';'),
  );
  if (form.repeatHeaderAfter !== undefined) lines.splice(form.repeatHeaderAfter, 0, header, '');
  const before = [...(form.separatorLine === true ? ['sep=;'] : []), ...(form.titles ?? [])];
  return [...before, header, ...lines, ''].join(form.lineEnd ?? '\r\n');
}

function quoted(cell: string, { quoteAll = false }: FileForm): string {
  return quoteAll || /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encode(text: string, encoding: NonNullable<FileForm['encoding']>): Buffer {
  if (encoding === 'windows-1252') return windows1252(text);
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

/** Characters of Windows-1252 by their byte; the five undefined bytes are left out. */
const WINDOWS_1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => byte)
    .filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))
    .map((byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

export const windows1252Characters: readonly string[] = [...WINDOWS_1252.keys()];

function windows1252(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const byte = WINDOWS_1252.get(character);
      if (byte === undefined) throw new RangeError(`not in Windows-1252: ${character}`);
      return byte;
    }),
  );
}
