import { expect } from 'vitest';
import { ROLES, type Role } from '../../src/domain/access/actor.ts';
import { ACCESS_MATRIX } from '../http/access-matrix.ts';
import { type Call, subjectOf, type TestApp } from '../support/app.ts';
import type { Operation } from '../support/openapi-check.ts';
import { TOKEN_FAULTS } from '../support/tokens.ts';
import { type Chance, chance, type Ordeal } from './chance.ts';
import { brokenBody, forgedCursor, hostileText, hostileValue } from './hostile-values.ts';

/** What must stand in no answer: traces, statements, names of tables, words of the driver, places in the file system. */
const INSIDES =
  /\bat (async )?\S+ \(|node_modules|file:\/\/|\.ts:\d|\bselect .+ from\b|\binsert into\b|clients\.client|access\.audit|violates|syntax for type|invalid byte|pg_|ECONN|\/work\/|\/home\//i;

const MEDIA_TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'nonsense',
];

type Method = NonNullable<Call['method']>;

interface Target {
  readonly method: Method;
  readonly template: string;
  readonly operation: Operation;
}

/**
 * Sends hostile requests to every operation of the document, as many to each as there are rounds. No answer is a
 * defect, each is documented for the operation, every failure is a problem and tells nothing of the insides.
 */
export async function hostileRequests(test: TestApp, { rounds, seed }: Ordeal): Promise<void> {
  const luck = chance(seed);
  const seen = new Set<number>();
  const faults = new Map<string, string>();
  for (const target of targetsOf(test)) {
    for (let round = 0; round < rounds; round += 1) {
      const { path, call } = await hostileRequest(test, target, luck);
      const { status, fault } = await outcomeOf(test, path, call);
      seen.add(status);
      if (fault !== null && !faults.has(fault))
        faults.set(fault, `${call.method} ${path} ${JSON.stringify(call)}`);
    }
  }
  expect(Object.fromEntries(faults)).toEqual({});
  expect(Object.keys(Object.prototype)).toEqual([]);
  // Neither refused at the door only nor let through only: the requests reach the inside too.
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
}

/** What was answered, and what is wrong with the answer. That it fits the document is checked by the test app. */
async function outcomeOf(
  test: TestApp,
  path: string,
  call: Call,
): Promise<{ readonly status: number; readonly fault: string | null }> {
  try {
    const { status, headers, text } = await test.call(path, call);
    const isProblem = headers['content-type']?.startsWith('application/problem+json') ?? false;
    if (status >= 500) return { status, fault: `${status}: ${/"code":"\w+"/.exec(text)?.[0]}` };
    if (status < 400) return { status, fault: null };
    if (!isProblem) return { status, fault: `no problem: ${text.slice(0, 300)}` };
    return { status, fault: INSIDES.exec(text)?.[0] ?? null };
  } catch (error) {
    const { message } = error as Error;
    return { status: 0, fault: message.replace(path, '…').slice(0, 300) };
  }
}

function targetsOf(test: TestApp): readonly Target[] {
  return Object.entries(test.check.document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Method,
      template,
      operation,
    })),
  );
}

/** A request on its way to become hostile. */
interface Draft {
  /** What stands in the place of the address that is the caller's. */
  part: string;
  readonly query: string[];
  readonly headers: Record<string, string>;
  body: unknown;
  sender: Pick<Call, 'as' | 'token'>;
}

/** A good request, by somebody who may ask for it. */
function goodRequest(test: TestApp, { method, template }: Target, luck: Chance): Draft {
  const roles = Object.keys(ACCESS_MATRIX[`${method} ${template}`]?.own ?? { MUN_OFFICER: 200 });
  const [, resource = ''] = /^\/(?:v1\/)?([^/]+)/.exec(template) ?? [];
  const query = Object.entries(template === '/v1/reports/monthly' ? { area: '1531', month: '2021-02' } : {});
  return {
    part: GOOD_PARTS[resource]?.(test, luck) ?? '',
    query: query.map(([name, value]) => `${name}=${value}`),
    headers: method === 'POST' ? { 'idempotency-key': `key-${luck.below(1000)}`, 'if-match': '"1"' } : {},
    body: GOOD_BODIES[template],
    sender: { as: subjectOf(luck.pick(roles) as Role) },
  };
}

const GOOD_PARTS: Readonly<Record<string, (test: TestApp, luck: Chance) => string>> = {
  problems: () => 'client-not-found',
  clients: ({ home }, luck) => luck.pick([...home.clients, home.banned]),
  determinations: ({ home }) => home.determination,
  'referral-notices': ({ home }, luck) => luck.pick(home.waiting).notice,
  deliveries: ({ home }) => home.delivery,
  legislation: (_, luck) => luck.pick(['target-group', 'referral', 'yleistuki', 'no-such-theme']),
  runs: ({ home }, luck) => luck.pick([home.run, home.failedRun]),
};

const GOOD_BODIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/v1/import-runs': { delivery: 'URA-1' },
  '/v1/determination-runs': { areaCode: '1531', date: '2021-03-31', dryRun: true },
  '/v1/transfer-runs': { areaCode: '1531', date: '2021-03-31', awaitReceipt: true },
  '/v1/legislation/confirmations': { theme: 'meeting', version: 'V6', decision: '1234/2025' },
  '/v1/legislation/simulations': {
    areaCode: '1531',
    date: '2021-03-31',
    adopts: [{ theme: 'meeting', version: 'V6' }],
    values: [{ key: 'transfer.window_after_start', value: { amount: 14, unit: 'days' }, from: '2021-03-01' }],
  },
};

/** Parameters of every kind of value: a number, a list of words, a length, a date, a yes or no, a table. */
const BILLED = [
  'target_group.age_below',
  'target_group.grounds',
  'transfer.window_after_start',
  'transfer.last_day',
  'target_group.determined',
  'pay_subsidy.basic.levels',
];

type Corruption = (draft: Draft, target: Target, luck: Chance, test: TestApp) => Promise<void> | void;

const GOOD_QUERY: ReadonlyMap<string, readonly string[]> = new Map([
  ['municipality', ['109', '837']],
  ['limit', ['1', '200']],
  ['state', ['SENT']],
  ['outcome', ['warning']],
  ['lang', ['sv']],
  ['population', ['municipal']],
  ['format', ['csv']],
  ['at', ['2021-03-31', '2019-12-31']],
  ['knownOn', ['2021-03-31', '2019-12-31']],
  ['key', ['meeting', 'meeting.nothing']],
]);

const corruptQuery: Corruption = ({ query }, { operation }, luck) => {
  const names = (operation.parameters ?? []).filter(({ in: where }) => where === 'query');
  const name = names.length === 0 || luck.below(5) === 0 ? percent(hostileText(luck)) : luck.pick(names).name;
  const good = GOOD_QUERY.get(name) ?? [];
  const value =
    name === 'after' && luck.below(4) > 0
      ? forgedCursor(luck)
      : luck.pick([...good, percent(hostileText(luck))]);
  if (luck.below(3) > 0)
    query.splice(0, query.length, ...query.filter((pair) => !pair.startsWith(`${name}=`)));
  query.push(
    luck.below(10) === 0 ? luck.pick(['&&', 'a[b][c]=1', 'limit[]=1', '=', '%zz=1']) : `${name}=${value}`,
  );
};

const CORRUPTIONS: readonly Corruption[] = [
  corruptQuery,
  corruptQuery,
  (draft, _, luck, { home, away }) => {
    const strange = percent(hostileText(luck)) || '%20';
    draft.part = luck.pick([strange, strange, away.clients[0] ?? '', away.run, home.lapsed, home.received]);
  },
  ({ headers }, { operation }, luck) => {
    const names = (operation.parameters ?? []).filter(({ in: where }) => where === 'header');
    const name = luck.pick(['Accept', 'Content-Type', ...names.map((header) => header.name)]).toLowerCase();
    if (luck.below(5) === 0) delete headers[name];
    else
      headers[name] = luck.pick([
        ...MEDIA_TYPES,
        'W/"1"',
        '"99999999999"',
        '*',
        headerText(hostileText(luck)),
      ]);
  },
  (draft, { template }, luck) => {
    if (template !== '/v1/legislation/simulations') return;
    const proposed = luck.pick<unknown>([
      hostileText(luck),
      hostileValue(luck),
      { amount: hostileValue(luck), unit: luck.pick(['days', hostileText(luck)]) },
      { amount: 7, [hostileText(luck)]: hostileValue(luck) },
    ]);
    draft.body = {
      ...GOOD_BODIES[template],
      values: [{ key: luck.pick(BILLED), value: proposed, from: '2021-03-01' }],
    };
  },
  (draft, { method }, luck) => {
    if (method !== 'POST') return;
    const { body } = draft;
    const names = ['areaCode', ...Object.keys(Object(body))];
    draft.body = luck.pick([
      brokenBody(luck),
      hostileValue(luck),
      { ...(body as object), [luck.pick(names)]: hostileValue(luck) },
      { ...(body as object), [luck.pick(names)]: hostileText(luck) },
      { ...(body as object), [hostileText(luck)]: hostileValue(luck) },
    ]);
  },
  async (draft, _, luck, { issuer }) => {
    const subject = subjectOf(luck.pick(ROLES), luck.pick(['own', 'elsewhere']));
    draft.sender = luck.pick<Draft['sender']>([
      { as: subject },
      { token: await issuer.faultyToken(luck.pick(TOKEN_FAULTS), subject) },
      { token: headerText(hostileText(luck)) },
    ]);
  },
];

/** A good request made hostile in a place or two: with more it would not come past the door. */
async function hostileRequest(
  test: TestApp,
  target: Target,
  luck: Chance,
): Promise<{ readonly path: string; readonly call: Call }> {
  const draft = goodRequest(test, target, luck);
  for (let times = 1 + luck.below(2); times > 0; times -= 1) {
    await luck.pick(CORRUPTIONS)(draft, target, luck, test);
  }
  const { part, query, headers, body, sender } = draft;
  const path =
    target.template.replace(/\{[^}]+\}/, () => part) + (query.length === 0 ? '' : `?${query.join('&')}`);
  return { path, call: { method: target.method, headers, ...sender, ...(body !== undefined && { body }) } };
}

/** Percent-encoded as an address needs it; half a surrogate pair becomes bytes that no decoder takes. */
function percent(text: string): string {
  if (/^%(00|c3%28)?$/.test(text)) return text;
  return encodeURIComponent(text.replaceAll('\ud800', '\ufffd')).replaceAll('%EF%BF%BD', '%ED%A0%80');
}

/** What of a text can stand in a header. */
function headerText(text: string): string {
  return Array.from(text, (character) => (/[\t\x20-\x7e\xa0-\xff]/.test(character) ? character : '?'))
    .join('')
    .slice(0, 300);
}
