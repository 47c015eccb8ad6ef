import type { Language } from './language.ts';

/** A part of a document. `language` is that of words that are not in the document's own. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly language?: Language }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** What is in it, for whoever cannot see it at a glance. */
      readonly caption: string;
      /** The first column names the row. */
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A document for people, whatever it is written out as (asiakirja). */
export interface TextDocument {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}
