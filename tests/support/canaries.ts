import type { TestDatabase } from './database.ts';
import { testKeys } from './keys.ts';
import type { Place } from './seed-clients.ts';

/** Stands in every text of the rows of a place that has been marked. */
export const MARKER = 'Kanarialintu';

/** Columns that say whose the rows are, or are sealed: with a mark in them they would be nobody's, or nothing. */
const OF_WHOM = [
  'readers',
  'responsible',
  'te_office',
  'organisation',
  'sender',
  'authority',
  'to_authority',
  'from_authority',
  'decider',
  'sealed_code',
  'code_index',
];

/**
 * Puts a mark into every text, list of texts and JSON object of the rows of a place, past every use case. Columns that
 * take only listed values stay as they are. Gives how many columns have the mark, and the identity codes of the place.
 */
export async function markAway(
  database: TestDatabase,
  { municipality, mark, teOffice }: Place,
): Promise<{ readonly columns: number; readonly codes: readonly string[] }> {
  const theirs = `-7${municipality}-8000-|${mark}|municipality:${municipality}|te-office:${teOffice}`;
  const sealed = await database.all<{ row: string; code: string }>(
    `select source_key as row, sealed_code as code from clients.person join clients.client on client.id = client_id
     where te_office = $1 and sealed_code is not null`,
    [teOffice],
  );
  const codes = sealed.map(({ row, code }) => testKeys.open('person', row, code));
  await database.all(`
    create table public.marked (place text);
    set session_replication_role = replica;
    do $do$
    declare
      told record;
      marked bigint;
    begin
      for told in
        select format('%I.%I', table_schema, table_name) as place, column_name as name,
          case udt_name when 'text' then format('coalesce(%I, told.ctid::text) || ''${MARKER}''', column_name)
            when '_text' then format('%I || ''${MARKER}''::text', column_name)
            else format('%I || ''{"${MARKER}": "${MARKER}"}''', column_name) end as with_mark,
          case udt_name when 'jsonb' then format('jsonb_typeof(%I) = ''object''', column_name) else 'true' end as fits
        from information_schema.columns
        where table_schema in ('clients', 'work', 'exchange', 'access') and udt_name in ('text', '_text', 'jsonb')
          and table_name not in ('role_grant', 'suspension', 'employment_authority', 'employment_authority_municipality')
          and is_generated = 'NEVER' and is_identity = 'NO' and column_name not in (${OF_WHOM.map((name) => `'${name}'`).join()})
      loop
        begin
          execute format('update %s told set %I = %s where to_jsonb(told)::text ~ %L and %s', told.place, told.name,
            told.with_mark, '${theirs}', told.fits);
          get diagnostics marked = row_count;
          if marked > 0 then insert into public.marked values (told.place || '.' || told.name); end if;
        exception when check_violation then null;
        end;
      end loop;
    end $do$;
    set session_replication_role = default;`);
  const [count] = await database.all<{ columns: number }>(
    'select count(*)::int as columns from public.marked',
  );
  return { columns: count?.columns ?? 0, codes };
}
