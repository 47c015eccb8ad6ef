import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { type RunningCommand, startProgram } from '../support/command-line.ts';
import type { TestDatabase } from '../support/database.ts';
import { type Behaviour, startReceiver } from '../support/te-receiver.ts';
import { chance, type Chance } from './chance.ts';

/** What a relay’s process is told. */
export interface RelayOrder {
  readonly database: string;
  readonly channel: object;
  /** From this moment on its clock goes so many times as fast. */
  readonly from: number;
  readonly hurry: number;
}

/** How many messages there are, how many relays carry them, and how often one of these is killed. */
export interface RelayOrdeal {
  readonly messages: number;
  readonly kills: number;
  readonly seed: number;
}

const RELAYS = 2;
const HURRY = 100;
const BATCH = 10;
const POLL_MS = 50;
const TLS = new URL('../fixtures/tls/', import.meta.url);
const pem = (name: string): string => readFileSync(new URL(name, TLS), 'utf8');
const path = (name: string): string => new URL(name, TLS).pathname;

/** The receiver does well nearly half of the time. */
const BEHAVIOURS: readonly Behaviour[] = [
  ...Array.from({ length: 8 }, () => 'well' as const),
  'slow',
  'fail',
  'cut',
  'lose-answer',
  'half',
  'under-way',
  'under-way',
  'closed',
  'nonsense',
];

/**
 * Two relays carry messages of many clients to a receiver that misbehaves, and are killed amidst, at chance requests. In
 * the end the receiver holds every message once, with one content and each client’s in order, and the books agree.
 */
export async function killedRelays(database: TestDatabase, ordeal: RelayOrdeal): Promise<void> {
  const luck = chance(ordeal.seed);
  const written = await write(database, luck, ordeal.messages);
  const blows = new Set(
    Array.from({ length: ordeal.kills }, () => 1 + luck.below(Math.ceil(ordeal.messages / BATCH))),
  );
  const relays: RunningCommand[] = [];
  let killed = 0;
  await using receiver = await startReceiver({
    batchLimit: BATCH,
    slowMs: 30,
    disordered: true,
    tls: { cert: pem('server.pem'), key: pem('server.key'), ca: pem('ca.pem'), requestCert: true },
    behave: (request) => {
      if (blows.has(request)) {
        killed += 1;
        relays[luck.below(RELAYS)]?.kill('SIGKILL');
      }
      return luck.pick(BEHAVIOURS);
    },
  });
  const order: RelayOrder = {
    database: database.address.application,
    channel: {
      address: receiver.address,
      caFile: path('ca.pem'),
      mutualTls: { certificateFile: path('client.pem'), keyFile: path('client.key') },
      batchLimit: BATCH,
      timeoutMs: 2_000,
      fetchAnswers: true,
    },
    from: Date.now(),
    hurry: HURRY,
  };
  const over = new AbortController();
  const keepAlive = async (nth: number): Promise<void> => {
    while (!over.signal.aborted) {
      const relay = startProgram(['tests/torture/relay-process.ts', JSON.stringify(order)]);
      relays[nth] = relay;
      const { code, notes } = await relay.ended;
      if (code !== null) throw new Error(`a relay ended by itself: ${notes}`);
    }
  };
  const alive = Promise.all(Array.from({ length: RELAYS }, (_, nth) => keepAlive(nth)));
  try {
    await Promise.race([delivered(database, ordeal.messages), alive]);
  } finally {
    over.abort();
    for (const relay of relays) relay.kill('SIGKILL');
    await alive;
  }

  expect(killed).toBe(blows.size);
  expect([...receiver.held.keys()].toSorted()).toEqual([...written.values()].flat().toSorted());
  expect([...receiver.held.values()].flatMap(({ otherContents }) => otherContents)).toEqual([]);
  for (const [client, keys] of written) {
    if (client !== null) expect([client, receiver.orderOf(client)]).toEqual([client, keys]);
  }
  await expectBooks(database, ordeal.messages);
}

/** Messages of clients, and some of nobody; gives the keys of each in order. */
async function write(
  database: TestDatabase,
  luck: Chance,
  messages: number,
): Promise<ReadonlyMap<string | null, readonly string[]>> {
  const clients = Array.from({ length: Math.ceil(messages / 8) }, () => randomUUID());
  const rows = Array.from({ length: messages }, (_, nth) => ({
    client: luck.below(5) === 0 ? null : luck.pick(clients),
    key: `m${nth}`,
    nth,
  }));
  await database.all(
    `insert into exchange.message (port, kind, receiver, sender, client_id, business_key, payload)
     select 'te-statements', 'TOLD', 'te-office:1500', 'municipality:109', client, key, jsonb_build_object('what', key)
     from jsonb_to_recordset($1) as row (nth int, client uuid, key text) order by nth`,
    [JSON.stringify(rows)],
  );
  const byClient = Map.groupBy(rows, ({ client }) => client);
  return new Map([...byClient].map(([client, own]) => [client, own.map(({ key }) => key)]));
}

async function delivered(database: TestDatabase, messages: number): Promise<void> {
  for (;;) {
    const [found] = await database.all<{ done: number; waiting: number }>(
      `select count(*)::int as done, (select count(*)::int from exchange.answer where state = 'NEW') as waiting
       from exchange.message where state = 'RECEIVED'`,
    );
    if (found?.done === messages && found.waiting === 0) return;
    await delay(POLL_MS);
  }
}

/** Messages, attempts, answers and the log of disclosures tell the same story. */
async function expectBooks(database: TestDatabase, messages: number): Promise<void> {
  const rules = {
    'a message has a row for every attempt': `select id from exchange.message left join exchange.attempt on message_id = id
      group by id having attempts <> count(number) or attempts <> coalesce(max(number), 0)`,
    'a received message has the proof of an attempt or of an answer': `select id from exchange.message
      where not exists (select from exchange.attempt where message_id = id and outcome = 'RECEIVED')
        and not exists (select from exchange.answer where message_id = message.id and answer.state = 'TAKEN')
        or proof is distinct from 'R-' || business_key`,
    'nothing is in hand any more': 'select id from exchange.message where lease_until is not null',
    'every answer has been taken': `select id from exchange.answer where state <> 'TAKEN'`,
    'fences grow from attempt to attempt': `select message_id from exchange.attempt earlier
      join exchange.attempt later using (message_id) where later.number > earlier.number and later.fence <= earlier.fence`,
  };
  for (const [rule, query] of Object.entries(rules)) {
    expect([rule, await database.all(query)]).toEqual([rule, []]);
  }
  const disclosed = await database.all(
    `select object_id from access.audit_entry where action = 'hand-over-message'`,
  );
  expect(disclosed).toHaveLength(messages);
}
