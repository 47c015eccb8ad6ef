import type { LatestNaming } from '../../../domain/process/officials/official.ts';
import type { Officials, OfficialSuccessions } from '../../../domain/process/officials/officials.port.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import type { OrganisationId } from '../../../domain/shared/organisation.ts';
import { changeClientsInOrder } from '../clients/client-locks.ts';
import { instant, jsonObject } from '../json.ts';
import type { Sql } from '../sql.ts';

/** Namings of a client: a row is written once, and once more when it ends. Triggers give open tasks the new name. */
export function officialRepository(sql: Sql): Officials {
  return {
    async latest(client) {
      const [found] = await sql<{ naming: LatestNaming }>(
        `select ${jsonObject({
          clientId: 'client_id',
          subject: 'subject',
          team: 'team',
          authority: 'authority',
          from: instant('from_at'),
          until: instant('until_at'),
          namedBy: jsonObject({ subject: 'named_by', organisation: 'named_by_organisation' }),
          version: 'version',
        })} as naming
        from process.official where client_id = $1 order by version desc limit 1`,
        [client],
      );
      return found?.naming ?? null;
    },

    async name({ clientId, subject, team, authority, from, namedBy, version }) {
      await sql(END_NAMINGS, [[clientId], from]);
      await sql(
        `insert into process.official (client_id, version, subject, team, authority, from_at, named_by,
           named_by_organisation) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [clientId, version, subject, team, authority, from, namedBy.subject, namedBy.organisation],
      );
    },
  };
}

/** Namings set by set. */
export function officialSuccessions(sql: Sql): OfficialSuccessions {
  return {
    async clientsOf({ from, authorities }) {
      await changeClientsInOrder(sql);
      return sql<{ clientId: ClientId; authority: OrganisationId }>(
        `select client.id as "clientId", official.authority
         from process.official join clients.client on client.id = official.client_id
         where official.subject = $1 and official.until_at is null and official.authority = any($2::text[])
         order by client.id for no key update of client, official`,
        [from, authorities],
      );
    },

    async handOver(clients, { subject, team }, { by, at }) {
      await sql(END_NAMINGS, [clients, at]);
      await sql(
        `insert into process.official (client_id, version, subject, team, authority, from_at, named_by,
           named_by_organisation)
         select distinct on (client_id) client_id, version + 1, $2, $3, authority, $4, $5, $6
         from process.official where client_id = any($1::uuid[]) order by client_id, version desc`,
        [clients, subject, team, at, by.subject, by.organisation],
      );
    },
  };
}

const END_NAMINGS = `update process.official set until_at = greatest($2::timestamptz, from_at), end_reason = 'SUCCEEDED'
  where client_id = any($1::uuid[]) and until_at is null`;
