import type { z } from 'zod';
import { type Language, type Texts, texts } from '../texts/language.ts';
import type { InputError } from './problem.ts';
import type { InputInvalid } from './zod.ts';

/** What is wrong with a value, in words; `{expected}`, `{minimum}` and `{maximum}` stand for the schema's. */
const MESSAGES = {
  REQUIRED: texts('Arvo puuttuu.', 'Värdet saknas.', 'The value is missing.'),
  TYPE: texts('Arvon tyyppi on väärä.', 'Värdet är av fel typ.', 'The value is of the wrong type.'),
  FORMAT: texts('Arvon muoto on väärä.', 'Värdet har fel form.', 'The value has the wrong form.'),
  VALUE: texts(
    'Arvo ei ole mikään sallituista: {expected}.',
    'Värdet är inget av de tillåtna: {expected}.',
    'The value is none of those allowed: {expected}.',
  ),
  TOO_SMALL: texts('Vähintään {minimum}.', 'Minst {minimum}.', 'At least {minimum}.'),
  TOO_BIG: texts('Enintään {maximum}.', 'Högst {maximum}.', 'At most {maximum}.'),
  UNKNOWN_KEY: texts('Tällaista kenttää ei ole.', 'Det finns inget sådant fält.', 'There is no such field.'),
} as const satisfies Record<string, Texts>;

type InputCode = keyof typeof MESSAGES;

export const INPUT_CODES = Object.keys(MESSAGES) as [InputCode, ...InputCode[]];

const PARTS = { body: 'body', querystring: 'query', params: 'path', headers: 'header' } as const;

/** Lists the faults of a request; the caller's own values are not repeated. */
export function inputErrors(invalid: InputInvalid, language: Language): readonly InputError[] {
  const part = PARTS[invalid.validationContext ?? 'body'];
  return invalid.issues.flatMap((issue) => {
    const { code, expected = '', minimum = '', maximum = '' } = classified(issue);
    const message = MESSAGES[code][language]
      .replace('{expected}', expected)
      .replace('{minimum}', minimum)
      .replace('{maximum}', maximum);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    return keys.map((key) => ({ in: part, pointer: pointerOf(issue.path, key), code, message }));
  });
}

interface Classified {
  readonly code: InputCode;
  readonly expected?: string;
  readonly minimum?: string;
  readonly maximum?: string;
}

function classified(issue: z.core.$ZodIssue): Classified {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'REQUIRED' : 'TYPE' };
    case 'invalid_value':
      return issue.input === undefined
        ? { code: 'REQUIRED' }
        : { code: 'VALUE', expected: issue.values.map(String).join(', ') };
    case 'too_small':
      return { code: 'TOO_SMALL', minimum: String(issue.minimum) };
    case 'too_big':
      return { code: 'TOO_BIG', maximum: String(issue.maximum) };
    case 'unrecognized_keys':
      return { code: 'UNKNOWN_KEY' };
    case 'invalid_union':
      return { code: 'TYPE' };
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { code: 'FORMAT' };
  }
}

function pointerOf(path: readonly PropertyKey[], key: string | null): string {
  const steps = key === null ? path : [...path, key];
  return steps
    .map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
