import { z } from 'zod';
import { definePlugin } from '../kit/define-plugin.ts';
import { inboxOf } from './inbox.ts';

/** Client registry that arrives as folders of files in URA exchange format 1.0. */
export const uraFile = definePlugin({
  id: 'ura-file',
  port: 'client-registry',
  kit: 1,
  title: 'URA exchange files',
  scope: 'process',
  config: z.strictObject({
    inbox: z.string().min(1).describe('Folder in which deliveries arrive, each in a folder of its own'),
    allowRealCodes: z
      .boolean()
      .default(false)
      .describe('Take identity codes of real people (individual numbers 002–899): only in production'),
  }),
  create({ config }) {
    const inbox = inboxOf(config.inbox, { allowRealCodes: config.allowRealCodes });
    return {
      implementation: inbox,
      health: async () =>
        (await inbox.isReadable())
          ? { ok: true }
          : { ok: false, reason: `inbox folder ${config.inbox} cannot be read` },
      stop: () => Promise.resolve(),
    };
  },
});
