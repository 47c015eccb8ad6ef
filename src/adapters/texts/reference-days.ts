import type { Language, Texts } from './language.ts';

/** Which day decides what law applies, as people of the language say it (ratkaiseva päivä). */
export function referenceDayName(referenceDate: string, language: Language): string {
  return language === 'en' ? referenceDate : (NAMES[referenceDate]?.[language] ?? referenceDate);
}

const NAMES: Readonly<Record<string, Omit<Texts, 'en'>>> = {
  'day looked at': texts('tarkastelupäivä', 'granskningsdagen'),
  'day of the referral': texts('palveluun ohjaamisen päivä', 'dagen för hänvisningen'),
  'day of the selection or interruption': texts(
    'valinnan tai keskeyttämisen päivä',
    'dagen för antagningen eller avbrottet',
  ),
  'referral, start or end of the service': texts(
    'palveluun ohjaaminen, palvelun alkaminen tai päättyminen',
    'hänvisningen till servicen, dess början eller slut',
  ),
  'count date': texts('laskentapäivä', 'beräkningsdagen'),
  'day of referral': texts('palveluun osoittamisen päivä', 'dagen för anvisningen'),
  'determination date': texts('ratkaisun päivä', 'dagen för avgörandet'),
  'transfer date': texts('siirtopäivä', 'överföringsdagen'),
  'notice date': texts('ilmoituksen päivä', 'dagen för anmälan'),
  'date of sending': texts('lähettämispäivä', 'dagen för avsändandet'),
  'job-search start': texts('työnhaun alkaminen', 'den dag då jobbsökningen började'),
  'start of continuous unemployment': texts(
    'yhdenjaksoisen työttömyyden alkaminen',
    'den dag då den oavbrutna arbetslösheten började',
  ),
  'due date': texts('määräpäivä', 'förfallodagen'),
  'first meeting': texts('ensimmäinen tapaaminen', 'det första mötet'),
  'last meeting': texts('edellinen tapaaminen', 'det föregående mötet'),
  'day of the request': texts('pyynnön päivä', 'dagen för begäran'),
  'start of the review period': texts('tarkastelujakson alkaminen', 'den dag då granskningsperioden börjar'),
  'day of the event': texts('tapahtumapäivä', 'dagen för händelsen'),
  'day of the assessment': texts('arvioinnin päivä', 'dagen för bedömningen'),
  'day of the interview': texts('haastattelun päivä', 'dagen för intervjun'),
  'day on which the authority changes': texts(
    'viranomaisen vaihtumisen päivä',
    'den dag då myndigheten byts',
  ),
  'day of approval': texts('hyväksymispäivä', 'dagen för godkännandet'),
  'day of the plan': texts('suunnitelman päivä', 'dagen för planen'),
  'day of the assessment of need': texts(
    'palvelutarpeen arvioinnin päivä',
    'dagen för bedömningen av behovet',
  ),
  'day of the agreement': texts('sopimuksen päivä', 'dagen för avtalet'),
  'day on which the statement is given': texts('lausunnon antamispäivä', 'den dag då utlåtandet ges'),
  'day from which the time runs': texts('määräajan alkaminen', 'den dag då tidsfristen börjar'),
  'decision date': texts('päätöspäivä', 'beslutsdagen'),
  'last day claimed for': texts('haetun jakson viimeinen päivä', 'sista dagen i den sökta perioden'),
  'day of payment': texts('maksupäivä', 'betalningsdagen'),
  'receipt of the application': texts('hakemuksen saapumispäivä', 'den dag då ansökan kom in'),
  'start of the work trial': texts('työkokeilun alkaminen', 'den dag då arbetsprövningen börjar'),
  'start of the coaching': texts('valmennuksen alkaminen', 'den dag då träningen börjar'),
  'start of the try-out': texts('koulutuskokeilun alkaminen', 'den dag då utbildningsprövningen börjar'),
  'dismissal day': texts('irtisanomispäivä', 'uppsägningsdagen'),
  'day of the service': texts('palvelupäivä', 'dagen för servicen'),
  'start of the allowance': texts('päivärahan alkaminen', 'den dag då dagpenningen börjar'),
  'start of the benefit': texts('etuuden alkaminen', 'den dag då förmånen börjar'),
  'payment day': texts('maksupäivä', 'betalningsdagen'),
  'month measured': texts('mitattava kuukausi', 'den månad som mäts'),
  'day of the move': texts('siirtymispäivä', 'dagen för övergången'),
  'end of clienthood': texts('asiakkuuden päättyminen', 'den dag då kundförhållandet upphör'),
  'day of processing': texts('käsittelypäivä', 'dagen för behandlingen'),
  'day of entry': texts('merkintäpäivä', 'dagen för anteckningen'),
  'day of delivery': texts('toimituspäivä', 'leveransdagen'),
  'day of matching': texts('yhteensovittamisen päivä', 'matchningsdagen'),
  'day of the decision': texts('päätöspäivä', 'beslutsdagen'),
  'day of use': texts('käyttöpäivä', 'dagen för användningen'),
  'day of disclosure': texts('luovutuspäivä', 'dagen för utlämnandet'),
  'day of handing over': texts('päivä, jona sanoma toimitettiin', 'dagen då meddelandet överlämnades'),
  'service of the decision': texts('päätöksen tiedoksisaanti', 'delfåendet av beslutet'),
};

function texts(fi: string, sv: string): Omit<Texts, 'en'> {
  return { fi, sv };
}
