import { z } from 'zod';
import type { StoredDetermination } from '../../../../application/clients/client-reads.port.ts';
import type { Services } from '../../../../container.ts';
import type { DeterminationId } from '../../../../domain/shared/ids.ts';
import { explainDetermination } from '../../../texts/explanation.ts';
import { answer, type Scope } from '../../answer.ts';
import { contextOf } from '../../context.ts';
import { ETAG, etagOf } from '../../if-match.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../../language.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../../responses.ts';
import { id } from '../../zod.ts';
import { determinationAnswer, determinationExample, explanationAnswer } from './determination.schemas.ts';

const oneDetermination = z.strictObject({ id: id<DeterminationId>('Id of the determination.') });

/** Target-group determinations, as data and in words. */
export function determinationRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/determinations/:id',
    {
      schema: {
        operationId: 'getDetermination',
        tags: ['determinations'],
        summary: 'A determination',
        description:
          'Whether the client belonged to the target group on a date (Act 1269/2020, sections 2 and 4), with every fact that was looked at.',
        params: oneDetermination,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('The determination.', determinationAnswer, determinationExample, ETAG) },
          ...problems(services.getDetermination, ...QUERY, 'DETERMINATION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getDetermination(request.params.id, contextOf(request)), (determination) =>
        reply.header('etag', etagOf(determination.version)).send(determination),
      ),
  );

  scope.get(
    '/v1/determinations/:id/explanation',
    {
      schema: {
        operationId: 'explainDetermination',
        tags: ['determinations'],
        summary: 'A determination in words',
        description:
          'For an official to read: a summary, each condition with its outcome, the grounds met, act and section, and the facts used with their sources. An authority must be able to give the reasons of its decisions (Act 434/2003, section 45).',
        params: oneDetermination,
        querystring: z.strictObject({ lang }),
        response: responses(
          {
            200: json('The explanation.', explanationAnswer, EXPLANATION_EXAMPLE, CONTENT_LANGUAGE),
          },
          ...problems(services.getDetermination, ...QUERY, 'DETERMINATION_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getDetermination(request.params.id, contextOf(request));
      return answer(reply, found, (determination) =>
        reply.header('content-language', language).send(explainDetermination(determination, language)),
      );
    },
  );
}

const EXPLANATION_EXAMPLE = explainDetermination(
  determinationExample as unknown as StoredDetermination,
  'en',
);
