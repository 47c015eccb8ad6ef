import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { AssessmentId, ClientId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody, wholeNumber } from '../zod.ts';
import {
  assessmentAnswer,
  assessmentExample,
  assessmentList,
  assessmentListExample,
} from './assessment-answers.schemas.ts';
import { abandonBody, beginBody, reviseBody, writeBody } from './assessments.schemas.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED, MADE } from './matter.schemas.ts';

const nothing = z.strictObject({});
const oneAssessment = z.strictObject({ id: id<AssessmentId>('Id of the assessment.') });
const tags = ['assessments'];

/** Refusals that every change of an assessment shares. */
const OF_ASSESSMENT = [
  ...COMMAND,
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'ASSESSMENT_NOT_FOUND',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
] as const;

const OF_WRITING = [
  'HEALTH_RIGHT_MISSING',
  'HEALTH_DATA_IN_NOTE',
  'FINDING_UNKNOWN',
  'OUTCOME_REQUIRED',
  'TRAINING_FIELD_MISSING',
  'STEP_REQUIRED',
  'REASONS_MISSING',
  'CODE_INVALID',
  'SEQUENCE_INVALID',
  'DATE_IN_FUTURE',
] as const;

const OF_COMPLETING = ['ASSESSMENT_INCOMPLETE', 'RULE_NOT_FOUND'] as const;

/** Service needs assessments: what a client needs to find work. */
export function assessmentRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/assessments',
    {
      schema: {
        operationId: 'findAssessments',
        tags,
        summary: 'Assessments of a client, the latest first',
        description:
          'Each as it is now. What tells of health is left out unless whoever asks has the right to it; `withheld` says so.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The assessments.', assessmentList, assessmentListExample) },
          ...problems(services.findAssessments, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findAssessments(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/assessments/:id',
    {
      schema: {
        operationId: 'getAssessment',
        tags,
        summary: 'An assessment',
        description: 'As it is now, or as it was in a version. A change must name the version of now.',
        params: oneAssessment,
        querystring: z.strictObject({
          version: wholeNumber(z.int().min(1).max(2_147_483_647))
            .optional()
            .transform((version) => version ?? null)
            .meta({ description: 'The version; the one of now when left out.' }),
        }),
        response: responses(
          { 200: json('The assessment.', assessmentAnswer, assessmentExample, ETAG) },
          ...problems(services.getAssessment, ...QUERY, 'ASSESSMENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const asked = { id: request.params.id, version: request.query.version };
      return answer(reply, await services.getAssessment(asked, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      );
    },
  );

  scope.post(
    '/v1/assessments',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'beginAssessment',
        tags,
        summary: 'Begin an assessment',
        description: 'A client has one draft at a time.',
        querystring: nothing,
        body: beginBody,
        response: responses(
          MADE,
          ...problems(
            services.beginAssessment,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'DATE_IN_FUTURE',
            'ASSESSMENT_OPEN',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.beginAssessment, request.body, request, reply),
  );

  scope.post(
    '/v1/assessments/:id/contents',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'writeAssessment',
        tags,
        summary: 'Write parts of a draft',
        description:
          'Only what is sent changes. What tells of health goes into `health` and needs a right of its own; when the user says that the general text tells of an illness, it is refused.',
        params: oneAssessment,
        querystring: nothing,
        body: writeBody,
        response: responses(
          CHANGED,
          ...problems(services.writeAssessment, ...OF_ASSESSMENT, ...OF_WRITING),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.writeAssessment, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/assessments/:id/completion',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'completeAssessment',
        tags,
        summary: 'Complete an assessment',
        description:
          'Every part that the law of its day asks for must be there, or be marked as not relevant with the reason; the refusal names those that are missing. The service line begins on the day of the assessment. There is no body.',
        params: oneAssessment,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.completeAssessment, ...OF_ASSESSMENT, ...OF_COMPLETING),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.completeAssessment, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/assessments/:id/revision',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'reviseAssessment',
        tags,
        summary: 'Make the next version of a complete assessment',
        description:
          'As at each job-search discussion. Only what is sent changes; the law of the day of the revision says what must be there. Earlier versions stay readable.',
        params: oneAssessment,
        querystring: nothing,
        body: reviseBody,
        response: responses(
          CHANGED,
          ...problems(services.reviseAssessment, ...OF_ASSESSMENT, ...OF_WRITING, ...OF_COMPLETING),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.reviseAssessment, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/assessments/:id/abandonment',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'abandonAssessment',
        tags,
        summary: 'Give a draft up',
        description:
          'With the reason. What was written stays readable; a complete assessment is revised instead.',
        params: oneAssessment,
        querystring: nothing,
        body: abandonBody,
        response: responses(
          CHANGED,
          ...problems(services.abandonAssessment, ...OF_ASSESSMENT, 'REASONS_MISSING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.abandonAssessment, request.params.id, request.body, request, reply),
  );
}
