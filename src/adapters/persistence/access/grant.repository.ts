import type { RecordedGrant } from '../../../domain/access/grant.ts';
import type { Grants } from '../../../domain/access/grants.port.ts';
import type { Sql } from '../sql.ts';
import { GRANTS, RECORDED_GRANT } from './grant-json.ts';

/** Whoever reads rights to change them works on those of the subject alone. */
const lockOf = (subject: string): string =>
  `select pg_advisory_xact_lock(hashtextextended('grants of ' || ${subject}, 0))`;

/** Rights as they were given, and their ends beside them. */
export function grantRepository(sql: Sql): Grants {
  const read = async (condition: string, value: string): Promise<readonly RecordedGrant[]> => {
    const rows = await sql<{ grant: RecordedGrant }>(
      `select ${RECORDED_GRANT} as grant from ${GRANTS} where ${condition} order by given.given_at, given.id`,
      [value],
    );
    return rows.map(({ grant }) => grant);
  };
  return {
    async ofSubject(subject) {
      await sql(lockOf('$1'), [subject]);
      return read('given.subject = $1', subject);
    },

    async find(id) {
      await sql(`${lockOf('subject')} from access.role_grant where id = $1`, [id]);
      return (await read('given.id = $1', id))[0] ?? null;
    },

    async give(grant) {
      await sql(
        `insert into access.role_grant (id, subject, role, organisation, valid_from, valid_until, office_holder,
           share_of_duties, regular_need, data_classes, given_by, given_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          grant.id,
          grant.subject,
          grant.role,
          grant.organisation,
          grant.validFrom,
          grant.validUntil,
          grant.officeHolder,
          grant.shareOfDuties,
          grant.regularNeed,
          grant.dataClasses,
          grant.givenBy,
          grant.givenAt,
        ],
      );
    },

    async end({ id, validUntil, changedBy, changedAt }) {
      await sql(
        `insert into access.role_grant_end (grant_id, until_at, ended_by, ended_at) values ($1, $2, $3, $4)`,
        [id, validUntil, changedBy, changedAt],
      );
    },
  };
}
