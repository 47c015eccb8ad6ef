import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import type { Services } from '../../container.ts';
import type { VerifyToken } from '../identity/verify-token.ts';
import { accessLogRoutes } from './access/access-log.routes.ts';
import { disqualificationRoutes } from './access/disqualification.routes.ts';
import { grantRoutes } from './access/grant.routes.ts';
import { meRoutes } from './access/me.routes.ts';
import { suspensionRoutes } from './access/suspension.routes.ts';
import type { Scope } from './answer.ts';
import { authenticate, requireActor } from './authenticate.ts';
import { clientRoutes } from './clients/client.routes.ts';
import { deliveryRoutes } from './clients/deliveries/delivery.routes.ts';
import { decidingRoutes } from './clients/determination/deciding.routes.ts';
import { determinationRoutes } from './clients/determination/determination.routes.ts';
import { factChangeRoutes } from './clients/facts/fact-change.routes.ts';
import { mergeRoutes } from './clients/persons/merge.routes.ts';
import { nameRoutes } from './clients/persons/name.routes.ts';
import { personRoutes } from './clients/persons/person.routes.ts';
import { registrationRoutes } from './clients/persons/registration.routes.ts';
import { factRoutes } from './clients/facts/fact.routes.ts';
import { employmentAuthorityRoutes } from './clients/responsibility/employment-authority.routes.ts';
import { transferDecisionRoutes } from './clients/responsibility/transfer-decision.routes.ts';
import { transferRequestRoutes } from './clients/responsibility/transfer-request.routes.ts';
import { handOverRoutes } from './clients/responsibility/hand-over.routes.ts';
import { noticeCommandRoutes } from './clients/responsibility/notice-commands.routes.ts';
import { referralNoticeRoutes } from './clients/responsibility/referral-notice.routes.ts';
import { timelineRoutes } from './clients/timeline.routes.ts';
import { worklistRoutes } from './clients/worklists/worklist.routes.ts';
import { openTo } from './cors.ts';
import { answerConnectionError, answerError } from './errors.ts';
import { takeJson } from './json-body.ts';
import { billRoutes } from './legislation/bill.routes.ts';
import { legislationRoutes } from './legislation/legislation.routes.ts';
import { methodsOfAddresses } from './method-not-allowed.ts';
import { documentOptions } from './openapi.ts';
import { refusal, sendProblem } from './problem.ts';
import { documentPages, documentRoute } from './public/document.routes.ts';
import { healthRoutes } from './public/health.routes.ts';
import { problemRoutes } from './public/problem.routes.ts';
import { dataCopyRoutes } from './privacy/data-copy.routes.ts';
import { researchRoutes } from './privacy/research.routes.ts';
import { retentionRoutes } from './privacy/retention.routes.ts';
import { resourceRoutes } from './resources/resources.routes.ts';
import { subsidyRoutes } from './subsidies/subsidies.routes.ts';
import { offerRoutes } from './offers/offers.routes.ts';
import { exchangeRoutes } from './exchange/exchange.routes.ts';
import { processRoutes } from './process/process.routes.ts';
import { doorOf, type Rates } from './rate-limit.ts';
import { referenceRoutes } from './reference/reference.routes.ts';
import { reportRoutes } from './reporting/report.routes.ts';
import { RequestLog, requestLogger } from './request-log.ts';
import { massMoveRoutes } from './runs/mass-move.routes.ts';
import { runRoutes } from './runs/run.routes.ts';
import { sourceHasher } from './source-address.ts';
import { statementRoutes } from './statements/statements.routes.ts';
import { SECURE_HEADERS } from './secure-headers.ts';
import { validatorCompiler } from './zod.ts';

/** What a server takes beside the services that it offers. */
export interface ServerOptions {
  readonly verifyToken: VerifyToken;
  /** Whether the readable document is served at `/docs`. */
  readonly docs: boolean;
  /** Whether requests can be served: the database answers and is of this version. */
  readonly isReady: () => Promise<boolean>;
  readonly logger: Logger;
  /** How often somebody may ask. */
  readonly rates: Rates;
  /** Origins whose pages may ask; none when left out. */
  readonly origins?: readonly string[];
  /** Addresses of the proxies that are believed when they say for whom they ask. */
  readonly trustedProxies?: readonly string[];
  readonly limits?: Partial<Limits>;
}

/** Bounds of a request. */
export interface Limits {
  /** Milliseconds in which a whole request must have arrived. */
  readonly requestTimeout: number;
  /** Milliseconds in which a request must have been answered. */
  readonly handlerTimeout: number;
  /** The same for reports, which are counted over a whole area. */
  readonly reportTimeout: number;
  /** Milliseconds after which a silent connection is closed; longer than any handler may take. */
  readonly connectionTimeout: number;
  /** Bytes of a body. */
  readonly bodyLimit: number;
  /** Brackets in each other in a body. */
  readonly bodyDepth: number;
  /** Bytes of all headers of a request. */
  readonly headerLimit: number;
  /** Characters of an address with its query. */
  readonly urlLimit: number;
}

const LIMITS: Limits = {
  requestTimeout: 10_000,
  handlerTimeout: 20_000,
  reportTimeout: 60_000,
  connectionTimeout: 75_000,
  bodyLimit: 64 * 1024,
  bodyDepth: 16,
  headerLimit: 16 * 1024,
  urlLimit: 4 * 1024,
};

/** How often the server looks for requests that arrive too slowly; left alone it looks every 30 seconds. */
const LOOKS_PER_REQUEST = 10;

/** Makes the server with every route; it listens nowhere yet. */
export async function buildServer(services: Services, options: ServerOptions): Promise<FastifyInstance> {
  const { reportTimeout, bodyDepth, headerLimit, urlLimit, ...limits } = { ...LIMITS, ...options.limits };
  const app = fastify({
    ...limits,
    http: {
      connectionsCheckingInterval: limits.requestTimeout / LOOKS_PER_REQUEST,
      maxHeaderSize: headerLimit,
    },
    trustProxy: options.trustedProxies === undefined ? false : [...options.trustedProxies],
    loggerInstance: requestLogger(options.logger),
    logController: new RequestLog(),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    allowErrorHandlerOverride: false,
    frameworkErrors: answerError,
    clientErrorHandler: answerConnectionError,
  }).withTypeProvider<ZodTypeProvider>() as unknown as Scope;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  takeJson(app, bodyDepth);
  const door = doorOf(options.rates);
  app.setNotFoundHandler((_request, reply) => door.refuse(reply, refusal('ROUTE_NOT_FOUND')));
  app.decorateRequest('identity', null);
  app.decorateRequest('source', '');
  refuseWhenClosing(app, urlLimit);
  await openTo(app, options.origins ?? []);

  const refuseOtherMethods = methodsOfAddresses(app, door);
  await app.register(swagger, documentOptions);
  await app.register(async (scope: Scope) => {
    healthRoutes(scope, options.isReady);
  });
  await app.register(async (scope: Scope) => {
    scope.addHook('onRequest', door.limit);
    problemRoutes(scope);
    documentRoute(scope);
    if (options.docs) await documentPages(scope);
  });
  await app.register(async (scope: Scope) => {
    const hashed = sourceHasher((address) => services.keys.digest('source-address', address));
    authenticate(scope, services, options.verifyToken, hashed, door);
    scope.addHook('onRequest', door.limit);
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    meRoutes(scope, services);
    await scope.register(async (acting: Scope) => businessRoutes(acting, services, reportTimeout));
  });
  refuseOtherMethods();
  return app;
}

/** Routes for those who act for an organisation. */
function businessRoutes(scope: Scope, services: Services, reportTimeout: number): void {
  requireActor(scope, services);
  referenceRoutes(scope, services);
  legislationRoutes(scope, services);
  billRoutes(scope, services);
  clientRoutes(scope, services);
  registrationRoutes(scope, services);
  personRoutes(scope, services);
  nameRoutes(scope, services);
  mergeRoutes(scope, services);
  factRoutes(scope, services);
  factChangeRoutes(scope, services);
  determinationRoutes(scope, services);
  decidingRoutes(scope, services);
  referralNoticeRoutes(scope, services);
  noticeCommandRoutes(scope, services);
  handOverRoutes(scope, services);
  timelineRoutes(scope, services);
  worklistRoutes(scope, services);
  deliveryRoutes(scope, services);
  transferRequestRoutes(scope, services);
  transferDecisionRoutes(scope, services);
  employmentAuthorityRoutes(scope, services);
  grantRoutes(scope, services);
  disqualificationRoutes(scope, services);
  suspensionRoutes(scope, services);
  accessLogRoutes(scope, services);
  runRoutes(scope, services);
  massMoveRoutes(scope, services);
  dataCopyRoutes(scope, services);
  researchRoutes(scope, services, reportTimeout);
  retentionRoutes(scope, services);
  processRoutes(scope, services);
  offerRoutes(scope, services);
  subsidyRoutes(scope, services);
  resourceRoutes(scope, services);
  exchangeRoutes(scope, services);
  statementRoutes(scope, services);
  reportRoutes(scope, services, reportTimeout);
}

/** Sets the headers of every answer, and takes no long address and, once the server is closing, no request at all. */
function refuseWhenClosing(app: Scope, urlLimit: number): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...SECURE_HEADERS, 'request-id': request.id });
    if (isClosing) return sendProblem(reply, refusal('SHUTTING_DOWN'));
    if (request.url.length > urlLimit) return sendProblem(reply, refusal('URL_TOO_LONG'));
  });
  // A connection that is kept for a next request would keep the server from closing.
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
