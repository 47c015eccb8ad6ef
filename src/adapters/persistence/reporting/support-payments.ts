import type { SupportPayments } from '../../../domain/reporting/support-payments.port.ts';
import type { SupportPayment } from '../../../domain/reporting/support-payments.ts';
import type { Sql } from '../sql.ts';

/** Kela's payments as the register delivered them, by its own column names. A reversal is added to its ordinary row. */
export function supportPayments(sql: Sql): SupportPayments {
  return {
    async between(first, last, municipalities) {
      const rows = await sql<Omit<SupportPayment, 'cents'> & { cents: string }>(
        `select value ->> 'kuukausi' as month, value ->> 'kuntakoodi' as municipality,
           value ->> 'paivaluokka' as "dayClass", sum((value ->> 'etuus_eur')::bigint) as cents
         from clients.held_row
         where section = 'payments' and known_until is null and value ->> 'kuukausi' between $1 and $2
           and ($3::text[] is null or value ->> 'kuntakoodi' = any($3)) and value ->> 'etuus_eur' is not null
         group by 1, 2, 3 order by 1, 2, 3`,
        [first, last, municipalities],
      );
      return rows.map(({ cents, ...payment }) => ({ ...payment, cents: Number(cents) }));
    },
  };
}
