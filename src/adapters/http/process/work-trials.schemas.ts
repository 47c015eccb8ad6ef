import { z } from 'zod';
import type { ClientId, ServiceReferralId } from '../../../domain/shared/ids.ts';
import { addDays } from '../../../domain/shared/plain-date.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { businessId, date, formed, id, municipalityCode } from '../zod.ts';

const words = z.string().trim().min(1).max(4000);
const name = z.string().trim().min(1).max(200);
const goal = z.enum(['CAREER_CHOICE', 'RETURN_TO_LABOUR_MARKET']);
const party = z.enum(['CLIENT', 'AUTHORITY', 'ORGANISER']);
const interrupter = z.enum(['CLIENT', 'ORGANISER', 'AUTHORITY', 'EMPLOYMENT']);

const occupation = formed(/^\d{4,5}$/, '5223').meta({
  description: 'Code of the occupation: with a municipality, the same tasks are those of the same code.',
});

/** What is agreed on. */
export const workTrialBody = z
  .strictObject({
    clientId: id<ClientId>('Id of the client.'),
    organiser: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('MUNICIPALITY'), code: municipalityCode, name }),
      z.strictObject({ kind: z.literal('OTHER'), code: businessId, name }),
    ]),
    goal,
    isRecruitTry: z.boolean().prefault(false),
    tasks: words,
    occupation,
    dailyHours: z.number().min(0).max(24).multipleOf(0.25),
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))
      .meta({ description: 'Days of the week on which it is done, 1 Monday to 7 Sunday.' }),
    supervisor: name,
    from: date('First day: its law decides.'),
    to: date('Last day.'),
    isCurrentEmployer: z.boolean().meta({ description: 'Whether the client is employed by the organiser.' }),
    clientAsks: z
      .boolean()
      .prefault(false)
      .meta({ description: 'Whether the client asks for it although a full trial has just ended.' }),
    referralId: id<ServiceReferralId>(
      'Id of the referral to a work trial that led to it: it starts and ends with the agreement.',
    )
      .nullable()
      .default(null),
  })
  .transform(({ to, ...terms }) => ({ ...terms, until: addDays(to, 1) }))
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        organiser: { kind: 'OTHER', code: '9000100-6', name: 'Keksitty Oy' },
        goal: 'CAREER_CHOICE',
        tasks: 'Myymälän tehtävät',
        occupation: '5223',
        dailyHours: 6,
        weekdays: [1, 2, 3, 4, 5],
        supervisor: 'Keksitty Ohjaaja',
        from: '2022-06-01',
        to: '2022-08-31',
        isCurrentEmployer: false,
      },
    ],
  });

/** Who has signed, and when. */
export const signingBody = z.strictObject({
  signatures: z
    .array(z.strictObject({ party, name, signedOn: date('Day of the signature.') }))
    .min(1)
    .max(10),
});

/** A day on which the client did not come. */
export const absenceBody = z.strictObject({
  on: date('A day of the trial.'),
  isAuthorised: z.boolean().meta({ description: 'Whether the client had leave.' }),
});

/** How a trial was broken off. */
export const interruptionBody = z.strictObject({
  by: interrupter,
  lastDay: date('Last day that was done; the day before the first when nobody came.'),
  words: words.optional().transform((text) => text ?? null),
  evaluation: words.optional().transform((text) => text ?? null),
});

/** The organiser’s evaluation. */
export const evaluationBody = z.strictObject({ evaluation: words });

/** An agreement on a work trial. */
export const workTrial = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    authority: organisationId,
    state: z.enum(['DRAFT', 'SIGNED', 'RUNNING', 'ENDED', 'INTERRUPTED']),
    parties: z.array(party),
    organiser: z.strictObject({
      kind: z.enum(['MUNICIPALITY', 'OTHER']),
      code: z.string(),
      name: z.string(),
    }),
    goal,
    isRecruitTry: z.boolean(),
    tasks: z.string(),
    occupation: z.string(),
    dailyHours: z.number(),
    weekdays: z.array(z.int()),
    supervisor: z.string(),
    from: day,
    to: day.meta({ description: 'Last day.' }),
    isCurrentEmployer: z.boolean(),
    clientAsks: z.boolean(),
    referralId: uuid.nullable(),
    signatures: z.array(z.strictObject({ party, name: z.string(), signedOn: day })),
    absences: z.array(z.strictObject({ on: day, isAuthorised: z.boolean() })),
    endedOn: day.nullable().meta({ description: 'Last day as it came to be.' }),
    interruption: z
      .strictObject({
        by: z.enum([...interrupter.options, 'UNAUTHORISED_ABSENCE']),
        words: z.string().nullable(),
      })
      .nullable(),
    evaluation: z.string().nullable(),
    rule: ruleReference,
    version: z.int().min(1),
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'WorkTrial', 'x-data-class': 'basic' });

export const workTrialExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  authority: 'municipality:109',
  state: 'SIGNED',
  parties: ['CLIENT', 'AUTHORITY', 'ORGANISER'],
  organiser: { kind: 'OTHER', code: '9000100-6', name: 'Keksitty Oy' },
  goal: 'CAREER_CHOICE',
  isRecruitTry: false,
  tasks: 'Myymälän tehtävät',
  occupation: '5223',
  dailyHours: 6,
  weekdays: [1, 2, 3, 4, 5],
  supervisor: 'Keksitty Ohjaaja',
  from: '2022-06-01',
  to: '2022-08-31',
  isCurrentEmployer: false,
  clientAsks: false,
  referralId: null,
  signatures: [
    { party: 'CLIENT', name: 'Keksitty Asiakas', signedOn: '2022-05-20' },
    { party: 'AUTHORITY', name: 'Keksitty Virkailija', signedOn: '2022-05-20' },
    { party: 'ORGANISER', name: 'Keksitty Johtaja', signedOn: '2022-05-20' },
  ],
  absences: [],
  endedOn: null,
  interruption: null,
  evaluation: null,
  rule: {
    theme: 'worktrial',
    version: 'JTYPL13',
    from: '2013-01-01',
    act: '916/2012, 1073/2012',
    section: '4:6 §',
  },
  version: 2,
  changedBy: { subject: 'virkailija-1', organisation: 'municipality:109' },
  changedAt: '2022-05-20T09:00:00.000Z',
};

/** The agreements of a client. */
export const workTrials = listOf(workTrial);

export const workTrialsExample = { items: [workTrialExample] };
