import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { OPEN_NOTICE_STATES } from '../../../domain/clients/responsibility/referral-notice.ts';
import { statusCodes } from '../../../domain/reference/status-codes.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { json, problems, QUERY, responses, WITH_PART } from '../responses.ts';
import { formed, id, municipalityCode, pageQuery } from '../zod.ts';
import {
  clientAnswer,
  clientExample,
  clientPage,
  clientPageExample,
  responsibilities,
  responsibilitiesExample,
} from './client.schemas.ts';
import {
  determinationResult,
  determinations,
  determinationsExample,
} from './determination/determination.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const nothing = z.strictObject({});

/** Parts of names, one of three letters at least; no digits: an identity code never stands in an address. */
const NAME_PARTS = /^(?=.*\p{L}{3})[\p{L}\p{M} .'’\-–]{3,100}$/u;

const asked = <T extends z.ZodType>(schema: T, description: string) =>
  schema
    .meta({ description })
    .optional()
    .transform((value) => value ?? null);

/** By what the list is narrowed; they add up. */
const clientFilters = {
  status: asked(
    z.enum([...statusCodes.keys()]),
    'Only clients whose employment status code of today is this one (list A.1).',
  ),
  result: asked(
    z.enum(determinationResult.options),
    'Only clients whose latest determination has this result, as an official may have decided otherwise.',
  ),
  openNotice: asked(
    z.enum(['ANY', ...OPEN_NOTICE_STATES]),
    'Only clients whom a referral notice in this state concerns that nobody has received yet.',
  ),
  jobSearch: asked(
    z.enum(['VALID', 'NOT_VALID']),
    'Only clients whose job search is valid today, or only those whose is not.',
  ),
};

/** Clients, their determinations and who has been responsible for them. */
export function clientRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients',
    {
      schema: {
        operationId: 'findClients',
        tags: ['clients'],
        summary: 'Clients in alphabetical order',
        description:
          'The clients whom the acting organisation is responsible for; a TE Office sees every client it serves. What it is narrowed by adds up. Under a security ban the responsible municipality is left out.',
        querystring: z.strictObject({
          name: formed(NAME_PARTS, 'malla esim')
            .meta({
              description:
                'Only clients whose names begin with these parts, in any order; first, last and former names, å, ä, ö and accents written or not.',
            })
            .optional(),
          municipality: municipalityCode
            .meta({
              description: 'Only clients whom this municipality is responsible for.',
              examples: ['109'],
            })
            .optional()
            .transform((code) => code ?? null),
          ...clientFilters,
          ...pageQuery,
        }),
        response: responses(
          { 200: json('A page of clients.', clientPage, clientPageExample) },
          ...problems(services.findClients, ...QUERY, 'CURSOR_INVALID'),
          ...problems(services.findClientsByName, ...QUERY, 'CURSOR_INVALID'),
        ),
      },
    },
    async (request, reply) => {
      const { name, ...filter } = request.query;
      const context = contextOf(request);
      return answerJson(
        reply,
        name === undefined
          ? await services.findClients(filter, context)
          : await services.findClientsByName({ ...filter, name }, context),
      );
    },
  );

  scope.get(
    '/v1/clients/:id',
    {
      schema: {
        operationId: 'getClient',
        tags: ['clients'],
        summary: 'A client',
        description:
          'What is known of the client today; its version is in the body and in the header `ETag`. What is to be done about the client is at `/v1/clients/{id}/worklists`. Under a security ban (Act 661/2009, section 36) home municipality, address, phone and e-mail are left out.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          { 200: json('The client.', clientAnswer, clientExample, ETAG) },
          ...problems(services.getClient, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getClient(request.params.id, contextOf(request)), (client) =>
        reply.header('etag', etagOf(client.version)).type('application/json').send(client.json),
      ),
  );

  scope.get(
    '/v1/clients/:id/determinations',
    {
      schema: {
        operationId: 'getClientDeterminations',
        tags: ['clients'],
        summary: 'Determinations of a client',
        description: 'Every target-group determination of the client, the latest first; superseded ones too.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          { 200: json('The determinations.', determinations, determinationsExample) },
          ...problems(services.getClientDeterminations, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getClientDeterminations(request.params.id, contextOf(request))),
  );

  scope.get(
    '/v1/clients/:id/responsibilities',
    {
      schema: {
        operationId: 'getClientResponsibilities',
        tags: ['clients'],
        summary: 'Who has been responsible for a client',
        description:
          'One authority at a time is responsible for a client (Act 1269/2020, sections 5 and 24); the latest first.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          { 200: json('The responsibilities.', responsibilities, responsibilitiesExample) },
          ...problems(services.getClientResponsibilities, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getClientResponsibilities(request.params.id, contextOf(request))),
  );
}
