import type { TimelineKind } from '../../application/clients/timeline.ts';
import type { EndReason } from '../../domain/clients/responsibility/responsibility.ts';
import type { SpellBreak } from '../../domain/clients/facts/unemployment-spells.ts';
import { type Texts, texts } from './language.ts';

/** Names of the kinds of entries. */
export const timelineKindNames: Readonly<Record<TimelineKind, Texts>> = {
  RESIDENCE: texts('Asuminen', 'Boende', 'Residence'),
  JOB_SEARCH: texts('Työnhaku', 'Jobbsökning', 'Job search'),
  STATUS: texts('Työllisyyskoodi', 'Sysselsättningskod', 'Employment status'),
  SPELL: texts('Työttömyysjakso', 'Arbetslöshetsperiod', 'Unemployment spell'),
  SERVICE: texts('Palvelut', 'Tjänster', 'Services'),
  SERVICE_LINE: texts('Palvelulinja', 'Servicelinje', 'Service line'),
  EARNINGS_RIGHT: texts('Ansiopäiväraha', 'Inkomstrelaterad dagpenning', 'Earnings-related allowance'),
  RESPONSIBILITY: texts('Asiakasvastuu', 'Kundansvar', 'Responsibility'),
  DETERMINATION: texts('Kohderyhmäratkaisu', 'Målgruppsavgörande', 'Determination'),
  NOTICE: texts('Siirtoilmoitus', 'Överföringsmeddelande', 'Referral notice'),
  OVERRIDE: texts('Virkailijan ratkaisu', 'Tjänstemannens avgörande', 'Official’s decision'),
  STAY: texts('Jätetty TE-toimistoon', 'Kvar vid TE-byrån', 'Left with TE Office'),
  REQUEST: texts('Siirtopyyntö', 'Begäran om överföring', 'Transfer request'),
  MEETING: texts('Tapaaminen', 'Möte', 'Meeting'),
  ASSESSMENT: texts('Palvelutarpeen arviointi', 'Bedömning av servicebehovet', 'Needs assessment'),
  PLAN: texts('Suunnitelma', 'Plan', 'Plan'),
  REFERRAL: texts('Palveluun ohjaus', 'Hänvisning till tjänst', 'Referral to service'),
  WORK_TRIAL: texts('Työkokeilu', 'Arbetsprövning', 'Work trial'),
  STATEMENT: texts(
    'Työvoimapoliittinen lausunto',
    'Arbetskraftspolitiskt utlåtande',
    'Labour-policy statement',
  ),
  PAY_SUBSIDY: texts('Palkkatuki', 'Lönesubvention', 'Pay subsidy'),
  JOB_OFFER: texts('Työtarjous', 'Jobberbjudande', 'Job offer'),
  START_UP_GRANT: texts('Starttiraha', 'Startpeng', 'Start-up grant'),
  MULTI_SECTOR: texts('Monialainen palvelu', 'Sektorsövergripande service', 'Multi-sector service'),
  CLARIFICATION: texts('Selvityspyyntö', 'Begäran om utredning', 'Request for clarification'),
  REMINDER: texts('Muistutus', 'Påminnelse', 'Reminder'),
  FACT_REPORT: texts('Tietojen ilmoittaminen', 'Anmälan av uppgifter', 'Fact report'),
  CLAIM: texts('Maksatushakemus', 'Utbetalningsansökan', 'Claim for payment'),
  DECISION: texts('Tukipäätös', 'Beslut om stöd', 'Decision on a subsidy'),
  RECTIFICATION: texts('Oikaisuvaatimus', 'Begäran om omprövning', 'Rectification request'),
  CHANGE: texts('Tietojen muutos', 'Ändring av uppgifter', 'Change of facts'),
};

const MATTER = texts('{what}: {state}', '{what}: {state}', '{what}: {state}');

/** What an entry of a kind says. */
export const timelineSentences: Readonly<Record<TimelineKind, Texts>> = {
  RESIDENCE: texts('{kind}: {municipality}', '{kind}: {municipality}', '{kind}: {municipality}'),
  JOB_SEARCH: texts(
    'Työnhaku on voimassa{office}{endReason}',
    'Jobbsökningen gäller{office}{endReason}',
    'The job search is valid{office}{endReason}',
  ),
  STATUS: texts(
    '{name} (koodi {code}){endReason}',
    '{name} (kod {code}){endReason}',
    '{name} (code {code}){endReason}',
  ),
  SPELL: texts(
    'Yhdenjaksoinen työttömyys{brokenBy}{endReason}',
    'Oavbruten arbetslöshet{brokenBy}{endReason}',
    'Uninterrupted unemployment{brokenBy}{endReason}',
  ),
  SERVICE: texts('{name} (koodi {code})', '{name} (kod {code})', '{name} (code {code})'),
  SERVICE_LINE: texts('Palvelulinja: {name}', 'Servicelinje: {name}', 'Service line: {name}'),
  EARNINGS_RIGHT: texts(
    'Oikeus ansiopäivärahaan ({basis}): {right}',
    'Rätt till inkomstrelaterad dagpenning ({basis}): {right}',
    'Right to earnings-related allowance ({basis}): {right}',
  ),
  RESPONSIBILITY: texts(
    'Vastuussa on {authority} (peruste: {startGround}){endReason}',
    'Ansvarig är {authority} (grund: {startGround}){endReason}',
    'Responsible is {authority} (ground: {startGround}){endReason}',
  ),
  DETERMINATION: texts('{result}{why}', '{result}{why}', '{result}{why}'),
  NOTICE: texts(
    'Siirtoilmoitus on {state} (luovuttaja: {from}, vastaanottaja: {to})',
    'Överföringsmeddelandet är {state} (överlåtare: {from}, mottagare: {to})',
    'The referral notice is {state} (from: {from}, to: {to})',
  ),
  OVERRIDE: texts(
    'Virkailija on päättänyt toisin: {result}',
    'En tjänsteman har beslutat annorlunda: {result}',
    'An official has decided otherwise: {result}',
  ),
  STAY: texts(
    'Asiakas on jätetty TE-toimistoon ({reason})',
    'Kunden har lämnats kvar vid TE-byrån ({reason})',
    'The client has been left with the TE Office ({reason})',
  ),
  REQUEST: texts(
    'Asiakas on pyytänyt siirtoa (luovuttaja: {from}, vastaanottaja: {to}){state}',
    'Kunden har begärt överföring (överlåtare: {from}, mottagare: {to}){state}',
    'The client has asked to be moved (from: {from}, to: {to}){state}',
  ),
  MEETING: MATTER,
  ASSESSMENT: MATTER,
  PLAN: MATTER,
  REFERRAL: MATTER,
  WORK_TRIAL: MATTER,
  JOB_OFFER: MATTER,
  START_UP_GRANT: MATTER,
  PAY_SUBSIDY: MATTER,
  MULTI_SECTOR: MATTER,
  STATEMENT: MATTER,
  CLARIFICATION: MATTER,
  REMINDER: MATTER,
  FACT_REPORT: MATTER,
  CLAIM: MATTER,
  DECISION: MATTER,
  RECTIFICATION: MATTER,
  CHANGE: texts('{kind}', '{kind}', '{kind}'),
};

/** What was done to facts here. */
export const changeNames: Readonly<Record<'RECORDED' | 'CORRECTED' | 'REVERSED', Texts>> = {
  RECORDED: texts('Tieto kirjattiin', 'En uppgift antecknades', 'A fact was recorded'),
  CORRECTED: texts('Tietoa korjattiin', 'En uppgift rättades', 'A fact was corrected'),
  REVERSED: texts('Korjaus peruttiin', 'En rättelse återtogs', 'A correction was taken back'),
};

/** Why a responsibility ended. */
export const responsibilityEndNames: Readonly<Record<EndReason, Texts>> = {
  TRANSFERRED: texts('siirretty', 'överförd', 'moved'),
  JOB_SEARCH_ENDED: texts('työnhaku päättyi', 'jobbsökningen upphörde', 'the job search ended'),
  DECEASED: texts('asiakas kuoli', 'kunden avled', 'the client died'),
  MERGED: texts(
    'asiakas yhdistettiin toiseen',
    'kunden slogs ihop med en annan',
    'the client was merged into another',
  ),
};

/** What broke an unemployment spell. */
export const spellBreakNames: Readonly<Record<SpellBreak, Texts>> = {
  SERVICE: texts('palvelu', 'service', 'a service'),
  EMPLOYMENT: texts('työ', 'arbete', 'work'),
  END_OF_SEARCH: texts('työnhaun päättyminen', 'jobbsökningens slut', 'the end of the job search'),
  OTHER: texts('muu syy', 'annan orsak', 'another reason'),
};

/** Words around the picture of a timeline. */
export const timelineWords = {
  title: texts(
    'Asiakkaan aikajana {from}–{to}',
    'Kundens tidslinje {from}–{to}',
    'Timeline of the client, {from}–{to}',
  ),
  /** For who hears the picture: how much there is of what. */
  description: texts(
    'Kuvassa on {count} tapahtumaa lajeittain: {kinds}. Samat tiedot ovat luettelona osoitteessa timeline.',
    'Bilden visar {count} händelser efter slag: {kinds}. Samma uppgifter finns som lista på adressen timeline.',
    'The picture shows {count} entries by kind: {kinds}. The list at the address timeline says the same.',
  ),
  asKnown: texts('Tiedossa {at}', 'Känt {at}', 'As known on {at}'),
  truncated: texts(
    'Vain {count} viimeisintä näytetään.',
    'Bara de {count} senaste visas.',
    'Only the latest {count} are shown.',
  ),
  nothing: texts('Ei tapahtumia', 'Inga händelser', 'Nothing to show'),
  today: texts('tänään', 'i dag', 'today'),
  goesOn: texts('jatkuu', 'fortgår', 'goes on'),
  unknownStart: texts('alku ei tiedossa', 'början okänd', 'start not known'),
} as const satisfies Record<string, Texts>;
