import type { Pool } from 'pg';
import type { ClientReads, StoredDetermination } from '../../application/clients/client-reads.port.ts';
import type { VersionedAnswer } from '../../application/ports/page.ts';
import type { Timeline } from '../../application/clients/timeline.ts';
import type { FactReads } from '../../application/clients/facts/fact-reads.port.ts';
import type { RunReads } from '../../application/runs/run-reads.port.ts';
import { organisation, organisationKind } from '../../domain/shared/organisation.ts';
import { ACCESS_LOG_READ_FUNCTIONS } from './access/access-log.read.ts';
import { disqualificationsRead, suspensionsRead } from './access/barriers.read.ts';
import { grantsRead } from './access/grants.read.ts';
import { clientRead } from './clients/client.read.ts';
import {
  determinationRead,
  determinationsRead,
  responsibilitiesRead,
} from './clients/client-history.read.ts';
import { clientFilterValues } from './clients/client-filters.sql.ts';
import { CLIENTS_OF_RESPONSIBLE, CLIENTS_OF_TE_OFFICE } from './clients/clients.read.ts';
import { deliveriesRead, deliveryRead, exceptionsRead } from './clients/deliveries/deliveries.read.ts';
import { PERSON_READ_FUNCTIONS } from './clients/persons/person-reads.ts';
import { noticeRead, noticesRead } from './clients/responsibility/referral-notices.read.ts';
import { valuesAfter } from './json.ts';
import { RESOURCE_READ_FUNCTIONS } from './resources/resource-read-functions.ts';
import { SUBSIDY_READ_FUNCTIONS } from './subsidies/subsidy-read-functions.ts';
import { OFFER_READ_FUNCTIONS } from './offers/offer-read-functions.ts';
import { MESSAGE_READ_FUNCTIONS } from './exchange/messages.read.ts';
import { PROCESS_READ_FUNCTIONS } from './process/process-read-functions.ts';
import { READ_SCHEMA, type ReadFunction, type ReadRow } from './read-function.ts';
import { KEEP_DECISIONS, KEEP_FIRST_DECISIONS } from './resources/keep-decisions.ts';
import type { KeyRing } from './sealing/key-ring.ts';
import { opened } from './sealing/sealed-answers.ts';
import { STATEMENT_READ_FUNCTIONS } from './statements/statement-read-functions.ts';
import {
  entitlementsRead,
  jobSearchesRead,
  residencesRead,
  spellsRead,
  statusSpansRead,
} from './clients/facts/facts.read.ts';
import {
  employmentAuthoritiesRead,
  requestRead,
  requestsRead,
} from './clients/responsibility/requests.read.ts';
import { handOverRead, handOversRead } from './clients/responsibility/hand-overs.read.ts';
import { timelineRead } from './clients/timeline.read.ts';
import {
  WORKLIST_COUNT_READS,
  WORKLIST_READS,
  WORKLISTS_OF_CLIENT_READS,
} from './clients/worklists/worklists.read.ts';
import { dataCopyRead } from './privacy/data-copy.read.ts';
import { runRead, runRowsRead, runsRead } from './runs/runs.read.ts';

const READ_FUNCTIONS: readonly ReadFunction[] = [
  ...PERSON_READ_FUNCTIONS,
  ...ACCESS_LOG_READ_FUNCTIONS,
  ...PROCESS_READ_FUNCTIONS,
  ...OFFER_READ_FUNCTIONS,
  ...SUBSIDY_READ_FUNCTIONS,
  ...RESOURCE_READ_FUNCTIONS,
  ...MESSAGE_READ_FUNCTIONS,
  ...STATEMENT_READ_FUNCTIONS,
  clientRead,
  ...Object.values(CLIENTS_OF_RESPONSIBLE),
  ...Object.values(CLIENTS_OF_TE_OFFICE),
  determinationsRead,
  determinationRead,
  responsibilitiesRead,
  residencesRead,
  jobSearchesRead,
  statusSpansRead,
  spellsRead,
  entitlementsRead,
  noticeRead,
  noticesRead,
  handOversRead,
  handOverRead,
  deliveryRead,
  deliveriesRead,
  exceptionsRead,
  runRead,
  runsRead,
  timelineRead,
  runRowsRead,
  disqualificationsRead,
  suspensionsRead,
  grantsRead,
  requestRead,
  requestsRead,
  employmentAuthoritiesRead,
  dataCopyRead,
  ...Object.values(WORKLIST_READS),
  ...Object.values(WORKLIST_COUNT_READS),
  ...Object.values(WORKLISTS_OF_CLIENT_READS),
];

const WRITE_FUNCTIONS = [KEEP_DECISIONS, KEEP_FIRST_DECISIONS];

/** Statements that make the functions of this version of the program, as the owner of the database. */
export const FUNCTION_DEFINITIONS: readonly string[] = [
  READ_SCHEMA,
  ...READ_FUNCTIONS.map(({ definition }) => definition),
  ...WRITE_FUNCTIONS.map(({ definition }) => definition),
];

/** Whether the database has been brought to this version of the program; fails when it cannot be reached. */
export async function isOfThisVersion(pool: Pool): Promise<boolean> {
  const names = [...READ_FUNCTIONS, ...WRITE_FUNCTIONS].map(({ fullName }) => fullName);
  const { rows } = await pool.query<{ missing: boolean }>(
    'select bool_or(to_regproc(name) is null) as missing from unnest($1::text[]) as name',
    [names],
  );
  return rows[0]?.missing === false;
}

/** Projections of clients and what concerns them. */
export function clientReads(pool: Pool, keys: KeyRing): ClientReads {
  return {
    client: async (session, id, today) =>
      versioned(opened(await clientRead.run(pool, session, id, session.contactOf ?? [], today), keys)),

    async clients(session, filter, page, today) {
      const { municipality } = filter;
      const after = valuesAfter(page.after, 'text', 'uuid');
      const isTeOffice = session.organisations.some((body) => organisationKind(body) === 'te-office');
      const bodies = session.organisations.filter(
        (body) => isTeOffice || municipality === null || body === organisation('municipality', municipality),
      );
      const { all, narrowed } = isTeOffice ? CLIENTS_OF_TE_OFFICE : CLIENTS_OF_RESPONSIBLE;
      const conditions = [...clientFilterValues(filter), isTeOffice ? municipality : null];
      const [read, asked] = conditions.some((value) => value !== null) ? [narrowed, conditions] : [all, []];
      return after && one(await read.run(pool, session, bodies, ...after, page.limit, today, ...asked));
    },

    determinations: async (session, id, today) => one(await determinationsRead.run(pool, session, id, today)),

    responsibilities: async (session, id, today) =>
      one(await responsibilitiesRead.run(pool, session, id, today)),

    async determination(session, id, today) {
      const [row] = await determinationRead.run(pool, session, id, today);
      return row === undefined ? null : (JSON.parse(row.json) as StoredDetermination);
    },

    handOvers: async (session, id, today) => one(await handOversRead.run(pool, session, id, today)),
    handOver: async (session, id, today) => one(await handOverRead.run(pool, session, id, today)),
    async timeline(session, id, { from, to, knownAt }, page, today) {
      const after = valuesAfter(page.after, 'date', 'text');
      if (after === null) return 'cursor-invalid';
      const asked = [id, knownAt ?? 'infinity', from, to, ...after, page.limit, today];
      const [row] = await timelineRead.run(pool, session, ...asked);
      return row === undefined ? null : (JSON.parse(row.json) as Timeline);
    },

    async notice(session, id, today) {
      return versioned(await noticeRead.run(pool, session, id, today));
    },

    async notices(session, { state }, page, today) {
      const after = valuesAfter(page.after, 'timestamp', 'uuid');
      const { organisations } = session;
      return (
        after && one(await noticesRead.run(pool, session, organisations, state, ...after, page.limit, today))
      );
    },

    delivery: async (session, id) => one(await deliveryRead.run(pool, session, id)),

    async deliveries(session, page) {
      const after = valuesAfter(page.after, 'timestamp', 'uuid');
      return after && one(await deliveriesRead.run(pool, session, ...after, page.limit));
    },

    async exceptions(session, id, { outcome }, page, today) {
      const after = valuesAfter(page.after, 'number');
      if (after === null) return null;
      const asked = [id, outcome, ...after, page.limit, session.contactOf ?? [], today];
      return one(opened(await exceptionsRead.run(pool, session, ...asked), keys));
    },
  };
}

/** Facts of a client as they are, or were, known. */
export function factReads(pool: Pool): FactReads {
  const reading =
    (read: ReadFunction): FactReads['residences'] =>
    async (session, id, { today, knownAt }) =>
      one(await read.run(pool, session, id, today, knownAt ?? 'infinity'));
  return {
    residences: reading(residencesRead),
    jobSearches: reading(jobSearchesRead),
    statusSpans: reading(statusSpansRead),
    entitlements: reading(entitlementsRead),
    spells: async (session, id, { today, knownAt, on, serviceDaysCount }) =>
      one(await spellsRead.run(pool, session, id, today, knownAt ?? 'infinity', on, serviceDaysCount)),
  };
}

/** Runs as those who follow them see them. */
export function runReads(pool: Pool): RunReads {
  return {
    run: async (session, id) => one(await runRead.run(pool, session, id))?.json ?? null,

    async runs(session, page) {
      const after = valuesAfter(page.after, 'timestamp', 'uuid');
      return after && (one(await runsRead.run(pool, session, ...after, page.limit))?.json ?? null);
    },

    async rows(session, id, { outcome }, page, today) {
      const after = valuesAfter(page.after, 'uuid');
      if (after === null) return 'CURSOR_INVALID';
      const rows = await runRowsRead.run(pool, session, id, outcome, ...after, page.limit, today);
      return one(rows) ?? 'RUN_NOT_FOUND';
    },
  };
}

function one(rows: readonly ReadRow[]): ReadRow | null {
  return rows[0] ?? null;
}

/** A row of something that has a version. */
function versioned([row]: readonly ReadRow[]): VersionedAnswer | null {
  return row === undefined ? null : { ...row, version: row.version ?? 0 };
}
