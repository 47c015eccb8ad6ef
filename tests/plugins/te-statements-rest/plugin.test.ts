import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiverAnswer } from '../../../src/domain/exchange/message-channel.port.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { catalogue } from '../../../src/plugins/catalogue.ts';
import type { PluginInstance } from '../../../src/plugins/kit/define-plugin.ts';
import { teStatementsRest } from '../../../src/plugins/te-statements-rest/plugin.ts';
import { describeMessageChannel } from '../../contract/te-statements.contract.ts';
import { dispatch } from '../../support/dispatches.ts';
import {
  type Behaviour,
  type ReceiverOptions,
  startReceiver,
  type TeReceiver,
} from '../../support/te-receiver.ts';

const TLS = new URL('../../fixtures/tls/', import.meta.url);
const pem = (name: string): string => readFileSync(new URL(name, TLS), 'utf8');
const path = (name: string): string => new URL(name, TLS).pathname;
const SERVER = { cert: pem('server.pem'), key: pem('server.key'), ca: pem('ca.pem'), requestCert: true };
const MUTUAL = {
  caFile: path('ca.pem'),
  mutualTls: { certificateFile: path('client.pem'), keyFile: path('client.key') },
};
const silent = (): void => undefined;
const signal = new AbortController().signal;
const NOW = '2022-06-01T09:00:00.000Z' as Instant;

function start(config: object, now = NOW, stopping = signal): PluginInstance<'te-statements'> {
  return teStatementsRest.create({
    config,
    log: { info: silent, warn: silent, error: silent },
    clock: { now: () => now },
    signal: stopping,
  });
}

describeMessageChannel('te-statements-rest, mutual TLS', async () => {
  const receiver = await startReceiver({ tls: { ...SERVER, rejectUnauthorized: true } });
  const plugin = start({ address: receiver.address, ...MUTUAL, fetchAnswers: true });
  return {
    channel: plugin.implementation,
    held: async () => [...receiver.held.values()].map(({ message }) => message),
    answer: async (answers) => void receiver.answers.push(...answers),
    answerNonsense: async () => void receiver.answers.push({ id: 7 } as unknown as ReceiverAnswer),
    async [Symbol.asyncDispose]() {
      await plugin.stop();
      await receiver[Symbol.asyncDispose]();
    },
  };
});

describe('te-statements-rest', () => {
  /** A receiver that behaves so at each request, and the plugin that speaks to it. */
  async function against(
    behaviours: readonly Behaviour[],
    options: ReceiverOptions = {},
    config: object = {},
  ): Promise<
    AsyncDisposable & { readonly receiver: TeReceiver; readonly plugin: PluginInstance<'te-statements'> }
  > {
    const receiver = await startReceiver({ behave: (n) => behaviours[n] ?? 'well', ...options });
    const plugin = start({ address: receiver.address, ...MUTUAL, timeoutMs: 200, ...config });
    return {
      receiver,
      plugin,
      async [Symbol.asyncDispose]() {
        await plugin.stop();
        await receiver[Symbol.asyncDispose]();
      },
    };
  }
  const outcomeOf = async (plugin: PluginInstance<'te-statements'>, sequence = 1): Promise<unknown> =>
    (await plugin.implementation.handOver([dispatch(sequence)], signal)).get(`report-${sequence}:1`);

  it('is in the catalogue', () => {
    expect(catalogue).toContain(teStatementsRest);
  });

  it.each([
    ['fails', 'fail', { outcome: 'TRY_LATER', reason: 'HTTP_500', notBefore: null }],
    [
      'is closed and says until when',
      'closed',
      { outcome: 'TRY_LATER', reason: 'HTTP_503', notBefore: '2022-06-01T09:00:01.000Z' },
    ],
    ['answers later', 'under-way', { outcome: 'UNDER_WAY' }],
    ['takes the message', 'well', { outcome: 'RECEIVED', proof: 'R-report-1:1' }],
  ] as const)('tells what came of it when the receiver %s', async (_, behaviour, outcome) => {
    await using both = await against([behaviour]);
    expect(await outcomeOf(both.plugin)).toEqual(outcome);
  });

  it.each([
    ['cut', /hang up|cut|reset/],
    ['lose-answer', /hang up|cut|reset/],
    ['slow', /aborted/],
    ['nonsense', /cannot be read/],
  ] as const)(
    'cannot tell whether anything arrived when the line behaves so: %s',
    async (behaviour, message) => {
      await using both = await against([behaviour], { slowMs: 400 });
      await expect(outcomeOf(both.plugin)).rejects.toThrow(message);
    },
  );

  it('is one effect when it is sent again after an answer was lost', async () => {
    await using both = await against(['lose-answer']);
    await expect(outcomeOf(both.plugin)).rejects.toThrow(/hang up|cut|reset/);
    expect(await outcomeOf(both.plugin)).toMatchObject({ outcome: 'RECEIVED' });
    expect([...both.receiver.held.values()]).toMatchObject([{ copies: 2, otherContents: [] }]);
  });

  it('leaves out what the receiver said nothing of', async () => {
    await using both = await against(['half']);
    const results = await both.plugin.implementation.handOver([dispatch(1), dispatch(2)], signal);
    expect([...results.keys()]).toEqual(['report-1:1']);
  });

  it('tells a refusal with its reason', async () => {
    await using both = await against([], { refuses: new Map([['report-1:1', 'UNKNOWN_CLIENT']]) });
    expect(await outcomeOf(both.plugin)).toMatchObject({ outcome: 'REFUSED', reason: 'UNKNOWN_CLIENT' });
  });

  it('tries later what is too much at once, and says that the configuration is at fault', async () => {
    await using both = await against([], { batchLimit: 1 });
    const results = await both.plugin.implementation.handOver([dispatch(1), dispatch(2)], signal);
    for (const result of results.values()) {
      expect(result).toEqual({ outcome: 'TRY_LATER', reason: 'HTTP_413_CONFIGURATION', notBefore: null });
    }
    expect(results.size).toBe(2);
    expect(both.receiver.held.size).toBe(0);
  });

  it('tries later when nobody answers at the address', async () => {
    const plugin = start({ address: 'http://localhost:9', ...MUTUAL });
    expect(await outcomeOf(plugin)).toEqual({ outcome: 'TRY_LATER', reason: 'NOT_REACHED', notBefore: null });
  });

  it('is let in by its certificate only', async () => {
    await using receiver = await startReceiver({ tls: { ...SERVER, rejectUnauthorized: true } });
    const { caFile } = MUTUAL;
    const stranger = start({
      address: receiver.address,
      caFile,
      oauth: await credentials('http://localhost:9'),
    });
    expect(await outcomeOf(stranger)).toMatchObject({ outcome: 'TRY_LATER' });
    expect(receiver.held.size).toBe(0);
  });

  it('sends nothing to a receiver whose certificate nobody vouches for', async () => {
    await using receiver = await startReceiver({ tls: SERVER });
    const { mutualTls } = MUTUAL;
    const plugin = start({ address: receiver.address, mutualTls });
    expect(await outcomeOf(plugin)).toMatchObject({ outcome: 'TRY_LATER', reason: 'NOT_REACHED' });
    expect(receiver.requests()).toBe(0);
  });

  it('breaks off when it is stopped', async () => {
    await using receiver = await startReceiver({ behave: () => 'slow', slowMs: 5_000 });
    const stopping = new AbortController();
    const plugin = start({ address: receiver.address, ...MUTUAL }, NOW, stopping.signal);
    const handing = outcomeOf(plugin);
    setImmediate(() => stopping.abort());
    await expect(
      handing.then(
        (outcome) => outcome,
        () => 'unknown',
      ),
    ).resolves.toEqual(
      expect.toSatisfy(
        (outcome: unknown) =>
          outcome === 'unknown' || (outcome as { outcome: string }).outcome === 'TRY_LATER',
      ),
    );
  });

  it.each([
    ['Wednesday within the hours', '2022-06-01T09:00:00.000Z', null],
    ['Wednesday evening', '2022-06-01T16:00:00.000Z', '2022-06-02T05:00:00.000Z'],
    ['early on Wednesday', '2022-06-01T03:00:00.000Z', '2022-06-01T05:00:00.000Z'],
    ['Friday evening before the clocks go forward', '2022-03-25T15:00:00.000Z', '2022-03-28T05:00:00.000Z'],
    ['Friday evening before the clocks go back', '2022-10-28T14:00:00.000Z', '2022-10-31T06:00:00.000Z'],
    ['New Year’s Eve, a Saturday', '2022-12-31T10:00:00.000Z', '2023-01-02T06:00:00.000Z'],
  ] as const)('knows when the receiver is open: %s', (_, now, opens) => {
    const open = [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '16:15' }];
    const { implementation } = start({ address: 'https://te.example.fi', ...MUTUAL, open });
    expect(implementation.opensAt(now as Instant)).toBe(opens);
  });

  it.each([
    ['plain HTTP to another machine', { address: 'http://te.example.fi', ...MUTUAL }, /https is needed/],
    ['nobody’s credentials', { address: 'https://te.example.fi' }, /mutualTls or oauth/],
    ['a key that it does not know', { address: 'https://te.example.fi', ...MUTUAL, retries: 3 }, /retries/],
  ])('takes no configuration with %s', (_, config, fault) => {
    expect(() => start(config)).toThrow(fault);
  });

  it('is healthy with a certificate that is valid, and says why not', async () => {
    const address = 'https://te.example.fi';
    expect(await start({ address, ...MUTUAL }).health()).toEqual({ ok: true });
    const later = '2199-01-01T00:00:00.000Z' as Instant;
    expect(await start({ address, ...MUTUAL }, later).health()).toMatchObject({ ok: false, reason: /ended/ });
    const missing = { certificateFile: '/nowhere/client.pem', keyFile: '/nowhere/client.key' };
    expect(await start({ address, mutualTls: missing }).health()).toMatchObject({ ok: false });
  });

  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'secret-'));
    await writeFile(join(folder, 'secret'), 'hush\n');
  });
  afterAll(() => rm(folder, { recursive: true }));
  const credentials = async (tokenAddress: string) => ({
    tokenAddress,
    clientId: 'kunta',
    secretFile: join(folder, 'secret'),
  });

  it('gets one access token for many, and a new one when it is refused', async () => {
    let given = 0;
    const issuer = createServer((request, answer) => {
      const expected = `Basic ${Buffer.from('kunta:hush').toString('base64')}`;
      given += request.headers.authorization === expected ? 1 : 100;
      answer.end(JSON.stringify({ access_token: `token-${given}`, expires_in: 3_600 }));
    });
    await once(issuer.listen(0, '127.0.0.1'), 'listening');
    let valid = 'token-1';
    await using receiver = await startReceiver({ token: () => valid });
    const tokenAddress = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    const plugin = start({ address: receiver.address, oauth: await credentials(tokenAddress) });
    await Promise.all([1, 2, 3].map((sequence) => outcomeOf(plugin, sequence)));
    expect([given, receiver.held.size]).toEqual([1, 3]);
    valid = 'token-2';
    expect(await outcomeOf(plugin, 4)).toMatchObject({ outcome: 'RECEIVED' });
    expect(given).toBe(2);
    await plugin.stop();
    issuer.closeAllConnections();
    issuer.close();
  });
});
