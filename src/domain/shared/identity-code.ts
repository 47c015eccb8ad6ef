import { type PlainDate, plainDateOf } from './plain-date.ts';
import { type Failure, fail, ok, type Result } from './result.ts';

/** A Finnish identity code (henkilötunnus), in upper case. Says nothing of gender: the code ceases to carry it. */
export interface IdentityCode {
  readonly code: string;
  readonly birthDate: PlainDate;
  /** Individual number 900–999: temporary, or made for tests and demonstrations. */
  readonly temporary: boolean;
}

/** What is wrong with a text that should be an identity code. */
type IdentityCodeProblem = 'FORM' | 'DATE' | 'INDIVIDUAL_NUMBER' | 'CHECK_CHARACTER' | 'REAL_PERSON';

const FORM = /^\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-Ya-y]$/;
/** Separators of those born in the 1900s; `+` is of the 1800s, the other letters are of the 2000s. */
const SEPARATORS_OF_THE_1900S = '-YXWVU';
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const FIRST_INDIVIDUAL_NUMBER = 2;
const FIRST_TEMPORARY_NUMBER = 900;

/**
 * Reads an identity code; lower case is accepted, the separator is part of the code and never changed. Outside
 * production the codes of real people (002–899) must be refused: then `allowRealCodes` is false. The failure tells
 * the problem and never the code itself.
 */
export function parseIdentityCode(
  text: string,
  { allowRealCodes }: { readonly allowRealCodes: boolean },
): Result<IdentityCode, Failure<'IDENTITY_CODE_INVALID'>> {
  if (!FORM.test(text)) return invalid('FORM');
  const code = text.toUpperCase();
  const birthDate = birthDateIn(code);
  if (birthDate === null) return invalid('DATE');
  const individualNumber = Number(code.slice(7, 10));
  if (individualNumber < FIRST_INDIVIDUAL_NUMBER) return invalid('INDIVIDUAL_NUMBER');
  if (identityCodeCheck(code.slice(0, 6) + code.slice(7, 10)) !== code.charAt(10)) {
    return invalid('CHECK_CHARACTER');
  }
  const temporary = individualNumber >= FIRST_TEMPORARY_NUMBER;
  return temporary || allowRealCodes ? ok({ code, birthDate, temporary }) : invalid('REAL_PERSON');
}

/** The day of birth that a code of the right form tells; null when the calendar has no such day. */
export function birthDateIn(code: string): PlainDate | null {
  const digits = (from: number): number => Number(code.slice(from, from + 2));
  return plainDateOf(centuryOf(code.charAt(6)) + digits(4), digits(2), digits(0));
}

/** The check character of the nine digits ddmmyynnn. */
export function identityCodeCheck(nineDigits: string): string {
  return CHECK_CHARACTERS.charAt(Number(nineDigits) % CHECK_CHARACTERS.length);
}

function centuryOf(separator: string): number {
  if (separator === '+') return 1800;
  return SEPARATORS_OF_THE_1900S.includes(separator) ? 1900 : 2000;
}

function invalid(problem: IdentityCodeProblem): ReturnType<typeof fail<'IDENTITY_CODE_INVALID'>> {
  return fail('rule-violation', 'IDENTITY_CODE_INVALID', { problem });
}
