import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientRead } from '../../../src/adapters/persistence/clients/client.read.ts';
import { contactsRead } from '../../../src/adapters/persistence/clients/persons/person-history.read.ts';
import { timelineRead } from '../../../src/adapters/persistence/clients/timeline.read.ts';
import type { ReadFunction } from '../../../src/adapters/persistence/read-function.ts';
import { arrayLiteral, inTransaction } from '../../../src/adapters/persistence/sql.ts';
import { bodiesSeenBy } from '../../../src/domain/access/visibility.ts';
import { type OrganisationId, SUPERVISOR } from '../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import { copyRows } from '../../support/copied-rows.ts';
import { cloneDatabase, type TestDatabase } from '../../support/database.ts';
import { HOME, seedPlace } from '../../support/seed.ts';

const TODAY = '2021-03-31';
const CLIENTS = 20_000;
/** What a card shows that there is of everybody. */
const OF_EVERYBODY = ['person', 'residence', 'status_span', 'responsibility'];

let test: TestDatabase;
let client: string;

beforeAll(async () => {
  test = await cloneDatabase();
  const home = await seedPlace(test, HOME);
  client = home.clients[2] ?? '';
  await copyClient();
});
afterAll(() => test.close());

/** Copies a client so many times, past triggers and references, which would take longer. */
async function copyClient(): Promise<void> {
  const other = `('20000000-0000-7000-8000-' || lpad(nth::text, 12, '0'))::uuid`;
  const unlike = { source_key: `source_key || '-' || nth`, sealed_code: 'null', code_index: 'null' };
  const key = { client_number: `client_number || '-' || nth`, name_key: `name_key || nth` };
  await test.all('set session_replication_role = replica');
  await copyRows(test, 'client', [client], CLIENTS, { id: other, ...key });
  for (const table of OF_EVERYBODY)
    await copyRows(test, table, [client], CLIENTS, { ...unlike, client_id: other });
  await test.all('set session_replication_role = default');
}

/** How the database means to do a read for whoever acts for the bodies, planned once for every value. */
async function planOf(
  read: ReadFunction,
  parameters: readonly (readonly [name: string, type: string, value: string])[],
  bodies: readonly string[],
): Promise<string> {
  return inTransaction(test.database.pool, 'begin', async (connection) => {
    await connection.query(`select set_config('kuntakokeilu.organisations', $1, true)`, [
      arrayLiteral(bodies),
    ]);
    await connection.query('set local plan_cache_mode = force_generic_plan');
    const text = parameters.reduce(
      (body, [name], index) => body.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `$${index + 1}`),
      read.body,
    );
    await connection.query(`prepare asked (${parameters.map(([, type]) => type).join(', ')}) as ${text}`);
    const values = parameters.map(([, , value]) => (value === 'null' ? 'null' : `'${value}'`)).join(', ');
    const { rows } = await connection.query<{ 'QUERY PLAN': string }>(`explain execute asked(${values})`);
    await connection.query('deallocate asked');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

const READS: readonly (readonly [
  name: string,
  read: ReadFunction,
  parameters: () => readonly (readonly [name: string, type: string, value: string])[],
])[] = [
  [
    'a card',
    clientRead,
    () => [
      ['p_id', 'uuid', client],
      ['p_contact_of', 'text[]', '{}'],
      ['p_today', 'date', TODAY],
    ],
  ],
  [
    'contacts',
    contactsRead,
    () => [
      ['p_client', 'uuid', client],
      ['p_contact_of', 'text[]', '{}'],
      ['p_today', 'date', TODAY],
    ],
  ],
  [
    'a timeline',
    timelineRead,
    () => [
      ['p_client', 'uuid', client],
      ['p_known_at', 'timestamptz', 'infinity'],
      ['p_from', 'date', 'null'],
      ['p_to', 'date', 'null'],
      ['p_after_day', 'date', 'null'],
      ['p_after_key', 'text', 'null'],
      ['p_limit', 'integer', '50'],
      ['p_today', 'date', TODAY],
    ],
  ],
];

const ACTING: readonly (readonly [name: string, bodies: readonly string[]])[] = [
  ['a municipality', [`municipality:${HOME.municipality}`]],
  ['a TE Office', [`te-office:${HOME.teOffice}`]],
  ['an area', bodiesSeenBy(`area:${HOME.area}` as OrganisationId, TODAY as PlainDate)],
  ['the supervisor', bodiesSeenBy(SUPERVISOR, TODAY as PlainDate)],
];

const READ_WHOLE = /Seq Scan on (client|person|residence|status_span|responsibility)\b|hashed SubPlan/;

describe(`among ${CLIENTS} clients`, () => {
  describe.each(READS)('%s', (_, read, parameters) => {
    it.each(ACTING)('is looked up through every policy, for %s', async (_name, bodies) => {
      const plan = await planOf(read, parameters(), bodies);
      expect(plan).toContain('client_pkey');
      expect(plan).not.toMatch(READ_WHOLE);
    });
  });

  it('would be told of, were a policy written so that everybody is gathered first', async () => {
    const [, read, parameters] = READS[0] ?? [];
    if (read === undefined || parameters === undefined) throw new Error('no read');
    const policy = (predicate: string) =>
      test.all(`alter policy acting_organisation on clients.person using (${predicate})`);
    await policy('client_id in (select id from clients.client)');
    expect(await planOf(read, parameters(), ACTING[0]?.[1] ?? [])).toMatch(READ_WHOLE);
  });
});
