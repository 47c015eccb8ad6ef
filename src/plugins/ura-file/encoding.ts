import { Buffer, isUtf8 } from 'node:buffer';

/** Encodings that a manifest may declare; null there means that the sender does not know. */
export const ENCODINGS = ['utf-8', 'utf-8-bom', 'windows-1252'] as const;

export type DeclaredEncoding = (typeof ENCODINGS)[number] | null;
export type TextEncoding = 'utf-8' | 'windows-1252';

/** The encoding by which a whole file decodes, or the first line that does not. */
export type EncodingVerdict =
  | { readonly ok: true; readonly encoding: TextEncoding }
  | { readonly ok: false; readonly encoding: TextEncoding; readonly line: number };

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Bytes that stand for no character in Windows-1252; zero is a character of no text in any encoding. */
const UNDEFINED_BYTES = [0x00, 0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** No record is nearly as long; a file without line breaks must not fill the memory. */
const LONGEST_LINE = 1024 * 1024;

/**
 * Follows the bytes of a file and tells by which encoding they decode. Without a declaration: UTF-8 when there is
 * a byte order mark or all of it is UTF-8, otherwise Windows-1252.
 */
export function encodingCheck(declared: DeclaredEncoding): {
  write(piece: Buffer): void;
  end(): EncodingVerdict;
} {
  const utf8 = lineCheck(isUtf8Text);
  const windows = lineCheck(isWindows1252);
  let start: Buffer = Buffer.alloc(0);
  return {
    write(piece) {
      if (start.length < BYTE_ORDER_MARK.length) start = Buffer.concat([start, piece.subarray(0, 3)]);
      if (declared !== 'windows-1252') utf8.write(piece);
      if (declared === 'windows-1252' || declared === null) windows.write(piece);
    },
    end() {
      const mayBeWindows = declared === null && !start.subarray(0, 3).equals(BYTE_ORDER_MARK);
      const isUtf = declared !== 'windows-1252' && !(mayBeWindows && utf8.end() !== null);
      const line = isUtf ? utf8.end() : windows.end();
      const encoding = isUtf ? 'utf-8' : 'windows-1252';
      return line === null ? { ok: true, encoding } : { ok: false, encoding, line };
    },
  };
}

/** The same text in UTF-8. */
export async function* asUtf8(pieces: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* pieces;
    return;
  }
  const decoder = new TextDecoder('windows-1252');
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }));
}

function isUtf8Text(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

function isWindows1252(bytes: Buffer): boolean {
  return !UNDEFINED_BYTES.some((byte) => bytes.includes(byte));
}

/** Tests bytes in whole lines, since no character reaches over a line break; `end` gives the first bad line. */
function lineCheck(isText: (bytes: Buffer) => boolean): { write(piece: Buffer): void; end(): number | null } {
  let linesBefore = 0;
  let unfinished: Buffer = Buffer.alloc(0);
  let badLine: number | null = null;
  const test = (lines: Buffer): void => {
    if (!isText(lines)) badLine = linesBefore + firstBadLine(lines, isText);
    linesBefore += countLines(lines);
  };
  return {
    write(piece) {
      if (badLine !== null) return;
      const bytes = Buffer.concat([unfinished, piece]);
      const end = bytes.lastIndexOf(LINE_FEED) + 1;
      unfinished = bytes.subarray(end);
      test(bytes.subarray(0, end));
      if (unfinished.length > LONGEST_LINE) badLine ??= linesBefore + 1;
    },
    end() {
      if (badLine === null && !isText(unfinished)) badLine = linesBefore + 1;
      return badLine;
    },
  };
}

function firstBadLine(lines: Buffer, isText: (bytes: Buffer) => boolean): number {
  let line = 1;
  for (let start = 0; start < lines.length; line += 1) {
    const end = lines.indexOf(LINE_FEED, start) + 1 || lines.length;
    if (!isText(lines.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}
