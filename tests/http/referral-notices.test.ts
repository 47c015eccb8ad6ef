import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };

const receive = (notice: string, headers: Record<string, string> = {}) =>
  test.call(`/v1/referral-notices/${notice}/receipt`, {
    ...OFFICER,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"', ...headers },
  });

const waiting = (index: number): string => test.home.waiting[index]?.notice ?? '';

const effects = async (notice: string): Promise<{ spans: number; messages: number; lines: number }> => {
  const [found] = await test.database.all<{ spans: number; messages: number; lines: number }>(
    `select (select count(*)::integer from clients.responsibility where notice_id::text = $1::text) as spans,
       (select count(*)::integer from exchange.message where business_key = $1::text || ':received') as messages,
       (select count(*)::integer from access.audit_entry
        where action = 'receive-referral-notice' and object_id = $1::text and outcome = 'done') as lines`,
    [notice],
  );
  if (found === undefined) throw new Error('no counts');
  return found;
};

describe('GET /v1/referral-notices', () => {
  it('lists the notices to the municipality, the latest first', async () => {
    const { items } = (await test.call('/v1/referral-notices', OFFICER)).json();
    expect(items).toHaveLength(7);
    const sent = items.map(({ sentAt }: { sentAt: string }) => sentAt);
    expect(sent).toEqual(sent.toSorted().toReversed());
  });

  it('lists those of a state only', async () => {
    const { items } = (await test.call('/v1/referral-notices?state=RECEIVED', OFFICER)).json();
    expect(items.map(({ id }: { id: string }) => id)).toEqual([test.home.received]);
  });

  it('gives page after page', async () => {
    const first = (await test.call('/v1/referral-notices?limit=4', OFFICER)).json();
    const second = (await test.call(`/v1/referral-notices?limit=4&after=${first.next}`, OFFICER)).json();
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(7);
    expect(second.next).toBeNull();
  });
});

describe('a notice of a client with a security ban', () => {
  it('shows the municipality to itself only', async () => {
    const { client, notice } = test.home.waiting[3] ?? {};
    const path = `/v1/referral-notices/${notice}`;
    await test.database.all(
      `update clients.person set security_ban_from = '2021-01-01' where client_id = $1`,
      [client],
    );

    const own = (await test.call(path, OFFICER)).json();
    const sender = { as: subjectOf('TE_OFFICER') };
    const { items } = (await test.call('/v1/referral-notices', sender)).json();
    expect(own).toMatchObject({ from: 'te-office:1500', to: 'municipality:109' });
    expect((await test.call(path, sender)).json()).toMatchObject({ from: 'te-office:1500', to: null });
    expect(items.find(({ id }: { id: string }) => id === notice)).toMatchObject({ to: null });
  });
});

describe('POST /v1/referral-notices/{id}/receipt', () => {
  it('makes the municipality responsible, and raises the version', async () => {
    const notice = waiting(0);
    const before = await test.call(`/v1/referral-notices/${notice}`, OFFICER);
    expect(before.headers['etag']).toBe('"1"');
    const answer = await receive(notice, { 'if-match': before.headers['etag'] ?? '' });
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.json()).toEqual({
      id: notice,
      state: 'RECEIVED',
      receivedAt: NOW,
      withdrawnReason: null,
      toClient: 'SENT',
      version: 2,
    });
    const after = await test.call(`/v1/referral-notices/${notice}`, OFFICER);
    expect(after.headers['etag']).toBe('"2"');
    expect(after.json()).toMatchObject({ state: 'RECEIVED', version: 2 });
    const clients = (await test.call('/v1/clients', OFFICER)).json();
    expect(clients.items.map(({ id }: { id: string }) => id)).toContain(test.home.waiting[0]?.client);
  });

  it('gives the first answer again to the same key, and has one effect', async () => {
    const headers = { 'idempotency-key': 'the-same-key' };
    const first = await receive(waiting(1), headers);
    const second = await receive(waiting(1), headers);
    expect(first.status).toBe(200);
    expect(second.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(second.headers['etag']).toBe(first.headers['etag']);
    expect(await effects(waiting(1))).toEqual({ spans: 1, messages: 1, lines: 1 });
  });

  it('refuses the same key for another notice', async () => {
    const answer = await receive(waiting(2), { 'idempotency-key': 'the-same-key' });
    expect(answer.status).toBe(422);
    expect(answer.json().code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('has one effect when two send the same key at the same time', async () => {
    const headers = { 'idempotency-key': 'in-parallel' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => receive(waiting(2), headers)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await effects(waiting(2))).toEqual({ spans: 1, messages: 1, lines: 1 });
  });

  it('lets one of two win when they send keys of their own', async () => {
    const answers = await Promise.all([receive(waiting(3)), receive(waiting(3))]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect(await effects(waiting(3))).toEqual({ spans: 1, messages: 1, lines: 1 });
  });

  it('refuses a version that is no longer the current one, in whatever form', async () => {
    for (const tag of ['"7"', 'W/"1"', '"1", "2"']) {
      const answer = await receive(test.home.received, { 'if-match': tag });
      expect(answer.status).toBe(412);
      expect(answer.json().code).toBe('VERSION_CONFLICT');
    }
  });

  it('says that a notice was received already', async () => {
    const answer = await receive(test.home.received, { 'if-match': '"2"', 'accept-language': 'en' });
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'NOTICE_STATE',
      detail:
        'The state of the notice does not allow this: received. Last changed by test-te-officer, 31 March 2021 at 10:00.',
    });
  });

  it('withdraws the notice when the job search has ended', async () => {
    const answer = await receive(test.home.lapsed);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'JOB_SEARCH_ENDED' });
    expect(await effects(test.home.lapsed)).toMatchObject({ spans: 0, messages: 0 });
  });

  it('is refused when another authority has the client by then, and changes nothing', async () => {
    const answer = await receive(test.home.disputed);
    expect(answer.status).toBe(409);
    expect(answer.json().code).toBe('ALREADY_RESPONSIBLE');
    expect(await effects(test.home.disputed)).toEqual({ spans: 0, messages: 0, lines: 0 });
    const notice = await test.call(`/v1/referral-notices/${test.home.disputed}`, OFFICER);
    expect(notice.json()).toMatchObject({ state: 'SENT', version: 1 });
  });

  it('takes no body', async () => {
    const answer = await test.call(`/v1/referral-notices/${test.home.disputed}/receipt`, {
      ...OFFICER,
      method: 'POST',
      headers: { 'idempotency-key': 'with-body', 'if-match': '"1"' },
      body: { municipality: '837' },
    });
    expect(answer.status).toBe(400);
    expect(answer.json().errors).toEqual([
      { in: 'body', pointer: '/municipality', code: 'UNKNOWN_KEY', message: 'Tällaista kenttää ei ole.' },
    ]);
  });
});
