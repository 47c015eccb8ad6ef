import { z } from 'zod';
import { type CodesOf, FAILURE_TEXTS, isProblemCode, type ProblemCode } from '../texts/failures/catalogue.ts';
import { INPUT_CODES } from './input-errors.ts';
import { possibleDuplicate } from './clients/persons/possible-duplicate.schemas.ts';
import { PROBLEM_TYPE, statusOf } from './problem.ts';

/** A header of an answer, for the document. */
export interface HeaderDocument {
  readonly type: 'string' | 'integer';
  readonly description: string;
}

interface MediaDocument {
  readonly schema: z.ZodType;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** Answers by status. */
type Answers = Readonly<Record<number, AnswerDocument>>;

interface AnswerDocument {
  readonly description: string;
  readonly content: Readonly<Record<string, MediaDocument>>;
  readonly headers?: Readonly<Record<string, HeaderDocument>>;
}

/** Describes an answer in JSON, with an example of invented data. */
export function json(
  description: string,
  schema: z.ZodType,
  example: unknown,
  headers?: AnswerDocument['headers'],
): AnswerDocument {
  return { description, content: { 'application/json': { schema, example } }, ...(headers && { headers }) };
}

/** Reference to the rule that refused or decided. */
export const ruleReference = z
  .strictObject({
    theme: z.string(),
    version: z.string(),
    from: z.iso.date(),
    act: z.string(),
    section: z.string(),
  })
  .meta({
    id: 'RuleReference',
    description: 'The rule: theme, version, first day in force, act and section.',
  });

export const RULE_EXAMPLE = {
  theme: 'target-group',
  version: 'V1',
  from: '2021-03-01',
  act: '1269/2020',
  section: '2 §, 4 §',
};

const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Address of the page about the problem.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What is wrong, in the language of the request.' }),
    instance: z
      .string()
      .regex(/^urn:uuid:/)
      .meta({ description: 'Leads to the log; the same as `Request-Id`.' }),
    code: z.enum(Object.keys(FAILURE_TEXTS).filter(isProblemCode)),
    next: z.string().meta({ description: 'What the caller can do.' }),
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['body', 'query', 'path', 'header']),
          pointer: z.string().meta({ description: 'JSON pointer to the value at fault.' }),
          code: z.enum(INPUT_CODES),
          message: z.string(),
        }),
      )
      .optional(),
    rule: ruleReference.optional(),
    allowed: z
      .array(z.string())
      .optional()
      .meta({ description: 'Of `COMMAND_NOT_ALLOWED`: what can be done with it as it is now.' }),
    missing: z.array(z.string()).optional().meta({ description: 'What is not there and must be.' }),
    competent: z
      .string()
      .optional()
      .meta({ description: 'Of `STATEMENT_COMPETENCE`: who gives the statement.' }),
    may: z
      .array(z.string())
      .optional()
      .meta({ description: 'Of `STATEMENT_COMPETENCE`: who may give it too.' }),
    availableCents: z
      .int()
      .optional()
      .meta({ description: 'Of `QUOTA_EXCEEDED`: what is left of the quota, in cents.' }),
    candidates: z
      .array(possibleDuplicate)
      .optional()
      .meta({ description: 'Of `POSSIBLE_DUPLICATES`: who may be the same person.' }),
  })
  .meta({ id: 'Problem', description: 'A problem document, RFC 9457.' });

/** Refusals that every query shares. */
export const QUERY = ['FORBIDDEN', 'SCOPE_MISSING', 'DISQUALIFIED', 'LOG_UNAVAILABLE'] as const;
/** Refusals that every command shares. */
export const COMMAND = [
  'FORBIDDEN',
  'SCOPE_MISSING',
  'DISQUALIFIED',
  'COMPETENCE_SUSPENDED',
  'IDEMPOTENCY_KEY_REUSED',
  'LOG_UNAVAILABLE',
] as const;

/**
 * The refusals of a use case, for the document. A code of the use case that is not listed does not compile, nor does
 * one that the use case does not know.
 */
export function problems<UseCase, const Listed extends readonly CodesOf<UseCase>[]>(
  _useCase: UseCase,
  ...codes: [CodesOf<UseCase>] extends [Listed[number]]
    ? Listed
    : readonly [missing: Exclude<CodesOf<UseCase>, Listed[number]>, never]
): readonly ProblemCode[] {
  return codes as readonly ProblemCode[];
}

/** What can be answered to anybody who sends anything. */
const OF_EVERY_ROUTE: readonly ProblemCode[] = [
  'REQUEST_INVALID',
  'URL_TOO_LONG',
  'TOO_MANY_REQUESTS',
  'SHUTTING_DOWN',
];

/** What can be answered where a token is needed. */
const OF_AUTHENTICATED: readonly ProblemCode[] = [
  ...OF_EVERY_ROUTE,
  'UNAUTHENTICATED',
  'TOKEN_INVALID',
  'ACTING_ORGANISATION_INVALID',
  'PURPOSE_INVALID',
  'NO_VALID_GRANT',
  'ACCESS_RIGHT_EXPIRED',
  'INTERNAL_ERROR',
  'TIMED_OUT',
  'DATABASE_UNAVAILABLE',
  'IDENTITY_PROVIDER_UNAVAILABLE',
];

/** What can be answered to a request that may come with a body. */
export const WITH_BODY: readonly ProblemCode[] = [
  'BODY_MALFORMED',
  'BODY_TOO_LARGE',
  'BODY_TOO_DEEP',
  'MEDIA_TYPE_UNSUPPORTED',
];

/** The same for a request that must carry a key to be repeated by. */
export const WITH_KEY: readonly ProblemCode[] = ['IDEMPOTENCY_KEY_REQUIRED', ...WITH_BODY];

/** What can be answered where a part of the address is the caller's own. */
export const WITH_PART: readonly ProblemCode[] = ['URL_INVALID'];

/** The answers of a route for those who act for an organisation: its own, and every problem it can end in. */
export function responses(answers: Answers, ...codes: readonly ProblemCode[]): Answers {
  return authenticatedResponses(answers, 'ACTING_ORGANISATION_REQUIRED', ...codes);
}

/** The answers of a route that needs a token and nothing else. */
export function authenticatedResponses(answers: Answers, ...codes: readonly ProblemCode[]): Answers {
  return { ...withRequestId(answers), ...problemAnswers([...OF_AUTHENTICATED, ...codes]) };
}

/** The answers of a route that is open to everybody. */
export function publicResponses(answers: Answers, ...codes: readonly ProblemCode[]): Answers {
  return { ...withRequestId(answers), ...problemAnswers([...OF_EVERY_ROUTE, ...codes]) };
}

const REQUEST_ID: HeaderDocument = {
  type: 'string',
  description: 'Identifier of the request, a UUID; name it when you report a fault.',
};

const HEADERS_OF_STATUS: Readonly<Record<number, Readonly<Record<string, HeaderDocument>>>> = {
  401: { 'WWW-Authenticate': { type: 'string', description: 'How to authenticate.' } },
  403: {
    'WWW-Authenticate': {
      type: 'string',
      description: 'Of `SCOPE_MISSING`: the scope that the token needs.',
    },
  },
  429: { 'Retry-After': { type: 'integer', description: 'Seconds after which to try again.' } },
  503: { 'Retry-After': { type: 'integer', description: 'Seconds after which to try again.' } },
};

function withRequestId(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      { ...answer, headers: { 'Request-Id': REQUEST_ID, ...answer.headers } },
    ]),
  );
}

function problemAnswers(codes: readonly ProblemCode[]): Answers {
  const byStatus = Map.groupBy(new Set(codes), statusOf);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\`: ${FAILURE_TEXTS[code].title.en}.`).join(' '),
        headers: { 'Request-Id': REQUEST_ID, ...HEADERS_OF_STATUS[status] },
        content: {
          [PROBLEM_TYPE]: {
            schema: problemSchema,
            examples: Object.fromEntries(ofStatus.map((code) => [code, { $ref: examplePath(code) }])),
          },
        },
      },
    ]),
  );
}

function examplePath(code: ProblemCode): string {
  return `#/components/examples/${code}`;
}
