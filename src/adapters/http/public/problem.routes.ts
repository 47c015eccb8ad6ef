import { z } from 'zod';
import { FAILURE_TEXTS, isProblemCode } from '../../texts/failures/catalogue.ts';
import { LANGUAGES, languageOf } from '../../texts/language.ts';
import type { Scope } from '../answer.ts';
import { PAGE_POLICY } from '../document-answer.ts';
import { refusal, sendProblem } from '../problem.ts';
import { json, publicResponses, WITH_PART } from '../responses.ts';
import { formed } from '../zod.ts';
import { describeProblem, problemPage } from './problem-page.ts';

const description = z
  .strictObject({
    code: z.enum(Object.keys(FAILURE_TEXTS).filter(isProblemCode)),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    next: z.string(),
  })
  .meta({ id: 'ProblemDescription' });

const HTML = 'text/html';

/** The page to which the `type` of a problem leads. */
export function problemRoutes(scope: Scope): void {
  scope.get(
    '/problems/:code',
    {
      schema: {
        operationId: 'describeProblem',
        tags: ['public'],
        security: [],
        summary: 'What a problem means',
        description: 'A page for people; JSON for those who accept that and not HTML.',
        params: z.strictObject({
          code: formed(/^[a-z0-9-]{1,60}$/, 'client-not-found').meta({
            description: 'Code of the problem in kebab case.',
          }),
        }),
        querystring: z.strictObject({
          lang: z
            .enum(LANGUAGES)
            .optional()
            .meta({ description: 'Language; without it `Accept-Language` decides.' }),
        }),
        response: publicResponses(
          { 200: withPage(json('The problem.', description, describeProblem('CLIENT_NOT_FOUND', 'en'))) },
          'ROUTE_NOT_FOUND',
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const code = request.params.code.toUpperCase().replaceAll('-', '_');
      if (!isProblemCode(code)) return sendProblem(reply, refusal('ROUTE_NOT_FOUND'));
      const language = request.query.lang ?? languageOf(request.headers['accept-language']);
      const described = describeProblem(code, language);
      reply.header('content-language', language).header('vary', 'accept, accept-language');
      const accepted = request.headers.accept ?? '';
      if (accepted.includes('json') && !accepted.includes(HTML)) {
        return reply.type('application/json').send(described);
      }
      return reply
        .type(`${HTML}; charset=utf-8`)
        .header('content-security-policy', PAGE_POLICY)
        .send(problemPage(described, language));
    },
  );
}

function withPage(inJson: ReturnType<typeof json>): ReturnType<typeof json> {
  const schema = z.string().meta({ description: 'A page for people.' });
  return { ...inJson, content: { ...inJson.content, [HTML]: { schema, example: '<!doctype html>…' } } };
}
