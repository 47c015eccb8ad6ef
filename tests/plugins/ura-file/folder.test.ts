import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/shared/result.ts';
import { openFolder } from '../../../src/plugins/ura-file/folder.ts';
import {
  type DeliveryContent,
  type FileForm,
  fileName,
  writeDelivery,
} from '../../support/delivery-builder.ts';
import { CLIENT, rowOf } from '../../support/delivery-rows.ts';

async function failureAfter(
  change: (path: string) => Promise<unknown>,
  content: DeliveryContent = {},
): Promise<Failure | null> {
  await using folder = await writeDelivery(content);
  await change(folder.path);
  const opening = await openFolder(folder.path, { allowRealCodes: false });
  return opening.ok ? null : opening.failure;
}

async function failureOfFile(form: FileForm): Promise<Failure | null> {
  const rows = { persons: [rowOf('persons', { sukunimi: 'Mäkelä' })] };
  return await failureAfter(() => Promise.resolve(), { rows, files: { persons: form } });
}

describe('openFolder', () => {
  it('opens a delivery whose files have no rows', async () => {
    expect(await failureAfter(() => Promise.resolve())).toBeNull();
  });

  it('DELIVERY_NOT_FOUND: there is no such folder, or it is a file', async () => {
    await using folder = await writeDelivery();
    for (const path of [join(folder.path, 'nowhere'), join(folder.path, 'henkilot.csv')]) {
      expect(await openFolder(path, { allowRealCodes: false })).toMatchObject({
        failure: { code: 'DELIVERY_NOT_FOUND', kind: 'not-found', data: { path } },
      });
    }
  });

  it('DELIVERY_UNREADABLE: the system does not let it be read', async () => {
    await using folder = await writeDelivery();
    const loop = join(folder.path, 'loop');
    await symlink(loop, loop);
    expect(await openFolder(loop, { allowRealCodes: false })).toMatchObject({
      failure: { code: 'DELIVERY_UNREADABLE', kind: 'unavailable', data: { path: loop, problem: 'ELOOP' } },
    });
  });

  it('MANIFEST_INVALID: there is no manifest', async () => {
    expect(await failureAfter((path) => rm(join(path, 'manifest.json')))).toMatchObject({
      code: 'MANIFEST_INVALID',
      data: { problem: 'missing' },
    });
  });

  it('FILE_MISSING: a file of the format is not in the folder', async () => {
    expect(await failureAfter((path) => rm(join(path, 'maksut.csv')))).toMatchObject({
      code: 'FILE_MISSING',
      data: { file: 'maksut.csv', from: 'folder' },
    });
  });

  it('FILE_MISSING: a file of the format is not in the manifest', async () => {
    expect(await failureAfter(() => Promise.resolve(), { manifest: { files: [] } })).toMatchObject({
      code: 'FILE_MISSING',
      data: { file: 'henkilot.csv', from: 'manifest.json' },
    });
  });

  it.each(['lisa.csv', '.DS_Store', 'HENKILOT.CSV'])('FILE_UNEXPECTED: %s', async (file) => {
    expect(await failureAfter((path) => writeFile(join(path, file), ''))).toMatchObject({
      code: 'FILE_UNEXPECTED',
      data: { file },
    });
  });

  it('FILE_UNEXPECTED: a folder', async () => {
    expect(await failureAfter((path) => mkdir(join(path, 'vanhat')))).toMatchObject({
      code: 'FILE_UNEXPECTED',
      data: { file: 'vanhat' },
    });
  });

  it('does not follow a link in the place of a file', async () => {
    const failure = await failureAfter(async (path) => {
      await rm(join(path, 'maksut.csv'));
      await symlink(join(path, 'henkilot.csv'), join(path, 'maksut.csv'));
    });
    expect(failure).toMatchObject({ code: 'FILE_MISSING', data: { file: 'maksut.csv' } });
  });

  it('ignores the right answers of a sample', async () => {
    expect(await failureAfter((path) => writeFile(join(path, 'expected.json'), 'anything'))).toBeNull();
  });

  it('CHECKSUM_MISMATCH tells both sums', async () => {
    const failure = await failureAfter((path) => writeFile(join(path, fileName('plans')), 'x'));
    expect(failure).toMatchObject({
      code: 'CHECKSUM_MISMATCH',
      data: {
        file: 'suunnitelmat.csv',
        expected: expect.stringMatching(/^[0-9a-f]{64}$/),
        found: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
      },
    });
  });
});

describe('the encoding of a file', () => {
  it.each<FileForm>([
    { encoding: 'utf-8' },
    { encoding: 'utf-8-bom' },
    { encoding: 'windows-1252' },
    { encoding: 'utf-8', declared: null },
    { encoding: 'utf-8-bom', declared: null },
    { encoding: 'windows-1252', declared: null },
    { encoding: 'utf-8-bom', declared: 'utf-8' },
    { encoding: 'utf-8', declared: 'utf-8-bom' },
  ])('is accepted: %j', async (form) => {
    expect(await failureOfFile(form)).toBeNull();
  });

  it('ENCODING_INVALID: Windows-1252 that is declared as UTF-8, with the line', async () => {
    expect(await failureOfFile({ encoding: 'windows-1252', declared: 'utf-8' })).toMatchObject({
      code: 'ENCODING_INVALID',
      data: { file: 'henkilot.csv', encoding: 'utf-8', line: 2 },
    });
  });

  it.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])(
    'ENCODING_INVALID: the undefined byte %i of Windows-1252, declared or not',
    async (byte) => {
      const bytes = Buffer.concat([
        Buffer.from(`a;b\r\nc;d\r\n${CLIENT};\xe4`, 'latin1'),
        Buffer.from([byte]),
      ]);
      for (const declared of ['windows-1252', null]) {
        expect(await failureOfFile({ bytes, declared })).toMatchObject({
          code: 'ENCODING_INVALID',
          data: { encoding: 'windows-1252', line: 3 },
        });
      }
    },
  );

  it('ENCODING_INVALID: a byte order mark of UTF-8 promises UTF-8', async () => {
    const bytes = Buffer.from('\xef\xbb\xbfa;b\n\xe4', 'latin1');
    expect(await failureOfFile({ bytes, declared: null })).toMatchObject({
      code: 'ENCODING_INVALID',
      data: { encoding: 'utf-8', line: 2 },
    });
  });

  it.each(['utf-8', 'windows-1252', null])(
    'ENCODING_INVALID: a zero byte, declared as %s',
    async (declared) => {
      const bytes = Buffer.from('a;b\nc\0;d\n');
      expect(await failureOfFile({ bytes, declared })).toMatchObject({
        code: 'ENCODING_INVALID',
        data: { line: 2 },
      });
    },
  );

  it('ENCODING_INVALID: a line that never ends', async () => {
    const bytes = Buffer.from(`a;b\n${'x'.repeat(1_100_000)}`);
    expect(await failureOfFile({ bytes })).toMatchObject({ code: 'ENCODING_INVALID', data: { line: 2 } });
  });

  it('ENCODING_INVALID: a character that is cut off at the end of the file', async () => {
    expect(await failureOfFile({ bytes: Buffer.from('a;b\n\xc3', 'latin1') })).toMatchObject({
      code: 'ENCODING_INVALID',
      data: { line: 2 },
    });
  });
});
