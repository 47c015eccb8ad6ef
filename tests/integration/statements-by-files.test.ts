import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Services } from '../../src/container.ts';
import type { Dispatch, ReceiverAnswer } from '../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { teStatementsFile } from '../../src/plugins/te-statements-file/plugin.ts';
import { isSignedBy, keyIdOf } from '../../src/plugins/te-statements-file/signing.ts';
import { type Json, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { testKeys } from '../support/keys.ts';
import { anyFolder, fixedClock, servicesOn } from '../support/services.ts';

const NOW = '2021-10-04T09:00:00.000Z' as Instant;
const PORT = 'te-statements';
const { signal } = new AbortController();
const silent = (): void => undefined;
const OFFICE = 'te-office:1500';
const keys: Readonly<Record<string, { readonly publicKey: KeyObject; readonly privateKey: KeyObject }>> = {
  [OFFICE]: generateKeyPairSync('ed25519'),
  kela: generateKeyPairSync('ed25519'),
};

let test: TestApp;
let relay: Services;
let folder: string;

beforeAll(async () => {
  test = await startApp({ withoutNetwork: true });
  test.setClock(NOW);
  folder = await mkdtemp(join(tmpdir(), 'statements-'));
  await mkdir(join(folder, 'answers'));
  const receivers: Record<string, object> = {};
  for (const [receiver, { publicKey }] of Object.entries(keys)) {
    const publicKeyFile = join(folder, `${receiver}.pem`);
    await writeFile(publicKeyFile, publicKey.export({ type: 'spki', format: 'pem' }));
    receivers[receiver] = { publicKeyFile };
  }
  const { implementation } = teStatementsFile.create({
    config: { folder, makeKey: true, receivers },
    log: { info: silent, warn: silent, error: silent },
    clock: { now: () => NOW },
    signal,
  });
  const log = pino({ level: 'silent' });
  relay = servicesOn(test.database, fixedClock(NOW), anyFolder, log, testKeys, { [PORT]: implementation });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const OFFICER = { as: subjectOf('MUN_OFFICER') };

const post = async (path: string, body?: object, version = 1): Promise<Json> => {
  const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` };
  const call = { ...OFFICER, method: 'POST', headers, ...(body && { body }) } as const;
  const reply = await test.call(`/v1/${path}`, call);
  if (reply.status >= 300) throw new Error(reply.text);
  return reply.json();
};
const read = async (path: string): Promise<Json> => (await test.call(`/v1/${path}`, OFFICER)).json();

/** What the relay has written for a receiver, as the receiver reads it: whole and signed. */
async function held(receiver: string): Promise<readonly Dispatch[]> {
  await relay.carryMessages(PORT, signal);
  const outgoing = join(folder, 'outgoing', receiver.replace(':', '-'));
  const publicKey = createPublicKey(await readFile(join(folder, 'signing-key.public.pem')));
  const names = (await readdir(outgoing)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(outgoing, name));
      const signature = await readFile(join(outgoing, `${name}.sig`), 'utf8');
      expect(isSignedBy(bytes, signature, publicKey)).toBe(true);
      return JSON.parse(bytes.toString('utf8')) as Dispatch;
    }),
  );
}

/** A receiver answers by a signed file, and the relay takes it in. */
async function answer(
  from: string,
  message: Dispatch | undefined,
  time: string,
  content: ReceiverAnswer['content'],
): Promise<void> {
  const id = `${time} ${content.kind}`;
  const at = `2021-10-04T${time}:00.000Z`;
  const bytes = Buffer.from(JSON.stringify({ id, from, businessKey: message?.businessKey, at, content }));
  const { publicKey, privateKey } = keys[from] ?? generateKeyPairSync('ed25519');
  const signature = sign(null, bytes, privateKey).toString('base64');
  const file = join(folder, 'answers', `${randomUUID()}.json`);
  await writeFile(file, bytes);
  await writeFile(
    `${file}.sig`,
    JSON.stringify({ algorithm: 'Ed25519', keyId: keyIdOf(publicKey), signature }),
  );
  expect(await relay.fetchAnswers(PORT, signal)).toBe(1);
  await relay.settleAnswers();
}

it('R66: a report leaves as a signed file, and answers in whatever order receive, supplement and close it', async () => {
  const event = { kind: 'RESIGNED', on: '2021-09-30' };
  const { id } = await post('fact-reports', { clientId: test.home.clients[0], event });
  await post(`fact-reports/${id}/hearing`, { done: true, on: '2021-10-01' });
  await post(`fact-reports/${id}/readiness`, { words: 'Työ kesti kaksi viikkoa' }, 2);
  await post(`fact-reports/${id}/sending`, undefined, 3);
  const [report] = await held(OFFICE);
  expect(report).toMatchObject({
    kind: 'FACT_REPORT',
    receiver: OFFICE,
    payload: { reportId: id, facts: { words: 'Työ kesti kaksi viikkoa' } },
  });

  const question = 'Milloin työ alkoi?';
  await answer(OFFICE, report, '09:20', { kind: 'SUPPLEMENT_REQUESTED', question });
  expect(await read(`fact-reports/${id}`)).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', proof: null });
  await answer(OFFICE, report, '09:10', { kind: 'RECEIVED', proof: 'K-1' });
  expect(await read(`fact-reports/${id}`)).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', proof: 'K-1' });
  const kept = await test.database.all('select proof from exchange.message where business_key = $1', [
    report?.businessKey,
  ]);
  expect(kept).toEqual([{ proof: 'K-1' }]);
  await post(`fact-reports/${id}/supplements`, { words: '16.9.2021' }, 6);
  expect((await read(`fact-reports/${id}`)).state).toBe('SUPPLEMENTED');
  const [, supplement] = await held(OFFICE);
  expect(supplement).toMatchObject({
    kind: 'FACT_REPORT_SUPPLEMENT',
    payload: { reportId: id, questions: [question], words: '16.9.2021', clarification: null },
  });

  const statement = { code: 'P030', on: '2021-10-04', from: null, to: null } as const;
  await answer(OFFICE, report, '09:50', {
    kind: 'STATEMENT_GIVEN',
    ...statement,
  } as ReceiverAnswer['content']);
  await answer(OFFICE, supplement, '09:40', { kind: 'RECEIVED', proof: 'K-2' });
  expect(await read(`fact-reports/${id}`)).toMatchObject({
    state: 'CLOSED',
    proof: 'K-1',
    end: { outcome: 'STATEMENT_GIVEN', statement },
  });
  const carried = await test.database.all(
    'select kind, state from exchange.message where receiver = $1 and business_key like $2 order by id',
    [OFFICE, `${id}%`],
  );
  expect(carried).toEqual([
    { kind: 'FACT_REPORT', state: 'RECEIVED' },
    { kind: 'FACT_REPORT_SUPPLEMENT', state: 'RECEIVED' },
  ]);
  expect(await readdir(join(folder, 'answers'))).toEqual([]);
});

it('R65: a statement of the municipality is transmitted with the receipt of Kela', async () => {
  const { id } = await post('statements', {
    clientId: test.home.clients[1],
    subject: 'SERVICE_PARTICIPATION',
    code: 'B1',
    from: '2021-09-20',
    to: '2021-10-10',
    reasons: 'Asiakas osallistuu työkokeiluun.',
    receiver: { kind: 'KELA' },
    basis: { kind: 'NO_CLARIFICATION', timeFrom: '2021-10-04' },
  });
  await post(`statements/${id}/issuing`, {});
  const [statement] = await held('kela');
  expect(statement).toMatchObject({ kind: 'STATEMENT', payload: { statementId: id, code: 'B1' } });
  expect((await read(`statements/${id}`)).state).toBe('ISSUED');
  await answer('kela', statement, '09:30', { kind: 'RECEIVED', proof: 'KELA-1' });
  expect(await read(`statements/${id}`)).toMatchObject({ state: 'TRANSMITTED', proof: 'KELA-1' });
});
