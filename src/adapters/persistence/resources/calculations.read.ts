import type { Pool } from 'pg';
import type { CalculationReads } from '../../../application/resources/calculations/calculation-reads.port.ts';
import type { MunicipalityInput } from '../../../domain/resources/calculations/inputs.ts';
import type { QuotaCalculation } from '../../../domain/resources/calculations/quota-calculation.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import type { Session } from '../../../application/ports/unit-of-work.ts';
import { instant, jsonObject, page, valuesAfter } from '../json.ts';
import { STATISTICS_ROLE } from '../migrations/row-security.ts';
import { narrowedReadFunction, readFunction } from '../read-function.ts';
import { inTransaction } from '../sql.ts';

const calculationRead = readFunction(
  'quota_calculation',
  ['p_id uuid'],
  `select calculation.content::text, '{}'::uuid[], calculation.version
   from resources.quota_calculation calculation where calculation.id = p_id`,
);

/** A version in a list. */
const ITEM = jsonObject({
  id: 'calculation.id',
  series: 'calculation.series',
  number: 'calculation.number',
  state: 'calculation.state',
  name: `calculation.content -> 'name'`,
  municipalities: 'calculation.municipalities',
  from: `calculation.content -> 'from'`,
  publication: `calculation.content -> 'publication'`,
  cents: `calculation.content -> 'result' -> 'cents'`,
  fte: `calculation.content -> 'result' -> 'staff' -> 'fte'`,
  version: 'calculation.version',
  changedAt: instant('calculation.changed_at'),
});

/** Ids are made in the order of time, so the latest version has the greatest. */
const calculationsRead = narrowedReadFunction(
  'quota_calculations',
  ['p_after uuid', 'p_limit integer', 'p_municipality text', 'p_series uuid', 'p_state text'],
  {
    'p_municipality is not null': 'calculation.municipalities @> array[p_municipality]',
    'p_series is not null': 'calculation.series = p_series',
    'p_state is not null': 'calculation.state = p_state',
    'p_after is not null': 'calculation.id < p_after',
  },
  (conditions) =>
    page(
      `select ${ITEM} as item, null::uuid as client_id, array[calculation.id::text] as cursor
       from resources.quota_calculation calculation where true ${conditions}
       order by calculation.id desc limit p_limit + 1`,
      'p_limit',
    ),
);

export const CALCULATION_READS = [calculationRead, calculationsRead];

/** Whose last determination by a day is that they move, by what the register says of their service line on it. */
const TRANSFERRING = `
  with last as (
    select distinct on (client_id) client_id, municipality, effective_result
    from clients.determination where superseded_at is null and determination_date <= $2
    order by client_id, determination_date desc),
  counted as (
    select municipality, coalesce(line.service_line, '00') as line, count(*)::integer as clients
    from last left join lateral (
      select service_line from clients.service_line
      where client_id = last.client_id and known_until is null and service_line is not null
        and (from_date is null or from_date <= $2) and (until_date is null or until_date > $2)
      order by from_date desc nulls last limit 1) line on true
    where effective_result = 'IN' and municipality = any($1)
    group by 1, 2)
  select asked.municipality,
    coalesce(jsonb_object_agg(line, clients) filter (where line is not null), '{}') as "clientsByLine"
  from unnest($1::text[]) with ordinality as asked (municipality, place)
  left join counted on counted.municipality = asked.municipality
  group by asked.municipality, asked.place order by asked.place`;

export function calculationReads(pool: Pool, workPool: Pool): CalculationReads {
  const one = async (session: Session, id: QuotaCalculationId) => {
    const [row] = await calculationRead.run(pool, session, id);
    return row === undefined ? null : { ...row, version: row.version ?? 0 };
  };
  return {
    one,
    async all(session, { municipality, series, state }, { after, limit }) {
      const cursor = valuesAfter(after, 'uuid');
      if (cursor === null) return null;
      const [row] = await calculationsRead.run(pool, session, ...cursor, limit, municipality, series, state);
      return row ?? null;
    },
    async calculation(session, id) {
      const found = await one(session, id);
      return found === null ? null : (JSON.parse(found.json) as QuotaCalculation);
    },
    transferring: (municipalities, on) =>
      inTransaction(
        workPool,
        `begin isolation level repeatable read read only; set local role ${STATISTICS_ROLE}`,
        async (client) => (await client.query<MunicipalityInput>(TRANSFERRING, [municipalities, on])).rows,
      ),
  };
}
