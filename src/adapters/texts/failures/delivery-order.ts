import type { FailureText } from './failure-text.ts';

/** Failures of a delivery that is in order itself and does not fit those taken before. */
export const deliveryOrderFailures = {
  DELIVERY_ID_REUSED: {
    kind: 'conflict',
    title: {
      fi: 'Tunnuksella on jo toinen toimitus',
      sv: 'Beteckningen har redan en annan leverans',
      en: 'Another delivery has this name',
    },
    detail: {
      fi: 'Toimitus {delivery} on tuotu aiemmin toisenlaisena. Tunnus on yksi ja sama ikuisesti.',
      sv: 'Leveransen {delivery} har importerats tidigare med annat innehåll. En beteckning används bara en gång.',
      en: 'The delivery {delivery} was imported before with other content. A name is used once for ever.',
    },
    next: {
      fi: 'Pyydä toimitus uudella tunnuksella.',
      sv: 'Begär leveransen med en ny beteckning.',
      en: 'Ask for the delivery under a new name.',
    },
  },
  BASE_MISSING: {
    kind: 'conflict',
    title: { fi: 'Pohjatoimitus puuttuu', sv: 'Basleveransen saknas', en: 'The base is missing' },
    detail: {
      fi: 'Muutostoimitus jatkaa toimitusta {base}, jota ei ole tuotu.',
      sv: 'Ändringsleveransen bygger på {base}, som inte har importerats.',
      en: 'The delta builds on {base}, which has not been imported.',
    },
    next: {
      fi: 'Tuo ensin pohjatoimitus, tai pyydä täysi toimitus.',
      sv: 'Importera först basleveransen eller begär en fullständig leverans.',
      en: 'Import the base first, or ask for a full delivery.',
    },
  },
  SEQUENCE_GAP: {
    kind: 'conflict',
    title: { fi: 'Toimitus puuttuu välistä', sv: 'En leverans saknas emellan', en: 'A delivery is missing' },
    detail: {
      fi: 'Seuraavaksi kuuluisi tuoda järjestysnumero {expected}, ja tämä on {sequence}.',
      sv: 'Nästa ordningsnummer borde vara {expected}, och detta är {sequence}.',
      en: 'The next number should be {expected}, and this one is {sequence}.',
    },
    next: {
      fi: 'Tuo puuttuvat muutostoimitukset järjestyksessä.',
      sv: 'Importera de ändringsleveranser som saknas i ordning.',
      en: 'Import the missing deltas in order.',
    },
  },
  OLDER_THAN_APPLIED: {
    kind: 'conflict',
    title: {
      fi: 'Toimitus on vanhempi kuin jo tuotu',
      sv: 'Leveransen är äldre än den importerade',
      en: 'Older than what has been imported',
    },
    detail: {
      fi: 'Toimituksen tiedot ulottuvat päivään {dataCut}, ja alueen tiedot on tuotu jo päivään {latest} asti.',
      sv: 'Leveransens uppgifter når till {dataCut}, och områdets uppgifter har redan importerats till {latest}.',
      en: 'The delivery reaches to {dataCut}, and the data of the area have been imported up to {latest}.',
    },
    next: {
      fi: 'Vanhempaa toimitusta ei tarvita. Pyydä tarvittaessa uudempi.',
      sv: 'En äldre leverans behövs inte. Begär vid behov en nyare.',
      en: 'An older delivery is not needed. Ask for a newer one if need be.',
    },
  },
} as const satisfies Record<string, FailureText>;
