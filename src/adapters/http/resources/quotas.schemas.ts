import { z } from 'zod';
import { LEDGER_FAULTS } from '../../../application/resources/quotas/quota-reads.port.ts';
import { MOVEMENT_KINDS } from '../../../domain/resources/quotas/movement.ts';
import { QUOTA_MACHINE, type QuotaState, SERVICE_LINES } from '../../../domain/resources/quotas/quota.ts';
import { type OrganisationId, parseOrganisation } from '../../../domain/shared/organisation.ts';
import type { QuotaCalculationId, QuotaId } from '../../../domain/shared/ids.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { ruleReference, RULE_EXAMPLE } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, pageOf, uuid } from '../wire.ts';
import { date, formed, id, pageQuery, wholeNumber } from '../zod.ts';

/** Far above every quota, and far below where whole numbers end. */
const MOST_CENTS = 100_000_000_000;
const MOST_SEATS = 100_000;

const STATES = statesOf<QuotaState>(QUOTA_MACHINE);
const year = z.int().min(2020).max(2100);

/** The budget year in a query. */
export const yearQuery = wholeNumber(year).meta({ description: 'Budget year.' });

export const organisation = formed(/^[a-z-]+(:[A-Za-z0-9-]+)?$/, 'municipality:109')
  .refine((text) => parseOrganisation(text) !== null, 'municipality:109')
  .transform((text) => text as OrganisationId);

const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .nullish()
    .transform((given) => given ?? null);

const basis = z.union([
  z.strictObject({
    inputs: z
      .strictObject({
        from: date('First day of the reference period.'),
        until: date('The day after its last.'),
        participants: z.int().min(0),
        targetGroup: z.int().min(0),
        transferring: z.int().min(0),
        unitCost: z.strictObject({ cents: z.int().min(0).max(MOST_CENTS), per: z.enum(['MONTH', 'YEAR']) }),
      })
      .meta({ description: 'Who took part of whom before, who is transferred, and what a place costs.' }),
    methodVersion: z.string().min(1).max(50),
  }),
  z.strictObject({ calculation: id<QuotaCalculationId>('Id of a calculation of the Ministry.') }),
]);

export const proposalBody = z
  .strictObject({
    holder: organisation.meta({ description: 'The area, municipality or employment authority.' }),
    budgetYear: year,
    serviceLine: z.enum(SERVICE_LINES),
    amountCents: z.int().min(0).max(MOST_CENTS),
    seats: z
      .int()
      .min(0)
      .max(MOST_SEATS)
      .nullish()
      .transform((given) => given ?? null)
      .meta({ description: 'Left out where seats are not counted.' }),
    basis,
  })
  .meta({ examples: [{ holder: 'municipality:109', budgetYear: 2022, serviceLine: 'PAY_SUBSIDY' }] });

export const hearingBody = z.strictObject({
  heard: z
    .array(organisation)
    .min(1)
    .max(100)
    .meta({ description: 'Municipalities and areas, as `area:1531`.' }),
  on: date('When they were heard.'),
  notes: words(4000),
});

export const confirmationBody = z.strictObject({
  reference: words(100).meta({ description: 'Reference of the decision.' }),
});

export const reasonBody = z.strictObject({ reason: words(1000) });

const signed = (most: number) => z.int().min(-most).max(most);

export const changeBody = z.strictObject({
  amountCents: signed(MOST_CENTS).meta({ description: 'By how much it grows; less than zero to shrink it.' }),
  seats: signed(MOST_SEATS).prefault(0),
  reason: words(1000),
});

export const transferBody = z.strictObject({
  to: id<QuotaId>('Id of the quota that gets it.'),
  amountCents: z.int().min(0).max(MOST_CENTS),
  seats: z.int().min(0).max(MOST_SEATS).prefault(0),
  reason: z.string().min(1).max(1000),
});

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().transform((given) => given ?? null);

export const quotasQuery = z.strictObject({
  holder: optional(organisation.meta({ description: 'Whose quotas.' })),
  year: optional(yearQuery),
  line: optional(z.enum(SERVICE_LINES).meta({ description: 'Of one service line only.' })),
  state: optional(z.enum(STATES).meta({ description: 'In one state only.' })),
  ...pageQuery,
});

const cents = z.int().min(0);
const count = z.int().min(0);

const quota = {
  id: uuid,
  holder: organisationId,
  budgetYear: z.int(),
  serviceLine: z.enum(SERVICE_LINES),
  state: z.enum(STATES),
  amountCents: cents,
  reservedCents: cents,
  committedCents: cents,
  usedCents: cents.meta({ description: 'Paid of what is committed.' }),
  availableCents: cents.meta({ description: 'What can still be reserved or committed.' }),
  seats: count.nullable().meta({ description: 'Null where seats are not counted.' }),
  seatsReserved: count,
  seatsTaken: count,
  seatsLeft: count.nullable(),
  version: z.int().min(1),
  changedAt: instant,
};

const by = z.strictObject({ subject: z.string(), organisation: organisationId });

const event = z
  .strictObject({
    version: z.int(),
    state: z.enum(STATES),
    at: instant,
    by,
    detail: z.record(z.string(), z.unknown()).meta({
      description: 'What belongs to the step: the basis, who was heard and when, amounts, the reason.',
    }),
  })
  .meta({ id: 'QuotaEvent' });

export const quotaPage = pageOf(z.strictObject(quota).meta({ id: 'Quota' }));
export const quotaAnswer = z
  .strictObject({ ...quota, events: z.array(event) })
  .meta({ id: 'QuotaWithEvents' });

const quotaExample = {
  id: EXAMPLE.run,
  holder: 'municipality:109',
  budgetYear: 2022,
  serviceLine: 'PAY_SUBSIDY',
  state: 'OPEN',
  amountCents: 138_240_000,
  reservedCents: 300_000,
  committedCents: 900_000,
  usedCents: 450_000,
  availableCents: 137_040_000,
  seats: null,
  seatsReserved: 0,
  seatsTaken: 0,
  seatsLeft: null,
  version: 4,
  changedAt: '2022-01-03T07:00:00.000Z',
};
export const quotaPageExample = { items: [quotaExample], next: null };
export const quotaAnswerExample = {
  ...quotaExample,
  events: [
    {
      version: 2,
      state: 'HEARD',
      at: '2021-12-10T09:00:00.000Z',
      by: { subject: 'quota-1', organisation: 'ely:04' },
      detail: { heard: ['municipality:109'], on: '2021-12-08', notes: null },
    },
  ],
};

const balance = {
  amountCents: z.int(),
  reservedCents: z.int(),
  committedCents: z.int(),
  usedCents: z.int(),
  seats: z.int().nullable(),
  seatsReserved: z.int(),
  seatsTaken: z.int(),
};

const movement = z
  .strictObject({
    number: z.int().min(1).meta({ description: 'Place in the ledger of the quota, without gaps.' }),
    kind: z.enum(MOVEMENT_KINDS),
    at: instant,
    decidedOn: day,
    commitment: uuid.nullable(),
    other: uuid.nullable().meta({ description: 'The other quota of a transfer.' }),
    change: z.strictObject(balance).meta({ description: 'By how much each part changed.' }),
    after: z.strictObject(balance).meta({ description: 'The balance after it.' }),
    by,
    reason: z.string().nullable(),
    rule: ruleReference,
  })
  .meta({ id: 'QuotaMovement' });

const NOTHING = {
  amountCents: 0,
  reservedCents: 0,
  committedCents: 0,
  usedCents: 0,
  seats: 0,
  seatsReserved: 0,
  seatsTaken: 0,
};
export const movementPage = pageOf(movement);
export const movementPageExample = {
  items: [
    {
      number: 1,
      kind: 'QUOTA_CHANGE',
      at: '2021-12-01T09:00:00.000Z',
      decidedOn: '2021-12-01',
      commitment: null,
      other: null,
      change: { ...NOTHING, amountCents: 138_240_000 },
      after: { ...NOTHING, amountCents: 138_240_000, seats: null },
      by: { subject: 'quota-1', organisation: 'ely:04' },
      reason: null,
      rule: { ...RULE_EXAMPLE, theme: 'quota', section: '16 §' },
    },
  ],
  next: null,
};

export const underuseAnswer = listOf(
  z
    .strictObject({
      quota: uuid,
      holder: organisationId,
      serviceLine: z.enum(SERVICE_LINES),
      state: z.enum(STATES),
      amountCents: cents,
      committedCents: cents,
      usedCents: cents,
      unpaidCents: cents.meta({ description: 'Committed and not paid yet.' }),
      unusedCents: cents.meta({ description: 'Neither reserved nor committed: the underuse.' }),
      releasedLaterCents: cents.meta({ description: 'Of it, what was released after the year.' }),
    })
    .meta({ id: 'QuotaUnderuse' }),
);
export const underuseExample = {
  items: [
    {
      quota: EXAMPLE.run,
      holder: 'municipality:109',
      serviceLine: 'PAY_SUBSIDY',
      state: 'CLOSED',
      amountCents: 1_000_000,
      committedCents: 800_000,
      usedCents: 650_000,
      unpaidCents: 150_000,
      unusedCents: 200_000,
      releasedLaterCents: 50_000,
    },
  ],
};

export const checkAnswer = z
  .strictObject({
    quotas: count,
    movements: count,
    faults: z.array(
      z.strictObject({
        quota: uuid,
        fault: z.enum(LEDGER_FAULTS),
        number: z.int().nullable().meta({ description: 'The movement at which it shows.' }),
      }),
    ),
  })
  .meta({ id: 'QuotaLedgerCheck' });
export const checkExample = { quotas: 354, movements: 51_204, faults: [] };
