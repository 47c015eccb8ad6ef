import {
  type KnownKeys,
  type RegistryDelivery,
  type RegistryRow,
  type RowException,
  type RowWarning,
  type Section,
  type SectionRow,
  SECTIONS,
} from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import type { Failure } from '../../src/domain/shared/result.ts';
import { openFolder } from '../../src/plugins/ura-file/folder.ts';
import { type Cells, type DeliveryContent, writeDelivery } from './delivery-builder.ts';
import { CLIENT, rowOf, VACANCY } from './delivery-rows.ts';

export interface SectionContent<S extends Section> {
  readonly rows: readonly RegistryRow<SectionRow[S]>[];
  readonly exceptions: readonly RowException[];
  readonly warnings: readonly RowWarning[];
  readonly chunks: readonly number[];
  readonly rejected: Failure | null;
}

/** Known keys of the client and the vacancy that valid rows refer to. */
export const KNOWN: KnownKeys = {
  client: (number) => (number === CLIENT ? 'accepted' : 'unknown'),
  birthDate: () => '1991-03-31' as PlainDate,
  vacancy: (key) => key === VACANCY,
};

/** Everything of one section. */
export async function readSection<S extends Section>(
  delivery: RegistryDelivery,
  section: S,
  known: KnownKeys = KNOWN,
): Promise<SectionContent<S>> {
  const rows: RegistryRow<SectionRow[S]>[] = [];
  const exceptions: RowException[] = [];
  const warnings: RowWarning[] = [];
  const chunks: number[] = [];
  let rejected: Failure | null = null;
  for await (const chunk of delivery.read(section, known)) {
    if (chunk.kind === 'rejected') {
      rejected = chunk.failure;
      continue;
    }
    rows.push(...chunk.rows);
    exceptions.push(...chunk.exceptions);
    warnings.push(...chunk.warnings);
    chunks.push(chunk.rows.length + chunk.exceptions.length);
  }
  return { rows, exceptions, warnings, chunks, rejected };
}

/** Everything of a delivery, each section with the keys that the earlier ones made known. */
export async function readAll(
  delivery: RegistryDelivery,
): Promise<ReadonlyMap<Section, SectionContent<Section>>> {
  const clients = new Map<string, { readonly accepted: boolean; readonly birthDate: PlainDate | null }>();
  const vacancies = new Set<string>();
  const known: KnownKeys = {
    client: (number) => {
      const client = clients.get(number);
      return client === undefined ? 'unknown' : client.accepted ? 'accepted' : 'quarantined';
    },
    birthDate: (number) => clients.get(number)?.birthDate ?? null,
    vacancy: (key) => vacancies.has(key),
  };
  const sections = new Map<Section, SectionContent<Section>>();
  for (const section of SECTIONS) {
    const content: SectionContent<Section> = await readSection(delivery, section, known);
    sections.set(section, content);
    if (section === 'vacancies') for (const { key } of content.rows) vacancies.add(key);
    if (section !== 'persons') continue;
    for (const { key } of content.exceptions) clients.set(key, { accepted: false, birthDate: null });
    for (const { key, row } of content.rows as readonly RegistryRow<SectionRow['persons']>[]) {
      clients.set(key, { accepted: true, birthDate: row.birthDate });
    }
  }
  return sections;
}

/** Opens a folder that must open. */
export async function openDelivery(path: string, allowRealCodes = false): Promise<RegistryDelivery> {
  const opening = await openFolder(path, { allowRealCodes });
  if (!opening.ok) throw new Error(JSON.stringify(opening.failure));
  return opening.value;
}

/** Writes a small delivery, opens it and reads one section of it. */
export async function readWritten<S extends Section>(
  section: S,
  content: DeliveryContent,
  known: KnownKeys = KNOWN,
): Promise<SectionContent<S>> {
  await using folder = await writeDelivery(content);
  return await readSection(await openDelivery(folder.path), section, known);
}

/** Reads one row of a section, a valid one apart from the cells given. */
export async function readRow<S extends Section>(
  section: S,
  cells: Cells,
  content: DeliveryContent = {},
): Promise<{
  readonly row: SectionRow[S] | null;
  /** Reason and column of the exception, or nothing. */
  readonly exception: string | null;
  readonly warnings: readonly string[];
}> {
  const read = await readWritten(section, { ...content, rows: { [section]: [rowOf(section, cells)] } });
  if (read.rejected !== null) throw new Error(JSON.stringify(read.rejected));
  const [exception] = read.exceptions;
  return {
    row: read.rows[0]?.row ?? null,
    exception: exception === undefined ? null : `${exception.reason} ${exception.column}`.trimEnd(),
    warnings: read.warnings.map(({ reason, column }) => `${reason} ${column}`),
  };
}
