import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type {
  DeliveryRejectionCode,
  KnownKeys,
  RegistryChunk,
  RegistryDelivery,
  Section,
  SectionRow,
} from '../../domain/clients/deliveries/client-registry.port.ts';
import { fail, type Failure } from '../../domain/shared/result.ts';
import { readCsv } from './csv.ts';
import { asUtf8, type TextEncoding } from './encoding.ts';
import { FILES } from './format.ts';
import { layoutOf, missingColumns } from './layout.ts';
import type { UraManifest } from './manifest.ts';
import { pickRawRows } from './raw-rows.ts';
import { rowContext } from './row-context.ts';
import { columnsOf, type RowFormat } from './row-format.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { rowFormats } from './sections.ts';

/** A file of a delivery whose bytes have been looked at. */
export interface InspectedFile {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
  readonly encoding: TextEncoding;
}

export interface ReadingOptions {
  /** Whether identity codes of real people are taken: only in production. */
  readonly allowRealCodes: boolean;
  /** Rows of a chunk, exceptions included; the last one may be shorter. */
  readonly chunkRows?: number;
}

const CHUNK_ROWS = 1000;

/** The delivery in a folder; a file is read when its section is, in pieces. */
export function folderDelivery(
  folder: string,
  manifest: UraManifest,
  files: readonly InspectedFile[],
  options: ReadingOptions,
): RegistryDelivery {
  return {
    manifest: manifest.delivery,
    fileOf,
    read(section, known) {
      return readFile(rowFormats[section], folder, inspected(section), manifest, known, options);
    },
    rawRows(section, records) {
      const file = inspected(section);
      const columns = columnsOf(rowFormats[section], manifest.delivery.kind === 'delta');
      const isHeader = (cells: readonly string[]): boolean => missingColumns(cells, columns).length === 0;
      const bytes = createReadStream(join(folder, file.name));
      return pickRawRows(
        readCsv(asUtf8(bytes, file.encoding), isHeader),
        (header) => layoutOf(header, columns),
        records,
      );
    },
  };

  function inspected(section: Section): InspectedFile {
    const file = files.find(({ name }) => name === fileOf(section));
    if (file === undefined) throw new RangeError(`no such section: ${section}`);
    return file;
  }
}

function fileOf(section: Section): string {
  return FILES.find((file) => file.section === section)?.file ?? '';
}

async function* readFile<S extends Section>(
  format: RowFormat<S>,
  folder: string,
  file: InspectedFile,
  manifest: UraManifest,
  known: KnownKeys,
  { allowRealCodes, chunkRows = CHUNK_ROWS }: ReadingOptions,
): AsyncGenerator<RegistryChunk<SectionRow[S]>> {
  const { dataCut, kind } = manifest.delivery;
  const { planCodeList } = manifest;
  const columns = columnsOf(format, kind === 'delta');
  const context = rowContext({ dataCut, planCodeList, allowRealCodes }, known);
  let missing = missingColumns([], columns);
  const isHeader = (cells: readonly string[]): boolean => {
    const lacking = missingColumns(cells, columns);
    if (lacking.length < missing.length) missing = lacking;
    return lacking.length === 0;
  };
  const hash = createHash('sha256');
  const bytes = hashed(createReadStream(join(folder, file.name)), hash);
  let reader: RowReader<SectionRow[S]> | null = null;
  for await (const part of readCsv(asUtf8(bytes, file.encoding), isHeader)) {
    if (part.kind === 'broken') {
      const { problem, row, line } = part;
      yield rejected('CSV_BROKEN', { file: file.name, row, line, problem });
      return;
    }
    if (part.kind === 'header') {
      reader = rowReader(format, layoutOf(part.cells, columns), context);
      continue;
    }
    for (const record of part.records) {
      reader?.read(record);
      if (reader !== null && reader.gathered >= chunkRows) yield reader.take();
    }
  }
  if (reader === null) {
    yield rejected('HEADER_INVALID', { file: file.name, missing });
    return;
  }
  // The file may have been written anew since it was inspected.
  const found = hash.digest('hex');
  if (found !== file.sha256) {
    yield rejected('CHECKSUM_MISMATCH', { file: file.name, expected: file.sha256, found });
  } else if (reader.records !== file.rows) {
    yield rejected('ROW_COUNT_MISMATCH', { file: file.name, expected: file.rows, found: reader.records });
  } else if (reader.gathered > 0) {
    yield reader.take();
  }
}

async function* hashed(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

function rejected(
  code: DeliveryRejectionCode,
  data: NonNullable<Failure['data']>,
): { readonly kind: 'rejected'; readonly failure: Failure<DeliveryRejectionCode> } {
  return { kind: 'rejected', failure: fail('invalid', code, data).failure };
}
