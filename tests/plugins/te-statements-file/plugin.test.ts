import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispatch, ReceiverAnswer } from '../../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { catalogue } from '../../../src/plugins/catalogue.ts';
import type { PluginInstance } from '../../../src/plugins/kit/define-plugin.ts';
import { teStatementsFile } from '../../../src/plugins/te-statements-file/plugin.ts';
import { isSignedBy, keyIdOf } from '../../../src/plugins/te-statements-file/signing.ts';
import { fromXml, type Json, toXml } from '../../../src/plugins/te-statements-file/xml.ts';
import { type ChannelUnderTest, describeMessageChannel } from '../../contract/te-statements.contract.ts';
import { dispatch } from '../../support/dispatches.ts';

const silent = (): void => undefined;
const signal = new AbortController().signal;
const office = generateKeyPairSync('ed25519');

function start(config: unknown): PluginInstance<'te-statements'> {
  return teStatementsFile.create({
    config,
    log: { info: silent, warn: silent, error: silent },
    clock: { now: () => '2022-06-01T09:00:00.000Z' as Instant },
    signal,
  });
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'statements-'));
  await writeFile(join(folder, 'office.pem'), office.publicKey.export({ type: 'spki', format: 'pem' }));
  return folder;
}

const configOf = (folder: string, more: object = {}): object => ({
  folder,
  makeKey: true,
  receivers: { 'te-office:1500': { publicKeyFile: join(folder, 'office.pem') } },
  ...more,
});

/** Puts an answer file where answers arrive, the signature last. */
async function putAnswer(folder: string, name: string, text: string, key: KeyObject): Promise<void> {
  const answers = join(folder, 'answers');
  await mkdir(answers, { recursive: true });
  const bytes = Buffer.from(text);
  const signature = sign(null, bytes, key).toString('base64');
  await writeFile(join(answers, name), bytes);
  await writeFile(
    join(answers, `${name}.sig`),
    JSON.stringify({ algorithm: 'Ed25519', keyId: keyIdOf(createPublicKey(key)), signature }),
  );
}

/** Reads what was written as the receiver does: the files in the order of their names, and their signatures. */
async function filesIn(folder: string, format: 'json' | 'xml'): Promise<readonly Dispatch[]> {
  const outgoing = join(folder, 'outgoing');
  const publicKey = createPublicKey(await readFile(join(folder, 'signing-key.public.pem')));
  const names = (await readdir(outgoing, { recursive: true })).filter((name) => name.endsWith(`.${format}`));
  return Promise.all(
    names
      .toSorted((a, b) => (a.split('/')[1] ?? '').localeCompare(b.split('/')[1] ?? ''))
      .map(async (name) => {
        const bytes = await readFile(join(outgoing, name));
        expect(isSignedBy(bytes, await readFile(join(outgoing, `${name}.sig`), 'utf8'), publicKey)).toBe(
          true,
        );
        const text = bytes.toString('utf8');
        return (format === 'json' ? JSON.parse(text) : fromXml('message', text)) as Dispatch;
      }),
  );
}

async function underTest(format: 'json' | 'xml'): Promise<ChannelUnderTest> {
  const folder = await newFolder();
  const { implementation } = start(configOf(folder, { formats: [format] }));
  const written = (answer: ReceiverAnswer): string =>
    format === 'json' ? JSON.stringify(answer) : toXml('answer', answer as unknown as Json);
  return {
    channel: implementation,
    held: () => filesIn(folder, format),
    async answer(answers) {
      for (const one of answers)
        await putAnswer(folder, `${one.id}.${format}`, written(one), office.privateKey);
    },
    answerNonsense: () => putAnswer(folder, `nonsense.${format}`, '<answer', office.privateKey),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

describeMessageChannel('te-statements-file, JSON', () => underTest('json'));
describeMessageChannel('te-statements-file, XML', () => underTest('xml'));

describe('te-statements-file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await newFolder();
  });
  afterAll(() => rm(folder, { recursive: true }));
  const listed = (name: string): Promise<readonly string[]> => readdir(join(folder, name));

  it('is in the catalogue', () => {
    expect(catalogue).toContain(teStatementsFile);
  });

  it('writes both formats into the folder of the receiver, under names that tell of nobody', async () => {
    const { implementation } = start(configOf(folder, { formats: ['json', 'xml'] }));
    const businessKey = 'Ÿçé/../\\ "Ö":1';
    await implementation.handOver([dispatch(7, { businessKey })], signal);
    const names = await listed('outgoing/te-office-1500');
    expect(names.map((name) => name.replace(/-[0-9a-f]{16}/, '-#')).toSorted()).toEqual([
      '000000000007-#.json',
      '000000000007-#.json.sig',
      '000000000007-#.xml',
      '000000000007-#.xml.sig',
    ]);
  });

  it('refuses another content under the same key, and leaves the first as it was', async () => {
    const { implementation } = start(configOf(folder));
    await implementation.handOver([dispatch(8)], signal);
    const before = await filesIn(folder, 'json');
    const results = await implementation.handOver([dispatch(8, { payload: { other: true } })], signal);
    expect(results.get('report-8:1')).toMatchObject({ outcome: 'REFUSED', reason: 'CONTENT_DIFFERS' });
    expect(await filesIn(folder, 'json')).toEqual(before);
  });

  it('counts a written file as received where receivers do not answer', async () => {
    const { implementation } = start(configOf(folder, { awaitsAnswers: false }));
    const results = await implementation.handOver([dispatch(9)], signal);
    expect(results.get('report-9:1')).toMatchObject({ outcome: 'RECEIVED' });
  });

  it.each([
    [
      'signed by somebody else',
      generateKeyPairSync('ed25519').privateKey,
      'te-office:1500',
      'SIGNATURE_INVALID',
    ],
    ['of a receiver that is not known', office.privateKey, 'keha', 'RECEIVER_UNKNOWN'],
  ] as const)('sets an answer aside that is %s, with the reason', async (_, key, from, reason) => {
    const { implementation } = start(configOf(folder));
    const at = '2022-06-01T09:00:00.000Z';
    const answer = { id: reason, businessKey: 'report-8:1', from, at, content: { kind: 'NO_STATEMENT' } };
    await putAnswer(folder, `${reason}.json`, JSON.stringify(answer), key);
    expect(await implementation.answers(signal)).toEqual([]);
    expect(await listed('answers')).toEqual([]);
    expect(await readFile(join(folder, 'quarantine', `${reason}.json.reason.txt`), 'utf8')).toBe(
      `${reason}\n`,
    );
  });

  it('leaves a file alone whose signature has not come yet', async () => {
    const { implementation } = start(configOf(folder));
    await writeFile(join(folder, 'answers', 'half.json'), '{"id":');
    expect(await implementation.answers(signal)).toEqual([]);
    expect(await listed('answers')).toEqual(['half.json']);
  });

  it('is not healthy without a key, and with one that others may read', async () => {
    const empty = await newFolder();
    expect(await start({ folder: empty }).health()).toMatchObject({
      ok: false,
      reason: expect.stringContaining('signing-key'),
    });
    expect(await start(configOf(empty)).health()).toEqual({ ok: true });
    await chmod(join(empty, 'signing-key.pem'), 0o644);
    expect(await start({ folder: empty }).health()).toMatchObject({
      ok: false,
      reason: expect.stringContaining('chmod 600'),
    });
    await rm(empty, { recursive: true });
  });
});
