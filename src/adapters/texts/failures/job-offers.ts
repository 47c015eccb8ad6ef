import type { FailureText } from './failure-text.ts';

/** Failures about job offers, and about their figures. */
export const jobOfferFailures = {
  JOB_OFFER_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Työtarjousta ei löydy', sv: 'Jobberbjudandet hittades inte', en: 'No such job offer' },
    detail: {
      fi: 'Tarjousta ei ole, tai se koskee toisen organisaation asiakasta.',
      sv: 'Erbjudandet finns inte, eller så gäller det en annan organisations kund.',
      en: 'There is no such offer, or it is to another organisation’s client.',
    },
    next: {
      fi: 'Hae asiakkaan tarjoukset: /v1/job-offers?client=….',
      sv: 'Hämta kundens erbjudanden: /v1/job-offers?client=….',
      en: 'Take the id from the client’s list, /v1/job-offers?client=….',
    },
  },
  OFFER_EXISTS: {
    kind: 'conflict',
    title: {
      fi: 'Työpaikkaa on jo tarjottu asiakkaalle',
      sv: 'Platsen har redan erbjudits kunden',
      en: 'The vacancy has been offered to the client',
    },
    detail: {
      fi: 'Asiakkaalla on tästä työpaikasta tarjous {offer}.',
      sv: 'Kunden har erbjudandet {offer} om denna plats.',
      en: 'The client has the offer {offer} of this vacancy.',
    },
    next: {
      fi: 'Jatka sitä tarjousta, tai peruuta se ensin.',
      sv: 'Fortsätt med det erbjudandet, eller återkalla det först.',
      en: 'Go on with that offer, or take it back first.',
    },
  },
  DEADLINE_TOO_SHORT: {
    kind: 'rule-violation',
    title: { fi: 'Määräaika on liian lyhyt', sv: 'Tiden är för kort', en: 'The time is too short' },
    detail: {
      fi: '{field} on {given}, mutta se voi olla aikaisintaan {earliest}.',
      sv: '{field} är {given}, men kan vara tidigast {earliest}.',
      en: '{field} is {given}, and can be {earliest} at the earliest.',
    },
    next: {
      fi: 'Tee uusi tarjous myöhemmillä päivillä. Kirjeestä voi myös varmistaa puhelimitse, että se on saatu (phoneConfirmedAt).',
      sv: 'Gör ett nytt erbjudande med senare dagar. Om ett brev kan du också ringa och få bekräftat att det har kommit (phoneConfirmedAt).',
      en: 'Make an offer with later days. Of a letter the client can also confirm by phone to have it (phoneConfirmedAt).',
    },
  },
  ANSWER_CLOSED: {
    kind: 'conflict',
    title: { fi: 'Vastausaika on päättynyt', sv: 'Svarstiden har gått ut', en: 'The time to answer is over' },
    detail: {
      fi: 'Tarjoukseen piti vastata viimeistään {reportBy}. Myöhästyminen ei yksin ole kieltäytymistä.',
      sv: 'Erbjudandet skulle besvaras senast {reportBy}. Enbart försening är ingen vägran.',
      en: 'The offer was to be answered by {reportBy}. Being late alone is no refusal.',
    },
    next: {
      fi: 'Kirjaa, mitä asiakas kertoo, vastaukseksi selvityspyyntöön: /v1/clarifications?client=….',
      sv: 'Anteckna det som kunden berättar som svar på begäran om utredning: /v1/clarifications?client=….',
      en: 'Record what the client tells as the answer to the clarification request: /v1/clarifications?client=….',
    },
  },
  EMPLOYMENT_START_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Työn alkamispäivä puuttuu',
      sv: 'Arbetets första dag saknas',
      en: 'The first day of the work is missing',
    },
    detail: {
      fi: 'Tulos 01 kertoo, että asiakas työllistyi, mutta ei milloin.',
      sv: 'Resultat 01 säger att kunden fick arbetet, men inte när.',
      en: 'Result 01 says that the client was placed, and not from when.',
    },
    next: {
      fi: 'Ilmoita päivä (employmentStart), kirjoita miksi sitä ei tiedetä (words), tai käytä tulosta 52.',
      sv: 'Ange dagen (employmentStart), skriv varför den inte är känd (words), eller använd resultat 52.',
      en: 'Tell the day (employmentStart) or why it is not known (words), or use result 52.',
    },
  },
  RESULT_REASON_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Muu syy puuttuu', sv: 'Den andra orsaken saknas', en: 'The other reason is missing' },
    detail: {
      fi: 'Tulos 11 on muu syy, ja se pitää kertoa.',
      sv: 'Resultat 11 är en annan orsak, och den ska anges.',
      en: 'Result 11 is another reason, which has to be told.',
    },
    next: {
      fi: 'Ilmoita subReason tai words.',
      sv: 'Ange subReason eller words.',
      en: 'Tell subReason or words.',
    },
  },
  RESULT_PENDING: {
    kind: 'conflict',
    title: { fi: 'Valinta on kesken', sv: 'Urvalet pågår', en: 'The selection is pending' },
    detail: {
      fi: 'Tulos {code} ei ole lopullinen.',
      sv: 'Resultat {code} är inte slutligt.',
      en: 'Result {code} is not the last one.',
    },
    next: {
      fi: 'Kirjaa ensin, mitä valinnasta tuli.',
      sv: 'Anteckna först hur urvalet gick.',
      en: 'Record first what came of the selection.',
    },
  },
  BODY_UNKNOWN: {
    kind: 'not-found',
    title: { fi: 'Lukuja ei löydy', sv: 'Siffrorna hittades inte', en: 'No such figures' },
    detail: {
      fi: 'Organisaatiolla {body} ei ole lukuja päivältä {date}, tai ne eivät kuulu sinulle.',
      sv: '{body} har inga siffror för {date}, eller så är de inte för dig.',
      en: 'There are no figures of {body} of {date}, or they are not yours to read.',
    },
    next: {
      fi: 'Valitse oma organisaatiosi, alueesi tai sen kunta, esimerkiksi municipality:109.',
      sv: 'Välj din egen organisation, ditt område eller dess kommun, till exempel municipality:109.',
      en: 'Choose your own body, your area or one of its municipalities, such as municipality:109.',
    },
  },
} as const satisfies Record<string, FailureText>;
