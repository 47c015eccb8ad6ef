import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { CooperationStructureId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, answerValue, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { date, id, refuseBody } from '../zod.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import {
  contentBody,
  endBody,
  figuresAnswer,
  figuresExample,
  meetingBody,
  structureAnswer,
  structureExample,
  structureList,
  structureListExample,
} from './cooperation.schemas.ts';
import { CHANGED, MADE } from './matter.schemas.ts';

const nothing = z.strictObject({});
const oneStructure = z.strictObject({ id: id<CooperationStructureId>('Id of the structure.') });
const tags = ['cooperation'];

/** Refusals that every change of a structure shares. */
const OF_STRUCTURE = [
  ...COMMAND,
  'COOPERATION_STRUCTURE_NOT_FOUND',
  'VERSION_CONFLICT',
  'AREA_UNKNOWN',
  'COMMAND_NOT_ALLOWED',
  'COOPERATION_STRUCTURE_ACTIVE',
] as const;

/** Cooperation structures for competence services of trial areas. */
export function cooperationRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/cooperation-structures',
    {
      schema: {
        operationId: 'findCooperation',
        tags,
        summary: 'Cooperation structures of the area, the latest first',
        description: 'Drafts, the active one, and those that have ended. Other areas are not seen.',
        querystring: nothing,
        response: responses(
          { 200: json('The structures.', structureList, structureListExample) },
          ...problems(services.findCooperation, ...QUERY),
        ),
      },
    },
    async (request, reply) => answerJson(reply, await services.findCooperation(null, contextOf(request))),
  );

  scope.get(
    '/v1/cooperation-structures/:id',
    {
      schema: {
        operationId: 'getCooperation',
        tags,
        summary: 'A cooperation structure',
        description:
          'Members, places, meetings and decisions as they are now. A change must name the version.',
        params: oneStructure,
        querystring: nothing,
        response: responses(
          { 200: json('The structure.', structureAnswer, structureExample, ETAG) },
          ...problems(services.getCooperation, ...QUERY, 'COOPERATION_STRUCTURE_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getCooperation(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/cooperation-structures/:id/figures',
    {
      schema: {
        operationId: 'getCompetenceFigures',
        tags,
        summary: 'Figures of the competence services of the area',
        description:
          'Availability, timeliness and employment effect of each service in a time. Nobody is named. How they are counted stands in `docs/assumptions.md`.',
        params: oneStructure,
        querystring: z.strictObject({
          from: date('First day.'),
          until: date('The day after the last.'),
        }),
        response: responses(
          { 200: json('The figures.', figuresAnswer, figuresExample) },
          ...problems(
            services.getCompetenceFigures,
            ...QUERY,
            'COOPERATION_STRUCTURE_NOT_FOUND',
            'PERIOD_INVERTED',
          ),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerValue(
        reply,
        await services.getCompetenceFigures({ id: request.params.id, ...request.query }, contextOf(request)),
      ),
  );

  scope.post(
    '/v1/cooperation-structures',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'beginCooperation',
        tags,
        summary: 'Begin a cooperation structure of the area',
        description: 'One of them can be active at a time. There is no body.',
        querystring: nothing,
        response: responses(
          MADE,
          ...problems(services.beginCooperation, ...COMMAND, 'AREA_UNKNOWN'),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return makeMatter(services.beginCooperation, null, request, reply);
    },
  );

  scope.post(
    '/v1/cooperation-structures/:id/content',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'changeCooperation',
        tags,
        summary: 'Write members and places anew',
        description: 'They take the place of those before. An active structure stays complete.',
        params: oneStructure,
        querystring: nothing,
        body: contentBody,
        response: responses(
          CHANGED,
          ...problems(services.changeCooperation, ...OF_STRUCTURE, 'PERIOD_INVERTED', 'MEMBER_KIND_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.changeCooperation, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/cooperation-structures/:id/activation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'activateCooperation',
        tags,
        summary: 'Activate a structure',
        description:
          'All five kinds of members and every municipality of the area must take part today; the refusal names the kinds that are missing. There is no body.',
        params: oneStructure,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.activateCooperation, ...OF_STRUCTURE, 'MEMBER_KIND_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.activateCooperation, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/cooperation-structures/:id/meetings',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'holdCooperationMeeting',
        tags,
        summary: 'Record a meeting and its decisions',
        description: 'A meeting that was held, by a draft or by an active structure.',
        params: oneStructure,
        querystring: nothing,
        body: meetingBody,
        response: responses(
          CHANGED,
          ...problems(services.holdCooperationMeeting, ...OF_STRUCTURE, 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.holdCooperationMeeting, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/cooperation-structures/:id/end',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'endCooperation',
        tags,
        summary: 'End a structure with the reason',
        description: 'It stays readable. Another can be activated from then on.',
        params: oneStructure,
        querystring: nothing,
        body: endBody,
        response: responses(
          CHANGED,
          ...problems(services.endCooperation, ...OF_STRUCTURE, 'REASONS_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.endCooperation, request.params.id, request.body, request, reply),
  );
}
