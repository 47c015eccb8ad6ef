import { randomUUID } from 'node:crypto';
import { MATTER_KINDS, type MatterKind } from '../../src/application/shared/matter-kinds.ts';
import type { TestDatabase } from './database.ts';

/** Columns that tables of matters need beside those that all have. */
const KEYS: Readonly<Partial<Record<MatterKind, Readonly<Record<string, string>>>>> = {
  meeting: {
    kind: 'SUPPLEMENTARY_DISCUSSION',
    starts_at: '2021-03-15T09:00:00Z',
    ends_at: '2021-03-15T10:00:00Z',
  },
  assessment: { health: '{}' },
  plan: { type: 'EMPLOYMENT' },
  'obligation-period': { plan_id: '00000000-0000-7000-8000-000000000000', health: '{}' },
  statement: { subject: 'SERVICE_PARTICIPATION', issued_at: '2021-03-15T09:00:00Z' },
  'job-offer': {
    vacancy_id: '00000000-0000-7000-8000-000000000001',
    made_for: 'municipality:109',
    delivered_at: '2021-03-15T09:00:00Z',
    contact_by: '2021-04-12',
    report_by: '2021-04-19',
  },
  'pay-subsidy': { handler: 'municipality:109', from_date: '2021-04-12', health: 'null' },
  claim: {
    case_kind: 'PAY_SUBSIDY',
    case_id: '00000000-0000-7000-8000-000000000002',
    from_date: '2021-03-01',
    due_by: '2021-05-31',
    received_on: '2021-03-30',
  },
  clarification: { event_key: 'OTHER 2021-03-01', deadline: '2021-04-12', health: '{}' },
  reminder: { event_key: 'OTHER 2021-03-01' },
  'fact-report': { event_key: 'seeded', receiver: 'te-office:1500', health: 'null' },
  'start-up-grant': { handler: 'municipality:109' },
  decision: {
    handler: 'municipality:109',
    case_kind: 'PAY_SUBSIDY',
    case_id: '00000000-0000-7000-8000-000000000002',
    result: 'GRANTED',
    cents: '100000',
  },
  'rectification-request': { decision_id: '00000000-0000-7000-8000-000000000003' },
  'service-referral': { service_type: 'JOB_COACHING', need_on: '2021-03-01' },
};

/** Writes a matter of a kind in a state past every use case, and gives its id. */
export async function putMatter(
  database: Pick<TestDatabase, 'all'>,
  client: string,
  kind: MatterKind,
  state: string,
  content: object = {},
): Promise<string> {
  const id = randomUUID();
  const keys = Object.entries(KEYS[kind] ?? {});
  await database.all(
    `insert into ${tableOf(kind)} (id, version, client_id, state, content, known_from, changed_by
       ${keys.map(([name]) => `, ${name}`).join('')})
     values ($1, 1, $2, $3, $4, '2021-03-30T06:00:00Z', 'test' ${keys.map((_, nth) => `, $${nth + 5}`).join('')})`,
    [id, client, state, JSON.stringify(content), ...keys.map(([, value]) => value)],
  );
  return id;
}

/** Takes away every matter of a client. */
export async function removeMatters(database: Pick<TestDatabase, 'all'>, client: string): Promise<void> {
  for (const kind of Object.keys(MATTER_KINDS) as MatterKind[]) {
    await database.all(`delete from ${tableOf(kind)} where client_id = $1`, [client]);
  }
}

/** Tables that do not have the name of their kind. */
const TABLES: Readonly<Partial<Record<MatterKind, string>>> = {
  statement: 'statements.own_statement',
  'job-offer': 'offers.job_offer',
  claim: 'subsidies.claim',
  clarification: 'statements.clarification',
  reminder: 'statements.reminder',
  'fact-report': 'statements.fact_report',
  'start-up-grant': 'subsidies.start_up_grant',
  'pay-subsidy': 'subsidies.pay_subsidy',
  decision: 'subsidies.decision',
  'rectification-request': 'subsidies.rectification_request',
};

const tableOf = (kind: MatterKind): string => TABLES[kind] ?? `process.${kind.replaceAll('-', '_')}`;
