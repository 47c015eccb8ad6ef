import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const OFFICER = subjectOf('TE_OFFICER');

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  test.call(path, {
    method: 'POST',
    as: OFFICER,
    body,
    headers: { 'idempotency-key': randomUUID(), ...headers },
  });
const codeOf = (answer: Answer): readonly unknown[] => [answer.status, answer.json().code];

describe('POST /v1/clients/{id}/determinations', () => {
  it('makes a determination, and gives the one there is for the same facts', async () => {
    const path = `/v1/clients/${test.home.clients[0]}/determinations`;
    const made = await post(path, {});
    expect(made.status).toBe(201);
    expect(made.json()).toMatchObject({ isNew: true, result: 'IN', determinationDate: '2021-03-31' });
    expect(made.headers['location']).toBe(`/v1/determinations/${made.json().id}`);
    const again = await post(path, { date: '2021-03-31' });
    expect([again.status, again.json().id]).toEqual([200, made.json().id]);
  });

  it('says in the list what has changed since', async () => {
    const list = await test.call(`/v1/clients/${test.home.clients[0]}/determinations`, { as: OFFICER });
    expect(list.json().items).toMatchObject([
      { state: 'CONFIRMED', supersededBy: null },
      { state: 'SUPERSEDED', supersededBy: list.json().items[0].id, changedFacts: expect.any(Array) },
    ]);
  });

  it.each([
    ['2021-04-01', 422, 'DATE_IN_FUTURE'],
    ['2019-01-01', 404, 'RULE_NOT_FOUND'],
    ['2020-06-01', 422, 'NO_VALID_JOB_SEARCH'],
  ])('refuses %s with %i %s', async (date, status, code) => {
    const answer = await post(`/v1/clients/${test.home.clients[0]}/determinations`, { date });
    expect(codeOf(answer)).toEqual([status, code]);
  });
});

describe('POST /v1/determinations/{id}/override', () => {
  it('needs reasons and the version that was seen, and is told in words', async () => {
    const [id = ''] = test.home.overridable;
    const path = `/v1/determinations/${id}/override`;
    expect(codeOf(await post(path, { result: 'OUT' }, { 'if-match': '"1"' }))).toEqual([
      422,
      'REASONS_MISSING',
    ]);
    expect(codeOf(await post(path, { result: 'OUT', reason: 'x' }))).toEqual([428, 'IF_MATCH_REQUIRED']);
    const seen = await test.call(`/v1/determinations/${id}`, { as: OFFICER });
    const decided = await post(
      path,
      { result: 'OUT', reason: 'Begins studies.' },
      { 'if-match': seen.headers['etag'] ?? '' },
    );
    expect([decided.status, decided.headers['etag'], decided.json().effectiveResult]).toEqual([
      200,
      '"2"',
      'OUT',
    ]);
    expect(codeOf(await post(path, { result: 'IN', reason: 'x' }, { 'if-match': '"1"' }))).toEqual([
      412,
      'VERSION_CONFLICT',
    ]);
    const after = await test.call(`/v1/determinations/${id}`, { as: OFFICER });
    expect(after.json()).toMatchObject({
      result: 'IN',
      effectiveResult: 'OUT',
      override: { result: 'OUT', reason: 'Begins studies.', organisation: 'te-office:1500' },
    });
    const explained = await test.call(`/v1/determinations/${id}/explanation?lang=en`, { as: OFFICER });
    expect(explained.json().override.text).toMatch(
      /has decided otherwise on 31 March 2021 at 12:00: Not in the target group\. Reasons: Begins studies\./,
    );
    const card = await test.call(`/v1/clients/${after.json().clientId}`, { as: OFFICER });
    expect(card.json().determination).toMatchObject({ result: 'IN', effectiveResult: 'OUT' });
  });

  it('is taken back: the computed result holds again', async () => {
    const [id = ''] = test.home.overridden;
    const withdrawn = await post(
      `/v1/determinations/${id}/override-withdrawal`,
      { reason: 'A mistake.' },
      { 'if-match': '"1"' },
    );
    expect(withdrawn.json()).toMatchObject({ effectiveResult: 'IN', version: 2 });
    const again = await post(
      `/v1/determinations/${id}/override-withdrawal`,
      { reason: 'A mistake.' },
      { 'if-match': '"2"' },
    );
    expect(codeOf(again)).toEqual([409, 'NOT_OVERRIDDEN']);
  });

  it('is refused for a determination that another has superseded, and where nothing would change', async () => {
    const superseded = await post(
      `/v1/determinations/${test.home.determination}/override`,
      { result: 'OUT', reason: 'x' },
      { 'if-match': '"1"' },
    );
    expect(codeOf(superseded)).toEqual([409, 'DETERMINATION_SUPERSEDED']);
    const same = await post(
      `/v1/determinations/${test.home.overridable[1]}/override`,
      { result: 'IN', reason: 'x' },
      { 'if-match': '"1"' },
    );
    expect(codeOf(same)).toEqual([409, 'OVERRIDE_WITHOUT_EFFECT']);
  });
});

describe('POST /v1/determinations/{id}/review-decision', () => {
  it('keeps the client with reasons, once; who decided is told to the next', async () => {
    const [id = ''] = test.home.reviewed;
    const path = `/v1/determinations/${id}/review-decision`;
    expect(codeOf(await post(path, { decision: 'KEEP' }))).toEqual([422, 'REASONS_MISSING']);
    const decided = await post(path, { decision: 'KEEP', reason: 'The plan is running.' });
    expect([decided.status, decided.json().decision]).toEqual([200, 'KEEP']);
    const again = await post(path, { decision: 'TRANSFER_BACK', reason: 'x' });
    expect(codeOf(again)).toEqual([409, 'REVIEW_DECIDED']);
    expect(again.json().detail).toContain(subjectOf('TE_OFFICER'));
    const explained = await test.call(`/v1/determinations/${id}/explanation?lang=en`, { as: OFFICER });
    expect(explained.json().review.text).toContain('The plan is running.');
    expect(
      codeOf(
        await post(`/v1/determinations/${test.home.determination}/review-decision`, {
          decision: 'KEEP',
          reason: 'x',
        }),
      ),
    ).toEqual([404, 'REVIEW_NOT_FOUND']);
  });
});

describe('GET /v1/runs/{id}/rows', () => {
  it('tells what became of each client, with the reason in the reader’s language', async () => {
    const answer = await test.call(`/v1/runs/${test.home.run}/rows`, {
      as: OFFICER,
      headers: { 'accept-language': 'en' },
    });
    expect(answer.json().items).toMatchObject([
      { outcome: 'SKIPPED', failure: { code: 'TRANSFER_ALREADY_PENDING', title: 'A transfer is pending' } },
      { outcome: 'MOVED', authority: null, client: { lastName: 'Salainen' } },
    ]);
  });

  it('shows those of one outcome, page by page', async () => {
    const skipped = await test.call(`/v1/runs/${test.home.run}/rows?outcome=SKIPPED`, { as: OFFICER });
    expect(skipped.json().items).toHaveLength(1);
    const first = await test.call(`/v1/runs/${test.home.run}/rows?limit=1`, { as: OFFICER });
    const next = await test.call(`/v1/runs/${test.home.run}/rows?limit=1&after=${first.json().next}`, {
      as: OFFICER,
    });
    expect([first.json().items[0].outcome, next.json().items[0].outcome, next.json().next]).toEqual([
      'SKIPPED',
      'MOVED',
      null,
    ]);
  });

  it('is a table that opens in Excel, without the municipality of somebody under a security ban', async () => {
    const table = await test.call(`/v1/runs/${test.home.run}/rows`, {
      as: OFFICER,
      headers: { accept: 'text/csv', 'accept-language': 'fi' },
    });
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.text).toContain(
      'Asiakas;Sukunimi;Etunimet;Tulos;Vastuuviranomainen;Ratkaisu;Koodi;Syy;Säädös',
    );
    expect(table.text).toMatch(/Ennallaan;;;TRANSFER_ALREADY_PENDING;Asiakkaasta on jo lähetetty/);
    expect(table.text).not.toContain('Hämeenlinna');
  });

  it('is nothing to another organisation, and refuses a cursor that no page gave', async () => {
    const elsewhere = await test.call(`/v1/runs/${test.home.run}/rows`, {
      as: subjectOf('TE_OFFICER', 'elsewhere'),
    });
    expect(codeOf(elsewhere)).toEqual([404, 'RUN_NOT_FOUND']);
    const odd = await test.call(`/v1/runs/${test.home.run}/rows?after=odd`, { as: OFFICER });
    expect(codeOf(odd)).toEqual([400, 'CURSOR_INVALID']);
  });
});
