import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, NOW, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp({ spare: true });
  const marked = test.home.kept.slice(2);
  await test.database.all(`update clients.te_office_stay set removed_at = now() where client_id = any($1)`, [
    marked,
  ]);
});
afterAll(() => test.close());

const TE = subjectOf('TE_OFFICER');
const MUN = subjectOf('MUN_OFFICER');
const AWAY_MUN = subjectOf('MUN_OFFICER', 'elsewhere');

const get = (path: string, as: string): Promise<Answer> => test.call(path, { as });

/** Sends a change of what has a version; of whatever version it is now unless another is named. */
async function post(path: string, as: string, body?: object, version?: string): Promise<Answer> {
  return test.call(path, {
    as,
    method: 'POST',
    headers: {
      'idempotency-key': randomUUID(),
      'if-match': version ?? (await etagOf(path, as, body)),
      'accept-language': 'en',
    },
    ...(body !== undefined && { body }),
  });
}

async function etagOf(path: string, as: string, body?: object): Promise<string> {
  const ofClient =
    path === '/v1/referral-notices' ? `/v1/clients/${(body as { clientId: string }).clientId}` : null;
  const thing = ofClient ?? path.split('/').slice(0, 4).join('/');
  return (await get(thing, as)).headers['etag'] ?? '"1"';
}

const send = (clientId: string, as = TE, more: object = {}, version?: string): Promise<Answer> =>
  post('/v1/referral-notices', as, { clientId, ...more }, version);

/** Gives a client another home from a day on, as the register would. */
const moveHome = (client: string, municipality: string): Promise<unknown> =>
  test.database.all(`update clients.residence set municipality = $2 where client_id = $1`, [
    client,
    municipality,
  ]);

const spansOf = async (client: string): Promise<readonly string[]> => {
  const rows = await test.database.all<{ line: string }>(
    `select concat_ws('/', authority, start_ground, end_reason, case when until_at is null then 'open' end) as line
     from clients.responsibility where client_id = $1 order by from_at`,
    [client],
  );
  return rows.map(({ line }) => line);
};

/** A client whom nobody has moved yet; each test takes its own. */
let served = 0;
function nextServed(): string {
  served += 1;
  const client = [...test.home.served, ...test.home.stayable, ...test.home.kept.slice(2)][served - 1];
  if (client === undefined) throw new Error('no more clients');
  return client;
}

describe('POST /v1/referral-notices', () => {
  it('shows what would be sent, and sends nothing', async () => {
    const client = nextServed();
    const draft = await send(client, TE, { dryRun: true });
    expect(draft.status).toBe(200);
    expect(draft.json()).toMatchObject({
      id: null,
      state: 'DRAFT',
      to: 'municipality:109',
      startGround: 'INITIAL_TRANSFER',
      dueOn: '2021-03-31',
      toClient: { channel: 'E_MAIL', state: 'SENT', deemedServedOn: '2021-04-03' },
      escalateAfter: '2021-04-07',
    });
    expect((await get(`/v1/clients/${client}`, TE)).headers['etag']).toBe('"1"');
    const sent = await send(client);
    expect(sent.status).toBe(201);
    expect(sent.json()).toMatchObject({ state: 'SENT', to: 'municipality:109' });
    expect(sent.headers['location']).toBe(`/v1/referral-notices/${sent.json().id}`);
    expect((await get(`/v1/clients/${client}`, TE)).headers['etag']).toBe('"2"');
  });

  it('E1: moves on to another municipality, and with the receipt who sees the client', async () => {
    const client = nextServed();
    const sent = (await send(client)).json();
    expect((await post(`/v1/referral-notices/${sent.id}/receipt`, MUN)).status).toBe(200);
    // The home changes: the client is to be moved, and nothing has moved by itself (R31).
    await moveHome(client, '837');
    expect((await get(`/v1/clients/${client}`, MUN)).status).toBe(200);
    expect((await get(`/v1/clients/${client}`, AWAY_MUN)).status).toBe(404);

    const moved = await send(client, MUN);
    expect(moved.json()).toMatchObject({ state: 'SENT', to: 'municipality:837', startGround: 'MOVE' });
    // The receiver sees the client from now on, and the former body still does.
    expect((await get(`/v1/clients/${client}`, AWAY_MUN)).status).toBe(200);
    expect((await get(`/v1/clients/${client}`, MUN)).status).toBe(200);

    const received = await post(`/v1/referral-notices/${moved.json().id}/receipt`, AWAY_MUN);
    expect(received.json()).toMatchObject({ state: 'RECEIVED' });
    expect((await get(`/v1/clients/${client}`, AWAY_MUN)).json()).toMatchObject({
      responsibility: { authority: 'municipality:837', startGround: 'MOVE' },
    });
    // Access has moved at that moment: neither the former municipality nor the former TE Office sees the client.
    for (const former of [MUN, TE]) {
      expect((await get(`/v1/clients/${client}`, former)).status).toBe(404);
      expect((await get(`/v1/clients/${client}/responsibilities`, former)).status).toBe(404);
    }
    // What stays with the former body: its notices, and the package.
    expect((await get(`/v1/referral-notices/${moved.json().id}`, MUN)).json()).toMatchObject({
      from: 'municipality:109',
      to: 'municipality:837',
    });
    const packages = (await get(`/v1/clients/${client}/hand-overs`, MUN)).json().items;
    expect(packages.map(({ to }: { to: string }) => to)).toEqual(['municipality:837', 'municipality:109']);
    expect((await get(`/v1/hand-overs/${packages[0].id}`, MUN)).json()).toMatchObject({
      terms: { openTasks: 'NEW_AUTHORITY', offers: 'NEW_AUTHORITY' },
    });
    expect((await get(`/v1/hand-overs/${packages[1].id}`, AWAY_MUN)).status).toBe(404);
    expect((await get(`/v1/clients/${client}/hand-overs`, AWAY_MUN)).json().items).toHaveLength(1);
    expect(await spansOf(client)).toEqual([
      'te-office:1500/NEW_REGISTRATION/TRANSFERRED',
      'municipality:109/INITIAL_TRANSFER/TRANSFERRED',
      'municipality:837/MOVE/open',
    ]);
  });

  it('E2: goes to the TE Office of a place that runs no trial; open offers stay until they are answered', async () => {
    const client = nextServed();
    const sent = (await send(client)).json();
    await post(`/v1/referral-notices/${sent.id}/receipt`, MUN);
    await moveHome(client, '694');
    const moved = (await send(client, MUN)).json();
    expect(moved).toMatchObject({ to: 'te-office:1500', startGround: 'MOVE', dueOn: null });
    expect((await post(`/v1/referral-notices/${moved.id}/receipt`, TE)).json().state).toBe('RECEIVED');
    expect((await get(`/v1/clients/${client}`, MUN)).status).toBe(404);
    const [last] = (await get(`/v1/clients/${client}/hand-overs`, MUN)).json().items;
    expect(last.terms).toMatchObject({
      offers: 'FORMER_UNTIL_ANSWERED',
      factReports: 'FORMER_UNTIL_ANSWERED',
      planBindsUntilRevised: { act: '1269/2020', section: '24 §' },
    });
  });

  it('E4: moves nothing backwards, when the authority learns late of a move', async () => {
    const client = nextServed();
    const sent = (await send(client)).json();
    await post(`/v1/referral-notices/${sent.id}/receipt`, MUN);
    await test.database.all(
      `update clients.residence set municipality = '837', from_date = '2021-03-03' where client_id = $1`,
      [client],
    );
    test.setClock('2021-04-25T09:00:00.000Z');
    const moved = (await send(client, MUN)).json();
    await post(`/v1/referral-notices/${moved.id}/receipt`, AWAY_MUN);
    const { items } = (await get(`/v1/clients/${client}/responsibilities`, AWAY_MUN)).json();
    expect(items[0]).toMatchObject({ authority: 'municipality:837', from: '2021-04-25T09:00:00.000Z' });
    expect(items[1]).toMatchObject({ authority: 'municipality:109', until: '2021-04-25T09:00:00.000Z' });
    test.setClock(NOW);
  });

  it('hides from the former body where a client with a security ban has gone', async () => {
    const client = nextServed();
    const sent = (await send(client)).json();
    await post(`/v1/referral-notices/${sent.id}/receipt`, MUN);
    await moveHome(client, '837');
    const moved = (await send(client, MUN)).json();
    await post(`/v1/referral-notices/${moved.id}/receipt`, AWAY_MUN);
    await test.database.all(
      `update clients.person set security_ban_from = '2021-01-01' where client_id = $1`,
      [client],
    );
    expect((await get(`/v1/referral-notices/${moved.id}`, MUN)).json()).toMatchObject({
      from: 'municipality:109',
      to: null,
    });
    const [last] = (await get(`/v1/clients/${client}/hand-overs`, MUN)).json().items;
    expect(last).toMatchObject({ to: null, securityBan: true });
  });

  it('R29: is refused to a body that sees the client and is not responsible, and hidden from others', async () => {
    const client = test.home.waiting[3]?.client ?? '';
    const refused = await send(client, MUN);
    expect([refused.status, refused.json().code]).toEqual([403, 'NOT_RESPONSIBLE']);
    const unseen = await send(client, AWAY_MUN);
    expect([unseen.status, unseen.json().code]).toEqual([404, 'CLIENT_NOT_FOUND']);
  });

  it('R30: refuses a second notice, and says who sent the first and when', async () => {
    const answer = await send(test.home.waiting[3]?.client ?? '');
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'TRANSFER_ALREADY_PENDING',
      detail: expect.stringMatching(
        /Sent by test-te-officer\. Organisation: Häme TE Office\. Sent 31 March 2021 at 10:00\.$/,
      ),
      rule: { theme: 'transfer', version: 'V1' },
    });
  });

  it.each([
    ['WRONG_MUNICIPALITY', 422, { municipality: '165' }, '109'],
    ['GROUND_NOT_MET', 422, { ground: 'MOVE' }, '109'],
    ['NOT_IN_TRIAL_AREA', 422, {}, '694'],
    ['MUNICIPALITY_CODE_INVALID', 422, {}, '000'],
  ])('R28–R30: refuses with %s', async (code, status, order, home) => {
    const client = test.home.kept[0] ?? '';
    await test.database.all(
      `update clients.te_office_stay set removed_at = now() where client_id = $1 and removed_at is null`,
      [client],
    );
    await moveHome(client, home);
    const answer = await send(client, TE, order);
    expect([answer.status, answer.json().code]).toEqual([status, code]);
    await moveHome(client, '109');
  });

  it('E13: refuses to move a client whom the TE Office keeps, until the mark is removed', async () => {
    const client = nextServed();
    const marked = await post(`/v1/clients/${client}/te-office-stays`, TE, {
      reason: 'LANGUAGE_RIGHTS',
      text: 'Asiakasta palvellaan ruotsiksi.',
    });
    expect(marked.status).toBe(201);
    expect(marked.json()).toMatchObject({ reason: 'LANGUAGE_RIGHTS', rule: { version: 'V1' }, version: 2 });
    const refused = await send(client);
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'LEFT_WITH_TE_OFFICE',
      detail: expect.stringContaining('Reason: language rights.'),
    });
    const again = await post(`/v1/clients/${client}/te-office-stays`, TE, {
      reason: 'LANGUAGE_RIGHTS',
      text: 'x',
    });
    expect([again.status, again.json().code]).toEqual([409, 'STAY_ALREADY_MARKED']);
    const removed = await post(`/v1/clients/${client}/te-office-stays/removal`, TE, {
      text: 'Kieli vaihtui.',
    });
    expect([removed.status, removed.json()]).toEqual([200, { version: 3 }]);
    const none = await post(`/v1/clients/${client}/te-office-stays/removal`, TE, { text: 'Kieli vaihtui.' });
    expect([none.status, none.json().code]).toEqual([404, 'STAY_NOT_FOUND']);
    expect((await send(client)).status).toBe(201);
  });

  it('refuses a reason that the law does not name', async () => {
    const answer = await post(`/v1/clients/${test.home.kept[1]}/te-office-stays`, TE, {
      reason: 'SAFETY',
      text: 'x',
    });
    expect([answer.status, answer.json().code]).toEqual([422, 'REASON_NOT_IN_LAW']);
  });
});

describe('a notice on its way', () => {
  it('is taken back before the receipt, and its receiver sees the client no more', async () => {
    const client = nextServed();
    await test.database.all(
      `update clients.client set readers = array_remove(readers, 'municipality:109') where id = $1`,
      [client],
    );
    const { id } = (await send(client)).json();
    expect((await get(`/v1/clients/${client}`, MUN)).status).toBe(200);
    const withdrawn = await post(`/v1/referral-notices/${id}/withdrawal`, TE, {
      reason: 'GROUND_CEASED',
      text: 'Asiakas työllistyi.',
    });
    expect(withdrawn.json()).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'GROUND_CEASED',
      version: 2,
    });
    expect((await get(`/v1/clients/${client}`, MUN)).status).toBe(404);
    const late = await post(`/v1/referral-notices/${id}/receipt`, MUN);
    expect(late.status).toBe(409);
    expect(late.json()).toMatchObject({
      code: 'NOTICE_STATE',
      detail: expect.stringContaining('Last changed by te_officer-own, 31 March 2021 at 12:00.'),
    });
    expect(await spansOf(client)).toEqual(['te-office:1500/NEW_REGISTRATION/open']);
  });

  it('E9: moves the responsibility though the client’s letter came back, and the new authority sends it again', async () => {
    const [notice = ''] = test.home.failing;
    const failed = await post(`/v1/referral-notices/${notice}/delivery-failures`, TE, {
      addressee: 'CLIENT',
      text: 'vastaanottaja tuntematon',
    });
    expect(failed.json()).toMatchObject({ state: 'SENT', toClient: 'FAILED', version: 2 });
    const again = await post(`/v1/referral-notices/${notice}/delivery-failures`, TE, {
      addressee: 'CLIENT',
      text: 'vastaanottaja tuntematon',
    });
    expect([again.status, again.json().code]).toEqual([409, 'DELIVERY_FAILED_ALREADY']);
    expect((await post(`/v1/referral-notices/${notice}/receipt`, MUN)).json()).toMatchObject({
      state: 'RECEIVED',
      toClient: 'FAILED',
    });
    const shown = (await get(`/v1/referral-notices/${notice}`, MUN)).json();
    expect(shown.toClient).toMatchObject({
      state: 'FAILED',
      deemedServedOn: null,
      failure: 'vastaanottaja tuntematon',
    });
    const explained = await test.call(`/v1/referral-notices/${notice}/explanation?lang=en`, { as: MUN });
    expect(explained.json().service.rule.text).toContain(
      'The client is not presumed to know of the transfer',
    );
    const resent = await post(`/v1/referral-notices/${notice}/resending`, MUN, { addressee: 'CLIENT' });
    expect(resent.json()).toMatchObject({ state: 'RECEIVED', toClient: 'SENT' });
    const [message] = await test.database.all<{ count: number }>(
      `select count(*)::int as count from exchange.message where port = 'client-notices' and business_key like $1`,
      [`${notice}:notice:%`],
    );
    expect(message?.count).toBe(1);
    const taken = await post(`/v1/referral-notices/${notice}/acknowledgement`, MUN);
    expect(taken.json()).toMatchObject({ state: 'ACKNOWLEDGED' });
  });

  it('is sent again to an authority that it did not reach, and cannot be received before', async () => {
    const [, notice = ''] = test.home.failing;
    const failed = await post(`/v1/referral-notices/${notice}/delivery-failures`, TE, {
      addressee: 'AUTHORITY',
      text: 'yhteysvirhe',
    });
    expect(failed.json()).toMatchObject({ state: 'FAILED' });
    expect((await get(`/v1/referral-notices/${notice}`, TE)).json().toAuthority).toMatchObject({
      resendBy: '2021-03-31',
    });
    expect((await post(`/v1/referral-notices/${notice}/receipt`, MUN)).json().code).toBe('NOTICE_STATE');
    const resent = await post(`/v1/referral-notices/${notice}/resending`, TE, { addressee: 'AUTHORITY' });
    expect(resent.json()).toMatchObject({ state: 'RESENT' });
    expect(
      (await post(`/v1/referral-notices/${notice}/resending`, TE, { addressee: 'CLIENT' })).json().code,
    ).toBe('DELIVERY_NOT_FAILED');
    expect((await post(`/v1/referral-notices/${notice}/receipt`, MUN)).json().state).toBe('RECEIVED');
  });
});

describe('two officials who move one client at once', () => {
  it('send and send: one wins, the other is told who and when', async () => {
    const client = nextServed();
    const answers = await Promise.all([
      send(client, TE, {}, '"1"'),
      send(client, 'test-second-officer', {}, '"1"').catch(() => null),
      send(client, TE, {}, '"1"'),
    ]);
    const decided = answers.filter((answer) => answer !== null && answer.status !== 403);
    const statuses = decided.map((answer) => answer?.status).toSorted((a = 0, b = 0) => a - b);
    expect(statuses).toEqual([201, 412]);
    const lost = decided.find((answer) => answer?.status === 412);
    expect(lost?.json()).toMatchObject({
      code: 'VERSION_CONFLICT',
      detail: expect.stringContaining('Last changed by te_officer-own, 31 March 2021 at 12:00.'),
    });
    expect(await spansOf(client)).toHaveLength(1);
  });

  it('receipt and withdrawal: one wins, the other is told who and when', async () => {
    const [, , notice = ''] = test.home.failing;
    const answers = await Promise.all([
      post(`/v1/referral-notices/${notice}/receipt`, MUN, undefined, '"1"'),
      post(
        `/v1/referral-notices/${notice}/withdrawal`,
        TE,
        { reason: 'SENT_BY_MISTAKE', text: 'vahinko' },
        '"1"',
      ),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const winner = answers[0]?.status === 200 ? 'mun_officer-own' : 'te_officer-own';
    const lost = answers.find(({ status }) => status === 412);
    expect(lost?.json().detail).toContain(`Last changed by ${winner}, 31 March 2021 at 12:00.`);
  });

  it('a mark and a notice: one wins', async () => {
    const client = nextServed();
    const answers = await Promise.all([
      send(client, TE, {}, '"1"'),
      post(`/v1/clients/${client}/te-office-stays`, TE, { reason: 'LANGUAGE_RIGHTS', text: 'kieli' }, '"1"'),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
  });
});
