import { trialAreas } from '../../domain/legislation/trial-areas.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import { elyCentres, teOffices } from '../../domain/reference/offices.ts';
import { type OrganisationId, organisationCode, organisationKind } from '../../domain/shared/organisation.ts';
import type { Language, Texts } from './language.ts';

/** Name of a body for people; its code where only the code is known. */
export function organisationName(id: OrganisationId, language: Language): string {
  const code = organisationCode(id);
  switch (organisationKind(id)) {
    case 'municipality':
      return municipalityName(code, language);
    case 'area':
      return `${AREA[language]} ${areaName(code)}`;
    case 'te-office':
      return teOffices.get(code)?.[language] ?? code;
    case 'ely':
      return elyCentres.get(code)?.[language] ?? code;
    case 'keha':
      return KEHA_CENTRE[language];
    case 'ministry':
      return MINISTRY[language];
    case 'avi':
      return SUPERVISOR[language];
    case 'employment-authority':
    case 'employer':
    case 'provider':
      return code;
  }
}

/** Name of a trial area; the code itself when there never was one. */
export function areaName(code: string): string {
  const known = trialAreas.entries.flatMap(({ rules }) => rules.areas).find((area) => area.code === code);
  return known?.name ?? code;
}

const AREA: Texts = { fi: 'Kokeilualue', sv: 'Försöksområdet', en: 'Trial area' };
const KEHA_CENTRE: Texts = { fi: 'KEHA-keskus', sv: 'UF-centret', en: 'KEHA Centre' };
const MINISTRY: Texts = {
  fi: 'Työ- ja elinkeinoministeriö',
  sv: 'Arbets- och näringsministeriet',
  en: 'Ministry of Economic Affairs and Employment',
};
const SUPERVISOR: Texts = {
  fi: 'Aluehallintovirasto',
  sv: 'Regionförvaltningsverket',
  en: 'Regional State Administrative Agency',
};
