import type { FailureText } from './failure-text.ts';

/** Failures about reports of facts. */
export const factReportFailures = {
  FACT_REPORT_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Ilmoitusta ei löydy',
      sv: 'Anmälan hittades inte',
      en: 'No such fact report',
    },
    detail: {
      fi: 'Ilmoitusta ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Anmälan finns inte, eller så är kunden inte er kund.',
      en: 'There is no such report, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan ilmoitukset luettelosta /v1/fact-reports.',
      sv: 'Hämta kundens anmälningar från listan /v1/fact-reports.',
      en: 'Take the id from the list of the client, /v1/fact-reports.',
    },
  },
  HEARING_OPEN: {
    kind: 'rule-violation',
    title: {
      fi: 'Asiakas voi vielä vastata',
      sv: 'Kunden kan ännu svara',
      en: 'The client can still answer',
    },
    detail: {
      fi: 'Asiakkaalla on aikaa antaa selvitys {deadline} asti. Ennen sitä ei ilmoiteta mitään (laki 434/2003, 34 §).',
      sv: 'Kunden har tid att lämna sin utredning till och med {deadline}. Före det anmäls ingenting (lag 434/2003, 34 §).',
      en: 'The client has until {deadline} to answer. Nothing is reported before (Act 434/2003, section 34).',
    },
    next: {
      fi: 'Odota selvitystä tai määräajan päättymistä: luonnos tulee sitten käsiteltäväksi itsestään.',
      sv: 'Vänta på utredningen eller på att tiden går ut: utkastet kommer sedan till handläggning av sig självt.',
      en: 'Wait for the answer or the end of the time: the draft then comes up by itself.',
    },
  },
  HEARING_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Asiakasta ei ole kuultu',
      sv: 'Kunden har inte hörts',
      en: 'The client has not been heard',
    },
    detail: {
      fi: 'Päivän {date} tapahtumasta ei ole kuultu asiakasta eikä kirjattu, miksi ei (laki 434/2003, 34 §).',
      sv: 'Om händelsen {date} har kunden inte hörts, och det har inte antecknats varför (lag 434/2003, 34 §).',
      en: 'On the event of {date} the client has not been heard, and nobody has said why not (Act 434/2003, section 34).',
    },
    next: {
      fi: 'Lähetä selvityspyyntö osoitteessa /v1/clarifications tai kirjaa kuuleminen taikka sen este ilmoitukseen.',
      sv: 'Skicka en begäran på adressen /v1/clarifications, eller anteckna hörandet eller dess hinder i anmälan.',
      en: 'Ask the client at /v1/clarifications, or record in the report that the client was heard, or why not.',
    },
  },
  STATEMENT_IS_OWN: {
    kind: 'rule-violation',
    title: {
      fi: 'Lausunnon antaa kunta itse',
      sv: 'Kommunen ger utlåtandet själv',
      en: 'The municipality gives the statement itself',
    },
    detail: {
      fi: 'Päivänä {date} lausunto asiasta {subject} kuuluu asiakkaasta vastaavalle viranomaiselle: tietoja ei ilmoiteta muualle.',
      sv: 'Den {date} hör utlåtandet om {subject} till den myndighet som ansvarar för kunden: uppgifter anmäls inte vidare.',
      en: 'On {date} the statement on {subject} belongs to the authority that is responsible for the client: nothing is reported to another.',
    },
    next: {
      fi: 'Anna oma lausunto osoitteessa /v1/statements.',
      sv: 'Ge ett eget utlåtande på adressen /v1/statements.',
      en: 'Give a statement of your own at /v1/statements.',
    },
  },
  NO_TE_OFFICE: {
    kind: 'rule-violation',
    title: {
      fi: 'TE-toimistoa ei voi päätellä',
      sv: 'TE-byrån kan inte fastställas',
      en: 'No TE Office can be found',
    },
    detail: {
      fi: 'Päivänä {date} lausunnon antaa asiakkaan alueen TE-toimisto, mutta kotikuntaa ei tunneta tai sillä ei ole TE-toimistoa.',
      sv: 'Den {date} ges utlåtandet av TE-byrån i kundens område, men hemkommunen är inte känd eller har ingen TE-byrå.',
      en: 'On {date} the TE Office of the client’s region gives the statement, and no home in such a region is known.',
    },
    next: {
      fi: 'Tarkista asiakkaan kotikunta ja lähetä ilmoitus uudelleen.',
      sv: 'Kontrollera kundens hemkommun och skicka anmälan på nytt.',
      en: 'Check the client’s home municipality and send the report again.',
    },
  },
  NOT_THE_RECEIVER: {
    kind: 'forbidden',
    title: {
      fi: 'Ilmoitus on lähetetty toiselle',
      sv: 'Anmälan har skickats till någon annan',
      en: 'The report was sent to another body',
    },
    detail: {
      fi: 'Ilmoitukseen vastaa sen vastaanottaja: {receiver}.',
      sv: 'Anmälan besvaras av dess mottagare: {receiver}.',
      en: 'A report is answered by its receiver: {receiver}.',
    },
    next: {
      fi: 'Pyydä vastaanottajaa kirjaamaan vastauksensa.',
      sv: 'Be mottagaren anteckna sitt svar.',
      en: 'Ask the receiver to record its answer.',
    },
  },
} as const satisfies Record<string, FailureText>;
