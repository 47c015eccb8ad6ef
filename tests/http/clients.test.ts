import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, subjectOf, type TestApp } from '../support/app.ts';
import { AWAY, HOME } from '../support/seed.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };
const TE_OFFICER = { as: subjectOf('TE_OFFICER') };
const NOBODY = '00000000-0000-7999-8000-000000000001';

const namesIn = (items: readonly { lastName: string }[]): readonly string[] =>
  items.map(({ lastName }) => lastName);

describe('GET /v1/clients', () => {
  it('lists the clients of the municipality in alphabetical order', async () => {
    const answer = await test.call('/v1/clients', OFFICER);
    expect(answer.status).toBe(200);
    expect(namesIn(answer.json().items)).toEqual([
      'Aalto',
      'Backman',
      'Ceder',
      'Dahl',
      'Ek',
      'Salainen',
      'Valmis',
    ]);
    expect(answer.json().next).toBeNull();
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('gives a TE Office every client it serves, whoever is responsible', async () => {
    const { items } = (await test.call('/v1/clients?limit=200', TE_OFFICER)).json();
    expect(items).toHaveLength(13);
    expect(new Set(items.map((item: { responsible: string | null }) => item.responsible))).toEqual(
      new Set(['municipality:109', 'te-office:1500', null]),
    );
  });

  it('gives page after page without losing or repeating a client', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query: string = after === null ? '' : `&after=${encodeURIComponent(after)}`;
      const page = (await test.call(`/v1/clients?limit=3${query}`, OFFICER)).json();
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...namesIn(page.items));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(['Aalto', 'Backman', 'Ceder', 'Dahl', 'Ek', 'Salainen', 'Valmis']);
  });

  it('gives an area the clients of a municipality of it', async () => {
    const coordinator = { as: subjectOf('STATE_OFFICER_TRANSFERRED') };
    const own = (await test.call('/v1/clients?municipality=109', coordinator)).json();
    expect(own.items).toHaveLength(7);
    const other = (await test.call('/v1/clients?municipality=082', coordinator)).json();
    expect(other.items).toEqual([]);
    const foreign = (await test.call('/v1/clients?municipality=837', coordinator)).json();
    expect(foreign.items).toEqual([]);
  });

  it('gives a TE Office those of its clients whom a municipality is responsible for, but for the banned', async () => {
    const found = async (municipality: string): Promise<readonly string[]> =>
      namesIn((await test.call(`/v1/clients?municipality=${municipality}`, TE_OFFICER)).json().items);
    expect(await found('109')).toEqual(['Aalto', 'Backman', 'Ceder', 'Dahl', 'Ek', 'Valmis']);
    expect(await found('837')).toEqual([]);
  });

  it('shows of a client with a security ban no municipality', async () => {
    const { items } = (await test.call('/v1/clients', OFFICER)).json();
    const banned = items.find((item: { id: string }) => item.id === test.home.banned);
    expect(banned).toMatchObject({ securityBan: true, responsible: null });
    expect(JSON.stringify(banned)).not.toMatch(/109:|municipality:|katu|example\.invalid|\+358/);
  });
});

describe('GET /v1/clients?name=', () => {
  it('finds nobody under a security ban by where they live, except for the municipality itself', async () => {
    const found = async (query: string, user: { as: string }): Promise<readonly string[]> =>
      namesIn((await test.call(`/v1/clients?name=salainen${query}`, user)).json().items);
    expect(await found('', TE_OFFICER)).toEqual(['Salainen']);
    expect(await found('&municipality=109', TE_OFFICER)).toEqual([]);
    expect(await found('&municipality=109', OFFICER)).toEqual(['Salainen']);
  });
});

describe('GET /v1/clients/{id}', () => {
  it('shows what is known today', async () => {
    const answer = await test.call(`/v1/clients/${test.home.clients[0]}`, OFFICER);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      lastName: 'Aalto',
      firstNames: HOME.mark,
      homeMunicipality: '109',
      contact: { phone: `+358 50 ${HOME.mark}`, street: `${HOME.mark}katu 1` },
      jobSearch: { from: '2021-02-01', to: null, office: '1500' },
      status: { code: '02', from: '2021-02-01' },
      determination: { date: '2021-03-31', result: 'IN', grounds: ['NO_EARNINGS_RIGHT', 'UNDER_30'] },
      source: { register: 'URA', recordedAt: '2021-02-01T10:15:00' },
      version: 1,
    });
    expect(answer.headers['etag']).toBe('"1"');
  });

  it('tells of the notice by which a client is moving', async () => {
    const [moving] = test.home.waiting;
    const card = async (client: string | undefined) =>
      (await test.call(`/v1/clients/${client}`, TE_OFFICER)).json();
    expect((await card(moving?.client)).transfer).toMatchObject({
      noticeId: moving?.notice,
      to: 'municipality:109',
    });
    expect(await card(test.home.clients[0])).toMatchObject({ transfer: null, staysWithTeOffice: false });
  });

  it('hides where a client with a security ban lives, and how to reach the client', async () => {
    const client = (await test.call(`/v1/clients/${test.home.banned}`, OFFICER)).json();
    expect(client).toMatchObject({
      securityBan: true,
      homeMunicipality: null,
      contact: {
        phone: null,
        email: null,
        street: null,
        postalCode: null,
        postOffice: null,
        contactAddress: 'PL 1',
      },
    });
    const responsibilities = await test.call(`/v1/clients/${test.home.banned}/responsibilities`, OFFICER);
    expect(JSON.stringify(client) + responsibilities.text).not.toContain('municipality:109');
  });

  it('answers for a client of another municipality as for one who does not exist', async () => {
    const paths = ['', '/determinations', '/responsibilities'];
    for (const path of paths) {
      const foreign = await test.call(`/v1/clients/${test.away.clients[0]}${path}`, OFFICER);
      const unknown = await test.call(`/v1/clients/${NOBODY}${path}`, OFFICER);
      expect(foreign.status).toBe(404);
      expect({ ...foreign.json(), instance: '' }).toEqual({ ...unknown.json(), instance: '' });
    }
  });

  it('writes every look into the access log, found or not', async () => {
    const { headers } = await test.call(`/v1/clients/${test.home.clients[1]}`, {
      ...OFFICER,
      headers: { purpose: 'phone-service' },
    });
    await test.call(`/v1/clients/${test.away.clients[1]}`, OFFICER);
    const lines = await test.database.all<{ outcome: string; purpose: string; clients: string[] }>(
      `select outcome, purpose, client_ids as clients, correlation_id as correlation from access.audit_entry
       where object_id = any($1) order by id`,
      [[test.home.clients[1], test.away.clients[1]]],
    );
    expect(lines).toEqual([
      {
        outcome: 'done',
        purpose: 'phone-service',
        clients: [test.home.clients[1]],
        correlation: headers['request-id'],
      },
      { outcome: 'not-found', purpose: 'employment-service', clients: [], correlation: expect.any(String) },
    ]);
  });
});

describe('what belongs to a client', () => {
  it('lists the determinations', async () => {
    const { items } = (await test.call(`/v1/clients/${test.home.clients[0]}/determinations`, OFFICER)).json();
    expect(items).toMatchObject([{ id: test.home.determination, result: 'IN', areaCode: '1531' }]);
  });

  it('lists who has been responsible', async () => {
    const received = (await test.call(`/v1/referral-notices/${test.home.received}`, OFFICER)).json();
    const { items } = (await test.call(`/v1/clients/${received.clientId}/responsibilities`, OFFICER)).json();
    expect(items).toMatchObject([
      { authority: 'municipality:109', until: null, noticeId: test.home.received },
    ]);
  });
});

describe('another municipality', () => {
  it('never comes through, whatever is asked', async () => {
    const paths = [
      '/v1/clients',
      `/v1/clients?municipality=${AWAY.municipality}`,
      `/v1/clients/${test.away.clients[0]}`,
      `/v1/clients/${test.away.clients[0]}/determinations`,
      `/v1/clients/${test.away.clients[0]}/responsibilities`,
      `/v1/determinations/${test.away.determination}`,
      `/v1/determinations/${test.away.determination}/explanation`,
      '/v1/referral-notices?limit=200',
      `/v1/referral-notices/${test.away.received}`,
      '/v1/deliveries',
      `/v1/deliveries/${test.away.delivery}`,
      `/v1/deliveries/${test.away.delivery}/exceptions`,
      '/v1/runs',
      `/v1/runs/${test.away.run}`,
    ];
    for (const role of ['MUN_OFFICER', 'STATE_OFFICER_TRANSFERRED', 'TE_OFFICER'] as const) {
      for (const path of paths) {
        const { text } = await test.call(path, { as: subjectOf(role) });
        expect(text.toLowerCase()).not.toContain(AWAY.mark.toLowerCase());
      }
    }
  });
});

describe('GET /v1/clients, narrowed', () => {
  const found = async (query: string, user = TE_OFFICER): Promise<readonly string[]> =>
    namesIn((await test.call(`/v1/clients?limit=200&${query}`, user)).json().items);

  beforeAll(async () => {
    const [aalto, backman, ceder] = test.home.clients;
    const [waiting] = test.home.waiting;
    await test.database.all(`update clients.status_span set code = '03' where client_id = any($1)`, [
      [aalto, test.home.banned, test.away.clients[0]],
    ]);
    // Ended, and not begun yet.
    await test.database.all(
      `insert into clients.status_span (client_id, source_key, code, from_date, until_date, recorded_at, delivery_id, known_from)
       values ($1, 'past', '03', '2021-01-01', '2021-02-01', '2021-02-01T10:15:00', $1, now()),
         ($2, 'coming', '03', '2021-06-01', null, '2021-02-01T10:15:00', $2, now())`,
      [backman, ceder],
    );
    await test.database.all(`update clients.referral_notice set state = 'FAILED' where id = $1`, [
      waiting?.notice,
    ]);
    await test.database.all(
      `update clients.determination set overridden_result = 'OUT' where client_id = any($1)`,
      [[backman, test.home.banned]],
    );
  });

  it('by the employment status code of today', async () => {
    expect(await found('status=03')).toEqual(['Aalto', 'Salainen']);
    expect(await found('status=03', OFFICER)).toEqual(['Aalto', 'Salainen']);
    expect(await found('status=09')).toEqual([]);
  });

  it('by what the client is treated by since the latest determination', async () => {
    expect(await found('result=OUT')).toEqual(['Backman', 'Salainen']);
    expect(await found('result=IN', OFFICER)).toEqual(['Aalto', 'Ceder', 'Dahl', 'Ek', 'Valmis']);
    expect(await found('result=EXCLUDED')).toEqual([]);
  });

  it('by the notice that nobody has received yet', async () => {
    const sent = ['Pajunen', 'Qvist', 'Rauhala', 'Tauonnut', 'Ulpukka'];
    expect(await found('openNotice=ANY')).toEqual(['Odottava', ...sent]);
    expect(await found('openNotice=FAILED')).toEqual(['Odottava']);
    expect(await found('openNotice=SENT')).toEqual(sent);
    expect(await found('openNotice=RESENT')).toEqual([]);
  });

  it('by whether the job search is valid', async () => {
    expect(await found('jobSearch=NOT_VALID')).toEqual(['Tauonnut']);
    expect(await found('jobSearch=VALID')).toHaveLength(12);
  });

  it('by several things, with the name and page after page', async () => {
    expect(await found('status=03&result=OUT')).toEqual(['Salainen']);
    expect(await found('status=03&openNotice=ANY')).toEqual([]);
    expect(await found('jobSearch=VALID&openNotice=SENT&result=IN&status=02')).toHaveLength(4);
    const mark = HOME.mark.toLowerCase();
    expect(await found(`name=${mark}&status=03`)).toEqual(['Aalto', 'Salainen']);
    expect(await found(`name=${mark}&result=OUT`)).toEqual(['Backman', 'Salainen']);
    expect(await found(`name=${mark}&openNotice=FAILED`)).toEqual(['Odottava']);
    expect(await found('name=tauonnut&jobSearch=NOT_VALID')).toEqual(['Tauonnut']);
    expect(await found('name=tauonnut&jobSearch=VALID')).toEqual([]);
    expect(await found('name=salainen&municipality=109&status=03')).toEqual([]);
    for (const query of ['openNotice=SENT', `name=${mark}&openNotice=SENT`]) {
      const first = (await test.call(`/v1/clients?limit=2&${query}`, TE_OFFICER)).json();
      expect(namesIn(first.items)).toEqual(['Pajunen', 'Qvist']);
      const rest = await found(`${query}&after=${encodeURIComponent(first.next)}`);
      expect(rest).toEqual(['Rauhala', 'Tauonnut', 'Ulpukka']);
    }
  });

  it.each(['status=10', 'status=2', 'result=YES', 'openNotice=RECEIVED', 'jobSearch=true', 'status='])(
    'refuses %s',
    async (query) => {
      const refused = await test.call(`/v1/clients?${query}`, TE_OFFICER);
      expect([refused.status, refused.json().code]).toEqual([400, 'REQUEST_INVALID']);
    },
  );
});
