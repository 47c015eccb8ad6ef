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
    inForce: async () =>
      (await inForce(async (text) => (await pool.query({ name: 'confirmed-law', text })).rows)).law,

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

/** SQL of what is confirmed, as text: the same text, the same law. */
export const CONFIRMED = `(select coalesce(json_agg(json_build_object('theme', theme, 'version', version) order by theme, version), '[]')::text
  from legislation.confirmation)`;

export interface InstalledLaw {
  readonly law: StatuteBook;
  /** What of it is confirmed. */
  readonly confirmed: string;
}

/** Asks for the law over a connection; made anew only when something else is confirmed than the last time. */
export function lawOfInstallation(): (sql: Sql) => Promise<InstalledLaw> {
  let made: InstalledLaw = { confirmed: '[]', law: lawInForce };
  return async (sql) => {
    const [found] = await sql<{ confirmed: string }>(`select ${CONFIRMED} as confirmed`);
    if (found === undefined) throw new Error('what is confirmed is not told');
    const { confirmed } = found;
    if (confirmed !== made.confirmed) {
      made = { confirmed, law: adopt(lawInForce, JSON.parse(confirmed) as ProposedEntry[]) };
    }
    return made;
  };
}
