import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import supertest from 'supertest';
import { rateCounts } from '../../src/adapters/http/rate-counts.ts';
import type { Rates } from '../../src/adapters/http/rate-limit.ts';
import { type Limits, buildServer } from '../../src/adapters/http/server.ts';
import { tokenVerifier, type VerifyToken } from '../../src/adapters/identity/verify-token.ts';
import type { Services } from '../../src/container.ts';
import type { Role } from '../../src/domain/access/actor.ts';
import type { ClientRegistry } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { fail, ok } from '../../src/domain/shared/result.ts';
import { cloneDatabase, makeTemplate, type TestDatabase } from './database.ts';
import { keepWritten } from './log-sink.ts';
import { type OpenApiDocument, OpenApiCheck } from './openapi-check.ts';
import { AWAY, HOME, type SeededPlace, seedPlace, seedSpare } from './seed.ts';
import { servicesOn } from './services.ts';
import { AUDIENCE, ISSUER, type TestIssuer, testIssuer } from './tokens.ts';

/** Noon of the day as of which everything is seeded. */
export const NOW = '2021-03-31T09:00:00.000Z';

/** A request of a test. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /** Subject whose token is sent; see {@link subjectOf}. */
  readonly as?: string;
  /** A token instead of a good one; null sends none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Moment at which it is sent, when it is not that of the clock. */
  readonly at?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: () => Json;
}

/** Answers are looked into by tests that know what they should find. */
export type Json = ReturnType<typeof JSON.parse>;

export interface TestApp {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly database: TestDatabase;
  readonly issuer: TestIssuer;
  readonly check: OpenApiCheck;
  readonly home: SeededPlace;
  readonly away: SeededPlace;
  /** Every line that was logged. */
  readonly log: readonly string[];
  /** Sends a request; the answer has been checked against the document. */
  call(path: string, call?: Call): Promise<Answer>;
  setClock(instant: string): void;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly limits?: Partial<Limits>;
  readonly rates?: Rates;
  readonly origins?: readonly string[];
  readonly trustedProxies?: readonly string[];
  readonly verifyToken?: VerifyToken;
  readonly isReady?: () => Promise<boolean>;
  /** Another process on the database of this one, with the same places and people. */
  readonly beside?: TestApp;
  /** More clients and notices at home, to be used up one after another. */
  readonly spare?: boolean;
  /** Requests go past the network: quicker, for tests that ask thousands of times what any request is asked. */
  readonly withoutNetwork?: boolean;
  /** Services in place of the real ones. */
  readonly replaced?: (services: Services) => Services;
}

const MANY = 1_000_000;
/** Limits that no test comes near. */
const GENEROUS = { read: MANY, change: MANY, search: MANY, work: MANY, refusal: MANY };

/** Every server has the same document; reading it, and compiling its schemas, takes a while. */
let checkOfAll: OpenApiCheck | undefined;

/** Starts the whole product on a database of its own, with two places of the same shape of data. */
export async function startApp(options: AppOptions = {}): Promise<TestApp> {
  const { database, home, away } = options.beside ?? (await seededDatabase(options.spare));
  // What was set last: calls at other moments may overlap, and none of them may leave its own behind.
  let set = NOW as Instant;
  let now = set;
  const log: string[] = [];
  const logger = pino({ level: 'trace', base: null }, { write: (line: string) => void log.push(line) });
  const issuer = options.beside?.issuer ?? (await testIssuer(() => Date.parse(now)));
  const real = servicesOn(database, { now: () => now }, clientRegistry, logger);
  const services = options.replaced?.(real) ?? real;
  const app = await buildServer(services, {
    verifyToken:
      options.verifyToken ??
      tokenVerifier({
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: ['EdDSA', 'ES256', 'RS256'],
        limited: 'systems',
        keys: issuer.keys,
        now: () => Date.parse(now),
      }),
    docs: true,
    isReady: options.isReady ?? (async () => true),
    logger,
    rates: options.rates ?? { limits: GENEROUS, counts: rateCounts(Date.now) },
    ...(options.origins && { origins: options.origins }),
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
    ...(options.limits && { limits: options.limits }),
  });
  await app.ready();
  if (options.withoutNetwork !== true) await app.listen({ port: 0, host: '127.0.0.1' });
  const carry = options.withoutNetwork === true ? pastNetwork : overNetwork;
  checkOfAll ??= new OpenApiCheck(app.swagger() as unknown as OpenApiDocument);
  const check = checkOfAll;
  return {
    app,
    services,
    database,
    issuer,
    check,
    home,
    away,
    log,
    async call(path, call = {}) {
      const { at } = call;
      const send = (): Promise<Answer> => sendBy(carry, app, issuer, check, path, call);
      if (at === undefined) return send();
      now = at as Instant;
      try {
        return await send();
      } finally {
        now = set;
      }
    },
    setClock: (instant) => {
      set = instant as Instant;
      now = set;
    },
    async close() {
      await app.close();
      keepWritten(log.join(''));
      if (options.beside === undefined) await database.close();
    },
  };
}

/** What every server begins with, written once a process and cloned for each. */
interface Beginning {
  readonly template: string;
  readonly home: SeededPlace;
  readonly away: SeededPlace;
}

let beginning: Promise<Beginning> | undefined;

async function writeBeginning(): Promise<Beginning> {
  const places: SeededPlace[] = [];
  const template = await makeTemplate(async (database) => {
    for (const place of [HOME, AWAY]) places.push(await seedPlace(database, place));
    await seedGrants(database);
    await seedPermit(database);
  });
  const [home, away] = places as [SeededPlace, SeededPlace];
  return { template, home, away };
}

async function seededDatabase(spare = false): Promise<Pick<TestApp, 'database' | 'home' | 'away'>> {
  beginning ??= writeBeginning();
  const { template, home, away } = await beginning;
  const database = await cloneDatabase(template);
  return { database, home: spare ? await seedSpare(database, HOME, home) : home, away };
}

/** A request as it is sent. */
interface Sent {
  readonly method: NonNullable<Call['method']>;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

type Carry = (app: FastifyInstance, sent: Sent) => Promise<Omit<Answer, 'json'>>;

async function sendBy(
  carry: Carry,
  app: FastifyInstance,
  issuer: TestIssuer,
  check: OpenApiCheck,
  path: string,
  { method = 'GET', as, token, headers = {}, body }: Call,
): Promise<Answer> {
  const bearer = token === undefined && as !== undefined ? await issuer.tokenFor(as) : token;
  const {
    status,
    headers: told,
    text,
  } = await carry(app, {
    method,
    path,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(typeof bearer === 'string' && { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  });
  const contentType = told['content-type'] ?? '';
  if (method !== 'OPTIONS') checkHeaders(path, told);
  if (method !== 'HEAD') check.check(method, path, { status, contentType, text });
  return { status, headers: told, text, json: () => JSON.parse(text) };
}

async function overNetwork(app: FastifyInstance, { method, path, headers, body }: Sent) {
  const verb = method.toLowerCase() as Lowercase<Sent['method']>;
  const request = supertest(app.server)[verb](path).buffer(true).parse(textOf).redirects(0).set(headers);
  if (body !== undefined) request.send(body);
  const answer = await request.ok(() => true);
  return { status: answer.status, headers: answer.headers, text: (answer.body ?? '') as string };
}

async function pastNetwork(app: FastifyInstance, { method, path, headers, body }: Sent) {
  const answer = await app.inject({
    method,
    url: path,
    headers,
    ...(body !== undefined && { payload: body }),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers as Readonly<Record<string, string>>,
    text: answer.payload,
  };
}

/** What holds for every answer of every test: nobody keeps it, guesses its type or learns what made it. */
function checkHeaders(path: string, headers: Answer['headers']): void {
  const faults = [
    headers['x-content-type-options'] !== 'nosniff' && 'its type may be guessed',
    headers['content-security-policy'] === undefined && 'a browser may do anything with it',
    path.startsWith('/v1/') && headers['cache-control'] !== 'no-store' && 'it may be kept',
    (headers['server'] ?? headers['x-powered-by']) !== undefined && 'it tells what made it',
    headers['set-cookie'] !== undefined && 'it sets a cookie',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Error(`${path}: ${faults.join(', ')}`);
}

/** Takes the answer as the text it is, whatever its type. */
function textOf(response: unknown, done: (error: Error | null, text: string) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  stream.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
}

/** Knows one waiting delivery and opens none. */
const clientRegistry: ClientRegistry = {
  waiting: async () => ok(['URA-2021-04-01-1531-D2']),
  open: async (location) => fail('not-found', 'DELIVERY_NOT_FOUND', { location }),
};

/** Bodies in which each role is held: its own, and one of the same kind elsewhere where there is one. */
export const ORGANISATIONS: Readonly<Record<Role, { readonly own: string; readonly elsewhere: string }>> = {
  JOBSEEKER: { own: 'municipality:109', elsewhere: 'municipality:837' },
  MUN_OFFICER: { own: 'municipality:109', elsewhere: 'municipality:837' },
  MUN_STAFF: { own: 'municipality:109', elsewhere: 'municipality:837' },
  STATE_OFFICER_TRANSFERRED: { own: 'area:1531', elsewhere: 'area:0430' },
  MUN_COORD: { own: 'area:1531', elsewhere: 'area:0430' },
  MUN_FINANCE: { own: 'municipality:109', elsewhere: 'municipality:837' },
  TE_OFFICER: { own: 'te-office:1500', elsewhere: 'te-office:0400' },
  CSC_OFFICER: { own: 'te-office:1500', elsewhere: 'te-office:0400' },
  ELY_QUOTA: { own: 'ely:04', elsewhere: 'ely:05' },
  ELY_PROC: { own: 'ely:04', elsewhere: 'ely:05' },
  KEHA_ADMIN: { own: 'keha', elsewhere: 'municipality:837' },
  TEM_ANALYST: { own: 'ministry', elsewhere: 'municipality:837' },
  AVI_SUPERVISOR: { own: 'avi', elsewhere: 'municipality:837' },
  EVALUATOR: { own: 'ministry', elsewhere: 'municipality:837' },
  EMPLOYER: { own: 'employer:1234567-1', elsewhere: 'municipality:837' },
  PROVIDER: { own: 'provider:valmennuspaja', elsewhere: 'municipality:837' },
  DPO: { own: 'municipality:109', elsewhere: 'municipality:837' },
  AUDITOR: { own: 'municipality:109', elsewhere: 'municipality:837' },
  INTEGRATION: { own: 'keha', elsewhere: 'municipality:837' },
};

/** The subject who holds a role in its own organisation, or elsewhere. */
export function subjectOf(role: Role, where: 'own' | 'elsewhere' = 'own'): string {
  return `${role.toLowerCase()}-${where}`;
}

/** Holds roles in two organisations. */
export const WITH_TWO_ORGANISATIONS = 'officer-of-two';
/** Holds a role that has run out, and one that has not begun. */
export const WITHOUT_VALID_GRANT = 'officer-of-old';
export const WITHOUT_GRANTS = 'nobody';

/** Rights that can be ended, one after another. */
export const ENDABLE_GRANTS: readonly string[] = Array.from(
  { length: 8 },
  (_, nth) => `00000000-0000-7000-8000-00000000000${nth}`,
);

/** A permit for research that the researcher holds. */
export const RESEARCH_PERMIT = '00000000-0000-7000-8000-000000000100';

async function seedPermit(database: Pick<TestDatabase, 'all'>): Promise<void> {
  await database.all(
    `insert into access.research_permit (id, reference, holder, purpose, fields, areas, told, valid, recorded_by,
       recorded_at, pseudonym_key)
     values ($1, 'KEHA/1/2021', $2, 'Testi', '{GROUP,STATUSES}', '{1531}', '[2021-03-01,2021-04-01)',
       '[2021-01-01,2031-01-01)', 'test', '2021-01-01Z', '\\x01')`,
    [RESEARCH_PERMIT, subjectOf('EVALUATOR')],
  );
}

/** Classes that a role's own grant opens: the notes of guidance psychologists, for one who may see them. */
const CLASSES: Readonly<Record<string, readonly string[]>> = { TE_OFFICER: ['guidance', 'health'] };

async function seedGrants(database: Pick<TestDatabase, 'all'>): Promise<void> {
  const grants = Object.entries(ORGANISATIONS).flatMap(([role, { own, elsewhere }]) => [
    { subject: subjectOf(role as Role), role, organisation: own, data_classes: CLASSES[role] },
    { subject: subjectOf(role as Role, 'elsewhere'), role, organisation: elsewhere },
  ]);
  const officer = { role: 'MUN_OFFICER', organisation: 'municipality:109' };
  const all: readonly object[] = [
    ...grants,
    { ...officer, subject: WITH_TWO_ORGANISATIONS },
    { subject: WITH_TWO_ORGANISATIONS, role: 'TE_OFFICER', organisation: 'te-office:1500' },
    { ...officer, subject: WITHOUT_VALID_GRANT, valid_until: '2021-03-01T00:00:00Z' },
    { ...officer, subject: WITHOUT_VALID_GRANT, valid_from: '2021-04-01T00:00:00Z' },
    ...ENDABLE_GRANTS.map((id) => ({ ...officer, id, subject: `leaving-${id.at(-1)}` })),
  ];
  await database.all(
    `insert into access.role_grant (id, subject, role, organisation, valid_from, valid_until, given_by, given_at, data_classes)
     select coalesce(id, gen_random_uuid()), subject, role, organisation, coalesce(valid_from, '2021-01-01Z'), valid_until,
       'test', '2021-01-01Z', coalesce(data_classes, '{}')
     from jsonb_to_recordset($1) as given (id uuid, subject text, role text, organisation text, valid_from timestamptz,
       valid_until timestamptz, data_classes text[])`,
    [JSON.stringify(all)],
  );
}
