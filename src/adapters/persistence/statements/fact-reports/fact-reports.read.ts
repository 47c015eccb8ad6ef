import type { Pool } from 'pg';
import type {
  DocumentedReport,
  FactReportReads,
} from '../../../../application/statements/fact-reports/fact-report-reads.port.ts';
import { jsonObject } from '../../json.ts';
import { matterReadFunctions } from '../../process/matter-reads.ts';
import { readFunction } from '../../read-function.ts';

const HAS_HEALTH_REASON = `jsonb_typeof(matter.health) = 'object'`;
const IS_OPEN = 'client.readers && p_health_of';

/** A report as everybody reads it who may: of health only that there is a reason. */
const SHOWN = `(matter.content || jsonb_build_object('hasHealthReason', ${HAS_HEALTH_REASON}))`;

const ofClientRead = matterReadFunctions('fact_report', 'statements.fact_report', SHOWN).ofClient;

const oneRead = readFunction(
  'fact_report',
  ['p_id uuid', 'p_health_of text[]'],
  `select (${SHOWN} || jsonb_build_object(
       'restrictedAnnex', case when ${IS_OPEN} and ${HAS_HEALTH_REASON} then matter.health end,
       'withheld', case when ${HAS_HEALTH_REASON} and not ${IS_OPEN} then '["health"]'::jsonb else '[]' end))::text,
     array[matter.client_id], matter.version
   from statements.fact_report matter join clients.client on client.id = matter.client_id
   where matter.id = p_id and matter.known_until is null`,
);

const documentedRead = readFunction(
  'documented_fact_report',
  ['p_id uuid'],
  `select ${jsonObject({
    report: 'matter.content',
    hasHealthReason: HAS_HEALTH_REASON,
    client: jsonObject({
      firstNames: 'person.first_names',
      lastName: 'person.last_name',
      birthDate: 'person.birth_date',
    }),
  })}::text, array[matter.client_id], matter.version
   from statements.fact_report matter
   join clients.person on person.client_id = matter.client_id and person.known_until is null
   where matter.id = p_id and matter.known_until is null`,
);

export const FACT_REPORT_READ_FUNCTIONS = [oneRead, ofClientRead, documentedRead];

/** Fact reports in the shape in which they are shown. */
export function factReportReads(pool: Pool): FactReportReads {
  return {
    async one(session, id) {
      const [row] = await oneRead.run(pool, session, id, session.healthOf ?? []);
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },
    async ofClient(session, client) {
      const [row] = await ofClientRead.run(pool, session, client);
      return row ?? null;
    },
    async documented(session, id) {
      const [row] = await documentedRead.run(pool, session, id);
      return row === undefined
        ? null
        : { found: JSON.parse(row.json) as DocumentedReport, clientIds: row.clientIds };
    },
  };
}
