import type { FactReportState } from '../../domain/statements/fact-reports/fact-report.ts';
import { type Texts, texts } from './language.ts';

/** The stages of a report. */
export const factReportStateNames: Readonly<Record<FactReportState, Texts>> = {
  DRAFTED: texts('luonnos', 'utkast', 'draft'),
  HEARING_OPEN: texts('asiakasta kuullaan', 'kunden hörs', 'the client is being heard'),
  READY: texts('valmis lähetettäväksi', 'färdig att skickas', 'ready to be sent'),
  SENT: texts('lähetetty', 'skickad', 'sent'),
  RECEIVED: texts('vastaanotettu', 'mottagen', 'received'),
  SUPPLEMENT_REQUESTED: texts('täydennystä pyydetty', 'komplettering begärd', 'supplement requested'),
  SUPPLEMENTED: texts('täydennetty', 'kompletterad', 'supplemented'),
  CLOSED: texts('päättynyt', 'avslutad', 'closed'),
};

/** Words of the document. */
export const reportWords = {
  title: texts(
    'Tietojen ilmoittaminen lausuntoa varten',
    'Anmälan av uppgifter för utlåtande',
    'Report of facts for a statement',
  ),
  basics: texts('Perustiedot', 'Grunduppgifter', 'Basic facts'),
  what: texts('Tieto', 'Uppgift', 'What'),
  fact: texts('Sisältö', 'Innehåll', 'Fact'),
  source: texts('Lähde', 'Källa', 'Source'),
  of: texts('Päivältä', 'Datum', 'Of the day'),
  client: texts('Asiakas', 'Kund', 'Client'),
  born: texts('Syntymäaika', 'Födelsedatum', 'Date of birth'),
  event: texts('Tapahtuma', 'Händelse', 'Event'),
  eventDay: texts('Tapahtumapäivä', 'Dag för händelsen', 'Day of the event'),
  subject: texts('Lausunnon asia', 'Ärende för utlåtandet', 'Subject of the statement'),
  receiver: texts('Vastaanottaja', 'Mottagare', 'Receiver'),
  state: texts('Tila', 'Läge', 'State'),
  sentAt: texts('Lähetetty', 'Skickad', 'Sent'),
  dueOn: texts('Lähetettävä viimeistään', 'Ska skickas senast', 'To be sent by'),
  unmovedDueOn: texts('Siirtämätön määräpäivä', 'Oförskjuten sista dag', 'The same day unmoved'),
  statementDue: texts('Lausunto viimeistään', 'Utlåtande senast', 'Statement by'),
  hearing: texts('Kuuleminen', 'Hörande', 'Hearing'),
  heardOn: texts('Asiakasta kuultu {day}', 'Kunden hörd {day}', 'The client was heard on {day}'),
  notHeard: texts(
    'Asiakasta ei kuultu: {reason}',
    'Kunden hördes inte: {reason}',
    'The client was not heard: {reason}',
  ),
  hearingMissing: texts(
    'Asiakasta ei ole vielä kuultu',
    'Kunden har inte hörts ännu',
    'The client has not been heard yet',
  ),
  health: texts(
    'Terveydellinen syy, ks. rajattu liite',
    'Hälsoskäl, se den begränsade bilagan',
    'Health reason, see restricted annex',
  ),
  facts: texts('Ilmoitettavat tiedot', 'Uppgifter som anmäls', 'Facts reported'),
  offer: texts('Työtarjous', 'Arbetserbjudande', 'Job offer'),
  plan: texts('Ote suunnitelmasta', 'Utdrag ur planen', 'Excerpt of the plan'),
  invitation: texts('Kutsu tapaamiseen', 'Kallelse till möte', 'Invitation to a meeting'),
  clarification: texts('Asiakkaan selvitys', 'Kundens utredning', 'The client’s account'),
  noAnswer: texts('ei vastausta', 'inget svar', 'no answer'),
  employerAnswer: texts('Työnantajan vastaus', 'Arbetsgivarens svar', 'The employer’s answer'),
  previous: texts(
    'Aiempi tapahtuma 12 kuukauden ajalta',
    'Tidigare händelse inom 12 månader',
    'Earlier event in 12 months',
  ),
  interview: texts('Alkuhaastattelu', 'Inledande intervju', 'Initial interview'),
  obligation: texts('Työnhakuvelvollisuus', 'Skyldighet att söka jobb', 'Job-search obligation'),
  payer: texts('Etuuden maksaja', 'Förmånens utbetalare', 'Payer of the benefit'),
  KELA: texts('Kela', 'FPA', 'Kela'),
  FUND: texts('työttömyyskassa', 'arbetslöshetskassan', 'unemployment fund'),
  words: texts('Virkailijan lisäys', 'Tjänstemannens tillägg', 'What the official adds'),
  supplements: texts('Täydennykset', 'Kompletteringar', 'Supplements'),
  unasked: texts('pyytämättä', 'oombett', 'unasked'),
  law: texts('Sovellettu laki', 'Tillämpad lag', 'Law applied'),
  noSanction: texts(
    'Kunta ilmoittaa tosiseikat. Seurauksesta päättää vastaanottaja.',
    'Kommunen anmäler fakta. Mottagaren avgör följden.',
    'The municipality reports facts. The receiver decides what follows.',
  ),
} as const;
