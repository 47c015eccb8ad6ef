import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import { answerJson, answerValue, type Scope } from '../../answer.ts';
import { contextOf, repeatableContextOf } from '../../context.ts';
import { sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY } from '../../responses.ts';
import {
  authorities,
  authoritiesExample,
  authorityBody,
  registered,
} from './employment-authority.schemas.ts';

const nothing = z.strictObject({});
const tags = ['employment-authorities'];

/** Authorities that arrange employment services after the trials. */
export function employmentAuthorityRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/employment-authorities',
    {
      schema: {
        operationId: 'findEmploymentAuthorities',
        tags,
        summary: 'Employment authorities',
        description: 'With the municipalities of each and since when (Act 380/2023), in order of code.',
        querystring: nothing,
        response: responses(
          { 200: json('The authorities.', authorities, authoritiesExample) },
          ...problems(services.findEmploymentAuthorities, ...QUERY),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findEmploymentAuthorities(null, contextOf(request))),
  );

  scope.post(
    '/v1/employment-authorities',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'registerEmploymentAuthority',
        tags,
        summary: 'Register an employment authority',
        description: 'From 1.1.2025 on. A municipality belongs to one authority at a time.',
        querystring: nothing,
        body: authorityBody,
        response: responses(
          { 201: json('It has been registered.', registered, { code: 'TA21' }) },
          ...problems(
            services.registerEmploymentAuthority,
            ...COMMAND,
            'RULE_NOT_FOUND',
            'MUNICIPALITY_CODE_INVALID',
            'EMPLOYMENT_AUTHORITY_EXISTS',
            'EMPLOYMENT_AUTHORITY_OVERLAP',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const made = await services.registerEmploymentAuthority(request.body, context.value);
      return answerValue(reply.code(201), made);
    },
  );
}
