import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type RegistryDelivery,
  type Section,
  SECTIONS,
} from '../../../src/domain/clients/deliveries/client-registry.port.ts';
import { fileName } from '../../support/delivery-builder.ts';
import { openDelivery, readAll, type SectionContent } from '../../support/read-delivery.ts';

const SAMPLE = fileURLToPath(new URL('../../fixtures/hameenlinna-2021-03', import.meta.url));
/** Found by comparing rows with each other, which is not the plugin's work. */
const CONSUMERS = new Set(['EXACT_DUPLICATE', 'SPAN_OVERLAP', 'MUNICIPALITY_DIFFERS', 'FACT_CONFLICT']);

type ExpectedException = readonly [
  record: number,
  key: string,
  outcome: string,
  reason: string,
  column: string,
];

const expected = JSON.parse(readFileSync(`${SAMPLE}/expected.json`, 'utf8')) as {
  readonly import: Readonly<
    Record<string, { readonly rows: number; readonly exceptions: readonly ExpectedException[] }>
  >;
  readonly warnings: Readonly<Record<string, readonly string[]>>;
};

describe('the sample delivery', () => {
  let delivery: RegistryDelivery;
  let sections: ReadonlyMap<Section, SectionContent<Section>>;
  const contentOf = (section: Section): SectionContent<Section> => {
    const content = sections.get(section);
    if (content === undefined) throw new Error(`not read: ${section}`);
    return content;
  };

  beforeAll(async () => {
    delivery = await openDelivery(SAMPLE);
    sections = await readAll(delivery);
  });

  it('says what it is', () => {
    const { files, ...manifest } = delivery.manifest;
    expect(files).toHaveLength(12);
    expect(manifest).toEqual({
      name: 'URA-1531-20210331-001',
      system: 'URA',
      kind: 'full',
      baseName: null,
      sequence: 1,
      dataCut: '2021-03-31',
      createdAt: '2021-04-01T01:10:00.000Z',
      historyFrom: '2019-11-01',
      areaCodes: ['1531'],
    });
  });

  it.each(SECTIONS)('gives every row of %s, or the reason why not', (section) => {
    const { rows, exceptions, rejected } = contentOf(section);
    const right = expected.import[fileName(section)];
    expect(rejected).toBeNull();
    expect(rows.length + exceptions.length).toBe(right?.rows);
    expect(exceptions.map(({ record, key, reason, column }) => [record, key, reason, column])).toEqual(
      right?.exceptions
        .filter(([, , , reason]) => !CONSUMERS.has(reason))
        .map(([record, key, , reason, column]) => [record, key, reason, column]),
    );
  });

  it('warns of exactly the clients that it should', () => {
    const found: Record<string, (string | null)[]> = {};
    for (const { warnings } of sections.values()) {
      for (const { reason, clientNumber } of warnings) (found[reason] ??= []).push(clientNumber);
    }
    const right = Object.entries(expected.warnings).filter(([reason]) => !CONSUMERS.has(reason));
    expect(right).not.toHaveLength(0);
    expect(found).toEqual(Object.fromEntries(right));
  });

  it('decodes the file in Windows-1252', () => {
    const names = contentOf('vacancies').rows.map(({ row }) => row);
    expect(names).toContainEqual(expect.objectContaining({ tyonantaja: 'Testikuljetus Åkerlund Ab' }));
  });

  it('keeps the quarantined row as it stood', () => {
    expect(contentOf('services').exceptions[0]?.raw).toBe(
      'V000131;00412353;3;;2021-03-26;;;Valmennus Esimerkki Oy;4;2021-03-01T09:00',
    );
  });
});
