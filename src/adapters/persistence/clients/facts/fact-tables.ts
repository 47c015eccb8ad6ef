import type { FactKind, FactWrite } from '../../../../domain/clients/facts/fact-sheet.ts';
import { SECTION_TABLES } from '../deliveries/section-tables.ts';

interface FactTable {
  readonly table: string;
  /** Columns of what a fact says. */
  readonly columns: readonly string[];
}

const ofSection = (section: Exclude<FactKind, 'dismissals'>): FactTable => ({
  table: SECTION_TABLES[section].table,
  columns: SECTION_TABLES[section].columns.map(({ name }) => name),
});

/** Where facts of each kind are kept. */
export const FACT_TABLES: Readonly<Record<FactKind, FactTable>> = {
  residences: ofSection('residences'),
  'job-searches': ofSection('job-searches'),
  statuses: ofSection('statuses'),
  'earnings-rights': ofSection('earnings-rights'),
  dismissals: {
    table: 'clients.dismissal',
    columns: ['dismissed_on', 'economic_ground', 'service_years', 'service_break_days'],
  },
};

/** The values of a fact's columns, in their order. */
export function valuesOf(write: FactWrite): readonly unknown[] {
  switch (write.kind) {
    case 'residences':
      return SECTION_TABLES.residences.columns.map((column) => column.value(write.content));
    case 'job-searches':
      return SECTION_TABLES['job-searches'].columns.map((column) => column.value(write.content));
    case 'statuses':
      return SECTION_TABLES.statuses.columns.map((column) => column.value(write.content));
    case 'earnings-rights':
      return SECTION_TABLES['earnings-rights'].columns.map((column) => column.value(write.content));
    case 'dismissals': {
      const { dismissedOn, economicGround, serviceYears, serviceBreakDays } = write.content;
      return [dismissedOn, economicGround, serviceYears, serviceBreakDays];
    }
  }
}

const list = (table: string, fields: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('key', source_key, 'recordedOn', recorded_at::date, ${fields})
      order by source_key)
    from clients.${table} where client_id = client.id and known_until is null), '[]')`;

const SPAN = `'from', from_date, 'until', until_date`;

/** SQL of the fact sheet of the client $1, as the domain reads it. */
export const FACT_SHEET = `
  select jsonb_build_object(
    'clientId', client.id,
    'birthDate', person.birth_date,
    'deathDate', person.death_date,
    'residences', ${list('residence', `'kind', kind, 'municipality', municipality, 'origin', origin, ${SPAN}`)},
    'job-searches', ${list(
      'job_search',
      `${SPAN}, 'endReason', end_reason, 'precedingActivity', preceding_activity, 'channel', channel,
       'office', office, 'officeFrom', office_from`,
    )},
    'statuses', ${list(
      'status_span',
      `${SPAN}, 'code', code, 'endReason', end_reason, 'weeklyHours', weekly_hours, 'guaranteedHours', guaranteed_hours`,
    )},
    'earnings-rights', ${list(
      'earnings_right',
      `${SPAN}, 'basis', basis, 'right', entitled, 'fundMember', fund_member, 'origin', origin,
       'supportDays', support_days, 'supportDaysOn', support_days_on`,
    )},
    'dismissals', ${list(
      'dismissal',
      `'dismissedOn', dismissed_on, 'economicGround', economic_ground, 'serviceYears', service_years,
       'serviceBreakDays', service_break_days`,
    )}) as sheet
  from clients.client
  join clients.person on person.client_id = client.id and person.known_until is null
  where client.id = $1`;
