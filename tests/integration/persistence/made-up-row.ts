import type { TestDatabase } from '../../support/database.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  /** The first word that a check of the column names. */
  readonly word: string | null;
}

/** A statement that writes one row of a table for a client of a body: it means nothing, and keeps to every check. */
export async function madeUpRow(
  database: Pick<TestDatabase, 'all'>,
  table: string,
  client: string,
  body: string,
): Promise<string> {
  const columns = await database.all<Column>(
    `select attname as name, format_type(atttypid, null) as type,
       (select (regexp_match(pg_get_constraintdef(oid), '''([^'']+)'''))[1] from pg_constraint
        where conrelid = attrelid and contype = 'c' and attnum = any(conkey) limit 1) as word
     from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef
       and attidentity = ''`,
    [table],
  );
  const values = columns.map(({ name, type, word }) => {
    if (name === 'client_id') return `'${client}'`;
    if (name === 'readers') return `'{${body}}'`;
    if (type === 'text' && /organisation|authority|owner|body/.test(name)) return `'${body}'`;
    return VALUES[type] ?? `'${word ?? 'x'}'`;
  });
  return `insert into ${table} (${columns.map(({ name }) => name).join()}) values (${values.join()})`;
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  'timestamp with time zone': 'now()',
  date: 'now()',
  integer: '1',
  bigint: '1',
  numeric: '1',
  boolean: 'false',
  jsonb: `'{}'`,
  'text[]': `'{}'`,
  tstzrange: 'tstzrange(now(), null)',
  daterange: 'daterange(current_date, null)',
};
