import { z } from 'zod';
import type { ReceiverAnswer } from '../../domain/exchange/message-channel.port.ts';
import { type Instant, parseInstant } from '../../domain/shared/instant.ts';
import { parsePlainDate, type PlainDate } from '../../domain/shared/plain-date.ts';

const text = z.string().trim().min(1).max(2_000);
const key = z.string().min(1).max(200);
const instant = z.string().transform((value, context): Instant => {
  const parsed = parseInstant(value);
  if (parsed !== null) return parsed;
  context.addIssue('a moment as 2022-06-01T09:00:00Z is needed');
  return z.NEVER;
});
const date = z.string().transform((value, context): PlainDate => {
  const parsed = parsePlainDate(value);
  if (parsed !== null) return parsed;
  context.addIssue('a day as 2022-06-01 is needed');
  return z.NEVER;
});

/** An answer of a receiver as it is written down in every channel. */
export const receiverAnswer: z.ZodType<ReceiverAnswer> = z.strictObject({
  id: key,
  from: key,
  businessKey: key,
  at: instant,
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('RECEIVED'), proof: text }),
    z.strictObject({ kind: z.literal('REFUSED'), reason: key, detail: text }),
    z.strictObject({ kind: z.literal('SUPPLEMENT_REQUESTED'), question: text }),
    z.strictObject({ kind: z.literal('NO_STATEMENT') }),
    z.strictObject({
      kind: z.literal('STATEMENT_GIVEN'),
      code: key,
      on: date,
      from: date.nullable(),
      to: date.nullable(),
    }),
  ]),
});

/** Answers, the earliest first. */
export function inOrder(answers: readonly ReceiverAnswer[]): readonly ReceiverAnswer[] {
  return answers.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
