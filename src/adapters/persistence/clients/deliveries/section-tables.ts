import {
  type Section,
  type SectionRow,
  SECTIONS,
} from '../../../../domain/clients/deliveries/client-registry.port.ts';
import { emailKey, phoneKey } from '../../../../domain/clients/persons/duplicates.ts';
import { nameMatchKey, nameSortKey, nameWords } from '../../../../domain/clients/persons/name-keys.ts';
import { arrayLiteral } from '../../sql.ts';
import type { codeColumns } from '../persons/sealed-codes.ts';

/** Rows as they are staged: persons with their identity codes sealed. */
export type StagedRow = SectionRow & { readonly persons: ReturnType<typeof codeColumns> };

type Value = string | number | boolean | null;

/** One column of a fact table and how a row of the register fills it. */
interface Column<Row> {
  readonly name: string;
  readonly type: string;
  readonly value: (row: Row) => Value;
  /** True of a value that is never twice the same: it does not tell whether two rows say the same. */
  readonly isChance?: boolean;
}

/** Where the rows of a section are kept. */
export interface SectionTable<Row> {
  readonly section: Section;
  readonly table: string;
  readonly columns: readonly Column<Row>[];
  /** For sections whose spans of one person must not overlap: what splits them, and what ranks above time. */
  readonly spans: { readonly apart: string; readonly precedence: string } | null;
  /**
   * Condition of rows that touch a day or later: they are withdrawn when they are missing from a full delivery. Null
   * for sections whose rows are never withdrawn by their absence.
   */
  readonly touches: ((day: string) => string) | null;
  /** True when rows are kept as they are in the common table of held rows. */
  readonly held: boolean;
}

const text = <Row>(name: string, value: (row: Row) => string | null): Column<Row> => ({
  name,
  type: 'text collate "C"',
  value,
});
const date = <Row>(name: string, value: (row: Row) => string | null): Column<Row> => ({
  name,
  type: 'date',
  value,
});
const integer = <Row>(name: string, value: (row: Row) => number | null): Column<Row> => ({
  name,
  type: 'integer',
  value,
});
const flag = <Row>(name: string, value: (row: Row) => boolean | null): Column<Row> => ({
  name,
  type: 'boolean',
  value,
});
const list = <Row>(name: string, value: (row: Row) => readonly string[]): Column<Row> => ({
  name,
  type: 'text[]',
  value: (row) => arrayLiteral(value(row)),
});
const from = date<{ readonly from: string | null }>('from_date', (row) => row.from);
const until = date<{ readonly until: string | null }>('until_date', (row) => row.until);

const spanTouches = (day: string): string => `(until_date is null or until_date > ${day})`;
const noOverlap = { apart: "''", precedence: "''" };

function facts<S extends Section>(
  section: S,
  table: string,
  columns: readonly Column<StagedRow[S]>[],
  spans: SectionTable<StagedRow[S]>['spans'] = null,
): SectionTable<StagedRow[S]> {
  return { section, table, columns, spans, touches: spanTouches, held: false };
}

function held<S extends Section>(
  section: S,
  touches: SectionTable<StagedRow[S]>['touches'],
): SectionTable<StagedRow[S]> {
  const value: Column<StagedRow[S]> = { name: 'value', type: 'jsonb', value: (row) => JSON.stringify(row) };
  return { section, table: 'clients.held_row', columns: [value], spans: null, touches, held: true };
}

/** Column of the sort key that goes to the client and not to the versions of the person. */
export const NAME_KEY = 'name_key';

export const SECTION_TABLES: { readonly [S in Section]: SectionTable<StagedRow[S]> } = {
  persons: {
    ...facts('persons', 'clients.person', [
      { ...text<StagedRow['persons']>('sealed_code', (row) => row.sealed_code), isChance: true },
      text('code_index', (row) => row.code_index),
      date('code_birth_date', (row) => row.code_birth_date),
      date('birth_date', (row) => row.birthDate),
      text('last_name', (row) => row.lastName),
      text('first_names', (row) => row.firstNames),
      list('former_names', (row) => row.formerNames),
      text('match_key', (row) => nameMatchKey(row.lastName, row.firstNames)),
      list('name_words', (row) => nameWords([row.lastName, row.firstNames, ...row.formerNames])),
      text('mother_tongue', (row) => row.motherTongue),
      text('service_language', (row) => row.serviceLanguage),
      list('citizenships', (row) => row.citizenships),
      text('shown_municipality', (row) => row.shownMunicipality),
      text('residence_ground', (row) => row.residenceGround),
      date('permit_from', (row) => row.permitFrom),
      date('permit_until', (row) => row.permitUntil),
      date('first_municipality_date', (row) => row.firstMunicipalityDate),
      date('security_ban_from', (row) => row.securityBanFrom),
      date('security_ban_until', (row) => row.securityBanUntil),
      text('phone', (row) => row.phone),
      text('email', (row) => row.email),
      text('phone_key', (row) => phoneKey(row.phone)),
      text('email_key', (row) => emailKey(row.email)),
      text('street', (row) => row.street),
      text('postal_code', (row) => row.postalCode),
      text('post_office', (row) => row.postOffice),
      text('contact_address', (row) => row.contactAddress),
      flag('needs_interpreter', (row) => row.needsInterpreter),
      date('death_date', (row) => row.deathDate),
    ]),
    touches: null,
  },
  residences: facts(
    'residences',
    'clients.residence',
    [
      text('kind', (row) => row.kind),
      text('municipality', (row) => row.municipality),
      text('origin', (row) => row.origin),
      from,
      until,
    ],
    {
      apart: "case when kind = 'PLACE_OF_RESIDENCE' then 'place' else 'home' end",
      precedence: "case when origin = 'VTJ' then '1' else '0' end",
    },
  ),
  'job-searches': facts(
    'job-searches',
    'clients.job_search',
    [
      from,
      until,
      text('end_reason', (row) => row.endReason),
      text('preceding_activity', (row) => row.precedingActivity),
      text('channel', (row) => row.channel),
      text('office', (row) => row.office),
      date('office_from', (row) => row.officeFrom),
    ],
    noOverlap,
  ),
  statuses: facts(
    'statuses',
    'clients.status_span',
    [
      text('code', (row) => row.code),
      from,
      until,
      text('end_reason', (row) => row.endReason),
      integer('weekly_hours', (row) => row.weeklyHours),
      integer('guaranteed_hours', (row) => row.guaranteedHours),
    ],
    noOverlap,
  ),
  'earnings-rights': facts('earnings-rights', 'clients.earnings_right', [
    text('basis', (row) => row.basis),
    text('entitled', (row) => row.right),
    from,
    until,
    flag('fund_member', (row) => row.fundMember),
    text('origin', (row) => row.origin),
    integer('support_days', (row) => row.supportDays),
    date('support_days_on', (row) => row.supportDaysOn),
  ]),
  'service-lines': facts(
    'service-lines',
    'clients.service_line',
    [text('service_line', (row) => row.serviceLine), from, until],
    noOverlap,
  ),
  services: facts('services', 'clients.service_spell', [
    text('code', (row) => row.code),
    from,
    until,
    date('planned_until', (row) => row.plannedUntil),
    text('end_reason', (row) => row.endReason),
    text('provider', (row) => row.provider),
    text('sector', (row) => row.sector),
  ]),
  plans: held('plans', (day) => `(value ->> 'loppu' is null or (value ->> 'loppu')::date >= ${day})`),
  contacts: held('contacts', (day) => `(value ->> 'pvm')::date >= ${day}`),
  vacancies: held('vacancies', null),
  'job-offers': held('job-offers', (day) => `coalesce((value ->> 'toimitettu')::date >= ${day}, true)`),
  payments: held('payments', null),
};

/** Sections other than persons whose rows belong to clients. */
export const CLIENT_SECTIONS = SECTIONS.filter(
  (section) => !['persons', 'vacancies', 'payments'].includes(section),
);

/** Key by which clients are listed, made when the person arrives. */
export function listKeyOf(row: SectionRow['persons']): string {
  return nameSortKey(row.lastName, row.firstNames);
}
