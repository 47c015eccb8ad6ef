import type { FailureText } from './failure-text.ts';

/** Failures of removing, copying and giving out data. */
export const privacyFailures = {
  MATTER_PENDING: {
    kind: 'conflict',
    title: { fi: 'Asia on vireillä', sv: 'Ett ärende är anhängigt', en: 'A matter is pending' },
    detail: {
      fi: 'Tietoja tarvitaan vielä: {matters}.',
      sv: 'Uppgifterna behövs ännu: {matters}.',
      en: 'The data are still needed: {matters}.',
    },
    next: {
      fi: 'Hoida asia loppuun. Seuraava ajo katsoo asiakkaan uudelleen; muut tiedot on poistettu.',
      sv: 'Slutför ärendet. Nästa körning prövar kunden på nytt; övriga uppgifter har tagits bort.',
      en: 'Bring the matter to an end. The next run looks at the client again; the other data are gone.',
    },
  },
  CLIENTHOOD_GOES_ON: {
    kind: 'conflict',
    title: { fi: 'Asiakkuus jatkuu', sv: 'Kundförhållandet fortgår', en: 'Clienthood goes on' },
    detail: {
      fi: 'Asiakkaalla on voimassa oleva työnhaku, eikä tietoja poisteta.',
      sv: 'Kunden har en giltig jobbsökning, och uppgifterna tas inte bort.',
      en: 'The client has a valid job search, and no data are removed.',
    },
    next: {
      fi: 'Tarkista luettelo poistetuista asiakkaista.',
      sv: 'Kontrollera förteckningen över borttagna kunder.',
      en: 'Check the list of erased clients.',
    },
  },
  RESEARCH_PERMIT_REQUIRED: {
    kind: 'forbidden',
    title: {
      fi: 'Tutkimuslupa puuttuu',
      sv: 'Forskningstillstånd saknas',
      en: 'A research permit is required',
    },
    detail: {
      fi: 'Sinulla ei ole voimassa olevaa tutkimuslupaa tällä tunnuksella.',
      sv: 'Du har inget giltigt forskningstillstånd med denna beteckning.',
      en: 'You hold no valid research permit of this id.',
    },
    next: {
      fi: 'Hae lupaa KEHA-keskukselta tai tarkista luvan voimassaolo.',
      sv: 'Ansök om tillstånd hos KEHA-centret eller kontrollera tillståndets giltighet.',
      en: 'Apply to the KEHA Centre for a permit, or check how long yours is valid.',
    },
  },
  IDENTIFIERS_NOT_ALLOWED: {
    kind: 'rule-violation',
    title: {
      fi: 'Tunnistetietoja ei luovuteta',
      sv: 'Identifierande uppgifter lämnas inte ut',
      en: 'Identifiers are not given',
    },
    detail: {
      fi: 'Tutkimusaineistossa ei voi olla suoria tunnisteita: {fields}.',
      sv: 'Ett forskningsmaterial kan inte innehålla direkta identifierare: {fields}.',
      en: 'An extract for research cannot have direct identifiers in it: {fields}.',
    },
    next: {
      fi: 'Jätä ne pois luvasta.',
      sv: 'Lämna bort dem från tillståndet.',
      en: 'Leave them out of the permit.',
    },
  },
} as const satisfies Record<string, FailureText>;
