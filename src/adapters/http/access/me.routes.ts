import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { ROLES } from '../../../domain/access/actor.ts';
import { organisationName } from '../../texts/organisations.ts';
import { languageOf } from '../../texts/language.ts';
import type { Scope } from '../answer.ts';
import { sendProblem } from '../problem.ts';
import { authenticatedResponses, json } from '../responses.ts';
import { organisationId } from '../wire.ts';

const role = z.enum(ROLES).meta({ id: 'Role' });

const me = z
  .strictObject({
    subject: z.string().meta({ description: 'Who you are to the identity provider.' }),
    actingOrganisation: organisationId
      .nullable()
      .meta({ description: 'For whom you act with this request; null when you still have to choose.' }),
    roles: z.array(role).meta({ description: 'Your roles there.' }),
    organisations: z
      .array(z.strictObject({ id: organisationId, name: z.string(), roles: z.array(role) }))
      .meta({ description: 'The organisations to choose from, for the header `Acting-Organisation`.' }),
  })
  .meta({ id: 'Me' });

const meExample = {
  subject: 'te-officer-7',
  actingOrganisation: 'te-office:1500',
  roles: ['TE_OFFICER'],
  organisations: [{ id: 'te-office:1500', name: 'Häme TE Office', roles: ['TE_OFFICER'] }],
};

/** Who the caller is, and for whom the caller may act. */
export function meRoutes(scope: Scope, { clock }: Pick<Services, 'clock'>): void {
  scope.get(
    '/v1/me',
    {
      schema: {
        operationId: 'getMe',
        tags: ['access'],
        summary: 'Who I am and for whom I may act',
        description:
          'Answers also when an organisation still has to be chosen, so that it can be chosen from here.',
        querystring: z.strictObject({}),
        response: authenticatedResponses({ 200: json('The caller.', me, meExample) }),
      },
    },
    async (request, reply) => {
      const { identity } = request;
      if (identity === null) throw new Error('route outside authentication');
      const { subject, grants, actor } = identity;
      if (!actor.ok && actor.failure.code === 'NO_VALID_GRANT') return sendProblem(reply, actor.failure);
      const language = languageOf(request.headers['accept-language']);
      const now = clock.now();
      const valid = grants.filter(
        ({ validFrom, validUntil }) => validFrom <= now && (validUntil === null || now < validUntil),
      );
      return reply.send({
        subject,
        actingOrganisation: actor.ok ? actor.value.organisation : null,
        roles: actor.ok ? actor.value.roles : [],
        organisations: [...Map.groupBy(valid, ({ organisation }) => organisation)].map(([id, held]) => ({
          id,
          name: organisationName(id, language),
          roles: [...new Set(held.map((grant) => grant.role))],
        })),
      });
    },
  );
}
