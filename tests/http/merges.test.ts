import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { identityCode } from '../support/scene.ts';
import { ELSEWHERE, MUNICIPALITY, personActions, TE } from './person-actions.ts';

let test: TestApp;
const { call, card, found, merge, registered } = personActions(() => test);

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const reverse = (id: string, as = TE) =>
  call(as, 'POST', `/v1/merges/${id}/reversal`, { reason: 'Eri henkilö sittenkin' });

describe('two clients who are one person', () => {
  it('are merged: both ids lead on, what was known moves, and lists show one', async () => {
    const code = identityCode('200270', 921);
    const stays = await registered({ lastName: 'Yhdistyva', firstNames: 'Aino' });
    const double = await registered({
      identityCode: code,
      birthDate: null,
      lastName: 'Kaksoiskappale',
      firstNames: 'Aino',
    });
    const merged = await merge(stays, double);
    expect(merged.status).toBe(201);
    expect(await card(double)).toMatchObject({
      id: double,
      mergedInto: stays,
      identityCode: null,
      responsibility: null,
    });
    expect(await card(stays)).toMatchObject({
      mergedInto: null,
      identityCode: code,
      version: merged.json().version,
    });
    expect(await found('kaksoiskappale')).toEqual(['Yhdistyva Aino']);
    const search = await call(TE, 'POST', '/v1/clients/search', { identityCode: code });
    expect(search.json().items).toMatchObject([{ id: stays }]);
    const listed = (await call(TE, 'GET', '/v1/clients?limit=200')).json().items;
    const ids = new Set(listed.map(({ id }: { id: string }) => id));
    expect([ids.has(stays), ids.has(double)]).toEqual([true, false]);
    expect(
      await test.database.all(`select kind from exchange.message where business_key like $1`, [
        `${merged.json().id}%`,
      ]),
    ).toEqual([{ kind: 'CLIENTS_MERGED' }]);

    const reversed = await reverse(merged.json().id);
    expect(reversed.status).toBe(200);
    expect(await card(double)).toMatchObject({
      mergedInto: null,
      identityCode: code,
      responsibility: { authority: 'te-office:1500' },
    });
    expect(await card(stays)).toMatchObject({ identityCode: null });
    expect(await found('kaksoiskappale')).toEqual(['Kaksoiskappale Aino']);
    const twice = await reverse(merged.json().id);
    expect([twice.status, twice.json().code]).toEqual([409, 'MERGE_REVERSED']);
    expect(twice.json().detail).toContain(TE);
  });

  it('are not merged by those who do not see both', async () => {
    const [stays = '', double = ''] = test.home.changing.slice(-2);
    const answer = await call(
      ELSEWHERE,
      'POST',
      `/v1/clients/${stays}/merges`,
      { duplicateId: double, reason: null },
      1,
    );
    expect([answer.status, answer.json().code]).toEqual([404, 'CLIENT_NOT_FOUND']);
    const [foreign = ''] = test.away.clients;
    const half = await call(
      TE,
      'POST',
      `/v1/clients/${stays}/merges`,
      { duplicateId: foreign, reason: null },
      1,
    );
    expect([half.status, half.json().code]).toEqual([404, 'CLIENT_NOT_FOUND']);
    const [merged = ''] = test.home.merges;
    expect((await reverse(merged, ELSEWHERE)).json().code).toBe('MERGE_NOT_FOUND');
  });

  it('are refused with a reason that can be acted on', async () => {
    const [one = '', two = '', three = ''] = test.home.changing.slice(-5);
    const [double = ''] = test.home.doubles;
    const [municipal = '', another = ''] = test.home.clients;
    const waiting = test.home.waiting[0]?.client ?? '';
    const code = async (stays: string, duplicate: string, reason: string | null = null) => {
      const answer = await merge(stays, duplicate, reason);
      return answer.status === 201 ? 'merged' : answer.json().code;
    };
    expect(await code(one, one)).toBe('MERGE_SAME_CLIENT');
    expect(await code(one, await registered())).toBe('MERGE_OTHER_WAY');
    expect(await code(municipal, waiting, 'Sama henkilö')).toBe('MERGE_OPEN_NOTICE');
    expect(await code(municipal, another)).toBe('MERGE_REASON_NEEDED');
    const [received] = await test.database.all<{ client: string }>(
      'select client_id as client from clients.referral_notice where id = $1',
      [test.home.received],
    );
    expect(await code(received?.client ?? '', await registered(), 'Sama henkilö')).toBe(
      'MERGE_DIFFERENT_AUTHORITIES',
    );
    expect(await code(two, double)).toBe('merged');
    expect(await code(three, double)).toBe('ALREADY_MERGED');
    expect(await code(double, three)).toBe('ALREADY_MERGED');
    expect(await code(three, two)).toBe('ALREADY_MERGED');
  });

  it('are merged by one of two officials at once, and the other is told who it was', async () => {
    const [stays = ''] = test.home.changing.slice(-8);
    const [, first = '', second = ''] = test.home.doubles;
    const answers = await Promise.all([
      call(TE, 'POST', `/v1/clients/${stays}/merges`, { duplicateId: first, reason: null }, 1),
      call(MUNICIPALITY, 'POST', `/v1/clients/${stays}/merges`, { duplicateId: second, reason: null }, 1),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const lost = answers.find(({ status }) => status === 412)?.json();
    expect(lost.detail).toMatch(new RegExp(`${TE}|${MUNICIPALITY}`));
  });

  it('take what one had in hand: no valid job search is lost, none is there twice', async () => {
    const stays = await registered({ lastName: 'Haku', firstNames: 'Bertta' });
    const double = await registered({
      lastName: 'Hakija',
      firstNames: 'Bertta',
      jobSearchFrom: '2021-03-01',
    });
    await merge(stays, double);
    const searches = await test.database.all(
      `select from_date::text, ended_by from clients.job_search where client_id = any($1::uuid[]) order by 1, 2`,
      [[stays, double]],
    );
    expect(searches).toEqual([
      { from_date: '2021-03-01', ended_by: 'merged' },
      { from_date: '2021-03-30', ended_by: null },
    ]);
  });
});
