import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { messageHint } from '../../texts/message-hints.ts';
import { answer, answerValue, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { CONTENT_LANGUAGE, languageFor } from '../language.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { wholeNumber } from '../zod.ts';
import {
  changedMessage,
  changedMessageExample,
  messageAnswer,
  messageExample,
  messagePage,
  messagePageExample,
  messagesQuery,
  reasonBody,
  replayBody,
  replayed,
} from './messages.schemas.ts';

const tags = ['exchange'];
const nothing = z.strictObject({});
const config = { headers: ['Idempotency-Key'] } as const;
const oneMessage = z.strictObject({
  id: wholeNumber(z.int().min(1)).meta({ description: 'Number of the message.', examples: [1203] }),
});

interface Hinted {
  readonly state: string;
  readonly reason: string | null;
}

/** Messages that leave, and what people do about them. */
export function messageRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/exchange-messages',
    {
      schema: {
        operationId: 'findMessages',
        tags,
        summary: 'Messages, the latest first',
        description:
          'Those that the acting organisation has sent; the keeper of the register sees everybody’s. A client’s later message of a port waits for the earlier one.',
        querystring: messagesQuery,
        response: responses(
          { 200: json('A page of messages.', messagePage, messagePageExample, CONTENT_LANGUAGE) },
          ...problems(services.findMessages, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor({ query: {}, headers: request.headers });
      return answer(reply, await services.findMessages(request.query, contextOf(request)), (found) => {
        const page = JSON.parse(found) as { readonly items: readonly Hinted[] };
        const items = page.items.map((one) => ({
          ...one,
          hint: messageHint(one.state, one.reason, language),
        }));
        return reply.header('content-language', language).send({ ...page, items });
      });
    },
  );

  scope.get(
    '/v1/exchange-messages/:id',
    {
      schema: {
        operationId: 'getMessage',
        tags,
        summary: 'A message, and what became of it',
        description:
          'Every attempt, answer and decision. What the message says is shown to who may see the client and every class of data in it.',
        params: oneMessage,
        querystring: nothing,
        response: responses(
          { 200: json('The message.', messageAnswer, messageExample, CONTENT_LANGUAGE) },
          ...problems(services.getMessage, ...QUERY, 'MESSAGE_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor({ query: {}, headers: request.headers });
      return answer(reply, await services.getMessage(request.params.id, contextOf(request)), (found) => {
        const one = JSON.parse(found) as Hinted;
        const hint = messageHint(one.state, one.reason, language);
        return reply.header('content-language', language).send({ ...one, hint });
      });
    },
  );

  const commands = [
    {
      path: 'resend',
      operationId: 'resendMessage',
      summary: 'Send a message again',
      description:
        'One that was refused, or whose answer does not come. It keeps its key, and its place before the client’s later messages.',
      useCase: services.resendMessage,
    },
    {
      path: 'discard',
      operationId: 'discardMessage',
      summary: 'Give a message up',
      description:
        'It is not sent any more, the client’s later messages go on, and the matter that it is about is told.',
      useCase: services.discardMessage,
    },
  ] as const;
  for (const { path, useCase, ...about } of commands) {
    scope.post(
      `/v1/exchange-messages/:id/${path}`,
      {
        config,
        schema: {
          ...about,
          tags,
          params: oneMessage,
          querystring: nothing,
          body: reasonBody,
          response: responses(
            { 200: json('The message as it is now.', changedMessage, changedMessageExample) },
            ...problems(useCase, ...COMMAND, 'MESSAGE_NOT_FOUND', 'COMMAND_NOT_ALLOWED'),
            ...WITH_KEY,
            ...WITH_PART,
          ),
        },
      },
      async (request, reply) => {
        const context = repeatableContextOf(request);
        if (!context.ok) return sendProblem(reply, context.failure);
        const input = { id: request.params.id, reason: request.body.reason };
        return answerValue(reply, await useCase(input, context.value));
      },
    );
  }

  scope.post(
    '/v1/exchange-messages/replay',
    {
      config,
      schema: {
        operationId: 'replayMessages',
        tags,
        summary: 'Send again what a receiver has lost',
        description:
          'Everything that the receiver has received since a moment is sent again, under the same keys: who still has a message takes no second effect.',
        querystring: nothing,
        body: replayBody,
        response: responses(
          { 200: json('How many are sent again.', replayed, { messages: 214 }) },
          ...problems(services.replayMessages, ...COMMAND),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answerValue(reply, await services.replayMessages(request.body, context.value));
    },
  );
}
