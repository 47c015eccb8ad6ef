import type { IntroducedClient } from '../../../domain/offers/introductions/introduced-client.ts';
import type { Introduction } from '../../../domain/offers/introductions/introduction.ts';
import type {
  IntroducedClients,
  Introductions,
} from '../../../domain/offers/introductions/introductions.port.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { matters } from '../process/matters.ts';
import type { Sql } from '../sql.ts';

/** Introductions, a row for each version. */
export function introductions(sql: Sql): Introductions {
  const add = async (introduction: Introduction): Promise<void> => {
    const { id, version, madeFor, vacancyId, state, changedAt, changedBy } = introduction;
    await sql(
      `insert into offers.introduction (id, version, organisation, vacancy_id, state, content, known_from, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, version, madeFor, vacancyId, state, JSON.stringify(introduction), changedAt, changedBy.subject],
    );
  };
  return {
    async byId(id) {
      // The first version is there for good: whoever waits for it reads afterwards what is the latest.
      await sql('select id from offers.introduction where id = $1 and version = 1 for update', [id]);
      const [found] = await sql<{ introduction: Introduction }>(
        'select content as introduction from offers.introduction where id = $1 and known_until is null',
        [id],
      );
      return found?.introduction ?? null;
    },

    add,

    async save(introduction) {
      await sql(
        `update offers.introduction set known_until = $3
         where id = $1 and version = $2 - 1 and known_until is null`,
        [introduction.id, introduction.version, introduction.changedAt],
      );
      await add(introduction);
    },
  };
}

/** The clients in introductions, each a matter of the client’s. */
export function introducedClients(sql: Sql): IntroducedClients {
  return {
    ...matters<IntroducedClient>(sql, 'offers.introduced_client', ({ introductionId }) => ({
      introduction_id: introductionId,
    })),

    async ofIntroduction(id) {
      const found = await sql<{ client: IntroducedClient }>(
        `select content as client from offers.introduced_client
         where introduction_id = $1 and known_until is null order by client_id`,
        [id],
      );
      return found.map(({ client }) => client);
    },

    async bannedIn(id, day) {
      const found = await sql<{ client: ClientId }>(
        `select client_id as client from offers.introduced_client
         where introduction_id = $1 and known_until is null and clients.has_security_ban(client_id, $2)`,
        [id, day],
      );
      return found.map(({ client }) => client);
    },
  };
}
