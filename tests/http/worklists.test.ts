import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const TE_OFFICER = { as: subjectOf('TE_OFFICER') };
const NOTICES = '/v1/worklists/notices-not-received';

describe('GET /v1/worklists', () => {
  it('names the lists in the language asked for, with what is to be done', async () => {
    const finnish = (await test.call('/v1/worklists', OFFICER)).json();
    expect(finnish.items.map(({ name }: Json) => name)).toContain('moved-out');
    expect(finnish.items.map(({ name }: Json) => name)).not.toContain('to-be-transferred');
    expect(finnish.items.find(({ name }: Json) => name === 'notices-not-received')).toMatchObject({
      title: 'Vastaanottamattomat ilmoitukset',
      count: 6,
    });
    const swedish = await test.call('/v1/worklists?lang=sv', TE_OFFICER);
    expect(swedish.headers['content-language']).toBe('sv');
    expect(swedish.json().items[0]).toMatchObject({ name: 'to-be-transferred', title: 'Ska överföras' });
  });
});

describe('GET /v1/clients/{id}/worklists', () => {
  it('names the lists in which the client stands, and by when something should be done', async () => {
    const [waiting] = test.home.waiting;
    const ofWaiting = await test.call(`/v1/clients/${waiting?.client}/worklists?lang=en`, TE_OFFICER);
    expect(ofWaiting.headers['content-language']).toBe('en');
    expect(ofWaiting.json().items).toEqual([
      {
        name: 'notices-not-received',
        title: 'Notices not received',
        task: expect.any(String),
        count: 1,
        earliestDue: '2021-04-07',
      },
      expect.objectContaining({ name: 'changed-determinations', count: 1, earliestDue: null }),
    ]);
    expect(await lineOf(ofWaiting.headers['request-id'] ?? '')).toEqual([waiting?.client]);
    const ofOther = await test.call(`/v1/clients/${test.home.clients[0]}/worklists`, OFFICER);
    expect(ofOther.json().items).toEqual([]);
  });
});

describe('GET /v1/worklists/{name}', () => {
  it('says of each entry why it is there, until when, and by which rule', async () => {
    const answer = await test.call(`${NOTICES}?lang=en&limit=1`, OFFICER);
    const { items, next } = answer.json();
    expect(answer.status).toBe(200);
    expect(items).toEqual([
      {
        client: {
          id: test.home.waiting[0]?.client,
          lastName: 'Odottava',
          firstNames: 'Kotipaikka',
          birthDate: '1999-01-01',
          securityBan: false,
        },
        reason: {
          code: 'NOTICE_NOT_RECEIVED',
          text: 'The referral notice was sent on 31 March 2021 (from: Häme TE Office, to: Hämeenlinna) and has not been received.',
        },
        since: '2021-03-31',
        until: '2021-04-07',
        subject: { kind: 'referral-notice', id: test.home.waiting[0]?.notice },
        rule: expect.objectContaining({ act: '1269/2020', section: '5 §, 6 §, 24 §' }),
      },
    ]);
    expect(next).not.toBeNull();
  });

  it('gives page after page without losing or repeating an entry', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query: string = after === null ? '' : `&after=${encodeURIComponent(after)}`;
      const page = (await test.call(`${NOTICES}?limit=2${query}`, TE_OFFICER)).json();
      seen.push(...page.items.map(({ subject }: Json) => subject.id));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });

  it('is a table for Excel when that is asked for', async () => {
    const answer = await test.call(NOTICES, { ...OFFICER, headers: { accept: 'text/csv' } });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="kuntakokeilu-notices-not-received.csv"',
    );
    const [header, first] = answer.text.split('\r\n');
    expect(header).toBe(
      '\uFEFFSukunimi;Etunimet;Syntymäaika;Syy;Alkaen;Viimeistään;Säädös;Asiakkaan tunniste',
    );
    expect(first).toMatch(/^Odottava;Kotipaikka;1999-01-01;Siirtoilmoitus lähetettiin 31\.3\.2021/);
    const named = await lineOf(answer.headers['request-id'] ?? '');
    expect(named).toHaveLength(6);
  });

  it('refuses a cursor that no page gave, and a list that there is not', async () => {
    for (const cursor of ['x', Buffer.from('2021-02-30 00:00:00+00\u0002nobody').toString('base64url')]) {
      const refused = await test.call(`${NOTICES}?after=${cursor}`, OFFICER);
      expect([refused.status, refused.json().code]).toEqual([400, 'CURSOR_INVALID']);
    }
    expect((await test.call('/v1/worklists/nothing', OFFICER)).status).toBe(400);
    const others = await test.call('/v1/worklists/moved-out', TE_OFFICER);
    expect([others.status, others.json().code]).toEqual([404, 'WORKLIST_NOT_FOUND']);
  });
});

async function lineOf(correlation: string): Promise<readonly string[]> {
  const [line] = await test.database.all<{ client_ids: string[] }>(
    'select client_ids from access.audit_entry where correlation_id = $1',
    [correlation],
  );
  return line?.client_ids ?? [];
}
