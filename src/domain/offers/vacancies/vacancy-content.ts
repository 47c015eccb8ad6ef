import { languageCodes } from '../../reference/dated-codes.ts';
import {
  occupations,
  vacancyDurations,
  vacancyHours,
  vacancyRelationships,
} from '../../reference/code-lists.ts';
import {
  drivingLicences,
  languageLevels,
  requiredEducationLevels,
  workTimes,
} from '../../reference/job-posting-codes.ts';
import { municipalities } from '../../reference/municipalities.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { VacancyContent } from './vacancy.ts';

type Codes = { has(code: string): boolean };

/**
 * Checks what is told of a vacancy. Fails with `CODE_INVALID`, which names the list and the code, and with
 * `PERIOD_INVERTED` when the last day for applying comes before the first day.
 */
export function checkContent(
  content: VacancyContent,
): Result<null, Failure<'CODE_INVALID' | 'PERIOD_INVERTED'>> {
  const { openFrom, applyBy } = content;
  if (applyBy !== null && applyBy < openFrom) {
    return fail('rule-violation', 'PERIOD_INVERTED', { from: openFrom, to: applyBy });
  }
  for (const [list, known, codes] of codesOf(content)) {
    const code = codes.find((one) => one !== null && !known.has(one));
    if (code !== undefined && code !== null) return fail('rule-violation', 'CODE_INVALID', { list, code });
  }
  return ok(null);
}

/** The codes of a vacancy with the list of each, named as in the content. */
function codesOf({
  requirements,
  ...content
}: VacancyContent): readonly (readonly [list: string, known: Codes, codes: readonly (string | null)[]])[] {
  const { education, languages, drivingLicences: licences } = requirements;
  return [
    ['occupation', occupations, [content.occupation]],
    ['municipalities', municipalities, content.municipalities],
    ['hours', vacancyHours, [content.hours]],
    ['duration', vacancyDurations, [content.duration]],
    ['relationship', vacancyRelationships, [content.relationship]],
    ['workTimes', workTimes, content.workTimes],
    ['education', requiredEducationLevels, [education]],
    ['languages', languageCodes, languages.map(({ language }) => language)],
    ['languageLevels', languageLevels, languages.map(({ level }) => level)],
    ['drivingLicences', drivingLicences, licences],
  ];
}
