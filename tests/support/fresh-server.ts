import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../src/plugins/persistence-postgresql/embedded.ts';
import { renamed, superuserOf } from './server.setup.ts';

/** A PostgreSQL server of the test's own, on which nobody has made the roles of the product yet. */
export interface FreshServer {
  /** Makes a login that is no superuser, and gives its address in a database. */
  login(name: string, database: string, options?: string): Promise<string>;
  /** Runs one statement as the server's superuser and gives the rows. */
  asSuperuser<Row extends object>(text: string, database?: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function freshServer(): Promise<FreshServer> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu server '));
  await chmod(folder, 0o711);
  const server = await startEmbedded(join(folder, 'postgresql'), { isDurable: false });
  const superuser = await superuserOf(server);
  const asSuperuser = async <Row extends object>(text: string, database = 'postgres'): Promise<Row[]> => {
    const client = new Client({ connectionString: renamed(superuser, database) });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    asSuperuser,
    async login(name, database, options = '') {
      await asSuperuser(`create role ${name} login ${options} password 'only-${name}'`);
      return Object.assign(new URL(renamed(superuser, database)), {
        username: name,
        password: `only-${name}`,
      }).href;
    },
    async close() {
      await server.release();
      await rm(server.home, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
