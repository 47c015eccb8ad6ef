import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, JobOfferId } from '../../../domain/shared/ids.ts';
import { languageOf } from '../../texts/language.ts';
import { offerEffectivenessCsv } from '../../texts/offer-effectiveness-csv.ts';
import { offerLetter } from '../../texts/offer-letter.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { documentIn, sendDocument } from '../document-answer.ts';
import { formAccepted, sendCsv, withCsv } from '../csv.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { lang, languageFor } from '../language.ts';
import { sendProblem } from '../problem.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import {
  effectivenessAnswer,
  effectivenessExample,
  offerAnswer,
  offerExample,
  offerList,
} from './job-offer-answers.schemas.ts';
import { effectivenessQuery } from './job-offers.schemas.ts';

const tags = ['job-offers'];
const oneOffer = z.strictObject({ id: id<JobOfferId>('Id of the offer.') });

/** Job offers as they are read: in lists, one by one, as letters, and counted. */
export function jobOfferReadRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/job-offers',
    {
      schema: {
        operationId: 'findJobOffers',
        tags,
        summary: 'Job offers to a client, the latest first',
        description: 'All of them, also those that another body made before the client moved.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The offers.', offerList, { items: [offerExample] }) },
          ...problems(services.findJobOffers, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findJobOffers(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/job-offers/effectiveness',
    {
      config: { cost: 'work' },
      schema: {
        operationId: 'getOfferEffectiveness',
        tags: ['reports'],
        summary: 'How many job offers a body made in a month, and what came of them',
        description:
          'Follow-up measure 7: offers delivered in the month are credited to whoever made them, wherever the client is now. Shares are told when the offers are three months old. Small counts are hidden. As CSV it opens in Excel.',
        querystring: effectivenessQuery,
        response: responses(
          {
            200: withCsv(
              json('The figures.', effectivenessAnswer, effectivenessExample),
              'Organisaatio;Kuukausi;Toimitettu;…\r\n',
            ),
          },
          ...problems(
            services.getOfferEffectiveness,
            ...QUERY,
            'BODY_UNKNOWN',
            'MONTH_NOT_ENDED',
            'RULE_NOT_FOUND',
          ),
        ),
      },
    },
    async (request, reply) => {
      const { body, month, format = formAccepted(request) } = request.query;
      const found = await services.getOfferEffectiveness({ body, month }, contextOf(request, format));
      return answer(reply, found, (figures) => {
        if (format === 'json') return reply.send(figures);
        const language = languageOf(request.headers['accept-language']);
        const name = `tyotarjoukset-${body.replace(':', '-')}-${month}`;
        return sendCsv(reply, name, language, offerEffectivenessCsv(figures, language));
      });
    },
  );

  scope.get(
    '/v1/job-offers/:id',
    {
      schema: {
        operationId: 'getJobOffer',
        tags,
        summary: 'A job offer',
        description: 'With what the law says of what is being found out; nothing of it is decided here.',
        params: oneOffer,
        querystring: z.strictObject({}),
        response: responses(
          { 200: json('The offer.', offerAnswer, offerExample, ETAG) },
          ...problems(services.getJobOffer, ...QUERY, 'JOB_OFFER_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getJobOffer(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/job-offers/:id/letter',
    {
      schema: {
        operationId: 'getOfferLetter',
        tags,
        summary: 'The letter of a job offer',
        description:
          'For the client, as an accessible page, tagged PDF (PDF/UA) or plain text: the vacancy, until when to contact the employer and to report, how to answer, what neglect may lead to and by which act. Before the delivery it says that it is a draft. What neglect may lead to stays in the language in which the client was told.',
        params: oneOffer,
        querystring: z.strictObject({
          format: z.enum(['html', 'pdf', 'text']).default('html').meta({ description: 'Page, PDF or text.' }),
          lang,
        }),
        response: responses(
          documentIn(['html', 'pdf', 'text'], 'basic'),
          ...problems(services.getOfferLetter, ...QUERY, 'JOB_OFFER_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getOfferLetter(request.params.id, contextOf(request));
      if (!found.ok) return sendProblem(reply, found.failure);
      return sendDocument(reply, offerLetter(found.value, language), {
        form: request.query.format,
        language,
        at: found.value.offer.changedAt,
      });
    },
  );
}
