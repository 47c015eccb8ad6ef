import { z } from 'zod';
import { MATCHING_CRITERIA } from '../../../domain/legislation/job-placement.ts';
import { HEALTH_CRITERIA } from '../../../domain/offers/matching/matching.ts';
import { day, EXAMPLE, uuid } from '../wire.ts';
import { municipalityCode } from '../zod.ts';

/** Criteria in a query: one, or several times the same name. */
export const criteria = z
  .preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(z.enum([...MATCHING_CRITERIA, ...HEALTH_CRITERIA])).max(20),
  )
  .optional()
  .transform((named) => [...new Set(named)])
  .meta({
    description:
      'By what is compared; by everything when left out. Those of health are known, and refused with `NO_GROUND_FOR_HEALTH_DATA`.',
  });

/** What a client has said of the work that is looked for. */
export const wishesBody = z
  .strictObject({
    commutingArea: z
      .array(municipalityCode)
      .max(100)
      .meta({ description: 'Municipalities to which the client would go, beside the home region.' }),
    drivingLicences: z
      .array(z.string().min(1).max(10))
      .max(20)
      .meta({ description: 'Classes of driving licences, in the codes of job postings.' }),
    skills: z
      .array(z.string().trim().min(1).max(200))
      .max(50)
      .meta({ description: 'In words, or by their ESCO addresses; nothing of health.' }),
  })
  .meta({ examples: [{ commutingArea: ['082'], drivingLicences: ['B'], skills: ['Trukin ajo'] }] });

export const wishesAnswer = z
  .strictObject({
    clientId: uuid,
    commutingArea: z.array(z.string()),
    drivingLicences: z.array(z.string()),
    skills: z.array(z.string()),
  })
  .meta({ id: 'JobWishes', description: 'What the client has said.', 'x-data-class': 'basic' });

export const wishesExample = {
  clientId: EXAMPLE.client,
  commutingArea: ['082'],
  drivingLicences: ['B'],
  skills: ['Trukin ajo'],
};

const row = z.strictObject({
  criterion: z.enum(MATCHING_CRITERIA),
  outcome: z.enum(['MET', 'NOT_MET', 'UNKNOWN']),
  asked: z.array(z.string()).meta({ description: 'What the vacancy asks for.' }),
  known: z.array(z.string()).meta({ description: 'What is known of the client.' }),
  points: z.int().meta({ description: 'Points that it gives when it is met.' }),
});

/** How a client and a vacancy suit each other, criterion by criterion. */
export const matchFields = {
  points: z.int().meta({ description: 'Points of the criteria that are met.' }),
  outOf: z.int().meta({ description: 'Points of all criteria that the vacancy asks for.' }),
  rows: z.array(row),
};

export const employer = z.strictObject({
  kind: z.enum(['BUSINESS', 'HOUSEHOLD']),
  businessId: z.string().nullable(),
  name: z.string(),
});

const foundVacancy = z.strictObject({
  id: uuid,
  number: z.int(),
  title: z.string(),
  employer,
  occupation: z.string().nullable(),
  municipalities: z.array(z.string()),
  requirements: z.strictObject({
    education: z.string().nullable(),
    languages: z.array(z.strictObject({ language: z.string(), level: z.string().nullable() })),
    drivingLicences: z.array(z.string()),
    skills: z.array(z.string()),
  }),
  openFrom: day,
  applyBy: day.nullable(),
  ...matchFields,
});

const jobseeker = z.strictObject({
  skills: z
    .strictObject({
      education: z.array(z.strictObject({ level: z.string(), field: z.string().nullable() })),
      occupations: z.array(z.string()),
      workHistory: z.array(z.strictObject({ occupation: z.string(), from: day, until: day.nullable() })),
      languages: z.array(z.string()),
      competenceNeeds: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'Of the latest completed assessment.' }),
  motherTongue: z.string().nullable(),
  wishes: z
    .strictObject({ skills: z.array(z.string()), drivingLicences: z.array(z.string()) })
    .nullable()
    .meta({ description: 'What the client has said; null while nothing was asked.' }),
  commutingArea: z.array(z.string()).nullable().meta({
    description: 'Municipalities where the client could work; null when unknown, and under a security ban.',
  }),
});

const about = {
  compared: z.int().meta({ description: 'How many were compared.' }),
  isComplete: z.boolean().meta({ description: 'Whether everything that comes into question was compared.' }),
};

export const matchingVacancies = z
  .strictObject({ jobseeker, items: z.array(foundVacancy), ...about })
  .meta({ id: 'MatchingVacancies', 'x-data-class': 'basic' });

const rowExample = {
  criterion: 'OCCUPATION',
  outcome: 'MET',
  asked: ['9333'],
  known: ['9333'],
  points: 25,
};
export const MATCH_EXAMPLE = { points: 25, outOf: 25, rows: [rowExample] };
export const EMPLOYER_EXAMPLE = { kind: 'BUSINESS', businessId: '9000100-6', name: 'Keksitty Oy' };

export const matchingVacanciesExample = {
  jobseeker: {
    skills: {
      education: [{ level: '3', field: null }],
      occupations: ['9333'],
      workHistory: [],
      languages: ['fi'],
      competenceNeeds: null,
    },
    motherTongue: 'fi',
    wishes: null,
    commutingArea: ['082', '109', '165'],
  },
  items: [
    {
      id: EXAMPLE.notice,
      number: 12,
      title: 'Varastotyöntekijä',
      employer: EMPLOYER_EXAMPLE,
      occupation: '9333',
      municipalities: [],
      requirements: { education: null, languages: [], drivingLicences: [], skills: [] },
      openFrom: '2022-06-01',
      applyBy: '2022-06-30',
      ...MATCH_EXAMPLE,
    },
  ],
  compared: 1,
  isComplete: true,
};

export const matchingClients = z
  .strictObject({
    vacancy: z.strictObject({ id: uuid, number: z.int(), title: z.string(), employer }),
    items: z.array(
      z.strictObject({
        id: uuid,
        clientNumber: z.string(),
        lastName: z.string(),
        firstNames: z.string(),
        birthDate: day,
        securityBan: z.boolean(),
        homeMunicipality: z
          .string()
          .nullable()
          .meta({ description: 'Null when unknown, and under a security ban.' }),
        ...matchFields,
      }),
    ),
    ...about,
  })
  .meta({ id: 'MatchingClients', 'x-data-class': 'basic' });

export const matchingClientsExample = {
  vacancy: { id: EXAMPLE.notice, number: 12, title: 'Varastotyöntekijä', employer: EMPLOYER_EXAMPLE },
  items: [
    {
      id: EXAMPLE.client,
      clientNumber: '10900001',
      lastName: 'Esimerkki',
      firstNames: 'Malla Maria',
      birthDate: '1999-01-01',
      securityBan: false,
      homeMunicipality: '109',
      ...MATCH_EXAMPLE,
    },
  ],
  compared: 1,
  isComplete: true,
};
