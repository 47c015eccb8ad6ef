import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Json, NOW, startApp, subjectOf, type TestApp } from '../support/app.ts';

let test: TestApp;
/** Another process of the installation, started before anything is confirmed. */
let other: TestApp;

beforeAll(async () => {
  test = await startApp();
  other = await startApp({ beside: test });
});
afterAll(async () => {
  await other.close();
  await test.close();
});

const ADMIN = { as: subjectOf('KEHA_ADMIN') };
const OBLIGATION = { theme: 'obligation', version: 'V6', decision: 'Laki 1234/2025, 4 luku' };

const confirm = (body: unknown, key: string = randomUUID(), as = ADMIN.as): Promise<Answer> =>
  test.call('/v1/legislation/confirmations', {
    as,
    method: 'POST',
    body,
    headers: { 'idempotency-key': key, 'accept-language': 'en' },
  });

const versionOf = async (app: TestApp, theme: string, at: string): Promise<string> =>
  (await app.call(`/v1/legislation/themes/${theme}?at=${at}`, ADMIN)).json().rule.version;

describe('POST /v1/legislation/confirmations', () => {
  it('makes a proposal law from its first day on, in every process of the installation', async () => {
    for (const app of [test, other]) expect(await versionOf(app, 'obligation', '2026-01-01')).toBe('V5');

    const answer = await confirm(OBLIGATION, 'confirmed-once');
    expect(answer.status).toBe(201);
    expect(answer.json()).toEqual({ ...OBLIGATION, confirmedBy: ADMIN.as, confirmedAt: NOW });
    expect(answer.headers['location']).toBe('/v1/legislation/themes/obligation');

    for (const app of [test, other]) {
      expect(await versionOf(app, 'obligation', '2025-12-31')).toBe('V5');
      expect(await versionOf(app, 'obligation', '2026-01-01')).toBe('V6');
      const theme = (await app.call(answer.headers['location'] ?? '', ADMIN)).json();
      expect(theme.proposals).toEqual([]);
    }
  });

  it('shows the decision with the entry, and leaves the other proposals of the version as they are', async () => {
    const { items } = (await other.call('/v1/legislation/versions', ADMIN)).json();
    const { status, entries } = items.find(({ id }: Json) => id === 'V6');
    const about = ({ theme, status: own, confirmation }: Json) => [theme, own, confirmation];
    expect(status).toBe('proposed');
    expect(entries.map(about)).toContainEqual([
      'obligation',
      'in-force',
      { decision: OBLIGATION.decision, confirmedAt: NOW },
    ]);
    expect(entries.map(about)).toContainEqual(['meeting', 'proposed', null]);
  });

  it('gives the first answer to the same request, and refuses another confirmation', async () => {
    const again = await confirm(OBLIGATION, 'confirmed-once');
    expect([again.status, again.json().confirmedAt]).toEqual([201, NOW]);
    const second = await confirm({ ...OBLIGATION, decision: 'Another decision' });
    expect([second.status, second.json().code]).toEqual([409, 'PROPOSAL_CONFIRMED']);
  });

  it.each([
    ['a theme that there is not', { ...OBLIGATION, theme: 'taxation' }],
    ['a version that the theme has not', { ...OBLIGATION, version: 'V6d' }],
    ['what is in force everywhere', { ...OBLIGATION, version: 'V5' }],
  ])('does not find %s', async (_, body) => {
    const answer = await confirm(body);
    expect([answer.status, answer.json().code]).toEqual([404, 'PROPOSAL_NOT_FOUND']);
    expect(answer.json().next).toBe('See the proposals: /v1/legislation/versions.');
  });

  it.each([
    ['no decision', { ...OBLIGATION, decision: undefined }, '/decision'],
    ['an empty decision', { ...OBLIGATION, decision: ' ' }, '/decision'],
    ['a decision with control characters', { ...OBLIGATION, decision: 'a\u0000b' }, '/decision'],
    ['half a character', { ...OBLIGATION, decision: 'a\ud800' }, '/decision'],
    ['a theme that is no name', { ...OBLIGATION, theme: '../x' }, '/theme'],
  ])('refuses %s', async (_, body, pointer) => {
    const answer = await confirm(body);
    expect([answer.status, answer.json().errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is for the administrator of the register alone', async () => {
    for (const as of [
      subjectOf('TE_OFFICER'),
      subjectOf('INTEGRATION'),
      subjectOf('KEHA_ADMIN', 'elsewhere'),
    ]) {
      const answer = await confirm({ ...OBLIGATION, theme: 'meeting' }, randomUUID(), as);
      expect([as, answer.status]).toEqual([as, 403]);
    }
    expect(await versionOf(test, 'meeting', '2026-01-01')).toBe('V5');
  });
});
