import type { ClientFacts, Residence } from '../../domain/clients/facts/client-facts.ts';
import { type Texts, texts } from './language.ts';

/** Names of the facts that a determination looks at. */
export const factNames = {
  BIRTH_DATE: texts('Syntymäaika', 'Födelsedatum', 'Date of birth'),
  DEATH_DATE: texts('Kuolinpäivä', 'Dödsdag', 'Date of death'),
  MOTHER_TONGUE: texts('Äidinkieli', 'Modersmål', 'Mother tongue'),
  RESIDENCE_GROUND: texts('Oleskeluperuste', 'Grund för vistelsen', 'Ground of residence'),
  RESIDENCE: texts('Asuminen', 'Boende', 'Residence'),
  JOB_SEARCH: texts('Työnhaku', 'Jobbsökning', 'Job search'),
  STATUS: texts('Työllisyyskoodi', 'Sysselsättningskod', 'Employment status'),
  EARNINGS_RIGHT: texts(
    'Oikeus ansiopäivärahaan',
    'Rätt till inkomstrelaterad dagpenning',
    'Right to earnings-related allowance',
  ),
  SERVICE: texts('Palvelujakso', 'Serviceperiod', 'Service'),
  DISMISSAL: texts('Irtisanominen', 'Uppsägning', 'Dismissal'),
} as const satisfies Record<string, Texts>;

export type FactName = keyof typeof factNames;

export const residenceKindNames: Readonly<Record<Residence['kind'], Texts>> = {
  HOME_MUNICIPALITY: texts('kotikunta', 'hemkommun', 'home municipality'),
  PLACE_OF_RESIDENCE: texts('asuinpaikka', 'boningsort', 'place of residence'),
  ABROAD: texts('ulkomailla', 'utomlands', 'abroad'),
  UNKNOWN: texts('ei tiedossa', 'okänt', 'not known'),
};

export const earningsRightNames: Readonly<Record<ClientFacts['earningsRights'][number]['right'], Texts>> = {
  YES: texts('on', 'finns', 'yes'),
  NO: texts('ei ole', 'finns inte', 'no'),
  UNKNOWN: texts('ei tiedossa', 'okänt', 'not known'),
};

/** Sections of the Unemployment Security Act by which the right is tested. */
export const earningsBasisNames: Readonly<Record<string, Texts>> = {
  '5:2.1': texts('palkansaaja', 'löntagare', 'employee'),
  '5:6.1': texts('yrittäjä', 'företagare', 'entrepreneur'),
};

/** Grounds of residence, list X.1 of the exchange format (oleskeluperuste). */
export const residenceGroundNames: Readonly<Record<string, Texts>> = {
  A: texts('jatkuva oleskelulupa', 'kontinuerligt uppehållstillstånd', 'continuous residence permit'),
  B: texts('tilapäinen oleskelulupa', 'tillfälligt uppehållstillstånd', 'temporary residence permit'),
  P: texts('pysyvä oleskelulupa', 'permanent uppehållstillstånd', 'permanent residence permit'),
  'P-EU': texts(
    'pitkään oleskelleen EU-oleskelulupa',
    'EU-uppehållstillstånd för varaktigt bosatta',
    'long-term EU residence permit',
  ),
  'EU-R': texts('rekisteröity oleskeluoikeus', 'registrerad uppehållsrätt', 'registered right of residence'),
  PM: texts(
    'rekisteröity Pohjoismaan kansalainen',
    'registrerad nordisk medborgare',
    'registered Nordic citizen',
  ),
  OK: texts('oleskelukortti', 'uppehållskort', 'residence card'),
  TS: texts('tilapäinen suojelu', 'tillfälligt skydd', 'temporary protection'),
  TP: texts('turvapaikkahakemus vireillä', 'asylansökan anhängig', 'asylum application pending'),
  VI: texts('viisumi tai viisumivapaus', 'visum eller visumfrihet', 'visa or visa-free stay'),
};

/** What the person did before the job search, where it decides (A.6). */
export const jobSearchWords = {
  office: texts('toimipaikka {office}', 'kontor {office}', 'office {office}'),
  threatened: texts('työttömyysuhan alainen', 'hotad av arbetslöshet', 'threatened by unemployment'),
  dismissal: texts(
    'tuotannollinen tai taloudellinen syy: {economic}; palvelusvuosia {years}',
    'produktionsorsak eller ekonomisk orsak: {economic}; tjänsteår {years}',
    'economic ground: {economic}; years of service {years}',
  ),
  yes: texts('kyllä', 'ja', 'yes'),
  no: texts('ei', 'nej', 'no'),
};
