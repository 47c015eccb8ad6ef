import type { Section } from '../../../../src/domain/clients/deliveries/client-registry.port.ts';
import { countries, languages } from '../../../../src/domain/reference/code-lists.ts';
import { municipalities } from '../../../../src/domain/reference/municipalities.ts';
import { serviceKinds } from '../../../../src/domain/reference/services.ts';
import { FILES } from '../../../../src/plugins/ura-file/format.ts';
import { CODES, DATES, NUMBERS, REQUIRED, SOURCES, STATUS_END, WHOLE } from './format-words.ts';
import { byClient, dateOf, type Row, type Tables } from './generated-delivery.ts';

/** What the exchange format says against a delivery: errors would quarantine a row, warnings would not. */
export interface Findings {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Facts of these files begin on the data cut at the latest. */
const NEVER_AHEAD = new Set<Section>([
  'residences',
  'job-searches',
  'statuses',
  'earnings-rights',
  'service-lines',
  'services',
]);
const NORDIC_MODEL = '2022-05-02';

export function checkFormat(tables: Tables, dataCut: string): Findings {
  const errors: string[] = [];
  const warnings: string[] = [];
  const clients = new Set(tables.persons.map((row) => row['asiakasnumero']));
  const vacancyKeys = new Set(tables.vacancies.map((row) => row['paikkanumero']));

  for (const { section, columns } of FILES) {
    const keys = new Set<string>();
    const required = REQUIRED[section].split(' ');
    for (const row of tables[section]) {
      const problem = (text: string): unknown =>
        errors.push(`${section} ${text}: ${Object.values(row).join(';')}`);
      const key = section === 'payments' ? paymentKey(row) : (row[columns[0] ?? ''] ?? '');
      if (keys.has(key) || (section !== 'payments' && (key === '' || key.length > 12))) problem('key');
      keys.add(key);
      if (row['asiakasnumero'] !== undefined && !clients.has(row['asiakasnumero'])) problem('client');
      for (const column of required) if (!row[column]) problem(`lacks ${column}`);
      for (const [column, cell] of Object.entries(row)) {
        if (cell !== '' && !isGood(section, column, cell)) problem(column);
      }
      if (!isRecorded(row['kirjattu'] ?? '', dataCut)) problem('kirjattu');
      checkDates(section, row, dataCut, problem);
      checkRow(section, row, dataCut, problem, (text) => warnings.push(text), vacancyKeys);
    }
  }
  checkPersons(tables, dataCut, errors, warnings);
  for (const section of ['residences', 'job-searches', 'statuses', 'service-lines'] as const) {
    for (const [client, rows] of byClient(tables[section])) {
      const kinds = Map.groupBy(rows, (row) => row['laji'] === 'ASUINPAIKKA');
      for (const spans of kinds.values()) if (overlap(spans)) errors.push(`${section} overlap: ${client}`);
    }
  }
  checkTiling(tables, errors);
  return { errors, warnings };
}

function isGood(section: Section, column: string, cell: string): boolean {
  if (DATES.has(column)) return isDate(cell);
  if (NUMBERS.has(column)) return /^-?\d+(,\d{1,2})?$/.test(cell);
  if (WHOLE.has(column)) return /^-?\d+$/.test(cell);
  if (column === 'lahde') return SOURCES[section]?.has(cell) === true;
  if (column === 'kansalaisuudet') return cell.split(',').every((code) => countries.has(code));
  if (column === 'kuntakoodi') return municipalities.has(cell) || ['197', '198', '199', '200'].includes(cell);
  if (column === 'asiakasnumero') return /^\d{8}$/.test(cell);
  if (column === 'toimistokoodi') return /^\d\d00$/.test(cell) || cell === '1031';
  if (column === 'puhelin') return cell.startsWith('+358 99 ');
  if (column === 'sahkoposti') return cell.endsWith('.invalid');
  if (column === 'postinumero') return /^\d{5}$/.test(cell);
  if (column === 'kuukausi') return /^\d{4}-(0[1-9]|1[0-2])$/.test(cell);
  if (column === 'paattymissyy' && section !== 'services') return STATUS_END.has(cell);
  return CODES[column]?.has(cell) !== false;
}

/** Cells that were looked at: a delivery has few days, and each of them thousands of times. */
const KNOWN_DATES = new Map<string, boolean>();

function isDate(cell: string): boolean {
  const known = KNOWN_DATES.get(cell) ?? isCalendarDate(cell);
  KNOWN_DATES.set(cell, known);
  return known;
}

function isCalendarDate(cell: string): boolean {
  const date = dateOf(cell) ?? '2000-01-01';
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function isRecorded(cell: string, dataCut: string): boolean {
  const [, date = '', hours = ''] = /^(\S+?)[T ](\d\d?:\d\d)$/.exec(cell) ?? [];
  return hours !== '' && isDate(date) && (dateOf(date) ?? '') <= dataCut;
}

function checkDates(section: Section, row: Row, dataCut: string, problem: (text: string) => void): void {
  const [start, end] = [dateOf(row['alku'] ?? row['laadittu']), dateOf(row['loppu'])];
  if (start !== null && end !== null && end < start) problem('inverted');
  for (const [from, to] of [
    ['lupa_alku', 'lupa_loppu'],
    ['turvakielto_alku', 'turvakielto_loppu'],
    ['laadittu', 'tarkistettava'],
    ['alku', 'suunniteltu_loppu'],
    ['julkaistu', 'haku_paattyy'],
  ] as const) {
    const [first, last] = [dateOf(row[from]), dateOf(row[to])];
    if (first !== null && last !== null && last < first) problem(`${to} before ${from}`);
  }
  if (NEVER_AHEAD.has(section) && start !== null && start > dataCut) problem('in future');
  if (end !== null && end > dataCut && section !== 'persons') problem('ends in future');
}

function checkRow(
  section: Section,
  row: Row,
  dataCut: string,
  problem: (text: string) => void,
  warn: (text: string) => void,
  vacancyKeys: ReadonlySet<string | undefined>,
): void {
  const start = dateOf(row['alku']);
  const cell = (column: string): string => row[column] ?? '';
  if (section === 'statuses') {
    if (start === null) problem('unknown start');
    if (cell('tyollisyyskoodi') === '09' && (start ?? '') < NORDIC_MODEL) problem('code not valid');
    if (['14', '15', '16'].includes(cell('paattymissyy')) && (dateOf(cell('loppu')) ?? '') < NORDIC_MODEL) {
      problem('reason not valid');
    }
    if (
      ['02', '03'].includes(cell('tyollisyyskoodi')) &&
      Number(cell('viikkotunnit').replace(',', '.')) >= 4
    ) {
      warn('HOURS_CONFLICT');
    }
  }
  if (section === 'job-searches' && cell('toimistokoodi') === '1031') warn('UNMAPPED_OFFICE');
  if (section === 'plans' && (dateOf(cell('laadittu')) ?? '') > dataCut) problem('in future');
  if (section === 'services' && cell('paattymissyy') !== '') {
    const subsidised = serviceKinds.get(cell('palvelukoodi')) === 'SUBSIDISED';
    if (!(subsidised ? /^0[0-7]$/ : /^\d$/).test(cell('paattymissyy'))) problem('end reason');
  }
  if (section === 'contacts') {
    const [type, on] = [cell('yhteydenottotapa'), cell('pvm')];
    if (type >= '21' && type <= '30' && on < NORDIC_MODEL) problem('type not valid');
    if (type >= '70' && type <= '72' && on >= NORDIC_MODEL) problem('old type');
    if (on > dataCut !== (cell('toteutuma') === 'VARATTU')) problem('booked');
  }
  if (section === 'vacancies' && !isBusinessId(cell('ytunnus'))) problem('business id');
  if (section === 'job-offers') {
    if (!vacancyKeys.has(cell('paikkanumero'))) problem('vacancy');
    for (const column of ['toimitettu', 'vastattu', 'tulos_pvm'])
      if (cell(column) > dataCut) problem('in future');
    if (cell('tulos_pvm') !== '' && cell('tulos_pvm') < cell('toimitettu')) problem('sequence');
    if ((cell('tuloskoodi') === '') !== (cell('tulos_pvm') === '')) problem('result');
    if (cell('tuloskoodi') === '01' && cell('tyo_alkaa') === '') warn('HIRED_WITHOUT_START');
  }
  if (section === 'payments') {
    const [benefit, share] = [cell('etuus_eur'), cell('kuntaosuus_eur')].map((euros) =>
      Number(euros.replace(',', '.')),
    );
    if ((benefit ?? 0) < 0 !== (cell('oikaisu') === 'K')) problem('negative');
    if (Math.abs(share ?? 0) > Math.abs(benefit ?? 0)) problem('rate');
  }
}

function checkPersons(tables: Tables, dataCut: string, errors: string[], warnings: string[]): void {
  const homes = byClient(tables.residences);
  const codes = new Set<string>();
  const people = new Set<string>();
  for (const row of tables.persons) {
    const [number = '', code = '', birth] = [
      row['asiakasnumero'],
      row['henkilotunnus'],
      dateOf(row['syntymaaika']),
    ];
    const age = Number(dataCut.slice(0, 4)) - Number(birth?.slice(0, 4));
    if (code !== '' && (codes.has(code) || !isIdentityCode(code, birth ?? '')))
      errors.push(`identity code ${code}`);
    codes.add(code);
    if (!(age >= 15 && age <= 110)) errors.push(`age ${number}`);
    if (row['turvakielto'] === 'K' && !row['turvakielto_alku']) errors.push(`ban ${number}`);
    if ((dateOf(row['kuolinpaiva']) ?? '') > dataCut) errors.push(`death ${number}`);
    if (row['palvelukieli'] === '') warnings.push('LANGUAGE_MISSING');
    const language = row['aidinkieli'] ?? '';
    if (language !== '' && language !== '99' && !languages.has(language)) warnings.push('UNKNOWN_LANGUAGE');
    const running = homes.get(number)?.filter((span) => span['loppu'] === '11.11.2222') ?? [];
    const staying = row['oleskeluperuste'] === 'TS' && dataCut >= '2023-03-01' ? 'ASUINPAIKKA' : 'none';
    const home =
      ['KOTIKUNTA', staying].flatMap((kind) => running.filter((span) => span['laji'] === kind))[0] ??
      running.find((span) => span['laji'] !== 'ASUINPAIKKA');
    if (home?.['kuntakoodi'] !== row['kuntakoodi']) warnings.push('MUNICIPALITY_DIFFERS');
    const person = `${birth} ${row['sukunimi']} ${row['etunimet']}`;
    if (people.has(person)) warnings.push('POSSIBLE_DUPLICATE_PERSON');
    people.add(person);
  }
}

/** Statuses tile every job search, from its first day to its last. */
function checkTiling(tables: Tables, errors: string[]): void {
  const statuses = byClient(tables.statuses);
  const searches = byClient(tables['job-searches']);
  for (const { asiakasnumero: client = '' } of tables.persons) {
    const joined: [from: string, to: string | null][] = [];
    for (const [from, to] of spansOf(statuses.get(client) ?? [])) {
      const last = joined.at(-1);
      if (last !== undefined && last[1] !== null && dayAfter(last[1]) === from) last[1] = to;
      else joined.push([from, to]);
    }
    const expected = spansOf(searches.get(client) ?? []);
    if (JSON.stringify(joined) !== JSON.stringify(expected)) errors.push(`tiling ${client}`);
  }
}

function spansOf(rows: readonly Row[]): [from: string, to: string | null][] {
  return rows
    .map((row): [string, string | null] => [dateOf(row['alku']) ?? '', dateOf(row['loppu'])])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function overlap(rows: readonly Row[]): boolean {
  const spans = spansOf(rows);
  return spans.some(([from], index) => {
    const before = spans[index - 1];
    return before !== undefined && (before[1] === null || before[1] >= from);
  });
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function isIdentityCode(code: string, birth: string): boolean {
  const [, day, separator = '', number, check] =
    /^(\d{6})([-YXWVUABCDEF])(9\d\d)([0-9A-Y])$/.exec(code) ?? [];
  const century = '-YXWVU'.includes(separator) ? '19' : '20';
  const written = `${birth.slice(8, 10)}${birth.slice(5, 7)}${birth.slice(2, 4)}`;
  return (
    day === written &&
    birth.startsWith(century) &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${day}${number}`) % 31] === check
  );
}

function isBusinessId(id: string): boolean {
  const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return /^9\d{6}-\d$/.test(id) && (sum + Number(id[8])) % 11 === 0;
}

function paymentKey(row: Row): string {
  return [row['kuukausi'], row['kuntakoodi'], row['paivaluokka'], row['oikaisu']].join(' ');
}
