import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { MeetingId } from '../../../domain/shared/ids.ts';
import type { Scope } from '../answer.ts';
import { COMMAND, problems, responses } from '../responses.ts';
import { id } from '../zod.ts';
import { CHANGE_REFUSALS, changeMatter, OF_CHANGE } from './change-matter.ts';
import { CHANGED } from './matter.schemas.ts';
import {
  bookingBody,
  cancellationBody,
  holdingBody,
  invitationBody,
  moveBody,
  noShowBody,
} from './meetings.schemas.ts';

const common = {
  tags: ['meetings'],
  params: z.strictObject({ id: id<MeetingId>('Id of the meeting.') }),
  querystring: z.strictObject({}),
};

/** What every change of a meeting can be refused with. */
const SHARED = [
  ...COMMAND,
  'MEETING_NOT_FOUND',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'VERSION_CONFLICT',
  'COMMAND_NOT_ALLOWED',
  'CALENDAR_CONFLICT',
] as const;

const OF_TIME = ['SLOT_INVALID', 'PLACE_MISSING', 'WEIGHTY_REASON_MISSING', 'LATE_REASON_REQUIRED'] as const;

/** The life of a meeting, step by step. */
export function meetingChangeRoutes(scope: Scope, services: Services): void {
  scope.post(
    '/v1/meetings/:id/booking',
    {
      config: OF_CHANGE,
      schema: {
        ...common,
        operationId: 'bookMeeting',
        summary: 'Give a planned meeting its time',
        description:
          'The officials are taken for that time; whoever is elsewhere then is named in the refusal.',
        body: bookingBody,
        response: responses(
          CHANGED,
          ...problems(services.bookMeeting, ...SHARED, ...OF_TIME),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.bookMeeting, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/meetings/:id/invitation',
    {
      config: OF_CHANGE,
      schema: {
        ...common,
        operationId: 'inviteToMeeting',
        summary: 'Record that the client was invited',
        description:
          'Evidence: without it nothing follows from an absence. A later invitation takes the place of an earlier one.',
        body: invitationBody,
        response: responses(
          CHANGED,
          ...problems(services.inviteToMeeting, ...SHARED, 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.inviteToMeeting, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/meetings/:id/holding',
    {
      config: OF_CHANGE,
      schema: {
        ...common,
        operationId: 'holdMeeting',
        summary: 'Record that a meeting was held',
        description: 'What it was held for is done, and what is due next follows.',
        body: holdingBody,
        response: responses(
          CHANGED,
          ...problems(services.holdMeeting, ...SHARED, 'MEETING_NOT_ENDED', 'LATE_REASON_REQUIRED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.holdMeeting, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/meetings/:id/no-show',
    {
      config: OF_CHANGE,
      schema: {
        ...common,
        operationId: 'recordNoShow',
        summary: 'Record that the client did not come',
        description:
          'It needs evidence of the invitation, or that the client had taken the time. Where the client had told of another address before the invitation was sent, nothing follows: cancel or move the meeting instead.',
        body: noShowBody,
        response: responses(
          CHANGED,
          ...problems(
            services.recordNoShow,
            ...SHARED,
            'MEETING_NOT_ENDED',
            'NO_INVITATION_EVIDENCE',
            'INVITATION_WENT_ASTRAY',
          ),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.recordNoShow, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/meetings/:id/cancellation',
    {
      config: OF_CHANGE,
      schema: {
        ...common,
        operationId: 'cancelMeeting',
        summary: 'Call a meeting off',
        description:
          'For a reason of the authority, or for a valid one of the client. Its time is free again.',
        body: cancellationBody,
        response: responses(CHANGED, ...problems(services.cancelMeeting, ...SHARED), ...CHANGE_REFUSALS),
      },
    },
    (request, reply) => changeMatter(services.cancelMeeting, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/meetings/:id/move',
    {
      config: OF_CHANGE,
      schema: {
        ...common,
        operationId: 'moveMeeting',
        summary: 'Move a meeting to another time',
        description:
          'The new time is a meeting of its own. Its last day stays; the cause of the move is the reason when it is late.',
        body: moveBody,
        response: responses(
          CHANGED,
          ...problems(services.moveMeeting, ...SHARED, ...OF_TIME),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.moveMeeting, request.params.id, request.body, request, reply),
  );
}
