import { factSource } from '../facts/fact-source.sql.ts';
import { versionsOf } from './person-versions.ts';

/** First day of a told ground; a version without one, or without its first day, leaves nothing of what was told before. */
const STARTS = `case when residence_ground is null then '-infinity' else coalesce(permit_from, '-infinity') end`;

/**
 * SQL of the grounds on which a client stays in the country, as rows of `code`, `from_date`, `until_date` and `source`. The
 * register tells one at a time, so that they follow from the versions of the person up to a moment, null being now: a
 * later version replaces an earlier one from its first day on, and what was before that day stays. The source is the
 * latest row of the register that told of the ground, otherwise what was recorded here. Of those who never had a ground no
 * earlier version is read.
 */
export function residenceGroundsOf(client: string, moment: string | null = null): string {
  const known = moment === null ? '' : `and known_from <= ${moment}`;
  return `
    select code, from_date, until_date, source from (
      select residence_ground as code, permit_from as from_date,
        nullif(least(coalesce(permit_until, 'infinity'), min(${STARTS}) over later), 'infinity') as until_date,
        first_value(${factSource('told')}) over (partition by residence_ground, permit_from, permit_until
          order by recorded_by is not null, known_from desc) as source
      from ${versionsOf(`client_id = ${client}`)} told
      where (known_until is null or known_until > known_from) ${known} and exists (
        select from clients.person any_told where any_told.client_id = ${client} and any_told.residence_ground is not null)
      window later as (order by known_from rows between 1 following and unbounded following)) grounds
    where code is not null and (from_date is null or until_date is null or from_date < until_date)
      and until_date is distinct from '-infinity'`;
}
