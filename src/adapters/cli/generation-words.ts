import type { Texts } from '../texts/language.ts';

/** Why a delivery could not be made up; values of the failure stand in braces. */
export const generationFailures = {
  AREA_UNKNOWN: {
    fi: 'Näitä kokeilualueita ei ole: {areas}.',
    sv: 'Dessa försöksområden finns inte: {areas}.',
    en: 'There are no such trial areas: {areas}.',
  },
  PERSONS_OUT_OF_RANGE: {
    fi: 'Työnhakijoiden määrä {persons} ei käy; alueelle mahtuu 1–{most}.',
    sv: 'Antalet arbetssökande {persons} går inte; det kan vara 1–{most}.',
    en: '{persons} jobseekers cannot be made; there can be 1 to {most}.',
  },
  DATE_OUT_OF_RANGE: {
    fi: 'Päivän on oltava vuosina {firstYear}–{lastYear}.',
    sv: 'Datumet ska vara under åren {firstYear}–{lastYear}.',
    en: 'The date must lie in the years {firstYear} to {lastYear}.',
  },
  FOLDER_NOT_EMPTY: {
    fi: 'Kansiossa {folder} on jo jotakin; anna uusi tai tyhjä kansio.',
    sv: 'Mappen {folder} är inte tom; ange en ny eller tom mapp.',
    en: 'The folder {folder} is not empty; give a new or an empty one.',
  },
  GENERATION_CANCELLED: { fi: 'Keskeytettiin.', sv: 'Avbröts.', en: 'Cancelled.' },
} as const satisfies Record<string, Texts>;
