import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AgentOptions } from 'node:https';
import { z } from 'zod';
import type { MessageChannel } from '../../domain/exchange/message-channel.port.ts';
import type { PluginHealth, PluginInstance, PluginTools } from '../kit/define-plugin.ts';
import { inOrder, receiverAnswer } from '../kit/receiver-answers.ts';
import type { Config } from './config.ts';
import { type Answered, type Line, NotSent, openLine } from './exchange.ts';
import { opensAt } from './hours.ts';
import { resultsOf, triedLater } from './results.ts';
import { type Tokens, tokens } from './token.ts';

const CERTIFICATE_WARNING_MS = 30 * 24 * 60 * 60 * 1_000;
const UNAUTHORISED = 401;

interface Opened {
  readonly line: Line;
  readonly tokens: Tokens | null;
}

/** The receiver at the other end of an HTTPS interface. */
export function receiver({
  config,
  log,
  clock,
  signal: stopping,
}: PluginTools<Config>): PluginInstance<'te-statements'> {
  let opening: Promise<Opened> | null = null;
  const opened = (): Promise<Opened> => {
    opening ??= open(config, () => Date.parse(clock.now())).catch((error: unknown) => {
      opening = null;
      throw new NotSent((error as Error).message);
    });
    return opening;
  };

  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<Answered> => {
    const { line, tokens: held } = await opened();
    const text = body === null ? null : JSON.stringify(body);
    const once = async (): Promise<Answered> =>
      line.ask({
        address: new URL(`${config.address.replace(/\/$/, '')}${path}`),
        method,
        headers: {
          accept: 'application/json',
          ...(text !== null && {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(text)),
          }),
          ...(held !== null && { authorization: `Bearer ${await held.current(signal)}` }),
        },
        body: text,
        timeoutMs: config.timeoutMs,
        signal: AbortSignal.any([signal, stopping]),
      });
    const answered = await once();
    if (answered.status !== UNAUTHORISED || held === null) return answered;
    held.forget();
    return once();
  };

  const channel: MessageChannel = {
    batchLimit: config.batchLimit,
    opensAt: (now) => opensAt(now, config.open),

    async handOver(messages, signal) {
      try {
        const answered = await ask('POST', '/messages', { messages }, signal);
        return resultsOf(messages, answered, clock.now());
      } catch (error) {
        if (!(error instanceof NotSent)) throw error;
        log.warn({ reason: error.message }, 'the receiver cannot be reached');
        return triedLater(messages, 'NOT_REACHED', null);
      }
    },

    async answers(signal) {
      if (!config.fetchAnswers) return [];
      const { status, body } = await ask('GET', '/answers', null, signal);
      if (status !== 200) throw new Error(`answers could not be fetched: ${status}`);
      const { answers } = z.object({ answers: z.array(z.unknown()) }).parse(JSON.parse(body));
      const read = answers.map((answer) => receiverAnswer.safeParse(answer));
      const bad = read.filter(({ success }) => !success).length;
      if (bad > 0) log.error({ answers: bad }, 'answers of the receiver cannot be read');
      return inOrder(read.flatMap(({ data }) => (data === undefined ? [] : [data])));
    },

    async recorded(answers) {
      if (!config.fetchAnswers || answers.length === 0) return;
      const ids = answers.map(({ id }) => id);
      const { status } = await ask('POST', '/answers/recorded', { ids }, stopping);
      if (status >= 300) throw new Error(`answers could not be marked as recorded: ${status}`);
    },
  };

  return {
    implementation: channel,
    async health(): Promise<PluginHealth> {
      try {
        await opened();
        return await certificateHealth(config, Date.parse(clock.now()), (until) =>
          log.warn({ until }, 'the certificate of this installation ends soon'),
        );
      } catch (error) {
        return { ok: false, reason: (error as Error).message };
      }
    },
    async stop(): Promise<void> {
      const { line } = (await opening?.catch(() => null)) ?? { line: null };
      line?.close();
    },
  };
}

async function open(config: Config, now: () => number): Promise<Opened> {
  const { caFile, mutualTls, oauth } = config;
  const tls: AgentOptions = {
    ...(caFile !== undefined && { ca: await readFile(caFile) }),
    ...(mutualTls && {
      cert: await readFile(mutualTls.certificateFile),
      key: await readFile(mutualTls.keyFile),
    }),
  };
  const line = openLine(tls);
  if (oauth === undefined) return { line, tokens: null };
  const credentials = {
    address: new URL(oauth.tokenAddress),
    clientId: oauth.clientId,
    secret: (await readFile(oauth.secretFile, 'utf8')).trim(),
    scope: oauth.scope ?? null,
  };
  return { line, tokens: tokens(line, credentials, config.timeoutMs, now) };
}

async function certificateHealth(
  { mutualTls }: Config,
  now: number,
  warn: (until: string) => void,
): Promise<PluginHealth> {
  if (mutualTls === undefined) return { ok: true };
  const { validTo, validToDate } = new X509Certificate(await readFile(mutualTls.certificateFile));
  const ends = validToDate.getTime();
  if (ends <= now) return { ok: false, reason: `the certificate ended on ${validTo}` };
  if (ends - now < CERTIFICATE_WARNING_MS) warn(validTo);
  return { ok: true };
}
