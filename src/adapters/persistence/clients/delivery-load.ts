import type { PoolClient } from 'pg';
import { SECTIONS, type Section } from '../../../domain/clients/client-registry.port.ts';
import type { DeliveryManifest } from '../../../domain/clients/delivery.ts';
import type {
  DeliveryCounts,
  DeliveryLoad,
  SectionCounts,
} from '../../../domain/clients/delivery-store.port.ts';
import { type TrialArea, trialAreas } from '../../../domain/legislation/trial-areas.ts';
import { unemployment } from '../../../domain/legislation/unemployment.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { type Sql, sqlOf } from '../sql.ts';
import { changeClientsInAnyOrder } from './client-locks.ts';
import { upsertClients } from './client-upsert.ts';
import { createStagedTable, noteRows, stagedTable, stageRows } from './delivery-staging.ts';
import { hasFullHistory, warnAcrossRows } from './delivery-warnings.ts';
import { type ApplyingDelivery, mergeFacts } from './fact-merge.ts';
import { seedResponsibilities } from './responsibility-seeding.ts';
import { settleDuplicates, settleIdentityCodes, settleOverlaps } from './row-conflicts.ts';
import { SECTION_TABLES } from './section-tables.ts';
import { deriveSpells } from './spell-derivation.ts';

/** Takes one delivery in, on the connection of its transaction. */
export function deliveryLoad(
  client: PoolClient,
  delivery: ApplyingDelivery,
  manifest: DeliveryManifest,
  nextId: () => string,
): DeliveryLoad {
  const sql = sqlOf(client);
  const accepted: BirthDates = new Map();
  const refused = new Set<string>();
  const vacancies = new Set<string>();
  const counts = new Map<Section, { staged: number; refused: number }>();
  let copying: Promise<void> = Promise.resolve();
  let staging: Section | null = null;

  const open = async (section: Section): Promise<void> => {
    if (staging === section) return;
    staging = section;
    counts.set(section, { staged: 0, refused: 0 });
    await createStagedTable(client, section);
    if (section === 'persons' && !delivery.isFull) await addStoredClients(sql, accepted);
    if (section === 'vacancies' && !delivery.isFull) await addStoredVacancies(sql, vacancies);
  };
  const count = (section: Section): { staged: number; refused: number } =>
    counts.get(section) ?? { staged: 0, refused: 0 };

  return {
    known: {
      client: (number) =>
        refused.has(number) && (!accepted.has(number) || !delivery.isFull)
          ? 'quarantined'
          : accepted.has(number)
            ? 'accepted'
            : 'unknown',
      birthDate: (number) => accepted.get(number) ?? null,
      vacancy: (key) => vacancies.has(key),
    },

    async stage(section, rows) {
      await copying;
      await open(section);
      count(section).staged += rows.length;
      if (section === 'vacancies') for (const { key } of rows) vacancies.add(key);
      if (rows.length === 0) return;
      copying = stageRows(client, section, rows, nextId);
      copying.catch(() => undefined);
    },

    async note(section, exceptions, warnings) {
      if (exceptions.length + warnings.length === 0) return;
      await copying;
      await open(section);
      count(section).refused += exceptions.length;
      if (section === 'persons') for (const { key } of exceptions) refused.add(key);
      await noteRows(sql, { id: delivery.id, file: delivery.fileOf(section) }, section, exceptions, warnings);
    },

    async settle(section) {
      await copying;
      await open(section);
      await client.query(`analyze ${stagedTable(section)}`);
      await settleDuplicates(sql, delivery, section);
      const records =
        section === 'persons'
          ? await settleIdentityCodes(sql, delivery)
          : await settleOverlaps(sql, delivery, section);
      if (section === 'persons') {
        await addStagedClients(sql, accepted);
        await addCodesInUse(sql, delivery, refused);
      }
      return records;
    },

    async fillRaw(section, rows) {
      await sql(
        `update clients.delivery_exception listed set raw = filled.raw
         from unnest($3::integer[], $4::text[]) as filled (record, raw)
         where delivery_id = $1 and section = $2 and outcome = 'quarantined' and listed.record = filled.record`,
        [delivery.id, section, rows.map(({ record }) => record), rows.map(({ raw }) => raw)],
      );
    },

    async apply() {
      const areas = areasOf(manifest);
      const refresh = (table: string): Promise<unknown> => refreshStatistics(sql, delivery, table);
      await changeClientsInAnyOrder(sql);
      await upsertClients(sql, delivery, manifest.dataCut, areas);
      await refresh('clients.client');
      const result = {} as Record<Section, SectionCounts>;
      for (const section of SECTIONS) {
        const { staged, refused: faulty } = count(section);
        const merged = await mergeFacts(sql, delivery, section);
        await refresh(SECTION_TABLES[section].table);
        const [lost] = await sql<{ quarantined: string; ignored: string }>(
          `select count(*) filter (where outcome = 'quarantined') as quarantined,
             count(*) filter (where outcome = 'ignored_duplicate' and reason = 'EXACT_DUPLICATE') as ignored
           from clients.delivery_exception where delivery_id = $1 and section = $2`,
          [delivery.id, section],
        );
        const rows = staged + faulty;
        const quarantined = Number(lost?.quarantined);
        result[section] = {
          rows,
          applied: merged.applied,
          quarantined,
          ignored: rows - merged.applied - quarantined,
          withdrawn: merged.withdrawn,
        };
      }
      await listMissingPersons(sql, delivery);
      await warnAcrossRows(sql, delivery, manifest.dataCut);
      await deriveSpells(sql, changedClients(delivery), unemployedCodes(manifest));
      await seedResponsibilities(sql, areas);
      await close(sql, delivery, manifest, result);
      return result;
    },
  };
}

/**
 * A full delivery writes most of a table, and the server may have counted its rows when they could not be seen yet:
 * joins planned on such figures take hours.
 */
async function refreshStatistics(sql: Sql, { isFull }: ApplyingDelivery, table: string): Promise<void> {
  if (isFull) await sql('select clients.refresh_statistics($1)', [table]);
}

/**
 * Clients of whom a delivery changed something that their unemployment spells follow from: by a row of its own, by
 * ending one in whose place that came, or by withdrawing one, which it did when it was made and not when it came.
 */
function changedClients({ id, receivedAt, createdAt }: ApplyingDelivery): string {
  return ['clients.status_span', 'clients.job_search', 'clients.person']
    .map(
      (table) => `select client_id from ${table} where delivery_id = '${id}' or known_until = '${receivedAt}'
        or ended_by = 'withdrawn_by_source' and known_until = greatest('${createdAt}', known_from)`,
    )
    .join(' union ');
}

function areasOf(manifest: DeliveryManifest): readonly TrialArea[] {
  const law = trialAreas.at(manifest.dataCut);
  return law.ok ? law.value.rules.areas.filter(({ code }) => manifest.areaCodes.includes(code)) : [];
}

function unemployedCodes(manifest: DeliveryManifest): readonly string[] {
  const law = unemployment.at(manifest.dataCut);
  return law.ok ? law.value.rules.unemployedCodes : [];
}

/** Clients whose rows can be taken, with the day they were born. */
type BirthDates = Map<string, PlainDate>;

async function addStoredClients(sql: Sql, accepted: BirthDates): Promise<void> {
  const rows = await sql<{ number: string; born: PlainDate }>(
    'select source_key as number, birth_date::text as born from clients.person where known_until is null',
  );
  for (const { number, born } of rows) accepted.set(number, born);
}

async function addStagedClients(sql: Sql, accepted: BirthDates): Promise<void> {
  const rows = await sql<{ number: string; born: PlainDate }>(
    `select source_key as number, birth_date::text as born from ${stagedTable('persons')}
     where change is distinct from 'REMOVED'`,
  );
  for (const { number, born } of rows) accepted.set(number, born);
}

async function addStoredVacancies(sql: Sql, vacancies: Set<string>): Promise<void> {
  const rows = await sql<{ key: string }>(
    `select source_key as key from clients.held_row where section = 'vacancies' and known_until is null`,
  );
  for (const { key } of rows) vacancies.add(key);
}

async function addCodesInUse(sql: Sql, delivery: ApplyingDelivery, refused: Set<string>): Promise<void> {
  const rows = await sql<{ number: string }>(
    `select source_key as number from clients.delivery_exception
     where delivery_id = $1 and section = 'persons' and reason = 'IDENTITY_CODE_IN_USE'`,
    [delivery.id],
  );
  for (const { number } of rows) refused.add(number);
}

/** A person missing from a full delivery withdraws nothing; somebody should look. */
async function listMissingPersons(sql: Sql, delivery: ApplyingDelivery): Promise<void> {
  if (!delivery.isFull) return;
  await sql(
    `insert into clients.delivery_exception
       (delivery_id, section, file, record, source_key, client_number, outcome, reason, column_name)
     select $1, 'persons', $2, 0, client_number, client_number, 'warning', 'PERSON_MISSING_FROM_FULL', ''
     from clients.client where delivery_area = any($3::text[])
       and not exists (select from arrived_client arrived where arrived.client_number = client.client_number)
     order by client_number`,
    [delivery.id, delivery.fileOf('persons'), delivery.areaCodes],
  );
}

async function close(
  sql: Sql,
  delivery: ApplyingDelivery,
  manifest: DeliveryManifest,
  counts: DeliveryCounts,
): Promise<void> {
  const quarantined = SECTIONS.some((section) => counts[section].quarantined > 0);
  await sql('update clients.delivery set state = $2, counts = $3, history_complete = $4 where id = $1', [
    delivery.id,
    quarantined ? 'PARTLY_APPLIED' : 'APPLIED',
    JSON.stringify(counts),
    hasFullHistory(manifest.historyFrom, manifest.dataCut),
  ]);
}
