import type { ProblemCode } from '../../texts/failures/catalogue.ts';
import { generalFailureMessage } from '../../texts/failures/failure-message.ts';
import { LANGUAGES, type Language, type Texts } from '../../texts/language.ts';
import { problemPath, statusOf } from '../problem.ts';

/** What is said of a problem beside any occurrence of it. */
export interface ProblemDescription {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
}

export function describeProblem(code: ProblemCode, language: Language): ProblemDescription {
  return { code, status: statusOf(code), ...generalFailureMessage(code, language) };
}

/** The description as a page for people; it loads nothing. */
export function problemPage(
  { code, status, title, detail, next }: ProblemDescription,
  language: Language,
): string {
  const links = LANGUAGES.map(
    (other) =>
      `<a hreflang="${other}" lang="${other}" href="${problemPath(code)}?lang=${other}">${LANGUAGE_NAMES[other]}</a>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Kuntakokeilu</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}code{color:#555}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<h2>${NEXT[language]}</h2>
<p>${escaped(next)}</p>
<p><code>${code} · HTTP ${status}</code></p>
</main>
<nav>${links.join(' · ')}</nav>
</body>
</html>
`;
}

const NEXT: Texts = { fi: 'Mitä voit tehdä', sv: 'Vad du kan göra', en: 'What you can do' };
const LANGUAGE_NAMES: Texts = { fi: 'suomi', sv: 'svenska', en: 'English' };

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
