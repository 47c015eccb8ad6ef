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
  JOB_POSTINGS_NOT_CONNECTED: {
    kind: 'unavailable',
    title: {
      fi: 'Työpaikkailmoitusten rajapintaa ei ole kytketty',
      sv: 'Inget gränssnitt för platsannonser är anslutet',
      en: 'No interface of job postings is connected',
    },
    detail: {
      fi: 'Tässä asennuksessa ei ole liitännäistä, joka noutaa työpaikkailmoituksia.',
      sv: 'I denna installation finns inget insticksprogram som hämtar platsannonser.',
      en: 'This installation has no plugin that brings job postings.',
    },
    next: {
      fi: 'Pyydä ylläpitoa asettamaan JOB_POSTINGS.',
      sv: 'Be underhållet ange JOB_POSTINGS.',
      en: 'Ask the administrators to set JOB_POSTINGS.',
    },
  },
  JOB_POSTINGS_UNAVAILABLE: {
    kind: 'unavailable',
    title: {
      fi: 'Työpaikkailmoituksia ei saada',
      sv: 'Platsannonserna kan inte hämtas',
      en: 'Job postings cannot be had',
    },
    detail: {
      fi: 'Työpaikkailmoitusten rajapinta ei antanut sivua: {problem}. Aiemmat sivut on tuotu.',
      sv: 'Gränssnittet för platsannonser gav ingen sida: {problem}. Tidigare sidor har importerats.',
      en: 'The interface of job postings gave no page: {problem}. The pages before it are imported.',
    },
    next: {
      fi: 'Käynnistä tuonti uudelleen: se jatkuu siitä, mihin jäi.',
      sv: 'Starta importen på nytt: den fortsätter där den slutade.',
      en: 'Start the import again: it goes on where it ended.',
    },
  },
} as const satisfies Record<string, FailureText>;
