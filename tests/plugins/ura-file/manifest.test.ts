import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/shared/result.ts';
import { openFolder } from '../../../src/plugins/ura-file/folder.ts';
import { type DeliveryContent, writeDelivery } from '../../support/delivery-builder.ts';

async function failureOf(content: DeliveryContent, manifestText?: string | Buffer): Promise<Failure | null> {
  await using folder = await writeDelivery(content);
  if (manifestText !== undefined) await writeFile(join(folder.path, 'manifest.json'), manifestText);
  const opening = await openFolder(folder.path, { allowRealCodes: false });
  return opening.ok ? null : opening.failure;
}

const fields = {
  format: 'other',
  format_version: '2.0',
  delivery_id: '',
  direction: 'out',
  system: 'CRM',
  kind: 'ack',
  base_delivery_id: 'TEST-0',
  sequence: 0,
  data_cut: '31.3.2021',
  created_at: '2021-04-01T04:10:00',
  history_from: '2019-02-29',
  te_office: null,
  area_codes: '1531',
  mapping_version: 1,
  plan_code_list: null,
  files: {},
} as const;

describe('MANIFEST_INVALID', () => {
  it.each(Object.entries(fields))('names the field %s when it is %j', async (field, value) => {
    const failure = await failureOf({ manifest: { [field]: value } });
    expect(failure).toMatchObject({ code: 'MANIFEST_INVALID', data: { field } });
  });

  it.each(Object.keys(fields))('names the field %s when it is missing', async (field) => {
    const failure = await failureOf({ manifest: { [field]: undefined } });
    expect(failure).toMatchObject({ code: 'MANIFEST_INVALID', data: { field } });
  });

  it.each([
    ['delivery_id', { delivery_id: 'x'.repeat(65) }],
    ['delivery_id', { delivery_id: 'TEST\u0000' }],
    ['sequence', { sequence: 1.5 }],
    ['sequence', { sequence: '1' }],
    ['sequence', { sequence: 2 }],
    ['area_codes', { area_codes: [] }],
    ['files.0.rows', { files: [{ name: 'henkilot.csv', rows: -1, sha256: '0'.repeat(64), encoding: null }] }],
    [
      'files.0.rows',
      { files: [{ name: 'henkilot.csv', rows: '1', sha256: '0'.repeat(64), encoding: null }] },
    ],
    ['files.0.sha256', { files: [{ name: 'henkilot.csv', rows: 1, sha256: 'AB', encoding: null }] }],
    [
      'files.0.encoding',
      { files: [{ name: 'henkilot.csv', rows: 1, sha256: '0'.repeat(64), encoding: 'latin1' }] },
    ],
    ['files.0.encoding', { files: [{ name: 'henkilot.csv', rows: 1, sha256: '0'.repeat(64) }] }],
  ])('names %s in %j', async (field, manifest) => {
    expect(await failureOf({ manifest })).toMatchObject({ code: 'MANIFEST_INVALID', data: { field } });
  });

  it('refuses a file that is named twice', async () => {
    const file = { name: 'henkilot.csv', rows: 0, sha256: '0'.repeat(64), encoding: null };
    expect(await failureOf({ manifest: { files: [file, file] } })).toMatchObject({
      code: 'MANIFEST_INVALID',
      data: { field: 'files' },
    });
  });

  it('refuses a delta without a base', async () => {
    expect(await failureOf({ kind: 'delta', manifest: { base_delivery_id: null } })).toMatchObject({
      code: 'MANIFEST_INVALID',
      data: { field: 'base_delivery_id' },
    });
  });

  it.each(['', '{', 'null', '[]', Buffer.from([0x7b, 0xe4, 0x7d])])('refuses the text %j', async (text) => {
    expect(await failureOf({}, text)).toMatchObject({ code: 'MANIFEST_INVALID', data: { field: '' } });
  });
});

describe('the manifest', () => {
  it('may hold fields that the format does not know', async () => {
    expect(await failureOf({ manifest: { remark: 'x' } })).toBeNull();
  });

  it('is read of a delta', async () => {
    expect(await failureOf({ kind: 'delta' })).toBeNull();
  });
});

describe('codes of the manifest', () => {
  it.each([
    ['mapping_version', 'ura-2020-1'],
    ['plan_code_list', 'other'],
  ])('MAPPING_UNKNOWN: %s %s', async (field, found) => {
    expect(await failureOf({ manifest: { [field]: found } })).toMatchObject({
      code: 'MAPPING_UNKNOWN',
      data: { field, found },
    });
  });

  it('AREA_UNKNOWN names the codes, the one that is no area of the act among them', async () => {
    expect(await failureOf({ manifest: { area_codes: ['1531', '1031', '9999'] } })).toMatchObject({
      code: 'AREA_UNKNOWN',
      data: { areaCodes: ['1031', '9999'] },
    });
  });
});
