import {
  MATTER_KIND_NAMES,
  MATTER_KINDS,
  type MatterKind,
  openStatesOf,
} from '../../../application/shared/matter-kinds.ts';
import { lastDay } from '../json.ts';

/** Where matters of a kind are kept, and SQL of what is told of a `matter` in a line. */
interface MatterTable {
  readonly table: string;
  readonly what: string;
  readonly from: string;
  readonly until: string;
  /** The last day as it came to be; left out of what takes one day. */
  readonly ended?: string;
  /** What of them another kind tells of. */
  readonly toldElsewhere?: string;
}

const dayIn = (path: string): string => `(matter.content #>> '{${path}}')::date`;
const localDayIn = (path: string): string =>
  `((matter.content #>> '{${path}}')::timestamptz at time zone 'Europe/Helsinki')::date`;
const codeIn = (path: string): string => `matter.content #>> '{${path}}'`;
const NONE = 'null::date';

/** A work trial that has begun: its agreement starts and ends it. */
const BY_AGREEMENT = `matter.service_type = 'WORK_TRIAL' and matter.started_on is not null
  and not (matter.content ->> 'isHistory')::boolean`;

const MATTER_TABLES: Readonly<Record<MatterKind, MatterTable>> = {
  meeting: {
    table: 'process.meeting',
    what: 'matter.kind',
    from: `(matter.starts_at at time zone 'Europe/Helsinki')::date`,
    until: dayIn('dueOn'),
  },
  assessment: { table: 'process.assessment', what: codeIn('serviceLine'), from: dayIn('date'), until: NONE },
  plan: {
    table: 'process.plan',
    what: 'matter.type',
    from: dayIn('agreed,inForceFrom'),
    until: dayIn('agreed,reviseBy'),
    ended: dayIn('ending,on'),
  },
  'obligation-period': {
    table: 'process.obligation_period',
    what: codeIn('basis'),
    from: dayIn('from'),
    until: lastDay(dayIn('until')),
  },
  'service-referral': {
    table: 'process.service_referral',
    what: 'matter.service_type',
    from: 'coalesce(matter.started_on, matter.referred_on, matter.need_on)',
    until: 'coalesce(matter.ended_on, matter.planned_end)',
    ended: 'matter.ended_on',
    toldElsewhere: BY_AGREEMENT,
  },
  'work-trial': {
    table: 'process.work_trial',
    what: codeIn('goal'),
    from: dayIn('from'),
    until: lastDay(dayIn('until')),
    ended: dayIn('endedOn'),
  },
  'job-offer': {
    table: 'offers.job_offer',
    what: 'matter.result_code',
    from: `(matter.delivered_at at time zone 'Europe/Helsinki')::date`,
    until: 'matter.report_by',
    ended: dayIn('result,on'),
  },
  'start-up-grant': {
    table: 'subsidies.start_up_grant',
    what: 'null::text',
    from: `coalesce(matter.from_date, ${dayIn('receivedOn')})`,
    until: 'matter.last_day',
    ended: dayIn('endedOn'),
  },
  'pay-subsidy': {
    table: 'subsidies.pay_subsidy',
    what: codeIn('application,subsidy'),
    from: 'matter.from_date',
    until: 'matter.last_day',
    ended: `coalesce(${dayIn('endedOn')}, ${localDayIn('changedAt')})`,
  },
  guidance: { table: 'process.guidance', what: codeIn('guide'), from: dayIn('referredOn'), until: NONE },
  'multi-sector-case': {
    table: 'process.multi_sector_case',
    what: 'null::text',
    from: dayIn('assessment,assessedOn'),
    until: dayIn('mapping,lastDay'),
    ended: dayIn('end,endedOn'),
  },
  'integration-right': {
    table: 'process.integration_right',
    what: codeIn('ground'),
    from: dayIn('from'),
    until: lastDay(dayIn('until')),
  },
  'fact-report': {
    table: 'statements.fact_report',
    what: codeIn('event,kind'),
    from: `((matter.content ->> 'sentAt')::timestamptz at time zone 'Europe/Helsinki')::date`,
    until: dayIn('statementDue,dueOn'),
    ended: `(matter.known_from at time zone 'Europe/Helsinki')::date`,
  },
  'activation-trigger': {
    table: 'process.activation_trigger',
    what: 'null::text',
    from: dayIn('counts,-1,notedOn'),
    until: NONE,
  },
  // What it is about stands in the statement itself, and nowhere else.
  statement: {
    table: 'statements.own_statement',
    what: 'null::text',
    from: `(matter.issued_at at time zone 'Europe/Helsinki')::date`,
    until: NONE,
  },
  claim: {
    table: 'subsidies.claim',
    what: 'matter.case_kind',
    from: 'matter.received_on',
    until: NONE,
    ended: `(matter.known_from at time zone 'Europe/Helsinki')::date`,
  },
  clarification: {
    table: 'statements.clarification',
    what: codeIn('event,kind'),
    from: localDayIn('sentAt'),
    until: 'matter.deadline',
  },
  reminder: {
    table: 'statements.reminder',
    what: codeIn('event,kind'),
    from: localDayIn('served,at'),
    until: NONE,
  },
  decision: {
    table: 'subsidies.decision',
    what: 'matter.case_kind',
    from: dayIn('decidedOn'),
    until: dayIn('service,rectifyBy'),
  },
  'rectification-request': {
    table: 'subsidies.rectification_request',
    what: codeIn('by'),
    from: dayIn('receivedOn'),
    until: NONE,
    ended: `coalesce(${dayIn('appeal,judgedOn')}, ${dayIn('outcome,on')})`,
  },
};

const isIn = (states: readonly string[]): string => `matter.known_until is null
  and matter.state = any('{${states.join()}}')`;

/** SQL of the matters of `client` with which something can be done. */
export const OPEN_MATTERS = MATTER_KIND_NAMES.map((kind, nth) => {
  const { table, what, from, until, toldElsewhere } = MATTER_TABLES[kind];
  const isRunning = `matter.state = any('{${MATTER_KINDS[kind].running.join()}}')`;
  return `select ${nth} as place, '${kind}' as kind, matter.id, matter.state, matter.version, ${what} as what,
      ${from} as from_day, ${until} as until_day
    from ${table} matter where matter.client_id = client.id and ${isIn(openStatesOf(kind).open)}
      ${toldElsewhere === undefined ? '' : `and not (${isRunning} and ${toldElsewhere})`}`;
}).join(' union all ');

/** SQL that is true of a `client` of whom something is under way. */
export const HAS_OPEN_MATTERS = `(${MATTER_KIND_NAMES.map(
  (kind) => `exists (select from ${MATTER_TABLES[kind].table} matter
    where matter.client_id = client.id and ${isIn(openStatesOf(kind).underWay)})`,
).join(' or ')})`;

const among = (states: readonly string[]): string => `matter.state = any('{${states.join()}}')`;

/**
 * SQL of the matters of a kind, of `client`, that are dated, each as it was known at `p_known_at`. The versions are found
 * by the matter as it is now, because those before have no index of their client.
 */
export function datedMatters(kind: MatterKind): string {
  const { goesOn, over } = MATTER_KINDS[kind].dated;
  const { table, what, from, ended, toldElsewhere = 'false' } = MATTER_TABLES[kind];
  return `(select matter.id, matter.state, ${what} as what, ${from} as from_day, matter.known_from, matter.known_until,
      case when not ${among(goesOn)} then greatest(${from}, ${ended ?? NONE}) + 1 end as until_day
    from ${table} now_known join ${table} matter on matter.id = now_known.id
    where now_known.client_id = client.id and now_known.known_until is null and matter.known_from <= p_known_at
      and (matter.known_until is null or matter.known_until > p_known_at)
      and ${among([...goesOn, ...over])} and ${from} is not null and not (${toldElsewhere})) matter`;
}
