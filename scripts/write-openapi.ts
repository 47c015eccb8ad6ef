import { writeFile } from 'node:fs/promises';
import { pino } from 'pino';
import { buildServer } from '../src/adapters/http/server.ts';
import type { Services } from '../src/container.ts';
import { fail } from '../src/domain/shared/result.ts';

/** Writes docs/reference/openapi.json. The document follows from the routes alone: no use case is ever called. */
const app = await buildServer({} as Services, {
  verifyToken: async () => fail('unavailable', 'IDENTITY_PROVIDER_UNAVAILABLE'),
  docs: false,
  isReady: async () => false,
  logger: pino({ level: 'silent' }),
});
await app.ready();
const file = new URL('../docs/reference/openapi.json', import.meta.url);
await writeFile(file, `${JSON.stringify(app.swagger(), null, 2)}\n`);
await app.close();
