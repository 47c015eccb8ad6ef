import { z } from 'zod';
import { COMMITMENT_MACHINE, type CommitmentState } from '../../../domain/resources/quotas/commitment.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import type { CommitmentId } from '../../../domain/shared/ids.ts';
import { day, EXAMPLE, uuid } from '../wire.ts';
import { id } from '../zod.ts';

/** Far above every quota, and far below where whole numbers end. */
const MOST_CENTS = 100_000_000_000;
const amount = (least: number, description: string) =>
  z.int().min(least).max(MOST_CENTS).meta({ description });
const seats = z.int().min(0).max(10_000).prefault(0);
const commitment = id<CommitmentId>('Id of the commitment.');
const reference = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: 'What the body calls the expense; names nobody.' });
const taken = { amountCents: amount(0, 'Cents.'), seats };

const movement = z.union([
  z.strictObject({ kind: z.literal('RESERVE'), reference, ...taken }),
  z.strictObject({ kind: z.literal('COMMIT'), reference, ...taken }),
  z.strictObject({ kind: z.literal('COMMIT'), commitment, ...taken }),
  z.strictObject({
    kind: z.literal('COMMIT_ADJUST'),
    commitment,
    amountCents: amount(-MOST_CENTS, 'By how much it grows, in cents; less than zero where it shrinks.'),
  }),
  z.strictObject({
    kind: z.literal('USE'),
    commitment,
    amountCents: amount(-MOST_CENTS, 'Cents paid; less than zero where they were paid back.'),
  }),
  z.strictObject({
    kind: z.literal('RELEASE'),
    commitment,
    amountCents: z
      .union([amount(1, 'Cents of the commitment.'), z.literal('ALL')])
      .meta({ description: '`ALL`: what was not paid, with the seats; the commitment ends.' }),
  }),
]);

export const movementBody = z.strictObject({
  movement,
  reason: z
    .string()
    .min(1)
    .max(1000)
    .nullish()
    .transform((given) => given ?? null),
});

/** What a movement has left. */
export const movedAnswer = z
  .strictObject({
    quota: uuid,
    number: z.int().min(1).meta({ description: 'Place of the movement in the ledger.' }),
    commitment: z.strictObject({
      id: uuid,
      state: z.enum(statesOf<CommitmentState>(COMMITMENT_MACHINE)),
      reservedCents: z.int().min(0),
      committedCents: z.int().min(0),
      usedCents: z.int().min(0),
      seats: z.int().min(0),
      reservedUntil: day
        .nullable()
        .meta({ description: 'The first day on which a reservation holds no more.' }),
    }),
    availableCents: z.int().min(0).meta({ description: 'What can still be reserved or committed.' }),
    seatsLeft: z.int().nullable().meta({ description: 'Null where seats are not counted.' }),
  })
  .meta({ id: 'QuotaMoved' });

export const movedExample = {
  quota: EXAMPLE.run,
  number: 2,
  commitment: {
    id: EXAMPLE.notice,
    state: 'COMMITTED',
    reservedCents: 0,
    committedCents: 300_000,
    usedCents: 0,
    seats: 0,
    reservedUntil: null,
  },
  availableCents: 700_000,
  seatsLeft: null,
};
