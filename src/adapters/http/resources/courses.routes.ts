import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ContractId, CourseId } from '../../../domain/shared/ids.ts';
import { answer, answerValue, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { listOf } from '../wire.ts';
import { id } from '../zod.ts';
import { courseAnswer, courseBody, courseExample, courseStepBody, sharingBody } from './courses.schemas.ts';

const tags = ['procurement'];
const nothing = z.strictObject({});
const oneCourse = z.strictObject({ id: id<CourseId>('Id of the course.') });

/** Refusals that every change of a course shares. */
const OF_COURSE = [...COMMAND, 'COURSE_NOT_FOUND', 'VERSION_CONFLICT', 'COMMAND_NOT_ALLOWED'] as const;

/** Courses that contracts buy, and their seats. */
export function courseRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/courses',
    {
      schema: {
        operationId: 'findCourses',
        tags,
        summary: 'Courses with how their seats stand, the latest first',
        description:
          'Those of the region; for a provider its own. Seats and clients are counted over every municipality, and nobody is named.',
        querystring: z.strictObject({
          contract: id<ContractId>('Id of the contract; leave it out for all.').optional(),
        }),
        response: responses(
          { 200: json('The courses.', listOf(courseAnswer), { items: [courseExample] }) },
          ...problems(services.findCourses, ...QUERY),
        ),
      },
    },
    async (request, reply) =>
      answerValue(reply, await services.findCourses(request.query.contract ?? null, contextOf(request))),
  );

  scope.get(
    '/v1/courses/:id',
    {
      schema: {
        operationId: 'getCourse',
        tags,
        summary: 'A course with how its seats stand',
        description: 'As it is now. A change must name the version.',
        params: oneCourse,
        querystring: nothing,
        response: responses(
          { 200: json('The course.', courseAnswer, courseExample, ETAG) },
          ...problems(services.getCourse, ...QUERY, 'COURSE_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getCourse(request.params.id, contextOf(request)), (course) =>
        reply.header('etag', etagOf(course.version)).send(course),
      ),
  );

  scope.post(
    '/v1/courses',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'orderCourse',
        tags,
        summary: 'Order a course by a contract',
        description: 'Within the time of the contract, and within what may still be ordered by it.',
        querystring: nothing,
        body: courseBody,
        response: responses(
          MADE,
          ...problems(
            services.orderProcuredCourse,
            ...COMMAND,
            'CONTRACT_NOT_FOUND',
            'COMMAND_NOT_ALLOWED',
            'PERIOD_INVERTED',
            'COURSE_OUTSIDE_CONTRACT',
            'CONTRACT_EXCEEDED',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.orderProcuredCourse, request.body, request, reply),
  );

  scope.post(
    '/v1/courses/:id/steps',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'stepCourse',
        tags,
        summary: 'Publish, hold, complete or cancel a course',
        description:
          'Clients who are referred to a cancelled course are told by tasks for their officials, which the next daily round opens.',
        params: oneCourse,
        querystring: nothing,
        body: courseStepBody,
        response: responses(
          CHANGED,
          ...problems(services.stepProcuredCourse, ...OF_COURSE, 'DATE_IN_FUTURE'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.stepProcuredCourse, request.params.id, { step: request.body }, request, reply),
  );

  scope.post(
    '/v1/courses/:id/seats',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'shareCourseSeats',
        tags,
        summary: 'Share seats out to a municipality',
        description:
          'The municipality finds them among its seats at `/v1/service-seats`, and refers its clients to them. Each that is taken burdens the quota of the service line.',
        params: oneCourse,
        querystring: nothing,
        body: sharingBody,
        response: responses(
          CHANGED,
          ...problems(services.shareCourseSeats, ...OF_COURSE, 'NOT_OF_REGION', 'COURSE_SEATS_EXCEEDED'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.shareCourseSeats, request.params.id, request.body, request, reply),
  );
}
