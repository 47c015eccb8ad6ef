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
