import { MATTERS_TOLD, type MatterTold, type TimelineKind } from '../../../application/clients/timeline.ts';
import { encoded, instant, jsonObject, lastDay } from '../json.ts';
import { datedMatters } from '../process/matters-of-client.sql.ts';
import { readFunction } from '../read-function.ts';
import { knownFacts, RECORD_TIME } from './facts/known-facts.sql.ts';
import { authorityUnlessBanned, unlessBanned } from './security-ban.ts';

const HELSINKI_DAY = (column: string): string => `(${column} at time zone 'Europe/Helsinki')::date`;

/** Columns of an entry, from the first day that it holds to the day before `until`. */
interface EntryColumns {
  readonly key: string;
  readonly from: string;
  readonly until: string;
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly source: string;
  readonly facts: Readonly<Record<string, string>>;
}

function entries(kind: TimelineKind, table: string, columns: EntryColumns): string {
  return `
    select '${kind}' as kind, ${columns.key} as key, ${columns.from} as from_date, ${columns.until} as until_date,
      ${columns.knownFrom} as known_from, ${columns.knownUntil} as known_until, ${columns.source} as source,
      ${jsonObject(columns.facts)} as facts
    from ${table}`;
}

/** The versions of a client’s facts that were known at the moment asked for. */
const known = (table: string): string => `${knownFacts(table)} fact`;

const SPAN = {
  from: 'fact.from_date',
  until: 'fact.until_date',
  knownFrom: 'fact.known_from',
  knownUntil: 'fact.known_until',
} as const;
const RECORDED = { ...SPAN, key: 'fact.source_key', source: RECORD_TIME.source } as const;

/** Something that happens at once, and is known from then on. */
const at = (column: string) => ({
  from: HELSINKI_DAY(column),
  until: `${HELSINKI_DAY(column)} + 1`,
  knownFrom: column,
  knownUntil: 'null::timestamptz',
});

/** The day on which something ended, which is not its own; no less than a day after it began, and none while it goes on. */
const openOrAtLeastADay = (ended: string, begun: string): string =>
  `case when ${ended} is not null then greatest(${HELSINKI_DAY(ended)}, ${HELSINKI_DAY(begun)} + 1) end`;

/** What was not yet so at the moment asked for. */
const bythen = (column: string): string => `case when ${column} <= p_known_at then ${column} end`;

/** What holds from a moment on until somebody ends it. */
const since = (table: string, from: string, until: string): string => `
  (select ${table}.*, ${from} as begun_at, ${bythen(until)} as ended_at from clients.${table}
   where ${table}.client_id = client.id and ${from} <= p_known_at) made`;
const SINCE = {
  key: 'made.id::text',
  from: HELSINKI_DAY('made.begun_at'),
  until: openOrAtLeastADay('made.ended_at', 'made.begun_at'),
  knownFrom: 'made.begun_at',
  knownUntil: 'null::timestamptz',
  source: `'OWN'`,
} as const;

const SOURCES: readonly string[] = [
  entries('RESIDENCE', known('residence'), {
    ...RECORDED,
    facts: { kind: 'fact.kind', municipality: unlessBanned('fact.municipality') },
  }),
  entries('JOB_SEARCH', known('job_search'), {
    ...RECORDED,
    facts: { office: unlessBanned('fact.office'), endReason: 'fact.end_reason' },
  }),
  entries('STATUS', known('status_span'), {
    ...RECORDED,
    facts: { code: 'fact.code', endReason: 'fact.end_reason' },
  }),
  entries('SPELL', known('unemployment_spell'), {
    ...SPAN,
    key: `coalesce(fact.from_date::text, '')`,
    source: `'DERIVED'`,
    facts: { endReason: 'fact.end_reason', brokenBy: 'fact.broken_by' },
  }),
  entries('SERVICE', known('service_spell'), { ...RECORDED, facts: { code: 'fact.code' } }),
  entries('SERVICE_LINE', known('service_line'), { ...RECORDED, facts: { code: 'fact.service_line' } }),
  entries('EARNINGS_RIGHT', known('earnings_right'), {
    ...RECORDED,
    facts: { basis: 'fact.basis', right: 'fact.entitled' },
  }),
  entries(
    'RESPONSIBILITY',
    `(select responsibility.*, ${bythen('until_at')} as ended_at from clients.responsibility
      where responsibility.client_id = client.id and from_at <= p_known_at) held`,
    {
      key: instant('held.from_at'),
      from: HELSINKI_DAY('held.from_at'),
      until: openOrAtLeastADay('held.ended_at', 'held.from_at'),
      knownFrom: 'held.from_at',
      knownUntil: 'null::timestamptz',
      source: `'OWN'`,
      facts: {
        authority: authorityUnlessBanned('held.authority'),
        startGround: 'held.start_ground',
        endReason: 'case when held.ended_at is not null then held.end_reason end',
      },
    },
  ),
  entries(
    'DETERMINATION',
    `(select * from clients.determination where determination.client_id = client.id and decided_at <= p_known_at
      and (superseded_at is null or superseded_at > p_known_at)) made`,
    {
      key: 'made.id::text',
      from: 'made.determination_date',
      until: 'made.determination_date + 1',
      knownFrom: 'made.decided_at',
      knownUntil: 'made.superseded_at',
      source: `'OWN'`,
      facts: { result: 'made.result', grounds: 'made.grounds', reasons: 'made.reasons' },
    },
  ),
  entries(
    'NOTICE',
    `(select * from clients.referral_notice where referral_notice.client_id = client.id and sent_at <= p_known_at) sent`,
    {
      key: 'sent.id::text',
      ...at('sent.sent_at'),
      source: `'OWN'`,
      facts: {
        from: authorityUnlessBanned('sent.from_authority'),
        to: authorityUnlessBanned('sent.to_authority'),
        state: `case when sent.received_at > p_known_at then 'SENT' else sent.state end`,
      },
    },
  ),
  entries('OVERRIDE', since('determination_override', 'decided_at', 'withdrawn_at'), {
    ...SINCE,
    facts: { result: 'made.result' },
  }),
  entries('STAY', since('te_office_stay', 'marked_at', 'removed_at'), {
    ...SINCE,
    facts: { reason: 'made.reason' },
  }),
  entries(
    'REQUEST',
    `(select transfer_request.*, received_on::timestamp at time zone 'Europe/Helsinki' as known_from
      from clients.transfer_request where transfer_request.client_id = client.id
        and received_on::timestamp at time zone 'Europe/Helsinki' <= p_known_at) made`,
    {
      key: 'made.id::text',
      from: 'made.received_on',
      until: 'made.received_on + 1',
      knownFrom: 'made.known_from',
      knownUntil: 'null::timestamptz',
      source: `'OWN'`,
      facts: {
        kind: 'made.kind',
        from: authorityUnlessBanned('made.from_authority'),
        to: authorityUnlessBanned('made.to_authority'),
        state: `case when p_known_at = 'infinity' then made.state end`,
      },
    },
  ),
  entries(
    'CHANGE',
    `(select * from clients.fact_change where fact_change.client_id = client.id and made_at <= p_known_at) made`,
    { key: 'made.id::text', ...at('made.made_at'), source: `'OWN'`, facts: { kind: 'made.kind' } },
  ),
  ...(Object.keys(MATTERS_TOLD) as MatterTold[]).map((kind) =>
    entries(kind, datedMatters(MATTERS_TOLD[kind]), {
      key: 'matter.id::text',
      from: 'matter.from_day',
      until: 'matter.until_day',
      knownFrom: 'matter.known_from',
      knownUntil: 'matter.known_until',
      source: `'OWN'`,
      facts: { what: 'matter.what', state: 'matter.state' },
    }),
  ),
];

const BEGAN = `coalesce(from_date, '-infinity')`;

/**
 * Part of a client's timeline, the latest first: as known at a moment (`infinity` = now), of the days from p_from to
 * p_to. Every client has its own few thousand rows, however many there are of others.
 */
export const timelineRead = readFunction(
  'timeline',
  [
    'p_client uuid',
    'p_known_at timestamptz',
    'p_from date',
    'p_to date',
    'p_after_day date',
    'p_after_key text',
    'p_limit integer',
    'p_today date',
  ],
  `select json_build_object(
      'items', coalesce(json_agg(${jsonObject({
        kind: 'entry.kind',
        key: 'entry.key',
        from: 'entry.from_date',
        to: lastDay('entry.until_date'),
        knownFrom: instant('entry.known_from'),
        knownUntil: instant('entry.known_until'),
        source: 'entry.source',
        facts: 'entry.facts',
      })} order by entry.place) filter (where entry.place <= p_limit), '[]'),
      'next', max(${encoded(`array[${BEGAN}::text, entry.kind || ' ' || entry.key]`)})
        filter (where entry.place = p_limit and entry.total > p_limit))::text,
     array[client.id], null::integer
   from clients.client
   left join clients.person on person.client_id = client.id and person.known_until is null
   left join lateral (
     select entry.*, row_number() over (order by ${BEGAN} desc, kind || ' ' || key desc) as place,
       count(*) over () as total
     from (${SOURCES.join(' union all ')}) entry
     where (p_from is null or until_date is null or until_date > p_from)
       and (p_to is null or from_date is null or from_date <= p_to)
       and (p_after_key is null or (${BEGAN}, kind || ' ' || key) < (p_after_day, p_after_key))
     order by ${BEGAN} desc, kind || ' ' || key desc limit p_limit + 1) entry on true
   where client.id = p_client group by client.id`,
);
