import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { ELSEWHERE, personActions, TE } from './person-actions.ts';

let test: TestApp;
const { call, card, change, found, registered } = personActions(() => test);

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const NAMES = { lastName: 'Öhberg-Vento', firstNames: 'Maija', reason: 'Avioliitto' };

describe('other names of a client', () => {
  it('are shown and found by, as is the last name that was, and the register is told', async () => {
    const id = await registered({ lastName: 'Zetterlund', firstNames: 'Maija' });
    const before = await card(id);
    const answer = await change(id, 'names', NAMES);
    expect([answer.status, answer.json()]).toEqual([200, { version: before.version + 1 }]);
    expect(answer.headers['etag']).toBe(`"${before.version + 1}"`);
    expect(await card(id)).toMatchObject({
      lastName: 'Öhberg-Vento',
      firstNames: 'Maija',
      formerNames: ['Zetterlund'],
      source: { register: 'OWN' },
    });
    for (const name of ['vento', 'Zetterlund']) expect(await found(name)).toEqual(['Öhberg-Vento Maija']);
    expect(
      await test.database.all(
        `select payload from exchange.message where client_id = $1 and kind = 'NAMES_CHANGED'`,
        [id],
      ),
    ).toEqual([{ payload: { lastName: 'Öhberg-Vento', firstNames: 'Maija', formerNames: ['Zetterlund'] } }]);
    expect(
      await test.database.all(
        `select last_name, known_until is null as known from clients.person where client_id = $1 order by known_from`,
        [id],
      ),
    ).toEqual([
      { last_name: 'Zetterlund', known: false },
      { last_name: 'Öhberg-Vento', known: true },
    ]);
  });

  it('put the client elsewhere in the alphabet', async () => {
    const id = await registered({ lastName: 'Quuaari', firstNames: 'Aatu' });
    await registered({ lastName: 'Quueila', firstNames: 'Beata' });
    expect(await found('quu')).toEqual(['Quuaari Aatu', 'Quueila Beata']);
    await change(id, 'names', { lastName: 'Quuvist', firstNames: 'Aatu', reason: 'Nimenmuutos' });
    expect(await found('quu')).toEqual(['Quueila Beata', 'Quuvist Aatu']);
  });

  it('of two officials at once one is told who was first', async () => {
    const id = await registered();
    const { version } = await card(id);
    const answers = await Promise.all(
      ['Ensimmäinen', 'Toinen'].map((lastName) =>
        call(TE, 'PUT', `/v1/clients/${id}/names`, { ...NAMES, lastName }, version),
      ),
    );
    const lost = answers.find(({ status }) => status !== 200);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(lost?.json()).toMatchObject({ code: 'VERSION_CONFLICT', detail: expect.stringContaining(TE) });
  });

  it.each([
    [404, 'CLIENT_NOT_FOUND', ELSEWHERE, NAMES, 1],
    [400, 'REQUEST_INVALID', TE, { ...NAMES, lastName: '010199-9994' }, 1],
    [400, 'REQUEST_INVALID', TE, { ...NAMES, reason: '' }, 1],
    [428, 'IF_MATCH_REQUIRED', TE, NAMES, undefined],
  ])('are refused: %i %s', async (status, code, as, body, version) => {
    const id = await registered();
    const answer = await call(as, 'PUT', `/v1/clients/${id}/names`, body, version);
    expect([answer.status, answer.json().code]).toEqual([status, code]);
  });
});
