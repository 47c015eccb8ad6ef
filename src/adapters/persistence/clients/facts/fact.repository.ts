import { serviceDaysCount } from '../../../../domain/clients/facts/unemployment-counters.ts';
import { FACT_KINDS, type FactKind, type FactSheet } from '../../../../domain/clients/facts/fact-sheet.ts';
import type { FactConflict, Facts, MadeChange } from '../../../../domain/clients/facts/facts.port.ts';
import { wallClockOf } from '../../../../domain/shared/instant.ts';
import type { Sql } from '../../sql.ts';
import { deriveSpells } from '../deliveries/spell-derivation.ts';
import { deriveCounters } from './counter-derivation.ts';
import { noteConflicts } from './fact-conflicts.ts';
import { saveResponsibility } from './search-responsibility.ts';
import { FACT_SHEET, FACT_TABLES, valuesOf } from './fact-tables.ts';

/** Facts of one client at a time. */
export function factRepository(sql: Sql): Facts {
  return {
    async sheetOf(client) {
      const [found] = await sql<{ sheet: FactSheet }>(FACT_SHEET, [client]);
      return found?.sheet ?? null;
    },

    async write(change, writes) {
      await insertChange(sql, change);
      const { date, time } = wallClockOf(change.madeAt);
      for (const [kind, ofKind] of Map.groupBy(writes, (write) => write.kind)) {
        const { table, columns } = FACT_TABLES[kind];
        const keys = ofKind.map(({ key }) => key);
        await sql(
          `update ${table} set known_until = greatest($2::timestamptz, known_from), ended_by = 'corrected', ended_change = $3
           where client_id = $1 and source_key = any($4::text[]) and known_until is null`,
          [change.clientId, change.madeAt, change.id, keys],
        );
        const common = {
          client_id: change.clientId,
          recorded_at: `${date}T${time}`,
          recorded_by: change.madeBy,
          reason: change.reason,
          change_id: change.id,
          sync_state: 'PENDING',
          known_from: change.madeAt,
        };
        const rows = ofKind.map((write) => {
          const values = valuesOf(write);
          const content = columns.map((column, index) => [column, values[index]]);
          return { ...common, source_key: write.key, ...Object.fromEntries(content) };
        });
        const names = [...Object.keys(common), 'source_key', ...columns].join(', ');
        await sql(
          `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)`,
          [JSON.stringify(rows)],
        );
      }
    },

    async reverse(change) {
      await insertChange(sql, change);
      const concerned: { kind: FactKind; key: string }[] = [];
      for (const kind of FACT_KINDS) {
        const { table, columns } = FACT_TABLES[kind];
        const kept = [...columns, ...(kind === 'dismissals' ? [] : ['delivery_id']), ...KEPT].join(', ');
        const rows = await sql<{ key: string }>(
          `with ended as (
             update ${table} set known_until = greatest($3::timestamptz, known_from), ended_by = 'corrected',
               ended_change = $4
             where client_id = $1 and change_id = $2 and known_until is null returning source_key),
           restored as (
             insert into ${table} (${kept}, known_from)
             select ${kept}, $3 from ${table} where client_id = $1 and ended_change = $2
             returning source_key)
           select source_key as key from ended union select source_key from restored`,
          [change.clientId, change.reverses, change.madeAt, change.id],
        );
        concerned.push(...rows.map(({ key }) => ({ kind, key })));
      }
      return concerned;
    },

    async change(id) {
      const overtaken = FACT_KINDS.map(
        (kind) => `exists (select from ${FACT_TABLES[kind].table} fact where fact.client_id = change.client_id
          and fact.change_id = change.id and not exists (select from ${FACT_TABLES[kind].table} now
            where now.source_key = fact.source_key and now.known_until is null and now.change_id = change.id))`,
      );
      const [found] = await sql<MadeChange>(
        `select id, client_id as "clientId", kind,
           exists (select from clients.fact_change later where later.reverses = change.id) as "isReversed",
           not (${overtaken.join(' or ')}) as "isCurrent"
         from clients.fact_change change where id = $1`,
        [id],
      );
      return found ?? null;
    },

    async derive(client, law, today, at) {
      const rules = law.unemployment.at(today);
      const codes = rules.ok ? rules.value.rules.unemployedCodes : [];
      const one = `select '${client}'::uuid as client_id`;
      await deriveSpells(sql, one, codes, at);
      await deriveCounters(
        sql,
        one,
        { countedOn: today, serviceDaysCount: serviceDaysCount(law, today) },
        at,
      );
      await noteConflicts(sql, one, { day: today, at, deliveryId: null });
    },

    saveResponsibility: (client, change, by) => saveResponsibility(sql, client, change, by),

    async openConflict(id) {
      const [found] = await sql<FactConflict>(
        `select id, client_id as "clientId", basis from clients.fact_conflict where id = $1 and resolved_at is null`,
        [id],
      );
      return found ?? null;
    },

    async resolveConflict(id, { right, reason, by, at }) {
      await sql(
        `update clients.fact_conflict set resolved_at = $2, resolved_by = $3, entitled = $4, reason = $5 where id = $1`,
        [id, at, by, right, reason],
      );
    },
  };
}

/** What a version takes along when it is known again, beside what it says. */
const KEPT = ['client_id', 'source_key', 'recorded_at', 'recorded_by', 'reason', 'change_id', 'sync_state'];

async function insertChange(sql: Sql, change: Parameters<Facts['write']>[0]): Promise<void> {
  const { id, clientId, kind, reverses, source, reason, madeBy, madeAt } = change;
  await sql(
    `insert into clients.fact_change (id, client_id, kind, reverses, source, reason, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, clientId, kind, reverses, source, reason, madeBy, madeAt],
  );
}
