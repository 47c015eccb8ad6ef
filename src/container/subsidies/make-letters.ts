import { createHash } from 'node:crypto';
import type { MakeLetters } from '../../application/subsidies/decisions/letters.port.ts';
import type { StoredLetter } from '../../domain/subsidies/subsidy-stores.port.ts';
import { decisionLetter } from '../../adapters/texts/decision-letter.ts';
import { LANGUAGES } from '../../adapters/texts/language.ts';
import { htmlDocument } from '../../adapters/documents/html-document.ts';
import { pdfDocument } from '../../adapters/documents/pdf-document.ts';

/** Letters of a decision in every language, as page and file; each bears the moment of the decision as its date. */
export const makeLetters: MakeLetters = async (content) => {
  const { decision } = content;
  const made: StoredLetter[] = [];
  for (const language of LANGUAGES) {
    const document = decisionLetter(content, language);
    const page = Buffer.from(htmlDocument(document), 'utf8');
    const file = await pdfDocument(document, new Date(decision.givenAt ?? decision.changedAt));
    made.push(stored(language, 'html', page), stored(language, 'pdf', file));
  }
  return made;
};

function stored(
  language: StoredLetter['language'],
  format: StoredLetter['format'],
  bytes: Uint8Array,
): StoredLetter {
  return { language, format, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}
