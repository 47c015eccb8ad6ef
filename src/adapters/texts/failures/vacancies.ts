import type { FailureText } from './failure-text.ts';

/** Failures of vacancies. */
export const vacancyFailures = {
  VACANCY_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Työpaikkaa ei löydy', sv: 'Arbetsplatsen hittas inte', en: 'No such vacancy' },
    detail: {
      fi: 'Avointa työpaikkaa {id} ei ole, tai sitä ei ole julkaistu organisaatiollesi.',
      sv: 'Den lediga arbetsplatsen {id} finns inte, eller så har den inte publicerats för din organisation.',
      en: 'There is no vacancy {id}, or it is not published for your organisation.',
    },
    next: {
      fi: 'Hae avoimet työpaikat.',
      sv: 'Sök lediga arbetsplatser.',
      en: 'List the vacancies.',
    },
  },
  VACANCY_NOT_OWN: {
    kind: 'forbidden',
    title: {
      fi: 'Työpaikka on toisen viranomaisen käsiteltävänä',
      sv: 'Arbetsplatsen handläggs av en annan myndighet',
      en: 'Another organisation handles the vacancy',
    },
    detail: {
      fi: 'Työpaikkaa {number} käsittelee {organisation}.',
      sv: 'Arbetsplatsen {number} handläggs av {organisation}.',
      en: 'The vacancy {number} is handled by {organisation}.',
    },
    next: {
      fi: 'Pyydä muutosta siltä, joka käsittelee työpaikkaa.',
      sv: 'Be den som handlägger arbetsplatsen om ändringen.',
      en: 'Ask whoever handles the vacancy.',
    },
  },
  VACANCY_CLOSED: {
    kind: 'conflict',
    title: {
      fi: 'Työpaikka ei ole avoinna',
      sv: 'Arbetsplatsen är inte ledig',
      en: 'The vacancy is not open',
    },
    detail: {
      fi: 'Työpaikan {number} tila on {vacancyState}[; hakuaika päättyy {applyBy}].',
      sv: 'Arbetsplatsen {number} har läget {vacancyState}[; ansökningstiden går ut {applyBy}].',
      en: 'The state of the vacancy {number} is {vacancyState}[; it can be applied for until {applyBy}].',
    },
    next: {
      fi: 'Valitse avoin työpaikka tai kirjaa työnantajan uusi ilmoitus.',
      sv: 'Välj en ledig arbetsplats eller registrera en ny anmälan från arbetsgivaren.',
      en: 'Choose an open vacancy, or record a new notice of the employer.',
    },
  },
} as const satisfies Record<string, FailureText>;
