import { fc } from '@fast-check/vitest';
import type { Role } from '../../src/domain/access/actor.ts';
import { ROLES } from '../../src/domain/access/actor.ts';
import { ACCESS_MATRIX } from '../http/access-matrix.ts';
import { requestTo } from '../http/requests.ts';
import { type Answer, type Call, subjectOf, type TestApp } from '../support/app.ts';
import { fittingValues, strangeValues, type ValueSchema } from '../support/arbitrary-values.ts';
import type { Operation } from '../support/openapi-check.ts';
import type { Ordeal } from './chance.ts';

/** What is put into a request: a part of it, and whether the document takes what is in it. */
interface Part {
  readonly where: 'query' | 'path' | 'header' | 'body';
  readonly name: string;
  readonly value: unknown;
  readonly fits: boolean;
  /** Whether it was made to fit; what was not may fit by chance, and break a rule behind the form. */
  readonly isGood: boolean;
}

interface Fuzzed {
  readonly parts: readonly Part[];
  readonly roleAt: number;
}

/** How a fuzzed request ended that must not end so. */
interface Fault {
  readonly route: string;
  readonly fault: string;
}

/**
 * Sends to every operation of the document what its schemas describe — good values, bounds, and values that break one
 * part — by those who may. Nothing is a defect, every answer is as documented, and what breaks a schema is refused.
 * What fits every schema is not called wrong in form, except where a rule stands behind the form.
 */
export async function fuzzedOperations(
  test: TestApp,
  { rounds, seed }: Ordeal,
): Promise<{ readonly faults: readonly Fault[]; readonly statuses: ReadonlySet<number> }> {
  const faults: Fault[] = [];
  const statuses = new Set<number>();
  for (const [template, methods] of Object.entries(test.check.document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const route = `${method.toUpperCase()} ${template}`;
      const property = fc.asyncProperty(requestsTo(test, operation), async (fuzzed) => {
        const { status, fault } = await outcomeOf(test, route, fuzzed);
        statuses.add(status);
        if (fault !== null) throw new Error(fault);
      });
      const { failed, counterexample, errorInstance } = await fc.check(property, {
        numRuns: rounds,
        seed,
        endOnFailure: true,
      });
      if (failed) {
        const told = (errorInstance as Error).message;
        faults.push({ route, fault: `${told} ${JSON.stringify(counterexample?.[0].parts)}`.slice(0, 1500) });
      }
    }
  }
  return { faults, statuses };
}

/** Many parts are described alike; to make their values takes longer than to send them. */
const made = new Map<string, Record<'good' | 'strange', fc.Arbitrary<unknown>>>();

function valuesOf(schema: ValueSchema, schemas: Readonly<Record<string, object>>) {
  const text = JSON.stringify(schema);
  const values = made.get(text) ?? {
    good: fittingValues(schema, schemas),
    strange: strangeValues(schema, schemas),
  };
  made.set(text, values);
  return values;
}

function requestsTo({ check }: TestApp, operation: Operation): fc.Arbitrary<Fuzzed> {
  const { schemas } = check.document.components;
  const takers: { readonly good: fc.Arbitrary<Part | null>; readonly strange: fc.Arbitrary<Part | null> }[] =
    [];
  for (const { name, in: where, schema, required } of operation.parameters ?? []) {
    const value = schema as ValueSchema;
    const fits = check.compile(schema);
    const part = (isGood: boolean, given: unknown): Part => {
      const text = String(given);
      return { where: where as Part['where'], name, value: text, fits: fits(typed(value, text)), isGood };
    };
    const values = valuesOf(value, schemas);
    const good = values.good.map((given) => part(true, given));
    takers.push({
      good: where === 'query' ? (required === true ? good : fc.option(good)) : seldom(good),
      strange: values.strange.map((given) => part(false, given)),
    });
  }
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema !== undefined) {
    const fits = check.compile(schema);
    const part = (isGood: boolean, value: unknown): Part => ({
      where: 'body',
      name: '',
      value,
      fits: fits(value),
      isGood,
    });
    const values = valuesOf(schema, schemas);
    takers.push({
      good: fc.option(values.good.map((value) => part(true, value))),
      strange: values.strange.map((value) => part(false, value)),
    });
  }
  const all = takers.map(({ good }) => good);
  const oneStrange = takers.map(({ strange }, broken) =>
    fc.tuple(...all.map((good, place) => (place === broken ? strange : good))),
  );
  return fc.record({
    parts: fc
      .oneof({ weight: 2, arbitrary: fc.tuple(...all) }, ...oneStrange)
      .map((parts) => parts.filter((part) => part !== null)),
    roleAt: fc.nat(50),
  });
}

/** What leads to nothing when it is made up: ids, versions, bodies acted for. */
function seldom<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });
}

/** Text of a query as the server understands it: a number where a number is meant. */
function typed({ type }: ValueSchema, text: string): unknown {
  return type === 'integer' && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

async function outcomeOf(
  test: TestApp,
  route: string,
  { parts, roleAt }: Fuzzed,
): Promise<{ readonly status: number; readonly fault: string | null }> {
  const roles = ROLES.filter((role) => (ACCESS_MATRIX[route]?.own[role] ?? 403) < 400);
  const role: Role = roles[roleAt % roles.length] ?? 'MUN_OFFICER';
  const base = requestTo(test.home, route, role);
  const answer = await test.call(pathOf(route, base.path, parts), callOf(base, parts, role));
  return { status: answer.status, fault: faultOf(route, answer, parts) };
}

function faultOf(route: string, answer: Answer, parts: readonly Part[]): string | null {
  if (answer.status >= 500) return `${answer.status} ${codeIn(answer)}`;
  const strange = parts.find(({ fits }) => !fits);
  if (strange !== undefined) {
    return answer.status < 400 ? `took what does not fit: ${JSON.stringify(strange)}` : null;
  }
  if (codeIn(answer) !== 'REQUEST_INVALID' || parts.some(({ isGood }) => !isGood)) return null;
  const { errors } = answer.json() as {
    readonly errors: readonly { readonly in: string; readonly pointer: string }[];
  };
  const unfounded = errors.filter(
    ({ in: where, pointer }) =>
      parts.some((part) => part.where === where) && !BEHIND_THE_FORM.test(`${route} ${pointer}`),
  );
  return unfounded.length === 0 ? null : `refused what fits: ${JSON.stringify(unfounded)}`;
}

/** Where a rule that no schema can say decides whether a value will do. */
const BEHIND_THE_FORM =
  /^POST \/v1\/legislation\/simulations \/values\/\d+\/value|^POST \/v1\/clients \/precedingActivity$| \/organisation$|^POST \/v1\/job-offers\/\{id\}\/answer \/otherJob$|^GET \/v1\/job-offers\/effectiveness \/body$|^GET \/v1\/introductions \/client$|^POST \/v1\/employment-authorities \/municipalities\/\d+\/to$|^POST \/v1\/quotas\/\{id\}\/hearings \/heard\/\d+$|^POST \/v1\/procurement-plans(\/\{id\}\/content)? \/lines$/;

function pathOf(route: string, good: string, parts: readonly Part[]): string {
  const [, template = ''] = route.split(' ');
  const [address = '', query = ''] = good.split('?');
  const named = new Map(
    parts.filter(({ where }) => where === 'path').map(({ name, value }) => [name, String(value)]),
  );
  const steps = address.split('/');
  const path = template.split('/').map((step, place) => {
    const [, name = '', rest = ''] = /^\{(.+)\}(.*)$/.exec(step) ?? [];
    if (name === '') return step;
    const value = named.get(name);
    return value === undefined ? steps[place] || NOTHING : encoded(value) + rest;
  });
  const asked = new URLSearchParams(query);
  for (const { name, value } of parts.filter(({ where }) => where === 'query'))
    asked.set(name, String(value));
  return `${path.join('/')}${asked.size === 0 ? '' : `?${asked.toString()}`}`;
}

function callOf(base: Call, parts: readonly Part[], role: Role): Call {
  const headers: Record<string, string> = { ...base.headers };
  for (const { where, name, value } of parts) {
    if (where === 'header') headers[name.toLowerCase()] = String(value).replaceAll(/[^\t\x20-\x7e]/g, '?');
  }
  const body = parts.find(({ where }) => where === 'body');
  // A text is sent as JSON too: `{}` as a text is no object.
  const value = typeof body?.value === 'string' ? JSON.stringify(body.value) : body?.value;
  const sent = body === undefined ? base.body : value;
  return {
    ...(base.method && { method: base.method }),
    ...(base.at !== undefined && { at: base.at }),
    headers,
    as: subjectOf(role),
    ...(sent !== undefined && { body: sent }),
  };
}

/** The id of nothing, where the place has nothing for a route. */
const NOTHING = '00000000-0000-7000-8000-000000000000';

/** An empty part, or half a surrogate pair, is no part of an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()) || '%20';
}

function codeIn({ text }: Answer): string | undefined {
  return /"code":"(\w+)"/.exec(text)?.[1];
}
