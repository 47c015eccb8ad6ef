import type { FailureText } from './failure-text.ts';

/** Failures about who somebody is: codes, registration, contact, security ban. */
export const personFailures = {
  IDENTITY_CODE_INVALID: {
    kind: 'rule-violation',
    title: {
      fi: 'Henkilötunnus ei kelpaa',
      sv: 'Personbeteckningen godtas inte',
      en: 'The identity code cannot be taken',
    },
    detail: {
      fi: 'Muoto, päivä tai tarkistusmerkki ei täsmää, tai tunnus on todellisen henkilön eikä tämä ole tuotantoympäristö.',
      sv: 'Formen, dagen eller kontrolltecknet stämmer inte, eller så är beteckningen en verklig persons och miljön är inte produktion.',
      en: 'Form, day or check character is wrong, or the code is that of a real person and this is not production.',
    },
    next: {
      fi: 'Tarkista tunnus merkki merkiltä, myös välimerkki. Ilman tunnusta henkilö saa korvaavan tunnuksen.',
      sv: 'Kontrollera beteckningen tecken för tecken, även skiljetecknet. Utan beteckning får personen en ersättande.',
      en: 'Check the code character by character, the separator too. Without a code the person gets a substitute id.',
    },
  },
  IDENTITY_CODE_IN_USE: {
    kind: 'conflict',
    title: {
      fi: 'Henkilötunnus on toisella asiakkaalla',
      sv: 'En annan kund har personbeteckningen',
      en: 'Another client has the identity code',
    },
    detail: {
      fi: 'Yhdellä tunnuksella on kerrallaan yksi asiakas. Mitään ei muutettu.',
      sv: 'En beteckning hör till en kund i taget. Ingenting ändrades.',
      en: 'A code belongs to one client at a time. Nothing was changed.',
    },
    next: {
      fi: 'Hae tunnuksella (POST /v1/clients/search). Jos kyse on samasta henkilöstä, yhdistä asiakkaat.',
      sv: 'Sök med beteckningen (POST /v1/clients/search). Gäller det samma person, slå ihop kunderna.',
      en: 'Search by the code (POST /v1/clients/search). If it is the same person, merge the two clients.',
    },
  },
  BIRTH_DATE_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Syntymäaika puuttuu', sv: 'Födelsedatum saknas', en: 'The date of birth is missing' },
    detail: {
      fi: 'Henkilötunnuksettomalta tarvitaan syntymäaika.',
      sv: 'Av den som saknar personbeteckning behövs födelsedatum.',
      en: 'Somebody without an identity code needs a date of birth.',
    },
    next: { fi: 'Lisää syntymäaika.', sv: 'Lägg till födelsedatum.', en: 'Add the date of birth.' },
  },
  AGE_IMPLAUSIBLE: {
    kind: 'rule-violation',
    title: { fi: 'Ikä ei ole mahdollinen', sv: 'Åldern är inte möjlig', en: 'The age cannot be right' },
    detail: {
      fi: 'Syntymäajasta tulee iäksi {age}. Työnhakijaksi rekisteröidään 15–110-vuotias.',
      sv: 'Av födelsedatumet blir åldern {age}. En arbetssökande är 15–110 år.',
      en: 'The date of birth makes the age {age}. A jobseeker is 15 to 110 years old.',
    },
    next: { fi: 'Tarkista syntymäaika.', sv: 'Kontrollera födelsedatumet.', en: 'Check the date of birth.' },
  },
  MUNICIPALITY_CODE_INVALID: {
    kind: 'rule-violation',
    title: {
      fi: 'Kuntakoodi ei kelpaa',
      sv: 'Kommunkoden godtas inte',
      en: 'The municipality code cannot be taken',
    },
    detail: {
      fi: 'Koodi {municipality} ei ole sellaisen kunnan, jonka alueella on TE-toimisto.',
      sv: 'Koden {municipality} är inte en sådan kommuns där en TE-byrå är verksam.',
      en: 'The code {municipality} is not that of a municipality with a TE Office.',
    },
    next: {
      fi: 'Katso koodit: /v1/municipalities.',
      sv: 'Se koderna: /v1/municipalities.',
      en: 'See the codes: /v1/municipalities.',
    },
  },
  CODE_INVALID: {
    kind: 'rule-violation',
    title: {
      fi: 'Koodi ei kelpaa tälle päivälle',
      sv: 'Koden gäller inte denna dag',
      en: 'The code is not valid on the day',
    },
    detail: {
      fi: 'Koodia {value} ei voi käyttää {date} alkaen.',
      sv: 'Koden {value} kan inte användas från och med {date}.',
      en: 'The code {value} cannot be used from {date}.',
    },
    next: {
      fi: 'Valitse koodi, joka on päivänä voimassa.',
      sv: 'Välj en kod som gäller den dagen.',
      en: 'Choose a code that is valid on the day.',
    },
  },
  POSSIBLE_DUPLICATES: {
    kind: 'conflict',
    title: {
      fi: 'Henkilö voi olla jo asiakkaana',
      sv: 'Personen kan redan vara kund',
      en: 'The person may be a client already',
    },
    detail: {
      fi: 'Samaksi henkilöksi sopivia asiakkaita, jotka näet: {seen}; muiden viranomaisten: {hidden}. Ketään ei rekisteröity.',
      sv: 'Kunder som kan vara samma person och som du ser: {seen}; hos andra myndigheter: {hidden}. Ingen registrerades.',
      en: 'Clients who may be the same person and whom you see: {seen}; of other authorities: {hidden}. Nobody was registered.',
    },
    next: {
      fi: 'Katso ehdokkaat. Sama henkilö: avaa hänelle uusi työnhaku. Eri henkilö: kirjaa päätös (POST /v1/duplicate-decisions) ja rekisteröi uudelleen. Muun viranomaisen asiakkaasta kysy siltä.',
      sv: 'Se på kandidaterna. Samma person: öppna en ny jobbsökning. En annan: anteckna beslutet (POST /v1/duplicate-decisions) och registrera på nytt. Fråga den andra myndigheten om dess kund.',
      en: 'Look at the candidates. The same person: open a new job search. Somebody else: record the decision (POST /v1/duplicate-decisions) and register again. Ask the other authority about its client.',
    },
  },
  SECURITY_BAN_TOO_LONG: {
    kind: 'rule-violation',
    title: {
      fi: 'Turvakielto on liian pitkä',
      sv: 'Spärrmarkeringen är för lång',
      en: 'The security ban is too long',
    },
    detail: {
      fi: 'Laki sallii tälle turvakiellolle viimeiseksi päiväksi enintään {latest}.',
      sv: 'Lagen tillåter som sista dag för denna spärrmarkering högst {latest}.',
      en: 'The law allows this ban to last until {latest} at most.',
    },
    next: {
      fi: 'Lyhennä turvakieltoa. Sen voi uudistaa ennen kuin se päättyy.',
      sv: 'Förkorta spärrmarkeringen. Den kan förnyas innan den går ut.',
      en: 'Make the ban shorter. It can be renewed before it ends.',
    },
  },
  PERIOD_INVERTED: {
    kind: 'rule-violation',
    title: {
      fi: 'Jakso päättyy ennen alkuaan',
      sv: 'Perioden slutar innan den börjar',
      en: 'The period ends before it begins',
    },
    detail: {
      fi: 'Viimeinen päivä on ennen ensimmäistä.',
      sv: 'Den sista dagen är före den första.',
      en: 'The last day is before the first.',
    },
    next: { fi: 'Korjaa päivät.', sv: 'Rätta dagarna.', en: 'Correct the days.' },
  },
} as const satisfies Record<string, FailureText>;
