import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { answer, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import { overviewShown } from './overview-shown.ts';
import { overview, overviewExample } from './overview.schemas.ts';

/** Where a client's service process stands, in one answer. */
export function overviewRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/process',
    {
      schema: {
        operationId: 'getProcess',
        tags: ['service-process'],
        summary: 'Where a client’s service process stands, and what can be done next',
        description:
          'Who is responsible, the named official, meetings, the assessment, plan, services and other matters that can be gone on with and the commands that their state allows, and tasks with the rule behind them.',
        params: z.strictObject({ id: id<ClientId>('Id of the client.') }),
        querystring: z.strictObject({ lang }),
        response: responses(
          { 200: json('The overview.', overview, overviewExample, CONTENT_LANGUAGE) },
          ...problems(services.getProcess, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getProcess(request.params.id, contextOf(request));
      return answer(reply, found, (process) =>
        reply.header('content-language', language).send(overviewShown(process, language)),
      );
    },
  );
}
