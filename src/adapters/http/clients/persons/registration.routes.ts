import type { Services } from '../../../../container.ts';
import { Guarded } from '../../../../domain/clients/persons/guarded.ts';
import { explainDuplicate } from '../../../texts/duplicate-words.ts';
import { languageOf } from '../../../texts/language.ts';
import { answer, answerJson, type Scope } from '../../answer.ts';
import { contextOf, repeatableContextOf } from '../../context.ts';
import { ETAG, etagOf } from '../../if-match.ts';
import { CONTENT_LANGUAGE } from '../../language.ts';
import { sendProblem } from '../../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_BODY, WITH_KEY } from '../../responses.ts';
import { clientPageExample, clients } from '../client.schemas.ts';
import { codeSearchBody } from './person.schemas.ts';
import {
  duplicateDecision,
  duplicateDecisionBody,
  duplicateDecisionExample,
  duplicates,
  duplicatesExample,
  duplicateSearchBody,
  registered,
  registeredExample,
  registrationBody,
} from './registration.schemas.ts';

/** Registering clients, and looking whether they are here already. */
export function registrationRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/clients/search',
    {
      config: { cost: 'search' },
      schema: {
        operationId: 'findClientByCode',
        tags: ['persons'],
        summary: 'The client with a code',
        description:
          'By the present identity code, or by the id given to somebody who has none; a code never stands in an address. A list of one or none. The search is logged.',
        body: codeSearchBody,
        response: responses(
          {
            200: json('The client, if there is one to be seen.', clients, { items: clientPageExample.items }),
          },
          ...problems(services.findClientByCode, ...QUERY, 'IDENTITY_CODE_INVALID'),
          ...WITH_BODY,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findClientByCode(request.body, contextOf(request))),
  );

  scope.post(
    '/v1/duplicate-searches',
    {
      config: { cost: 'search' },
      schema: {
        operationId: 'searchDuplicates',
        tags: ['persons'],
        summary: 'Who may be a client already',
        description:
          'Clients who resemble a person enough to be looked at, with each piece of evidence and its points. Of a client whom the acting organisation may not see it is told only that there is one, and whom to ask.',
        body: duplicateSearchBody,
        response: responses(
          { 200: json('Who it may be.', duplicates, duplicatesExample, CONTENT_LANGUAGE) },
          ...problems(services.searchDuplicates, ...QUERY, 'IDENTITY_CODE_INVALID', 'BIRTH_DATE_MISSING'),
          ...WITH_BODY,
        ),
      },
    },
    async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const found = await services.searchDuplicates(request.body, contextOf(request));
      return answer(reply, found, (candidates) =>
        reply
          .header('content-language', language)
          .send({ items: candidates.map((candidate) => explainDuplicate(candidate, language)) }),
      );
    },
  );

  scope.post(
    '/v1/duplicate-decisions',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'decideDuplicate',
        tags: ['persons'],
        summary: 'Decide that two are different persons',
        description:
          'A client and another client, or a client and somebody who is to be registered. The two are not asked about again.',
        body: duplicateDecisionBody,
        response: responses(
          { 201: json('The decision.', duplicateDecision, duplicateDecisionExample) },
          ...problems(
            services.decideDuplicate,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'IDENTITY_CODE_INVALID',
            'BIRTH_DATE_MISSING',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const { clientId, reason } = request.body;
      const other = 'person' in request.body ? request.body.person : request.body.otherClientId;
      return answer(
        reply,
        await services.decideDuplicate({ clientId, other, reason }, context.value),
        (decision) => reply.code(201).send(decision),
      );
    },
  );

  scope.post(
    '/v1/clients',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'registerClient',
        tags: ['persons'],
        summary: 'Register a client',
        description:
          'Somebody who comes to look for work: person, contact, home by own notice, job search and first status. When somebody is here already who may be the same person, `POSSIBLE_DUPLICATES` tells who: look, and decide. The TE Office of the region becomes responsible; the register is told.',
        body: registrationBody,
        response: responses(
          {
            201: json('The client.', registered, registeredExample, {
              ...ETAG,
              Location: { type: 'string', description: 'Address of the client.' },
            }),
          },
          ...problems(
            services.registerClient,
            ...COMMAND,
            'POSSIBLE_DUPLICATES',
            'IDENTITY_CODE_IN_USE',
            'IDENTITY_CODE_INVALID',
            'BIRTH_DATE_MISSING',
            'AGE_IMPLAUSIBLE',
            'DATE_IN_FUTURE',
            'MUNICIPALITY_CODE_INVALID',
            'CODE_INVALID',
            'RULE_NOT_FOUND',
            'ALREADY_RESPONSIBLE',
          ),
          ...WITH_KEY,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const { contact, ...form } = request.body;
      const { contactAddress, electronicServiceConsent, ...details } = contact;
      const input = {
        ...form,
        likeness: { phone: details.phone, email: details.email },
        contact: {
          from: form.jobSearchFrom,
          details: new Guarded(details),
          contactAddress,
          electronicServiceConsent,
        },
      };
      return answer(reply, await services.registerClient(input, context.value), (client) =>
        reply
          .code(201)
          .headers({ location: `/v1/clients/${client.id}`, etag: etagOf(client.version) })
          .send(client),
      );
    },
  );
}
