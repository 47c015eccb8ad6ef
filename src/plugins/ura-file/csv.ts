import { Buffer } from 'node:buffer';
import { CsvError, type InfoRecord, type Options, Parser } from 'csv-parse';

/**
 * What the pieces of a CSV file turn into: its header once, then data records, or the fault that ends it: in
 * which row it began, titles and header counted, and in which line it was noticed.
 */
export type CsvPart =
  | { readonly kind: 'header'; readonly cells: readonly string[] }
  | { readonly kind: 'records'; readonly records: readonly (readonly string[])[] }
  | { readonly kind: 'broken'; readonly problem: CsvProblem; readonly row: number; readonly line: number };

type CsvProblem = 'QUOTE_NOT_CLOSED' | 'TEXT_AFTER_QUOTE' | 'QUOTE_INSIDE_CELL' | 'RECORD_TOO_LONG';

interface HeadRow {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

const DIALECT: Options = {
  delimiter: ';',
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 128 * 1024,
};

const PROBLEMS: Readonly<Record<string, CsvProblem>> = {
  CSV_QUOTE_NOT_CLOSED: 'QUOTE_NOT_CLOSED',
  CSV_INVALID_CLOSING_QUOTE: 'TEXT_AFTER_QUOTE',
  INVALID_OPENING_QUOTE: 'QUOTE_INSIDE_CELL',
  CSV_MAX_RECORD_SIZE: 'RECORD_TOO_LONG',
};

/** The header is looked for no further than this. */
const HEAD_LIMIT = 1024 * 1024;
const HEAD_PIECE = 4096;

/**
 * Splits a file in UTF-8 into records. Rows before the header are passed over; nothing follows when there is none.
 * The body gets a parser of its own: csv-parse is slow on records that are not as long as its first one, and that
 * may be a title.
 */
export async function* readCsv(
  pieces: AsyncIterable<Buffer>,
  isHeader: (cells: readonly string[]) => boolean,
): AsyncGenerator<CsvPart> {
  const head = parserOf({ ...DIALECT, bom: true, info: true });
  let body: Parser | null = null;
  let seen: Buffer = Buffer.alloc(0);
  let before = { rows: 0, lines: 0 };
  try {
    for await (const piece of pieces) {
      let rest = piece;
      if (body === null) {
        seen = Buffer.concat([seen, piece]);
        const header = findHeader(head, piece, isHeader);
        if (header === null && seen.length > HEAD_LIMIT) return;
        if (header === null) continue;
        yield { kind: 'header', cells: header.record };
        rest = seen.subarray(header.info.bytes);
        before = { rows: header.info.records, lines: header.info.lines };
        body = parserOf(DIALECT);
      }
      body.write(rest);
      yield { kind: 'records', records: drain<readonly string[]>(body) };
    }
    yield* lastPart(head, body, isHeader);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield {
      kind: 'broken',
      problem: PROBLEMS[error.code] ?? 'TEXT_AFTER_QUOTE',
      row: before.rows + Number(error['records']) + 1,
      line: before.lines + Number(error['lines']),
    };
  }
}

/** Streams keep back what could go on; at the end of the file they give it. */
async function* lastPart(
  head: Parser,
  body: Parser | null,
  isHeader: (cells: readonly string[]) => boolean,
): AsyncGenerator<CsvPart> {
  const parser = body ?? head;
  parser.end();
  const left = await parser.toArray();
  if (body !== null) yield { kind: 'records', records: left as string[][] };
  const header = body === null ? (left as HeadRow[]).find(({ record }) => isHeader(record)) : undefined;
  if (header !== undefined) yield { kind: 'header', cells: header.record };
}

/** In small steps, so that little is read twice. */
function findHeader(
  head: Parser,
  piece: Buffer,
  isHeader: (cells: readonly string[]) => boolean,
): HeadRow | null {
  for (let at = 0; at < piece.length; at += HEAD_PIECE) {
    head.write(piece.subarray(at, at + HEAD_PIECE));
    const header = drain<HeadRow>(head).find(({ record }) => isHeader(record));
    if (header !== undefined) return header;
  }
  return null;
}

function parserOf(options: Options): Parser {
  const parser = new Parser(options);
  // Errors are taken from where the parser is written to; unheard ones would end the process.
  parser.on('error', () => undefined);
  return parser;
}

/** Everything that the parser has made of what was written: it works as it is written to, without waiting. */
function drain<Row>(parser: Parser): Row[] {
  const rows: Row[] = [];
  for (let row = parser.read() as Row | null; row !== null; row = parser.read() as Row | null) rows.push(row);
  if (parser.errored !== null) throw parser.errored;
  return rows;
}
