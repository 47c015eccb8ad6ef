import type { FailureText } from './failure-text.ts';

/** Failures about requests of clients to be served by another authority. */
export const transferRequestFailures = {
  REQUEST_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Siirtopyyntöä ei löydy', sv: 'Begäran om överföring hittades inte', en: 'No such request' },
    detail: {
      fi: 'Siirtopyyntöä ei ole, tai se ei koske organisaatiotasi.',
      sv: 'Begäran finns inte, eller så gäller den inte din organisation.',
      en: 'There is no such request, or it does not concern your organisation.',
    },
    next: {
      fi: 'Hae organisaatiotasi koskevat pyynnöt luettelosta /v1/transfer-requests.',
      sv: 'Hämta de begäranden som gäller din organisation från listan /v1/transfer-requests.',
      en: 'Take the id from the list of your organisation, /v1/transfer-requests.',
    },
  },
  REQUEST_STATE: {
    kind: 'conflict',
    title: {
      fi: 'Siirtopyyntö on toisessa vaiheessa',
      sv: 'Begäran är i ett annat skede',
      en: 'The request has reached another stage',
    },
    detail: {
      fi: 'Pyyntö on tilassa {requestState}[, johon {changedBy} sen vei {changedAt}], eikä siinä tätä voi tehdä.',
      sv: 'Begäran har tillståndet {requestState}[, dit {changedBy} förde den {changedAt}], och då kan detta inte göras.',
      en: 'The request is {requestState}[, by {changedBy}, {changedAt}], and this cannot be done with it then.',
    },
    next: {
      fi: 'Lue pyyntö uudelleen. Päätetystä pyynnöstä voi vaatia oikaisua, ja uuden pyynnön saa tehdä.',
      sv: 'Läs begäran på nytt. Rättelse kan begäras i ett beslut, och en ny begäran får göras.',
      en: 'Read the request again. A refusal can be contested, and a new request may be made.',
    },
  },
  REQUEST_NOT_POSSIBLE: {
    kind: 'rule-violation',
    title: {
      fi: 'Laki ei tunne tällaista pyyntöä',
      sv: 'Lagen känner inte en sådan begäran',
      en: 'The law knows no such request',
    },
    detail: {
      fi: 'Tuona päivänä ({date}) asiakas ei voinut pyytää siirtoa toiselle viranomaiselle.',
      sv: 'Den dagen ({date}) kunde kunden inte begära överföring till en annan myndighet.',
      en: 'On that day ({date}) a client could not ask to be moved to another authority.',
    },
    next: {
      fi: 'Kerro asiakkaalle, mistä päivästä pyynnön voi tehdä: ks. /v1/legislation/themes/transfer.',
      sv: 'Berätta för kunden från vilken dag begäran kan göras: se /v1/legislation/themes/transfer.',
      en: 'Tell the client from which day on it can be asked: see /v1/legislation/themes/transfer.',
    },
  },
  REQUEST_ALREADY_OPEN: {
    kind: 'conflict',
    title: {
      fi: 'Asiakkaalla on jo avoin siirtopyyntö',
      sv: 'Kunden har redan en öppen begäran',
      en: 'The client has an open request already',
    },
    detail: {
      fi: 'Asiakkaalla voi olla yksi avoin siirtopyyntö kerrallaan.',
      sv: 'Kunden kan ha en öppen begäran åt gången.',
      en: 'A client has one open request at a time.',
    },
    next: {
      fi: 'Odota päätöstä, tai kirjaa aiempi pyyntö peruutetuksi ja tee uusi.',
      sv: 'Vänta på beslutet, eller anteckna att den tidigare begäran har tagits tillbaka och gör en ny.',
      en: 'Wait for the decision, or record that the earlier request is withdrawn and make a new one.',
    },
  },
  REASONS_MISSING: {
    kind: 'rule-violation',
    title: { fi: 'Perustelut puuttuvat', sv: 'Motiveringen saknas', en: 'The reasons are missing' },
    detail: {
      fi: 'Ratkaisu on perusteltava (laki 434/2003, 45 §).',
      sv: 'Ett avgörande ska motiveras (lag 434/2003, 45 §).',
      en: 'Reasons must be given (Act 434/2003, section 45).',
    },
    next: {
      fi: 'Kirjoita, mitkä seikat ratkaisivat asian, ja lähetä pyyntö uudelleen.',
      sv: 'Skriv vilka omständigheter som avgjorde saken och skicka begäran på nytt.',
      en: 'Write what decided the matter and send the request again.',
    },
  },
  MUNICIPALITY_CONSENT_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Vastaanottava kunta ei ole suostunut',
      sv: 'Den mottagande kommunen har inte samtyckt',
      en: 'The receiving municipality has not consented',
    },
    detail: {
      fi: 'Pyyntöön toiseen kuntaan voidaan suostua vain, kun se kunta ottaa asiakkaan vastaan.',
      sv: 'En begäran till en annan kommun kan bifallas bara när den kommunen tar emot kunden.',
      en: 'A request to another municipality can be granted only when that municipality takes the client.',
    },
    next: {
      fi: 'Odota kunnan vastausta. Jos kunta ei suostu, hylkää pyyntö; asiakas voi tehdä uuden.',
      sv: 'Vänta på kommunens svar. Om kommunen inte samtycker, avslå begäran; kunden kan göra en ny.',
      en: 'Wait for its answer. If it does not consent, refuse the request; the client may make a new one.',
    },
  },
  SERVICES_ENDANGERED: {
    kind: 'rule-violation',
    title: {
      fi: 'Palvelujen saanti vaarantuisi',
      sv: 'Tillgången till service skulle äventyras',
      en: 'Access to services would be in danger',
    },
    detail: {
      fi: 'Pyyntöön ei voi suostua, jos asiakas ei sen jälkeen saisi tarvitsemiaan palveluja.',
      sv: 'Begäran kan inte bifallas om kunden efter det inte skulle få den service som kunden behöver.',
      en: 'The request cannot be granted when the client would then not get the services needed.',
    },
    next: {
      fi: 'Hylkää pyyntö perustellen, tai arvioi palvelujen saanti uudelleen.',
      sv: 'Avslå begäran med motivering, eller bedöm tillgången till service på nytt.',
      en: 'Refuse it with reasons, or assess the access to services anew.',
    },
  },
  NOT_A_TRIAL_MUNICIPALITY: {
    kind: 'rule-violation',
    title: {
      fi: 'Kunta ei ole kokeilukunta',
      sv: 'Kommunen är ingen försökskommun',
      en: 'The municipality runs no trial',
    },
    detail: {
      fi: 'Kunta {municipality} ei tuona päivänä kuulu mihinkään kokeilualueeseen.',
      sv: 'Kommunen {municipality} hör den dagen inte till något försöksområde.',
      en: 'The municipality {municipality} belongs to no trial area on that day.',
    },
    next: {
      fi: 'Katso kokeilualueiden kunnat: /v1/trial-areas.',
      sv: 'Se försöksområdenas kommuner: /v1/trial-areas.',
      en: 'See the municipalities of the trial areas: /v1/trial-areas.',
    },
  },
  NOT_MUNICIPAL_CLIENT: {
    kind: 'conflict',
    title: {
      fi: 'Asiakkaasta ei vastaa kokeilukunta',
      sv: 'Ingen försökskommun ansvarar för kunden',
      en: 'No trial municipality is responsible',
    },
    detail: {
      fi: 'Siirtoa kunnasta voi pyytää vain kokeilukunnan asiakas.',
      sv: 'Bara en kund hos en försökskommun kan begära överföring från kommunen.',
      en: 'Only a client of a trial municipality can ask to be moved from it.',
    },
    next: {
      fi: 'Katso, kuka asiakkaasta vastaa: /v1/clients/{id}/responsibilities.',
      sv: 'Se vem som ansvarar för kunden: /v1/clients/{id}/responsibilities.',
      en: 'See who is responsible: /v1/clients/{id}/responsibilities.',
    },
  },
  DATE_BEFORE_DECISION: {
    kind: 'rule-violation',
    title: {
      fi: 'Päivä on ennen päätöstä',
      sv: 'Dagen är före beslutet',
      en: 'The day lies before the decision',
    },
    detail: {
      fi: 'Päivä {date} on ennen päätöstä, joka tehtiin {decidedOn}.',
      sv: 'Dagen {date} är före beslutet, som fattades {decidedOn}.',
      en: '{date} is before the decision, which was made on {decidedOn}.',
    },
    next: {
      fi: 'Tarkista päivä.',
      sv: 'Kontrollera dagen.',
      en: 'Check the day on which it arrived.',
    },
  },
} as const satisfies Record<string, FailureText>;
