import type { Ground, TargetGroupRules } from '../../legislation/target-group.ts';
import { teOfficeOf, type trialAreas, trialAreaOfMunicipality } from '../../legislation/trial-areas.ts';
import type { UnemploymentRules } from '../../legislation/unemployment.ts';
import { languages } from '../../reference/code-lists.ts';
import { municipalityOn } from '../../reference/municipalities.ts';
import { covers } from '../../shared/period.ts';
import { ageOn, type PlainDate } from '../../shared/plain-date.ts';
import type { ClientFacts, JobSearch, Residence, ResidenceGround } from '../facts/client-facts.ts';
import { type EarningsRight, earningsRightOn } from '../facts/earnings-right.ts';

/** Mother tongues that are not foreign: Finnish, Swedish and the Sámi languages; and those that say nothing. */
const NOT_FOREIGN = new Set(['fi', 'sv', 'se', 'sma', 'smn', 'sms', 'und', 'zxx']);
/** Grounds of stay that do not make an immigrant: visa or visa-free short stay, pending asylum application. */
const NOT_IMMIGRANT = new Set(['VI', 'TP']);
const TEMPORARY_PROTECTION = 'TS';
const THREATENED_BY_UNEMPLOYMENT = '00';

/** The three conditions of the target group on one day; null = not known (kohderyhmän ehdot). */
export interface Conditions {
  readonly municipality: string | null;
  readonly areaCode: string | null;
  readonly inTrialArea: boolean | null;
  readonly statusCode: string | null;
  readonly unemployedOrInServices: boolean | null;
  readonly grounds: readonly Ground[];
  readonly hasGround: boolean | null;
}

/** The rules of the date of determination, and the areas of every day. */
export interface ConditionsLaw {
  readonly targetGroup: TargetGroupRules;
  readonly unemployment: UnemploymentRules;
  readonly trialAreas: typeof trialAreas;
}

/** Tests area, status and grounds on one day of a valid job search (Act 1269/2020, section 4). */
export function conditionsOn(
  facts: ClientFacts,
  day: PlainDate,
  search: JobSearch,
  { targetGroup: law, unemployment, trialAreas: areas }: ConditionsLaw,
): Conditions {
  const municipality = homeMunicipalityOn(facts, day, law);
  const area = municipality === null ? null : trialAreaOfMunicipality(municipality, day, areas);
  const areaCode = area?.code ?? null;
  const statusCode = facts.statuses.find((span) => covers(span, day))?.code ?? null;
  const earningsRight = earningsRightOn(facts.earningsRights, day);
  const grounds = groundsOn(facts, day, law, earningsRight);
  return {
    municipality,
    areaCode,
    inTrialArea: municipality === null ? null : areaCode !== null && servedBy(law, search, areaCode),
    statusCode,
    unemployedOrInServices: statusHolds(facts, day, statusCode, search, law, unemployment),
    grounds,
    hasGround: grounds.length > 0 ? true : mayHaveGround(law, earningsRight) ? null : false,
  };
}

/** What is not known about a right is waited for only while having none is a ground. */
function mayHaveGround(law: TargetGroupRules, earningsRight: EarningsRight): boolean {
  return earningsRight === 'UNKNOWN' && law.grounds.includes('NO_EARNINGS_RIGHT');
}

/** What tells where a person lives. */
export interface HomeFacts {
  readonly residenceGrounds: readonly Omit<ResidenceGround, 'source'>[];
  readonly residences: readonly Omit<Residence, 'source'>[];
}

/** The municipality that decides on a day, mergers resolved; null when nobody knows where the person lives. */
export function homeMunicipalityOn(facts: HomeFacts, day: PlainDate, law: TargetGroupRules): string | null {
  const residence = residenceOn(facts, day, law);
  return residence === null ? null : municipalityOn(residence.municipality, day);
}

/** The home municipality, or the place of residence of somebody under temporary protection who has none. */
function residenceOn(
  facts: HomeFacts,
  day: PlainDate,
  law: TargetGroupRules,
): HomeFacts['residences'][number] | null {
  const valid = facts.residences.filter((span) => covers(span, day));
  const home = valid.find((span) => span.kind !== 'PLACE_OF_RESIDENCE') ?? null;
  if (home?.kind === 'HOME_MUNICIPALITY' || !isUnderTemporaryProtection(facts, day, law)) return home;
  return valid.find((span) => span.kind === 'PLACE_OF_RESIDENCE') ?? home;
}

function groundsOn(
  facts: ClientFacts,
  day: PlainDate,
  law: TargetGroupRules,
  earningsRight: EarningsRight,
): Ground[] {
  const { motherTongue, residenceGrounds } = facts;
  const holds: Record<Ground, () => boolean> = {
    NO_EARNINGS_RIGHT: () => earningsRight === 'NO',
    UNDER_30: () => ageOn(facts.birthDate, day) < law.ageBelow,
    IMMIGRANT: () => residenceGrounds.some((held) => covers(held, day) && !NOT_IMMIGRANT.has(held.code)),
    FOREIGN_LANGUAGE: () =>
      motherTongue !== null && languages.has(motherTongue) && !NOT_FOREIGN.has(motherTongue),
    TEMP_PROTECTION: () => isUnderTemporaryProtection(facts, day, law),
  };
  return law.grounds.filter((ground) => holds[ground]());
}

function isUnderTemporaryProtection(facts: HomeFacts, day: PlainDate, law: TargetGroupRules): boolean {
  return (
    law.grounds.includes('TEMP_PROTECTION') &&
    facts.residenceGrounds.some((held) => held.code === TEMPORARY_PROTECTION && covers(held, day))
  );
}

/** In the boundary conditions the person must be a client of the TE Office of the trial area. */
function servedBy(law: TargetGroupRules, search: JobSearch, areaCode: string): boolean {
  return (
    law.area !== 'te-office' || search.office === null || teOfficeOf(search.office) === teOfficeOf(areaCode)
  );
}

function statusHolds(
  facts: ClientFacts,
  day: PlainDate,
  statusCode: string | null,
  search: JobSearch,
  law: TargetGroupRules,
  unemployment: UnemploymentRules,
): boolean | null {
  switch (statusCode) {
    case null:
      return null;
    case '00':
    case '07':
      return true;
    case '01':
      return law.threatenedByUnemployment && search.precedingActivity === THREATENED_BY_UNEMPLOYMENT;
    case '08':
      return facts.services.some(
        (spell) => law.supportedStudyServices.includes(spell.code) && covers(spell, day),
      );
    default:
      return unemployment.unemployedCodes.includes(statusCode);
  }
}
