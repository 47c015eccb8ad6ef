import type { Pool } from 'pg';
import type { ClarificationReads } from '../../../../application/statements/clarifications/find-clarifications.query.ts';
import { HEALTH_REASON } from '../../../../domain/statements/clarifications/health-reason.data.ts';
import { jsonObject } from '../../json.ts';
import { matterReadFunctions, matterReads } from '../../process/matter-reads.ts';
import { readFunction } from '../../read-function.ts';

const HEALTH_WORDS = `'${JSON.stringify(HEALTH_REASON)}'::jsonb`;

/** A request as everybody reads it who may: of health only that there is a reason. */
const CLARIFICATION_READS = matterReadFunctions(
  'clarification',
  'statements.clarification',
  `((matter.content - 'hasHealthReason') || jsonb_build_object('healthReason',
     case when (matter.content ->> 'hasHealthReason')::boolean then ${HEALTH_WORDS} end))`,
);

const annexRead = readFunction(
  'clarification_health_annex',
  ['p_id uuid', 'p_health_of text[]'],
  `select ${jsonObject({
    clarificationId: 'matter.id',
    words: `matter.health ->> 'words'`,
    attachments: `matter.health -> 'attachments'`,
  })}::text, array[matter.client_id], matter.version
   from statements.clarification matter join clients.client on client.id = matter.client_id
   where matter.id = p_id and matter.known_until is null and jsonb_typeof(matter.health) = 'object'
     and client.readers && p_health_of`,
);

export const CLARIFICATION_READ_FUNCTIONS = [
  CLARIFICATION_READS.one,
  CLARIFICATION_READS.ofClient,
  annexRead,
];

export function clarificationReads(pool: Pool): ClarificationReads {
  return {
    ...matterReads(pool, CLARIFICATION_READS),
    async annex(session, id) {
      const [row] = await annexRead.run(pool, session, id, session.healthOf ?? []);
      return row ?? null;
    },
  };
}
