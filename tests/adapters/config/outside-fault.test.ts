import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EnvironmentInvalid } from '../../../src/adapters/config/env.ts';
import { outsideFault } from '../../../src/adapters/config/outside-fault.ts';
import { SealBroken } from '../../../src/adapters/persistence/sealing/key-ring.ts';
import { openDatabase } from '../../../src/adapters/persistence/database.ts';

const caught = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    return error;
  }
};

describe('outsideFault', () => {
  it('names the port that somebody else holds', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    onTestFinished(() => void squatter.close());
    const { port } = squatter.address() as AddressInfo;
    const error = await new Promise((resolve) => {
      createServer().once('error', resolve).listen(port, '127.0.0.1');
    });
    expect(outsideFault(error)).toMatch(/^ {2}- HOST, PORT: .*EADDRINUSE.*:\d+$/m);
  });

  it('names the database that does not answer', async () => {
    const open = () =>
      openDatabase('postgres://nobody@127.0.0.1:1/nothing', { connections: 1, statementTimeout: 0 });
    expect(outsideFault(await caught(open))).toMatch(/^ {2}- DATABASE_URL: .*ECONNREFUSED/m);
  });

  it('names the file of keys in which one is missing', () => {
    const error = new SealBroken('SEALING_KEY_UNKNOWN', 'a value is sealed with the key a');
    expect(outsideFault(error)).toMatch(/^ {2}- SEALING_KEYS_FILE: .*the key a$/m);
  });

  it('names the folder that cannot be made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu '));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'file'), '');
    const error = await caught(() => mkdir(join(folder, 'file', 'data'), { recursive: true }));
    expect(outsideFault(error)).toMatch(/^ {2}- DATA_FOLDER, URA_INBOX: ENOTDIR/m);
  });

  it('repeats what the environment is reproached with', () => {
    expect(outsideFault(new EnvironmentInvalid(['PORT: a whole number is needed']))).toContain(
      '- PORT: a whole',
    );
  });

  it('leaves defects alone', () => {
    expect(outsideFault(new TypeError('x is not a function'))).toBeNull();
  });
});
