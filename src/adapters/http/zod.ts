import type { FastifySchemaCompiler } from 'fastify';
import { FinnishBusinessIds } from 'finnish-business-ids';
import { z } from 'zod';
import { endOfDay, type Instant, parseInstant } from '../../domain/shared/instant.ts';
import {
  type PlainDate,
  parsePlainDate,
  parseYearMonth,
  type YearMonth,
} from '../../domain/shared/plain-date.ts';

/** What a caller sent does not fit the schema. */
export class InputInvalid extends Error {
  override readonly name = 'InputInvalid';
  readonly issues: readonly z.core.$ZodIssue[];
  /** Part of the request, set by the server. */
  readonly validationContext?: 'body' | 'querystring' | 'params' | 'headers';

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('input invalid');
    this.issues = issues;
  }
}

/** Issues have a message only where the schema gives one: an example of the right form. */
const REPORTING = { reportInput: true, error: () => '' };

/** Validates requests: a failed check is an {@link InputInvalid} with the issues as they are. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data, REPORTING);
    return parsed.success ? { value: parsed.data } : { error: new InputInvalid(parsed.error.issues) };
  };

const nothing = z.strictObject({}).nullish();

/** For requests that have no body. @throws InputInvalid when there is something in it: nothing is ignored silently */
export function refuseBody(body: unknown): void {
  const parsed = nothing.safeParse(body, REPORTING);
  if (!parsed.success) throw new InputInvalid(parsed.error.issues);
}

/** Text of a form; readers of the document see the example, and so do those whose text has another form. */
export function formed(pattern: RegExp, example: string) {
  return z
    .string()
    .regex(pattern, { abort: true, error: example })
    .meta({ examples: [example] });
}

/** An id as the product makes them, as a kind of id of its own. */
export function id<Id extends string>(description: string) {
  return formed(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, EXAMPLE_ID)
    .meta({ description, format: 'uuid' })
    .transform((text) => text as Id);
}

const EXAMPLE_ID = '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e10';
const EXAMPLE_BUSINESS_ID = '9000100-6';
const EXAMPLE_DATE = '2021-03-31';
const EXAMPLE_MONTH = '2021-03';
const EXAMPLE_MOMENT = '2022-03-01T00:00:00+02:00';

/** A calendar date in a request. */
export function date(description: string) {
  return z.iso
    .date({ abort: true, error: EXAMPLE_DATE })
    .refine((text) => parsePlainDate(text) !== null, EXAMPLE_DATE)
    .meta({ description, examples: [EXAMPLE_DATE] })
    .transform((text) => text as PlainDate);
}

/** A moment in a request. */
export function moment(description: string) {
  return formed(/^\d{4}-\d{2}-\d{2}T[\d:.]{5,15}(Z|[+-]\d{2}:?\d{2})$/, EXAMPLE_MOMENT)
    .refine((text) => parseInstant(text) !== null, EXAMPLE_MOMENT)
    .meta({ description, examples: [EXAMPLE_MOMENT] })
    .transform((text) => parseInstant(text) as Instant);
}

/** As of when something was known: a moment, or the end of a day. Null when left out: as known now. */
export const knownAt = formed(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/, EXAMPLE_DATE)
  .refine((text) => momentOf(text) !== null, EXAMPLE_DATE)
  .meta({
    description: 'As known at this moment, or at the end of this day; as known now when left out.',
    examples: [EXAMPLE_DATE, '2021-03-31T09:00:00Z'],
  })
  .optional()
  .transform((text) => (text === undefined ? null : momentOf(text)));

function momentOf(text: string): Instant | null {
  const day = parsePlainDate(text);
  return day === null ? parseInstant(text) : endOfDay(day);
}

/** A calendar month in a request. */
export function month(description: string) {
  return formed(/^\d{4}-\d{2}$/, EXAMPLE_MONTH)
    .refine((text) => parseYearMonth(text) !== null, EXAMPLE_MONTH)
    .meta({ description })
    .transform((text) => text as YearMonth);
}

/** Code of a municipality in a request. */
export const municipalityCode = formed(/^\d{3}$/, '109');

/** Code of a trial area in a request. */
export const areaCode = formed(/^\d{4}$/, '1531');

/** A business id (Y-tunnus) in a request: seven digits, a hyphen and the check digit. */
export const businessId = formed(/^\d{7}-\d$/, EXAMPLE_BUSINESS_ID)
  .refine((text) => FinnishBusinessIds.isValidBusinessId(text), EXAMPLE_BUSINESS_ID)
  .meta({ examples: [EXAMPLE_BUSINESS_ID] });

/** A whole number in a query, where everything is text. */
export function wholeNumber(schema: z.ZodInt) {
  return z.preprocess(
    (given) => (typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : given),
    schema,
  );
}

/** Which part of a list is wanted. */
export const pageQuery = {
  after: z
    .string()
    .max(600)
    .meta({ description: 'The value `next` of the page before; leave it out for the first page.' })
    .optional()
    .transform((cursor) => cursor ?? null),
  limit: wholeNumber(z.int().min(1).max(200))
    .prefault(50)
    .meta({ description: 'How many items a page has at most.' }),
};
