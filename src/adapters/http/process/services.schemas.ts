import { z } from 'zod';
import { DATA_CLASSES } from '../../../domain/access/data-class.ts';
import { SERVICE_REFERRAL } from '../../../domain/process/services/service-referral.ts';
import { SERVICE_TYPES, type ServiceType } from '../../../domain/process/services/service-type.ts';
import type { ClientId, SeatPoolId } from '../../../domain/shared/ids.ts';
import { type StateMachine, statesOf } from '../../../domain/shared/state-machine.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date, id } from '../zod.ts';

const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const words = nullable(z.string().min(1).max(2000));
const said = z.string().min(1).max(200);

/** Kinds of services. */
export const serviceType = z.enum(Object.keys(SERVICE_TYPES) as [ServiceType, ...ServiceType[]]);

const session = z.strictObject({ on: date('Day on which it is held.'), hours: z.number().min(1).max(12) });
const sessions = z.array(session).max(400);

const ground = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('CONSENT'),
    givenOn: date('Day of the consent.'),
    coversHealth: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('LAW'), section: said }),
]);

const coordination = z
  .strictObject({
    receiver: z.strictObject({ kind: z.enum(['MUNICIPALITY', 'WELLBEING_SERVICES_COUNTY']), name: said }),
    ground: nullable(ground),
    contacts: z.strictObject({ own: said, receiver: said }),
    order: z.enum(['EMPLOYMENT_FIRST', 'OTHER_FIRST', 'TOGETHER']),
  })
  .meta({
    description: 'Of social and health services: who receives, on what ground, and who is in charge.',
  });

/** A referral that is begun. */
export const referralBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    serviceType,
    needRecognisedOn: date('Day on which the need was recognised.'),
    needRef: nullable(said),
    planActionRef: nullable(said),
    provider: nullable(said),
    seatPool: nullable(id<SeatPoolId>('Seats from which the client gets one.')),
    isHistory: z.boolean().default(false).meta({ description: 'It began before the client was one.' }),
    plannedStart: nullable(date('First day as planned.')),
    plannedEnd: nullable(date('Last day as planned.')),
    sessions: sessions
      .default([])
      .meta({ description: 'Days of a coaching or try-out; without them it is held on every working day.' }),
    weekly: nullable(
      z
        .strictObject({ daysPerWeek: z.int().min(1).max(7), hoursPerDay: z.int().min(1).max(24) })
        .meta({ description: 'Of rehabilitative work.' }),
    ),
    dismissal: nullable(
      z
        .strictObject({
          dismissedOn: date('Day of the dismissal.'),
          employmentEnded: date('Last day of the employment.'),
          registeredOn: date('Day of registration as a jobseeker.'),
        })
        .meta({ description: 'Of change-security training.' }),
    ),
    coordination: nullable(coordination),
  })
  .transform(({ needRecognisedOn: need, plannedStart, plannedEnd, ...body }) => ({
    ...body,
    dates: { need, plannedStart, plannedEnd },
  }))
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        serviceType: 'JOBSEARCH_COACHING',
        needRecognisedOn: '2022-05-20',
        provider: 'Valmennuspaja',
        plannedStart: '2022-06-13',
        plannedEnd: '2022-07-08',
      },
    ],
  });

const on = date('Day on which it happened.');
const outcome = z.strictObject({
  result: z.enum(['GOAL_REACHED', 'PARTLY_REACHED', 'NOT_REACHED']),
  words,
});
const INTERRUPTED_BY = ['CLIENT', 'PROVIDER', 'AUTHORITY', 'EMPLOYMENT'] as const;
const PLACEMENTS = ['WORK_IN_FIELD', 'OTHER_WORK', 'EDUCATION', 'OUTSIDE', 'UNEMPLOYED', 'UNKNOWN'] as const;
const REJECTIONS = ['SELECTION', 'NO_PLACE', 'NOT_SUITABLE', 'OTHER'] as const;

/** A step of a referral. */
export const stepBody = z
  .discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('refer'),
      on,
      disclosure: nullable(
        z
          .strictObject({ need: said, contact: said, health: words })
          .meta({ description: 'What a social or health service is told; it is sent and not kept here.' }),
      ),
    }),
    z.strictObject({ step: z.enum(['wait', 'accept']), on }),
    z.strictObject({ step: z.literal('reject'), on, reason: z.enum(REJECTIONS), words }),
    z.strictObject({ step: z.enum(['refuse', 'cancel']), on, words }),
    z.strictObject({
      step: z.literal('start'),
      on,
      plannedEnd: nullable(date('Last day as planned, when it is another now.')),
      sessions: nullable(sessions),
    }),
    z.strictObject({ step: z.literal('complete'), on, outcome }),
    z.strictObject({
      step: z.literal('interrupt'),
      on,
      by: z.enum(INTERRUPTED_BY),
      reason: said,
      unauthorisedAbsences: z.int().min(0).max(1000).default(0),
    }),
    z.strictObject({
      step: z.literal('record-kela'),
      kela: z.strictObject({
        applied: date('Day of the application.'),
        decided: nullable(date('Day of Kela’s decision.')),
        start: nullable(date('First day of the rehabilitation.')),
        end: nullable(date('Last day of the rehabilitation.')),
      }),
      outcome: nullable(outcome),
    }),
    z.strictObject({ step: z.literal('follow-up'), on, placement: z.enum(PLACEMENTS) }),
  ])
  .meta({ examples: [{ step: 'refer', on: '2022-06-01' }] });

const text = z.string().nullable();
const inWords = z.strictObject({ words: text }).nullable();
const known = day.nullable();

const outcomeAnswer = z.strictObject({ result: outcome.shape.result, words: text }).nullable();

/** A referral as it is shown. */
export const referralAnswer = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    serviceType,
    state: z.enum(statesOf(SERVICE_REFERRAL as StateMachine)),
    needRef: text,
    planActionRef: text,
    provider: text,
    seatPool: uuid.nullable(),
    holdsSeat: z.boolean(),
    waitingSince: instant.nullable(),
    isHistory: z.boolean(),
    dates: z.strictObject({
      need: day,
      referred: known,
      accepted: known,
      start: known,
      plannedStart: known,
      plannedEnd: known,
      end: known,
    }),
    sessions: z.array(z.strictObject({ on: day, hours: z.number() })),
    weekly: z.strictObject({ daysPerWeek: z.int(), hoursPerDay: z.int() }).nullable(),
    dismissal: z.strictObject({ dismissedOn: day, employmentEnded: day, registeredOn: day }).nullable(),
    coordination: z
      .strictObject({
        receiver: z.strictObject({ kind: z.string(), name: z.string() }),
        ground: z
          .discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('CONSENT'), givenOn: day, coversHealth: z.boolean() }),
            z.strictObject({ kind: z.literal('LAW'), section: z.string() }),
          ])
          .nullable(),
        contacts: z.strictObject({ own: z.string(), receiver: z.string() }),
        order: coordination.shape.order,
      })
      .nullable(),
    kela: z.strictObject({ applied: day, decided: known, start: known, end: known }).nullable(),
    rejection: z.strictObject({ reason: z.enum(REJECTIONS), words: text }).nullable(),
    refusal: z.strictObject({ on: day, words: z.string().nullable() }).nullable(),
    cancellation: inWords,
    interruption: z
      .strictObject({ by: z.enum(INTERRUPTED_BY), reason: z.string(), unauthorisedAbsences: z.int() })
      .nullable(),
    outcome: outcomeAnswer,
    healthOutcome: outcomeAnswer.meta({
      description: 'Outcome of a service that tells of health.',
      'x-data-class': 'health',
    }),
    placements: z.array(z.strictObject({ on: day, placement: z.enum(PLACEMENTS) })),
    statementNeeded: z.boolean(),
    statusMissing: z.boolean().meta({
      description:
        'The service runs, and the register has no status 00, 07 or 08 for today: have one recorded.',
    }),
    withheld: z.array(z.enum(DATA_CLASSES)),
    version: z.int(),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'ServiceReferral', 'x-data-class': 'basic' });

export const referralExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  serviceType: 'LABOUR_MARKET_TRAINING',
  state: 'REJECTED_BY_PROVIDER',
  needRef: null,
  planActionRef: null,
  provider: 'Ammattiopisto',
  seatPool: null,
  holdsSeat: false,
  waitingSince: null,
  isHistory: false,
  dates: {
    need: '2022-05-20',
    referred: '2022-06-01',
    accepted: null,
    start: null,
    plannedStart: '2022-08-15',
    plannedEnd: '2022-12-16',
    end: null,
  },
  sessions: [],
  weekly: null,
  dismissal: null,
  coordination: null,
  kela: null,
  rejection: { reason: 'SELECTION', words: null },
  refusal: null,
  cancellation: null,
  interruption: null,
  outcome: null,
  healthOutcome: null,
  placements: [],
  statementNeeded: false,
  statusMissing: false,
  withheld: [],
  version: 3,
  changedBy: { subject: 'te-officer-7', organisation: 'te-office:1500' },
  changedAt: '2022-06-10T09:00:00.000Z',
};

export const referralList = listOf(referralAnswer);
