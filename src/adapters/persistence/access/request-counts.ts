import type { Pool } from 'pg';

/** Adds what a process has counted in a minute to what all have, and gives the sums; earlier minutes are forgotten. */
export function requestCounts(
  pool: Pool,
): (minute: number, counted: ReadonlyMap<string, number>) => Promise<ReadonlyMap<string, number>> {
  return async (minute, counted) => {
    const { rows } = await pool.query<{ key: string; count: number }>({
      name: 'exchange-request-counts',
      text: `with forgotten as (delete from access.request_count where minute < $1 - 1)
        insert into access.request_count as known (minute, key, count)
        select $1, key, count from unnest($2::text[], $3::integer[]) as counted (key, count) order by key
        on conflict (minute, key) do update set count = known.count + excluded.count
        returning key, count`,
      values: [minute, [...counted.keys()], [...counted.values()]],
    });
    return new Map(rows.map(({ key, count }) => [key, count]));
  };
}
