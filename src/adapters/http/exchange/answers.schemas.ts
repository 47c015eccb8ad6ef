import { z } from 'zod';
import { ANSWER_STATES } from '../../../domain/exchange/message.ts';
import { EXAMPLE, instant, listOf, pageOf } from '../wire.ts';
import { date, moment } from '../zod.ts';
import { messagePort, receiver } from './messages.schemas.ts';

const text = z.string().trim().min(1).max(2_000);
const key = z.string().min(1).max(200);
const day = (what: string) => date(what);

/** Answers of receivers, several at once. */
export const answersBody = z.strictObject({
  port: messagePort,
  answers: z
    .array(
      z.strictObject({
        id: key.meta({ description: 'By which a second copy is recognised.' }),
        from: receiver.meta({ description: 'Who answers.' }),
        businessKey: key.meta({ description: 'Key of the message that it is an answer to.' }),
        at: moment('When it was given.'),
        content: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('RECEIVED'), proof: text }),
          z.strictObject({ kind: z.literal('REFUSED'), reason: key, detail: text }),
          z.strictObject({ kind: z.literal('SUPPLEMENT_REQUESTED'), question: text }),
          z.strictObject({ kind: z.literal('NO_STATEMENT') }),
          z.strictObject({
            kind: z.literal('STATEMENT_GIVEN'),
            code: key,
            on: day('Day of the statement.'),
            from: day('First day that it is about.').nullable(),
            to: day('Last day that it is about.').nullable(),
          }),
        ]),
      }),
    )
    .min(1)
    .max(100),
});

/** What became of each answer. */
export const answerResults = listOf(
  z
    .strictObject({ id: z.string(), result: z.enum(['TAKEN', 'REPEATED', 'UNKNOWN_MESSAGE', 'KEPT']) })
    .meta({ id: 'AnswerResult' }),
);

export const answerResultsExample = { items: [{ id: 'TE-2022-000017', result: 'TAKEN' }] };

/** A page of answers. */
export const answerPage = pageOf(
  z
    .strictObject({
      port: messagePort,
      answerId: z.string(),
      answeredBy: z.string(),
      businessKey: z.string(),
      messageId: z.int().nullable(),
      at: instant,
      takenInAt: instant,
      state: z.enum(ANSWER_STATES),
      kind: z.string(),
    })
    .meta({ id: 'ExchangeAnswer', 'x-data-class': 'basic' }),
);

export const answerPageExample = {
  items: [
    {
      port: 'te-statements',
      answerId: 'TE-2022-000017',
      answeredBy: 'te-office:1500',
      businessKey: `fact-report:${EXAMPLE.run}:1`,
      messageId: null,
      at: '2022-06-01T09:30:00.000Z',
      takenInAt: '2022-06-01T09:31:00.000Z',
      state: 'UNKNOWN_MESSAGE',
      kind: 'RECEIVED',
    },
  ],
  next: null,
};

const moments = instant.nullable();

/** How it goes with messages, by port and receiver. */
export const exchangeStatus = z
  .strictObject({
    channels: z.array(
      z.strictObject({
        port: messagePort,
        receiver: z.string().nullable(),
        waiting: z.int().min(0),
        oldestWaitingSince: moments,
        underWay: z.int().min(0),
        quarantined: z.int().min(0),
        lastSentAt: moments,
        lastHeardAt: moments,
        silentSince: moments.meta({
          description: 'Since when nothing has come that should have; null when that is not so.',
        }),
        delivery: z.enum(['OPEN', 'CLOSED', 'NOT_CONFIGURED']).meta({
          description: '`NOT_CONFIGURED`: messages wait until somebody configures a channel.',
        }),
        opensAt: moments,
      }),
    ),
    register: z
      .strictObject({ lastHeardAt: moments, silentSince: moments })
      .meta({ description: 'The national register, which delivers.' }),
  })
  .meta({ id: 'ExchangeStatus' });

export const exchangeStatusExample = {
  channels: [
    {
      port: 'te-statements',
      receiver: 'te-office:1500',
      waiting: 3,
      oldestWaitingSince: '2022-06-01T09:00:00.000Z',
      underWay: 1,
      quarantined: 0,
      lastSentAt: '2022-06-01T08:59:00.000Z',
      lastHeardAt: '2022-06-01T08:59:00.000Z',
      silentSince: null,
      delivery: 'OPEN',
      opensAt: null,
    },
  ],
  register: { lastHeardAt: '2022-06-01T03:10:00.000Z', silentSince: null },
};
