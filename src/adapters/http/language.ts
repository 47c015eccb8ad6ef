import { z } from 'zod';
import { type Language, LANGUAGES, languageOf } from '../texts/language.ts';

/** The query parameter by which a caller chooses the language of an answer's texts. */
export const lang = z
  .enum(LANGUAGES)
  .optional()
  .meta({ description: 'Language of the text; without it `Accept-Language` decides.' });

/** Header of an answer with texts. */
export const CONTENT_LANGUAGE = {
  'Content-Language': { type: 'string', description: 'Language of the text.' },
} as const;

/** The language that a request asks for. */
export function languageFor({ query, headers }: AsksForLanguage): Language {
  return query.lang ?? languageOf(headers['accept-language']);
}

interface AsksForLanguage {
  readonly query: { readonly lang?: Language | undefined };
  readonly headers: { readonly 'accept-language'?: string | undefined };
}
