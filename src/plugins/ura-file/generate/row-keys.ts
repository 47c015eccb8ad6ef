import type { Section } from '../../../domain/clients/deliveries/client-registry.port.ts';
import { areaCodes } from '../../../domain/legislation/trial-areas.ts';

/** Beginnings of row keys; the number of the area follows, then eight digits. */
const PREFIXES: Readonly<Partial<Record<Section, string>>> = {
  residences: 'R',
  'job-searches': 'T',
  statuses: 'S',
  'earnings-rights': 'E',
  'service-lines': 'L',
  plans: 'P',
  services: 'V',
  contacts: 'Y',
  vacancies: 'AP',
  'job-offers': 'TT',
};

/** The place of an area among all areas, 0–24: keys and client numbers of areas never meet. */
export function areaNumberOf(areaCode: string): number {
  return areaCodes.indexOf(areaCode);
}

export function rowKey(section: Section, areaNumber: number, number: number): string {
  return `${PREFIXES[section] ?? ''}${String(areaNumber).padStart(2, '0')}${String(number).padStart(8, '0')}`;
}

const FIRST_CLIENT = 30_000_000;
const CLIENTS_PER_AREA = 2_000_000;
/** Room for the clients of one area whose job search is valid, and as much for the others. */
export const CLIENTS_PER_KIND = CLIENTS_PER_AREA / 2;

/** URA client number (asiakasnumero) of the n-th client of an area; clients whose search has ended come apart. */
export function clientNumber(areaNumber: number, index: number, ended: boolean): string {
  return String(FIRST_CLIENT + areaNumber * CLIENTS_PER_AREA + (ended ? CLIENTS_PER_KIND : 0) + index);
}
