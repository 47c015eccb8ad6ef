import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { ANSWER_STATES } from '../../../domain/exchange/message.ts';
import { answer, answerJson, answerValue, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY } from '../responses.ts';
import { pageQuery } from '../zod.ts';
import {
  answerPage,
  answerPageExample,
  answerResults,
  answerResultsExample,
  answersBody,
  exchangeStatus,
  exchangeStatusExample,
} from './answers.schemas.ts';
import { messageRoutes } from './messages.routes.ts';

const tags = ['exchange'];
const nothing = z.strictObject({});

/** Messages that leave, answers that come, and how the channels do. */
export function exchangeRoutes(scope: Scope, services: Services): void {
  messageRoutes(scope, services);

  scope.post(
    '/v1/exchange-answers',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'takeExchangeAnswers',
        tags,
        summary: 'Answers of receivers',
        description:
          'Brought by the receiver’s own system, or passed on by the keeper of the register. Each answer is kept and has a result of its own: `REPEATED` was known, `UNKNOWN_MESSAGE` answers no message to its giver, `KEPT` waits to be acted on.',
        querystring: nothing,
        body: answersBody,
        response: responses(
          { 200: json('What became of each.', answerResults, answerResultsExample) },
          ...problems(services.takeAnswers, ...COMMAND, 'ANSWER_OF_ANOTHER'),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answer(reply, await services.takeAnswers(request.body, context.value), (items) =>
        reply.send({ items }),
      );
    },
  );

  scope.get(
    '/v1/exchange-answers',
    {
      schema: {
        operationId: 'findExchangeAnswers',
        tags,
        summary: 'Answers that have come, the latest first',
        description:
          'Those to messages of the acting organisation; the keeper of the register sees all, and those to no message.',
        querystring: z.strictObject({
          state: z
            .enum(ANSWER_STATES)
            .optional()
            .transform((state) => state ?? null)
            .meta({ description: 'Only answers in this state.' }),
          ...pageQuery,
        }),
        response: responses(
          { 200: json('A page of answers.', answerPage, answerPageExample) },
          ...problems(services.findAnswers, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findAnswers(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/exchange-channels',
    {
      schema: {
        operationId: 'findExchangeChannels',
        tags,
        summary: 'How the channels do',
        description:
          'How many messages wait, since when, and who has been silent for too long, by port and receiver.',
        querystring: nothing,
        response: responses(
          { 200: json('The channels.', exchangeStatus, exchangeStatusExample) },
          ...problems(services.findChannels, ...QUERY),
        ),
      },
    },
    async (request, reply) => answerValue(reply, await services.findChannels(null, contextOf(request))),
  );
}
