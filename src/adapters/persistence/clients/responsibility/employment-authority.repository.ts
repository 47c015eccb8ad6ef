import type { EmploymentAuthorities } from '../../../../domain/clients/responsibility/employment-authorities.port.ts';
import type { RegisteredAuthority } from '../../../../domain/clients/responsibility/employment-authority.ts';
import { instant } from '../../json.ts';
import type { Sql } from '../../sql.ts';

const AUTHORITIES = `
  select authority.code, json_build_object('fi', authority.name_fi, 'sv', authority.name_sv) as name,
    authority.registered_by as "registeredBy", ${instant('authority.registered_at')} as "registeredAt",
    (select json_agg(json_build_object('municipality', member.municipality, 'from', member.from_date,
        'until', member.until_date) order by member.from_date, member.municipality)
     from clients.employment_authority_municipality member where member.authority = authority.code) as municipalities
  from clients.employment_authority authority order by authority.code`;

/** The register of employment authorities; whoever adds one works alone. */
export function employmentAuthorityRepository(sql: Sql): EmploymentAuthorities {
  return {
    all: () => sql<RegisteredAuthority>(AUTHORITIES),

    async allForChange() {
      await sql(`select pg_advisory_xact_lock(hashtextextended('register of employment authorities', 0))`);
      return sql<RegisteredAuthority>(AUTHORITIES);
    },

    async add({ code, name, municipalities }, by, at) {
      await sql(
        `insert into clients.employment_authority (code, name_fi, name_sv, registered_by, registered_at)
         values ($1, $2, $3, $4, $5)`,
        [code, name.fi, name.sv, by, at],
      );
      await sql(
        `insert into clients.employment_authority_municipality (authority, municipality, from_date, until_date)
         select $1, municipality, "from", until
         from jsonb_to_recordset($2) as member (municipality text, "from" date, until date)`,
        [code, JSON.stringify(municipalities)],
      );
    },
  };
}
