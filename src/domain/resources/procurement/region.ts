import { municipalities } from '../../reference/municipalities.ts';
import { type TrialArea, teOfficeOf, trialAreasOn } from '../../legislation/trial-areas.ts';
import {
  KEHA,
  MINISTRY,
  organisation,
  organisationCode,
  type OrganisationId,
} from '../../shared/organisation.ts';
import type { PlainDate } from '../../shared/plain-date.ts';

/** Trial municipalities in the region of an ELY Centre on a day: those that plan with it what is bought. */
export function trialMunicipalitiesOf(ely: OrganisationId, on: PlainDate): readonly OrganisationId[] {
  return areasOf(ely, on).flatMap((area) =>
    area.municipalities.filter((code) => isOf(ely, code)).map((code) => organisation('municipality', code)),
  );
}

/**
 * Who may look at what an ELY Centre plans and buys on a day: itself, the trial municipalities of its region, their areas
 * and TE Offices, the KEHA Centre and the Ministry.
 */
export function procurementReadersOf(ely: OrganisationId, on: PlainDate): readonly OrganisationId[] {
  const areas = areasOf(ely, on).map(({ code }) => code);
  return [
    ...new Set([
      ely,
      ...trialMunicipalitiesOf(ely, on),
      ...areas.map((code) => organisation('area', code)),
      ...areas.map((code) => organisation('te-office', teOfficeOf(code))),
      KEHA,
      MINISTRY,
    ]),
  ];
}

function areasOf(ely: OrganisationId, on: PlainDate): readonly TrialArea[] {
  return trialAreasOn(on).filter((area) => area.municipalities.some((code) => isOf(ely, code)));
}

function isOf(ely: OrganisationId, municipality: string): boolean {
  return municipalities.get(municipality)?.elyCentre === organisationCode(ely);
}
