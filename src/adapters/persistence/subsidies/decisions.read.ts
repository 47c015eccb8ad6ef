import type { Pool } from 'pg';
import type {
  DecisionReads,
  RectificationReads,
} from '../../../application/subsidies/decisions/decision-reads.port.ts';
import type { StoredLetter } from '../../../domain/subsidies/subsidy-stores.port.ts';
import { instant, jsonObject, page, valuesAfter } from '../json.ts';
import { matterReadFunctions, matterReads } from '../process/matter-reads.ts';
import { readFunction } from '../read-function.ts';
import { arrayLiteral } from '../sql.ts';

/** A decision in a list: what it comes to, and nothing of what it rests on, which may tell of health. */
const LISTED = `((matter.content - 'tellsOfHealth') ||
  jsonb_build_object('calculation', jsonb_build_object('cents', matter.cents)))::json`;

const DECISIONS = matterReadFunctions('decision', 'subsidies.decision', LISTED);

/** A whole decision; reasons and rows of one that rests on health stand apart, and only where that right is. */
const wholeDecision = readFunction(
  'decision_whole',
  ['p_id uuid', 'p_health_of text[]'],
  `select ((matter.content - 'tellsOfHealth') || case
      when not (matter.content ->> 'tellsOfHealth')::boolean
      then jsonb_build_object('reasons', matter.reasons, 'health', null, 'withheld', '[]'::jsonb)
      else jsonb_build_object('reasons', null,
        'calculation', jsonb_build_object('cents', matter.cents, 'rows', '[]'::jsonb)) || case
        when coalesce(client.readers && p_health_of, false)
        then jsonb_build_object('withheld', '[]'::jsonb, 'health', jsonb_build_object('reasons', matter.reasons,
          'rows', matter.content -> 'calculation' -> 'rows'))
        else jsonb_build_object('withheld', '["health"]'::jsonb, 'health', null) end end)::text,
     array[matter.client_id], matter.version
   from subsidies.decision matter join clients.client on client.id = matter.client_id
   where matter.id = p_id and matter.known_until is null`,
);

/** Of a decision that waits, what tells which it is; what it rests on is read one by one. */
const WAITING = jsonObject({
  id: 'matter.id',
  clientId: 'matter.client_id',
  case: `matter.content -> 'case'`,
  result: 'matter.result',
  cents: 'matter.cents',
  handler: 'matter.handler',
  version: 'matter.version',
  submittedBy: `matter.content #>> '{changedBy,subject}'`,
  submittedAt: instant('matter.known_from'),
});

const decisionsToConfirm = readFunction(
  'decisions_to_confirm',
  ['p_after timestamptz', 'p_after_id uuid', 'p_limit integer', 'p_bodies text[]', 'p_subject text'],
  page(
    `select ${WAITING} as item, matter.client_id,
       array[to_char(matter.known_from at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00', matter.id::text] as cursor
     from subsidies.decision matter
     where matter.known_until is null and matter.state = 'AWAITING_SECOND' and matter.handler = any(p_bodies)
       and matter.changed_by <> p_subject and matter.content #>> '{writtenBy,subject}' <> p_subject
       and (matter.known_from, matter.id) > (coalesce(p_after, '-infinity'),
         coalesce(p_after_id, '00000000-0000-0000-0000-000000000000'))
     order by matter.known_from, matter.id limit p_limit + 1`,
    'p_limit',
  ),
);

const decisionLetter = readFunction(
  'decision_letter',
  ['p_id uuid', 'p_format text', 'p_language text'],
  `select ${jsonObject({
    language: 'letter.language',
    format: 'letter.format',
    sha256: 'letter.sha256',
    content: `encode(letter.content, 'base64')`,
    tellsOfHealth: 'letter.tells_of_health',
  })}::text, array[letter.client_id], null::integer
   from subsidies.decision_letter letter
   join subsidies.decision matter on matter.id = letter.decision_id and matter.known_until is null
   where letter.decision_id = p_id and letter.format = p_format
     and letter.language = coalesce(p_language, matter.content ->> 'language')`,
);

const decisionLimits = readFunction(
  'decision_limits',
  [],
  `select json_build_object('items', coalesce(json_agg(${jsonObject({
    organisation: 'chosen.organisation',
    from: 'chosen.from_date',
    cents: 'chosen.cents',
    setBy: 'chosen.set_by',
    setAt: instant('chosen.set_at'),
  })} order by chosen.from_date desc, chosen.set_at desc, chosen.organisation), '[]'))::text, '{}'::uuid[], null::integer
   from subsidies.decision_limit chosen`,
);

const RECTIFICATIONS = matterReadFunctions('rectification_request', 'subsidies.rectification_request');

export const DECISION_READS = [
  DECISIONS.ofClient,
  wholeDecision,
  decisionsToConfirm,
  decisionLetter,
  decisionLimits,
  RECTIFICATIONS.one,
  RECTIFICATIONS.ofClient,
];

type LetterRow = Omit<StoredLetter, 'bytes'> & { readonly content: string; readonly tellsOfHealth: boolean };

/** Decisions as they are shown. */
export function decisionReads(pool: Pool): DecisionReads {
  return {
    ofClient: (session, client) => matterReads(pool, DECISIONS).ofClient(session, client),

    async one(session, id) {
      const [row] = await wholeDecision.run(pool, session, id, arrayLiteral(session.healthOf ?? []));
      return row === undefined ? null : { ...row, version: row.version ?? 0 };
    },

    async toConfirm(session, bodies, subject, { after, limit }) {
      const cursor = valuesAfter(after, 'timestamp', 'uuid');
      if (cursor === null) return null;
      const [row] = await decisionsToConfirm.run(
        pool,
        session,
        ...cursor,
        limit,
        arrayLiteral(bodies),
        subject,
      );
      return row ?? null;
    },

    async letter(session, id, format, language) {
      const [row] = await decisionLetter.run(pool, session, id, format, language);
      if (row === undefined) return null;
      const { content, tellsOfHealth, ...letter } = JSON.parse(row.json) as LetterRow;
      return { letter: { ...letter, bytes: Buffer.from(content, 'base64') }, tellsOfHealth };
    },

    async limits(session) {
      const [row] = await decisionLimits.run(pool, session);
      return row ?? { json: '{"items":[]}', clientIds: [] };
    },
  };
}

/** Rectification requests as they are shown. */
export function rectificationReads(pool: Pool): RectificationReads {
  return matterReads(pool, RECTIFICATIONS);
}
