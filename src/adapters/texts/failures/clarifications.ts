import type { FailureText } from './failure-text.ts';

/** Failures about requests for clarification. */
export const clarificationFailures = {
  CLARIFICATION_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Selvityspyyntöä ei löydy',
      sv: 'Begäran om utredning hittades inte',
      en: 'No such request for clarification',
    },
    detail: {
      fi: 'Pyyntöä ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Begäran finns inte, eller så är kunden inte er kund.',
      en: 'There is no such request, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan pyynnöt luettelosta /v1/clarifications.',
      sv: 'Hämta kundens begäranden från listan /v1/clarifications.',
      en: 'Take the id from the list of the client, /v1/clarifications.',
    },
  },
  EVENT_NOT_TOLD: {
    kind: 'rule-violation',
    title: {
      fi: 'Mikään asia ei kerro tapahtumasta',
      sv: 'Inget ärende berättar om händelsen',
      en: 'No matter tells of the event',
    },
    detail: {
      fi: 'Tapahtuma {event} tarvitsee asiakkaan oman asian, josta se ilmenee[: {matters}].',
      sv: 'Händelsen {event} kräver ett ärende hos kunden som visar den[: {matters}].',
      en: 'The event {event} needs a matter of the client that shows it[: {matters}].',
    },
    next: {
      fi: 'Kirjaa ensin, mitä asiassa tapahtui, ja anna sitten sen tunnus.',
      sv: 'Anteckna först vad som hände i ärendet och ange sedan dess id.',
      en: 'Record first what happened in the matter, then give its id.',
    },
  },
  EVENT_ON_OTHER_DAY: {
    kind: 'rule-violation',
    title: {
      fi: 'Tapahtumalla on toinen päivä',
      sv: 'Händelsen har en annan dag',
      en: 'The event has another day',
    },
    detail: {
      fi: 'Asian mukaan tapahtuma oli {told}, ei {date}. Päivä ratkaisee, mitä lakia sovelletaan.',
      sv: 'Enligt ärendet var händelsen {told}, inte {date}. Dagen avgör vilken lag som gäller.',
      en: 'The matter says {told}, not {date}. The day decides which law holds.',
    },
    next: {
      fi: 'Käytä asian päivää tai korjaa asia.',
      sv: 'Använd ärendets dag eller rätta ärendet.',
      en: 'Use the day of the matter, or correct the matter.',
    },
  },
  ANSWER_TIME_TOO_SHORT: {
    kind: 'rule-violation',
    title: {
      fi: 'Vastausaika on liian lyhyt',
      sv: 'Svarstiden är för kort',
      en: 'The time to answer is too short',
    },
    detail: {
      fi: 'Viimeinen päivä {date} on ennen päivää {earliest}. Aika alkaa, kun pyynnön oletetaan tulleen perille.',
      sv: 'Den sista dagen {date} är före {earliest}. Tiden börjar när begäran antas ha kommit fram.',
      en: 'The last day {date} is before {earliest}. The time begins when the request is presumed to have arrived.',
    },
    next: {
      fi: 'Anna myöhempi päivä tai jätä se pois.',
      sv: 'Ange en senare dag eller lämna bort den.',
      en: 'Give a later day, or none.',
    },
  },
  ANSWER_OUTSIDE_TIME: {
    kind: 'rule-violation',
    title: {
      fi: 'Selvityksen päivä ei sovi',
      sv: 'Utredningens dag passar inte',
      en: 'The day of the answer does not fit',
    },
    detail: {
      fi: 'Päivä {date} ei ole välillä {from}–{to}.',
      sv: 'Dagen {date} är inte mellan {from} och {to}.',
      en: 'The day {date} is not between {from} and {to}.',
    },
    next: {
      fi: 'Anna päivä, jona selvitys tuli.',
      sv: 'Ange den dag då utredningen kom.',
      en: 'Give the day on which the answer came.',
    },
  },
  REASON_NOT_IN_LAW: {
    kind: 'rule-violation',
    title: {
      fi: 'Laki ei tunne syytä',
      sv: 'Lagen känner inte till skälet',
      en: 'The law does not list the reason',
    },
    detail: {
      fi: 'Syy {reason} ei ole tapahtumapäivän lain luettelossa. Luettelo: {allowed}.',
      sv: 'Skälet {reason} finns inte i lagens lista på händelsens dag. Listan: {allowed}.',
      en: 'The reason {reason} is not in the list of the law of the event’s day. The list: {allowed}.',
    },
    next: {
      fi: 'Valitse luettelosta tai käytä syytä OTHER ja kirjaa asiakkaan sanat.',
      sv: 'Välj ur listan eller använd OTHER och anteckna kundens ord.',
      en: 'Choose from the list, or use OTHER and take down the client’s words.',
    },
  },
  HEALTH_ANNEX_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Rajattu liite puuttuu',
      sv: 'Den begränsade bilagan saknas',
      en: 'The restricted annex is missing',
    },
    detail: {
      fi: 'Terveydellinen syy kirjataan rajattuun liitteeseen.',
      sv: 'Hälsoskäl antecknas i den begränsade bilagan.',
      en: 'A health reason is taken down in the restricted annex.',
    },
    next: {
      fi: 'Kirjaa asiakkaan sanat kenttään health.',
      sv: 'Anteckna kundens ord i fältet health.',
      en: 'Put the client’s words into the field health.',
    },
  },
  HEALTH_ANNEX_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Rajattua liitettä ei ole',
      sv: 'Det finns ingen begränsad bilaga',
      en: 'No restricted annex',
    },
    detail: {
      fi: 'Asiakas ei ole kertonut terveydellistä syytä, tai liite ei ole sinulle avoinna.',
      sv: 'Kunden har inte angett hälsoskäl, eller så är bilagan inte öppen för dig.',
      en: 'The client has given no health reason, or the annex is not open to you.',
    },
    next: {
      fi: 'Tarkista pyynnöstä, onko siinä healthReason.',
      sv: 'Kontrollera om begäran har healthReason.',
      en: 'See whether the request has a healthReason.',
    },
  },
} as const satisfies Record<string, FailureText>;
