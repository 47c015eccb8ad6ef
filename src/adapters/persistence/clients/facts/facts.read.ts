import { COUNTER_WINDOWS } from '../../../../domain/clients/facts/unemployment-counters.ts';
import { instant, jsonObject } from '../../json.ts';
import { type ReadFunction, readFunction } from '../../read-function.ts';
import { unlessBanned } from '../security-ban.ts';
import { DAYS, factList, knownFacts, RECORD_TIME } from './known-facts.sql.ts';
import { daysByWindow, serviceTimes } from './unemployment-counters.sql.ts';

const KEY = { key: 'fact.source_key' } as const;

/** What was known at a moment of one client; nothing when the client is not seen. */
function readOfClient(name: string, json: string, ...more: readonly string[]): ReadFunction {
  return readFunction(
    name,
    ['p_client uuid', 'p_today date', 'p_known_at timestamptz', ...more],
    `select (${json})::text, array[client.id], null::integer
     from clients.client
     left join clients.person on person.client_id = client.id and person.known_until is null
     where client.id = p_client`,
  );
}

/** Homes and places of residence, without the municipality under a security ban. */
export const residencesRead = readOfClient(
  'residences',
  jsonObject({
    items: factList('residence', {
      ...KEY,
      kind: 'fact.kind',
      municipality: unlessBanned('fact.municipality'),
      ...DAYS,
      origin: 'fact.origin',
      ...RECORD_TIME,
    }),
  }),
);

/** Job searches, without the office under a security ban. */
export const jobSearchesRead = readOfClient(
  'job_searches',
  jsonObject({
    items: factList('job_search', {
      ...KEY,
      ...DAYS,
      endReason: 'fact.end_reason',
      precedingActivity: 'fact.preceding_activity',
      channel: 'fact.channel',
      office: unlessBanned('fact.office'),
      officeFrom: 'fact.office_from',
      ...RECORD_TIME,
    }),
  }),
);

/** Employment status spans. */
export const statusSpansRead = readOfClient(
  'status_spans',
  jsonObject({
    items: factList('status_span', {
      ...KEY,
      code: 'fact.code',
      ...DAYS,
      endReason: 'fact.end_reason',
      weeklyHours: 'fact.weekly_hours / 100.0',
      guaranteedHours: 'fact.guaranteed_hours / 100.0',
      ...RECORD_TIME,
    }),
  }),
);

const windows = (unemployed: string, services: string, serviceDaysCount: string): string =>
  `json_build_array(${COUNTER_WINDOWS.map((months, index) =>
    jsonObject({
      months: String(months),
      unemployedDays: `(${unemployed})[${index + 1}]`,
      serviceDays: `(${services})[${index + 1}]`,
      days: `(${unemployed})[${index + 1}] + case when ${serviceDaysCount} then (${services})[${index + 1}] else 0 end`,
    }),
  ).join(', ')})`;

const counters = (on: string, unemployed: string, services: string, serviceDaysCount: string): string =>
  jsonObject({
    countedOn: on,
    method: `'STATUS_SPANS'`,
    estimate: 'true',
    serviceDaysCount,
    windows: windows(unemployed, services, serviceDaysCount),
  });

/** Counted now, for the day asked. */
const COUNTED = `(select ${counters('p_on', 'counted.unemployed', 'counted.services', 'p_service_days_count')}
  from (select ${daysByWindow('p_on', 'unemployed')} as unemployed, ${daysByWindow('p_on', 'not unemployed')} as services
    from (select true as unemployed, from_date, until_date from ${knownFacts('unemployment_spell')} spell
      union all select false, from_date, until_date from (${serviceTimes(
        knownFacts('status_span'),
        knownFacts('job_search'),
        knownFacts('person'),
      )}) service) times) counted)`;

/** Counted and stored last: at the last import, change or run. */
const STORED = `(select ${counters(
  'fact.counted_on',
  'fact.unemployed_days',
  'fact.service_days',
  'fact.service_days_count',
)} from ${knownFacts('unemployment_counter')} fact order by fact.counted_on desc limit 1)`;

/** Unemployment spells as they were derived, and the sliding counters: those stored, or of the day asked. */
export const spellsRead = readOfClient(
  'spells',
  jsonObject({
    items: factList(
      'unemployment_spell',
      {
        ...DAYS,
        days: 'fact.until_date - fact.from_date',
        endReason: 'fact.end_reason',
        brokenBy: 'fact.broken_by',
        knownFrom: instant('fact.known_from'),
        knownUntil: instant('fact.known_until'),
      },
      'fact.from_date desc nulls last',
    ),
    counters: `case when p_on is null then ${STORED} else ${COUNTED} end`,
  }),
  'p_on date',
  'p_service_days_count boolean',
);

/** Facts that the right to a benefit, or to change security, follows from. */
export const entitlementsRead = readOfClient(
  'entitlements',
  jsonObject({
    earningsRights: factList('earnings_right', {
      ...KEY,
      basis: 'fact.basis',
      right: 'fact.entitled',
      ...DAYS,
      fundMember: 'fact.fund_member',
      origin: 'fact.origin',
      supportDays: 'fact.support_days',
      supportDaysOn: 'fact.support_days_on',
      ...RECORD_TIME,
    }),
    supportDays: `(select ${jsonObject({
      days: 'fact.support_days',
      on: 'fact.support_days_on',
      source: `'KELA'`,
    })} from ${knownFacts('earnings_right')} fact
      where fact.support_days is not null and fact.support_days_on is not null and fact.origin = 'KELA'
      order by fact.support_days_on desc, fact.recorded_at desc limit 1)`,
    dismissals: factList(
      'dismissal',
      {
        ...KEY,
        dismissedOn: 'fact.dismissed_on',
        economicGround: 'fact.economic_ground',
        serviceYears: 'fact.service_years',
        serviceBreakDays: 'fact.service_break_days',
        ...RECORD_TIME,
      },
      'fact.dismissed_on desc, fact.source_key',
    ),
    openConflicts: `coalesce((select json_agg(${jsonObject({
      id: 'conflict.id',
      basis: 'conflict.basis',
      foundAt: instant('conflict.found_at'),
    })} order by conflict.found_at) from clients.fact_conflict conflict
      where conflict.client_id = client.id and conflict.resolved_at is null), '[]'::json)`,
  }),
);
