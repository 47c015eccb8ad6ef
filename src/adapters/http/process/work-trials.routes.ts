import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, WorkTrialId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { id, refuseBody } from '../zod.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED, MADE } from './matter.schemas.ts';
import {
  absenceBody,
  evaluationBody,
  interruptionBody,
  signingBody,
  workTrial,
  workTrialBody,
  workTrialExample,
  workTrials,
  workTrialsExample,
} from './work-trials.schemas.ts';

const oneTrial = z.strictObject({ id: id<WorkTrialId>('Id of the agreement.') });
const nothing = z.strictObject({});
const tags = ['work-trials'];
const OF_TRIAL = [
  ...COMMAND,
  'WORK_TRIAL_NOT_FOUND',
  'VERSION_CONFLICT',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'COMMAND_NOT_ALLOWED',
  'SERVICE_REFERRAL_NOT_FOUND',
  'SEQUENCE_INVALID',
  'DATE_IN_FUTURE',
  'RULE_NOT_FOUND',
] as const;

/** Agreements on work trials. */
export function workTrialRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/work-trials',
    {
      schema: {
        operationId: 'findWorkTrials',
        tags,
        summary: 'Work-trial agreements of a client, the latest first',
        description: 'Those that former authorities made, too: their time counts.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The agreements.', workTrials, workTrialsExample) },
          ...problems(services.findWorkTrials, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findWorkTrials(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/work-trials/:id',
    {
      schema: {
        operationId: 'getWorkTrial',
        tags,
        summary: 'A work-trial agreement',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: oneTrial,
        querystring: nothing,
        response: responses(
          { 200: json('The agreement.', workTrial, workTrialExample, ETAG) },
          ...problems(services.getWorkTrial, ...QUERY, 'WORK_TRIAL_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getWorkTrial(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.post(
    '/v1/work-trials',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftWorkTrial',
        tags,
        summary: 'Draft a work-trial agreement',
        description:
          'Held against every limit by the law of its first day; its time is used when it is signed.',
        querystring: nothing,
        body: workTrialBody,
        response: responses(
          MADE,
          ...problems(
            services.draftWorkTrial,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'PERIOD_INVERTED',
            'MUNICIPALITY_CODE_INVALID',
            'SERVICE_REFERRAL_NOT_FOUND',
            'WORK_TRIAL_LIMIT',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.draftWorkTrial, request.body, request, reply),
  );

  scope.post(
    '/v1/work-trials/:id/signing',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'signWorkTrial',
        tags,
        summary: 'Record that everybody has signed',
        description:
          'Client, authority and organiser; two when a municipality organises the trial itself. The limits are looked at once more.',
        params: oneTrial,
        querystring: nothing,
        body: signingBody,
        response: responses(
          CHANGED,
          ...problems(services.signWorkTrial, ...OF_TRIAL, 'SIGNATURE_MISSING', 'WORK_TRIAL_LIMIT'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.signWorkTrial, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/work-trials/:id/start',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'startWorkTrial',
        tags,
        summary: 'Record that the client has begun',
        description:
          'From the first day of the agreement on. A referral that it names has to have been accepted, and starts with it. There is no body.',
        params: oneTrial,
        querystring: nothing,
        response: responses(
          CHANGED,
          ...problems(services.startWorkTrial, ...OF_TRIAL, 'TRIAL_NOT_BEGUN'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return changeMatter(services.startWorkTrial, request.params.id, {}, request, reply);
    },
  );

  scope.post(
    '/v1/work-trials/:id/absences',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'recordAbsence',
        tags,
        summary: 'Record an absence, or whether the client had leave',
        description:
          'After five trial days in a row without leave the trial is broken off with the last of them (decree 1073/2012).',
        params: oneTrial,
        querystring: nothing,
        body: absenceBody,
        response: responses(
          CHANGED,
          ...problems(services.recordAbsence, ...OF_TRIAL, 'NOT_A_TRIAL_DAY'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.recordAbsence, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/work-trials/:id/interruption',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'interruptWorkTrial',
        tags,
        summary: 'Break a work trial off',
        description: 'Before its last day, or before it began. Time that was not used does not count.',
        params: oneTrial,
        querystring: nothing,
        body: interruptionBody,
        response: responses(
          CHANGED,
          ...problems(services.interruptWorkTrial, ...OF_TRIAL, 'DATE_OUTSIDE_TRIAL'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.interruptWorkTrial, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/work-trials/:id/end',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'endWorkTrial',
        tags,
        summary: 'End a work trial with the organiser’s evaluation',
        description: 'On its last day or after it.',
        params: oneTrial,
        querystring: nothing,
        body: evaluationBody,
        response: responses(
          CHANGED,
          ...problems(services.endWorkTrial, ...OF_TRIAL, 'TRIAL_STILL_RUNNING'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.endWorkTrial, request.params.id, request.body, request, reply),
  );
}
