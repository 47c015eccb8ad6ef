import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { CheckedSubsidy } from '../../../application/subsidies/pay-subsidies/check-subsidy.query.ts';
import type { ClientId, PaySubsidyId } from '../../../domain/shared/ids.ts';
import { failureMessage } from '../../texts/failures/failure-message.ts';
import type { Language } from '../../texts/language.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CONTENT_LANGUAGE, lang, languageFor } from '../language.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  handledExample,
  handledSubsidies,
  paySubsidyAnswer,
  paySubsidyExample,
  paySubsidyList,
} from './pay-subsidy-answers.schemas.ts';
import { checkAnswer, checkExample } from './pay-subsidy-check.schemas.ts';
import { handledQuery } from './pay-subsidies.schemas.ts';

const tags = ['pay-subsidies'];
const oneSubsidy = z.strictObject({ id: id<PaySubsidyId>('Id of the case.') });

/** Cases of pay subsidy as they are read, and what a decision of the moment would be. */
export function paySubsidyReadRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/pay-subsidies',
    {
      schema: {
        operationId: 'findPaySubsidies',
        tags,
        summary: 'Pay subsidies for a client, the latest first',
        description:
          'All cases of pay subsidy and 55+ employment subsidy. What tells of health is left out unless whoever asks has the right to it; `withheld` says so.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The cases.', paySubsidyList, { items: [paySubsidyExample] }) },
          ...problems(services.findPaySubsidies, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findPaySubsidies(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/pay-subsidies/handled',
    {
      schema: {
        operationId: 'findHandledPaySubsidies',
        tags,
        summary: 'Pay subsidies that the acting body handles',
        description:
          'By the first day of the subsidy, page by page: those still to be decided on, with applications for more time, or those in a state. The TE Office has here what was routed to it.',
        querystring: handledQuery,
        response: responses(
          { 200: json('A page of cases.', handledSubsidies, handledExample) },
          ...problems(services.findHandledSubsidies, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findHandledSubsidies(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/pay-subsidies/:id',
    {
      schema: {
        operationId: 'getPaySubsidy',
        tags,
        summary: 'A case of pay subsidy',
        description:
          'With the application, who decides, terms, quota, decision, interruptions, and extensions with what was applied for. `health` has type and terms where they tell of health.',
        params: oneSubsidy,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('The case.', paySubsidyAnswer, paySubsidyExample, ETAG) },
          ...problems(services.getPaySubsidy, ...QUERY, 'PAY_SUBSIDY_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getPaySubsidy(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/pay-subsidies/:id/check',
    {
      schema: {
        operationId: 'checkPaySubsidy',
        tags,
        summary: 'What a decision of the moment would be',
        description:
          'Who decides on the day, everything that keeps from the subsidy with its rule, or terms and calculation, and what the quota has left. Of a subsidy that runs, the application for more time that waits. Nothing is written. What rests on health needs that right.',
        params: oneSubsidy,
        querystring: z.strictObject({ lang }),
        response: responses(
          { 200: json('What was found.', checkAnswer, checkExample, CONTENT_LANGUAGE) },
          ...problems(
            services.checkPaySubsidy,
            ...QUERY,
            'PAY_SUBSIDY_NOT_FOUND',
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'HEALTH_RIGHT_MISSING',
            'RULE_NOT_FOUND',
          ),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.checkPaySubsidy(request.params.id, contextOf(request));
      return answer(reply, found, (checked) =>
        reply.header('content-language', language).send(shown(checked, language)),
      );
    },
  );
}

function shown({ granted, obstacles, tellsOfHealth, ...checked }: CheckedSubsidy, language: Language) {
  const none = { terms: null, calculation: null, years: null };
  return {
    ...checked,
    obstacles: obstacles.map(({ code, data, rule }) => ({
      code,
      ...failureMessage({ code, ...(data && { data }) }, language),
      rule: rule ?? null,
    })),
    ...(tellsOfHealth ? { ...none, health: granted } : { ...none, ...granted, health: null }),
  };
}
