import type { FailureText } from './failure-text.ts';

/** Failures about labour-policy statements. */
export const ownStatementFailures = {
  STATEMENT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Lausuntoa ei löydy', sv: 'Utlåtandet hittades inte', en: 'No such statement' },
    detail: {
      fi: 'Lausuntoa ei ole, tai sen asiakas ei ole organisaatiosi asiakas.',
      sv: 'Utlåtandet finns inte, eller så är kunden inte er kund.',
      en: 'There is no such statement, or its client is not a client of your organisation.',
    },
    next: {
      fi: 'Hae asiakkaan lausunnot luettelosta /v1/statements.',
      sv: 'Hämta kundens utlåtanden från listan /v1/statements.',
      en: 'Take the id from the list of the client, /v1/statements.',
    },
  },
  STATEMENT_COMPETENCE: {
    kind: 'forbidden',
    title: {
      fi: 'Lausunto ei kuulu toimivaltaasi',
      sv: 'Utlåtandet hör inte till din behörighet',
      en: 'The statement is not yours to give',
    },
    detail: {
      fi: 'Asia: {subject}. Päivänä {date} toimivaltainen on {competent}[; myös voi antaa {may}].',
      sv: 'Ärende: {subject}. Den {date} är {competent} behörig[; också {may} får ge det].',
      en: 'Subject: {subject}. On {date} the competent body is {competent}[; it may also be given by {may}].',
    },
    next: {
      fi: 'Ilmoita tosiseikat lausunnon antajalle tietojen ilmoittamisella. Toimivallat: /v1/statements/competence.',
      sv: 'Lämna uppgifterna till den som ger utlåtandet. Behörigheterna: /v1/statements/competence.',
      en: 'Send a fact report to whoever is competent. Who that is: /v1/statements/competence.',
    },
  },
  STATEMENT_CODE_INVALID: {
    kind: 'rule-violation',
    title: {
      fi: 'Lausuntokoodi ei käy',
      sv: 'Utlåtandekoden duger inte',
      en: 'The code does not fit the statement',
    },
    detail: {
      fi: 'Koodi {statementCode} ei ole asian koodi antamispäivän luettelossa. Käyvät koodit: {codes}.',
      sv: 'Koden {statementCode} hör inte till ärendets koder i förteckningen den dagen. Koder som duger: {codes}.',
      en: 'The code {statementCode} is not one of the subject in the list of the day. Codes that fit: {codes}.',
    },
    next: {
      fi: 'Valitse koodi luettelosta /v1/statements/codes ja kirjoita luonnos uudelleen.',
      sv: 'Välj en kod från /v1/statements/codes och skriv utkastet på nytt.',
      en: 'Choose a code of /v1/statements/codes and write the draft anew.',
    },
  },
  HEARING_OPEN: {
    kind: 'rule-violation',
    title: { fi: 'Kuuleminen on kesken', sv: 'Hörandet pågår', en: 'The hearing is still open' },
    detail: {
      fi: 'Asiakas voi antaa selvityksen {deadline} asti.',
      sv: 'Kunden kan lämna en utredning till och med {deadline}.',
      en: 'The client can explain until {deadline}.',
    },
    next: {
      fi: 'Odota selvitystä tai määräajan päättymistä.',
      sv: 'Vänta på utredningen eller tills tiden gått ut.',
      en: 'Wait for the explanation or for the end of the time.',
    },
  },
  APPEAL_MARKING_MISSING: {
    kind: 'rule-violation',
    title: {
      fi: 'Muutoksenhaun merkintä puuttuu',
      sv: 'Anteckningen om ändringssökande saknas',
      en: 'What a statement after an appeal names is missing',
    },
    detail: {
      fi: 'Muutoksenhaun vuoksi annettavasta lausunnosta puuttuu: {missing}.',
      sv: 'I utlåtandet som ges med anledning av ändringssökande saknas: {missing}.',
      en: 'A statement given because of an appeal must name: {missing}.',
    },
    next: {
      fi: 'Lisää tiedot luonnokseen ja anna lausunto sen jälkeen.',
      sv: 'Lägg till uppgifterna i utkastet och ge sedan utlåtandet.',
      en: 'Add it to the draft and give the statement then.',
    },
  },
} as const satisfies Record<string, FailureText>;
