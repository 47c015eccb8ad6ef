import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';

/** Writes lines of COPY text into a table, one lot at a time. */
export function copyLines(client: PoolClient, into: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = client.query(copyFrom(`copy ${into} from stdin`));
    stream.once('finish', resolve);
    stream.once('error', reject);
    stream.end(lines);
  });
}

/** One value in COPY's text format. */
export function copyValue(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return value === true ? 't' : value === false ? 'f' : String(value);
  return NEEDS_ESCAPE.test(value)
    ? value.replaceAll(ESCAPED, (character) => ESCAPES[character] ?? character)
    : value;
}

const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPED = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
