import type { Section } from '../../domain/clients/deliveries/client-registry.port.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';

/** URA exchange format 1.0: file and column names, in the order in which files are read and written. */
export interface FileFormat {
  readonly section: Section;
  readonly file: string;
  readonly columns: readonly string[];
}

export const FORMAT = 'ura-exchange';
export const FORMAT_VERSION = '1.0';
export const MAPPING_VERSIONS: readonly string[] = ['ura-2021-1'];
export const PLAN_CODE_LISTS = ['plan_extract', 'statistics_extract'] as const;
/** Written by URA for a span that still runs. */
export const OPEN_END = '2222-11-11' as PlainDate;
/** Written by URA for a start that nobody knows. */
export const UNKNOWN_START = '1900-01-01' as PlainDate;

export const FILES: readonly FileFormat[] = [
  file(
    'persons',
    'henkilot.csv',
    `asiakasnumero henkilotunnus syntymaaika sukunimi etunimet entiset_nimet aidinkieli palvelukieli kansalaisuudet
     kuntakoodi oleskeluperuste lupa_alku lupa_loppu ensimmainen_kotikuntapvm turvakielto turvakielto_alku
     turvakielto_loppu puhelin sahkoposti lahiosoite postinumero postitoimipaikka yhteysosoite tulkkaustarve
     kuolinpaiva kirjattu`,
  ),
  file('residences', 'kotikunta.csv', 'jaksonumero asiakasnumero laji kuntakoodi alku loppu lahde kirjattu'),
  file(
    'job-searches',
    'tyonhaku.csv',
    `tyonhakunumero asiakasnumero alku loppu paattymissyy edeltava_toiminta kanava toimistokoodi toimisto_alku
     kirjattu`,
  ),
  file(
    'statuses',
    'tyollisyyskoodit.csv',
    'jaksonumero asiakasnumero tyollisyyskoodi alku loppu paattymissyy viikkotunnit vahimmaistunnit kirjattu',
  ),
  file(
    'earnings-rights',
    'etuusoikeus.csv',
    `tietonumero asiakasnumero peruste ansioturvaoikeus alku loppu kassan_jasen lahde tmt_paivat paivat_pvm
     kirjattu`,
  ),
  file('service-lines', 'palvelulinjat.csv', 'jaksonumero asiakasnumero palvelulinja alku loppu kirjattu'),
  file(
    'plans',
    'suunnitelmat.csv',
    'suunnitelmanumero asiakasnumero suunnitelmatyyppi laadittu tarkistettava loppu kirjattu',
  ),
  file(
    'services',
    'palvelut.csv',
    `palvelunumero asiakasnumero palvelukoodi alku suunniteltu_loppu loppu paattymissyy jarjestaja sektori
     kirjattu`,
  ),
  file(
    'contacts',
    'yhteydenotot.csv',
    'yhteydenottonumero asiakasnumero yhteydenottotapa pvm toteutuma kirjattu',
  ),
  file(
    'vacancies',
    'avoimet_paikat.csv',
    `paikkanumero tyonantaja ytunnus ammattikoodi kuntakoodi tyoaika kesto suhde paikkojen_lkm julkaistu
     haku_paattyy tila kirjattu`,
  ),
  file(
    'job-offers',
    'tyotarjoukset.csv',
    `tarjousnumero asiakasnumero paikkanumero toimitettu toimitustapa yhteydenotto_viimeistaan
     vastaus_viimeistaan vastattu otti_yhteytta tuloskoodi tulos_pvm tyo_alkaa kirjattu`,
  ),
  file(
    'payments',
    'maksut.csv',
    'kuukausi kuntakoodi paivaluokka saajat etuus_eur paivat kuntaosuus_eur oikaisu kirjattu',
  ),
];

function file(section: Section, name: string, columns: string): FileFormat {
  return { section, file: name, columns: columns.split(/\s+/) };
}
