import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import { type DeliveryContent, writeDelivery } from '../support/delivery-builder.ts';
import { rowOf } from '../support/delivery-rows.ts';
import { dump } from '../support/dump.ts';
import { delta, full, type Intake, openIntake } from '../support/imports.ts';
import { marked, only, person, together } from '../support/scene.ts';
import { actingFor } from '../support/services.ts';

const CLIENTS = together(person('00440001'), person('00440002'), { payments: [rowOf('payments')] });
const OTHERS = together(person('00440003'));
const JUNE = { data_cut: '2021-06-30', created_at: '2021-07-01T04:10:00+03:00' };
const BROKEN = Buffer.from('kuukausi;kuntakoodi\r\n"2021-03;109\r\n');

let intake: Intake;

beforeAll(async () => {
  intake = await openIntake();
  await intake.take(full('F1', CLIENTS));
  await intake.take(delta('F1', 2, marked('M', only(CLIENTS, 'statuses'))));
  await intake.offer(full('REFUSED', OTHERS, { data_cut: '2021-03-30' }));
});

afterAll(() => intake.close());

interface Stored {
  readonly facts: readonly string[];
  readonly exceptions: readonly object[];
  readonly deliveries: readonly string[];
}

/** What the table of deliveries and the rest of the store hold. */
async function stored(): Promise<Stored> {
  const facts = await dump(intake.test, 'ever');
  const [row] = await intake.test.all<Omit<Stored, 'facts'>>(
    `select (select coalesce(jsonb_agg(to_jsonb(listed) order by listed.id), '[]')
         from clients.delivery_exception listed) as exceptions,
       array(select concat_ws(' ', name, state, failure ->> 'code', array_to_string(readers, ','))
         from clients.delivery order by received_at, id) as deliveries`,
  );
  if (row === undefined) throw new Error('nothing stored');
  return { facts, ...row };
}

let known: Stored;

beforeAll(async () => {
  known = await stored();
});

/** Offers a delivery that must be refused, and looks at what that leaves behind. */
async function refusal(content: DeliveryContent) {
  const before = known;
  await using folder = await writeDelivery(content);
  const result = await intake.services.importDelivery(
    { location: folder.path },
    actingFor('keha', 'INTEGRATION'),
  );
  known = await stored();
  expect([known.facts, known.exceptions]).toEqual([before.facts, before.exceptions]);
  expect(known.deliveries).toHaveLength(before.deliveries.length + 1);
  const recorded = known.deliveries.filter((line) => line.includes('REJECTED')).slice(-1);
  return {
    code: result.ok ? null : result.failure.code,
    recorded: recorded.map((line) => line.replace(folder.path, 'its folder')),
  };
}

describe('a delivery that does not follow from what has been applied', () => {
  it.each<[string, string, DeliveryContent]>([
    ['a delta whose base nobody knows', 'BASE_MISSING', delta('NOBODY', 2, {})],
    ['a delta whose base was refused', 'BASE_MISSING', delta('REFUSED', 2, {})],
    ['a delta whose base is a delta', 'BASE_MISSING', delta('F1-2', 3, {})],
    ['a delta that skips one', 'SEQUENCE_GAP', delta('F1', 4, {})],
    ['a delta that comes again under another name', 'SEQUENCE_GAP', delta('F1', 2, {}, { delivery_id: 'X' })],
    ['a delta in the place of its base', 'SEQUENCE_GAP', delta('F1', 1, {})],
    ['an older data cut', 'OLDER_THAN_APPLIED', full('F0', OTHERS, { data_cut: '2021-03-30' })],
    [
      'an older data cut of one of its areas',
      'OLDER_THAN_APPLIED',
      full('F0', OTHERS, { data_cut: '2021-03-30', area_codes: ['0230', '1531'] }),
    ],
    ['other content under the same name', 'DELIVERY_ID_REUSED', full('F1', OTHERS, JUNE)],
    ['a delta under the name of its base', 'DELIVERY_ID_REUSED', delta('F1', 3, {}, { delivery_id: 'F1' })],
  ])('is rejected: %s', async (_, code, content) => {
    const { recorded, code: found } = await refusal(content);
    expect(found).toBe(code);
    expect(recorded).toEqual([
      `${String(content.manifest?.['delivery_id'])} REJECTED ${code} ${readers(content)}`,
    ]);
  });

  it('leaves the chain as it is', async () => {
    await intake.take(delta('F1', 3, {}));
    expect(await intake.offer(delta('F1', 3, {}, { delivery_id: 'Y' }))).toMatchObject({
      failure: { code: 'SEQUENCE_GAP', data: { expected: 4, sequence: 3 } },
    });
    known = await stored();
  });
});

describe('a delivery that is not what its manifest says', () => {
  it.each<[string, DeliveryContent]>([
    ['MANIFEST_INVALID', { manifest: { sequence: 'one' } }],
    ['MAPPING_UNKNOWN', { manifest: { mapping_version: 'ura-2001-1' } }],
    ['AREA_UNKNOWN', { manifest: { area_codes: ['9999'] } }],
    ['FILE_MISSING', { manifest: { files: [] } }],
    ['CHECKSUM_MISMATCH', { files: { persons: { sha256: '0'.repeat(64) } } }],
    ['ENCODING_INVALID', { files: { payments: { bytes: Buffer.from([0xe4, 0x0d, 0x0a]) } } }],
  ])('is rejected by the name of its folder: %s', async (code, content) => {
    const { recorded, code: found } = await refusal({ rows: OTHERS, ...content });
    expect(found).toBe(code);
    expect(recorded).toEqual([`its folder REJECTED ${code} keha`]);
  });

  it.each<[string, DeliveryContent]>([
    ['ROW_COUNT_MISMATCH', { files: { payments: { rows: 1 } } }],
    ['ROW_COUNT_MISMATCH', { files: { statuses: { rows: 0 } } }],
    ['HEADER_INVALID', { files: { payments: { columns: ['kuukausi'] } } }],
    ['CSV_BROKEN', { files: { payments: { bytes: BROKEN, rows: 1 } } }],
  ])('is rejected though other files have been read: %s', async (code, content) => {
    const { recorded, code: found } = await refusal({ ...full('READ', OTHERS, JUNE), ...content });
    expect(found).toBe(code);
    expect(recorded).toEqual([`READ REJECTED ${code} keha,te-office:1500`]);
  });
});

describe('a folder that cannot be read', () => {
  it.each([
    ['is not there', 'DELIVERY_NOT_FOUND', 'nowhere'],
    ['is kept back by the system', 'DELIVERY_UNREADABLE', 'loop'],
  ])('leaves no trace, so that the delivery can still come: it %s', async (_, code, name) => {
    await using folder = await writeDelivery();
    await symlink(join(folder.path, 'loop'), join(folder.path, 'loop'));
    const before = await stored();
    const result = await intake.services.importDelivery(
      { location: join(folder.path, name) },
      actingFor('keha', 'INTEGRATION'),
    );
    expect(result.ok ? 'ok' : result.failure.code).toBe(code);
    expect(await stored()).toEqual(before);
  });
});

describe('a delivery that comes again', () => {
  it('changes nothing, and every row of it is one that was known', async () => {
    const before = await stored();
    const again = await intake.take(full('F1', CLIENTS));
    expect(again.state).toBe('REPEATED');
    expect(again.counts.statuses).toEqual({ rows: 2, applied: 0, ignored: 2, quarantined: 0, withdrawn: 0 });
    expect(again.counts.payments).toEqual({ rows: 1, applied: 0, ignored: 1, quarantined: 0, withdrawn: 0 });
    expect(again.counts['job-searches'].ignored).toBe(2);
    const after = await stored();
    expect([after.facts, after.exceptions]).toEqual([before.facts, before.exceptions]);
    expect(after.deliveries.slice(before.deliveries.length)).toEqual(['F1 REPEATED keha,te-office:1500']);
  });

  it('is known as a delta too, though later ones have been applied', async () => {
    const again = await intake.take(delta('F1', 2, marked('M', only(CLIENTS, 'statuses'))));
    expect(again.state).toBe('REPEATED');
  });

  it('changes nothing under another name', async () => {
    const before = await stored();
    const again = await intake.take(full('F1-AGAIN', CLIENTS));
    expect(again.state).toBe('APPLIED');
    for (const section of SECTIONS) {
      const { rows } = again.counts[section];
      expect(again.counts[section]).toEqual({
        rows,
        applied: 0,
        ignored: rows,
        quarantined: 0,
        withdrawn: 0,
      });
    }
    const after = await stored();
    expect([after.facts, after.exceptions]).toEqual([before.facts, before.exceptions]);
  });

  it('is taken under the name of one that was rejected', async () => {
    const taken = await intake.take(
      full('REFUSED', OTHERS, { area_codes: ['0230'], data_cut: '2021-03-30' }),
    );
    expect(taken.state).toBe('APPLIED');
  });

  it('is recorded once for each time, whatever became of it', async () => {
    const { deliveries } = await stored();
    const states = deliveries.filter((line) => line.startsWith('REFUSED ')).map((line) => line.split(' ')[1]);
    expect(states).toEqual(['REJECTED', 'APPLIED']);
  });
});

function readers({ manifest = {} }: DeliveryContent): string {
  const areas = (manifest['area_codes'] ?? ['1531']) as readonly string[];
  return ['keha', ...areas.map((code) => `te-office:${code.slice(0, 2)}00`)].join(',');
}
