import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ClientRegistry,
  type KnownKeys,
  type RegistryDelivery,
  type Section,
  SECTIONS,
} from '../../src/domain/clients/deliveries/client-registry.port.ts';
import { parsePlainDate } from '../../src/domain/shared/plain-date.ts';
import { KNOWN, readAll, readSection, type SectionContent } from '../support/read-delivery.ts';

/** A registry with one delivery that waits, of which every section has rows and no row is at fault. */
export interface RegistryUnderTest extends AsyncDisposable {
  readonly registry: ClientRegistry;
  readonly location: string;
}

const TYPED = [
  'residences',
  'job-searches',
  'statuses',
  'earnings-rights',
  'service-lines',
  'services',
] as const;
const OF_CLIENTS = SECTIONS.filter((section) => !['persons', 'vacancies', 'payments'].includes(section));

/** What every plugin of the client-registry port must do; `start` gives a fresh registry. */
export function describeClientRegistry(plugin: string, start: () => Promise<RegistryUnderTest>): void {
  describe(`client registry: ${plugin}`, () => {
    let under: RegistryUnderTest;
    let delivery: RegistryDelivery;
    let sections: ReadonlyMap<Section, SectionContent<Section>>;

    beforeAll(async () => {
      under = await start();
      const opening = await under.registry.open(under.location);
      if (!opening.ok) throw new Error(opening.failure.code);
      delivery = opening.value;
      sections = await readAll(delivery);
    });

    afterAll(async () => {
      await under[Symbol.asyncDispose]();
    });

    it('names the delivery that waits', async () => {
      expect(await under.registry.waiting()).toMatchObject({
        ok: true,
        value: expect.arrayContaining([under.location]),
      });
    });

    it('says what the delivery is', () => {
      const { name, sequence, dataCut, historyFrom, areaCodes, files } = delivery.manifest;
      expect(name).not.toBe('');
      expect(sequence).toBeGreaterThanOrEqual(1);
      expect(parsePlainDate(dataCut)).toBe(dataCut);
      expect(parsePlainDate(historyFrom)).toBe(historyFrom);
      expect(areaCodes.length).toBeGreaterThan(0);
      expect(new Set(SECTIONS.map((section) => delivery.fileOf(section)))).toEqual(
        new Set(files.map((file) => file.name)),
      );
    });

    it.each(SECTIONS)('gives every row of %s, in order', (section) => {
      const { rows, exceptions, rejected, chunks } = sections.get(section) ?? failed(section);
      const promised = delivery.manifest.files.find((file) => file.name === delivery.fileOf(section));
      expect(rejected).toBeNull();
      expect(exceptions).toEqual([]);
      expect(rows.map(({ record }) => record)).toEqual(rows.map((_, at) => at + 1));
      expect(rows).toHaveLength(promised?.rows ?? 0);
      expect(rows.length).toBeGreaterThan(0);
      expect(chunks.every((size) => size > 0)).toBe(true);
      for (const { key, recordedAt, change } of rows) {
        expect(key).not.toBe('');
        expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
        expect(change === null).toBe(delivery.manifest.kind === 'full');
      }
    });

    it.each(TYPED)('gives half-open spans of %s', (section) => {
      for (const { row } of sections.get(section)?.rows ?? failed(section)) {
        const { from, until } = row as { readonly from: string | null; readonly until: string | null };
        expect(from === null || until === null || from < until).toBe(true);
      }
    });

    it('reads a section again from its beginning', async () => {
      const persons = sections.get('persons');
      expect(await readSection(delivery, 'persons')).toEqual(persons);
    });

    it('may be left before the end', async () => {
      for await (const chunk of delivery.read('persons', KNOWN)) {
        expect(chunk.kind).toBe('rows');
        break;
      }
      expect((await readSection(delivery, 'persons')).rejected).toBeNull();
    });

    it.each(OF_CLIENTS)('asks which clients are known: %s', async (section) => {
      for (const [standing, reason] of [
        ['unknown', 'UNKNOWN_CLIENT'],
        ['quarantined', 'CLIENT_QUARANTINED'],
      ] as const) {
        const known: KnownKeys = { ...KNOWN, client: () => standing };
        const { rows, exceptions } = await readSection(delivery, section, known);
        expect(rows).toEqual([]);
        expect(new Set(exceptions.map((exception) => exception.reason))).toEqual(new Set([reason]));
        expect(
          exceptions.every(({ raw, key, clientNumber }) => raw !== '' && key !== '' && clientNumber),
        ).toBe(true);
      }
    });

    it('asks which vacancies are known', async () => {
      const known: KnownKeys = { ...KNOWN, client: () => 'accepted', vacancy: () => false };
      const { exceptions } = await readSection(delivery, 'job-offers', known);
      expect(new Set(exceptions.map(({ reason }) => reason))).toEqual(new Set(['UNKNOWN_VACANCY']));
    });

    it.each(['nowhere', '', '.', '..', '../..', '/etc', 'a/b', 'a\\b', 'nul\0'])(
      'has no delivery at %j',
      async (location) => {
        const opening = await under.registry.open(location);
        expect(opening).toMatchObject({
          ok: false,
          failure: { code: 'DELIVERY_NOT_FOUND', kind: 'not-found' },
        });
      },
    );
  });
}

function failed(section: Section): never {
  throw new Error(`not read: ${section}`);
}
