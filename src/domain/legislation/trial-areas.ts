import type { PlainDate } from '../shared/plain-date.ts';
import { day, timeline } from './timeline.ts';

/** A trial area (kokeilualue): one municipality, or several jointly, running one trial. */
export interface TrialArea {
  /** Office code of the area in URA; its first two digits are the TE Office region. */
  readonly code: string;
  readonly name: string;
  readonly municipalities: readonly string[];
}

/** The areas of section 3 of the act; names describe, the act lists municipalities only. */
const AREAS: readonly TrialArea[] = [
  area('1630', 'Seinäjoki', '743 145'),
  area('1631', 'Kurikka', '301 232 846 151 218 010 759'),
  area('0630', 'Mikkeli', '491 178 097 507 213 623 588'),
  area('0631', 'Savonlinna', '740'),
  area('1531', 'Hämeenlinna', '109 082 165'),
  area('1530', 'Lahti', '398 098 016 316 560'),
  area('1130', 'Kainuu', '105 205 290 765 777 578 697'),
  area('0830', 'Jyväskylä', '179 410 500 992'),
  area('0831', 'Jämsä', '182 249 729'),
  area('1330', 'Lappi', '698 851 320 758'),
  area(
    '0430',
    'Pirkanmaa',
    '020 108 143 177 211 250 418 508 536 562 581 604 619 635 702 790 837 887 908 922 936 980',
  ),
  area('0730', 'Kokkola', '272 217 584 236 924 074 849 421'),
  area('1030', 'Joensuu', '167 309 426 607 276'),
  area('1230', 'Oulu', '564 072 139 244 425 436 859 494'),
  area('1231', 'Raahe', '678 625 748'),
  area('1232', 'Kalajoki', '009 208 483 563 977'),
  area('0930', 'Kuopio', '297 140 402 749 762 925'),
  area('1430', 'Pori', '609 271 886'),
  area('0231', 'Espoo', '049'),
  area('0230', 'Helsinki', '091'),
  area('0232', 'Vantaa–Kerava', '092 245'),
  area('0234', 'Porvoo', '638'),
  area('0233', 'Hanko–Raasepori', '078 710'),
  area('0331', 'Salo', '734 480 284'),
  area('0330', 'Turku', '853 400 577 738 895'),
];

/** Which municipalities run trials, by day. In V0 the areas are the planned ones. */
export const trialAreas = timeline<{ readonly areas: readonly TrialArea[] }>('trial-areas', 'day looked at', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Kokeiluun hakeutuminen',
    certainty: 'K',
    status: 'in-force',
    rules: { areas: AREAS },
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '3 §',
    certainty: 'F',
    status: 'in-force',
    rules: { areas: AREAS },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: '1 §',
    certainty: 'F',
    status: 'in-force',
    rules: { areas: [] },
  },
]);

/** Every area code that has ever been one, in the order of the act. */
export const areaCodes: readonly string[] = AREAS.map(({ code }) => code);

/** The trial area with a code on a day; null when there is none. */
export function trialAreaOn(code: string, on: PlainDate): TrialArea | null {
  return trialAreasOn(on).find((candidate) => candidate.code === code) ?? null;
}

/** The trial area that a municipality belongs to on a day, by law as it is or would be; null when it runs no trial. */
export function trialAreaOfMunicipality(
  municipality: string,
  on: PlainDate,
  law: typeof trialAreas = trialAreas,
): TrialArea | null {
  return trialAreasOn(on, law).find((candidate) => candidate.municipalities.includes(municipality)) ?? null;
}

/** Code of the TE Office of the region that an office or area code belongs to, for example `1500`. */
export function teOfficeOf(officeCode: string): string {
  return `${officeCode.slice(0, 2)}00`;
}

/** The trial areas that there are on a day. */
export function trialAreasOn(on: PlainDate, law: typeof trialAreas = trialAreas): readonly TrialArea[] {
  const found = law.at(on);
  return found.ok ? found.value.rules.areas : [];
}

function area(code: string, name: string, municipalities: string): TrialArea {
  return { code, name, municipalities: municipalities.split(' ') };
}
