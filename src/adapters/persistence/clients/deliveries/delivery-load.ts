import type { PoolClient } from 'pg';
import { SECTIONS, type Section } from '../../../../domain/clients/deliveries/client-registry.port.ts';
import type { DeliveryManifest } from '../../../../domain/clients/deliveries/delivery.ts';
import type {
  DeliveryCounts,
  DeliveryLoad,
  SectionCounts,
} from '../../../../domain/clients/deliveries/delivery-store.port.ts';
import { serviceDaysCount } from '../../../../domain/clients/facts/unemployment-counters.ts';
import { authoritiesFrom } from '../../../../domain/clients/responsibility/employment-authority.ts';
import type { StatuteBook } from '../../../../domain/legislation/statute-book.ts';
import type { TrialArea } from '../../../../domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../../../domain/shared/plain-date.ts';
import { exceptionRow } from '../../sealing/exception-row.ts';
import type { KeyRing } from '../../sealing/key-ring.ts';
import { type Sql, sqlOf } from '../../sql.ts';
import { noteConflicts } from '../facts/fact-conflicts.ts';
import { deriveCounters } from '../facts/counter-derivation.ts';
import { changeClientsInAnyOrder } from '../client-locks.ts';
import { placeClients, takeClientsIn } from './client-upsert.ts';
import {
  addMergedClients,
  addRefusedPersons,
  addStagedClients,
  addStoredClients,
  addStoredVacancies,
  type BirthDates,
} from './known-clients.ts';
import { createStagedTable, noteRows, stagedTable, stageRows } from './delivery-staging.ts';
import {
  hasFullHistory,
  listMissingEndReasons,
  listMissingPersons,
  warnAcrossRows,
} from './delivery-warnings.ts';
import { createEndedTable } from './arrived-facts.ts';
import { type ApplyingDelivery, mergeFacts } from './fact-merge.ts';
import { adoptOwnClients, identifyPersons, leaveOutDuplicates } from './own-clients.ts';
import { listResponsibilityConflicts } from './responsibility-conflicts.ts';
import { seedResponsibilities } from './responsibility-seeding.ts';
import { settleDuplicates, settleIdentityCodes, settleUnknownKeys } from './row-conflicts.ts';
import { SECTION_TABLES } from './section-tables.ts';
import { settleOverlaps } from './span-conflicts.ts';
import { deriveSpells } from './spell-derivation.ts';

type ImportLaw = Pick<
  StatuteBook,
  'paySubsidy' | 'targetGroup' | 'trialAreas' | 'trialGovernance' | 'unemployment'
>;

/** Takes one delivery in, on the connection of its transaction. */
export function deliveryLoad(
  client: PoolClient,
  delivery: ApplyingDelivery,
  manifest: DeliveryManifest,
  law: ImportLaw,
  nextId: () => string,
  keys: KeyRing,
): DeliveryLoad {
  const sql = sqlOf(client);
  const stored: BirthDates = new Map();
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
    if (section === 'persons' && !delivery.isFull) await addStoredClients(sql, stored);
    if (section === 'vacancies' && !delivery.isFull) await addStoredVacancies(sql, vacancies);
  };
  const count = (section: Section): { staged: number; refused: number } =>
    counts.get(section) ?? { staged: 0, refused: 0 };

  return {
    known: {
      client(number) {
        if (accepted.has(number)) return 'accepted';
        if (refused.has(number)) return 'quarantined';
        return stored.has(number) ? 'accepted' : 'unknown';
      },
      birthDate: (number) => accepted.get(number) ?? stored.get(number) ?? null,
      vacancy: (key) => vacancies.has(key),
    },

    async stage(section, rows) {
      await copying;
      await open(section);
      count(section).staged += rows.length;
      if (section === 'vacancies') for (const { key } of rows) vacancies.add(key);
      if (rows.length === 0) return;
      copying = stageRows(client, section, rows, nextId, keys);
      copying.catch(() => undefined);
    },

    async note(section, exceptions, warnings) {
      if (exceptions.length + warnings.length === 0) return;
      await copying;
      await open(section);
      count(section).refused += exceptions.length;
      const about = { id: delivery.id, file: delivery.fileOf(section) };
      await noteRows(sql, about, section, exceptions, warnings, keys);
    },

    async settle(section) {
      await copying;
      await open(section);
      const settled = count(section).staged === 0 ? [] : await settleRows(client, delivery, section);
      if (section === 'persons') {
        await addStagedClients(sql, accepted);
        await addMergedClients(sql, accepted);
        await addRefusedPersons(sql, delivery, refused);
      }
      return settled;
    },

    async fillRaw(section, rows) {
      await sql(
        `update clients.delivery_exception listed set sealed_raw = filled.raw
         from unnest($3::integer[], $4::text[]) as filled (record, raw)
         where delivery_id = $1 and section = $2 and outcome = 'quarantined' and listed.record = filled.record`,
        [
          delivery.id,
          section,
          rows.map(({ record }) => record),
          rows.map(({ record, raw }) =>
            keys.seal('exception', exceptionRow(delivery.id, section, record), raw),
          ),
        ],
      );
    },

    async apply() {
      const areas = areasOn(law, manifest.dataCut);
      const refresh = (table: string): Promise<unknown> => refreshStatistics(sql, delivery, table);
      if (delivery.isFull) await joinAsSets(sql);
      await createEndedTable(sql);
      await changeClientsInAnyOrder(sql);
      await adoptOwnClients(sql, delivery);
      await takeClientsIn(sql, delivery, manifest, areas);
      await refresh('clients.client');
      const result = {} as Record<Section, SectionCounts>;
      for (const section of SECTIONS) {
        const { staged, refused: faulty } = count(section);
        const rows = staged + faulty;
        const { applied, removed, missing } = await mergeFacts(sql, delivery, section, staged > 0);
        await refresh(SECTION_TABLES[section].table);
        const quarantined = rows === 0 ? 0 : await countQuarantined(sql, delivery, section);
        const ignored = rows - applied - removed - quarantined;
        result[section] = { rows, applied, quarantined, ignored, withdrawn: removed + missing };
      }
      await deriveSpells(
        sql,
        CHANGED_CLIENTS.replaceAll('$delivery', `'${delivery.id}'`),
        unemployedCodes(law, manifest.dataCut),
        delivery.receivedAt,
      );
      await sql(
        'insert into arrived_client select distinct client_id, false from ended_client on conflict do nothing',
      );
      await deriveCounters(
        sql,
        'select client_id from arrived_client',
        { countedOn: manifest.dataCut, serviceDaysCount: serviceDaysCount(law, manifest.dataCut) },
        delivery.receivedAt,
      );
      await placeClients(sql, delivery, manifest, areas);
      await identifyPersons(sql, delivery);
      await listMissingPersons(sql, delivery);
      await warnAcrossRows(sql, delivery, manifest.dataCut, protectsWhereTheyStay(law, manifest.dataCut));
      await noteConflicts(sql, 'select client_id from arrived_client', {
        day: manifest.dataCut,
        at: delivery.receivedAt,
        deliveryId: delivery.id,
      });
      await listMissingEndReasons(sql, delivery);
      await seedResponsibilities(sql, delivery, manifest.dataCut, {
        areas,
        authoritiesFrom: authoritiesFrom(law),
      });
      await listResponsibilityConflicts(sql, delivery, manifest.dataCut, areas);
      await close(sql, delivery, manifest, result);
      return result;
    },
  };
}

/** Takes out the rows of a section that cannot be taken beside others, and gives the records of the quarantined. */
async function settleRows(
  client: PoolClient,
  delivery: ApplyingDelivery,
  section: Section,
): Promise<readonly number[]> {
  const sql = sqlOf(client);
  await client.query(`analyze ${stagedTable(section)}`);
  await leaveOutDuplicates(sql, delivery, section);
  await settleDuplicates(sql, delivery, section);
  const unknown = await settleUnknownKeys(sql, delivery, section);
  const conflicting =
    section === 'persons'
      ? await settleIdentityCodes(sql, delivery)
      : await settleOverlaps(sql, delivery, section);
  return [...unknown, ...conflicting];
}

/**
 * A full delivery is joined with tables that it fills meanwhile, and a table that was counted while it was empty stays
 * empty to the planner: it would go through the growing table once for every row.
 */
async function joinAsSets(sql: Sql): Promise<void> {
  await sql(`select set_config('enable_nestloop', 'off', true)`);
}

/** What a full delivery has written is counted at once, for the joins that follow, here and after the commit. */
async function refreshStatistics(sql: Sql, { isFull }: ApplyingDelivery, table: string): Promise<void> {
  if (isFull) await sql('select clients.refresh_statistics($1)', [table]);
}

/** Clients of whom this delivery changed something that their unemployment spells follow from. */
const CHANGED_CLIENTS = ['clients.status_span', 'clients.job_search', 'clients.person']
  .map((table) => `select client_id from ${table} where delivery_id = $delivery`)
  .concat('select client_id from ended_client')
  .join(' union ');

function areasOn({ trialAreas }: ImportLaw, day: PlainDate): readonly TrialArea[] {
  const rules = trialAreas.at(day);
  return rules.ok ? rules.value.rules.areas : [];
}

/** Whether people under temporary protection belong where they stay. */
function protectsWhereTheyStay({ targetGroup }: ImportLaw, day: PlainDate): boolean {
  const rules = targetGroup.at(day);
  return rules.ok && rules.value.rules.grounds.includes('TEMP_PROTECTION');
}

function unemployedCodes({ unemployment }: ImportLaw, day: PlainDate): readonly string[] {
  const rules = unemployment.at(day);
  return rules.ok ? rules.value.rules.unemployedCodes : [];
}

async function countQuarantined(sql: Sql, delivery: ApplyingDelivery, section: Section): Promise<number> {
  const [found] = await sql<{ count: string }>(
    `select count(*) from clients.delivery_exception
     where delivery_id = $1 and section = $2 and outcome = 'quarantined'`,
    [delivery.id, section],
  );
  return Number(found?.count);
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
