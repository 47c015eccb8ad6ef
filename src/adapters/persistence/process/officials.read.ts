import type { Pool } from 'pg';
import type { OfficialReads } from '../../../application/process/officials/official-reads.port.ts';
import { authorityUnlessBanned, IS_BANNED } from '../clients/security-ban.ts';
import { instant, jsonObject, page, valuesAfter } from '../json.ts';
import { type ReadFunction, readFunction } from '../read-function.ts';

const NAMING = {
  subject: 'official.subject',
  team: 'official.team',
  authority: authorityUnlessBanned('official.authority'),
  from: instant('official.from_at'),
};

export const officialRead: ReadFunction = readFunction(
  'official_of_client',
  ['p_client uuid', 'p_today date'],
  `select ${jsonObject({
    current: `(select ${jsonObject(NAMING)} from process.official
      where official.client_id = client.id and official.until_at is null)`,
    before: `(select coalesce(json_agg(${jsonObject({
      ...NAMING,
      until: instant('official.until_at'),
      endReason: 'official.end_reason',
    })} order by official.version desc), '[]')
      from process.official where official.client_id = client.id and official.until_at is not null)`,
  })}::text, array[client.id],
    coalesce((select max(official.version) from process.official where official.client_id = client.id), 0)
  from clients.client join clients.person on person.client_id = client.id and person.known_until is null
  where client.id = p_client`,
);

export const clientsOfOfficialRead: ReadFunction = readFunction(
  'clients_of_official',
  ['p_subject text', 'p_after_name text', 'p_after_id uuid', 'p_limit integer', 'p_today date'],
  page(
    `select ${jsonObject({
      client: jsonObject({
        id: 'client.id',
        lastName: 'person.last_name',
        firstNames: 'person.first_names',
        birthDate: 'person.birth_date',
        securityBan: IS_BANNED,
      }),
      team: 'official.team',
      from: instant('official.from_at'),
      openTasks: `(select count(*) from process.task where task.client_id = client.id and task.ended_on is null)`,
    })} as item, client.id as client_id, array[client.name_key, client.id::text] as cursor
    from process.official join clients.client on client.id = official.client_id
    join clients.person on person.client_id = client.id and person.known_until is null
    where official.subject = p_subject and official.until_at is null
      and (p_after_id is null or (client.name_key, client.id) > (p_after_name, p_after_id))
    order by client.name_key, client.id limit p_limit + 1`,
    'p_limit',
  ),
);

/** Officials of clients as the database reads them. */
export function officialReads(pool: Pool): OfficialReads {
  return {
    async ofClient(session, client, today) {
      const [row] = await officialRead.run(pool, session, client, today);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },

    async clientsOf(session, subject, { after, limit }, today) {
      const place = valuesAfter(after, 'text', 'uuid');
      if (place === null) return null;
      const [row] = await clientsOfOfficialRead.run(pool, session, subject, ...place, limit, today);
      return row ?? null;
    },
  };
}
