import type { DecisionLetters, DecisionLimits } from '../../../domain/subsidies/subsidy-stores.port.ts';
import type { Sql } from '../sql.ts';

/** How much one person of a body decides alone: what was set last for the day holds. */
export function decisionLimits(sql: Sql): DecisionLimits {
  return {
    async of(body, on) {
      const [found] = await sql<{ cents: number }>(
        `select cents::float8 as cents from subsidies.decision_limit
         where organisation = $1 and from_date <= $2 order by from_date desc, set_at desc limit 1`,
        [body, on],
      );
      return found?.cents ?? null;
    },

    async set({ organisation, from, cents, setBy, setAt }) {
      await sql(
        `insert into subsidies.decision_limit (organisation, from_date, cents, set_by, set_at)
         values ($1, $2, $3, $4, $5)`,
        [organisation, from, cents, setBy, setAt],
      );
    },
  };
}

/** Letters as they were made, each with its hash. */
export function decisionLetters(sql: Sql): DecisionLetters {
  return {
    async add({ decision, clientId, tellsOfHealth }, letters) {
      await sql(
        `insert into subsidies.decision_letter
           (decision_id, client_id, language, format, sha256, content, tells_of_health)
         select $1, $2, letter.language, letter.format, letter.sha256, decode(letter.content, 'base64'), $3
         from jsonb_to_recordset($4::jsonb) letter(language text, format text, sha256 text, content text)`,
        [
          decision,
          clientId,
          tellsOfHealth,
          JSON.stringify(
            letters.map(({ bytes, ...letter }) => ({
              ...letter,
              content: Buffer.from(bytes).toString('base64'),
            })),
          ),
        ],
      );
    },
  };
}
