import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, GuidanceId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf, repeatableContextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { sendProblem } from '../problem.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id } from '../zod.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import {
  guidanceAnswer,
  guidanceExample,
  guidanceList,
  guidanceListExample,
  noteBody,
  noteList,
  noteListExample,
  outcomeBody,
  recordedExample,
  referralBody,
  sessionBody,
  writtenNote,
} from './guidance.schemas.ts';
import { CHANGED, MADE } from './matter.schemas.ts';

const nothing = z.strictObject({});
const oneGuidance = z.strictObject({ id: id<GuidanceId>('Id of the guidance.') });
const tags = ['guidance'];

/** Refusals that every change of guidance shares. */
const OF_GUIDANCE = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'GUIDANCE_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
] as const;

/** Vocational guidance and career planning, with the notes of psychologists. */
export function guidanceRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/guidance',
    {
      schema: {
        operationId: 'findGuidance',
        tags,
        summary: 'Guidance of a client, the latest first',
        description: 'With sessions and outcomes. The notes of psychologists stand in a place of their own.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The guidance.', guidanceList, guidanceListExample) },
          ...problems(services.findGuidance, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findGuidance(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/guidance/:id',
    {
      schema: {
        operationId: 'getGuidance',
        tags,
        summary: 'Guidance with its sessions',
        description:
          'As it is now. Its version is in the body and in the header `ETag`; a change must name it.',
        params: oneGuidance,
        querystring: nothing,
        response: responses(
          { 200: json('The guidance.', guidanceAnswer, guidanceExample, ETAG) },
          ...problems(services.getGuidance, ...QUERY, 'GUIDANCE_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getGuidance(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/guidance',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'referToGuidance',
        tags,
        summary: 'Refer a client to guidance',
        description: 'To a guidance psychologist or a career adviser.',
        querystring: nothing,
        body: referralBody,
        response: responses(
          MADE,
          ...problems(
            services.referToGuidance,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'DATE_IN_FUTURE',
            'REASONS_MISSING',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.referToGuidance, request.body, request, reply),
  );

  scope.post(
    '/v1/guidance/:id/sessions',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'holdGuidanceSession',
        tags,
        summary: 'Record a session that was held',
        description: 'On or after the day of the referral. With the first one the guidance is in progress.',
        params: oneGuidance,
        querystring: nothing,
        body: sessionBody,
        response: responses(
          CHANGED,
          ...problems(services.holdGuidanceSession, ...OF_GUIDANCE, 'DATE_IN_FUTURE', 'SEQUENCE_INVALID'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.holdGuidanceSession, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/guidance/:id/end',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'endGuidance',
        tags,
        summary: 'End guidance with what came of it',
        description: 'Only guidance of which a session was held ends; other guidance is cancelled.',
        params: oneGuidance,
        querystring: nothing,
        body: outcomeBody,
        response: responses(
          CHANGED,
          ...problems(services.endGuidance, ...OF_GUIDANCE, 'OUTCOME_REQUIRED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.endGuidance, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/guidance/:id/cancellation',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'cancelGuidance',
        tags,
        summary: 'Cancel guidance with the reason',
        description: 'Before or between sessions. The reason stands as the outcome.',
        params: oneGuidance,
        querystring: nothing,
        body: outcomeBody,
        response: responses(
          CHANGED,
          ...problems(services.cancelGuidance, ...OF_GUIDANCE, 'OUTCOME_REQUIRED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.cancelGuidance, request.params.id, request.body, request, reply),
  );

  scope.get(
    '/v1/guidance/:id/notes',
    {
      schema: {
        operationId: 'findGuidanceNotes',
        tags,
        summary: 'Confidential notes of the psychologist, the latest first',
        description: 'To whoever has no right to such notes there is no such place.',
        params: oneGuidance,
        querystring: nothing,
        response: responses(
          { 200: json('The notes.', noteList, noteListExample) },
          ...problems(services.findGuidanceNotes, ...QUERY, 'GUIDANCE_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findGuidanceNotes(request.params.id, contextOf(request))),
  );

  scope.post(
    '/v1/guidance/:id/notes',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'writeGuidanceNote',
        tags,
        summary: 'Write a confidential note',
        description:
          'Needs the right to such notes; without it there is no such place. A note is not changed later.',
        params: oneGuidance,
        querystring: nothing,
        body: noteBody,
        response: responses(
          { 201: json('The note is written.', writtenNote, recordedExample) },
          ...problems(
            services.writeGuidanceNote,
            ...COMMAND,
            'GUIDANCE_NOT_FOUND',
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const context = repeatableContextOf(request);
      if (!context.ok) return sendProblem(reply, context.failure);
      const note = { guidanceId: request.params.id, words: request.body.words };
      return answer(reply, await services.writeGuidanceNote(note, context.value), (made) =>
        reply.code(201).send(made),
      );
    },
  );
}
