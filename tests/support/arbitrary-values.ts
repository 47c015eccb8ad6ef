import { fc } from '@fast-check/vitest';
import { hostileTexts } from '../torture/hostile-values.ts';

/** What of a JSON schema the document of this product uses. */
export interface ValueSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly ValueSchema[];
  readonly oneOf?: readonly ValueSchema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: ValueSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly examples?: readonly unknown[];
}

type Schemas = Readonly<Record<string, object>>;

const MOST_ITEMS = 4;
const LONGEST = 2_000;

/** Values that fit a schema, its bounds more often than what lies between them. */
export function fittingValues(given: ValueSchema, schemas: Schemas): fc.Arbitrary<unknown> {
  const schema = resolved(given, schemas);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fittingValues(choice, schemas)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  switch (schema.type) {
    case 'string':
      return fittingTexts(schema);
    case 'integer':
    case 'number':
      return fittingNumbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fittingLists(schema, schemas);
    case 'object':
      return fittingObjects(schema, schemas);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Values of which most do not fit: of another type, beyond a bound, with too much or too little in them. */
export function strangeValues(given: ValueSchema, schemas: Schemas): fc.Arbitrary<unknown> {
  const schema = resolved(given, schemas);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(STRANGE, ...choices.map((one) => strangeValues(one, schemas)));
  const beyond: fc.Arbitrary<unknown>[] = [STRANGE];
  if (schema.maxLength !== undefined) beyond.push(fc.constant('x'.repeat(schema.maxLength + 1)));
  if (schema.minimum !== undefined) beyond.push(fc.constant(schema.minimum - 1));
  if (schema.maximum !== undefined) beyond.push(fc.constant(schema.maximum + 1));
  if (schema.type === 'integer') beyond.push(fc.constantFrom(0.5, 1e308, 2 ** 53, -(2 ** 63)));
  if (schema.type === 'array') beyond.push(tooManyItems(schema, schemas));
  if (schema.type === 'object') beyond.push(...strangeObjects(schema, schemas));
  return fc.oneof(...beyond);
}

const STRANGE = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, '', [], {}, [[]], { $ne: null }),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

function resolved(schema: ValueSchema, schemas: Schemas): ValueSchema {
  const [, name] = /\/schemas\/(.+)$/.exec(schema.$ref ?? '') ?? [];
  return name === undefined ? schema : resolved(schemas[name] ?? {}, schemas);
}

/** Letters of several alphabets, and what may stand between them in names. */
const NAME_UNITS = ['a', 'ä', 'ö', 'ß', 'ń', 'Ж', '字', ' ', '-', "'", '’', '.'];

function fittingTexts({ pattern, format, minLength = 0, maxLength, examples = [] }: ValueSchema) {
  const known = examples.length === 0 ? [] : [fc.constantFrom(...examples)];
  if (format === 'date') return fc.oneof(...known, dates());
  if (format === 'date-time') return fc.oneof(...known, instants());
  if (format === 'uuid') return fc.oneof(...known, fc.uuid());
  if (pattern !== undefined) return fc.oneof(...known, textsLike(pattern));
  const longest = Math.min(maxLength ?? minLength + 50, LONGEST);
  const unit = fc.constantFrom(...NAME_UNITS);
  return fc.oneof(
    ...known,
    fc.string({ unit, minLength, maxLength: longest }).map((text) => longEnough(text, minLength)),
    ...[minLength, longest].map((length) => fc.constant('ä'.repeat(length))),
  );
}

/** Blanks at the ends do not count. */
function longEnough(text: string, minLength: number): string {
  return text.trim().length < minLength ? 'ä'.repeat(minLength) : text;
}

const CALENDAR = [
  '2020-02-29',
  '2021-03-31',
  '2021-03',
  '2020-12',
  '2021-03-31T09:00:00Z',
  '2021-10-31T03:30:00+02:00',
];

/** The generator of the library knows no classes of Unicode and no look ahead. */
function textsLike(pattern: string): fc.Arbitrary<string> {
  const form = new RegExp(pattern, 'u');
  // A form of days and moments takes more than the calendar has.
  const ofCalendar = CALENDAR.filter((text) => form.test(text));
  if (ofCalendar.length > 0) return fc.constantFrom(...ofCalendar);
  if (!/\\p|\(\?[=!<]/.test(pattern)) return fc.stringMatching(new RegExp(pattern));
  return fc
    .tuple(fc.constant('Åse'), fc.string({ unit: fc.constantFrom(...NAME_UNITS), maxLength: 60 }))
    .map((parts) => parts.join(''))
    .filter((text) => form.test(text));
}

function dates(): fc.Arbitrary<string> {
  const bounds = { min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true };
  return fc.oneof(
    fc.constantFrom('1900-01-01', '2020-02-29', '2021-03-31', '2100-12-31'),
    fc.date(bounds).map((date) => date.toISOString().slice(0, 10)),
  );
}

function instants(): fc.Arbitrary<string> {
  return dates().chain((day) => fc.constantFrom(`${day}T00:00:00Z`, `${day}T23:59:59.999+02:00`));
}

function fittingNumbers({ minimum = -(2 ** 31), maximum = 2 ** 31 }: ValueSchema) {
  return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: maximum }));
}

function fittingLists({ items = {}, minItems = 0, maxItems = MOST_ITEMS }: ValueSchema, schemas: Schemas) {
  return fc.array(fittingValues(items, schemas), {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, MOST_ITEMS)),
  });
}

function tooManyItems({ items = {}, maxItems = MOST_ITEMS }: ValueSchema, schemas: Schemas) {
  const many = Math.min(maxItems + 1, LONGEST);
  return fittingValues(items, schemas).map((item) => Array.from({ length: many }, () => item));
}

function fittingObjects({ properties = {}, required = [] }: ValueSchema, schemas: Schemas) {
  const parts = Object.entries(properties).map(
    ([name, part]) => [name, fittingValues(part, schemas)] as const,
  );
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] });
}

/** A good object but for one place in it. */
function strangeObjects(schema: ValueSchema, schemas: Schemas): readonly fc.Arbitrary<unknown>[] {
  const { properties = {}, required = [] } = schema;
  const good = fittingObjects(schema, schemas) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
  const unknown = fc
    .tuple(good, fc.constantFrom(...hostileTexts, 'extra'), STRANGE)
    .map(([value, name, strange]) => ({ ...value, [name]: strange }));
  const missing = required.map((name) => good.map((value) => without(value, name)));
  const wrong = Object.entries(properties).map(([name, part]) =>
    fc.tuple(good, strangeValues(part, schemas)).map(([value, strange]) => ({ ...value, [name]: strange })),
  );
  return [unknown, ...missing, ...wrong];
}

function without(value: Readonly<Record<string, unknown>>, name: string): object {
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
}
