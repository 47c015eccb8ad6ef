import { createHash } from 'node:crypto';
import type { LetterContent, Letters } from '../../application/subsidies/decisions/letters.port.ts';
import type { StoredLetter } from '../../domain/subsidies/subsidy-stores.port.ts';
import { decisionLetter } from '../../adapters/texts/decision-letter.ts';
import { LANGUAGES } from '../../adapters/texts/language.ts';
import { htmlDocument } from '../../adapters/documents/html-document.ts';
import { pdfOnThread } from '../../adapters/documents/pdf-thread.ts';

/** Letters of a decision in every language, as page and file; each bears the moment of the decision as its date. */
export const letters: Letters = {
  kept: LANGUAGES.flatMap((language) => [
    { language, format: 'html' },
    { language, format: 'pdf' },
  ]),

  page: (content, language) => htmlDocument(decisionLetter(content, language)),

  async make(content) {
    const made: StoredLetter[] = [];
    for (const { language, format } of letters.kept) {
      const bytes =
        format === 'html'
          ? Buffer.from(letters.page(content, language), 'utf8')
          : await file(content, language);
      made.push({ language, format, sha256: createHash('sha256').update(bytes).digest('hex'), bytes });
    }
    return made;
  },
};

function file(content: LetterContent, language: StoredLetter['language']): Promise<Buffer> {
  const { givenAt, changedAt } = content.decision;
  return pdfOnThread(decisionLetter(content, language), new Date(givenAt ?? changedAt));
}
