import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ServiceElementId } from '../../../domain/shared/ids.ts';
import { serviceModelCsv } from '../../texts/service-model-csv.ts';
import { languageOf } from '../../texts/language.ts';
import { answer, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { format, formAccepted, sendCsv, withCsv } from '../csv.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { areaCode, id, month } from '../zod.ts';
import {
  elementBody,
  elementChanged,
  elementChangedExample,
  elementEndBody,
  elements,
  elementsExample,
  serviceModel,
  serviceModelExample,
} from './service-model.schemas.ts';

const tags = ['service-model'];
const config = { headers: ['Idempotency-Key'] } as const;
const nothing = z.strictObject({});

const CSV_EXAMPLE = 'Kuukausi;Alue;Kunta;Osatekijä;…\r\n2021-03;1531;;Työnhaun vahva alku;…\r\n';

/** The enhanced service model: of what it consists, and how it comes about. */
export function serviceModelRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/service-elements',
    {
      schema: {
        operationId: 'findServiceElements',
        tags,
        summary: 'Elements of an area’s enhanced service model',
        description: 'Ended ones too.',
        querystring: z.strictObject({ area: areaCode.meta({ description: 'Code of the area.' }) }),
        response: responses(
          { 200: json('The elements.', elements, elementsExample) },
          ...problems(services.findServiceElements, ...QUERY, 'AREA_UNKNOWN'),
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.findServiceElements(request.query, contextOf(request)), (items) =>
        reply.send({ items: [...items] }),
      ),
  );

  scope.post(
    '/v1/service-elements',
    {
      config,
      schema: {
        operationId: 'addServiceElement',
        tags,
        summary: 'Add an element to the model',
        description: 'An element without a rule of evidence belongs to the model and is not counted.',
        querystring: nothing,
        body: elementBody,
        response: responses(
          { 201: json('The element.', elementChanged, elementChangedExample) },
          ...problems(
            services.addServiceElement,
            ...COMMAND,
            'AREA_UNKNOWN',
            'ELEMENT_EXISTS',
            'PERIOD_INVERTED',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const added = await services.addServiceElement(request.body, context.value);
      return answer(reply, added, (made) => reply.code(201).send(made));
    },
  );

  scope.post(
    '/v1/service-elements/:id/end',
    {
      config,
      schema: {
        operationId: 'endServiceElement',
        tags,
        summary: 'End an element of the model',
        description: 'Another rule of evidence begins as another element.',
        params: z.strictObject({ id: id<ServiceElementId>('Id of the element.') }),
        querystring: nothing,
        body: elementEndBody,
        response: responses(
          { 200: json('The element.', elementChanged, { ...elementChangedExample, version: 2 }) },
          ...problems(services.endServiceElement, ...COMMAND, 'ELEMENT_NOT_FOUND', 'PERIOD_INVERTED'),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const order = { id: request.params.id, until: request.body.until };
      return answer(reply, await services.endServiceElement(order, context.value), (made) =>
        reply.send(made),
      );
    },
  );

  scope.get(
    '/v1/enhanced-service-model',
    {
      config: { cost: 'work' },
      schema: {
        operationId: 'getServiceModel',
        tags,
        summary: 'How the enhanced service model comes about in a month',
        description:
          'For how many of the area’s clients each element is fulfilled on the last day of the month, for the area and each municipality, and why first interviews were late. As CSV it opens in Excel.',
        querystring: z.strictObject({
          area: areaCode.meta({ description: 'Code of the area.' }),
          month: month('Month; counted on its last day.'),
          format,
        }),
        response: responses(
          { 200: withCsv(json('The figures.', serviceModel, serviceModelExample), CSV_EXAMPLE) },
          ...problems(services.getServiceModel, ...QUERY, 'AREA_UNKNOWN', 'MONTH_NOT_ENDED'),
        ),
      },
    },
    async (request, reply) => {
      const { area, month: asked, format: form = formAccepted(request) } = request.query;
      const found = await services.getServiceModel({ area, month: asked }, contextOf(request, form));
      return answer(reply, found, (report) => {
        if (form === 'json') return reply.type('application/json').send(report);
        const language = languageOf(request.headers['accept-language']);
        return sendCsv(
          reply,
          `kuntakokeilu-palvelumalli-${asked}`,
          language,
          serviceModelCsv(report, language),
        );
      });
    },
  );
}
