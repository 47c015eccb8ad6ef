import { z } from 'zod';
import {
  INTRODUCED_CLIENT_MACHINE,
  INTRODUCTION_OUTCOMES,
} from '../../../domain/offers/introductions/introduced-client.ts';
import { INTRODUCTION_MACHINE } from '../../../domain/offers/introductions/introduction.ts';
import { LISTED_DATA } from '../../../domain/offers/introductions/listed-data.ts';
import type { ClientId, VacancyId } from '../../../domain/shared/ids.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date, id } from '../zod.ts';
import { employer, EMPLOYER_EXAMPLE, MATCH_EXAMPLE, matchFields } from './matching.schemas.ts';

const words = z.string().trim().min(1).max(4000);
const client = id<ClientId>('Id of the client.');
const data = z
  .array(z.enum(LISTED_DATA))
  .min(1)
  .max(20)
  .transform((listed) => [...new Set(listed)])
  .meta({ description: 'What is told of the client; `WORK_ABILITY` is of health.' });

const employerAgreement = z
  .strictObject({ on: date('Day on which the employer agreed.'), words })
  .nullable()
  .default(null)
  .meta({ description: 'That the employer has agreed to have jobseekers introduced.' });

/** What an introduction begins with. */
export const introductionBody = z
  .strictObject({
    vacancyId: id<VacancyId>('Id of the vacancy.'),
    clients: z.array(client).min(1).max(30).meta({ description: 'Who is to be asked and introduced.' }),
    data,
    employerAgreement,
  })
  .meta({
    examples: [
      {
        vacancyId: EXAMPLE.notice,
        clients: [EXAMPLE.client],
        data: ['NAME', 'CONTACT', 'WORK_EXPERIENCE'],
        employerAgreement: null,
      },
    ],
  });

/** What a client has answered. */
export const consentBody = z
  .strictObject({
    clientId: client,
    decision: z.enum(['GIVEN', 'REFUSED', 'WITHDRAWN']),
    written: z.boolean().meta({ description: 'A consent counts in writing only.' }),
    data: z
      .array(z.enum(LISTED_DATA))
      .max(20)
      .default([])
      .transform((listed) => [...new Set(listed)])
      .meta({ description: 'What may be told; nothing where the client refuses.' }),
    health: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether there is a written consent of its own to tell of health.' }),
    on: date('Day of the answer.'),
    reference: z.string().trim().min(1).max(200).nullable().default(null).meta({
      description: 'Where the consent is kept.',
    }),
  })
  .transform(({ clientId, ...consent }) => ({ clientId, consent }))
  .meta({
    examples: [
      {
        clientId: EXAMPLE.client,
        decision: 'GIVEN',
        written: true,
        data: ['NAME', 'CONTACT', 'WORK_EXPERIENCE'],
        health: false,
        on: '2022-06-01',
        reference: 'HML/123/2022',
      },
    ],
  });

/** Who is introduced with which data. */
export const introduceBody = z
  .strictObject({
    clients: z
      .array(z.strictObject({ clientId: client, data }))
      .min(1)
      .max(30)
      .meta({ description: 'Clients who are not named are left out.' }),
    employerAgreement,
  })
  .meta({
    examples: [
      { clients: [{ clientId: EXAMPLE.client, data: ['NAME', 'WORK_EXPERIENCE'] }], employerAgreement: null },
    ],
  });

/** What came of it for one client. */
export const outcomeBody = z
  .strictObject({
    clientId: client,
    code: z
      .string()
      .regex(/^\d{2}$/)
      .meta({ description: `Of list A.11: ${INTRODUCTION_OUTCOMES.join(', ')}.` }),
    on: date('Day on which it was known.'),
    employmentStart: date('First day of work.').nullable().default(null),
    words: words.nullable().default(null).meta({ description: 'Nothing of health.' }),
  })
  .transform(({ clientId, ...outcome }) => ({ clientId, outcome }))
  .meta({
    examples: [{ clientId: EXAMPLE.client, code: '01', on: '2022-06-20', employmentStart: '2022-07-01' }],
  });

export const cancellationBody = z
  .strictObject({ reason: z.string().max(4000) })
  .meta({ examples: [{ reason: 'Työnantaja perui toimeksiannon' }] });

const changedBy = z.strictObject({ subject: z.string(), organisation: organisationId });
const changed = { version: z.int(), changedBy, changedAt: instant };
const listed = z.array(z.enum(LISTED_DATA));

const introducedClient = z.strictObject({
  id: uuid,
  clientId: uuid,
  introductionId: uuid,
  state: z.enum(statesOf(INTRODUCED_CLIENT_MACHINE)),
  match: z
    .strictObject(matchFields)
    .meta({ description: 'How the client suited the vacancy when the introduction was drafted.' }),
  consent: z
    .strictObject({
      decision: z.enum(['GIVEN', 'REFUSED', 'WITHDRAWN']),
      written: z.boolean(),
      data: listed,
      health: z.boolean(),
      on: day,
      reference: z.string().nullable(),
    })
    .nullable(),
  disclosed: z
    .strictObject({ data: listed, at: instant })
    .nullable()
    .meta({ description: 'What the employer was told; never contact data under a security ban.' }),
  outcome: z
    .strictObject({
      code: z.string(),
      on: day,
      employmentStart: day.nullable(),
      words: z.string().nullable(),
    })
    .nullable(),
  ...changed,
});

/** An introduction with those of its clients who are seen. */
export const introductionAnswer = z
  .strictObject({
    id: uuid,
    state: z.enum(statesOf(INTRODUCTION_MACHINE)),
    vacancyId: uuid,
    vacancyNumber: z.int(),
    title: z.string(),
    employer,
    madeFor: organisationId,
    data: listed,
    employerAgreement: z.strictObject({ on: day, words: z.string() }).nullable(),
    introducedAt: instant.nullable(),
    cancellation: z.strictObject({ reason: z.string(), at: instant }).nullable(),
    clients: z.array(introducedClient),
    ...changed,
  })
  .meta({
    id: 'Introduction',
    description: 'An introduction to an employer, with those of its clients who are seen.',
    'x-data-class': 'basic',
  });

export const introductionList = listOf(introductionAnswer).meta({ id: 'Introductions' });

const by = {
  version: 2,
  changedBy: { subject: 'officer', organisation: 'municipality:109' },
  changedAt: '2022-06-01T09:00:00.000Z',
};

export const introductionExample = {
  id: EXAMPLE.handOver,
  state: 'CONSENTS',
  vacancyId: EXAMPLE.notice,
  vacancyNumber: 12,
  title: 'Varastotyöntekijä',
  employer: EMPLOYER_EXAMPLE,
  madeFor: 'municipality:109',
  data: ['NAME', 'WORK_EXPERIENCE'],
  employerAgreement: null,
  introducedAt: null,
  cancellation: null,
  clients: [
    {
      id: EXAMPLE.run,
      clientId: EXAMPLE.client,
      introductionId: EXAMPLE.handOver,
      state: 'REFUSED',
      match: MATCH_EXAMPLE,
      consent: {
        decision: 'REFUSED',
        written: true,
        data: [],
        health: false,
        on: '2022-06-01',
        reference: null,
      },
      disclosed: null,
      outcome: null,
      ...by,
    },
  ],
  ...by,
};

/** What the employer is told. */
export const introductionDocument = z
  .strictObject({
    vacancyNumber: z.int(),
    title: z.string(),
    employer,
    clients: z.array(
      z.strictObject({
        clientId: uuid,
        name: z.string().nullable(),
        contact: z
          .strictObject({ phone: z.string().nullable(), email: z.string().nullable() })
          .nullable()
          .meta({ 'x-data-class': 'contact' }),
        occupations: z.array(z.string()).nullable(),
        workExperience: z
          .array(z.strictObject({ occupation: z.string(), from: day, until: day.nullable() }))
          .nullable(),
        education: z.array(z.strictObject({ level: z.string(), field: z.string().nullable() })).nullable(),
        languages: z.array(z.string()).nullable(),
        skills: z.array(z.string()).nullable(),
        drivingLicences: z.array(z.string()).nullable(),
        workAbility: z.string().nullable().meta({ 'x-data-class': 'health' }),
      }),
    ),
  })
  .meta({
    id: 'IntroductionDocument',
    description: 'Of each client what that client has consented to; the rest is null.',
    'x-data-class': 'basic',
  });

export const documentExample = {
  vacancyNumber: 12,
  title: 'Varastotyöntekijä',
  employer: EMPLOYER_EXAMPLE,
  clients: [
    {
      clientId: EXAMPLE.client,
      name: 'Malla Maria Esimerkki',
      contact: null,
      occupations: null,
      workExperience: [{ occupation: '9333', from: '2019-05-01', until: null }],
      education: null,
      languages: null,
      skills: null,
      drivingLicences: null,
      workAbility: null,
    },
  ],
};
