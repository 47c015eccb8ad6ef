import type { Calculations } from '../../../domain/resources/calculations/calculations.port.ts';
import {
  calculationReaders,
  municipalitiesOf,
  type QuotaCalculation,
} from '../../../domain/resources/calculations/quota-calculation.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import { arrayLiteral, type Sql } from '../sql.ts';

const TABLE = 'resources.quota_calculation';

/** The Ministry's calculations, a row for each version. */
export function calculations(sql: Sql): Calculations {
  // The first version of a series is there for good: whoever changes any of it waits for it, and reads afterwards what
  // is there by then.
  const lockSeries = (condition: string, values: readonly unknown[]) =>
    sql(
      `select id from ${TABLE} where id in (select series from ${TABLE} where ${condition}) order by id for update`,
      values,
    );
  const locked = (condition: string, values: readonly unknown[]) =>
    sql<{ calculation: QuotaCalculation }>(
      `select content as calculation from ${TABLE} where ${condition} order by series, number`,
      values,
    );
  return {
    async lock(id) {
      await lockSeries('id = $1', [id]);
      const [found] = await locked('id = $1', [id]);
      return found?.calculation ?? null;
    },

    async published(series) {
      const [found] = await locked(`series = $1 and state in ('PUBLISHED', 'CONFIRMED')`, [series]);
      return found?.calculation ?? null;
    },

    async lockCurrentWith(municipality) {
      const condition = `municipalities @> $1::text[] and state not in ('REPLACED', 'WITHDRAWN')`;
      const values = [arrayLiteral([municipality])];
      await lockSeries(condition, values);
      return (await locked(condition, values)).map(({ calculation }) => calculation);
    },

    async lastNumber(series) {
      const [last] = await sql<{ number: number }>(
        `select max(number) as number from ${TABLE} where series = $1`,
        [series],
      );
      return last?.number ?? 0;
    },

    async add(calculation) {
      const { id, series, number, ...rest } = rowOf(calculation);
      const added = await sql<{ id: QuotaCalculationId }>(
        `insert into ${TABLE} (state, readers, municipalities, content, version, changed_by, changed_by_organisation,
           changed_at, id, series, number)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
        [...Object.values(rest), id, series, number],
      );
      return added.length > 0;
    },

    async save(calculation) {
      const { id, series: _series, number: _number, ...rest } = rowOf(calculation);
      await sql(
        `update ${TABLE} set state = $1, readers = $2, municipalities = $3, content = $4, version = $5, changed_by = $6,
           changed_by_organisation = $7, changed_at = $8 where id = $9`,
        [...Object.values(rest), id],
      );
    },
  };
}

function rowOf(calculation: QuotaCalculation) {
  const { id, series, number, state, version, changedBy, changedAt } = calculation;
  return {
    id,
    series,
    number,
    state,
    readers: arrayLiteral(calculationReaders(calculation)),
    municipalities: arrayLiteral(municipalitiesOf(calculation)),
    content: JSON.stringify(calculation),
    version,
    changedBy: changedBy.subject,
    organisation: changedBy.organisation,
    changedAt,
  };
}
