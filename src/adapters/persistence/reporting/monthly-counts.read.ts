import type { Pool } from 'pg';
import type { CountRequest, ReportReads } from '../../../application/reporting/report-reads.port.ts';
import { mergers } from '../../../domain/reference/municipalities.ts';
import { SERVICE_KIND_PRIORITY, serviceKinds } from '../../../domain/reference/services.ts';
import type { Coverage } from '../../../domain/reporting/coverage.ts';
import type { Population, RawCount } from '../../../domain/reporting/monthly-report.ts';
import { firstDayOf } from '../../../domain/shared/plain-date.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { inTransaction } from '../sql.ts';
import { coverage, monthlyCounts } from './monthly-counts.sql.ts';

const POPULATION: Readonly<Record<Population, string | null>> = {
  ALL_JOBSEEKERS: null,
  TARGET_GROUP: `select client_id from clients.determination
    where determination_date = $4 and result = 'IN' and superseded_at is null`,
  MUNICIPAL_CLIENTS: `select client_id from clients.responsibility
    where authority like 'municipality:%' and from_at < (($4::date + 1)::timestamp at time zone 'Europe/Helsinki')
      and (until_at is null or until_at >= (($4::date + 1)::timestamp at time zone 'Europe/Helsinki'))`,
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
