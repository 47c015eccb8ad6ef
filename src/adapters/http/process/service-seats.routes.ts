import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { languageOf } from '../../texts/language.ts';
import { serviceTimesCsv } from '../../texts/service-times-csv.ts';
import { answer, answerJson, answerValue, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { formAccepted, sendCsv, withCsv } from '../csv.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY } from '../responses.ts';
import {
  seatPoolAnswer,
  seatPoolBody,
  seatPoolExample,
  seatPoolList,
  timesAnswer,
  timesExample,
  timesQuery,
} from './service-seats.schemas.ts';

const nothing = z.strictObject({});

/** Seats of courses and services, and how long it takes to get into one. */
export function serviceSeatRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/service-seats',
    {
      schema: {
        operationId: 'findSeatPools',
        tags: ['service-process'],
        summary: 'Seats of courses and services, the latest first',
        description:
          'Those of the acting body and of those it looks upon, and those to which a client whom it sees is referred.',
        querystring: nothing,
        response: responses(
          { 200: json('The seats.', seatPoolList, { items: [seatPoolExample] }) },
          ...problems(services.findSeatPools, ...QUERY),
        ),
      },
    },
    async (request, reply) => answerJson(reply, await services.findSeatPools(null, contextOf(request))),
  );

  scope.post(
    '/v1/service-seats',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'openSeatPool',
        tags: ['service-process'],
        summary: 'Open the seats of a course or service',
        description: 'For the clients of the acting body, or of a municipality of the acting area.',
        querystring: nothing,
        body: seatPoolBody,
        response: responses(
          { 201: json('The seats.', seatPoolAnswer, seatPoolExample) },
          ...problems(services.openSeatPool, ...COMMAND, 'SEATS_NOT_OWN', 'PERIOD_INVERTED'),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      return answerValue(reply.code(201), await services.openSeatPool(request.body, context.value));
    },
  );

  scope.get(
    '/v1/service-times',
    {
      config: { cost: 'work' },
      schema: {
        operationId: 'getServiceTimes',
        tags: ['reports'],
        summary: 'How long it took to get into services',
        description:
          'Median days from recognised need to referral, acceptance and start, of those who started in a month, for an area and its municipalities. Small counts are hidden. As CSV it opens in Excel.',
        querystring: timesQuery,
        response: responses(
          { 200: withCsv(json('The times.', timesAnswer, timesExample), 'Kunta;Palvelu;Aloittaneet;…\r\n') },
          ...problems(
            services.getServiceTimes,
            ...QUERY,
            'AREA_UNKNOWN',
            'MONTH_NOT_ENDED',
            'RULE_NOT_FOUND',
          ),
        ),
      },
    },
    async (request, reply) => {
      const { area, month, format = formAccepted(request) } = request.query;
      const found = await services.getServiceTimes({ area, month }, contextOf(request, format));
      return answer(reply, found, (times) => {
        if (format === 'json') return reply.send(times);
        const language = languageOf(request.headers['accept-language']);
        return sendCsv(reply, `palveluun-paasy-${area}-${month}`, language, serviceTimesCsv(times, language));
      });
    },
  );
}
