import { randomBytes } from 'node:crypto';
import type { ResearchPermit } from '../../../domain/privacy/research-permit.ts';
import type { ResearchPermits } from '../../../domain/privacy/research-permits.port.ts';
import { instant } from '../json.ts';
import type { Sql } from '../sql.ts';

const KEY_BYTES = 32;

/** Permits for research, in the transaction of their command. */
export function researchPermitRepository(sql: Sql): ResearchPermits {
  return {
    async add({ id, period, validity, ...permit }) {
      const { reference, holder, purpose, fields, areas, recordedBy, recordedAt } = permit;
      await sql(
        `insert into access.research_permit (id, reference, holder, purpose, fields, areas, told, valid, recorded_by,
           recorded_at, pseudonym_key)
         values ($1, $2, $3, $4, $5, $6, daterange($7, $8), daterange($9, $10), $11, $12, $13)`,
        [
          id,
          reference,
          holder,
          purpose,
          fields,
          areas,
          period.from,
          period.until,
          validity.from,
          validity.until,
          recordedBy,
          recordedAt,
          randomBytes(KEY_BYTES),
        ],
      );
    },

    async find(id) {
      const [found] = await sql<{ permit: ResearchPermit }>(
        `select json_build_object('id', id, 'reference', reference, 'holder', holder, 'purpose', purpose,
           'fields', fields, 'areas', areas, 'period', json_build_object('from', lower(told), 'until', upper(told)),
           'validity', json_build_object('from', lower(valid), 'until', upper(valid)),
           'recordedBy', recorded_by, 'recordedAt', ${instant('recorded_at')}) as permit
         from access.research_permit where id = $1`,
        [id],
      );
      return found?.permit ?? null;
    },
  };
}
