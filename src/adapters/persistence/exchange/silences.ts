import type { Silences } from '../../../application/ports/silences.ts';
import type { Listened, Silence } from '../../../domain/exchange/silence.ts';
import { instant } from '../json.ts';
import type { Sql } from '../sql.ts';

/** The register, once it has delivered; and whoever has messages whose answers are still to come. */
const LISTENED = `
  select 'client-registry' as what, ${instant('max(received_at)')} as "heardAt", null::text as "owedSince"
  from clients.delivery where state in ('APPLIED', 'PARTLY_APPLIED') having count(*) > 0
  union all
  select port || ' ' || receiver, ${instant(`(select max(answer.taken_in_at) from exchange.answer
      where answer.port = owed.port and answer.answered_by = owed.receiver)`)}, ${instant('min(sent_at)')}
  from exchange.message owed where state = 'UNDER_WAY' and receiver is not null group by port, receiver`;

/** Several processes look at the same time: each silence is begun and ended by one of them. */
export function silences(sql: Sql): Silences {
  return {
    listened: () => sql<Listened>(LISTENED),

    async keep(silent, now) {
      const began = await sql<Silence>(
        `insert into exchange.silence (what, since, told_at)
         select what, since, $2 from jsonb_to_recordset($1) as silent (what text, since timestamptz)
         on conflict (what) where over_at is null do nothing returning what, ${instant('since')} as since`,
        [JSON.stringify(silent), now],
      );
      const over = await sql<Silence>(
        `update exchange.silence set over_at = $2 where over_at is null and what <> all($1::text[])
         returning what, ${instant('since')} as since`,
        [silent.map(({ what }) => what), now],
      );
      return { began, over };
    },
  };
}
