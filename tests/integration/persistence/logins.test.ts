import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareRunQueue } from '../../../src/adapters/jobs/run-queue.ts';
import { type Database, openDatabase } from '../../../src/adapters/persistence/database.ts';
import { migrate } from '../../../src/adapters/persistence/migrate.ts';
import { type EmbeddedServer, startEmbedded } from '../../../src/plugins/persistence-postgresql/embedded.ts';

/** A server of its own: roles belong to the whole server, and here nobody has made them yet. */
let folder: string;
let server: EmbeddedServer;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu login '));
  await chmod(folder, 0o711);
  server = await startEmbedded(join(folder, 'postgresql'), { isDurable: false });
  const { migration } = server.address;
  await migrate({ migration, application: migration }, prepareRunQueue);
  database = await openDatabase(migration, { connections: 1, statementTimeout: 10_000 });
});

afterAll(async () => {
  await database.close();
  await server.release();
  await rm(server.home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

describe('a login that migrates and serves', () => {
  it('makes the roles and works as the one that owns nothing', async () => {
    const { rows } = await database.pool.query('select current_user as role, session_user as login');
    expect(rows).toEqual([{ role: 'kuntakokeilu_app', login: new URL(server.address.migration).username }]);
    await expect(database.pool.query('create table clients.probe ()')).rejects.toThrow('permission denied');
  });

  it('counts figures as the role that is made for it', async () => {
    await expect(
      database.pool.query(
        'begin; set local role kuntakokeilu_statistics; select id from clients.client; commit',
      ),
    ).resolves.toBeDefined();
  });

  it('is shown nothing by itself, though it owns the tables', async () => {
    await database.pool.query(
      `begin; set local kuntakokeilu.organisations = '{keha}';
       insert into access.idempotency_key (subject, organisation, operation, key, request_hash)
       values ('test', 'keha', 'probe', '1', 'x'); commit`,
    );
    const seen = async (role: string) => {
      const client = await database.pool.connect();
      try {
        await client.query(`begin; set local role ${role}; set local kuntakokeilu.organisations = '{keha}'`);
        return (await client.query('select key from access.idempotency_key')).rows;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await seen('kuntakokeilu_app')).toEqual([{ key: '1' }]);
    expect(await seen('none')).toEqual([]);
  });
});

describe('a login that only serves', () => {
  it('may become the roles and has nothing of theirs by itself', async () => {
    await migrate(server.address, prepareRunQueue);
    const login = new Client({ connectionString: server.address.application });
    await login.connect();
    try {
      for (const table of ['clients.client', 'access.role_grant', 'work.run']) {
        await expect(login.query(`select from ${table}`)).rejects.toThrow('permission denied');
      }
      for (const role of ['kuntakokeilu_app', 'kuntakokeilu_statistics', 'kuntakokeilu_retention']) {
        await login.query(`set role ${role}`);
        await expect(login.query('select id from clients.client limit 0')).resolves.toBeDefined();
      }
    } finally {
      await login.end();
    }
  });
});
