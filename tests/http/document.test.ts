import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import type { Operation } from '../support/openapi-check.ts';

let test: TestApp;
let operations: readonly { readonly name: string; readonly operation: Operation }[];

beforeAll(async () => {
  test = await startApp();
  operations = Object.entries(test.check.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  );
});
afterAll(() => test.close());

const documentFile = new URL('../../docs/reference/openapi.json', import.meta.url);

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1, served as it stands', async () => {
    const served = (await test.call('/openapi.json')).json();
    expect(served).toEqual(JSON.parse(await readFile(documentFile, 'utf8')));
    expect(served.openapi).toMatch(/^3\.1\./);
  });

  it('says of every operation what it is for, under a name of its own', () => {
    for (const { name, operation } of operations) {
      expect(operation.summary, name).toMatch(/\S/);
      expect(operation.description, name).toMatch(/\S/);
      expect(operation.tags, name).toHaveLength(1);
      for (const { name: parameter, description } of operation.parameters ?? [])
        expect(description, `${name} ${parameter}`).toMatch(/\S/);
    }
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('bounds every list and every text that is taken', () => {
    const unbounded = operations.flatMap(({ name, operation }) => {
      const parts = [
        ...(operation.parameters ?? []).map(({ name: part, schema }) => [part, schema] as const),
        ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => ['body', schema] as const),
      ];
      return parts.flatMap(([part, schema]) => unboundedIn(schema).map((place) => `${name} ${part}${place}`));
    });
    expect(unbounded.filter((place) => !BOUNDED_BY_THE_SERVER.test(place))).toEqual([]);
    expect(
      unboundedIn({ type: 'object', properties: { a: { type: 'array' }, b: { type: 'string' } } }),
    ).toEqual(['/a: array', '/b: string']);
  });

  it('takes nothing in an address that tells who somebody is', () => {
    const personal = /identity|hetu|name|reason|street|phone|mail|born|birth/i;
    const told = operations.flatMap(({ name, operation }) =>
      (operation.parameters ?? [])
        .filter(({ in: where, name: parameter }) => where !== 'header' && personal.test(parameter))
        .map(({ name: parameter }) => `${name} ${parameter}`),
    );
    expect(told).toEqual(NAMES_IN_ADDRESSES);
  });

  it('gives examples that fit their schemas', () => {
    const { examples } = test.check.document.components;
    let checked = 0;
    for (const { name, operation } of operations) {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)];
      for (const { schema, example, examples: referred } of bodies.flatMap((body) =>
        Object.values(body?.content ?? {}),
      )) {
        const values = Object.values(referred ?? {}).map(
          ({ $ref }) => examples[$ref.split('/').at(-1) ?? '']?.value,
        );
        for (const value of example === undefined ? values : [example]) {
          const validate = test.check.compile(schema);
          expect(
            typeof value === 'string' || validate(value),
            `${name}: ${JSON.stringify([value, validate.errors])}`,
          ).toBe(true);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(100);
  });
});

/** The name of a list of work is no person's; a name is looked for in an address by decision, a code never. */
const NAMES_IN_ADDRESSES = ['get /v1/clients name', 'get /v1/worklists/{name} name'];

/** Headers are short together; a value of a parameter of law is judged by the kind of its other values. */
const BOUNDED_BY_THE_SERVER =
  / (Accept-Language|If-Match): string$|simulations body.*\/value: anything$|quota-calculations.* body.*(ByLine|lineWeights|stayingShares): open$/;

/** Places of a schema in which as much as anybody likes may stand. */
function unboundedIn(given: object, place = ''): readonly string[] {
  const schema = given as Readonly<Record<string, unknown>>;
  const { $ref, type, items, properties, anyOf, oneOf } = schema;
  if (typeof $ref === 'string') {
    return unboundedIn(test.check.document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, place);
  }
  const choices = (anyOf ?? oneOf ?? []) as readonly object[];
  const inner = [
    ...choices.flatMap((choice) => unboundedIn(choice, place)),
    ...Object.entries((properties ?? {}) as Record<string, object>).flatMap(([name, part]) =>
      unboundedIn(part, `${place}/${name}`),
    ),
    ...(items === undefined ? [] : unboundedIn(items as object, `${place}/items`)),
  ];
  const has = (...keys: readonly string[]): boolean => keys.some((key) => key in schema);
  if (type === 'array' && !has('maxItems')) return [`${place}: array`, ...inner];
  if (type === 'string' && !has('maxLength', 'pattern', 'format', 'enum', 'const'))
    return [`${place}: string`];
  if (type === 'object' && schema['additionalProperties'] !== false && properties === undefined)
    return [`${place}: open`];
  return has('type', 'anyOf', 'oneOf', 'enum', 'const') ? inner : [`${place}: anything`];
}
