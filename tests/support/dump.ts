import type { TestDatabase } from './database.ts';

/** Tables of the versions that the register tells. */
export const FACTS = [
  'person',
  'residence',
  'job_search',
  'status_span',
  'earnings_right',
  'service_line',
  'service_spell',
  'held_row',
];

/** What is derived in versions too. */
const DERIVED_FACTS = ['unemployment_spell'];
const DERIVED = ['responsibility', 'determination', 'referral_notice'];

/** Columns that are other in every database: made ids, seals, and readers in the order in which they came. */
const OWN = [
  'id',
  'client_id',
  'delivery_id',
  'determination_id',
  'notice_id',
  'readers',
  'created_at',
  'substitute_id',
  'sealed_code',
];
const RECORD_TIME = ['known_from', 'known_until', 'ended_by'];

/**
 * Everything that is stored of clients as sorted lines of text, so that two states can be compared: clients by
 * number instead of id. `now` is what is known now; `ever` every version, with its record time.
 */
export async function dump(test: TestDatabase, which: 'now' | 'ever'): Promise<readonly string[]> {
  const current = which === 'now' ? 'where known_until is null' : '';
  const left = which === 'now' ? [...OWN, ...RECORD_TIME] : OWN;
  const selects = [
    ...[...FACTS, ...DERIVED_FACTS].map((table) => lines(table, current)),
    ...DERIVED.map((table) => lines(table, '')),
    `select 'client ' || (to_jsonb(fact) - $1::text[] || jsonb_build_object('readers',
       (select jsonb_agg(distinct reader) from unnest(readers) as reader)))::text as line from clients.client fact`,
  ];
  const rows = await test.all<{ line: string }>(
    `select line from (${selects.join(' union all ')}) dumped order by line collate "C"`,
    [left],
  );
  return rows.map(({ line }) => line);
}

function lines(table: string, where: string): string {
  return `select '${table} ' || (to_jsonb(fact) - $1::text[] || jsonb_build_object('client', client_number))::text as line
    from clients.${table} fact left join clients.client on client.id = fact.client_id ${where}`;
}
