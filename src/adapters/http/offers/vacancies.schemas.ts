import { z } from 'zod';
import { VACANCY_MACHINE, type VacancyState } from '../../../domain/offers/vacancies/vacancy.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { day, EXAMPLE, instant, organisationId, pageOf, uuid } from '../wire.ts';
import { ruleReference } from '../responses.ts';
import { businessId, date, formed, municipalityCode } from '../zod.ts';

const name = z.string().min(1).max(200);
const code = formed(/^[0-9A-Za-z]{1,12}$/, '01');
const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((given) => given ?? null);

/** Stages of a vacancy. */
export const vacancyState = z.enum(statesOf(VACANCY_MACHINE) as [VacancyState, ...VacancyState[]]).meta({
  description:
    'NOTIFIED: recorded and not published. REFUSED: the notice was not taken. OPEN: published. FILLED, WITHDRAWN, EXPIRED, REMOVED: over.',
});

export const vacancySource = z.enum(['EMPLOYER_NOTICE', 'JOB_POSTING']).meta({
  description: 'EMPLOYER_NOTICE: recorded here. JOB_POSTING: brought by a job-posting interface.',
});

export const occupationPrefix = formed(/^[0-9X]{1,4}$/, '933');

/** What an employer tells of a vacancy. */
export const noticeBody = z
  .strictObject({
    employer: z.strictObject({
      kind: z.enum(['BUSINESS', 'HOUSEHOLD']),
      businessId: nullable(businessId),
      name,
    }),
    title: name,
    occupation: formed(/^[0-9X]{1,4}$/, '9333').meta({ description: 'Ammattiluokitus 2010.' }),
    municipalities: z.array(municipalityCode).min(1).max(50).meta({ description: 'Where the work is done.' }),
    hours: code.meta({ description: 'Working hours, list A.11.' }),
    duration: code.meta({ description: 'Duration of the job, list A.11.' }),
    relationship: code.meta({ description: 'Kind of relationship, list A.11.' }),
    workTimes: z.array(code).max(10).prefault([]).meta({
      description:
        'When work is done: 01 day, 02 evening, 03 night, 04 periods, 05 flexible, 06 weekdays, 07 weekends, 08 shifts.',
    }),
    requirements: z
      .strictObject({
        education: nullable(code).meta({ description: 'Level of education: 31, 32, 4–8.' }),
        languages: z
          .array(z.strictObject({ language: formed(/^[a-z]{2,3}$/, 'fi'), level: nullable(code) }))
          .max(20)
          .prefault([]),
        drivingLicences: z.array(code).max(10).prefault([]),
        skills: z.array(name).max(50).prefault([]),
      })
      .prefault({}),
    openFrom: date('First day on which it can be applied for.'),
    applyBy: nullable(date('Last day for applying; null: for the time being.')),
    places: z.int().min(1).max(10_000).meta({ description: 'How many are looked for.' }),
    commission: z.enum(['PUBLISH', 'INTRODUCE_ONLY']).meta({
      description:
        'What the employer has asked for. INTRODUCE_ONLY: nobody outside the body that records the notice sees it.',
    }),
    contact: nullable(z.strictObject({ name, phone: nullable(name), email: nullable(name) })).meta({
      description: 'Whom to ask; shown to the body that handles the vacancy only.',
    }),
  })
  .meta({ id: 'VacancyNotice' });

export const noticeExample = {
  employer: { kind: 'BUSINESS', businessId: '9000100-6', name: 'Keksitty Oy' },
  title: 'Varastotyöntekijä',
  occupation: '9333',
  municipalities: ['109'],
  hours: '01',
  duration: '06',
  relationship: '01',
  workTimes: ['01'],
  requirements: {
    education: null,
    languages: [{ language: 'fi', level: 'B2' }],
    drivingLicences: ['B'],
    skills: [],
  },
  openFrom: '2022-06-01',
  applyBy: '2022-06-30',
  places: 2,
  commission: 'PUBLISH',
  contact: { name: 'Keksitty Kontakti', phone: null, email: null },
};

export const closingBody = z.strictObject({
  reason: z.enum(['FILLED', 'WITHDRAWN', 'REMOVED']).meta({
    description: 'FILLED: somebody was found. WITHDRAWN: by the employer. REMOVED: for another reason.',
  }),
});

export const refusalBody = z.strictObject({
  reasons: z.string().max(4000).meta({ description: 'Why the notice is not taken, in writing.' }),
});

const employer = z
  .strictObject({
    kind: z.enum(['BUSINESS', 'HOUSEHOLD']),
    businessId: z.string().nullable(),
    name: z.string(),
  })
  .meta({ id: 'Employer' });

const shared = {
  id: uuid,
  number: z.int().meta({ description: 'By which people name it.' }),
  state: vacancyState,
  title: z.string(),
  employer,
  occupation: z.string().nullable().meta({ description: 'Null when a posting tells it in another way.' }),
  municipalities: z.array(z.string()).meta({ description: 'None: anywhere, or abroad.' }),
  hours: z.string().nullable(),
  duration: z.string().nullable(),
  relationship: z.string().nullable(),
  openFrom: day,
  applyBy: day.nullable(),
  places: z.int(),
};

/** A vacancy in a list. */
const vacancyItem = z.strictObject({ ...shared, source: vacancySource }).meta({ id: 'VacancyItem' });

export const vacancyPage = pageOf(vacancyItem);

/** One vacancy. */
export const vacancyAnswer = z
  .strictObject({
    ...shared,
    organisation: organisationId.meta({ description: 'The body that handles it.' }),
    workTimes: z.array(z.string()),
    requirements: z.strictObject({
      education: z.string().nullable(),
      languages: z.array(z.strictObject({ language: z.string(), level: z.string().nullable() })),
      drivingLicences: z.array(z.string()),
      skills: z.array(z.string()).meta({ description: 'In words, or the ESCO address of a skill.' }),
    }),
    commission: z.enum(['PUBLISH', 'INTRODUCE_ONLY']),
    source: z.union([
      z.strictObject({ kind: z.literal('EMPLOYER_NOTICE') }),
      z.strictObject({
        kind: z.literal('JOB_POSTING'),
        system: z.string(),
        externalId: z.string().meta({ description: 'By which its own system knows it.' }),
      }),
    ]),
    contact: z
      .strictObject({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null for other bodies than the one that handles the vacancy.' }),
    publishedAt: instant.nullable(),
    refusal: z
      .strictObject({
        reasons: z.string(),
        legalBasis: ruleReference,
        by: z.strictObject({ organisation: organisationId }),
        at: instant,
      })
      .nullable(),
    version: z.int().min(1),
    changedAt: instant,
  })
  .meta({ id: 'Vacancy' });

const sharedExample = {
  id: EXAMPLE.run,
  number: 1201,
  state: 'OPEN',
  title: noticeExample.title,
  employer: noticeExample.employer,
  occupation: '9333',
  municipalities: ['109'],
  hours: '01',
  duration: '06',
  relationship: '01',
  openFrom: '2022-06-01',
  applyBy: '2022-06-30',
  places: 2,
};

export const vacancyPageExample = { items: [{ ...sharedExample, source: 'EMPLOYER_NOTICE' }], next: null };

export const vacancyExample = {
  ...noticeExample,
  ...sharedExample,
  organisation: 'municipality:109',
  source: { kind: 'EMPLOYER_NOTICE' },
  publishedAt: '2022-06-01T09:00:00.000Z',
  refusal: null,
  version: 2,
  changedAt: '2022-06-01T09:00:00.000Z',
};
