import { z } from 'zod';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { id } from '../zod.ts';
import { event, eventBody } from './clarifications.schemas.ts';

/** A reminder to be drafted. */
export const reminderBody = z
  .strictObject({ clientId: id<ClientId>('Id of the client.'), event: eventBody })
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        event: { kind: 'NO_SHOW', on: '2022-06-01', about: { kind: 'meeting', id: EXAMPLE.notice } },
      },
    ],
  });

const channel = z.enum(['E_MAIL', 'LETTER', 'HANDED_OVER']);

/** How a reminder is served. */
export const servingBody = z.strictObject({
  channel: channel
    .meta({ description: 'Left out: by mail where the client is reached so, otherwise by letter.' })
    .optional()
    .transform((given) => given ?? null),
});

/** Why a draft is not needed. */
export const discardBody = z.strictObject({
  reason: z.string().trim().min(1).max(2000).meta({ description: 'Nothing of health.' }),
});

/** A reminder of a first neglect. */
export const reminder = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state: z.enum(['DRAFTED', 'SERVED', 'DISCARDED']),
    version: z.int().min(1),
    event,
    text: z.string().meta({ description: 'Version of the words.' }),
    language: z.enum(['fi', 'sv', 'en']),
    windowEnds: day.meta({ description: 'Last day on which another neglect comes to the next step.' }),
    served: z
      .strictObject({
        at: instant,
        channel,
        presumedOn: day.meta({ description: 'Day on which it is presumed to have arrived.' }),
      })
      .nullable(),
    discarding: z.strictObject({ reason: z.string() }).nullable(),
    rule: ruleReference,
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'Reminder', 'x-data-class': 'statement' });

const RULE = {
  theme: 'conduct',
  version: 'V2',
  from: '2022-05-02',
  act: '1290/2002 (1380/2021)',
  section: 'chapter 2a',
};

export const reminderExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'SERVED',
  version: 2,
  event: { kind: 'NO_SHOW', on: '2022-06-01', about: { kind: 'meeting', id: EXAMPLE.delivery } },
  text: 'V1',
  language: 'fi',
  windowEnds: '2023-05-31',
  served: { at: '2022-06-15T09:00:00.000Z', channel: 'E_MAIL', presumedOn: '2022-06-18' },
  discarding: null,
  rule: RULE,
  changedBy: { subject: 'virkailija-1', organisation: 'municipality:109' },
  changedAt: '2022-06-15T09:00:00.000Z',
};

/** The reminders of a client. */
export const reminders = listOf(reminder);

export const remindersExample = { items: [reminderExample] };

const length = z.strictObject({
  amount: z.int().min(0),
  unit: z.enum(['hours', 'days', 'working-days', 'weeks', 'months', 'years']),
});

/** Conduct of a client, event by event. */
export const conduct = z
  .strictObject({
    clientId: uuid,
    on: day.meta({ description: 'Day of which the obligation is told.' }),
    items: z.array(
      z.strictObject({
        ...event.shape,
        clarification: z
          .strictObject({ id: uuid, state: z.enum(['SENT', 'ANSWERED', 'EXPIRED', 'WITHDRAWN']) })
          .nullable(),
        previous: z.int().min(0).meta({ description: 'Events in whose twelve months it falls.' }),
        step: z
          .strictObject({
            nth: z.int().min(1).nullable().meta({ description: 'Which event on the ladder it would be.' }),
            window: length,
            consequence: z.enum(['REMINDER', 'SUSPENSION', 'WORK_REQUIREMENT']).nullable(),
            length: length.nullable(),
            outside: z.enum(['NO_STEP_IN_LAW', 'INTERVIEW_TOO_RECENT']).nullable(),
            rule: ruleReference,
          })
          .nullable()
          .meta({ description: 'By the law of its day: information, never a decision.' }),
      }),
    ),
    obligation: z
      .strictObject({
        periodId: uuid,
        from: day,
        to: day,
        requiredCount: z.int().min(0),
        result: z.enum(['MET', 'NOT_MET', 'NOT_MET_VALID_REASON']).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Conduct', 'x-data-class': 'statement' });

export const conductExample = {
  clientId: EXAMPLE.client,
  on: '2022-06-15',
  items: [
    {
      kind: 'NO_SHOW',
      on: '2022-06-01',
      about: { kind: 'meeting', id: EXAMPLE.delivery },
      clarification: { id: EXAMPLE.notice, state: 'ANSWERED' },
      previous: 0,
      step: {
        nth: 1,
        window: { amount: 12, unit: 'months' },
        consequence: 'REMINDER',
        length: null,
        outside: null,
        rule: RULE,
      },
    },
  ],
  obligation: null,
};
