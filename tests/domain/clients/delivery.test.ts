import { describe, expect, it } from 'vitest';
import {
  admitDelivery,
  type DeliveryHistory,
  type DeliveryManifest,
} from '../../../src/domain/clients/deliveries/delivery.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { date } from '../../support/client-facts.ts';

const FULL: DeliveryManifest = {
  name: 'ura-1531-2021-03',
  system: 'URA',
  kind: 'full',
  baseName: null,
  sequence: 1,
  dataCut: date('2021-03-31'),
  createdAt: '2021-04-01T01:10:00.000Z' as Instant,
  historyFrom: date('2019-11-01'),
  areaCodes: ['1531'],
  files: [
    { name: 'henkilot.csv', rows: 2, sha256: 'aa' },
    { name: 'tyonhaku.csv', rows: 3, sha256: 'bb' },
  ],
};
const DELTA: DeliveryManifest = {
  ...FULL,
  name: 'ura-1531-2021-03-2',
  kind: 'delta',
  baseName: FULL.name,
  sequence: 2,
};
const NOTHING: DeliveryHistory = { sameName: null, base: null, latestDataCut: null };

const admit = (manifest: DeliveryManifest, history: Partial<DeliveryHistory>): unknown => {
  const admitted = admitDelivery(manifest, { ...NOTHING, ...history });
  return admitted.ok ? admitted.value : admitted.failure;
};

describe('admission of a delivery', () => {
  it.each([
    ['the first full delivery', FULL, {}],
    ['a full delivery of the day of the last one', FULL, { latestDataCut: date('2021-03-31') }],
    ['a later full delivery', FULL, { latestDataCut: date('2021-03-30') }],
    ['the first delta on a full delivery', DELTA, { base: { lastSequence: 1 } }],
    ['the next delta', { ...DELTA, sequence: 7 }, { base: { lastSequence: 6 } }],
    [
      'a delta of the day of the last delivery',
      DELTA,
      { base: { lastSequence: 1 }, latestDataCut: date('2021-03-31') },
    ],
  ])('takes %s', (_, manifest, history) => {
    expect(admit(manifest, history)).toBe('apply');
  });

  it.each<[string, string, DeliveryManifest, Partial<DeliveryHistory>, object]>([
    ['a delta whose base is not known', 'BASE_MISSING', DELTA, {}, { base: 'ura-1531-2021-03' }],
    ['a delta that names no base', 'BASE_MISSING', { ...DELTA, baseName: null }, {}, { base: '' }],
    [
      'a delta that leaves a gap',
      'SEQUENCE_GAP',
      { ...DELTA, sequence: 3 },
      { base: { lastSequence: 1 } },
      { expected: 2, sequence: 3 },
    ],
    [
      'a delta that comes late',
      'SEQUENCE_GAP',
      DELTA,
      { base: { lastSequence: 2 } },
      { expected: 3, sequence: 2 },
    ],
    [
      'a full delivery older than what is applied',
      'OLDER_THAN_APPLIED',
      FULL,
      { latestDataCut: date('2021-04-01') },
      { dataCut: '2021-03-31', latest: '2021-04-01' },
    ],
    [
      'a delta older than what is applied',
      'OLDER_THAN_APPLIED',
      DELTA,
      { base: { lastSequence: 1 }, latestDataCut: date('2021-04-01') },
      { dataCut: '2021-03-31', latest: '2021-04-01' },
    ],
    [
      'a delta that leaves a gap and is older',
      'SEQUENCE_GAP',
      { ...DELTA, sequence: 9 },
      { base: { lastSequence: 1 }, latestDataCut: date('2021-04-01') },
      { expected: 2, sequence: 9 },
    ],
  ])('refuses %s with %s', (_, code, manifest, history, data) => {
    expect(admit(manifest, history)).toEqual({ kind: 'conflict', code, data });
  });

  it.each([
    ['the same files', FULL.files, 'already-applied'],
    ['the same files in another order', FULL.files.toReversed(), 'already-applied'],
    [
      'another checksum',
      [FULL.files[0], { name: 'tyonhaku.csv', rows: 3, sha256: 'bc' }],
      'DELIVERY_ID_REUSED',
    ],
    [
      'another number of rows',
      [FULL.files[0], { name: 'tyonhaku.csv', rows: 4, sha256: 'bb' }],
      'DELIVERY_ID_REUSED',
    ],
    [
      'another file name',
      [FULL.files[0], { name: 'palvelut.csv', rows: 3, sha256: 'bb' }],
      'DELIVERY_ID_REUSED',
    ],
    ['a file less', FULL.files.slice(1), 'DELIVERY_ID_REUSED'],
  ])('of a name that is known, with %s: %s', (_, files, answer) => {
    const known = { ...FULL, files: files as DeliveryManifest['files'] };
    const admitted = admit(FULL, { sameName: known });
    expect(admitted).toEqual(
      answer === 'already-applied'
        ? answer
        : { kind: 'conflict', code: answer, data: { delivery: 'ura-1531-2021-03' } },
    );
  });

  it('of a name that is known asks neither for base nor for age', () => {
    expect(admit(DELTA, { sameName: DELTA, latestDataCut: date('2021-06-30') })).toBe('already-applied');
  });
});
