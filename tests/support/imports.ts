import type { ImportedDelivery } from '../../src/application/clients/deliveries/import-delivery.ts';
import type { Services } from '../../src/container.ts';
import type { ClientRegistry, Section } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';
import { type DeliveryContent, writeDelivery } from './delivery-builder.ts';
import type { Rows } from './scene.ts';
import { actingFor, anyFolder, type FixedClock, fixedClock, servicesOn } from './services.ts';

/** A database that takes deliveries in. */
export interface Intake {
  readonly test: TestDatabase;
  readonly services: Services;
  readonly clock: FixedClock;
  /** Writes a delivery, takes it in, and removes it. */
  offer(content: DeliveryContent): Promise<Result<ImportedDelivery>>;
  /** The same, for a delivery that must be taken. */
  take(content: DeliveryContent): Promise<ImportedDelivery>;
  /** Rows of a delivery that were not simply taken, for example `residences 2 R1 quarantined SPAN_OVERLAP`. */
  listed(delivery: ImportedDelivery): Promise<readonly string[]>;
  /** Versions of a row, the first known first, each as `known from/known until/why it ended/columns`. */
  versions(table: string, key: string, ...columns: readonly string[]): Promise<readonly string[]>;
  /** Unemployment spells of a client as `from/until/end reason`. */
  spells(clientNumber: string): Promise<readonly string[]>;
  /** Who has been responsible for a client as `authority/from/until/end reason`, Finnish days. */
  responsibilities(clientNumber: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openIntake(
  now = '2021-04-01T09:00:00.000Z',
  registry: ClientRegistry = anyFolder,
): Promise<Intake> {
  const test = await cloneDatabase();
  const clock = fixedClock(now);
  const services = servicesOn(test, clock, registry);
  const offer: Intake['offer'] = async (content) => {
    await using folder = await writeDelivery(content);
    return await services.importDelivery({ location: folder.path }, actingFor('keha', 'INTEGRATION'));
  };
  return {
    test,
    services,
    clock,
    offer,
    async take(content) {
      const taken = await offer(content);
      if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
      return taken.value;
    },
    async listed({ id }) {
      const rows = await test.all<{ line: string }>(
        `select concat_ws(' ', section, record, source_key, outcome, reason, nullif(column_name, '')) as line
         from clients.delivery_exception where delivery_id = $1 order by id`,
        [id],
      );
      return rows.map((row) => row.line);
    },
    spells: (clientNumber) =>
      ofClient(test, clientNumber, 'unemployment_spell', ['from_date', 'until_date', 'end_reason'], CURRENT),
    responsibilities: (clientNumber) =>
      ofClient(test, clientNumber, 'responsibility', [
        'authority',
        finnishDay('from_at'),
        finnishDay('until_at'),
        'end_reason',
      ]),
    async versions(table, key, ...columns) {
      const shown = [day('known_from'), `coalesce(${day('known_until')}, 'now')`, 'ended_by', ...columns];
      const rows = await test.all<{ line: string }>(
        `select ${line(shown)} as line
         from clients.${table} where source_key = $1 order by known_from, known_until`,
        [key],
      );
      return rows.map((row) => row.line);
    },
    close: () => test.close(),
  };
}

async function ofClient(
  test: TestDatabase,
  clientNumber: string,
  table: string,
  columns: readonly string[],
  condition = 'true',
): Promise<readonly string[]> {
  const rows = await test.all<{ line: string }>(
    `select ${line(columns)} as line from clients.${table} join clients.client on client.id = client_id
     where client_number = $1 and ${condition} order by ${columns.join(', ')}`,
    [clientNumber],
  );
  return rows.map((row) => row.line);
}

const CURRENT = 'known_until is null';
const line = (columns: readonly string[]): string =>
  `concat_ws('/', ${columns.map((column) => `coalesce((${column})::text, '–')`).join(', ')})`;
const finnishDay = (column: string): string => `(${column} at time zone 'Europe/Helsinki')::date`;
const day = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD')`;

type Manifest = NonNullable<DeliveryContent['manifest']>;

/** A full delivery of area 1531 up to 31.3.2021, unless the manifest says otherwise. */
export function full(name: string, rows: Rows, manifest: Manifest = {}): DeliveryContent {
  return { rows, manifest: { delivery_id: name, ...manifest } };
}

/** A delta on a full delivery: the nth, counting from 2. */
export function delta(base: string, nth: number, rows: Rows, manifest: Manifest = {}): DeliveryContent {
  const about = { delivery_id: `${base}-${nth}`, base_delivery_id: base, sequence: nth, ...manifest };
  return { kind: 'delta', rows, manifest: about };
}

/** Counts of a section as `rows applied ignored quarantined withdrawn`. */
export function countsOf({ counts }: ImportedDelivery, section: Section): string {
  const { rows, applied, ignored, quarantined, withdrawn } = counts[section];
  return [rows, applied, ignored, quarantined, withdrawn].join(' ');
}
