import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { type Grant, isValid } from '../../../domain/access/actor.ts';
import { organisationName } from '../../texts/organisations.ts';
import { languageOf } from '../../texts/language.ts';
import type { Scope } from '../answer.ts';
import { sendProblem } from '../problem.ts';
import { authenticatedResponses, json } from '../responses.ts';
import { me, meExample } from './me.schemas.ts';

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
      if (!actor.ok && actor.failure.kind === 'forbidden') return sendProblem(reply, actor.failure);
      const language = languageOf(request.headers['accept-language']);
      const now = clock.now();
      const valid = grants.filter((grant) => isValid(grant, now));
      return reply.send({
        subject,
        actingOrganisation: actor.ok ? actor.value.organisation : null,
        roles: actor.ok ? actor.value.roles : [],
        organisations: [...Map.groupBy(valid, ({ organisation }) => organisation)].map(([id, held]) => ({
          id,
          name: organisationName(id, language),
          roles: [...new Set(held.map((grant) => grant.role))],
          rights: held.map(shown),
        })),
      });
    },
  );
}

function shown(grant: Grant) {
  const { role: held, validFrom, validUntil, officeHolder, shareOfDuties, regularNeed, dataClasses } = grant;
  return { role: held, validFrom, validUntil, officeHolder, shareOfDuties, regularNeed, dataClasses };
}
