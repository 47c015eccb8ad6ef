import type { Pool } from 'pg';
import type { Legislation } from '../../../application/ports/legislation.ts';
import { adopt, type ProposedEntry } from '../../../domain/legislation/bill.ts';
import type { Confirmation } from '../../../domain/legislation/confirmations.port.ts';
import { lawInForce, type StatuteBook } from '../../../domain/legislation/statute-book.ts';
import { instant } from '../json.ts';
import type { Sql } from '../sql.ts';

/** The law of this installation, as it stands at the moment of asking. */
export function installedLaw(pool: Pool): Legislation {
  const inForce = lawOfInstallation();
  return {
    inForce: () => inForce(async (text) => (await pool.query({ name: 'confirmed-law', text })).rows),

    async confirmations() {
      const { rows } = await pool.query<Confirmation>({
        name: 'confirmations',
        text: `select theme, version, decision, confirmed_by as "confirmedBy",
            ${instant('confirmed_at')} as "confirmedAt"
          from legislation.confirmation order by confirmed_at, theme, version`,
      });
      return rows;
    },
  };
}

/** Asks for the law over a connection; made anew only when something else is confirmed than the last time. */
export function lawOfInstallation(): (sql: Sql) => Promise<StatuteBook> {
  let made: { readonly of: string; readonly law: StatuteBook } = { of: '[]', law: lawInForce };
  return async (sql) => {
    const rows = await sql<ProposedEntry>(
      'select theme, version from legislation.confirmation order by theme, version',
    );
    const of = JSON.stringify(rows);
    if (of !== made.of) made = { of, law: adopt(lawInForce, rows) };
    return made.law;
  };
}
