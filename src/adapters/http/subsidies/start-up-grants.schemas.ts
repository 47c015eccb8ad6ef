import { z } from 'zod';
import type { ClientId } from '../../../domain/shared/ids.ts';
import {
  BUSINESS_CONDITIONS,
  START_UP_GRANT_MACHINE,
} from '../../../domain/subsidies/start-up-grants/start-up-grant.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { businessId, date, id } from '../zod.ts';

const words = z.string().trim().min(1).max(4000);
const name = z.string().trim().min(1).max(200);
const cents = z.int().min(0).max(1_000_000_000);

export const deductionKind = z.enum(['PAY', 'BENEFIT', 'OTHER']);
export const condition = z.enum(BUSINESS_CONDITIONS);
export const grantState = z.enum(statesOf(START_UP_GRANT_MACHINE));

/** What the client applies for. */
const application = {
  business: z.strictObject({
    name,
    businessId: businessId.nullable().default(null),
    field: name.meta({ description: 'What the business does.' }),
    begins: date('First day of full-time business: the grant begins with it.'),
    fromSideBusiness: z.boolean().prefault(false),
  }),
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))
    .meta({ description: 'Days of the week that are paid, 1 Monday to 7 Sunday; five at most.' }),
  appliedMonths: z.int().min(1).max(36),
  deductions: z
    .array(
      z.strictObject({
        kind: deductionKind,
        dailyCents: cents.min(1),
        from: date('First day of the income.'),
        to: date('Last day; left out while it goes on.').nullable().default(null),
      }),
    )
    .max(50)
    .prefault([])
    .meta({ description: 'Income that lessens the grant, by the day of payment.' }),
  deMinimisCents: cents.prefault(0).meta({ description: 'De minimis aid of the three years before.' }),
};

const applied = {
  business: { name: 'Keksitty Kahvila', field: 'Kahvila', begins: '2021-04-01' },
  weekdays: [1, 2, 3, 4, 5],
  appliedMonths: 6,
};

export const grantApplicationBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    receivedOn: date('Day on which the application came in.'),
    ...application,
  })
  .meta({
    examples: [{ clientId: '0197a3c2-51b4-7c3e-9a44-2f1d0c6b8e10', receivedOn: '2021-03-25', ...applied }],
  });

export const completionBody = z.strictObject(application).meta({ examples: [applied] });

export const requestBody = z.strictObject({
  words: words.meta({ description: 'What is missing.' }),
  dueOn: date('Last day to send it.'),
});

export const assessmentBody = z.strictObject({
  kind: condition,
  on: date('Day on which it was found.'),
  by: name.meta({ description: 'The expert or official who found it.' }),
  isFulfilled: z.boolean(),
  words,
});

export const extensionBody = z.strictObject({
  receivedOn: date('Day on which the application came in.'),
  months: z.int().min(1).max(36),
});

export const interruptionBody = z.strictObject({
  from: date('First day that is not paid.'),
  isJustified: z.boolean().meta({
    description: 'On a justified ground: it does not use up the longest time, where the law says so.',
  }),
  reason: words,
});

export const resumptionBody = z.strictObject({ on: date('First day that is paid again.') });

export const endBody = z.strictObject({
  lastDay: date('Last day that is paid; the day before the first when the business came to nothing.'),
});
