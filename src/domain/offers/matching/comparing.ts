import type { MatchingCriterion } from '../../legislation/job-placement.ts';
import type { Demands, Jobseeker } from './jobseeker.ts';

/** What a vacancy asks for in one respect, what is known of the client, and whether that suffices. */
export interface Comparison {
  readonly outcome: 'MET' | 'NOT_MET' | 'UNKNOWN';
  readonly asked: readonly string[];
  readonly known: readonly string[];
}

/** Digits of Ammattiluokitus that occupations of one group share (ammattiryhmä). */
const GROUP_DIGITS = 3;

type Compare = (demands: Demands, seeker: Jobseeker) => Comparison;

const COMPARE: Readonly<Record<MatchingCriterion, Compare>> = {
  OCCUPATION: ({ occupation }, seeker) => {
    const known = occupationsOf(seeker);
    return comparison(listed(occupation), known, (asked) => known.includes(asked));
  },
  OCCUPATION_GROUP: ({ occupation }, seeker) => {
    const known = occupationsOf(seeker).map(groupOf);
    return comparison(listed(occupation).map(groupOf), known, (asked) => known.includes(asked));
  },
  EXPERIENCE: ({ occupation }, { skills }) => {
    const known = distinct(skills?.workHistory.map((work) => groupOf(work.occupation)));
    return comparison(listed(occupation).map(groupOf), known, (asked) => known.includes(asked));
  },
  EDUCATION: ({ requirements }, { skills }) => {
    const known = distinct(skills?.education.map(({ level }) => level)).filter(
      (level) => level !== UNKNOWN_LEVEL,
    );
    return comparison(listed(requirements.education), known, (asked) =>
      known.some((level) => stageOf(level) >= stageOf(asked)),
    );
  },
  SKILLS: ({ requirements }, { wishes }) => {
    const known = wishes?.skills ?? [];
    const words = new Set(known.map(plain));
    return comparison(requirements.skills, known, (asked) => words.has(plain(asked)));
  },
  LANGUAGES: ({ requirements }, { skills, motherTongue }) => {
    const known = distinct([...(skills?.languages ?? []), ...listed(motherTongue)]);
    const asked = distinct(requirements.languages.map(({ language }) => language));
    const found = comparison(asked, known, (language) => known.includes(language));
    // Somebody who has not been assessed may know more languages than one.
    return found.outcome === 'NOT_MET' && skills === null ? { ...found, outcome: 'UNKNOWN' } : found;
  },
  DRIVING_LICENCES: ({ requirements }, { wishes }) => {
    const known = wishes?.drivingLicences ?? [];
    return comparison(requirements.drivingLicences, known, (asked) => known.includes(asked));
  },
  COMMUTING_AREA: ({ municipalities }, { commutingArea }) => {
    const known = commutingArea ?? [];
    const found = comparison(municipalities, known, (asked) => known.includes(asked));
    // A job in several places suits whoever can reach one of them.
    return municipalities.some((one) => known.includes(one)) ? { ...found, outcome: 'MET' } : found;
  },
};

/** Compares a vacancy and a client in one respect; null when the vacancy asks for nothing in it. */
export function compared(
  criterion: MatchingCriterion,
  demands: Demands,
  seeker: Jobseeker,
): Comparison | null {
  const found = COMPARE[criterion](demands, seeker);
  return found.asked.length === 0 ? null : found;
}

/** All that is asked for must be there; where nothing is known, nothing can be said. */
function comparison(
  asked: readonly string[],
  known: readonly string[],
  isThere: (asked: string) => boolean,
): Comparison {
  const outcome = known.length === 0 ? 'UNKNOWN' : asked.every(isThere) ? 'MET' : 'NOT_MET';
  return { outcome, asked, known };
}

/** Occupations that the client has, or has worked in. */
function occupationsOf({ skills }: Jobseeker): readonly string[] {
  if (skills === null) return [];
  return distinct([...skills.occupations, ...skills.workHistory.map(({ occupation }) => occupation)]);
}

function groupOf(occupation: string): string {
  return occupation.slice(0, GROUP_DIGITS);
}

/** Level of education that nobody knows, of the levels of 2016. */
const UNKNOWN_LEVEL = '9';

/** The first digit orders levels; 31 and 32 are parts of 3. */
function stageOf(level: string): number {
  return Number(level[0]);
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}

function listed(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

function distinct(values: readonly string[] = []): readonly string[] {
  return [...new Set(values)];
}
