import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import { type Answer, type Json, NOW, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { type FakeChannel, fakeChannel, received } from '../support/fake-channel.ts';
import { testKeys } from '../support/keys.ts';
import { receivedMessage } from '../support/seed-messages.ts';
import { AWAY, HOME } from '../support/seed.ts';
import { anyFolder, fixedClock, servicesOn } from '../support/services.ts';

let test: TestApp;
let channel: FakeChannel;
/** The relay of another process on the same database. */
let relay: Services;

const clock = fixedClock(NOW);

beforeAll(async () => {
  test = await startApp();
  channel = fakeChannel();
  relay = servicesOn(test.database, clock, anyFolder, pino({ level: 'silent' }), testKeys, {
    'te-statements': channel,
  });
  await test.database.all(
    `insert into access.role_grant (subject, role, organisation, valid_from, given_by, given_at)
     values ('te-system', 'INTEGRATION', 'te-office:1500', '2021-01-01Z', 'test', '2021-01-01Z')`,
  );
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const ELSEWHERE = { as: subjectOf('MUN_OFFICER', 'elsewhere') };
const KEHA = { as: subjectOf('KEHA_ADMIN') };
const TE_SYSTEM = { as: 'te-system' };
const { signal } = new AbortController();
const told = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];
const carry = () => relay.carryMessages('te-statements', signal);

const post = (path: string, body: object, call: { readonly as: string } = OFFICER) =>
  test.call(`/v1/${path}`, {
    ...call,
    method: 'POST',
    body,
    headers: { 'idempotency-key': randomUUID() },
  });
const get = (path: string, call: { readonly as: string } = OFFICER) => test.call(`/v1/${path}`, call);

/** Publishes a message as any use case does, and gives its number. */
async function published(more: object = {}): Promise<number> {
  const businessKey = randomUUID();
  await relay.unitOfWork.run({ organisations: ['municipality:109' as never] }, (tx) =>
    tx.publish(
      [
        {
          port: 'te-statements',
          kind: 'TOLD_HERE',
          sender: 'municipality:109' as never,
          receiver: 'te-office:1500',
          clientId: null,
          businessKey,
          payload: { words: 'x' },
          ...more,
        },
      ],
      'request-1',
    ),
  );
  const [row] = await test.database.all<{ id: number }>(
    'select id::int as id from exchange.message where business_key = $1',
    [businessKey],
  );
  return row?.id ?? 0;
}

const ofMessage = async (id: number): Promise<Json> => (await get(`exchange-messages/${id}`)).json();

describe('GET /v1/exchange-messages', () => {
  it('shows a body its own, with numbers and what to do, in the language of the reader', async () => {
    const page = (
      await test.call('/v1/exchange-messages?state=QUARANTINED&limit=1', {
        ...OFFICER,
        headers: { 'accept-language': 'sv' },
      })
    ).json();
    expect(page.counts).toEqual({ PENDING: 0, UNDER_WAY: 0, QUARANTINED: 60 });
    expect(page.items[0]).toMatchObject({ reason: 'CLIENT_UNKNOWN', sender: 'municipality:109' });
    expect(page.items[0].hint).toContain('Mottagaren känner inte kunden');
    const next = (await get(`exchange-messages?limit=200&after=${page.next}`)).json();
    expect(next.items).toHaveLength(60);
    expect(next.next).toBeNull();
    const ofClient = (
      await get(`exchange-messages?client=${test.home.clients[0]}&port=te-statements`)
    ).json();
    expect(ofClient.items.map(({ id }: Json) => id)).toEqual([receivedMessage(HOME.municipality)]);
  });

  it('the keeper of the register sees everybody’s, another municipality none of them', async () => {
    const everybodys = (await get('exchange-messages?limit=200', KEHA)).json();
    expect(new Set(everybodys.items.map(({ sender }: Json) => sender))).toEqual(
      new Set([`municipality:${HOME.municipality}`, `municipality:${AWAY.municipality}`]),
    );
    expect(told(await get(`exchange-messages/${receivedMessage(HOME.municipality)}`, ELSEWHERE))).toEqual([
      404,
      'MESSAGE_NOT_FOUND',
    ]);
  });

  it('what a message says is shown to who may see all classes of data in it, and to nobody else', async () => {
    const id = receivedMessage(HOME.municipality);
    const shown = await ofMessage(id);
    expect(shown).toMatchObject({ isWithheld: false, payload: { words: HOME.mark }, proof: HOME.mark });
    expect(shown.answers[0].content).toEqual({ proof: HOME.mark });
    expect(shown.tried).toHaveLength(1);
    expect(shown.decisions[0]).toMatchObject({ kind: 'RESENT', decidedBy: 'test-officer' });
    const keeper = (await get(`exchange-messages/${id}`, KEHA)).json();
    expect(keeper).toMatchObject({ isWithheld: true, payload: null, detail: null });
    expect(keeper.answers[0].content).toBeNull();
    await test.database.all(`update exchange.message set data_classes = '{health}' where id = $1`, [id]);
    expect(await ofMessage(id)).toMatchObject({ isWithheld: true, payload: null });
    await test.database.all(`update exchange.message set data_classes = '{basic,statement}' where id = $1`, [
      id,
    ]);
  });
});

describe('people decide about messages', () => {
  it('one that was refused is sent again with a reason, before the client’s later ones, under the same key', async () => {
    const clientId = randomUUID();
    const [first, second] = [await published({ clientId }), await published({ clientId })];
    channel.decide(() => ({ outcome: 'REFUSED', reason: 'NOT_COMPETENT', detail: 'ask 0400' }));
    await carry();
    const refused = await ofMessage(first);
    expect(refused).toMatchObject({ state: 'QUARANTINED', reason: 'NOT_COMPETENT', behind: [second] });
    expect(refused.hint).not.toBeNull();
    expect((await ofMessage(second)).waitsFor).toBe(first);
    channel.decide(received);
    await carry();
    expect((await ofMessage(second)).state).toBe('PENDING');
    expect(told(await post(`exchange-messages/${first}/resend`, {}))).toEqual([400, 'REQUEST_INVALID']);
    expect(told(await post(`exchange-messages/${first}/resend`, { reason: 'ok' }, ELSEWHERE))).toEqual([
      404,
      'MESSAGE_NOT_FOUND',
    ]);
    const again = await post(`exchange-messages/${first}/resend`, { reason: 'Osoite korjattu' });
    expect(again.json()).toEqual({ id: first, state: 'PENDING' });
    await carry();
    await carry();
    const done = await ofMessage(first);
    expect(done).toMatchObject({
      state: 'RECEIVED',
      decisions: [{ kind: 'RESENT', reason: 'Osoite korjattu' }],
    });
    expect((await ofMessage(second)).state).toBe('RECEIVED');
    expect(channel.keys().slice(-2)).toEqual([done.businessKey, (await ofMessage(second)).businessKey]);
    expect(told(await post(`exchange-messages/${first}/resend`, { reason: 'x' }))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
  });

  it('one that is given up is not sent, and lets the next one go', async () => {
    const clientId = randomUUID();
    const [first, second] = [await published({ clientId }), await published({ clientId })];
    const given = await post(`exchange-messages/${first}/discard`, { reason: 'Kirjattu vahingossa' }, KEHA);
    expect(given.json()).toEqual({ id: first, state: 'DISCARDED' });
    await carry();
    const [one, two] = [await ofMessage(first), await ofMessage(second)];
    expect([one.state, two.state]).toEqual(['DISCARDED', 'RECEIVED']);
    expect(channel.keys()).not.toContain(one.businessKey);
    expect(told(await post(`exchange-messages/${first}/discard`, { reason: 'x' }))).toEqual([
      409,
      'COMMAND_NOT_ALLOWED',
    ]);
  });

  it('B117: what a receiver has lost is sent again with the same keys and contents', async () => {
    const id = await published({ receiver: 'fund:12' });
    await carry();
    const before = channel.came.findLast(({ sequence }) => sequence === id);
    const body = { port: 'te-statements', receiver: 'fund:12', since: NOW, reason: 'Kassan levy hajosi' };
    expect(told(await post('exchange-messages/replay', body))).toEqual([403, 'FORBIDDEN']);
    expect((await post('exchange-messages/replay', body, KEHA)).json()).toEqual({ messages: 1 });
    await carry();
    const after = channel.came.findLast(({ sequence }) => sequence === id);
    expect(channel.came.filter(({ sequence }) => sequence === id)).toHaveLength(2);
    expect(after).toEqual(before);
    expect(await ofMessage(id)).toMatchObject({
      state: 'RECEIVED',
      decisions: [{ kind: 'REPLAYED', organisation: 'keha' }],
    });
  });
});

describe('the worklist of refused messages', () => {
  it('has who waits for a decision, and why, until it has been made', async () => {
    const [, , clientId = ''] = test.home.clients;
    const id = await published({ clientId, dataClasses: ['basic'] });
    channel.decide(() => ({ outcome: 'REFUSED', reason: 'CLIENT_UNKNOWN', detail: '' }));
    await carry();
    channel.decide(received);
    const list = async (): Promise<readonly Json[]> =>
      (await get('worklists/refused-messages?lang=en')).json().items;
    expect(await list()).toEqual([
      expect.objectContaining({
        client: expect.objectContaining({ id: clientId }),
        reason: {
          code: 'MESSAGE_REFUSED',
          text: `The receiver refused the message on 31 March 2021: TOLD_HERE ${id}: CLIENT_UNKNOWN.`,
        },
      }),
    ]);
    expect((await get('worklists/refused-messages', ELSEWHERE)).json().items).toEqual([]);
    await post(`exchange-messages/${id}/discard`, { reason: 'Asiakas siirtyi' });
    expect(await list()).toEqual([]);
  });
});

describe('POST /v1/exchange-answers', () => {
  const answer = (more: object) => ({
    id: randomUUID(),
    from: 'te-office:1500',
    businessKey: 'nothing',
    at: NOW,
    content: { kind: 'RECEIVED', proof: 'R-1' },
    ...more,
  });
  const send = (answers: readonly object[], call: { readonly as: string } = TE_SYSTEM) =>
    post('exchange-answers', { port: 'te-statements', answers }, call);

  it('each has a result of its own; one that comes again changes nothing', async () => {
    channel.decide(() => ({ outcome: 'UNDER_WAY' }));
    const id = await published();
    await carry();
    channel.decide(received);
    const { businessKey } = await ofMessage(id);
    const good = answer({ businessKey });
    const first = await send([good, answer({ id: 'stray' })]);
    expect(first.json().items.map(({ result }: Json) => result)).toEqual(['TAKEN', 'UNKNOWN_MESSAGE']);
    expect((await send([good])).json().items).toEqual([{ id: good.id, result: 'REPEATED' }]);
    expect(await ofMessage(id)).toMatchObject({
      state: 'RECEIVED',
      proof: 'R-1',
      answers: [{ state: 'TAKEN' }],
    });
    const unknown = (await get('exchange-answers?state=UNKNOWN_MESSAGE', KEHA)).json();
    expect(unknown.items).toEqual([expect.objectContaining({ answerId: 'stray', messageId: null })]);
    expect((await get('exchange-answers?state=UNKNOWN_MESSAGE')).json().items).toEqual([]);
  });

  it('a body answers for itself only, and its answer to a message for another counts for nothing', async () => {
    expect(told(await send([answer({ from: 'te-office:0400' })]))).toEqual([403, 'ANSWER_OF_ANOTHER']);
    const id = await published({ receiver: 'kela' });
    const { businessKey } = await ofMessage(id);
    expect((await send([answer({ businessKey })])).json().items[0].result).toBe('UNKNOWN_MESSAGE');
    const passedOn = answer({ businessKey, from: 'kela' });
    expect((await send([passedOn], { as: subjectOf('INTEGRATION') })).json().items[0].result).toBe('TAKEN');
    expect(told(await send([passedOn], OFFICER))).toEqual([403, 'FORBIDDEN']);
  });
});

describe('what leaves', () => {
  it('row 73: carries who the client is, known only when it leaves, and the id of the request', async () => {
    const [clientId = ''] = test.home.clients;
    const id = await published({ clientId, dataClasses: ['basic'] });
    await carry();
    const sent = channel.came.findLast(({ sequence }) => sequence === id);
    expect(sent?.client?.identityCode).toMatch(/^\d{6}[-A+]9\d\d[0-9A-Y]$/);
    expect(sent?.client?.clientNumber).not.toBeNull();
    const [log] = await test.database.all<Json>(
      `select correlation_id, client_ids, kind from access.audit_entry
       where action = 'hand-over-message' and object_id = $1`,
      [String(id)],
    );
    expect(log).toEqual({ correlation_id: 'request-1', client_ids: [clientId], kind: 'disclosure' });
    const kept = JSON.stringify(
      await test.database.all('select payload from exchange.message where id = $1', [id]),
    );
    expect(kept).not.toContain(sent?.client?.identityCode ?? 'none');
  });

  it('row 40: under a ban entered after the message was queued, no contact data leave, and none are shown', async () => {
    const [, clientId = ''] = test.home.clients;
    const payload = { name: 'A', contact: { phone: '+358401' }, steps: [{ email: 'a@b.fi', what: 'x' }] };
    const id = await published({ clientId, dataClasses: ['basic', 'contact'], payload });
    expect((await ofMessage(id)).payload).toEqual(payload);
    channel.decide(() => 'lost');
    await carry();
    await test.database.all(
      `update clients.person set security_ban_from = '2021-03-31' where client_id = $1 and known_until is null`,
      [clientId],
    );
    expect(await ofMessage(id)).toMatchObject({ isWithheld: true, payload: null });
    clock.set(new Date(Date.parse(NOW) + 10_000).toISOString());
    channel.decide(received);
    await carry();
    const [before, after] = channel.came.filter(({ sequence }) => sequence === id);
    expect(before).toMatchObject({ payload, isContactLeftOut: false });
    expect(after).toMatchObject({
      payload: { name: 'A', steps: [{ what: 'x' }] },
      isContactLeftOut: true,
      contentHash: before?.contentHash,
    });
    const [log] = await test.database.all<Json>(
      `select data_classes from access.audit_entry where action = 'hand-over-message' and object_id = $1`,
      [String(id)],
    );
    expect(log.data_classes).toEqual(['basic']);
  });

  it('row 56: another content under a key that is taken is refused, and the first one stays', async () => {
    const businessKey = randomUUID();
    await published({ businessKey });
    await expect(published({ businessKey, payload: { words: 'other' } })).rejects.toThrow(
      'business key of another',
    );
    await published({ businessKey });
    const rows = await test.database.all('select payload from exchange.message where business_key = $1', [
      businessKey,
    ]);
    expect(rows).toEqual([{ payload: { words: 'x' } }]);
  });
});

describe('GET /v1/exchange-channels', () => {
  it('says of each port and receiver how much waits and since when, and that nothing delivers where nothing does', async () => {
    const status = (await get('exchange-channels')).json();
    const ofOffice = status.channels.find(({ receiver }: Json) => receiver === 'te-office:1500');
    expect(ofOffice).toMatchObject({ quarantined: 60, delivery: 'NOT_CONFIGURED', silentSince: null });
    expect(ofOffice.lastHeardAt).not.toBeNull();
    expect(status.register.lastHeardAt).toBeNull();
    expect((await get('exchange-channels', KEHA)).json().register.lastHeardAt).not.toBeNull();
  });
});
