import { z } from 'zod';

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);
const address = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || THIS_MACHINE.has(hostname);
}, 'https is needed, but on this machine');
const file = z.string().min(1);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 08:00 is needed');

/** Configuration of the plugin; secrets stand in files of their own. */
export const config = z
  .strictObject({
    address: address.describe('Where messages are sent: `<address>/messages`, answers `<address>/answers`'),
    batchLimit: z
      .int()
      .min(1)
      .max(1_000)
      .default(50)
      .describe('How many messages the receiver takes at a time'),
    timeoutMs: z.int().min(100).max(120_000).default(20_000).describe('How long an answer is waited for'),
    caFile: file
      .optional()
      .describe('Certificates of the authority that has signed the receiver’s certificate'),
    mutualTls: z
      .strictObject({ certificateFile: file, keyFile: file })
      .optional()
      .describe('Certificate of this installation and its key'),
    oauth: z
      .strictObject({
        tokenAddress: address,
        clientId: z.string().min(1),
        secretFile: file,
        scope: z.string().min(1).optional(),
      })
      .optional()
      .describe('Client credentials by which access tokens are got'),
    open: z
      .array(z.strictObject({ weekdays: z.array(z.int().min(1).max(7)).min(1), from: time, until: time }))
      .default([])
      .describe('When the receiver takes messages, in Finnish time; always unless told'),
    fetchAnswers: z
      .boolean()
      .default(false)
      .describe('Whether answers are fetched; otherwise they are sent to `/v1/exchange-answers`'),
  })
  .refine(
    ({ mutualTls, oauth }) => mutualTls !== undefined || oauth !== undefined,
    'mutualTls or oauth is needed: nobody takes messages from somebody unknown',
  );

export type Config = z.output<typeof config>;
