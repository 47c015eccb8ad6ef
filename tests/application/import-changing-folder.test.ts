import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClientRegistry } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import { writeDelivery } from '../support/delivery-builder.ts';
import { dump } from '../support/dump.ts';
import { full, type Intake, openIntake } from '../support/imports.ts';
import { person, together } from '../support/scene.ts';
import { actingFor, anyFolder } from '../support/services.ts';

/** What the sender does to the folder between its opening and its reading. */
let meanwhile: (path: string) => Promise<void>;

const busyFolder: ClientRegistry = {
  ...anyFolder,
  async open(location) {
    const opened = await anyFolder.open(location);
    await meanwhile(location);
    return opened;
  },
};

const LAST_FILE = 'tyotarjoukset.csv';

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake('2021-04-01T09:00:00.000Z', busyFolder);
});
afterAll(() => intake.close());

it('a delivery whose last file changes while it is read leaves nothing behind, and is taken when it is whole', async () => {
  await using folder = await writeDelivery(full('BUSY', together(person('00400001'), person('00400002'))));
  const before = await dump(intake.test, 'ever');
  const take = () =>
    intake.services.importDelivery({ location: folder.path }, actingFor('keha', 'INTEGRATION'));
  const file = join(folder.path, LAST_FILE);
  const whole = await readFile(file, 'utf8');

  meanwhile = () => writeFile(file, whole.replaceAll('TT00400001', 'TT00400009'));
  expect(await take()).toMatchObject({
    ok: false,
    failure: { code: 'CHECKSUM_MISMATCH', data: { file: LAST_FILE } },
  });
  await writeFile(file, whole);
  meanwhile = () => rm(file);
  await expect(take()).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await dump(intake.test, 'ever')).toEqual(before);

  await writeFile(file, whole);
  meanwhile = () => Promise.resolve();
  expect(await take()).toMatchObject({ ok: true, value: { state: 'APPLIED' } });
});
