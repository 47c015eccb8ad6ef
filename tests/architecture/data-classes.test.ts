import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA_CLASSES } from '../../src/domain/access/data-class.ts';
import { classedFields, type JsonSchema } from '../support/data-classes.ts';

const document = JSON.parse(
  readFileSync(new URL('../../docs/reference/openapi.json', import.meta.url), 'utf8'),
) as {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, JsonSchema> };
};

interface Operation {
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: JsonSchema }> }>;
}

/** Answers in which there is nothing about clients, reviewed by people; every other field has a class. */
const WITHOUT_CLIENTS: ReadonlySet<string> = new Set([
  'GET /health/live',
  'GET /health/ready',
  'GET /problems/{code}',
  'GET /v1/me',
  'GET /v1/process-worklists',
  'GET /v1/exchange-channels',
  'POST /v1/exchange-answers',
  'POST /v1/exchange-messages/replay',
  'GET /v1/service-elements',
  'POST /v1/service-elements',
  'POST /v1/service-elements/{id}/end',
  'GET /v1/enhanced-service-model',
  'POST /v1/officials/{subject}/hand-over',
  'GET /v1/service-seats',
  'POST /v1/service-seats',
  'GET /v1/job-offers/effectiveness',
  'GET /v1/service-times',
  'GET /v1/vacancies',
  'POST /v1/vacancy-imports',
  'GET /v1/job-posting-faults',
  'GET /v1/vacancies/{id}',
  'GET /v1/decision-limits',
  'POST /v1/decision-limits',
  'GET /v1/trial-areas',
  'GET /v1/municipalities',
  'GET /v1/legislation/versions',
  'GET /v1/legislation/themes',
  'GET /v1/legislation/themes/{theme}',
  'GET /v1/statements/competence',
  'GET /v1/statements/codes',
  'GET /v1/legislation/parameters',
  'POST /v1/legislation/confirmations',
  'POST /v1/legislation/simulations',
  'GET /v1/worklists',
  'GET /v1/deliveries',
  'GET /v1/deliveries/{id}',
  'GET /v1/waiting-deliveries',
  'GET /v1/employment-authorities',
  'POST /v1/employment-authorities',
  'GET /v1/suspensions',
  'POST /v1/suspensions',
  'POST /v1/suspensions/{id}/end',
  'GET /v1/grants',
  'POST /v1/grants',
  'POST /v1/grants/{id}/end',
  'POST /v1/import-runs',
  'POST /v1/determination-runs',
  'POST /v1/transfer-runs',
  'POST /v1/daily-round-runs',
  'POST /v1/suspension-runs',
  'POST /v1/authority-hand-over-runs',
  'POST /v1/retention-runs',
  'POST /v1/research-permits',
  'GET /v1/runs',
  'GET /v1/runs/{id}',
  'GET /v1/reports/monthly',
  'POST /v1/quotas/{id}/movements',
  'GET /v1/quota-calculations',
  'GET /v1/quota-calculations/{id}',
  'GET /v1/quota-calculations/{id}/rows',
  'GET /v1/quota-calculations/{id}/document',
  'GET /v1/quota-calculations/{id}/proposals',
  'GET /v1/quota-calculations/{id}/comparison',
  'GET /v1/transferring-clients',
  'POST /v1/applicant-withdrawals',
  'GET /v1/procurement-plans',
  'GET /v1/procurement-plans/{id}',
  'GET /v1/procurement-plans/{id}/versions',
  'GET /v1/contracts',
  'GET /v1/contracts/{id}',
  'GET /v1/courses',
  'GET /v1/courses/{id}',
  'GET /v1/quotas',
  'GET /v1/quotas/underuse',
  'GET /v1/quotas/ledger-check',
  'GET /v1/quotas/{id}',
  'GET /v1/quotas/{id}/movements',
  'GET /v1/quotas/{id}/year.svg',
  'GET /v1/cooperation-structures',
  'GET /v1/cooperation-structures/{id}',
  'GET /v1/cooperation-structures/{id}/figures',
]);

const { schemas } = document.components;

const answers = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { responses }]) =>
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content = {} }]) =>
        Object.values(content).map(({ schema }) => ({
          operation: `${method.toUpperCase()} ${path}`,
          schema,
        })),
      ),
  ),
);

const withoutClass = (schema: JsonSchema): readonly string[] =>
  classedFields(schema, schemas)
    .filter(({ dataClass }) => !DATA_CLASSES.some((known) => known === dataClass))
    .map(({ place }) => place);

describe('the classes of data', () => {
  it('stand at every field of every answer about clients', () => {
    const found = answers
      .filter(({ operation }) => !WITHOUT_CLIENTS.has(operation))
      .flatMap(({ operation, schema }) => withoutClass(schema).map((place) => `${operation} ${place}`));
    expect(found).toEqual([]);
    expect(withoutClass(schemas['PossibleDuplicate'] ?? {})).toEqual([]);
  });

  it('are left out only where there are answers without clients', () => {
    const operations = new Set(answers.map(({ operation }) => operation));
    expect([...WITHOUT_CLIENTS].filter((operation) => !operations.has(operation))).toEqual([]);
  });

  it('are contact data wherever a client is reached', () => {
    const reaching = /^(phone|email|street|postalCode|postOffice|contactAddress|raw)$/;
    const fields = answers
      .filter(({ operation }) => !WITHOUT_CLIENTS.has(operation))
      .flatMap(({ schema }) => classedFields(schema, schemas));
    const found = fields.filter(({ place }) => reaching.test(place.split('.').at(-1) ?? ''));
    expect(found.length).toBeGreaterThan(12);
    expect([...new Set(found.map(({ dataClass }) => dataClass))]).toEqual(['contact']);
  });

  it('are missed where a field has none', () => {
    const field = { type: 'string' };
    expect(withoutClass({ properties: { phone: field } })).toEqual(['phone']);
    expect(withoutClass({ properties: { phone: { ...field, 'x-data-class': 'none' } } })).toEqual(['phone']);
    expect(withoutClass({ 'x-data-class': 'basic', properties: { phone: field } })).toEqual([]);
    expect(withoutClass({ properties: { items: { items: field }, next: field } })).toEqual([
      'items[]',
      'next',
    ]);
  });
});
