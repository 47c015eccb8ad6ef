import type { Pool } from 'pg';
import type {
  WorkItems,
  WorklistReads,
} from '../../../../application/clients/worklists/worklist-reads.port.ts';
import { mergers, municipalityOn } from '../../../../domain/reference/municipalities.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import { valuesAfter } from '../../json.ts';
import { WORKLIST_SOURCES } from './worklist-sources.ts';
import { WORKLIST_COUNT_READS, WORKLIST_READS, WORKLISTS_OF_CLIENT_READS } from './worklists.read.ts';

/** Worklists as the database reads them. */
export function worklistReads(pool: Pool): WorklistReads {
  return {
    async counts(session, kind, terms, today) {
      const read = WORKLIST_COUNT_READS[kind === 'te-office' ? kind : 'municipality'];
      const asked = [session.organisations, null, null, terms, mergedBy(today), today];
      const [row] = await read.run(pool, session, ...asked);
      return row === undefined ? {} : JSON.parse(row.json);
    },

    async ofClient(session, kind, client, terms, today) {
      const read = WORKLISTS_OF_CLIENT_READS[kind === 'te-office' ? kind : 'municipality'];
      const asked = [session.organisations, null, null, terms, mergedBy(today), today, client];
      const [row] = await read.run(pool, session, ...asked);
      return row === undefined ? null : { lists: JSON.parse(row.json), clientIds: row.clientIds };
    },

    async items(session, name, { municipality, until }, terms, page, today) {
      const { place, key } = WORKLIST_SOURCES[name];
      const after = valuesAfter(page.after, place, key);
      if (after === null) return null;
      const asked = [session.organisations, municipality, until, terms, mergedBy(today), today];
      const [row] = await WORKLIST_READS[name].run(pool, session, ...asked, ...after, page.limit);
      const found: Pick<WorkItems, 'items' | 'next'> =
        row === undefined ? { items: [], next: null } : JSON.parse(row.json);
      return { ...found, clientIds: row?.clientIds ?? [] };
    },
  };
}

/** What has become by a day of the municipalities that are no more. */
function mergedBy(day: PlainDate): Readonly<Record<string, string>> {
  return Object.fromEntries(
    mergers.filter(({ effective }) => effective <= day).map(({ code }) => [code, municipalityOn(code, day)]),
  );
}
