import { z } from 'zod';
import { DATA_CLASSES } from '../../../domain/access/data-class.ts';
import {
  ANSWER_STATES,
  ATTEMPT_OUTCOMES,
  MESSAGE_DECISIONS,
  MESSAGE_MACHINE,
  type MessageState,
} from '../../../domain/exchange/message.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { MESSAGE_PORTS } from '../../../application/ports/outgoing-message.ts';
import { EXAMPLE, instant, organisationId, pageOf, uuid } from '../wire.ts';
import { formed, id, moment, pageQuery } from '../zod.ts';

const states = statesOf(MESSAGE_MACHINE) as readonly [MessageState, ...MessageState[]];
const optional = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null);

export const messagePort = z.enum(MESSAGE_PORTS);

/** Who a message is for, as `te-office:1500` or `fund:12`. */
export const receiver = formed(/^[a-z-]{2,30}(:[A-Za-z0-9-]{1,40})?$/, 'te-office:1500');

/** By what the messages are narrowed. */
export const messagesQuery = z.strictObject({
  state: optional(z.enum(states).meta({ description: 'Only messages in this state.' })),
  port: optional(messagePort.meta({ description: 'Only messages of this port.' })),
  kind: optional(
    formed(/^[A-Z_]{1,60}$/, 'FACT_REPORT').meta({ description: 'Only messages of this kind.' }),
  ),
  client: optional(id<ClientId>('Only messages that tell of this client.')),
  receiver: optional(receiver.meta({ description: 'Only messages for this receiver.' })),
  ...pageQuery,
});

const message = {
  id: z.int().min(1),
  port: messagePort,
  kind: z.string(),
  sender: organisationId,
  receiver: z.string().nullable(),
  clientId: uuid.nullable(),
  businessKey: z.string().meta({ description: 'By which the receiver recognises a second copy.' }),
  state: z.enum(states),
  reason: z
    .string()
    .nullable()
    .meta({ description: 'Why it was refused, or could not be handed over the last time.' }),
  hint: z.string().nullable().meta({ description: 'What to do about a message that was refused.' }),
  writtenAt: instant,
  attempts: z.int().min(0),
  nextAttemptAt: instant.nullable(),
  sentAt: instant.nullable(),
  endedAt: instant
    .nullable()
    .meta({ description: 'When it was received, refused or discarded; null while it is not.' }),
  waitsFor: z.int().nullable().meta({ description: 'The earlier message of the client for which it waits.' }),
};

const EXAMPLE_MESSAGE = {
  id: 1203,
  port: 'te-statements',
  kind: 'FACT_REPORT',
  sender: 'municipality:109',
  receiver: 'te-office:1500',
  clientId: EXAMPLE.client,
  businessKey: `fact-report:${EXAMPLE.run}:1`,
  state: 'QUARANTINED',
  reason: 'CLIENT_UNKNOWN',
  hint: 'The receiver does not know the client. Check identity code and client number, then send it again.',
  writtenAt: '2022-06-01T09:00:00.000Z',
  attempts: 1,
  nextAttemptAt: null,
  sentAt: null,
  endedAt: '2022-06-01T09:00:01.000Z',
  waitsFor: null,
};

/** A page of messages, and how many are not delivered. */
export const messagePage = pageOf(
  z.strictObject(message).meta({ id: 'Message', 'x-data-class': 'basic' }),
).extend({
  counts: z
    .strictObject({
      PENDING: z.int().min(0),
      UNDER_WAY: z.int().min(0),
      QUARANTINED: z.int().min(0),
    })
    .meta({
      description: 'How many are not delivered, whatever the state that is asked for.',
      'x-data-class': 'basic',
    }),
});

export const messagePageExample = {
  items: [EXAMPLE_MESSAGE],
  next: null,
  counts: { PENDING: 1, UNDER_WAY: 0, QUARANTINED: 1 },
};

/** Is shown only when every class of data in the message may be seen: of the statement at least. */
const said = z.record(z.string(), z.unknown()).nullable().meta({ 'x-data-class': 'statement' });

/** One message with everything that became of it. */
export const messageAnswer = z
  .strictObject({
    ...message,
    contentHash: z.string(),
    dataClasses: z.array(z.enum(DATA_CLASSES)),
    isWithheld: z.boolean().meta({ description: 'Whether what it says is left out because of who asks.' }),
    payload: said,
    detail: z
      .string()
      .nullable()
      .meta({ description: 'What the receiver says of the refusal.', 'x-data-class': 'statement' }),
    proof: z.string().nullable().meta({ description: 'The receiver’s proof of receipt.' }),
    tried: z.array(
      z.strictObject({
        number: z.int().min(1),
        beganAt: instant,
        endedAt: instant,
        outcome: z.enum(ATTEMPT_OUTCOMES),
        code: z.string().nullable(),
      }),
    ),
    answers: z.array(
      z.strictObject({
        answerId: z.string(),
        answeredBy: z.string(),
        at: instant,
        takenInAt: instant,
        state: z.enum(ANSWER_STATES),
        kind: z.string(),
        content: said,
      }),
    ),
    decisions: z.array(
      z.strictObject({
        kind: z.enum(MESSAGE_DECISIONS),
        reason: z.string(),
        decidedBy: z.string(),
        organisation: organisationId,
        at: instant,
      }),
    ),
    behind: z.array(z.int()).meta({ description: 'Later messages of the client that wait for it.' }),
  })
  .meta({ id: 'MessageInFull', 'x-data-class': 'basic' });

export const messageExample = {
  ...EXAMPLE_MESSAGE,
  contentHash: '5f1d7a84db00d2fce00b31a7fc73224f',
  dataClasses: ['basic', 'statement'],
  isWithheld: false,
  payload: { reportId: EXAMPLE.run },
  detail: 'asiakasta ei löydy',
  proof: null,
  tried: [
    {
      number: 1,
      beganAt: '2022-06-01T09:00:00.000Z',
      endedAt: '2022-06-01T09:00:01.000Z',
      outcome: 'REFUSED',
      code: 'CLIENT_UNKNOWN',
    },
  ],
  answers: [],
  decisions: [],
  behind: [1207],
};

export const reasonBody = z.strictObject({
  reason: z.string().trim().min(1).max(500).meta({ description: 'Why; stays with the message.' }),
});

/** A message after a decision. */
export const changedMessage = z
  .strictObject({ id: z.int().min(1), state: z.enum(states) })
  .meta({ id: 'ChangedMessage', 'x-data-class': 'basic' });

export const changedMessageExample = { id: 1203, state: 'PENDING' };

export const replayBody = z.strictObject({
  port: messagePort,
  receiver,
  since: moment('Messages that were received since this moment are sent again.'),
  reason: z.string().trim().min(1).max(500),
});

export const replayed = z.strictObject({ messages: z.int().min(0) }).meta({ id: 'Replayed' });
