import type { StatementCodeRules } from '../../legislation/statement-duties.ts';
import type { StatuteBook } from '../../legislation/statute-book.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { OwnSubject } from './own-subject.ts';

/** A code of a statement of one’s own (lausuntokoodi): of either list, and never one of conduct. */
export type StatementCode = string & { readonly __brand: 'statement-code' };

/** Groups of codes in the lists (koodiryhmä). */
export type CodeGroup = Exclude<keyof StatementCodeRules, 'form'>;

/** From which code to which, both included. */
export interface CodeRange {
  readonly first: string;
  readonly last: string;
}

/**
 * The group of codes of each subject. The lists name no codes for the restoration of a right and for integration
 * studies: they stand with the general conditions and with the other studies (K).
 */
const GROUP_OF: Readonly<Record<OwnSubject, CodeGroup>> = {
  GENERAL_CONDITIONS: 'generalConditions',
  SHORT_SELF_EMPLOYMENT: 'entrepreneurship',
  STUDIES_NOT_PREVENTING_BENEFIT: 'studies',
  SERVICE_PARTICIPATION: 'services',
  LABOUR_MARKET_TRAINING: 'labourMarketTraining',
  SELF_MOTIVATED_STUDY: 'studies',
  INTEGRATION_STUDY: 'studies',
  MINOR_STUDIES: 'studies',
  RESTORATION_OF_RIGHT: 'generalConditions',
  ENTREPRENEURSHIP_AND_OWN_WORK: 'entrepreneurship',
  FULL_TIME_STUDIES: 'studies',
  YOUNG_WITHOUT_VOCATIONAL_EDUCATION: 'youngPeople',
};

const FORMS = { TWO_CHARACTERS: /^[A-Z][\dA-Z]$/, FOUR_CHARACTERS: /^[A-Z][\dA-Z]{3}$/ } as const;
const isDigit = (character: string | undefined): boolean => /^\d$/.test(character ?? '');

/** The group of a subject in a code list: where training has no codes of its own, those of services are used (K). */
export function groupOf(subject: OwnSubject, rules: StatementCodeRules): CodeGroup {
  const group = GROUP_OF[subject];
  return rules[group] === null ? 'services' : group;
}

/** The codes of a group: `A` is a letter with any character after it, `N–T` such letters, `W1–WB` and `KK01` codes. */
function rangesOf(rules: StatementCodeRules, group: CodeGroup): readonly CodeRange[] {
  return (rules[group] ?? []).map((text) => {
    const [first = '', last = first] = text.split('–');
    return first.length === 1 ? { first: `${first}0`, last: `${last}Z` } : { first, last };
  });
}

/** Whether a code is of conduct in either list: whoever gave it would give a sanction. */
export function isOfConduct(code: string, law: StatuteBook): boolean {
  return law.statementCodes.entries.some(({ rules }) =>
    [...rangesOf(rules, 'conduct'), ...rangesOf(rules, 'conductOfEarlierLaw')].some((range) =>
      isIn(range, code),
    ),
  );
}

/** The codes of a subject in a code list, without those of conduct: young people share theirs with it from 3/2023. */
export function codesOf(
  subject: OwnSubject,
  rules: StatementCodeRules,
  law: StatuteBook,
): readonly CodeRange[] {
  return rangesOf(rules, groupOf(subject, rules)).filter(({ first }) => !isOfConduct(first, law));
}

/** A code that is not of conduct, held against the codes of a subject; fails with `STATEMENT_CODE_INVALID`. */
export function codeOf(
  code: string,
  subject: OwnSubject,
  rules: StatementCodeRules,
  law: StatuteBook,
): Result<StatementCode, Failure<'STATEMENT_CODE_INVALID'>> {
  const ranges = codesOf(subject, rules, law);
  return FORMS[rules.form].test(code) && !isOfConduct(code, law) && ranges.some((range) => isIn(range, code))
    ? ok(code as StatementCode)
    : fail('rule-violation', 'STATEMENT_CODE_INVALID', {
        statementCode: code,
        codes: ranges.map(({ first, last }) => (first === last ? first : `${first}–${last}`)),
      });
}

function isIn({ first, last }: CodeRange, code: string): boolean {
  return (
    code.length === first.length &&
    first <= code &&
    code <= last &&
    code.split('').every((character, at) => !(isDigit(first[at]) && isDigit(last[at])) || isDigit(character))
  );
}
