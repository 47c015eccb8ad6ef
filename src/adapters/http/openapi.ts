import type { FastifyContextConfig } from 'fastify';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { FAILURE_TEXTS, isProblemCode } from '../texts/failures/catalogue.ts';
import { generalFailureMessage } from '../texts/failures/failure-message.ts';
import { problemPath, statusOf } from './problem.ts';

/** Headers that a route takes beside those of every route. */
export type RouteHeader = 'Idempotency-Key' | 'If-Match';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly headers?: readonly RouteHeader[];
  }
}

const DESCRIPTION = `
Clients, customer responsibility and monthly figures of the Finnish municipal employment trials (Act 1269/2020).

**Identity.** Every address under \`/v1\` needs an access token of your organisation's identity provider. What you may
do follows from the rights that you have been given, never from the token; the scopes of a system's token only narrow it:
they are names of permissions, and \`SCOPE_MISSING\` says which one is needed. Somebody with roles in several
organisations names the one acted for in \`Acting-Organisation\`; \`GET /v1/me\` lists them. Every look at a person's
data is written to the access log with the \`Purpose\`.

**Problems.** Whatever goes wrong is answered as \`application/problem+json\` (RFC 9457) in the language of
\`Accept-Language\` (fi, sv, en). \`code\` says what it is, \`next\` what to do; \`type\` is a page that explains it.

**Lists** are pages \`{ items, next }\`: send \`next\` as \`after\` to get the next one; null is the end.

**Changes** carry an \`Idempotency-Key\`: the same key with the same request gives the first answer again and has no
second effect. What has a version is changed with \`If-Match\`.

Dates are Finnish local dates; \`from\` and \`to\` both belong to a period; instants are UTC.
`.trim();

/** What the document says before its paths. */
const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Kuntakokeilu',
    version: '1.0.0',
    description: DESCRIPTION,
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'access', description: 'Who I am, for whom I act, and who has which rights' },
    { name: 'reference', description: 'Trial areas and municipalities' },
    { name: 'legislation', description: 'The law by version, theme and parameter; proposals and bills' },
    { name: 'clients', description: 'Clients and who is responsible for them' },
    {
      name: 'persons',
      description: 'Registering, codes, contact, guardian, security ban; people who are one',
    },
    { name: 'determinations', description: 'Target-group determinations and their explanations' },
    { name: 'referral-notices', description: 'Notices by which clients move to a municipality' },
    { name: 'transfer-requests', description: 'Requests of clients to be served by another authority' },
    { name: 'access-log', description: 'Who has looked at whose data, and whether that is as it should be' },
    { name: 'supervision', description: 'Orders by which municipalities are suspended' },
    { name: 'employment-authorities', description: 'Authorities that follow the trials in 2025' },
    { name: 'worklists', description: 'What has to be done about whom, why and until when' },
    { name: 'assessments', description: 'What clients need to find work' },
    { name: 'guidance', description: 'Information and advice, vocational guidance and career planning' },
    { name: 'matching', description: 'Vacancies that suit clients, clients who suit vacancies, and why' },
    { name: 'introductions', description: 'Jobseekers introduced to employers, with their consent' },
    { name: 'cooperation', description: 'Networks of areas that take care of competence services' },
    { name: 'quota-calculations', description: 'The Ministry’s calculations of quotas and staff of areas' },
    { name: 'service-model', description: 'The enhanced service model of areas' },
    { name: 'officials', description: 'Who answers for clients by name' },
    {
      name: 'process-worklists',
      description: 'What is to be done in service processes, by official and team',
    },
    {
      name: 'service-process',
      description: 'What has to be done in a client’s service process, and what is done',
    },
    { name: 'claims', description: 'Claims for the payment of pay subsidies and start-up grants' },
    { name: 'job-offers', description: 'Vacancies offered to clients, and what comes of them' },
    { name: 'start-up-grants', description: 'Grants for new full-time entrepreneurs' },
    { name: 'decisions', description: 'Decisions on pay subsidies and start-up grants, and their letters' },
    { name: 'rectification-requests', description: 'Decisions contested, and what comes of it' },
    { name: 'vacancies', description: 'Open jobs: notices of employers and job postings' },
    { name: 'exchange', description: 'Messages that leave, answers that come' },
    { name: 'procurement', description: 'What ELY Centres plan and buy: plans, contracts, courses, seats' },
    { name: 'deliveries', description: 'Deliveries of the national client register' },
    { name: 'runs', description: 'Long work: imports, determinations, transfers, simulations' },
    { name: 'reports', description: 'Monthly figures' },
    { name: 'public', description: 'Open to everybody' },
  ],
  security: [{ bearer: [] }],
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  },
} as const;

/** Headers that every request of somebody known may carry. */
export const SENDER_HEADERS = {
  'Acting-Organisation': {
    type: 'string',
    description:
      'Organisation acted for, as `municipality:109` or `te-office:1500`; needed by those who have several.',
    pattern: '^[a-z-]+(:[A-Za-z0-9-]+)?$',
    examples: ['municipality:109'],
  },
  Purpose: {
    type: 'string',
    description: 'Why the data are needed, a short code; written to the access log.',
    pattern: '^[a-z0-9-]{2,40}$',
    default: 'employment-service',
  },
  'Accept-Language': { type: 'string', description: 'fi, sv or en; fi when none of them.', examples: ['sv'] },
};

/** Headers that some routes take. */
export const ROUTE_HEADERS: Readonly<Record<RouteHeader, object>> = {
  'Idempotency-Key': {
    type: 'string',
    description: 'A new key for every new request, the same key when a request is repeated.',
    pattern: '^[A-Za-z0-9._:-]{1,100}$',
    examples: ['5f0c3c1e-6f1d-4f0e-9d55-9f1b8c1e2a77'],
  },
  'If-Match': {
    type: 'string',
    description: 'The ETag of the version that you have read.',
    examples: ['"1"'],
  },
};

interface Schema {
  [part: string]: unknown;
  response?: Record<string, { headers?: unknown; content?: Record<string, object> }>;
  security?: readonly unknown[];
}

/** How the document is made from the routes: schemas by the library, headers and examples by us. */
export const documentOptions: FastifyDynamicSwaggerOptions = {
  openapi: DOCUMENT as unknown as NonNullable<FastifyDynamicSwaggerOptions['openapi']>,
  transform(given) {
    const { schema, url } = jsonSchemaTransform(given);
    const source = given.schema as Schema | undefined;
    const made = schema as Schema;
    if (source?.response === undefined || made['hide'] === true) return { schema, url };
    for (const [status, { headers, content }] of Object.entries(source.response)) {
      const response = made.response?.[status];
      if (response === undefined) continue;
      if (headers !== undefined) response.headers = headers;
      for (const [type, media] of Object.entries(content ?? {})) {
        response.content = { ...response.content, [type]: { ...media, ...response.content?.[type] } };
      }
    }
    if (source.security === undefined) made['headers'] = headersOf(given.route.config);
    return { schema: made as typeof schema, url };
  },
  transformObject(given) {
    const document = jsonSchemaTransformObject(given) as unknown as OpenApi;
    document.components.examples = problemExamples();
    return withoutUnused(document) as unknown as ReturnType<typeof jsonSchemaTransformObject>;
  },
};

function headersOf(config: FastifyContextConfig | undefined): object {
  const own = config?.headers ?? [];
  return {
    type: 'object',
    properties: { ...SENDER_HEADERS, ...Object.fromEntries(own.map((name) => [name, ROUTE_HEADERS[name]])) },
    required: own,
  };
}

interface OpenApi {
  components: { schemas: Record<string, unknown>; examples?: Record<string, unknown> };
}

function problemExamples(): Record<string, unknown> {
  const codes = Object.keys(FAILURE_TEXTS).filter(isProblemCode);
  return Object.fromEntries(
    codes.map((code) => [
      code,
      {
        summary: FAILURE_TEXTS[code].title.en,
        value: {
          type: problemPath(code),
          status: statusOf(code),
          ...generalFailureMessage(code, 'en'),
          instance: 'urn:uuid:6a2d4b0e-0c1f-4f6a-8f0e-3b9d1f0a7c55',
          code,
        },
      },
    ]),
  );
}

/** Leaves out schemas that nothing refers to: the library makes one for requests and one for answers of each. */
function withoutUnused(document: OpenApi): OpenApi {
  const { schemas, ...components } = document.components;
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(schemas[name]);
    }
  };
  follow({ ...document, components });
  document.components.schemas = Object.fromEntries(
    Object.entries(schemas).filter(([name]) => used.has(name)),
  );
  return document;
}
