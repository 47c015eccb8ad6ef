import type { FailureText } from './failure-text.ts';

/** Failures about the enhanced service model. */
export const serviceModelFailures = {
  ELEMENT_EXISTS: {
    kind: 'conflict',
    title: { fi: 'Osatekijä on jo', sv: 'Elementet finns redan', en: 'The element is there already' },
    detail: {
      fi: 'Alueella on samaan aikaan osatekijä {element}.',
      sv: 'Området har elementet {element} vid samma tid.',
      en: 'The area has the element {element} at the same time.',
    },
    next: {
      fi: 'Päätä edellinen ensin, tai käytä toista koodia.',
      sv: 'Avsluta det föregående först, eller använd en annan kod.',
      en: 'End the one before first, or use another code.',
    },
  },
  ELEMENT_NOT_FOUND: {
    kind: 'not-found',
    title: { fi: 'Osatekijää ei löydy', sv: 'Elementet hittades inte', en: 'No such element' },
    detail: {
      fi: 'Osatekijää {id} ei ole, tai se on toisen alueen.',
      sv: 'Elementet {id} finns inte, eller hör till ett annat område.',
      en: 'There is no element {id}, or it is of another area.',
    },
    next: {
      fi: 'Hae alueesi osatekijät osoitteesta /v1/service-elements.',
      sv: 'Sök ditt områdes element på /v1/service-elements.',
      en: 'Find the elements of your area at /v1/service-elements.',
    },
  },
} as const satisfies Record<string, FailureText>;
