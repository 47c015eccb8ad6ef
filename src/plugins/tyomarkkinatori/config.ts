import { z } from 'zod';

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Configuration of the plugin; the access token stands in a file of its own. */
export const config = z.strictObject({
  address: z
    .url({ protocol: /^https?$/ })
    .refine((text) => {
      const { protocol, hostname } = new URL(text);
      return protocol === 'https:' || THIS_MACHINE.has(hostname);
    }, 'https is needed, but on this machine')
    .describe(
      'Address of the interface; postings are fetched from `<address>/jobpostingprovider/v1/tyopaikat`',
    ),
  tokenFile: z
    .string()
    .min(1)
    .describe(
      'File with the access token, which is read for every page: whoever fetches tokens writes it anew',
    ),
  pageSize: z.int().min(100).max(500).default(500).describe('How many postings a page has'),
  timeoutMs: z.int().min(100).max(120_000).default(30_000).describe('How long a page is waited for'),
});

export type Config = z.output<typeof config>;
