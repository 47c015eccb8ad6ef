import { COUNTER_WINDOWS, SERVICE_STATUSES } from '../../../../domain/clients/facts/unemployment-counters.ts';

/** SQL of the service times of jobseekers, from tables or subqueries with the columns of statuses, searches, persons. */
export function serviceTimes(statuses: string, searches: string, persons: string): string {
  return `
    select status.client_id, greatest(status.from_date, search.from_date) as from_date,
      least(status.until_date, search.until_date, person.death_date + 1) as until_date
    from ${statuses} status
    join ${searches} search on search.client_id = status.client_id
      and (status.from_date is null or search.until_date is null or status.from_date < search.until_date)
      and (status.until_date is null or search.from_date is null or search.from_date < status.until_date)
    join ${persons} person on person.client_id = status.client_id
    where status.code in (${SERVICE_STATUSES.map((code) => `'${code}'`).join()})`;
}

/** SQL of an array of days, one number for each window, summed over rows with `from_date` and `until_date`. */
export function daysByWindow(on: string, filter: string): string {
  const sums = COUNTER_WINDOWS.map(
    (months) => `coalesce(sum(greatest(0, least(until_date, ${on}) - greatest(from_date,
      (${on} - interval '${months} months')::date))) filter (where ${filter}), 0)::integer`,
  );
  return `array[${sums.join(', ')}]`;
}
