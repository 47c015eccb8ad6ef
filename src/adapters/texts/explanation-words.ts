import type { DeterminationResult } from '../../domain/clients/determination/determination.ts';
import { type Texts, texts } from './language.ts';

/** The conditions of the target group, as an explanation names them. */
export const conditionNames = {
  AREA: texts('Alue', 'Område', 'Area'),
  STATUS: texts('Työttömyys tai palvelu', 'Arbetslöshet eller service', 'Unemployed or in a service'),
  GROUND: texts('Peruste', 'Grund', 'Ground'),
} as const satisfies Record<string, Texts>;

/** Whether a condition was met. */
export const outcomeNames = {
  MET: texts('täyttyy', 'uppfylls', 'met'),
  NOT_MET: texts('ei täyty', 'uppfylls inte', 'not met'),
  UNKNOWN: texts('ei tiedossa', 'okänt', 'not known'),
  HIDDEN: texts('ei näytetä', 'visas inte', 'not shown'),
} as const satisfies Record<string, Texts>;

/** The result in one sentence. */
export const summaries: Readonly<Record<DeterminationResult, Texts>> = {
  IN: texts(
    'Asiakas kuuluu kokeilun kohderyhmään {date}: hänen kotikuntansa on kokeilualueella, hän on työtön tai palvelussa, ja peruste täyttyy ({grounds}).',
    'Kunden hör till försökets målgrupp {date}: hemkommunen ligger i ett försöksområde, kunden är arbetslös eller i service, och en grund uppfylls ({grounds}).',
    'The client belongs to the target group on {date}: the home municipality is in a trial area, the client is unemployed or in a service, and a ground is met ({grounds}).',
  ),
  OUT: texts(
    'Asiakas ei kuulu kokeilun kohderyhmään {date}: {reasons}.',
    'Kunden hör inte till försökets målgrupp {date}: {reasons}.',
    'The client does not belong to the target group on {date}: {reasons}.',
  ),
  PENDING_INFORMATION: texts(
    'Kuulumista kohderyhmään {date} ei voi ratkaista, koska tietoja puuttuu: {reasons}.',
    'Det kan inte avgöras om kunden hör till målgruppen {date}, eftersom uppgifter saknas: {reasons}.',
    'Whether the client belongs to the target group on {date} cannot be decided, because facts are missing: {reasons}.',
  ),
  EXCLUDED: texts(
    'Asiakas on rajattu kokeilun ulkopuolelle {date}: {reasons}.',
    'Kunden är utesluten från försöket {date}: {reasons}.',
    'The client is left out of the trial on {date}: {reasons}.',
  ),
};

/** What is said of the area. */
export const areaWords = {
  met: texts(
    'Kotikunta on {municipality}, joka kuuluu kokeilualueeseen {area}.',
    'Hemkommunen är {municipality}, som hör till försöksområdet {area}.',
    'The home municipality is {municipality}, which belongs to the trial area {area}.',
  ),
  outside: texts(
    'Kotikunta on {municipality}, joka ei kuulu mihinkään kokeilualueeseen.',
    'Hemkommunen är {municipality}, som inte hör till något försöksområde.',
    'The home municipality is {municipality}, which belongs to no trial area.',
  ),
  otherOffice: texts(
    'Kotikunta on {municipality}, mutta asiakkaan TE-toimisto ei ole kokeilualueen {area} toimisto.',
    'Hemkommunen är {municipality}, men kundens TE-byrå är inte den som hör till försöksområdet {area}.',
    'The home municipality is {municipality}, but the client belongs to another TE Office than that of the trial area {area}.',
  ),
  unknown: texts(
    'Kotikunta ei ole tiedossa.',
    'Hemkommunen är inte känd.',
    'The home municipality is not known.',
  ),
  hidden: texts(
    'Kotikuntaa ei näytetä turvakiellon vuoksi.',
    'Hemkommunen visas inte på grund av en spärrmarkering.',
    'The home municipality is not shown because of a security ban.',
  ),
};

/** What is said of the employment status. */
export const statusWords = {
  met: texts(
    'Työllisyyskoodi on {status}: asiakas on työtön tai työllistymistä edistävässä palvelussa.',
    'Sysselsättningskoden är {status}: kunden är arbetslös eller i sysselsättningsfrämjande service.',
    'The employment status is {status}: the client is unemployed or in an employment-promoting service.',
  ),
  notMet: texts(
    'Työllisyyskoodi on {status}: asiakas ei ole työtön eikä työllistymistä edistävässä palvelussa.',
    'Sysselsättningskoden är {status}: kunden är varken arbetslös eller i sysselsättningsfrämjande service.',
    'The employment status is {status}: the client is neither unemployed nor in an employment-promoting service.',
  ),
  unknown: texts(
    'Työllisyyskoodi ei ole tiedossa.',
    'Sysselsättningskoden är inte känd.',
    'The employment status is not known.',
  ),
};

/** What is said of the grounds. */
export const groundWords = {
  met: texts(
    'Täyttyvät perusteet: {grounds}.',
    'Grunder som uppfylls: {grounds}.',
    'Grounds that are met: {grounds}.',
  ),
  notMet: texts(
    'Mikään säädöksen perusteista ei täyty.',
    'Ingen av författningens grunder uppfylls.',
    'None of the grounds of the act is met.',
  ),
  unknown: texts(
    'Oikeus ansiopäivärahaan ei ole tiedossa, eikä muu peruste täyty.',
    'Rätten till inkomstrelaterad dagpenning är inte känd och ingen annan grund uppfylls.',
    'The right to earnings-related allowance is not known, and no other ground is met.',
  ),
};

/** Which rules judged, and which day was looked at. */
export const ruleWords = {
  rule: texts(
    'Ratkaisu perustuu säädökseen {act}, {section} (sääntöversio {version}, voimassa {from} alkaen). Tarkastelupäivä on {date}.',
    'Avgörandet grundar sig på {act}, {section} (regelversion {version}, gäller från {from}). Granskningsdagen är {date}.',
    'The determination rests on {act}, {section} (rule version {version}, in force from {from}). The reference date is {date}.',
  ),
  windowDay: texts(
    'Ehdot täyttyivät siirtoikkunan päivänä {day}: se riittää, vaikka ne eivät täyttyneet päivänä {date}.',
    'Villkoren uppfylldes överföringsfönstrets dag {day}: det räcker, fast de inte uppfylldes {date}.',
    'The conditions were met on {day}, a day of the transfer window: that is enough, although they were not met on {date}.',
  ),
};
