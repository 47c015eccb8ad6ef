import type { Matter } from '../../../domain/handling/matter.ts';
import type { Sql } from '../sql.ts';

/** Keeps the next versions of matters; `kept` are the columns that stay as they were. */
export async function saveAll(
  sql: Sql,
  table: string,
  kept: readonly string[],
  matters: readonly Matter[],
): Promise<void> {
  if (matters.length === 0) return;
  const next = [JSON.stringify(matters)];
  const before = `jsonb_array_elements($1::jsonb) as next (matter)
    where was.id = (matter ->> 'id')::uuid and was.version = (matter ->> 'version')::integer - 1`;
  await sql(
    `update ${table} was set known_until = (matter ->> 'changedAt')::timestamptz from ${before} and was.known_until is null`,
    next,
  );
  await sql(
    `insert into ${table} (id, version, client_id, state, content, known_from, changed_by, ${kept.join()})
     select was.id, was.version + 1, was.client_id, matter ->> 'state', matter, (matter ->> 'changedAt')::timestamptz,
       matter #>> '{changedBy,subject}', ${kept.map((name) => `was.${name}`).join()}
     from ${table} was, ${before}`,
    next,
  );
}
