import { z } from 'zod';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, pageOf, uuid } from '../wire.ts';
import { calculation, calculationExample } from './calculation.schemas.ts';
import { obstacles } from './obstacles.schemas.ts';
import { condition, deductionKind, grantState } from './start-up-grants.schemas.ts';

const cents = z.int().min(0);
const weekdays = z.array(z.int());

const planned = {
  from: day,
  to: day.meta({ description: 'Last day.' }),
  weekdays,
  isExtension: z.boolean(),
  rule: ruleReference,
};

/** A case of start-up grant. */
const grant = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    handler: organisationId,
    state: grantState,
    receivedOn: day,
    business: z.strictObject({
      name: z.string(),
      businessId: z.string().nullable(),
      field: z.string(),
      begins: day,
      fromSideBusiness: z.boolean(),
    }),
    weekdays,
    appliedMonths: z.int(),
    deductions: z.array(
      z.strictObject({ kind: deductionKind, dailyCents: cents, from: day, to: day.nullable() }),
    ),
    deMinimisCents: cents,
    asked: z.strictObject({ words: z.string(), dueOn: day }).nullable(),
    assessments: z.array(
      z.strictObject({
        kind: condition,
        on: day,
        by: z.string(),
        isFulfilled: z.boolean(),
        words: z.string(),
      }),
    ),
    appliedExtension: z.strictObject({ receivedOn: day, months: z.int() }).nullable(),
    periods: z.array(z.strictObject({ ...planned, decision: uuid, commitment: uuid })),
    interruptions: z.array(
      z.strictObject({ from: day, to: day.nullable(), isJustified: z.boolean(), reason: z.string() }),
    ),
    commitment: uuid.nullable().meta({ description: 'What is reserved of a quota, or was first committed.' }),
    decision: uuid.nullable(),
    recoveredCents: cents,
    endedOn: day.nullable(),
    statusMissing: z
      .boolean()
      .meta({ description: 'The grant runs, and the register has no status 00 for the client today.' }),
    version: z.int().min(1),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'StartUpGrant', 'x-data-class': 'basic' });

export const grantExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  handler: 'municipality:109',
  state: 'RECEIVED',
  receivedOn: '2021-03-25',
  business: {
    name: 'Keksitty Kahvila',
    businessId: null,
    field: 'Kahvila',
    begins: '2021-04-01',
    fromSideBusiness: false,
  },
  weekdays: [1, 2, 3, 4, 5],
  appliedMonths: 6,
  deductions: [],
  deMinimisCents: 0,
  asked: null,
  assessments: [],
  appliedExtension: null,
  periods: [],
  interruptions: [],
  commitment: null,
  decision: null,
  recoveredCents: 0,
  endedOn: null,
  statusMissing: false,
  version: 1,
  changedBy: { subject: 'virkailija-1', organisation: 'municipality:109' },
  changedAt: '2021-03-25T09:00:00.000Z',
};

export const grantAnswer = grant;
export const grantList = listOf(grant);

/** A case in a list of a body. */
export const handledGrants = pageOf(
  z
    .strictObject({
      id: uuid,
      clientId: uuid,
      state: grantState,
      version: z.int(),
      business: z.string(),
      begins: day,
      receivedOn: day.meta({ description: 'Of the application, or of that for an extension.' }),
      isExtension: z.boolean(),
      dueOn: day.nullable().meta({ description: 'Last day to send what was asked for.' }),
    })
    .meta({ id: 'HandledStartUpGrant', 'x-data-class': 'basic' }),
);

export const handledExample = {
  items: [
    {
      id: EXAMPLE.notice,
      clientId: EXAMPLE.client,
      state: 'RECEIVED',
      version: 1,
      business: 'Keksitty Kahvila',
      begins: '2021-04-01',
      receivedOn: '2021-03-25',
      isExtension: false,
      dueOn: null,
    },
  ],
  next: null,
};

/** What a decision of today could grant. */
export const checkAnswer = z
  .strictObject({
    on: day.meta({ description: 'Day whose law is asked.' }),
    isExtension: z.boolean(),
    obstacles: obstacles.meta({ description: 'Everything in the way, in the language of the request.' }),
    period: z.strictObject(planned).nullable(),
    calculation: calculation.nullable(),
    isByInterpretation: z.boolean().meta({
      description: 'A side business becomes the main one, and no rule of the day says that it may.',
    }),
    quota: z
      .strictObject({
        available: z.int().meta({ description: 'What is left of the quota, in cents.' }),
        reservedForCase: cents,
        isEnough: z.boolean(),
      })
      .nullable()
      .meta({ description: 'Null where there is no open quota of the year.' }),
  })
  .meta({ id: 'StartUpGrantCheck', 'x-data-class': 'basic' });

export const checkExample = {
  on: '2021-03-31',
  isExtension: false,
  obstacles: [],
  period: {
    from: '2021-04-01',
    to: '2021-04-30',
    weekdays: [1, 2, 3, 4, 5],
    isExtension: false,
    rule: calculationExample.rows[0]?.rules[0],
  },
  calculation: calculationExample,
  isByInterpretation: false,
  quota: { available: 5_000_000, reservedForCase: 0, isEnough: true },
};
