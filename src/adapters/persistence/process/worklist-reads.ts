import type { Pool } from 'pg';
import type {
  ProcessWorkItems,
  ProcessWorklistReads,
  TaskOwner,
} from '../../../application/process/worklists/process-worklist-reads.port.ts';
import type { Session } from '../../../application/ports/unit-of-work.ts';
import { PROCESS_WORKLISTS } from '../../../domain/process/worklists/process-worklist.ts';
import { organisation, organisationKind } from '../../../domain/shared/organisation.ts';
import { valuesAfter } from '../json.ts';
import { processCountsRead, processTallyRead, processWorkRead } from './worklists.read.ts';

/** Worklists of the service process as the database reads them. */
export function processWorklistReads(pool: Pool): ProcessWorklistReads {
  return {
    async counts(session, owner, by, today, ahead) {
      const asked = ownerOf(session, owner);
      const [bodies, official, team, home] = asked;
      const isTallied = by !== 'official' && official === null && home === null;
      const [row] = isTallied
        ? await processTallyRead.run(pool, session, bodies, team, by, today, ahead)
        : await processCountsRead.run(pool, session, ...asked, by, today, ahead);
      return row === undefined ? [] : JSON.parse(row.json);
    },

    async items(session, name, { kind, ...owner }, { from, to }, page, today) {
      const after = valuesAfter(page.after, 'date', 'uuid');
      if (after === null) return null;
      const asked = [...ownerOf(session, owner), PROCESS_WORKLISTS[name], kind, from, to, today];
      const [row] = await processWorkRead.run(pool, session, ...asked, ...after, page.limit);
      const found: Pick<ProcessWorkItems, 'items' | 'next'> =
        row === undefined ? { items: [], next: null } : JSON.parse(row.json);
      return { ...found, clientIds: row?.clientIds ?? [] };
    },
  };
}

/** A municipality among the bodies of the session narrows them; to a TE Office it is the home of clients. */
function ownerOf(
  { organisations }: Session,
  { official, team, municipality }: TaskOwner,
): readonly unknown[] {
  const isTeOffice = organisations.some((body) => organisationKind(body) === 'te-office');
  const bodies = organisations.filter(
    (body) => isTeOffice || municipality === null || body === organisation('municipality', municipality),
  );
  return [bodies, official, team, isTeOffice ? municipality : null];
}
