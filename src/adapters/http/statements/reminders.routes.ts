import { z } from 'zod';
import type { Services } from '../../../container.ts';
import type { ClientId, ReminderId } from '../../../domain/shared/ids.ts';
import { reminderDocument } from '../../texts/reminder-document.ts';
import { answer, answerJson, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { documentIn, sendDocument } from '../document-answer.ts';
import { ETAG, etagOf } from '../if-match.ts';
import { lang, languageFor } from '../language.ts';
import { sendProblem } from '../problem.ts';
import { CHANGE_REFUSALS, changeMatter, makeMatter, OF_CHANGE } from '../process/change-matter.ts';
import { CHANGED, MADE } from '../process/matter.schemas.ts';
import { COMMAND, json, problems, QUERY, responses, WITH_KEY, WITH_PART } from '../responses.ts';
import { date, id } from '../zod.ts';
import {
  conduct,
  conductExample,
  discardBody,
  reminder,
  reminderBody,
  reminderExample,
  reminders,
  remindersExample,
  servingBody,
} from './reminders.schemas.ts';

const oneReminder = z.strictObject({ id: id<ReminderId>('Id of the reminder.') });
const nothing = z.strictObject({});
const tags = ['reminders'];
const OF_REMINDER = [
  ...COMMAND,
  'REMINDER_NOT_FOUND',
  'VERSION_CONFLICT',
  'CLIENT_NOT_FOUND',
  'NOT_RESPONSIBLE',
  'COMMAND_NOT_ALLOWED',
] as const;

/** What clients have neglected, and reminders of the first time. */
export function reminderRoutes(scope: Scope, services: Services): void {
  scope.get(
    '/v1/clients/:id/conduct-events',
    {
      schema: {
        operationId: 'getConduct',
        tags,
        summary: 'What a client may have neglected, the latest first',
        description:
          'Absences, refusals, interruptions, acts that were not done and periods that were not met, with the request about each and what the law of its day would make of it. That is information: nobody here decides on it.',
        params: z.strictObject({ id: id<ClientId>('Id of the client.') }),
        querystring: z.strictObject({
          on: date('Day of which the obligation is told; left out: today.')
            .optional()
            .transform((on) => on ?? null),
        }),
        response: responses(
          { 200: json('The events.', conduct, conductExample) },
          ...problems(services.getConduct, ...QUERY, 'CLIENT_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(
        reply,
        await services.getConduct({ clientId: request.params.id, on: request.query.on }, contextOf(request)),
        (found) => reply.send(found),
      ),
  );

  scope.get(
    '/v1/reminders',
    {
      schema: {
        operationId: 'findReminders',
        tags,
        summary: 'Reminders of a client, the latest first',
        description: 'Drafts, served ones and those that were discarded.',
        querystring: z.strictObject({ client: id<ClientId>('Id of the client.') }),
        response: responses(
          { 200: json('The reminders.', reminders, remindersExample) },
          ...problems(services.findReminders, ...QUERY, 'CLIENT_NOT_FOUND'),
        ),
      },
    },
    async (request, reply) =>
      answerJson(reply, await services.findReminders(request.query.client, contextOf(request))),
  );

  scope.get(
    '/v1/reminders/:id',
    {
      schema: {
        operationId: 'getReminder',
        tags,
        summary: 'A reminder',
        description: 'Its version is in the body and in the header `ETag`; a change must name it.',
        params: oneReminder,
        querystring: nothing,
        response: responses(
          { 200: json('The reminder.', reminder, reminderExample, ETAG) },
          ...problems(services.getReminder, ...QUERY, 'REMINDER_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) =>
      answer(reply, await services.getReminder(request.params.id, contextOf(request)), (found) =>
        reply.header('etag', etagOf(found.version)).type('application/json').send(found.json),
      ),
  );

  scope.get(
    '/v1/reminders/:id/document',
    {
      schema: {
        operationId: 'getReminderDocument',
        tags,
        summary: 'A reminder as the client reads it',
        description: 'An accessible page, or tagged PDF (PDF/UA), in the words of its version.',
        params: oneReminder,
        querystring: z.strictObject({
          format: z.enum(['html', 'pdf']).default('html').meta({ description: 'A page, or PDF.' }),
          lang,
        }),
        response: responses(
          documentIn(['html', 'pdf'], 'statement'),
          ...problems(services.getReminderDocument, ...QUERY, 'REMINDER_NOT_FOUND'),
          ...WITH_PART,
        ),
      },
    },
    async (request, reply) => {
      const language = languageFor(request);
      const found = await services.getReminderDocument(request.params.id, contextOf(request));
      if (!found.ok) return sendProblem(reply, found.failure);
      return sendDocument(reply, reminderDocument(found.value, language), {
        form: request.query.format,
        language,
        at: found.value.reminder.changedAt,
      });
    },
  );

  scope.post(
    '/v1/reminders',
    {
      config: { headers: ['Idempotency-Key'] },
      schema: {
        operationId: 'draftReminder',
        tags,
        summary: 'Draft a reminder of a first neglect',
        description:
          'Only where the law of the event’s day has it: the first neglect on the ladder within 12 months, from 2.5.2022.',
        querystring: nothing,
        body: reminderBody,
        response: responses(
          MADE,
          ...problems(
            services.draftReminder,
            ...COMMAND,
            'CLIENT_NOT_FOUND',
            'NOT_RESPONSIBLE',
            'EVENT_NOT_TOLD',
            'ANSWER_TIME_OPEN',
            'REMINDER_EXISTS',
            'REMINDER_NOT_DUE',
            'RULE_NOT_FOUND',
          ),
          ...WITH_KEY,
        ),
      },
    },
    (request, reply) => makeMatter(services.draftReminder, request.body, request, reply),
  );

  scope.post(
    '/v1/reminders/:id/serving',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'serveReminder',
        tags,
        summary: 'Serve a reminder',
        description: 'It leaves as a message to the client, unless it is handed over.',
        params: oneReminder,
        querystring: nothing,
        body: servingBody,
        response: responses(
          CHANGED,
          ...problems(services.serveReminder, ...OF_REMINDER, 'RULE_NOT_FOUND'),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) => changeMatter(services.serveReminder, request.params.id, request.body, request, reply),
  );

  scope.post(
    '/v1/reminders/:id/discard',
    {
      config: OF_CHANGE,
      schema: {
        operationId: 'discardReminder',
        tags,
        summary: 'Discard a draft that is not needed',
        description: 'With the reason. What was served stays.',
        params: oneReminder,
        querystring: nothing,
        body: discardBody,
        response: responses(
          CHANGED,
          ...problems(services.discardReminder, ...OF_REMINDER),
          ...CHANGE_REFUSALS,
        ),
      },
    },
    (request, reply) =>
      changeMatter(services.discardReminder, request.params.id, request.body, request, reply),
  );
}
