import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const SUPERVISOR = { as: subjectOf('AVI_SUPERVISOR') };
const OFFICER = { as: subjectOf('MUN_OFFICER') };
const AREA_OFFICER = { as: subjectOf('STATE_OFFICER_TRANSFERRED') };

const post = (path: string, call: Call) =>
  test.call(path, {
    ...call,
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"', ...call.headers },
  });

const order = (body: object) => post('/v1/suspensions', { ...SUPERVISOR, body });
const receive = (at: number, call: Call) =>
  post(`/v1/referral-notices/${test.home.waiting[at]?.notice}/receipt`, call);

describe('E16: a suspended task', () => {
  let id = '';

  it('is refused from the moment of the order, with the order and its rule', async () => {
    const ordered = await order({
      municipality: '109',
      tasks: ['CUSTOMER_RESPONSIBILITY'],
      order: 'AVI/77/2021',
    });
    expect([ordered.status, ordered.json().state]).toEqual([201, 'IN_FORCE']);
    id = ordered.json().id;
    for (const officer of [OFFICER, AREA_OFFICER]) {
      const answer = await receive(0, { ...officer, headers: { 'accept-language': 'en' } });
      expect([answer.status, answer.json()]).toEqual([
        403,
        expect.objectContaining({
          code: 'COMPETENCE_SUSPENDED',
          detail: expect.stringContaining('AVI/77/2021'),
          rule: expect.objectContaining({ act: '1269/2020' }),
        }),
      ]);
    }
  });

  it('leaves everything as it was: the notice waits, and its days go on', async () => {
    const notice = (await test.call(`/v1/referral-notices/${test.home.waiting[0]?.notice}`, OFFICER)).json();
    expect(notice).toMatchObject({ state: 'SENT', version: 1 });
  });

  it('does not keep other municipalities from it', async () => {
    const notice = test.away.waiting[0]?.notice;
    const answer = await post(`/v1/referral-notices/${notice}/receipt`, {
      as: subjectOf('MUN_OFFICER', 'elsewhere'),
    });
    expect(answer.status).toBe(200);
  });

  it('does not keep the municipality from what is not suspended', async () => {
    expect((await test.call(`/v1/clients/${test.home.clients[0]}`, OFFICER)).status).toBe(200);
  });

  it('is suspended once at a time', async () => {
    const again = await order({ municipality: '109', tasks: 'ALL', order: 'AVI/78/2021' });
    expect([again.status, again.json().code]).toEqual([409, 'SUSPENSION_OVERLAP']);
  });

  it('is the municipality’s again when the order ends; of two who end it one is told who did', async () => {
    const ends = await Promise.all([1, 2].map(() => post(`/v1/suspensions/${id}/end`, SUPERVISOR)));
    const [won, lost] = ends.toSorted((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 412]);
    expect(lost?.json().detail).toContain(SUPERVISOR.as);
    const late = await post(`/v1/suspensions/${id}/end`, { ...SUPERVISOR, headers: { 'if-match': '"2"' } });
    expect([late.status, late.json().code]).toEqual([409, 'SUSPENSION_STATE']);
    expect((await receive(0, OFFICER)).status).toBe(200);
  });
});

describe('orders of the supervisor', () => {
  it.each([
    [{ municipality: '694', tasks: 'ALL', order: 'A' }, 422, 'NOT_A_TRIAL_MUNICIPALITY'],
    [{ municipality: '109', tasks: 'ALL', order: 'A', from: '2021-03-30T10:00:00Z' }, 422, 'DATE_IN_PAST'],
    [{ municipality: '109', tasks: 'ALL', order: 'A', from: '2025-02-01T10:00:00Z' }, 422, 'NO_SUPERVISION'],
    [{ municipality: '109', tasks: [], order: 'A' }, 400, 'REQUEST_INVALID'],
  ])('%j: %i %s', async (body, status, code) => {
    const answer = await order(body);
    expect([answer.status, answer.json().code]).toEqual([status, code]);
  });

  it('of which there is none cannot be ended', async () => {
    const answer = await post(`/v1/suspensions/${randomUUID()}/end`, SUPERVISOR);
    expect([answer.status, answer.json().code]).toEqual([404, 'SUSPENSION_NOT_FOUND']);
  });

  it('are listed, the latest first', async () => {
    const { items } = (await test.call('/v1/suspensions', OFFICER)).json();
    const given = items.map(({ orderedAt }: Json) => orderedAt);
    expect(given.length).toBeGreaterThan(4);
    expect(given).toEqual(given.toSorted().toReversed());
  });
});

describe('the supervisor (D19)', () => {
  it('sees the clients of trial municipalities and of nobody else, and the look is logged', async () => {
    const [client = ''] = test.home.clients;
    expect((await test.call(`/v1/clients/${client}`, SUPERVISOR)).status).toBe(200);
    await test.database.all(
      `update clients.client set readers = array['keha', 'te-office:1500'], responsible = 'te-office:1500' where id = $1`,
      [client],
    );
    expect((await test.call(`/v1/clients/${client}`, SUPERVISOR)).status).toBe(404);
    const [line] = await test.database.all<{ lines: number }>(
      `select count(*)::integer as lines from access.audit_entry where subject = $1 and client_ids = array[$2::uuid]`,
      [SUPERVISOR.as, client],
    );
    expect(line?.lines).toBe(1);
  });

  it('is not shown where somebody with a security ban lives', async () => {
    const { client, notice } = test.home.waiting[3] ?? {};
    await test.database.all(
      `update clients.person set security_ban_from = '2021-01-01' where client_id = $1`,
      [client],
    );
    expect((await test.call(`/v1/referral-notices/${notice}`, SUPERVISOR)).json().to).toBeNull();
  });
});
