import { parsePlainDate } from '../../domain/shared/plain-date.ts';

/** SQL of a JSON object from name and expression pairs, in the order in which people read them. */
export function jsonObject(fields: Readonly<Record<string, string>>): string {
  return `json_build_object(${Object.entries(fields)
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ')})`;
}

/** SQL of an instant as ISO 8601 text in UTC. */
export function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** SQL of the last day of a half-open period, as people write it. */
export function lastDay(column: string): string {
  return `(${column} - 1)`;
}

/** Separates the parts of a cursor; stands in no name and no id. */
const CURSOR_SEPARATOR = '\u0002';

/**
 * SQL of a page: `items` is a subquery with `item` (JSON), `client_id`, and `cursor` (the values that the next page
 * begins after), in order and one row longer than the page: the extra row only tells that there is a next page.
 */
export function page(items: string, limit: string): string {
  return `
    select json_build_object(
        'items', coalesce(json_agg(item order by place) filter (where place <= ${limit}), '[]'),
        'next', max(${encoded('cursor')}) filter (where place = ${limit} and total > ${limit}))::text,
      coalesce(array_agg(client_id) filter (where place <= ${limit} and client_id is not null), '{}'),
      null::integer
    from (select *, row_number() over () as place, count(*) over () as total from (${items}) listed) numbered`;
}

/** SQL of the place that a page of the latest first goes on before: of all, for the first page. */
export function before(instantParameter: string, idParameter: string): string {
  return `(coalesce(${instantParameter}, 'infinity'), coalesce(${idParameter}, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
}

/** Shapes of cursor parts; what does not fit them was not given by a page. */
const CURSOR_PARTS = {
  text: /^[^\0]*$/s,
  number: /^\d{1,15}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^(-infinity|\d{4}-\d\d-\d\d)$/,
  timestamp: /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/,
} as const;

/** A moment or a day of the right shape may be one that the calendar does not have. */
function isCursorPart(part: keyof typeof CURSOR_PARTS, value: string): boolean {
  const fits = CURSOR_PARTS[part].test(value);
  const isDay = part === 'timestamp' || (part === 'date' && value !== '-infinity');
  return isDay ? fits && parsePlainDate(value.slice(0, 10)) !== null : fits;
}

/** The values that the wanted page begins after: nulls for the first page. Null for a cursor that no page gave. */
export function valuesAfter(
  cursor: string | null,
  ...parts: readonly (keyof typeof CURSOR_PARTS)[]
): readonly (string | null)[] | null {
  if (cursor === null) return parts.map(() => null);
  const values = Buffer.from(cursor, 'base64url').toString('utf8').split(CURSOR_SEPARATOR);
  const fits =
    values.length === parts.length && parts.every((part, index) => isCursorPart(part, values[index] ?? ''));
  return fits ? values : null;
}

/** SQL of a cursor from an array of the values that the next page begins after. */
export function encoded(cursor: string): string {
  const joined = `array_to_string(${cursor}, chr(2))`;
  return `translate(encode(convert_to(${joined}, 'UTF8'), 'base64'), '+/=' || chr(10), '-_')`;
}
