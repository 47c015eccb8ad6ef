import type { Pool } from 'pg';
import type { CountRequest, ReportReads } from '../../../application/reporting/report-reads.port.ts';
import { mergers } from '../../../domain/reference/municipalities.ts';
import { SERVICE_KIND_PRIORITY, serviceKinds } from '../../../domain/reference/services.ts';
import type { Coverage } from '../../../domain/reporting/coverage.ts';
import type { Population, RawCount } from '../../../domain/reporting/monthly-report.ts';
import { firstDayOf } from '../../../domain/shared/plain-date.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { inTransaction } from '../sql.ts';
import { coverage, type Membership, monthlyCounts } from './monthly-counts.sql.ts';

/** A body is responsible on a day when it is so at its end. */
const POPULATION: Readonly<Record<Population, Membership>> = {
  ALL_JOBSEEKERS: () => 'true',
  TARGET_GROUP: (client) => `${client} in (select client_id from clients.determination
    where determination_date = $4 and effective_result = 'IN' and superseded_at is null)`,
  MUNICIPAL_CLIENTS: (client, day) => `exists (select from clients.responsibility held
    where held.client_id = ${client} and held.authority like 'municipality:%'
      and held.from_at < ((${day} + 1)::timestamp at time zone 'Europe/Helsinki')
      and (held.until_at is null or held.until_at >= ((${day} + 1)::timestamp at time zone 'Europe/Helsinki')))`,
};

/** Counts over everybody, read by a role that sees neither names nor contacts. */
export function reportReads(pool: Pool): ReportReads {
  return {
    monthlyCounts: (request) =>
      inTransaction(
        pool,
        `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE};
         set local statement_timeout = '120s'`,
        async (client) => {
          const { rows } = await client.query<RawCount>(
            `select area, municipality, measure, label, count::integer as count, days::float8 as days
             from (${monthlyCounts(POPULATION[request.population], request.temporaryProtection)}) counted`,
            [...countParameters(request)],
          );
          const covered = await client.query<Coverage>(coverage(request.population), [
            request.areas.map(({ code }) => code),
            firstDayOf(request.month),
            request.countDate,
          ]);
          return { counts: rows, coverage: covered.rows };
        },
      ),
  };
}

/** Values of `$1` … `$9` of the counting statements. */
export function countParameters(request: Omit<CountRequest, 'population'>): readonly unknown[] {
  const members = request.areas.flatMap(({ code, municipalities }) =>
    municipalities.map((municipality) => ({ code, municipality })),
  );
  const merged = mergers.filter(({ effective }) => effective <= request.countDate);
  const kinds = SERVICE_KIND_PRIORITY.flatMap((kind) =>
    [...serviceKinds].filter(([, candidate]) => candidate === kind),
  );
  return [
    members.map(({ code }) => code),
    members.map(({ municipality }) => municipality),
    firstDayOf(request.month),
    request.countDate,
    request.unemployedCodes,
    merged.map(({ code }) => code),
    merged.map(({ successor }) => successor),
    kinds.map(([code]) => code),
    kinds.map(([, kind]) => kind),
  ];
}
