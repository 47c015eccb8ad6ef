import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Call, startApp, subjectOf, type TestApp } from '../support/app.ts';
import { requestTo } from './requests.ts';
import { onServer } from '../support/server.setup.ts';
import { fail } from '../../src/domain/shared/result.ts';

let test: TestApp;

afterEach(() => test.close());

const OFFICER = { as: subjectOf('MUN_OFFICER') };

async function answered(path: string, call: Call = OFFICER): Promise<readonly unknown[]> {
  const answer = await test.call(path, call);
  return [answer.status, answer.json().code];
}

describe('when something behind the server does not work', () => {
  it('answers no reader whose look cannot be logged', async () => {
    test = await startApp();
    const messages = () => test.database.all('select id from exchange.message order by id');
    const sentBefore = await messages();
    await test.database.all('revoke insert on access.audit_entry from kuntakokeilu_app');
    const [client = ''] = test.home.clients;
    const answer = await test.call(`/v1/clients/${client}`, OFFICER);
    expect([answer.status, answer.json().code]).toEqual([503, 'LOG_UNAVAILABLE']);
    expect(answer.text).not.toContain('Kotipaikka');
    // Searches, tables, changes, long work, and what would have been refused anyway.
    for (const route of [
      'POST /v1/clients/search',
      'GET /v1/worklists/{name}',
      'PUT /v1/clients/{id}/contact',
      'POST /v1/clients/{id}/disqualifications',
      'POST /v1/determination-runs',
    ]) {
      const { path, ...call } = requestTo(test.home, route, 'MUN_OFFICER');
      expect([route, ...(await answered(path, { ...call, ...OFFICER }))]).toEqual([
        route,
        503,
        'LOG_UNAVAILABLE',
      ]);
    }
    expect(await messages()).toEqual(sentBefore);
    expect(await test.database.all('select from access.idempotency_key')).toEqual([]);
    await test.database.all('grant insert on access.audit_entry to kuntakokeilu_app');
    expect((await test.call(`/v1/clients/${client}`, OFFICER)).status).toBe(200);
  });

  it('asks to try again when the database is gone', async () => {
    test = await startApp();
    const { migration, application } = test.database.address;
    const name = new URL(migration).pathname.slice(1);
    await onServer(migration, async (client) => {
      await client.query(`alter database ${name} connection limit 0`);
    });
    await onServer(application, async (client) => {
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = user',
        [name],
      );
    });
    const answer = await test.call('/v1/clients', OFFICER);
    expect([answer.status, answer.json().code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('gives up a request that takes too long', async () => {
    test = await startApp({
      limits: { handlerTimeout: 300 },
      replaced: (services) => ({ ...own(services), findClients: () => new Promise(() => undefined) }),
    });
    expect(await answered('/v1/clients')).toEqual([503, 'TIMED_OUT']);
  });

  it('says no more than that when the identity provider does not answer', async () => {
    test = await startApp({ verifyToken: async () => fail('unavailable', 'IDENTITY_PROVIDER_UNAVAILABLE') });
    expect(await answered('/v1/clients')).toEqual([503, 'IDENTITY_PROVIDER_UNAVAILABLE']);
  });

  it('keeps a defect to itself: the caller gets an identifier that leads to the log', async () => {
    const secret = 'Kotipaikka';
    test = await startApp({
      replaced: (services) => ({ ...own(services), findClients: () => Promise.reject(new Error(secret)) }),
    });
    const answer = await test.call('/v1/clients', OFFICER);
    expect([answer.status, answer.json().code]).toEqual([500, 'INTERNAL_ERROR']);
    expect(answer.text).not.toContain(secret);
    const id = answer.headers['request-id'] ?? '';
    expect(answer.json().instance).toBe(`urn:uuid:${id}`);
    expect(test.log.filter((line) => line.includes(id) && line.includes('"defect"'))).toHaveLength(1);
  });

  it('takes no new request once it is closing', async () => {
    test = await startApp();
    const { port } = test.app.server.address() as AddressInfo;
    const closing = test.app.close();
    const refused = await fetch(`http://127.0.0.1:${port}/health/live`).then(
      ({ status }) => status,
      ({ cause }: { readonly cause: NodeJS.ErrnoException }) => cause.code,
    );
    expect([503, 'ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET']).toContain(refused);
    await closing;
  });
});

/** The services by name: the container itself cannot be spread. */
function own<T extends object>(services: T): T {
  return Object.fromEntries(Object.keys(services).map((name) => [name, services[name as keyof T]])) as T;
}
