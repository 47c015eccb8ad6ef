import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const MUN = subjectOf('MUN_OFFICER');
const TE = subjectOf('TE_OFFICER');

const post = (path: string, as: string, body: object | null, version = '"1"'): Promise<Answer> =>
  test.call(path, {
    method: 'POST',
    as,
    headers: { 'idempotency-key': randomUUID(), 'if-match': version, 'accept-language': 'en' },
    ...(body !== null && { body }),
  });

it('E35: is refused without a decision, sent after it, and takes the client away at the receipt', async () => {
  const [received] = test.home.waiting;
  const [determination] = test.home.reviewed;
  if (received === undefined) throw new Error('nobody is on the way');
  const clientId = received.client;
  expect((await post(`/v1/referral-notices/${received.notice}/receipt`, MUN, null)).status).toBe(200);
  const path = `/v1/clients/${clientId}`;
  const send = async (): Promise<Answer> => {
    const version = (await test.call(path, { as: MUN })).headers['etag'];
    return post('/v1/referral-notices', MUN, { clientId, ground: 'RETURN_BY_AGREEMENT' }, version);
  };
  const refused = await send();
  expect([refused.status, refused.json().code]).toEqual([422, 'GROUND_NOT_MET']);

  const decision = { decision: 'TRANSFER_BACK', reason: 'The TE Office agrees.' };
  expect((await post(`/v1/determinations/${determination}/review-decision`, MUN, decision)).status).toBe(200);
  const sent = await send();
  expect(sent.json()).toMatchObject({
    state: 'SENT',
    to: 'te-office:1500',
    startGround: 'RETURN_BY_AGREEMENT',
  });
  const notice = `/v1/referral-notices/${sent.json().id}`;
  const explained = await test.call(`${notice}/explanation?lang=en`, { as: MUN });
  expect(explained.text).toContain('have agreed that the client returns');

  expect((await test.call(path, { as: MUN })).status).toBe(200);
  expect((await post(`${notice}/receipt`, TE, null)).status).toBe(200);
  expect((await test.call(path, { as: MUN })).status).toBe(404);
  expect((await test.call(path, { as: TE })).json()).toMatchObject({
    responsibility: { authority: 'te-office:1500', startGround: 'RETURN_BY_AGREEMENT' },
  });
  const [last] = (await test.call(`${path}/hand-overs`, { as: MUN })).json().items;
  expect(last).toMatchObject({
    from: 'municipality:109',
    to: 'te-office:1500',
    startGround: 'RETURN_BY_AGREEMENT',
  });
});
