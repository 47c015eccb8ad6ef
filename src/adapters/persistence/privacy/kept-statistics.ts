import { STAY, stays } from '../reporting/monthly-counts.sql.ts';

/** What a kept row says where a fact says where it came from: nothing that leads anywhere. */
const WITHOUT_ORIGIN = {
  source_key: `'anonymous:' || gen_random_uuid()`,
  recorded_at: `'-infinity'`,
  recorded_by: `'anonymised'`,
  sync_state: `'CONFIRMED'`,
  known_from: `'-infinity'`,
} as const;

/** Tables in which something is kept. */
export const KEPT_TABLES = [
  'clients.residence',
  'clients.job_search',
  'clients.status_span',
  'clients.service_spell',
  'clients.unemployment_spell',
  'clients.responsibility',
  'clients.determination',
];

const CURRENT = 'kept.known_until is null';

function kept(
  table: string,
  columns: readonly string[],
  given: Readonly<Record<string, string>>,
  rows: string,
): string {
  return `insert into ${table} (client_id, ${[...columns, ...Object.keys(given)].join(', ')})
    select anonymous, ${[...columns.map((column) => `kept.${column}`), ...Object.values(given)].join(', ')}
    from unnest($1::uuid[], $2::uuid[]) as pair (client, anonymous)
    join ${table} kept on kept.client_id = pair.client where ${rows}`;
}

/**
 * Statements that keep, of the clients `$1`, what the months’ figures are counted from, under the clients `$2`: new ids
 * that stand nowhere else and lead nowhere. Nobody has these clients for clients: there is no person to them, no office
 * in charge and no reader. A death is kept as the end of the job search; a stay under temporary protection as what it
 * counts for.
 */
export const KEEP_STATISTICS: readonly string[] = [
  `insert into clients.client (id, client_number, te_office, delivery_area, readers, name_key, created_at)
   select anonymous, 'anonymous:' || anonymous, '', '', '{}', '', '-infinity'
   from unnest($1::uuid[], $2::uuid[]) as pair (client, anonymous)`,
  `insert into clients.residence (client_id, kind, municipality, from_date, until_date, origin,
     ${Object.keys(WITHOUT_ORIGIN).join(', ')})
   select anonymous, stay.kind, stay.municipality, stay.from_date, stay.until_date, '',
     ${Object.values(WITHOUT_ORIGIN).join(', ')}
   from unnest($1::uuid[], $2::uuid[]) as pair (client, anonymous)
   join (select client_id, '${STAY}' as kind, municipality, lower(days) as from_date, upper(days) as until_date
     from ${stays('stay.client_id = any($1)')}) stay on stay.client_id = pair.client`,
  kept(
    'clients.residence',
    ['kind', 'municipality', 'from_date', 'until_date'],
    { ...WITHOUT_ORIGIN, origin: `''` },
    CURRENT,
  ),
  `insert into clients.job_search (client_id, from_date, until_date, ${Object.keys(WITHOUT_ORIGIN).join(', ')})
   select anonymous, kept.from_date, least(kept.until_date, person.death_date + 1),
     ${Object.values(WITHOUT_ORIGIN).join(', ')}
   from unnest($1::uuid[], $2::uuid[]) as pair (client, anonymous)
   join clients.job_search kept on kept.client_id = pair.client and ${CURRENT}
   left join clients.person on person.client_id = pair.client and person.known_until is null
   where (kept.from_date <= person.death_date) is not false`,
  kept('clients.status_span', ['code', 'from_date', 'until_date', 'end_reason'], WITHOUT_ORIGIN, CURRENT),
  kept('clients.service_spell', ['code', 'from_date', 'until_date'], WITHOUT_ORIGIN, CURRENT),
  kept(
    'clients.unemployment_spell',
    ['from_date', 'until_date', 'end_reason', 'broken_by'],
    { known_from: `'-infinity'` },
    CURRENT,
  ),
  kept('clients.responsibility', ['authority', 'from_at', 'until_at', 'start_ground'], {}, 'true'),
  kept(
    'clients.determination',
    ['determination_date', 'rule', 'result', 'overridden_result', 'grounds', 'area_code'],
    {
      id: 'gen_random_uuid()',
      reasons: `'{}'`,
      facts: `'{}'`,
      decided_by: `'anonymised'`,
      decided_at: `'-infinity'`,
    },
    'kept.superseded_at is null',
  ),
];
