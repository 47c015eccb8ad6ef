import { teOfficeOfMunicipality } from '../../../../domain/clients/responsibility/competent-authority.ts';
import type { HandoverOnTerms } from '../../../../domain/clients/responsibility/responsibilities.port.ts';
import { serviceKinds } from '../../../../domain/reference/services.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { localDateOf } from '../../../../domain/shared/instant.ts';
import {
  KEHA,
  type OrganisationId,
  organisationCode,
  organisationKind,
} from '../../../../domain/shared/organisation.ts';
import { ORGANISATIONS_SETTING } from '../../migrations/row-security.ts';
import type { Sql } from '../../sql.ts';
import { readersOf } from './client-readers.sql.ts';

/**
 * Closes and opens responsibilities, writes the packages that go along, and changes who sees the clients: from this
 * moment the former body does not, and the new one sees everything. The packages come first, while both see.
 */
export async function saveHandovers(sql: Sql, handovers: readonly HandoverOnTerms[]): Promise<void> {
  if (handovers.length === 0) return;
  const rows = JSON.stringify(handovers.map(rowOf));
  await sql(INSERT_PACKAGES, [rows, SUBSIDISED]);
  await sql(CLOSE_SPANS, [rows]);
  await sql(OPEN_SPANS, [rows]);
  await sql(MOVE_CLIENTS, [rows]);
}

/**
 * Takes a client away from those who see it no more. The acting body may be one of them, and nobody may write a row that
 * it cannot see: the keeper of the register writes it.
 */
export async function refreshReaders(sql: Sql, client: ClientId): Promise<void> {
  await asKeeper(sql, async () => {
    await sql(`update clients.client set readers = ${readersOf({ teOffice: 'te_office' })} where id = $1`, [
      client,
    ]);
  });
}

/** Writes something as the keeper of the register, and goes on as the acting body. */
export async function asKeeper(sql: Sql, write: () => Promise<void>): Promise<void> {
  const [acting] = await sql<{ bodies: string }>(
    `select current_setting('${ORGANISATIONS_SETTING}') as bodies,
       set_config('${ORGANISATIONS_SETTING}', '{${KEHA}}', true)`,
  );
  await write();
  await sql(`select set_config('${ORGANISATIONS_SETTING}', $1, true)`, [acting?.bodies]);
}

function rowOf({ closed, opened, terms }: HandoverOnTerms) {
  const by = opened.startedBy;
  return {
    client_id: opened.clientId,
    former: closed?.authority ?? null,
    former_from: closed?.from ?? null,
    authority: opened.authority,
    te_office: regionOf(opened.authority),
    at: opened.from,
    day: localDateOf(opened.from),
    start_ground: opened.startGround,
    notice_id: opened.noticeId,
    subject: by?.subject ?? null,
    organisation: by?.organisation ?? null,
    terms,
  };
}

/** The TE Office that serves the region of an authority from now on; null leaves the one before. */
export function regionOf(authority: OrganisationId): string | null {
  const code = organisationCode(authority);
  switch (organisationKind(authority)) {
    case 'te-office':
      return code;
    case 'municipality':
      return teOfficeOfMunicipality(code);
    default:
      return null;
  }
}

const SUBSIDISED = [...serviceKinds].filter(([, kind]) => kind === 'SUBSIDISED').map(([code]) => code);

const HANDED = `jsonb_to_recordset($1) as handed (client_id uuid, former text, former_from timestamptz, authority text,
  te_office text, at timestamptz, day date, start_ground text, notice_id uuid, subject text, organisation text, terms jsonb)`;

const CLOSE_SPANS = `
  update clients.responsibility held set until_at = handed.at, end_reason = 'TRANSFERRED'
  from ${HANDED} where held.client_id = handed.client_id and held.from_at = handed.former_from`;

const OPEN_SPANS = `
  insert into clients.responsibility (client_id, authority, from_at, start_ground, notice_id, started_by,
    started_by_organisation)
  select client_id, authority, at, start_ground, notice_id, subject, organisation from ${HANDED}`;

const MOVE_CLIENTS = `
  update clients.client set responsible = handed.authority,
    te_office = coalesce(handed.te_office, client.te_office),
    version = version + 1, changed_by = handed.subject, changed_at = handed.at,
    readers = ${readersOf({ teOffice: 'coalesce(handed.te_office, client.te_office)', last: 'handed.authority' })}
  from ${HANDED} where client.id = handed.client_id`;

const OF_CLIENT = (section: string): string =>
  `clients.held_row held where held.client_id = handed.client_id and held.section = '${section}' and held.known_until is null`;

const dateOf = (column: string): string => `(held.value ->> '${column}')::date`;

/** Who was responsible on a day, at its end. */
const responsibleOn = (day: string): string => `(
  select made.authority from clients.responsibility made where made.client_id = handed.client_id
    and made.from_at < ((${day} + 1)::timestamp at time zone 'Europe/Helsinki')
  order by made.from_at desc limit 1)`;

const list = (items: string): string =>
  `(select coalesce(jsonb_agg(item order by item ->> 'key'), '[]') from (${items}) listed)`;

const PLANS = list(`
  select jsonb_build_object('key', held.source_key, 'type', held.value ->> 'suunnitelmatyyppi',
    'codeList', held.value ->> 'plan_code_list', 'madeOn', ${dateOf('laadittu')}, 'reviseBy', ${dateOf('tarkistettava')}) as item
  from ${OF_CLIENT('plans')} and (held.value ->> 'loppu' is null or ${dateOf('loppu')} >= handed.day)
    and ${dateOf('laadittu')} <= handed.day`);

/** Offers that await an answer: those of the register, and those that were made here. */
const OFFERS = list(`
  select jsonb_build_object('key', held.source_key, 'vacancy', held.value ->> 'paikkanumero',
    'deliveredOn', ${dateOf('toimitettu')}, 'contactBy', ${dateOf('yhteydenotto_viimeistaan')},
    'answerBy', ${dateOf('vastaus_viimeistaan')}, 'madeBy', ${responsibleOn(dateOf('toimitettu'))}) as item
  from ${OF_CLIENT('job-offers')} and held.value ->> 'toimitettu' is not null and held.value ->> 'tuloskoodi' is null
    and held.value ->> 'vastattu' is null
  union all
  select jsonb_build_object('key', own.id, 'vacancy', own.content #>> '{vacancy,number}',
    'deliveredOn', (own.delivered_at at time zone 'Europe/Helsinki')::date, 'contactBy', own.contact_by,
    'answerBy', own.report_by, 'madeBy', own.made_for)
  from offers.job_offer own where own.client_id = handed.client_id and own.known_until is null and own.state = 'DELIVERED'`);

const INTERVIEWS = list(`
  select jsonb_build_object('key', held.source_key, 'type', held.value ->> 'yhteydenottotapa', 'on', ${dateOf('pvm')}) as item
  from ${OF_CLIENT('contacts')} and held.value ->> 'toteutuma' is null and ${dateOf('pvm')} >= handed.day`);

const SERVICES = (condition: string): string =>
  list(`
  select jsonb_build_object('key', spell.source_key, 'code', spell.code, 'from', spell.from_date,
    'to', spell.until_date - 1, 'plannedTo', spell.planned_until - 1) as item
  from clients.service_spell spell where spell.client_id = handed.client_id and spell.known_until is null and ${condition}`);

const RUNNING = `(spell.from_date is null or spell.from_date <= handed.day)
  and (spell.until_date is null or spell.until_date > handed.day)`;

/** A package for everybody whom a body hands over; of a new client there is nothing to hand over. */
const INSERT_PACKAGES = `
  insert into clients.hand_over (client_id, from_authority, to_authority, at, start_ground, notice_id, handed_over_by,
    handed_over_by_organisation, contents, terms)
  select client_id, former, authority, at, start_ground, notice_id, subject, organisation,
    jsonb_build_object('plans', ${PLANS}, 'offers', ${OFFERS}, 'interviews', ${INTERVIEWS},
      'services', ${SERVICES(RUNNING)}, 'quotaUse', ${SERVICES('spell.code = any($2::text[])')}),
    terms
  from ${HANDED} where former is not null`;
