import { type Section, SECTIONS } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { Cells } from './delivery-builder.ts';
import { rowOf } from './delivery-rows.ts';

/** Rows of a delivery by section. */
export type Rows = { readonly [S in Section]?: readonly Cells[] };

/** What differs from the usual rows of a person: cells of the one row, several rows, or no row. */
export type PersonChanges = { readonly [S in Section]?: Cells | readonly Cells[] | null };

/** Column of each section's key, and the letters that a person's keys begin with. */
const KEYS: Readonly<Record<Exclude<Section, 'persons' | 'payments'>, readonly [string, string]>> = {
  residences: ['jaksonumero', 'R'],
  'job-searches': ['tyonhakunumero', 'T'],
  statuses: ['jaksonumero', 'S'],
  'earnings-rights': ['tietonumero', 'E'],
  'service-lines': ['jaksonumero', 'L'],
  plans: ['suunnitelmanumero', 'P'],
  services: ['palvelunumero', 'V'],
  contacts: ['yhteydenottonumero', 'Y'],
  vacancies: ['paikkanumero', 'AP'],
  'job-offers': ['tarjousnumero', 'TT'],
};

/**
 * A person with one row in every section, who has been unemployed and looking for work in Hämeenlinna since
 * 1.3.2021. Keys are a letter and the client number (`R00400001`); of several rows the later ones have a number more.
 */
export function person(number: string, changes: PersonChanges = {}): Rows {
  const own = (section: Section, usual: Cells): readonly Cells[] => {
    const given = changes[section];
    if (given === null) return [];
    const rows = given === undefined ? [{}] : isList(given) ? given : [given];
    return rows.map((cells, at) => {
      const key = isKeyed(section) ? { [KEYS[section][0]]: keyOf(section, number, at) } : {};
      return rowOf(section, { asiakasnumero: number, ...usual, ...key, ...cells });
    });
  };
  const vacancy = { paikkanumero: keyOf('vacancies', number) };
  return Object.fromEntries(
    SECTIONS.map((section) => {
      if (section === 'persons') return [section, own(section, identityOf(number))];
      if (section === 'payments') return [section, []];
      return [section, own(section, section === 'job-offers' ? vacancy : {})];
    }),
  );
}

/** A person with nothing but home, job search and status. */
export const BARE = {
  'earnings-rights': null,
  'service-lines': null,
  plans: null,
  services: null,
  contacts: null,
  vacancies: null,
  'job-offers': null,
} as const;

/** Key of a person's row. */
export function keyOf(section: keyof typeof KEYS, number: string, at = 0): string {
  return `${KEYS[section][1]}${number}${at === 0 ? '' : at + 1}`;
}

/** The rows of several persons in one delivery. */
export function together(...people: readonly Rows[]): Rows {
  return Object.fromEntries(
    SECTIONS.map((section) => [section, people.flatMap((rows) => rows[section] ?? [])]),
  );
}

/** A person of the sections of whom only some are in the delivery: what a delta brings. */
export function only(rows: Rows, ...sections: readonly Section[]): Rows {
  return Object.fromEntries(sections.map((section) => [section, rows[section] ?? []]));
}

/** The same rows as a delta brings them: new `L`, changed `M` or removed `P`. */
export function marked(change: 'L' | 'M' | 'P', rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([section, list]) => [
      section,
      list.map((row: Cells) => ({ ...row, muutoslaji: change })),
    ]),
  );
}

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** An identity code that no real person has: birth date `ddmmyy`, separator, individual number of 900–999. */
export function identityCode(born: string, individual: number, separator = '-'): string {
  const digits = `${born}${individual}`;
  return `${born}${separator}${individual}${CHECK_CHARACTERS.charAt(Number(digits) % CHECK_CHARACTERS.length)}`;
}

/** Born on 1.1.1950 and later by the last four digits, with a name of the number's own. */
function identityOf(number: string): Cells {
  const nth = Number(number.slice(-4));
  const born = new Date(Date.UTC(1950, 0, 1 + nth));
  const [year = '', month = '', day = ''] = born.toISOString().slice(0, 10).split('-');
  const letters = number.slice(-4).replaceAll(/\d/g, (digit) => 'aeiouyklmn'.charAt(Number(digit)));
  return {
    henkilotunnus: identityCode(`${day}${month}${year.slice(2)}`, 900 + (nth % 100)),
    syntymaaika: `${day}.${month}.${year}`,
    sukunimi: `Koe${letters}`,
    etunimet: 'Testi',
  };
}

function isKeyed(section: Section): section is keyof typeof KEYS {
  return section in KEYS;
}

function isList(value: Cells | readonly Cells[]): value is readonly Cells[] {
  return Array.isArray(value);
}
