import { instant, jsonObject, lastDay } from '../../json.ts';

/**
 * SQL of the versions of the joined `client` that were known at `p_known_at`. The two halves have an index each; what is
 * known now is by far the most asked for, and with `infinity` the other half is not looked at.
 */
export function knownFacts(table: string): string {
  const versions = `select * from clients.${table} where ${table}.client_id = client.id
    and ${table}.known_from <= p_known_at`;
  return `(${versions} and ${table}.known_until is null
    union all ${versions} and ${table}.known_until > p_known_at and p_known_at < 'infinity')`;
}

/** Where a version of a fact came from, how long it was known, and how far the register is with it. */
export const RECORD_TIME = {
  source: `case when fact.recorded_by is null then 'REGISTER' else 'OWN' end`,
  recordedAt: 'fact.recorded_at',
  recordedBy: 'fact.recorded_by',
  reason: 'fact.reason',
  changeId: 'fact.change_id',
  knownFrom: instant('fact.known_from'),
  knownUntil: instant('fact.known_until'),
  uraSyncState: `coalesce(fact.sync_state, 'FROM_REGISTER')`,
} as const;

/** The days of a span, both of them its own. */
export const DAYS = { from: 'fact.from_date', to: lastDay('fact.until_date') } as const;

/** SQL of a JSON list of the known versions, the latest valid first. */
export function factList(
  table: string,
  fields: Readonly<Record<string, string>>,
  order = LATEST_FIRST,
): string {
  return `coalesce((select json_agg(${jsonObject(fields)} order by ${order})
    from ${knownFacts(table)} fact), '[]'::json)`;
}

const LATEST_FIRST = 'fact.from_date desc nulls last, fact.source_key';
