import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const TE_OFFICER = { as: subjectOf('TE_OFFICER') };
const KEEPER = { as: subjectOf('KEHA_ADMIN') };

const idsIn = (answer: { json(): { items: { id: string }[] } }): readonly string[] =>
  answer.json().items.map(({ id }) => id);

describe('deliveries', () => {
  it('are listed for the TE Office of their areas, the latest first', async () => {
    const answer = await test.call('/v1/deliveries', TE_OFFICER);
    expect(idsIn(answer)).toEqual([test.home.rejected, test.home.delivery]);
  });

  it('are all listed for the keeper of the register, page by page', async () => {
    const first = await test.call('/v1/deliveries?limit=3', KEEPER);
    const second = await test.call(`/v1/deliveries?limit=3&after=${first.json().next}`, KEEPER);
    expect(new Set([...idsIn(first), ...idsIn(second)])).toEqual(
      new Set([test.home.rejected, test.home.delivery, test.away.rejected, test.away.delivery]),
    );
    expect(second.json().next).toBeNull();
  });

  it('tell what became of their rows', async () => {
    const answer = await test.call(`/v1/deliveries/${test.home.delivery}`, TE_OFFICER);
    expect(answer.json()).toMatchObject({
      state: 'PARTLY_APPLIED',
      historyComplete: true,
      counts: { persons: { rows: 3, applied: 2, ignored: 0, quarantined: 1, withdrawn: 0 } },
      failure: null,
    });
  });

  it('tell why they were rejected', async () => {
    const answer = await test.call(`/v1/deliveries/${test.home.rejected}`, TE_OFFICER);
    expect(answer.json()).toMatchObject({
      state: 'REJECTED',
      counts: null,
      failure: { code: 'FILE_MISSING', data: { file: 'maksut.csv' } },
    });
  });

  it('list their rows that need attention, of one outcome when asked', async () => {
    const path = `/v1/deliveries/${test.home.delivery}/exceptions`;
    const all = (await test.call(path, TE_OFFICER)).json();
    expect(all.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'quarantined',
      'ignored_duplicate',
      'warning',
    ]);
    const some = (await test.call(`${path}?outcome=warning&limit=1`, TE_OFFICER)).json();
    expect(some.items).toMatchObject([{ outcome: 'warning', file: 'kotikunta.csv', record: 7 }]);
    const first = (await test.call(`${path}?limit=2`, TE_OFFICER)).json();
    const rest = (await test.call(`${path}?limit=2&after=${first.next}`, TE_OFFICER)).json();
    expect(first.items.length + rest.items.length).toBe(3);
  });

  it('wait under their names', async () => {
    const answer = await test.call('/v1/waiting-deliveries', KEEPER);
    expect(answer.json()).toEqual({ items: ['URA-2021-04-01-1531-D2'] });
  });
});
