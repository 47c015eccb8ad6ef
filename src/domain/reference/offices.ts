import { type Names, names } from './names.ts';

/**
 * TE Offices (työ- ja elinkeinotoimisto) by office code; abolished 1.1.2025. Code `nn00` is this product's own
 * reading of the region prefixes of the area codes; 0500 by elimination.
 */
export const teOffices: ReadonlyMap<string, Names> = new Map(
  Object.entries({
    '0200': office('Uudenmaan', 'Nylands', 'Uusimaa'),
    '0300': office('Varsinais-Suomen', 'Egentliga Finlands', 'Southwest Finland'),
    '0400': office('Pirkanmaan', 'Birkalands', 'Pirkanmaa'),
    '0500': office('Kaakkois-Suomen', 'Sydöstra Finlands', 'Southeast Finland'),
    '0600': office('Etelä-Savon', 'Södra Savolax', 'South Savo'),
    '0700': office('Pohjanmaan', 'Österbottens', 'Ostrobothnia'),
    '0800': office('Keski-Suomen', 'Mellersta Finlands', 'Central Finland'),
    '0900': office('Pohjois-Savon', 'Norra Savolax', 'North Savo'),
    '1000': office('Pohjois-Karjalan', 'Norra Karelens', 'North Karelia'),
    '1100': office('Kainuun', 'Kajanalands', 'Kainuu'),
    '1200': office('Pohjois-Pohjanmaan', 'Norra Österbottens', 'North Ostrobothnia'),
    '1300': office('Lapin', 'Lapplands', 'Lapland'),
    '1400': office('Satakunnan', 'Satakunta', 'Satakunta'),
    '1500': office('Hämeen', 'Tavastlands', 'Häme'),
    '1600': office('Etelä-Pohjanmaan', 'Södra Österbottens', 'South Ostrobothnia'),
  }),
);

/** ELY Centres (elinkeino-, liikenne- ja ympäristökeskus) by code, until the end of 2025. */
export const elyCentres: ReadonlyMap<string, Names> = new Map(
  Object.entries({
    '01': ely('Uudenmaan', 'Nyland', 'Uusimaa'),
    '02': ely('Varsinais-Suomen', 'Egentliga Finland', 'Southwest Finland'),
    '03': ely('Satakunnan', 'Satakunta', 'Satakunta'),
    '04': ely('Hämeen', 'Tavastland', 'Häme'),
    '05': ely('Pirkanmaan', 'Birkaland', 'Pirkanmaa'),
    '06': ely('Kaakkois-Suomen', 'Sydöstra Finland', 'Southeast Finland'),
    '07': ely('Etelä-Savon', 'Södra Savolax', 'South Savo'),
    '08': ely('Pohjois-Savon', 'Norra Savolax', 'North Savo'),
    '09': ely('Pohjois-Karjalan', 'Norra Karelen', 'North Karelia'),
    '10': ely('Keski-Suomen', 'Mellersta Finland', 'Central Finland'),
    '11': ely('Etelä-Pohjanmaan', 'Södra Österbotten', 'South Ostrobothnia'),
    '12': ely('Pohjanmaan', 'Österbotten', 'Ostrobothnia'),
    '13': ely('Pohjois-Pohjanmaan', 'Norra Österbotten', 'North Ostrobothnia'),
    '14': ely('Kainuun', 'Kajanaland', 'Kainuu'),
    '15': ely('Lapin', 'Lappland', 'Lapland'),
  }),
);

function office(fi: string, sv: string, en: string): Names {
  return names(`${fi} TE-toimisto`, `${sv} TE-byrå`, `${en} TE Office`);
}

function ely(fi: string, sv: string, en: string): Names {
  return names(`${fi} ELY-keskus`, `NTM-centralen i ${sv}`, `${en} ELY Centre`);
}
