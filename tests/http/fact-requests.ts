import type { TestDatabase } from '../support/database.ts';
import type { SeededPlace } from '../support/seed.ts';
import { HOME } from '../support/seed.ts';

const SOURCE = { source: 'client' };

/** Key of a row that is seeded of a client. */
const keyOf = (letter: string, client = ''): string => `${letter}${HOME.mark}-${client.slice(-4)}`;

/** Good bodies for the routes that change facts, and whose facts they are about. */
export const FACT_BODIES: Readonly<Record<string, (home: SeededPlace) => object>> = {
  'POST /v1/clients/{id}/residences': () => ({
    kind: 'HOME_MUNICIPALITY',
    municipality: '082',
    from: '2021-03-15',
    origin: 'VTJ',
    ...SOURCE,
  }),
  'POST /v1/clients/{id}/job-searches': () => ({ from: '2021-03-31', code: '02', ...SOURCE }),
  'POST /v1/clients/{id}/job-search-end': () => ({ lastDay: '2021-03-30', endReason: '03', ...SOURCE }),
  'POST /v1/clients/{id}/status-spans': () => ({
    code: '01',
    from: '2021-03-15',
    previousEndReason: '03',
    ...SOURCE,
  }),
  'POST /v1/clients/{id}/entitlements': () => ({
    kind: 'EARNINGS_RIGHT',
    basis: '5:2.1',
    right: 'NO',
    from: '2021-03-01',
    origin: 'KELA',
    source: 'Kela',
  }),
  'POST /v1/clients/{id}/corrections': ({ clients }) => ({
    reason: 'Koodi oli väärä.',
    source: 'client',
    rows: [{ fact: 'status-spans', key: keyOf('T', clients[0]), code: '03', from: '2021-02-01' }],
  }),
  'POST /v1/corrections/{id}/reversal': () => ({ reason: 'Kirjattu väärälle henkilölle.' }),
  'POST /v1/fact-conflicts/{id}/resolution': () => ({
    right: 'NO',
    reason: 'Kassa on tarkistanut.',
    source: 'kassa',
  }),
};

/** The id in the address of such a route. */
export function factIdOf(home: SeededPlace, template: string): string {
  if (template.startsWith('/v1/corrections/')) return home.factChange;
  if (template.startsWith('/v1/fact-conflicts/')) return home.factConflict;
  return (template.endsWith('/job-searches') ? home.ended : home.clients[0]) ?? '';
}

const TABLES = ['residence', 'job_search', 'status_span', 'earnings_right', 'dismissal'];
const DAY = `'2021-03-31'`;

/** Puts back what such a request has changed, so that the next one finds the client as it was seeded. */
export async function restoreFacts(database: TestDatabase, route: string): Promise<void> {
  if (route === 'POST /v1/cooperation-structures/{id}/activation') {
    // An area has one active structure: the next request activates another.
    await database.all(`delete from process.cooperation_structure where state = 'ACTIVE'`);
  }
  if (FACT_BODIES[route] === undefined) return;
  const parts = TABLES.flatMap((table) => [
    `delete from clients.${table} where known_from >= ${DAY}`,
    `update clients.${table} set known_until = null, ended_by = null, ended_change = null where known_until >= ${DAY}`,
  ]);
  const statements = [
    ...parts,
    `delete from clients.fact_change where made_at >= ${DAY}`,
    `delete from clients.fact_conflict where found_at >= ${DAY}`,
    `update clients.fact_conflict set resolved_at = null, resolved_by = null, entitled = null, reason = null`,
    `update clients.client set version = 1 where changed_by is not null`,
  ];
  await database.all(statements.join(';'));
}
