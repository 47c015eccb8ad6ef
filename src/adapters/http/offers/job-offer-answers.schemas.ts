import { z } from 'zod';
import {
  CANCELLATION_REASONS,
  DELIVERY_CHANNELS,
  JOB_OFFER_MACHINE,
  OFFER_CIRCUMSTANCES,
} from '../../../domain/offers/job-offers/job-offer.ts';
import { type StateMachine, statesOf } from '../../../domain/shared/state-machine.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { SUBSIDY_APPLICANTS } from './job-offers.schemas.ts';
import { MATCH_EXAMPLE, matchFields } from './matching.schemas.ts';

const text = z.string().nullable();
const known = day.nullable();
const rule = z.strictObject({
  theme: z.string(),
  version: z.string(),
  from: day,
  act: z.string(),
  section: z.string(),
});

/** A job offer as it is shown. */
export const offerAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    state: z.enum(statesOf(JOB_OFFER_MACHINE as StateMachine)),
    vacancyId: uuid,
    vacancy: z
      .strictObject({
        number: z.int(),
        title: z.string(),
        employer: z.strictObject({ kind: z.string(), businessId: text, name: z.string() }),
        municipalities: z.array(z.string()),
        applyBy: known,
        hours: text,
        duration: text,
      })
      .meta({ description: 'The vacancy as it was when the offer was delivered.' }),
    madeFor: organisationId.meta({ description: 'Who made it; figures credit that body.' }),
    suitability: z.string(),
    match: z.strictObject(matchFields).meta({
      description: 'How the client suited the vacancy when the offer was made, criterion by criterion.',
    }),
    contactBy: day,
    reportBy: day,
    subsidy: z
      .strictObject({
        applicant: z.enum(SUBSIDY_APPLICANTS),
        decider: z.enum(['MUNICIPALITY', 'TE_OFFICE', 'EMPLOYMENT_AUTHORITY']),
        decision: z.literal('PENDING'),
        caseRef: text,
      })
      .nullable()
      .meta({ description: 'Of a pay-subsidised job: who decides on the grant, apart from the offer.' }),
    consequence: z
      .strictObject({ version: z.string(), words: z.string(), rule })
      .nullable()
      .meta({ description: 'What neglect may lead to, as the client was told.' }),
    statusAtOffer: text.meta({ description: 'Employment status, list A.1, on the day of delivery.' }),
    monthsSinceInitialInterview: z.int().nullable(),
    obligationMetBefore: z.boolean().nullable(),
    delivery: z
      .strictObject({
        channel: z.enum(DELIVERY_CHANNELS),
        at: instant,
        proof: z.string(),
        phoneConfirmedAt: instant.nullable(),
      })
      .nullable(),
    reply: z
      .strictObject({
        at: instant,
        contacted: z.boolean(),
        contactedOn: known,
        situation: text,
        circumstance: z.enum(OFFER_CIRCUMSTANCES).nullable(),
        otherJob: z.strictObject({ agreedOn: day, start: day }).nullable(),
        reason: text,
      })
      .nullable(),
    employerAnswer: z.strictObject({ on: day, words: z.string() }).nullable(),
    result: z
      .strictObject({
        code: z.string(),
        on: day,
        at: instant,
        subReason: z.literal('OTHER_JOB').nullable(),
        employmentStart: known,
        words: text,
      })
      .nullable(),
    cancellation: z
      .strictObject({ reason: z.enum(CANCELLATION_REASONS), words: text, at: instant })
      .nullable(),
    neglect: z
      .strictObject({
        conduct: z.enum(['NOT_CONTACTED', 'NOT_ACCEPTED', 'NO_ANSWER']),
        on: day.meta({ description: 'Day of the event: its law says what may follow.' }),
        mayHaveConsequences: z.boolean().nullable().meta({
          description: 'Whether enough time had passed since the initial interview; null: not known.',
        }),
        monthsRequired: z.int().nullable(),
        rule,
      })
      .nullable()
      .meta({
        description: 'What is being found out, and what the law says of it. Nothing is decided here.',
      }),
    clarification: uuid.nullable().meta({ description: 'The fact-finding.' }),
    startMissing: z.boolean().meta({ description: 'Somebody was hired, and it is not known from when.' }),
    version: z.int(),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'JobOffer', 'x-data-class': 'basic' });

export const offerExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  state: 'DELIVERED',
  vacancyId: EXAMPLE.run,
  vacancy: {
    number: 1204,
    title: 'Keittiöapulainen',
    employer: { kind: 'BUSINESS', businessId: null, name: 'Esimerkkiravintola' },
    municipalities: ['109'],
    applyBy: '2022-06-30',
    hours: '01',
    duration: '06',
  },
  madeFor: 'municipality:109',
  suitability: 'Kokemusta ja hygieniapassi',
  match: MATCH_EXAMPLE,
  contactBy: '2022-06-10',
  reportBy: '2022-06-17',
  subsidy: null,
  consequence: {
    version: 'V2',
    words: 'Jos et hae tarjottua työtä …',
    rule: {
      theme: 'conduct',
      version: 'V2',
      from: '2022-05-02',
      act: '1290/2002 (1380/2021)',
      section: 'chapter 2a',
    },
  },
  statusAtOffer: '02',
  monthsSinceInitialInterview: 7,
  obligationMetBefore: false,
  delivery: {
    channel: 'ELECTRONIC',
    at: '2022-06-01T06:00:00.000Z',
    proof: 'OmaAsiointi 4711',
    phoneConfirmedAt: null,
  },
  reply: null,
  employerAnswer: null,
  result: null,
  cancellation: null,
  neglect: null,
  clarification: null,
  startMissing: false,
  version: 2,
  changedBy: { subject: 'official-12', organisation: 'municipality:109' },
  changedAt: '2022-06-01T06:00:00.000Z',
};

export const offerList = listOf(offerAnswer);

const share = z.number().nullable();

/** Number and effectiveness of offers. */
export const effectivenessAnswer = z
  .strictObject({
    body: organisationId,
    month: z.string(),
    delivered: z.int().nullable(),
    unemployed: z.int().nullable().meta({
      description: 'Clients of the body who were unemployed on the last day of the month.',
    }),
    per100Unemployed: share.meta({
      description: 'Offers delivered for each hundred unemployed clients; null of nobody and of few.',
    }),
    notFillable: z.int().nullable().meta({ description: 'Results 02, 03, 07 and 13, shown apart.' }),
    hiredShare: share.meta({ description: 'Results 01 and 52, per cent of the delivered.' }),
    hiredShareOfFillable: share.meta({ description: 'Per cent of those that could be filled.' }),
    contactedShare: share.meta({ description: 'Clients who contacted the employer.' }),
    answeredInTimeShare: share,
    inWorkShare: share.meta({
      description: 'Clients in the open labour market three months after the delivery, with any employer.',
    }),
    nullReason: z
      .enum(['MATURING', 'EMPTY_POPULATION', 'SUPPRESSED'])
      .nullable()
      .meta({ description: 'Why something is not told: too young, nothing delivered, too few.' }),
  })
  .meta({ id: 'JobOfferEffectiveness' });

export const effectivenessExample = {
  body: 'municipality:109',
  month: '2022-03',
  delivered: 500,
  unemployed: 2100,
  per100Unemployed: 23.8,
  notFillable: 95,
  hiredShare: 13,
  hiredShareOfFillable: 16,
  contactedShare: 71.4,
  answeredInTimeShare: 80.2,
  inWorkShare: 22.2,
  nullReason: null,
};
