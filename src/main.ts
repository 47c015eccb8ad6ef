import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { EnvironmentInvalid, readEnvironment, type Environment } from './adapters/config/env.ts';
import { giveDemoRoles, playDemo } from './adapters/demo/play-demo.ts';
import { buildServer } from './adapters/http/server.ts';
import { demoSubjects } from './adapters/identity/demo-subjects.ts';
import { type LocalIssuer, openLocalIssuer } from './adapters/identity/local-issuer.ts';
import { remoteKeys, tokenVerifier, type VerifyToken } from './adapters/identity/verify-token.ts';
import { startRunWorker } from './adapters/jobs/run-queue.ts';
import { createLogger } from './adapters/logging/logger.ts';
import { KEHA } from './domain/shared/organisation.ts';
import { inboxFolder, type Installation, openInstallation } from './installation.ts';
import { generateDelivery } from './plugins/ura-file/generate/generate-delivery.ts';

const GRACE_MS = 25_000;

try {
  await start(readEnvironment(process.env));
} catch (error) {
  process.stderr.write(
    `${error instanceof EnvironmentInvalid ? error.message : String((error as Error).stack)}\n`,
  );
  process.exitCode = 1;
}

async function start(environment: Environment): Promise<void> {
  const log = createLogger(environment);
  // Everything opened is closed, the last first: when a later step fails, or when the process is told to stop.
  await using opened = new AsyncDisposableStack();
  const installation = await openInstallation(environment, log);
  opened.defer(() => installation.close());
  tell(installation.whereabouts);
  const identity = await openIdentity(environment);
  if (identity.issuer !== null) await prepareDemo(installation, environment);

  const app = await buildServer(installation.services, {
    verifyToken: identity.verifyToken,
    docs: true,
    isReady: () => installation.isReady(),
    logger: log,
  });
  opened.defer(() => app.close());
  const address = await app.listen({ host: environment.HOST, port: environment.PORT });
  if (environment.WORKER) {
    const stopping = new AbortController();
    const worker = await startRunWorker(installation.pool, stopping.signal, {
      execute: installation.services.executeRun,
      abandon: installation.services.abandonRun,
      onError: (error) => log.error({ err: error }, 'run worker'),
    });
    opened.defer(async () => {
      stopping.abort();
      // No request is taken any more while the run in hand breaks off.
      await Promise.all([app.close(), worker.stop()]);
    });
  }
  const everything = opened.move();
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
    if (err) log.error({ err }, 'stopping because of an error');
    await everything.disposeAsync();
  });

  tell(`Listening on ${address}: documentation at ${address}/docs, OpenAPI at ${address}/openapi.json.`);
  if (identity.issuer !== null) await tellTokens(identity.issuer, address);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Identity {
  readonly verifyToken: VerifyToken;
  /** The issuer of the demo; null when a real one is configured. */
  readonly issuer: LocalIssuer | null;
}

async function openIdentity(environment: Environment): Promise<Identity> {
  const { OIDC_AUDIENCE: audience, OIDC_ISSUER, OIDC_JWKS_URL, OIDC_ALGORITHMS: algorithms } = environment;
  if (environment.isDemo) {
    const names = { issuer: 'urn:kuntakokeilu:demo', audience };
    const issuer = await openLocalIssuer(join(environment.DATA_FOLDER, 'demo-issuer.json'), names, Date.now);
    return {
      issuer,
      verifyToken: tokenVerifier({ ...names, algorithms: ['EdDSA'], keys: issuer.keys, now: Date.now }),
    };
  }
  const issuer = OIDC_ISSUER ?? '';
  const keys = remoteKeys(new URL(OIDC_JWKS_URL ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`));
  return { issuer: null, verifyToken: tokenVerifier({ issuer, audience, algorithms, keys, now: Date.now }) };
}

async function prepareDemo({ services }: Installation, environment: Environment): Promise<void> {
  await giveDemoRoles({ services });
  const taken = await services.clientReads.deliveries({ organisations: [KEHA] }, { after: null, limit: 1 });
  if (taken === null || JSON.parse(taken.json).items.length === 0) {
    await playDemo({ services, inbox: inboxFolder(environment), generate: generateDelivery, tell });
  }
}

/** One access token a role, ready to be pasted into a command. */
async function tellTokens(issuer: LocalIssuer, address: string): Promise<void> {
  tell('Tokens of the demo, valid for 12 hours:');
  for (const { subject, role, organisation } of demoSubjects) {
    tell(`  ${role} (${organisation}): ${await issuer.tokenFor(subject)}`);
  }
  tell(`Try: curl -H "Authorization: Bearer <token>" ${address}/v1/clients`);
}
