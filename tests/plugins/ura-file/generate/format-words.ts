import type { Section } from '../../../../src/domain/clients/deliveries/client-registry.port.ts';
import { occupations } from '../../../../src/domain/reference/code-lists.ts';
import { serviceKinds } from '../../../../src/domain/reference/services.ts';

/** Codes of the exchange format by column. */
export const CODES: Readonly<Record<string, ReadonlySet<string>>> = sets({
  palvelukieli: 'fi sv muu',
  oleskeluperuste: 'A B P P-EU EU-R PM OK TS TP VI',
  turvakielto: 'K E',
  tulkkaustarve: 'K E',
  laji: 'KOTIKUNTA ASUINPAIKKA ULKOMAAT EI_TIEDOSSA',
  edeltava_toiminta: '00 01 02 03 04 05 06 07 08 09 10 11 12 13',
  kanava: 'VERKKO TOIMISTO KUNTA MUU',
  tyollisyyskoodi: '00 01 02 03 04 05 07 08 09',
  peruste: '5:2.1 5:6.1',
  ansioturvaoikeus: 'K E X',
  kassan_jasen: 'K E',
  palvelulinja: '00 01 02 03 04 05',
  suunnitelmatyyppi: '01 02 03 04 05 06 07',
  palvelukoodi: [...serviceKinds.keys()].join(' '),
  sektori: '1 2 3 4 5 6 7',
  yhteydenottotapa:
    '01 02 03 04 05 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 70 71 72 80 81 82 95 96 97 98 99',
  toteutuma: 'PIDETTY EI_SAAPUNUT PERUTTU_ASIAKAS PERUTTU_VIRANOMAINEN SIIRRETTY VARATTU',
  ammattikoodi: [...occupations].join(' '),
  tyoaika: '01 03 04 05 06 07 08 09 10',
  kesto: '01 02 03 04 05 06',
  suhde: '01 02 03 04',
  tila: 'AVOIN TAYTETTY PAATTYNYT PERUTTU POISTETTU',
  toimitustapa: 'VERKKO KIRJE PUHELIN SAHKOPOSTI KAYNTI',
  otti_yhteytta: 'K E',
  tuloskoodi: '01 02 03 04 05 06 07 08 09 10 11 12 13 51 52',
  paivaluokka: '000 300 500 1000',
  oikaisu: 'K E',
});
export const SOURCES: Readonly<Partial<Record<string, ReadonlySet<string>>>> = sets({
  residences: 'VTJ OMA URA',
  'earnings-rights': 'KASSA KELA ASIAKAS',
});
export const STATUS_END = new Set('00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16'.split(' '));
export const REQUIRED: Readonly<Record<Section, string>> = {
  persons: 'asiakasnumero sukunimi etunimet syntymaaika',
  residences: 'jaksonumero asiakasnumero laji kuntakoodi alku loppu lahde',
  'job-searches': 'tyonhakunumero asiakasnumero alku loppu',
  statuses: 'jaksonumero asiakasnumero tyollisyyskoodi alku loppu',
  'earnings-rights': 'tietonumero asiakasnumero peruste ansioturvaoikeus alku loppu lahde',
  'service-lines': 'jaksonumero asiakasnumero alku loppu',
  plans: 'suunnitelmanumero asiakasnumero suunnitelmatyyppi laadittu',
  services: 'palvelunumero asiakasnumero palvelukoodi alku',
  contacts: 'yhteydenottonumero asiakasnumero yhteydenottotapa pvm',
  vacancies: 'paikkanumero tyonantaja julkaistu',
  'job-offers': 'tarjousnumero asiakasnumero paikkanumero',
  payments: 'kuukausi kuntakoodi paivaluokka saajat etuus_eur paivat kuntaosuus_eur oikaisu',
};
export const DATES = new Set(
  `syntymaaika lupa_alku lupa_loppu ensimmainen_kotikuntapvm turvakielto_alku turvakielto_loppu kuolinpaiva alku loppu
   toimisto_alku paivat_pvm laadittu tarkistettava suunniteltu_loppu pvm julkaistu haku_paattyy toimitettu
   yhteydenotto_viimeistaan vastaus_viimeistaan vastattu tulos_pvm tyo_alkaa`.split(/\s+/),
);
export const NUMBERS = new Set('viikkotunnit vahimmaistunnit etuus_eur kuntaosuus_eur'.split(' '));
export const WHOLE = new Set('tmt_paivat paikkojen_lkm saajat paivat'.split(' '));

function sets(words: Readonly<Record<string, string>>): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(
    Object.entries(words).map(([name, listed]) => [name, new Set(listed.split(' '))]),
  );
}
