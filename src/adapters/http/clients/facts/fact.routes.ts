import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { answerJson, type Scope } from '../../answer.ts';
import { contextOf } from '../../context.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../../responses.ts';
import { date, id, knownAt } from '../../zod.ts';
import {
  entitlements,
  entitlementsExample,
  jobSearches,
  jobSearchesExample,
  residences,
  residencesExample,
  spells,
  spellsExample,
  statusSpans,
  statusSpansExample,
} from './fact.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const asKnown = { knownAt };

/** What is known of a client, and what was known at another moment. */
export function factRoutes(scope: Scope, services: Services): void {
  const lists = [
    {
      path: 'residences',
      operationId: 'getResidences',
      summary: 'Where a client has lived',
      description:
        'Home municipalities and places of residence; the municipality is left out under a security ban.',
      useCase: services.getResidences,
      answers: json('The residences.', residences, residencesExample),
    },
    {
      path: 'job-searches',
      operationId: 'getJobSearches',
      summary: 'Job searches of a client',
      description: 'The office in charge is left out under a security ban.',
      useCase: services.getJobSearches,
      answers: json('The job searches.', jobSearches, jobSearchesExample),
    },
    {
      path: 'status-spans',
      operationId: 'getStatusSpans',
      summary: 'Employment status of a client',
      description: 'The status spans, list A.1.',
      useCase: services.getStatusSpans,
      answers: json('The status spans.', statusSpans, statusSpansExample),
    },
    {
      path: 'entitlements',
      operationId: 'getEntitlements',
      summary: 'Entitlement facts of a client',
      description:
        'Right to earnings-related allowance, days of labour market support as Kela counted them, dismissals, and contradictions that wait for a decision.',
      useCase: services.getEntitlements,
      answers: json('The facts.', entitlements, entitlementsExample),
    },
  ] as const;
  for (const { path, operationId, summary, description, useCase, answers } of lists) {
    scope.get(
      `/v1/clients/:id/${path}`,
      {
        schema: {
          operationId,
          tags: ['clients'],
          summary,
          description: `${description} ${TWO_AXES}`,
          params: oneClient,
          querystring: z.strictObject(asKnown),
          response: responses(
            { 200: answers },
            ...problems(useCase, ...QUERY, 'CLIENT_NOT_FOUND'),
            ...WITH_PART,
          ),
        },
      },
      async (request, reply) =>
        answerJson(
          reply,
          await useCase({ clientId: request.params.id, ...request.query }, contextOf(request)),
        ),
    );
  }

  scope.get(
    '/v1/clients/:id/spells',
    {
      schema: {
        operationId: 'getSpells',
        tags: ['clients'],
        summary: 'Unemployment spells and sliding counters of a client',
        description: `Spells are derived from statuses and job searches: uninterrupted time in codes 02 and 03. The counters of 12/14, 12/16 and 24/28 months are those stored last, or with \`on\` those of any day. ${TWO_AXES}`,
        params: oneClient,
        querystring: z.strictObject({
          ...asKnown,
          on: date('Day for which the counters are counted; without it as stored last.')
            .optional()
            .transform((day) => day ?? null),
        }),
        response: responses(
          { 200: json('The spells and counters.', spells, spellsExample) },
          ...problems(services.getSpells, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(
        reply,
        await services.getSpells({ clientId: request.params.id, ...request.query }, contextOf(request)),
      ),
  );
}

const TWO_AXES =
  'From and to say when a fact holds, both days its own; known from and until say when it was known here. With `knownAt` the answer is what was known then.';
