import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, MeetingId } from '../../../domain/shared/ids.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { date, id, refuseBody } from '../zod.ts';
import { makeMatter } from './change-matter.ts';
import { MADE } from './matter.schemas.ts';
import { meetingChangeRoutes } from './meeting-changes.routes.ts';
import {
  calendar,
  calendarExample,
  meetingAnswer,
  meetingBody,
  meetingExample,
  meetingList,
  meetingListExample,
} from './meetings.schemas.ts';

const tags = ['meetings'];
const nothing = z.strictObject({});
const oneClient = z.strictObject({ id: id<ClientId>('Id of the client.') });

/** Meetings with clients, and the calendars of officials. */
export function meetingRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/meetings',
    {
      schema: {
        operationId: 'findMeetings',
        tags,
        summary: 'Meetings with a client, the latest changed first',
        description:
          'All of them, with what became of them. Where an invitation was sent is kept and not shown.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The meetings.', meetingList, meetingListExample) },
          ...problems(services.findMeetings, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findMeetings(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/meetings/:id',
    {
      schema: {
        operationId: 'getMeeting',
        tags,
        summary: 'A meeting',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: z.strictObject({ id: id<MeetingId>('Id of the meeting.') }),
        querystring: nothing,
        response: responses(
          { 200: json('The meeting.', meetingAnswer, meetingExample, ETAG) },
          ...problems(services.getMeeting, ...QUERY, 'MEETING_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getMeeting(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/calendars/:official',
    {
      schema: {
        operationId: 'getCalendar',
        tags,
        summary: 'Booked times of an official',
        description: 'As far as the clients are those of the acting organisation.',
        params: z.strictObject({
          official: z.string().min(1).max(255).meta({ description: 'Sign-in name of the official.' }),
        }),
        querystring: z.strictObject({ from: date('First day.'), to: date('Last day.') }),
        response: responses(
          { 200: json('The times.', calendar, calendarExample) },
          ...problems(services.getCalendar, ...QUERY, 'PERIOD_INVALID'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answerJson(
        reply,
        await services.getCalendar({ ...request.query, ...request.params }, contextOf(request)),
      ),
  );

  scope.post(
    '/v1/meetings',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'planMeeting',
        tags,
        summary: 'Plan a meeting, with its time or without',
        description:
          'The last day follows from the law and is not given. A meeting that was held already is told in the same way: its time lies in the past.',
        querystring: nothing,
        body: meetingBody,
        response: responses(
          MADE,
          ...problems(
            services.planMeeting,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'COMMAND_NOT_ALLOWED',
            'SLOT_INVALID',
            'PLACE_MISSING',
            'WEIGHTY_REASON_MISSING',
            'LATE_REASON_REQUIRED',
            'CALENDAR_CONFLICT',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.planMeeting, request.body, request, reply),
  );

  scope.post(
    '/v1/clients/:id/initial-stage-end',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'closeInitialStage',
        tags,
        summary: 'Close the initial stage of a client’s job search',
        description: 'It needs a personal meeting; a group event is none. There is no body.',
        params: oneClient,
        querystring: nothing,
        response: responses(
          MADE,
          ...problems(
            services.closeInitialStage,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'NO_VALID_JOB_SEARCH',
            'PERSONAL_MEETING_MISSING',
            'INITIAL_STAGE_CLOSED',
          ),
          ...WITH_KEY,
          ...WITH_PART,
        ),
      },
    },
    (request, reply) => {
      refuseBody(request.body);
      return makeMatter(services.closeInitialStage, { clientId: request.params.id }, request, reply);
    },
  );

  meetingChangeRoutes(scope, services);
}
