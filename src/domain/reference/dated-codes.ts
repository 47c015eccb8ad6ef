import type { PlainDate } from '../shared/plain-date.ts';
import { covers, type Period } from '../shared/period.ts';
import { EDUCATION_LEVELS, EXPERT_ASSESSMENTS, VALID_FROM } from './code-lists.data.ts';
import { languages, occupations, serviceLines } from './code-lists.ts';

/** Codes of a list, and the days on which each may be used (voimassa olevat koodit). */
export type DatedCodes = ReadonlyMap<string, Period>;

const ALWAYS: Period = { from: null, until: null };
const since = (from: string): Period => ({ from: from as PlainDate, until: null });

/** Ammattiluokitus 2010. */
export const occupationCodes: DatedCodes = all(occupations, since(VALID_FROM.occupations));
/** Koulutusaste 2016. */
export const educationLevelCodes: DatedCodes = all(
  EDUCATION_LEVELS.split(' '),
  since(VALID_FROM.educationLevels),
);
export const languageCodes: DatedCodes = all(languages, ALWAYS);
/** Kinds of expert assessments, A.7 (asiantuntija-arvioinnin laji). */
export const expertAssessmentCodes: DatedCodes = all(
  EXPERT_ASSESSMENTS.split(' '),
  since(VALID_FROM.expertAssessments),
);
/** Service lines that may be chosen, A.2: 04 is out of use. */
export const serviceLineCodes: DatedCodes = new Map(
  [...serviceLines]
    .filter((code) => code !== '04')
    .map((code) => [code, code === '05' ? since(VALID_FROM.multiSectorLine) : ALWAYS]),
);

/** Whether a code of a list may be used on a day. */
export function isCodeOn(codes: DatedCodes, code: string, day: PlainDate): boolean {
  const validity = codes.get(code);
  return validity !== undefined && covers(validity, day);
}

function all(codes: Iterable<string>, validity: Period): DatedCodes {
  return new Map([...codes].map((code) => [code, validity]));
}
