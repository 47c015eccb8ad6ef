import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';
import { readEnvironment, type Environment } from './adapters/config/env.ts';
import { outsideFault } from './adapters/config/outside-fault.ts';
import { prepareDemo } from './adapters/demo/play-demo.ts';
import { rateCounts } from './adapters/http/rate-counts.ts';
import type { Rates } from './adapters/http/rate-limit.ts';
import { buildServer } from './adapters/http/server.ts';
import { demoSubjects } from './adapters/identity/demo-subjects.ts';
import { type LocalIssuer, openLocalIssuer } from './adapters/identity/local-issuer.ts';
import { discoveredKeys, remoteKeys } from './adapters/identity/provider-keys.ts';
import { tokenVerifier, type VerifyToken } from './adapters/identity/verify-token.ts';
import { type RelayWork, startMessageRelay } from './adapters/jobs/message-relay.ts';
import { startRunWorker } from './adapters/jobs/run-queue.ts';
import { createLogger } from './adapters/logging/logger.ts';
import { inboxFolder, type Installation, openInstallation } from './installation.ts';
import { generateDelivery } from './plugins/ura-file/generate/generate-delivery.ts';
import { deliveryIdOf } from './plugins/ura-file/generate/manifest.ts';

const GRACE_MS = 25_000;
const EXCHANGE_MS = 1_000;

try {
  await serve(readEnvironment(process.env));
} catch (error) {
  process.stderr.write(`${outsideFault(error) ?? String((error as Error).stack)}\n`);
  process.exitCode = 1;
}

/** Starts, and stops when told to: from the first moment on, since a first start takes its time. */
async function serve(environment: Environment): Promise<void> {
  const log = createLogger(environment);
  // Everything opened is closed, the last first: when a later step fails, or when the process is told to stop.
  const opened = new AsyncDisposableStack();
  const stopping = new AbortController();
  const started = start(environment, log, opened, stopping.signal);
  const grace = closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
    if (err) log.error({ err }, 'stopping because of an error');
    stopping.abort();
    await started.catch(() => undefined);
    await opened.disposeAsync();
  });
  try {
    await started;
  } catch (error) {
    // Broken off because the process was told to stop: that closes everything and ends the process.
    if (stopping.signal.aborted) return;
    grace.uninstall();
    await opened.disposeAsync();
    throw error;
  }
}

async function start(
  environment: Environment,
  log: Logger,
  opened: AsyncDisposableStack,
  stopping: AbortSignal,
): Promise<void> {
  const installation = await openInstallation(environment, log, { deliversMessages: true });
  opened.defer(() => installation.close());
  stopping.throwIfAborted();
  tell(installation.whereabouts);
  const identity = await openIdentity(environment, log);
  if (identity.issuer !== null) {
    const inbox = resolve(inboxFolder(environment));
    await installation.alone('demo', stopping, () =>
      prepareDemo({
        services: installation.services,
        inbox,
        generate: generateDelivery,
        nameOf: deliveryIdOf,
        tell,
        signal: stopping,
      }),
    );
  }

  const app = await buildServer(installation.services, {
    verifyToken: identity.verifyToken,
    docs: true,
    isReady: () => installation.isReady(),
    logger: log,
    rates: sharedRates(environment, installation, log, opened),
    origins: environment.CORS_ORIGINS ?? [],
    ...(environment.TRUSTED_PROXIES && { trustedProxies: environment.TRUSTED_PROXIES }),
  });
  opened.defer(() => app.close());
  const address = await app.listen({ host: environment.HOST, port: environment.PORT });
  if (environment.WORKER) {
    const breakingOff = new AbortController();
    const worker = await startRunWorker(installation.pool, breakingOff.signal, {
      execute: installation.services.executeRun,
      abandon: installation.services.abandonRun,
      onError: (error) => log.error({ err: error }, 'run worker'),
    });
    const relay = startMessageRelay(relayOf(installation, log));
    opened.defer(async () => {
      breakingOff.abort();
      // No request is taken any more while the run in hand breaks off.
      await Promise.all([app.close(), worker.stop(), relay.stop()]);
    });
  }

  tell(`Listening on ${address}: documentation at ${address}/docs, OpenAPI at ${address}/openapi.json.`);
  if (identity.issuer !== null) await tellTokens(identity.issuer, address);
}

/** What the message relay does, and what it tells of it. */
function relayOf({ services }: Installation, log: Logger): RelayWork {
  return {
    ports: Object.keys(services.messageChannels) as RelayWork['ports'],
    carry: services.carryMessages,
    fetchAnswers: services.fetchAnswers,
    settleAnswers: services.settleAnswers,
    async watchSilence() {
      const { began, over } = await services.watchSilence();
      for (const silence of began) log.warn({ ...silence }, 'nothing has been heard for too long');
      for (const silence of over) log.warn({ ...silence }, 'heard of again');
    },
    onError: (error) => log.error({ err: error }, 'message relay'),
    wait: (millis, signal) => delay(millis, undefined, { signal }),
  };
}

/** Limits that hold over every process on the database: each hears of the others once a second. */
function sharedRates(
  environment: Environment,
  { exchangeCounts }: Installation,
  log: Logger,
  opened: AsyncDisposableStack,
): Rates {
  const counts = rateCounts(Date.now, exchangeCounts);
  const exchanging = setInterval(() => {
    counts.exchange().catch((error: unknown) => log.warn({ err: error }, 'counts could not be shared'));
  }, EXCHANGE_MS);
  opened.defer(async () => clearInterval(exchanging));
  const limits = {
    read: environment.READS_PER_MINUTE,
    change: environment.CHANGES_PER_MINUTE,
    search: environment.SEARCHES_PER_MINUTE,
    work: environment.WORK_PER_MINUTE,
    refusal: environment.REFUSALS_PER_MINUTE,
  };
  return { limits, counts };
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Identity {
  readonly verifyToken: VerifyToken;
  /** The issuer of the demo; null when a real one is configured. */
  readonly issuer: LocalIssuer | null;
}

async function openIdentity(environment: Environment, log: Logger): Promise<Identity> {
  const { OIDC_AUDIENCE: audience, OIDC_ISSUER, OIDC_JWKS_URL, OIDC_ALGORITHMS: algorithms } = environment;
  const rules = {
    audience,
    limited: environment.OIDC_SCOPES_LIMIT,
    now: Date.now,
    onUnavailable: (error: unknown) => log.warn({ err: error }, 'access tokens cannot be verified'),
  };
  if (environment.isDemo) {
    const names = { issuer: 'urn:kuntakokeilu:demo', audience };
    const issuer = await openLocalIssuer(join(environment.DATA_FOLDER, 'demo-issuer.json'), names, Date.now);
    const { issuer: name, keys } = issuer;
    return { issuer, verifyToken: tokenVerifier({ ...rules, issuer: name, algorithms: ['EdDSA'], keys }) };
  }
  const issuer = OIDC_ISSUER ?? '';
  const keys = OIDC_JWKS_URL === undefined ? discoveredKeys(issuer) : remoteKeys(new URL(OIDC_JWKS_URL));
  return { issuer: null, verifyToken: tokenVerifier({ ...rules, issuer, algorithms, keys }) };
}

/** One access token a role, ready to be pasted into a command. */
async function tellTokens(issuer: LocalIssuer, address: string): Promise<void> {
  tell('Tokens of the demo, valid for 12 hours:');
  for (const { subject, role, organisation } of demoSubjects) {
    tell(`  ${role} (${organisation}): ${await issuer.tokenFor(subject)}`);
  }
  tell(`Try: curl -H "Authorization: Bearer <token>" ${address}/v1/clients`);
}
