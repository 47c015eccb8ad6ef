import type { PoolClient } from 'pg';
import { SECTIONS, type Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import type { DeliveryManifest } from '../../../../domain/clients/deliveries/delivery.ts';
import type {
  DeliveryCounts,
  DeliveryStore,
} from '../../../../domain/clients/deliveries/delivery-store.port.ts';
import { teOfficeOf } from '../../../../domain/legislation/trial-areas.ts';
import type { Instant } from '../../../../domain/shared/instant.ts';
import { KEHA } from '../../../../domain/shared/organisation.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import { instant } from '../../json.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import { sqlOf } from '../../sql.ts';
import { deliveryLoad } from './delivery-load.ts';

/** Deliveries in the database, on the connection of their transaction. */
export function deliveryStore(client: PoolClient, nextId: () => string, keys: KeyRing): DeliveryStore {
  const sql = sqlOf(client);

  const insert = (
    id: string,
    name: string,
    manifest: DeliveryManifest | null,
    state: string,
    receivedAt: string,
    more: { readonly counts?: DeliveryCounts; readonly failure?: unknown } = {},
  ): Promise<unknown> =>
    sql(
      `insert into clients.delivery (id, name, system, kind, base_name, sequence, data_cut, history_from, area_codes,
         manifest, state, readers, received_at, counts, failure)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        id,
        name,
        manifest?.system ?? null,
        manifest?.kind ?? null,
        manifest?.baseName ?? null,
        manifest?.sequence ?? null,
        manifest?.dataCut ?? null,
        manifest?.historyFrom ?? null,
        manifest?.areaCodes ?? [],
        manifest === null ? null : JSON.stringify(manifest),
        state,
        readersOf(manifest),
        receivedAt,
        more.counts === undefined ? null : JSON.stringify(more.counts),
        more.failure === undefined ? null : JSON.stringify(more.failure),
      ],
    );

  return {
    async lock(system) {
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`delivery of ${system}`]);
      const [latest] = await sql<{ receivedAt: Instant | null }>(
        `select ${instant('max(received_at)')} as "receivedAt" from clients.delivery where ${APPLIED} and system = $1`,
        [system],
      );
      return latest?.receivedAt ?? null;
    },

    async history(manifest) {
      const [found] = await sql<{
        same: DeliveryManifest | null;
        base: number | null;
        latest: PlainDate | null;
      }>(
        `select
           (select manifest from clients.delivery where ${APPLIED} and name = $1) as same,
           (select max(case when name = $2 then 1 else sequence end) from clients.delivery
            where ${APPLIED} and (name = $2 and kind = 'full' or base_name = $2)) as base,
           (select max(data_cut)::text from clients.delivery where ${APPLIED} and area_codes && $3::text[]) as latest`,
        [manifest.name, manifest.baseName, manifest.areaCodes],
      );
      return {
        sameName: found?.same ?? null,
        base: found?.base ? { lastSequence: found.base } : null,
        latestDataCut: found?.latest ?? null,
      };
    },

    async begin(id, manifest, receivedAt, fileOf, law) {
      await insert(id, manifest.name, manifest, 'APPLIED', receivedAt);
      const delivery = {
        id,
        isFull: manifest.kind === 'full',
        historyFrom: manifest.historyFrom,
        areaCodes: manifest.areaCodes,
        createdAt: manifest.createdAt,
        receivedAt,
        fileOf,
      };
      return deliveryLoad(client, delivery, manifest, law, nextId, keys);
    },

    async recordRepeated(id, manifest, receivedAt, fileOf) {
      const rowsOf = (section: Section): number =>
        manifest.files.find(({ name }) => name === fileOf(section))?.rows ?? 0;
      const counts = Object.fromEntries(
        SECTIONS.map((section) => {
          const rows = rowsOf(section);
          return [section, { rows, applied: 0, ignored: rows, quarantined: 0, withdrawn: 0 }];
        }),
      ) as unknown as DeliveryCounts;
      await insert(id, manifest.name, manifest, 'REPEATED', receivedAt, { counts });
      return counts;
    },

    async recordRejected(id, name, manifest, failure, receivedAt) {
      await insert(id, name, manifest, 'REJECTED', receivedAt, { failure });
    },
  };
}

const APPLIED = `state in ('APPLIED', 'PARTLY_APPLIED')`;

/** Who may look at a delivery: the keeper of the register, and the TE Offices of its areas. */
function readersOf(manifest: DeliveryManifest | null): readonly string[] {
  const offices = (manifest?.areaCodes ?? []).map((code) => `te-office:${teOfficeOf(code)}`);
  return [KEHA, ...new Set(offices)];
}
