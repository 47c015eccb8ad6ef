import { randomUUID } from 'node:crypto';
import { fc } from '@fast-check/vitest';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import type { ReceiverAnswer } from '../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { type FakeChannel, fakeChannel, received } from '../support/fake-channel.ts';
import { testKeys } from '../support/keys.ts';
import { anyFolder, fixedClock, type FixedClock, servicesOn } from '../support/services.ts';

const NINE = '2022-06-01T09:00:00.000Z';
const { signal } = new AbortController();

let database: TestDatabase;
let channel: FakeChannel;
let clock: FixedClock;
let services: Services;
/** A second relay, in a process of its own as it were: with its own line to the receiver. */
let other: { readonly channel: FakeChannel; readonly services: Services };

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const relayOn = (line: FakeChannel): Services =>
  servicesOn(database, clock, anyFolder, pino({ level: 'silent' }), testKeys, { 'te-statements': line });

beforeEach(async () => {
  await database.all(
    'truncate exchange.message, exchange.attempt, exchange.answer, exchange.decision, exchange.silence',
  );
  clock = fixedClock(NINE);
  channel = fakeChannel();
  services = relayOn(channel);
  const line = fakeChannel();
  other = { channel: line, services: relayOn(line) };
});

/** Writes messages of clients; `clients` has a letter for each, `-` for none. Their keys are the letter and the place. */
async function written(clients: string): Promise<readonly string[]> {
  const ids = new Map<string, string>();
  const keys = clients.split('').map((letter, place) => `${letter}${place}`);
  for (const [place, letter] of clients.split('').entries()) {
    if (letter !== '-' && !ids.has(letter)) ids.set(letter, randomUUID());
    await database.all(
      `insert into exchange.message (port, kind, receiver, sender, client_id, business_key, payload, data_classes)
       values ('te-statements', 'TOLD', 'te-office:1500', 'municipality:109', $1, $2, '{"what": 1}', '{statement}')`,
      [ids.get(letter) ?? null, keys[place]],
    );
  }
  return keys;
}

const carry = (by: Services = services) => by.carryMessages('te-statements', signal);

const rows = () =>
  database.all<{ key: string; state: string; attempts: number; code: string | null }>(
    'select business_key as key, state, attempts, reason as code from exchange.message order by id',
  );
const grounds = async (): Promise<readonly string[]> => {
  const lines = await database.all<{ ground: string }>(
    `select detail ->> 'ground' as ground from access.audit_entry order by object_id::bigint`,
  );
  return lines.map(({ ground }) => ground);
};
const statesNow = async (): Promise<string> => (await rows()).map(({ state }) => state).join(' ');

const answer = (more: Partial<ReceiverAnswer> = {}): ReceiverAnswer => ({
  id: 'A-1',
  from: 'te-office:1500',
  businessKey: 'a0',
  at: NINE as Instant,
  content: { kind: 'RECEIVED', proof: 'R-later' },
  ...more,
});

describe('the relay', () => {
  it('hands over the first of each client, and the next only when it has been received', async () => {
    await written('aab-a-b');
    await carry();
    expect(channel.keys()).toEqual(['a0', 'b2', '-3', '-5']);
    await carry();
    await carry();
    expect(channel.keys()).toEqual(['a0', 'b2', '-3', '-5', 'a1', 'b6', 'a4']);
    expect(await carry()).toMatchObject({ taken: 0 });
    expect(new Set((await rows()).map(({ state }) => state))).toEqual(new Set(['RECEIVED']));
  });

  it('B107: what was rolled back is no message, and what was committed is; nothing else leaves', async () => {
    expect(await carry()).toMatchObject({ taken: 0 });
    expect(channel.came).toEqual([]);
  });

  it('a refused one waits for a person with its reason, its client’s later ones wait, others pass', async () => {
    await written('aab');
    channel.decide((message) =>
      message.businessKey === 'a0'
        ? { outcome: 'REFUSED', reason: 'CLIENT_UNKNOWN', detail: 'no such client' }
        : received(message),
    );
    await carry();
    await carry();
    expect(await statesNow()).toBe('QUARANTINED PENDING RECEIVED');
    expect((await rows())[0]).toMatchObject({ code: 'CLIENT_UNKNOWN', attempts: 1 });
  });

  it('B117: of whose fate nobody knows, the same key goes again, later and later; the receiver has it once', async () => {
    await written('aa');
    channel.decide(() => 'lost');
    await carry();
    expect(await carry()).toMatchObject({ taken: 0 });
    clock.set('2022-06-01T09:00:05.000Z');
    await carry();
    channel.decide(received);
    expect(await carry()).toMatchObject({ taken: 0 });
    clock.set('2022-06-01T09:00:15.000Z');
    await carry();
    expect(channel.came.map(({ businessKey }) => businessKey)).toEqual(['a0', 'a0', 'a0']);
    expect(new Set(channel.came.map(({ contentHash }) => contentHash)).size).toBe(1);
    const attempts = await database.all('select number, outcome from exchange.attempt order by number');
    expect(attempts).toEqual([
      { number: 1, outcome: 'UNKNOWN' },
      { number: 2, outcome: 'UNKNOWN' },
      { number: 3, outcome: 'RECEIVED' },
    ]);
    await carry();
    expect(channel.keys()).toEqual(['a0', 'a1']);
  });

  it('a channel that throws has perhaps taken everything: nothing is lost, and it is told', async () => {
    await written('ab');
    channel.before(() => Promise.reject(new Error('cut')));
    expect(await carry()).toMatchObject({ taken: 2, settled: 0, error: new Error('cut') });
    expect(await statesNow()).toBe('PENDING PENDING');
  });

  it('waits while the receiver is closed, and until the moment that it names', async () => {
    await written('a');
    channel.close('2022-06-01T10:00:00.000Z' as Instant);
    expect(await carry()).toMatchObject({ taken: 0 });
    clock.set('2022-06-01T10:00:00.000Z');
    const notBefore = '2022-06-01T11:00:00.000Z' as Instant;
    channel.decide(() => ({ outcome: 'TRY_LATER', reason: 'BUSY', notBefore }));
    await carry();
    clock.set('2022-06-01T10:59:59.000Z');
    expect(await carry()).toMatchObject({ taken: 0 });
    clock.set(notBefore);
    channel.decide(received);
    expect(await carry()).toMatchObject({ taken: 1, settled: 1 });
  });

  it('one whose answer comes later holds back the next, and is sent again when none has come for a day', async () => {
    await written('aa');
    channel.decide(() => ({ outcome: 'UNDER_WAY' }));
    await carry();
    expect(await statesNow()).toBe('UNDER_WAY PENDING');
    clock.set('2022-06-02T08:59:59.000Z');
    expect(await carry()).toMatchObject({ taken: 0 });
    clock.set('2022-06-02T09:00:00.000Z');
    expect(await carry()).toMatchObject({ taken: 1 });
    channel.waiting.push(answer());
    await services.fetchAnswers('te-statements', signal);
    await services.settleAnswers();
    channel.decide(received);
    await carry();
    expect(await statesNow()).toBe('RECEIVED RECEIVED');
    expect(channel.keys()).toEqual(['a0', 'a1']);
  });

  it('B181: each message that was received has one line in the log of its sender, with receiver, ground and fields', async () => {
    await database.all('delete from access.audit_entry');
    await written('ab');
    await carry();
    expect(
      await database.all(
        `select organisation, kind, data_classes, detail from access.audit_entry order by id limit 1`,
      ),
    ).toEqual([
      {
        organisation: 'municipality:109',
        kind: 'disclosure',
        data_classes: ['statement'],
        detail: {
          port: 'te-statements',
          kind: 'TOLD',
          receiver: 'te-office:1500',
          fields: ['what'],
          ground: '1269/2020, 20 §',
        },
      },
    ]);
    expect(await database.all('select from access.audit_entry')).toHaveLength(2);
  });

  const AREAS = '1290/2002 (385/2023), 11:4 §, 11:4 a §';
  it.each([
    // handed over at             on the day    facts                statement
    ['2021-02-28T21:59:59.000Z', '28.2.2021', '916/2012, 13 luku', '1290/2002, 11:4 §'],
    ['2021-02-28T22:00:00.000Z', '1.3.2021', '1269/2020, 20 §', '1290/2002, 11:4 §'],
    ['2024-12-31T21:59:59.000Z', '31.12.2024', '1269/2020, 20 §', '1290/2002, 11:4 §'],
    ['2024-12-31T22:00:00.000Z', '1.1.2025', AREAS, AREAS],
  ])('at %s, %s in Finland: facts go by %s, a statement by %s', async (moment, _day, facts, statement) => {
    await database.all('delete from access.audit_entry');
    clock.set(moment);
    await written('ab');
    await database.all(`update exchange.message set kind = 'STATEMENT' where business_key = 'b1'`);
    await carry();
    expect(await grounds()).toEqual([facts, statement]);
  });

  it('a receipt of the new year is of a message of the old one: the ground is that of handing over', async () => {
    await database.all('delete from access.audit_entry');
    clock.set('2024-12-31T21:59:00.000Z');
    await written('a');
    channel.decide(() => ({ outcome: 'UNDER_WAY' }));
    await carry();
    clock.set('2025-01-01T09:00:00.000Z');
    channel.waiting.push(answer());
    await services.fetchAnswers('te-statements', signal);
    await services.settleAnswers();
    expect(await grounds()).toEqual(['1269/2020, 20 §']);
  });
});

describe('two relays', () => {
  it('never have the same message in hand, and a stalled one that is overtaken writes nothing', async () => {
    await written('ab');
    let seen: unknown;
    channel.before(async () => {
      seen = await carry(other.services);
      // The lease runs out while the first is stalled; the other takes over and finishes.
      clock.set('2022-06-01T09:01:00.000Z');
      await carry(other.services);
    });
    channel.decide(() => ({ outcome: 'REFUSED', reason: 'TOO_LATE', detail: '' }));
    expect(await carry()).toMatchObject({ taken: 2, settled: 0 });
    expect(seen).toMatchObject({ taken: 0 });
    expect(await statesNow()).toBe('RECEIVED RECEIVED');
    const attempts = await database.all(
      'select number, fence::int, outcome from exchange.attempt order by message_id, number',
    );
    expect(attempts.slice(0, 2)).toEqual([
      { number: 1, fence: 1, outcome: 'UNKNOWN' },
      { number: 2, fence: 2, outcome: 'RECEIVED' },
    ]);
  });

  it('at the same time share the work: each message is handed over once, in order', async () => {
    const keys = await written('abcdabcdabcdefghabcd');
    const both = async (by: Services): Promise<void> => {
      for (let idle = 0; idle < 3; ) idle = (await carry(by)).taken === 0 ? idle + 1 : 0;
    };
    await Promise.all([both(services), both(other.services)]);
    await both(services);
    const all = [...channel.came, ...other.channel.came].map(({ businessKey }) => businessKey);
    expect(all.toSorted()).toEqual([...keys].toSorted());
  });

  it('an answer that comes while the message is in hand counts, and the hand-over that ends later does not undo it', async () => {
    await written('a');
    channel.before(async () => {
      channel.waiting.push(answer());
      await services.fetchAnswers('te-statements', signal);
      await services.settleAnswers();
    });
    channel.decide(() => ({ outcome: 'TRY_LATER', reason: 'BUSY', notBefore: null }));
    await carry();
    expect(await statesNow()).toBe('RECEIVED');
    expect(await database.all('select outcome, code from exchange.attempt')).toEqual([
      { outcome: 'UNKNOWN', code: 'OVERTAKEN' },
    ]);
  });
});

describe('whatever happens in whatever order', () => {
  it('each client’s messages reach the receiver once and in order, and nobody waits for another client', async () => {
    const steps = fc.array(
      fc.record({
        relay: fc.boolean(),
        fate: fc.constantFrom('received', 'lost', 'missing', 'later', 'underWay', 'refused'),
        millis: fc.constantFrom(0, 10_000, 70_000, 90_000_000),
      }),
      { minLength: 3, maxLength: 12 },
    );
    const clients = fc
      .array(fc.constantFrom('a', 'b', 'c', '-'), { minLength: 2, maxLength: 8 })
      .map((letters) => letters.join(''));
    await fc.assert(
      fc.asyncProperty(clients, steps, async (letters, moves) => {
        await database.all('truncate exchange.message, exchange.attempt, exchange.answer, exchange.decision');
        const receiver = fakeChannel(3);
        const relays = [relayOn(receiver), relayOn(receiver)] as const;
        const keys = await written(letters);
        let now = Date.parse(NINE);
        for (const { relay, fate, millis } of moves) {
          now += millis;
          clock.set(new Date(now).toISOString());
          receiver.decide((message) => {
            if (fate === 'received') return received(message);
            if (fate === 'later') return { outcome: 'TRY_LATER', reason: 'BUSY', notBefore: null };
            if (fate === 'underWay') return { outcome: 'UNDER_WAY' };
            if (fate === 'refused') return { outcome: 'REFUSED', reason: 'NO', detail: '' };
            return fate;
          });
          await carry(relays[relay ? 0 : 1]);
        }
        const stuck = new Set(
          (await rows()).filter(({ state }) => state === 'QUARANTINED').map(({ key }) => key[0]),
        );
        receiver.decide(received);
        for (let round = 0; round <= letters.length; round += 1) {
          now += 90_000_000;
          clock.set(new Date(now).toISOString());
          while ((await carry(relays[0])).taken > 0);
        }
        const came = receiver.keys();
        const expected = keys.filter((key) => key.startsWith('-') || !stuck.has(key[0]));
        expect(expected.filter((key) => !came.includes(key) && !key.startsWith('-'))).toEqual([]);
        for (const client of 'abc') {
          const own = keys.filter((key) => key.startsWith(client));
          const arrived = came.filter((key) => key.startsWith(client));
          expect(arrived).toEqual(own.slice(0, arrived.length));
        }
        const ledger = await database.all(
          `select from exchange.message where attempts <> (select count(*) from exchange.attempt where message_id = id)`,
        );
        expect(ledger).toEqual([]);
      }),
      { numRuns: 12, seed: 35 },
    );
  });
});

describe('answers', () => {
  it('come in any order and twice: each is kept once, and one effect remains', async () => {
    await written('ab');
    channel.decide(() => ({ outcome: 'UNDER_WAY' }));
    await carry();
    const statement = answer({ id: 'A-2', content: { kind: 'NO_STATEMENT' } });
    for (const batch of [[statement], [answer(), statement], [answer()]]) {
      channel.waiting.push(...batch);
      await services.fetchAnswers('te-statements', signal);
      await services.settleAnswers();
    }
    expect(channel.waiting).toEqual([]);
    expect(await statesNow()).toBe('RECEIVED UNDER_WAY');
    expect(await database.all('select answer_id, state from exchange.answer order by id')).toEqual([
      { answer_id: 'A-2', state: 'TAKEN' },
      { answer_id: 'A-1', state: 'TAKEN' },
    ]);
  });

  it('B025: to no message that its giver was sent: kept, shown, and nothing changes', async () => {
    await written('a');
    channel.waiting.push(
      answer({ id: 'stranger', businessKey: 'nothing' }),
      answer({ id: 'foreign', from: 'te-office:0400' }),
    );
    await services.fetchAnswers('te-statements', signal);
    await services.settleAnswers();
    expect(await database.all('select answer_id, state from exchange.answer order by id')).toEqual([
      { answer_id: 'stranger', state: 'UNKNOWN_MESSAGE' },
      { answer_id: 'foreign', state: 'UNKNOWN_MESSAGE' },
    ]);
    expect(await statesNow()).toBe('PENDING');
  });

  it('a refusal that comes later quarantines, with what the receiver says', async () => {
    await written('a');
    channel.decide(() => ({ outcome: 'UNDER_WAY' }));
    await carry();
    channel.waiting.push(
      answer({ content: { kind: 'REFUSED', reason: 'NOT_COMPETENT', detail: 'ask 0400' } }),
    );
    await services.fetchAnswers('te-statements', signal);
    await services.settleAnswers();
    expect(await rows()).toEqual([{ key: 'a0', state: 'QUARANTINED', attempts: 1, code: 'NOT_COMPETENT' }]);
  });
});

describe('an answer that cannot be acted on', () => {
  it('keeps no other waiting, is tried again, and is shown to people after five times', async () => {
    await written('ab');
    // No report has such a key: whoever wants to hear of it cannot read it.
    await database.all(`update exchange.message set kind = 'FACT_REPORT' where business_key = 'a0'`);
    channel.waiting.push(answer(), answer({ id: 'A-2', businessKey: 'b1' }));
    await services.fetchAnswers('te-statements', signal);
    const states = () =>
      database.all('select answer_id as id, state, tries from exchange.answer order by id');
    await services.settleAnswers();
    expect(await states()).toEqual([
      { id: 'A-1', state: 'NEW', tries: 1 },
      { id: 'A-2', state: 'TAKEN', tries: 0 },
    ]);
    expect(await statesNow()).toBe('PENDING RECEIVED');
    for (const minute of [1, 2, 3, 4]) {
      clock.set(`2022-06-01T09:0${minute}:00.000Z`);
      await services.settleAnswers();
    }
    expect((await states())[0]).toEqual({ id: 'A-1', state: 'NOT_TAKEN', tries: 5 });
    expect(await services.settleAnswers()).toBe(0);
  });
});

describe('silence', () => {
  it('is told once, and once that it is over', async () => {
    await written('a');
    channel.decide(() => ({ outcome: 'UNDER_WAY' }));
    await carry();
    const what = 'te-statements te-office:1500';
    expect(await services.watchSilence()).toEqual({ began: [], over: [] });
    clock.set('2022-06-02T10:00:01.000Z');
    expect(await services.watchSilence()).toEqual({ began: [{ what, since: NINE }], over: [] });
    expect(await other.services.watchSilence()).toEqual({ began: [], over: [] });
    channel.waiting.push(answer({ businessKey: 'nothing' }));
    await services.fetchAnswers('te-statements', signal);
    expect(await services.watchSilence()).toEqual({ began: [], over: [{ what, since: NINE }] });
    expect(await services.watchSilence()).toEqual({ began: [], over: [] });
  });
});
