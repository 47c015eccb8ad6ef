import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { readEnvironment } from '../../src/adapters/config/env.ts';
import type { Context } from '../../src/application/shared/context.ts';
import type { Role } from '../../src/domain/access/actor.ts';
import { areaCodes } from '../../src/domain/legislation/trial-areas.ts';
import { type OrganisationId, parseOrganisation } from '../../src/domain/shared/organisation.ts';
import { parsePlainDate, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import { type Installation, openInstallation } from '../../src/installation.ts';
import { startEmbedded } from '../../src/plugins/persistence-postgresql/embedded.ts';
import { openFolder } from '../../src/plugins/ura-file/folder.ts';
import { generateDelivery } from '../../src/plugins/ura-file/generate/generate-delivery.ts';
import { ok } from '../../src/domain/shared/result.ts';

/** Persons in the delivery of every benchmark; two thirds of them are jobseekers on the date. */
export const PERSONS = Number(process.env['BENCH_PERSONS'] ?? 100_000);
export const DATE = parsePlainDate('2021-03-31') as PlainDate;

const FOLDER = join(process.cwd(), '.data', 'bench');
const DELIVERY = join(FOLDER, `delivery-${PERSONS}`);

/** A database of the benchmarks' own: the product on it, and a connection of the owner of its tables. */
export interface Stage extends Installation {
  readonly dataFolder: string;
  readonly owner: Client;
  readonly applicationAddress: string;
}

/** A delivery of all trial areas; made once, the same for everybody. */
export async function delivery(): Promise<string> {
  if (existsSync(join(DELIVERY, 'manifest.json'))) return DELIVERY;
  await rm(DELIVERY, { recursive: true, force: true });
  const persons = Math.round((PERSONS * 2) / 3);
  const made = await generateDelivery({ areaCodes, persons, date: DATE, seed: 1, folder: DELIVERY });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return DELIVERY;
}

/** Opens an empty database; what an earlier run left is thrown away. */
export async function openStage(name: string): Promise<Stage> {
  const dataFolder = join(FOLDER, name);
  const server = await startEmbedded(join(dataFolder, 'postgresql'));
  const owner = new Client({ connectionString: server.address.migration });
  await owner.connect();
  for (const schema of [
    'subsidies',
    'resources',
    'process',
    'offers',
    'statements',
    'clients',
    'access',
    'work',
    'exchange',
    'read',
    'jobs',
    'legislation',
    'bench',
  ]) {
    await owner.query(`drop schema if exists ${schema} cascade`);
  }
  await owner.query('drop table if exists schema_migration');
  const environment = readEnvironment({ DATA_FOLDER: dataFolder });
  const registry = {
    waiting: () => Promise.resolve(ok([])),
    open: (path: string) => openFolder(path, { allowRealCodes: false }),
  };
  const installation = await openInstallation(environment, pino({ level: 'warn' }), {
    clientRegistry: registry,
  });
  return {
    ...installation,
    dataFolder,
    owner,
    applicationAddress: server.address.application,
    async close() {
      await owner.end();
      await installation.close();
      await server.release();
    },
  };
}

export function actingFor(organisation: string, role: Role): Context {
  return {
    actor: {
      subject: 'bench',
      organisation: parseOrganisation(organisation) as OrganisationId,
      roles: [role],
    },
    purpose: 'bench',
    correlationId: 'bench',
    idempotency: null,
    signal: new AbortController().signal,
    progress: { report: () => undefined },
  };
}

/** Imports the delivery into the stage. */
export async function importDelivery({ services }: Stage): Promise<void> {
  const imported = await services.importDelivery(
    { location: await delivery() },
    actingFor('keha', 'INTEGRATION'),
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.failure));
}
