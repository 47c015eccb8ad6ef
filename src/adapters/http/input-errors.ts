import type { z } from 'zod';
import { type Language, type Texts, texts } from '../texts/language.ts';
import type { InputError } from './problem.ts';
import type { InputInvalid } from './zod.ts';

/** What is wrong with a value, in words; what stands in braces comes from the schema. */
const MESSAGES = {
  REQUIRED: texts('Arvo puuttuu.', 'Värdet saknas.', 'The value is missing.'),
  TYPE: texts('Arvon pitää olla {type}.', 'Värdet ska vara {type}.', 'The value must be {type}.'),
  FORMAT: texts(
    'Arvon muoto on väärä.{like}',
    'Värdet har fel form.{like}',
    'The value has the wrong form.{like}',
  ),
  VALUE: texts(
    'Arvo ei ole mikään sallituista: {expected}.',
    'Värdet är inget av de tillåtna: {expected}.',
    'The value is none of those allowed: {expected}.',
  ),
  TOO_SMALL: texts('Vähintään {minimum}{unit}.', 'Minst {minimum}{unit}.', 'At least {minimum}{unit}.'),
  TOO_BIG: texts('Enintään {maximum}{unit}.', 'Högst {maximum}{unit}.', 'At most {maximum}{unit}.'),
  UNKNOWN_KEY: texts('Tällaista kenttää ei ole.', 'Det finns inget sådant fält.', 'There is no such field.'),
} as const satisfies Record<string, Texts>;

/** Types of values, as completions of "the value must be". */
const TYPES: Readonly<Record<string, Texts>> = {
  string: texts('tekstiä', 'en text', 'a text'),
  number: texts('luku', 'ett tal', 'a number'),
  int: texts('kokonaisluku', 'ett heltal', 'a whole number'),
  boolean: texts('true tai false', 'true eller false', 'true or false'),
  object: texts('objekti', 'ett objekt', 'an object'),
  array: texts('luettelo', 'en lista', 'a list'),
};
const OTHER_TYPE = texts('toista tyyppiä', 'av en annan typ', 'of another type');

/** How the right form looks. */
const LIKE = texts(
  ' Oikea on esimerkiksi {example}.',
  ' Rätt är till exempel {example}.',
  ' Right is, for example, {example}.',
);

/** What a length is counted in, by what is too short or too long. */
const UNITS: Readonly<Record<string, Texts>> = {
  string: texts(' merkkiä', ' tecken', ' characters'),
  array: texts(' kohtaa', ' poster', ' items'),
};

type InputCode = keyof typeof MESSAGES;

export const INPUT_CODES = Object.keys(MESSAGES) as [InputCode, ...InputCode[]];

const PARTS = { body: 'body', querystring: 'query', params: 'path', headers: 'header' } as const;

/** Lists the faults of a request; the caller's own values are not repeated. */
export function inputErrors(invalid: InputInvalid, language: Language): readonly InputError[] {
  const part = PARTS[invalid.validationContext ?? 'body'];
  return invalid.issues.flatMap((issue) => {
    const code = codeOf(issue);
    const values = valuesOf(issue, language);
    const message = MESSAGES[code][language].replaceAll(
      /\{(\w+)\}/g,
      (_, name: string) => values[name] ?? '',
    );
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    return keys.map((key) => ({ in: part, pointer: pointerOf(issue.path, key), code, message }));
  });
}

function codeOf(issue: z.core.$ZodIssue): InputCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'REQUIRED' : 'TYPE';
    case 'invalid_value':
      return issue.input === undefined ? 'REQUIRED' : 'VALUE';
    case 'too_small':
      return 'TOO_SMALL';
    case 'too_big':
      return 'TOO_BIG';
    case 'unrecognized_keys':
      return 'UNKNOWN_KEY';
    case 'invalid_union':
      return 'TYPE';
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'FORMAT';
  }
}

/** What the message of an issue tells about the schema. */
function valuesOf(issue: z.core.$ZodIssue, language: Language): Readonly<Record<string, string>> {
  const type = 'expected' in issue ? TYPES[issue.expected] : undefined;
  const unit = 'origin' in issue ? UNITS[issue.origin] : undefined;
  return {
    type: (type ?? OTHER_TYPE)[language],
    unit: unit?.[language] ?? '',
    like: issue.message === '' ? '' : LIKE[language].replace('{example}', () => issue.message),
    expected: issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : '',
    minimum: issue.code === 'too_small' ? String(issue.minimum) : '',
    maximum: issue.code === 'too_big' ? String(issue.maximum) : '',
  };
}

function pointerOf(path: readonly PropertyKey[], key: string | null): string {
  const steps = key === null ? path : [...path, key];
  return steps
    .map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
