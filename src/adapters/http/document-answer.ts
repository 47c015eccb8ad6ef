import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { DataClass } from '../../domain/access/data-class.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { htmlDocument } from '../documents/html-document.ts';
import { pdfOnThread } from '../documents/pdf-thread.ts';
import { textOf } from '../documents/plain-document.ts';
import type { Language } from '../texts/language.ts';
import type { TextDocument } from '../texts/text-document.ts';
import { CONTENT_LANGUAGE } from './language.ts';

/** What a page may do that has its own style and loads nothing. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const FORMS = {
  html: { type: 'text/html', description: 'The page.', example: '<!doctype html>…' },
  pdf: { type: 'application/pdf', description: 'The file.', example: '%PDF-1.7…' },
  text: { type: 'text/plain', description: 'The text.', example: 'Otsikko…' },
} as const;

type Form = keyof typeof FORMS;

/** A document in the forms in which it is given, for the description of the interface; null where it tells of no client. */
export function documentIn(forms: readonly Form[], dataClass: DataClass | null) {
  const content = forms.map((form) => {
    const { type, description, example } = FORMS[form];
    const schema = z.string().meta({ description, ...(dataClass && { 'x-data-class': dataClass }) });
    return [type, { schema, example }];
  });
  return {
    200: { description: 'The document.', content: Object.fromEntries(content), headers: CONTENT_LANGUAGE },
  };
}

/** Sends a document in the form that was asked for; a file bears the moment of what it tells. */
export async function sendDocument(
  reply: FastifyReply,
  document: TextDocument,
  { form, language, at }: { readonly form: Form; readonly language: Language; readonly at: Instant },
): Promise<FastifyReply> {
  reply.header('content-language', language);
  switch (form) {
    case 'html':
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', PAGE_POLICY)
        .send(htmlDocument(document));
    case 'pdf':
      return reply.type('application/pdf').send(await pdfOnThread(document, new Date(at)));
    case 'text':
      return reply.type('text/plain; charset=utf-8').send(textOf(document));
  }
}
