import { createPublicKey, type KeyObject } from 'node:crypto';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { HandOver, MessageChannel } from '../../domain/exchange/message-channel.port.ts';
import { definePlugin } from '../kit/define-plugin.ts';
import { type IncomingAnswers, incomingAnswers } from './incoming.ts';
import { writeMessage } from './outgoing.ts';
import { openSigner, type Signer } from './signing.ts';

const file = z.string().min(1);

interface Opened {
  readonly signer: Signer;
  readonly answers: IncomingAnswers;
}

/** Fact reports and statements as signed files in folders; answers come the same way. */
export const teStatementsFile = definePlugin({
  id: 'te-statements-file',
  port: 'te-statements',
  kit: 1,
  title: 'Fact reports and statements as signed files',
  scope: 'process',
  config: z.strictObject({
    folder: file.describe('Holds `outgoing`, `answers`, `archive` and `quarantine`'),
    formats: z
      .array(z.enum(['json', 'xml']))
      .min(1)
      .default(['json'])
      .describe('In which formats each message is written'),
    signingKeyFile: file.optional().describe('Ed25519 key in PEM. Not set: `signing-key.pem` in the folder'),
    makeKey: z.boolean().default(false).describe('Make a key when there is none; for trying out'),
    receivers: z
      .record(z.string().min(1), z.strictObject({ publicKeyFile: file }))
      .default({})
      .describe('Receivers whose answers are taken, as `te-office:1500`, with their public keys in PEM'),
    awaitsAnswers: z
      .boolean()
      .default(true)
      .describe('Whether receivers confirm what they got; otherwise a written file counts as received'),
    batchLimit: z.int().min(1).max(1_000).default(100).describe('How many messages are written at a time'),
  }),
  create({ config, log }) {
    const folder = (name: string): string => join(config.folder, name);
    let opening: Promise<Opened> | null = null;
    const open = async (): Promise<Opened> => {
      await mkdir(folder('outgoing'), { recursive: true });
      await access(folder('outgoing'), constants.W_OK);
      const signer = await openSigner(config.signingKeyFile ?? folder('signing-key.pem'), config.makeKey);
      await writeFile(folder('signing-key.public.pem'), signer.publicKey);
      const folders = {
        answers: folder('answers'),
        archive: folder('archive'),
        quarantine: folder('quarantine'),
      };
      return { signer, answers: incomingAnswers(folders, await publicKeys(config.receivers), log) };
    };
    const opened = (): Promise<Opened> => {
      opening ??= open().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    };

    const implementation: MessageChannel = {
      batchLimit: config.batchLimit,
      opensAt: () => null,
      async handOver(messages, signal) {
        const { signer } = await opened();
        const results = new Map<string, HandOver>();
        for (const message of messages) {
          if (signal.aborted) break;
          const written = await writeMessage(folder('outgoing'), message, config.formats, signer);
          const isReceived = written.outcome === 'UNDER_WAY' && !config.awaitsAnswers;
          results.set(
            message.businessKey,
            isReceived ? { outcome: 'RECEIVED', proof: `written, ${message.contentHash}` } : written,
          );
        }
        return results;
      },
      answers: async () => (await opened()).answers.waiting(),
      recorded: async (answers) => (await opened()).answers.recorded(answers),
    };
    return {
      implementation,
      health: () =>
        opened().then(
          () => ({ ok: true }),
          (error: Error) => ({ ok: false, reason: error.message }),
        ),
      stop: () => Promise.resolve(),
    };
  },
});

async function publicKeys(
  receivers: Readonly<Record<string, { readonly publicKeyFile: string }>>,
): Promise<ReadonlyMap<string, KeyObject>> {
  const keys = await Promise.all(
    Object.entries(receivers).map(
      async ([receiver, { publicKeyFile }]) =>
        [receiver, createPublicKey(await readFile(publicKeyFile))] as const,
    ),
  );
  return new Map(keys);
}
