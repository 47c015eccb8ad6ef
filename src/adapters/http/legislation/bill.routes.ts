import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { answer, type Scope } from '../answer.ts';
import { repeatableContextOf } from '../context.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, responses, WITH_KEY } from '../responses.ts';
import { ACCEPTED, accept } from '../runs/accept.ts';
import { confirmationAnswer, confirmationBody, confirmationExample } from './legislation.schemas.ts';
import { simulationBody } from './simulation.schemas.ts';

const config = { headers: ['Idempotency-Key'] } as const;

/** What is not law yet: proposals that come into force by a decision, and bills that are tried out. */
export function billRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/legislation/confirmations',
    {
      config,
      schema: {
        operationId: 'confirmProposal',
        tags: ['legislation'],
        summary: 'Put a proposal in force',
        description:
          'Holds a proposed entry of the statute book for law in this installation from now on, by a decision that is kept. It is not taken back: a later act replaces it.',
        querystring: z.strictObject({}),
        body: confirmationBody,
        response: responses(
          {
            201: json('The proposal is law here.', confirmationAnswer, confirmationExample, {
              Location: { type: 'string', description: 'Address of the theme.' },
            }),
          },
          ...problems(
            services.confirmProposal,
            ...COMMAND,
            'PROPOSAL_NOT_FOUND',
            'PROPOSAL_CONFIRMED',
            'PROPOSAL_OUT_OF_ORDER',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const confirmed = await services.confirmProposal(request.body, context.value);
      return answer(reply, confirmed, (confirmation) =>
        reply.code(201).header('location', `/v1/legislation/themes/${confirmation.theme}`).send(confirmation),
      );
    },
  );

  scope.post(
    '/v1/legislation/simulations',
    {
      config: { ...config, cost: 'work' },
      schema: {
        operationId: 'requestSimulation',
        tags: ['legislation'],
        summary: 'Try a bill on the clients',
        description:
          'Judges the stored facts of the clients by the law in force and by the bill, and counts whose result would change. It changes nothing about clients. Follow the run at its `Location`; its result has the figures.',
        querystring: z.strictObject({}),
        body: simulationBody,
        response: responses(
          { 202: ACCEPTED },
          ...problems(
            services.requestSimulation,
            ...COMMAND,
            'AREA_UNKNOWN',
            'DATE_IN_FUTURE',
            'TARGET_GROUP_NOT_DETERMINED',
            'PROPOSAL_NOT_FOUND',
            'PROPOSAL_OUT_OF_ORDER',
            'PARAMETER_NOT_FOUND',
            'PARAMETER_INVALID',
            'PARAMETER_OVERLAP',
            'PARAMETER_GAP',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => accept(services.requestSimulation, request.body, request, reply),
  );
}
