import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Section } from '../../../domain/clients/deliveries/client-registry.port.ts';
import { FILES, type FileFormat } from '../format.ts';

/** Cells of a row by column name; a column that is left out is empty. */
export type Cells = Readonly<Record<string, string>>;

/** A row and the file that it goes to. */
export type SectionRow = readonly [section: Section, cells: Cells];

/** What the manifest says of a file. */
export interface FileEntry {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
  readonly encoding: 'utf-8';
}

/**
 * The folder of a delivery while it is written. Rows gather in memory until they are flushed; whoever adds rows
 * awaits the flush, so that no more of them is held than is added in between.
 */
export interface DeliveryFolder {
  add(row: SectionRow): void;
  flush(): Promise<void>;
  /** Writes what is left and closes the files. */
  close(): Promise<readonly FileEntry[]>;
  /** Closes the files and removes them: a delivery that was not finished leaves nothing behind. */
  abandon(): Promise<void>;
}

const MANIFEST = 'manifest.json';

/** Whether a folder holds anything; one that does not exist is empty. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  return (await readdir(folder)).length === 0;
}

/** Opens the twelve files and writes their header rows. */
export async function openDeliveryFolder(folder: string): Promise<DeliveryFolder> {
  const files = new Map<Section, TableFile>();
  for (const format of FILES) files.set(format.section, await openTable(folder, format));
  const each = (act: (file: TableFile) => Promise<void>) => Promise.all(files.values().map(act));
  return {
    add: ([section, cells]) => files.get(section)?.rows.push(cells),
    async flush() {
      await each((file) => file.flush());
    },
    async close() {
      await each((file) => file.flush());
      await each((file) => file.close());
      return [...files.values()].map((file) => file.entry());
    },
    async abandon() {
      await each((file) => file.close());
      await Promise.all(FILES.map(({ file }) => rm(join(folder, file), { force: true })));
    },
  };
}

/** Writes the manifest last and under another name first: a folder with a manifest is complete. */
export async function writeManifest(folder: string, manifest: object): Promise<void> {
  const unfinished = join(folder, `${MANIFEST}.part`);
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(unfinished, join(folder, MANIFEST));
}

interface TableFile {
  readonly rows: Cells[];
  flush(): Promise<void>;
  close(): Promise<void>;
  entry(): FileEntry;
}

async function openTable(folder: string, { file: name, columns }: FileFormat): Promise<TableFile> {
  const handle = await open(join(folder, name), 'wx');
  const hash = createHash('sha256');
  let rows: Cells[] = [];
  let written = 0;
  const append = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    await handle.appendFile(bytes);
  };
  await append(`${columns.join(';')}\r\n`);
  return {
    get rows() {
      return rows;
    },
    async flush() {
      if (rows.length === 0) return;
      const batch = rows;
      rows = [];
      written += batch.length;
      await append(stringify(batch, { columns: [...columns], delimiter: ';', record_delimiter: '\r\n' }));
    },
    close: () => handle.close(),
    entry: () => ({ name, rows: written, sha256: hash.digest('hex'), encoding: 'utf-8' }),
  };
}
