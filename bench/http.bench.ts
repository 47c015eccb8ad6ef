import { join } from 'node:path';
import { clientRead } from '../src/adapters/persistence/clients/client.read.ts';
import { CLIENTS_OF_TE_OFFICE } from '../src/adapters/persistence/clients/clients.read.ts';
import { openLocalIssuer } from '../src/adapters/identity/local-issuer.ts';
import { type OrganisationId, parseOrganisation } from '../src/domain/shared/organisation.ts';
import { baselineFunctions } from './baseline/functions.sql.ts';
import { startServer, throughput } from './support/child-server.ts';
import { compare, type Comparison } from './support/measure.ts';
import { actingFor, importDelivery, openStage, PERSONS, type Stage } from './support/stage.ts';

const ORGANISATION = 'te-office:1500';
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const WARM_UP_SECONDS = 2;
const DIFFERENT_CLIENTS = 2_000;

/**
 * Detail and 50-row page of the API as it is served — token, rights, row-level security, durable access log, request
 * log — against bare Fastify and raw pg doing tenant, log row and row in one round trip.
 */
export async function benchHttp(rounds: number): Promise<readonly Comparison[]> {
  const stage = await openStage('http');
  try {
    await importDelivery(stage);
    await stage.owner.query('analyze');
    await stage.owner.query(baselineFunctions(clientRead.body, CLIENTS_OF_TE_OFFICE.all.body));
    const headers = { authorization: `Bearer ${await tokenOf(stage)}` };
    const product = await startServer('src/main.ts', {
      DATA_FOLDER: stage.dataFolder,
      PORT: '0',
      LOG_LEVEL: 'info',
      READS_PER_MINUTE: '100000000',
    });
    const baseline = await startServer('bench/baseline/server.ts', {
      DATABASE_URL: stage.applicationAddress,
      ORGANISATION,
    });
    try {
      const details = await detailPaths(stage);
      const comparisons: Comparison[] = [];
      for (const [name, paths] of [
        ['detail GET', details],
        ['50-row list', ['/v1/clients?limit=50']],
      ] as const) {
        await throughput(product, paths, headers, WARM_UP_SECONDS);
        await throughput(baseline, paths, {}, WARM_UP_SECONDS);
        comparisons.push(
          await compare(
            { name, size: `${PERSONS} persons`, aim: 0.7, better: 'higher', unit: 'requests/s' },
            rounds,
            () => throughput(product, paths, headers, SECONDS),
            () => throughput(baseline, paths, {}, SECONDS),
          ),
        );
      }
      return comparisons;
    } finally {
      await product.stop();
      await baseline.stop();
    }
  } finally {
    await stage.close();
  }
}

/** A subject with the rights of an official of the TE Office, and a token of the demo’s issuer. */
async function tokenOf({ services, dataFolder }: Stage): Promise<string> {
  const given = await services.giveRole(
    {
      subject: 'official',
      role: 'TE_OFFICER',
      organisation: parseOrganisation(ORGANISATION) as OrganisationId,
      validFrom: null,
      validUntil: null,
      officeHolder: true,
      shareOfDuties: null,
      regularNeed: true,
      dataClasses: [],
    },
    actingFor('keha', 'KEHA_ADMIN'),
  );
  if (!given.ok) throw new Error(JSON.stringify(given.failure));
  const names = { issuer: 'urn:kuntakokeilu:demo', audience: 'kuntakokeilu' };
  const issuer = await openLocalIssuer(join(dataFolder, 'demo-issuer.json'), names, Date.now);
  return issuer.tokenFor('official');
}

async function detailPaths({ owner }: Stage): Promise<readonly string[]> {
  await owner.query('alter table clients.client no force row level security');
  const { rows } = await owner.query<{ id: string }>(
    'select id from clients.client where te_office = $1 order by md5(id::text) limit $2',
    [ORGANISATION.split(':')[1], DIFFERENT_CLIENTS],
  );
  await owner.query('alter table clients.client force row level security');
  return rows.map(({ id }) => `/v1/clients/${id}`);
}
