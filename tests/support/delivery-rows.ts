import type { Section } from '../../src/domain/clients/deliveries/client-registry.port.ts';
import type { Cells } from './delivery-builder.ts';

export const CLIENT = '00412301';
export const VACANCY = 'AP000001';

/** One valid row of each file; the client and the vacancy are those of the first rows. */
const VALID: Readonly<Record<Section, Cells>> = {
  persons: {
    asiakasnumero: CLIENT,
    henkilotunnus: '310391-9717',
    syntymaaika: '31.3.1991',
    sukunimi: 'Koeniemi',
    etunimet: 'Testi Aino',
    aidinkieli: 'fi',
    palvelukieli: 'fi',
    kansalaisuudet: 'FI',
    kuntakoodi: '109',
    turvakielto: 'E',
    tulkkaustarve: 'E',
    kirjattu: '20.3.2021 9:00',
  },
  residences: {
    jaksonumero: 'R1',
    asiakasnumero: CLIENT,
    laji: 'KOTIKUNTA',
    kuntakoodi: '109',
    alku: '1.1.2020',
    loppu: '11.11.2222',
    lahde: 'VTJ',
    kirjattu: '2.1.2020 9:00',
  },
  'job-searches': {
    tyonhakunumero: 'T1',
    asiakasnumero: CLIENT,
    alku: '1.3.2021',
    loppu: '11.11.2222',
    edeltava_toiminta: '01',
    kanava: 'VERKKO',
    toimistokoodi: '1500',
    kirjattu: '1.3.2021 9:00',
  },
  statuses: {
    jaksonumero: 'S1',
    asiakasnumero: CLIENT,
    tyollisyyskoodi: '02',
    alku: '1.3.2021',
    loppu: '11.11.2222',
    kirjattu: '1.3.2021 9:00',
  },
  'earnings-rights': {
    tietonumero: 'E1',
    asiakasnumero: CLIENT,
    peruste: '5:2.1',
    ansioturvaoikeus: 'K',
    alku: '1.3.2021',
    loppu: '11.11.2222',
    kassan_jasen: 'K',
    lahde: 'KASSA',
    kirjattu: '1.3.2021 9:00',
  },
  'service-lines': {
    jaksonumero: 'L1',
    asiakasnumero: CLIENT,
    palvelulinja: '02',
    alku: '1.3.2021',
    loppu: '11.11.2222',
    kirjattu: '1.3.2021 9:00',
  },
  plans: {
    suunnitelmanumero: 'P1',
    asiakasnumero: CLIENT,
    suunnitelmatyyppi: '01',
    laadittu: '1.3.2021',
    kirjattu: '1.3.2021 9:00',
  },
  services: {
    palvelunumero: 'V1',
    asiakasnumero: CLIENT,
    palvelukoodi: '20',
    alku: '1.3.2021',
    suunniteltu_loppu: '30.4.2021',
    jarjestaja: 'Mallityö ry',
    sektori: '3',
    kirjattu: '1.3.2021 9:00',
  },
  contacts: {
    yhteydenottonumero: 'Y1',
    asiakasnumero: CLIENT,
    yhteydenottotapa: '72',
    pvm: '1.3.2021',
    toteutuma: 'PIDETTY',
    kirjattu: '1.3.2021 9:00',
  },
  vacancies: {
    paikkanumero: VACANCY,
    tyonantaja: 'Koekauppa Åström Ab',
    ytunnus: '9000165-5',
    ammattikoodi: '5223',
    kuntakoodi: '109',
    tyoaika: '01',
    kesto: '06',
    suhde: '01',
    paikkojen_lkm: '1',
    julkaistu: '1.3.2021',
    tila: 'AVOIN',
    kirjattu: '1.3.2021 8:00',
  },
  'job-offers': {
    tarjousnumero: 'TT1',
    asiakasnumero: CLIENT,
    paikkanumero: VACANCY,
    toimitettu: '2.3.2021',
    toimitustapa: 'VERKKO',
    kirjattu: '2.3.2021 8:00',
  },
  payments: {
    kuukausi: '2021-03',
    kuntakoodi: '109',
    paivaluokka: '300',
    saajat: '7',
    etuus_eur: '4601,27',
    paivat: '142',
    kuntaosuus_eur: '2300,64',
    oikaisu: 'E',
    kirjattu: '31.3.2021 6:00',
  },
};

/** A valid row of a file, with some cells of its own. */
export function rowOf(section: Section, cells: Cells = {}): Cells {
  return { ...VALID[section], ...cells };
}
