import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import type { DeliveryId } from '../../../../domain/shared/ids.ts';
import { answer, answerJson, answerRecorded, type Scope } from '../../answer.ts';
import { contextOf } from '../../context.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../../responses.ts';
import { id, pageQuery } from '../../zod.ts';
import {
  deliveryAnswer,
  deliveryExample,
  deliveryPage,
  deliveryPageExample,
  exceptionOutcome,
  exceptionPage,
  exceptionPageExample,
  waitingDeliveries,
  waitingDeliveriesExample,
} from './delivery.schemas.ts';

const oneDelivery = z.strictObject({ id: id<DeliveryId>('Id of the delivery.') });
const nothing = z.strictObject({});

/** Deliveries of the national client register, and their rows that need a person's attention. */
export function deliveryRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/deliveries',
    {
      schema: {
        operationId: 'findDeliveries',
        tags: ['deliveries'],
        summary: 'Deliveries received, the latest first',
        description: 'Rejected ones and repeated ones too. A TE Office sees the deliveries of its own areas.',
        querystring: z.strictObject(pageQuery),
        response: responses(
          { 200: json('A page of deliveries.', deliveryPage, deliveryPageExample) },
          ...problems(services.findDeliveries, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findDeliveries(request.query, contextOf(request))),
  );

  scope.get(
    '/v1/deliveries/:id',
    {
      schema: {
        operationId: 'getDelivery',
        tags: ['deliveries'],
        summary: 'A delivery',
        description:
          'What it was, how many rows of each section ended how, and why it was rejected if it was.',
        params: oneDelivery,
        querystring: nothing,
        response: responses(
          { 200: json('The delivery.', deliveryAnswer, deliveryExample) },
          ...problems(services.getDelivery, ...QUERY, 'DELIVERY_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerRecorded(reply, await services.getDelivery(request.params.id, contextOf(request))),
  );

  scope.get(
    '/v1/deliveries/:id/exceptions',
    {
      schema: {
        operationId: 'findDeliveryExceptions',
        tags: ['deliveries'],
        summary: 'Rows that were not simply taken',
        description:
          'Quarantined rows, ignored duplicates and rows taken with a warning, in the order of the files.',
        params: oneDelivery,
        querystring: z.strictObject({
          outcome: exceptionOutcome
            .optional()
            .transform((outcome) => outcome ?? null)
            .meta({ description: 'Only rows that ended like this.' }),
          ...pageQuery,
        }),
        response: responses(
          { 200: json('A page of rows.', exceptionPage, exceptionPageExample) },
          ...problems(services.findDeliveryExceptions, ...QUERY, 'DELIVERY_NOT_FOUND', 'CURSOR_INVALID'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.query };
      return answerJson(reply, await services.findDeliveryExceptions(input, contextOf(request)));
    },
  );

  scope.get(
    '/v1/waiting-deliveries',
    {
      schema: {
        operationId: 'findWaitingDeliveries',
        tags: ['deliveries'],
        summary: 'Deliveries that wait to be imported',
        description:
          'Names of the deliveries in the in-tray of the client register; `POST /v1/import-runs` takes one.',
        querystring: nothing,
        response: responses(
          { 200: json('Their names.', waitingDeliveries, waitingDeliveriesExample) },
          ...problems(services.findWaitingDeliveries, ...QUERY, 'REGISTRY_UNAVAILABLE'),
        ),
      },
    },
    async (request, reply) => {
      const names = await services.findWaitingDeliveries(null, contextOf(request));
      return answer(reply, names, (items) => reply.send({ items }));
    },
  );
}
