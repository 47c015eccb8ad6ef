import { z } from 'zod';
import type { StatementSubject } from '../../../domain/legislation/statement-competence.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { EXAMPLE } from '../wire.ts';
import { date, formed, id } from '../zod.ts';
import { eventBody } from './clarifications.schemas.ts';

const words = z.string().trim().min(1).max(4000);
const optionalWords = words.optional().transform((said) => said ?? null);

/** What a statement can be about. */
export const SUBJECTS = [
  'GENERAL_CONDITIONS',
  'SHORT_SELF_EMPLOYMENT',
  'STUDIES_NOT_PREVENTING_BENEFIT',
  'SERVICE_PARTICIPATION',
  'LABOUR_MARKET_TRAINING',
  'SELF_MOTIVATED_STUDY',
  'INTEGRATION_STUDY',
  'MINOR_STUDIES',
  'RESTORATION_OF_RIGHT',
  'ENTREPRENEURSHIP_AND_OWN_WORK',
  'FULL_TIME_STUDIES',
  'YOUNG_WITHOUT_VOCATIONAL_EDUCATION',
  'REPREHENSIBLE_CONDUCT',
] as const satisfies readonly StatementSubject[];

/** An event that is reported. The facts are gathered; only words can be added. */
export const reportBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    event: eventBody,
    subject: z
      .enum(SUBJECTS)
      .meta({ description: 'What the statement is about; left out: what the event is about as a rule.' })
      .optional()
      .transform((subject) => subject ?? null),
    words: optionalWords.meta({ description: 'What the official adds; nothing of health.' }),
  })
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        event: { kind: 'NO_SHOW', on: '2022-06-01', about: { kind: 'meeting', id: EXAMPLE.notice } },
      },
    ],
  });

/** That the client was heard otherwise than by a request, or why nobody was. */
export const hearingBody = z
  .discriminatedUnion('done', [
    z.strictObject({ done: z.literal(true), on: date('Day on which the client was heard.') }),
    z.strictObject({ done: z.literal(false), reason: z.string().trim().max(4000) }),
  ])
  .meta({ examples: [{ done: true, on: '2022-06-03' }] });

/** What the official adds before the report is reviewed. */
export const readinessBody = z.strictObject({
  words: optionalWords.meta({ description: 'Left out: what was said before stays. Nothing of health.' }),
});

/** What is told more. */
export const supplementBody = z.strictObject({ words: words.meta({ description: 'Nothing of health.' }) });

/** Why a report is taken back. */
export const withdrawalBody = z.strictObject({ reason: z.string().trim().max(4000) });

/** What an office without a channel records. */
export const receiptBody = z.strictObject({
  proof: z.string().trim().min(1).max(200).meta({ description: 'Number or mark of the receipt.' }),
});
export const questionBody = z.strictObject({ question: words });
export const statementBody = z
  .strictObject({
    statement: z
      .strictObject({
        code: formed(/^[A-Z0-9]{2,4}$/, 'T001').meta({ description: 'The receiver’s own; it is only kept.' }),
        on: date('Day on which the statement was given.'),
        from: date('First day that it is about.')
          .optional()
          .transform((from) => from ?? null),
        to: date('Last day that it is about.')
          .optional()
          .transform((to) => to ?? null),
      })
      .nullable()
      .meta({ description: 'Null: no statement is given.' }),
  })
  .meta({ examples: [{ statement: { code: 'T001', on: '2022-06-20' } }] });
