import {
  WORKLIST_NAMES,
  type WorklistName,
  worklistsOf,
} from '../../../../domain/clients/worklists/worklist.ts';
import { jsonObject, page } from '../../json.ts';
import { largeReadFunction, type ReadFunction, readFunction } from '../../read-function.ts';
import { IS_BANNED } from '../security-ban.ts';
import { WORKLIST_SOURCES } from './worklist-sources.ts';

const ASKED = [
  'p_bodies text[]',
  'p_municipality text',
  'p_until date',
  'p_terms jsonb',
  'p_merged jsonb',
  'p_today date',
];

/** Not those whom the register has removed. */
const isListed = (client: string): string => `exists (select from clients.person listed
  where listed.client_id = ${client} and listed.known_until is null)`;

/** A page of each list: whose entries, narrowed to what, after which entry, how many. */
export const WORKLIST_READS = Object.fromEntries(
  WORKLIST_NAMES.map((name) => [name, worklistRead(name)]),
) as Readonly<Record<WorklistName, ReadFunction>>;

function worklistRead(name: WorklistName): ReadFunction {
  const { place, key, rows, joins, until, subject, facts } = WORKLIST_SOURCES[name];
  const [placeType, keyType] = [place === 'date' ? 'date' : 'timestamptz', key];
  const rowsOfPage = rows(
    (client, placeColumn, keyColumn) => `
      and ${isListed(client)} and (p_after_place is null or (${placeColumn}, ${keyColumn}) > (p_after_place, p_after_key))
      order by ${placeColumn}, ${keyColumn} limit p_limit + 1`,
  );
  const [subjectKind, subjectId] = subject;
  return readFunction(
    `worklist_${name.replaceAll('-', '_')}`,
    [...ASKED, `p_after_place ${placeType}`, `p_after_key ${keyType}`, 'p_limit integer'],
    page(
      `select ${jsonObject({
        client: jsonObject({
          id: 'person.client_id',
          lastName: 'person.last_name',
          firstNames: 'person.first_names',
          birthDate: 'person.birth_date',
          securityBan: IS_BANNED,
        }),
        reason: 'entry.reason',
        since: 'entry.since',
        until,
        subject: jsonObject({ kind: subjectKind, id: subjectId }),
        facts,
      })} as item, entry.client_id, array[entry.place::text, entry.key::text] as cursor
      from (
        select entry.* from unnest(p_bodies) as listed (body) cross join lateral (${rowsOfPage}) entry
        order by entry.place, entry.key limit p_limit + 1) entry
      join clients.person on person.client_id = entry.client_id and person.known_until is null ${joins}
      order by entry.place, entry.key`,
      'p_limit',
    ),
  );
}

/** How many entries each list of a kind of body has. */
export const WORKLIST_COUNT_READS = {
  'te-office': countsRead('te_office', worklistsOf('te-office')),
  municipality: countsRead('municipality', worklistsOf('municipality')),
};

function countsRead(kind: string, names: readonly WorklistName[]): ReadFunction {
  const counts = names.map(
    (name) => `(select count(*) from unnest(p_bodies) as listed (body)
      cross join lateral (${WORKLIST_SOURCES[name].rows(() => '')}) entry)`,
  );
  const pairs = Object.fromEntries(names.map((name, index) => [name, counts[index] ?? '0']));
  return largeReadFunction(
    `worklists_of_${kind}`,
    ASKED,
    `select ${jsonObject(pairs)}::text, '{}'::uuid[], null::integer`,
  );
}

/** The lists of a kind of body in which a client stands: how many entries, and which of them is due first. */
export const WORKLISTS_OF_CLIENT_READS = {
  'te-office': ofClientRead('te_office', worklistsOf('te-office')),
  municipality: ofClientRead('municipality', worklistsOf('municipality')),
};

function ofClientRead(kind: string, names: readonly WorklistName[]): ReadFunction {
  const entries = names.map((name, nth) => {
    const { rows, until } = WORKLIST_SOURCES[name];
    const ofClient = rows((client) => `and ${client} = p_client`);
    return `select ${nth} as nth, '${name}' as name, ${until} as until
      from unnest(p_bodies) as listed (body) cross join lateral (${ofClient}) entry`;
  });
  return largeReadFunction(
    `worklists_of_client_of_${kind}`,
    [...ASKED, 'p_client uuid'],
    `select coalesce((
        select json_agg(${jsonObject({ name: 'name', count: 'count', earliestDue: 'due' })} order by nth)
        from (select nth, name, count(*) as count, min(until) as due from (${entries.join(' union all ')}) entry
          group by nth, name) list), '[]')::text,
      array[client.id], null::integer
    from clients.client where client.id = p_client and ${isListed('client.id')}`,
  );
}
