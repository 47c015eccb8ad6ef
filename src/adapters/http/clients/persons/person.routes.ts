import { z } from 'zod';
import type { Services } from '../../../../container.ts';
import { Guarded } from '../../../../domain/clients/persons/guarded.ts';
import type { ClientId } from '../../../../domain/shared/ids.ts';
import { addDays } from '../../../../domain/shared/plain-date.ts';
import { answerJson, type Scope } from '../../answer.ts';
import { contextOf } from '../../context.ts';
import { ETAG } from '../../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../../responses.ts';
import { id } from '../../zod.ts';
import { changeVersioned } from '../changing-client.ts';
import {
  changed,
  changedExample,
  contactBody,
  contacts,
  contactsExample,
  guardianBody,
  identityCodeBody,
  identityCodes,
  identityCodesExample,
  recall,
  recallExample,
  securityBanBody,
} from './person.schemas.ts';

const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });
const nothing = z.strictObject({});
const CHANGED = { 200: json('The client has another version.', changed, changedExample, ETAG) };
const HEADERS = { headers: ['Idempotency-Key', 'If-Match'] } as const;

/** The person of a client: codes, contact, guardian, security ban. */
export function personRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/identity-codes',
    {
      schema: {
        operationId: 'getClientIdentityCodes',
        tags: ['persons'],
        summary: 'Identity codes that a client has had',
        description:
          'The latest first, with the time for which each was known. Earlier codes are told to few; say why in `Purpose`.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          { 200: json('The codes.', identityCodes, identityCodesExample) },
          ...problems(services.getClientIdentityCodes, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getClientIdentityCodes(request.params.id, contextOf(request))),
  );

  scope.put(
    '/v1/clients/:id/identity-code',
    {
      config: HEADERS,
      schema: {
        operationId: 'giveIdentityCode',
        tags: ['persons'],
        summary: 'Record an identity code',
        description:
          'Of somebody who had none, or another in place of the one so far (correction, gender recognition, misuse). The client stays the same. When another client has the code the two may be one person: merge them.',
        params: oneClient,
        querystring: nothing,
        body: identityCodeBody,
        response: responses(
          CHANGED,
          ...problems(
            services.giveIdentityCode,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'IDENTITY_CODE_INVALID',
            'IDENTITY_CODE_IN_USE',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      changeVersioned(
        services.giveIdentityCode,
        (version) => ({ clientId: request.params.id, version, ...request.body }),
        request,
        reply,
      ),
  );

  scope.get(
    '/v1/clients/:id/contacts',
    {
      schema: {
        operationId: 'getClientContacts',
        tags: ['persons'],
        summary: 'How a client is and has been reached',
        description:
          'The latest told first, each from its day on, with who told it and when. Under a security ban only contact addresses are shown.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          { 200: json('The contacts.', contacts, contactsExample) },
          ...problems(services.getClientContacts, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getClientContacts(request.params.id, contextOf(request))),
  );

  scope.put(
    '/v1/clients/:id/contact',
    {
      config: HEADERS,
      schema: {
        operationId: 'changeContact',
        tags: ['persons'],
        summary: 'Record how a client is reached',
        description: 'From a day on, which is not in the future. What was known before is kept.',
        params: oneClient,
        querystring: nothing,
        body: contactBody,
        response: responses(
          CHANGED,
          ...problems(
            services.changeContact,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'DATE_IN_FUTURE',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { from, contactAddress, electronicServiceConsent, reason, ...details } = request.body;
      const contact = { from, details: new Guarded(details), contactAddress, electronicServiceConsent };
      return changeVersioned(
        services.changeContact,
        (version) => ({ clientId: request.params.id, version, contact, reason }),
        request,
        reply,
      );
    },
  );

  scope.put(
    '/v1/clients/:id/guardian',
    {
      config: HEADERS,
      schema: {
        operationId: 'setGuardian',
        tags: ['persons'],
        summary: 'Record a guardian',
        description:
          'Decisions in the competence of the guardian are served to the guardian, and to the client too.',
        params: oneClient,
        querystring: nothing,
        body: guardianBody,
        response: responses(
          CHANGED,
          ...problems(
            services.setGuardian,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'PERIOD_INVERTED',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { guardian, reason } = request.body;
      return changeVersioned(
        services.setGuardian,
        (version) => ({
          clientId: request.params.id,
          version,
          reason,
          guardian:
            guardian === null
              ? null
              : {
                  name: guardian.name,
                  reference: guardian.reference,
                  scope: guardian.scope,
                  from: guardian.from,
                  until: guardian.to === null ? null : addDays(guardian.to, 1),
                },
        }),
        request,
        reply,
      );
    },
  );

  scope.put(
    '/v1/clients/:id/security-ban',
    {
      config: HEADERS,
      schema: {
        operationId: 'enterSecurityBan',
        tags: ['persons'],
        summary: 'Enter a security ban',
        description:
          'From its first day on nobody is shown where the client lives or how to reach them (Act 661/2009, section 36). It holds even while the register does not know of it.',
        params: oneClient,
        querystring: nothing,
        body: securityBanBody,
        response: responses(
          CHANGED,
          ...problems(
            services.enterSecurityBan,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'VERSION_CONFLICT',
            'RULE_NOT_FOUND',
            'SECURITY_BAN_TOO_LONG',
            'PERIOD_INVERTED',
          ),
          'IF_MATCH_REQUIRED',
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const { from, to, reason } = request.body;
      return changeVersioned(
        services.enterSecurityBan,
        (version) => ({
          clientId: request.params.id,
          version,
          ban: { from, until: addDays(to, 1) },
          reason,
        }),
        request,
        reply,
      );
    },
  );

  scope.get(
    '/v1/clients/:id/security-ban/recall',
    {
      schema: {
        operationId: 'getSecurityBanRecall',
        tags: ['persons'],
        summary: 'What went out before a security ban',
        description:
          'Each look at the address of the client, and each notice, before the ban of today began: whom to ask to destroy what they printed or saved.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          { 200: json('What went out.', recall, recallExample) },
          ...problems(services.getSecurityBanRecall, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.getSecurityBanRecall(request.params.id, contextOf(request))),
  );
}
