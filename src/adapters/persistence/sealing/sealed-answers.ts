import type { KeyRing, SealedPlace } from './key-ring.ts';

/** SQL of a sealed value in an answer, with the row that it is bound to; null stays null. */
export function sealedField(place: SealedPlace, row: string, column: string): string {
  return `case when ${column} is not null then json_build_object('sealed', json_build_array('${place}', ${row}, ${column})) end`;
}

/** As PostgreSQL writes such a field. Inside a text its quotes would be escaped, so that nobody can write one. */
const FIELD = /\{"sealed" : \["\w+", "(?:[^"\\]|\\.)*", "[\w.-]+"\]\}/g;

/** Answers with their sealed fields opened. */
export function opened<Row extends { readonly json: string }>(
  rows: readonly Row[],
  keys: KeyRing,
): readonly Row[] {
  const open = (field: string): string => {
    const { sealed }: { readonly sealed: readonly [SealedPlace, string, string] } = JSON.parse(field);
    return JSON.stringify(keys.open(...sealed));
  };
  return rows.map((row) => ({ ...row, json: row.json.replaceAll(FIELD, open) }));
}
