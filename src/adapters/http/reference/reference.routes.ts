import { z } from 'zod';
import type { Services } from '../../../container.ts';
import { teOfficeOf, trialAreas } from '../../../domain/legislation/trial-areas.ts';
import { municipalities } from '../../../domain/reference/municipalities.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { answer, type Scope } from '../answer.ts';
import { json, responses } from '../responses.ts';
import { date } from '../zod.ts';
import {
  municipalitiesAnswer,
  municipalitiesExample,
  trialAreasAnswer,
  trialAreasExample,
} from './reference.schemas.ts';

/** Trial areas and municipalities. */
export function referenceRoutes(scope: Scope, { clock }: Pick<Services, 'clock'>): void {
  scope.get(
    '/v1/trial-areas',
    {
      schema: {
        operationId: 'getTrialAreas',
        tags: ['reference'],
        summary: 'Trial areas on a date',
        description:
          'The areas of Act 1269/2020, section 3, with their municipalities; none from 1 January 2025.',
        querystring: z.strictObject({ at: date('Day looked at; today when left out.').optional() }),
        response: responses(
          { 200: json('The areas.', trialAreasAnswer, trialAreasExample) },
          'RULE_NOT_FOUND',
        ),
      },
    },
    async (request, reply) => {
      const at = request.query.at ?? localDateOf(clock.now());
      return answer(reply, trialAreas.at(at), ({ rules, reference }) =>
        reply.send({
          at,
          rule: reference,
          items: rules.areas.map(({ code, name, municipalities: members }) => ({
            code,
            name,
            teOffice: teOfficeOf(code),
            municipalities: members.map((member) => ({
              code: member,
              name: municipalities.get(member)?.name ?? { fi: member, sv: member },
            })),
          })),
        }),
      );
    },
  );

  scope.get(
    '/v1/municipalities',
    {
      schema: {
        operationId: 'getMunicipalities',
        tags: ['reference'],
        summary: 'Municipalities',
        description:
          'Every municipality since 2013, abolished ones included. Source: Statistics Finland (CC BY 4.0).',
        querystring: z.strictObject({}),
        response: responses({
          200: json('The municipalities.', municipalitiesAnswer, municipalitiesExample),
        }),
      },
    },
    async (_request, reply) => reply.send({ items: MUNICIPALITIES }),
  );
}

const MUNICIPALITIES = [...municipalities.values()].map(
  ({ code, name, teOfficeRegion, elyCentre, population }) => ({
    code,
    name,
    teOffice: teOfficeRegion === null ? null : `${teOfficeRegion}00`,
    elyCentre,
    population,
  }),
);
