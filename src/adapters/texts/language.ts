import { type Instant, wallClockOf } from '../../domain/shared/instant.ts';

/** Languages in which the product speaks to people; the first is spoken when nothing else is asked for. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>;

export function texts(fi: string, sv: string, en: string): Texts {
  return { fi, sv, en };
}

/** The language that suits an `Accept-Language` header best; Finnish when none of it can be served. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: Language = 'fi';
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').slice(0, LONGEST_HEADER).split(',')) {
    const [tag = '', ...parameters] = range
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    const language = LANGUAGES.find((candidate) => tag === candidate || tag.startsWith(`${candidate}-`));
    const weight = weightOf(parameters);
    if (language !== undefined && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}

const LONGEST_HEADER = 200;

function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

/** A text with values in place of their names in braces. */
export function say(words: Texts, language: Language, values: Readonly<Record<string, string>>): string {
  return words[language].replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => values[name] ?? '');
}

export const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-IE' };

/** Cents as an amount in euros: 1 234,50 €, in English €1,234.50. */
export function eurosInWords(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** A date as people of the language write it: 31.3.2021, in English 31 March 2021. */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'en' ? `${day} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year}` : `${day}.${month}.${year}`;
}

/** A moment as people in Finland write it: 31.3.2021 klo 12.05, in English 31 March 2021 at 12:05. */
export function momentInWords(instant: Instant, language: Language): string {
  const { date, time } = wallClockOf(instant);
  const [hour, minute] = time.split(':');
  const day = dateInWords(date, language);
  return texts(`${day} klo ${hour}.${minute}`, `${day} kl. ${hour}.${minute}`, `${day} at ${time}`)[language];
}

/** A calendar month as people of the language write it. */
export function monthInWords(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number);
  return language === 'en' ? `${MONTHS[(number ?? 1) - 1] ?? ''} ${year}` : `${number}/${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
