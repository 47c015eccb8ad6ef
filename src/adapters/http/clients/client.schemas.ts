import { z } from 'zod';
import {
  day,
  EXAMPLE,
  instant,
  listOf,
  localTimestamp,
  organisationId,
  pageOf,
  uuid,
  withheld,
} from '../wire.ts';
import {
  determinationResult,
  ground,
  reason,
  source as factSource,
} from './determination/determination.schemas.ts';

const startGround = z.enum([
  'INITIAL_TRANSFER',
  'NEW_REGISTRATION',
  'MOVE',
  'CLIENT_REQUEST',
  'STICKY_RETURN',
  'RETURN_CHANGE_SECURITY',
  'RETURN_BY_AGREEMENT',
  'TRIAL_END',
  'SUSPENSION',
]);

const text = z.string().nullable();

const guardian = z
  .strictObject({
    name: z.string(),
    reference: text,
    scope: z.enum(['PROPERTY', 'PROPERTY_AND_PERSON']),
    from: day,
    to: day.nullable(),
  })
  .nullable()
  .meta({ id: 'Guardian', description: 'Guardian of today, to whom decisions in the scope are served too.' });

/** A client with what is known today. */
const client = z
  .strictObject({
    id: uuid,
    clientNumber: z.string().meta({ description: 'Number of the client in the register.' }),
    identityCode: text,
    birthDate: day,
    lastName: z.string(),
    firstNames: z.string(),
    formerNames: z.array(z.string()),
    serviceLanguage: z.enum(['fi', 'sv', 'other']),
    motherTongue: text,
    needsInterpreter: z.boolean(),
    citizenships: z.array(z.string()),
    residenceGrounds: z
      .array(
        z.strictObject({ code: z.string(), from: day.nullable(), to: day.nullable(), source: factSource }),
      )
      .meta({
        description: 'Grounds on which the client stays or has stayed in the country, the latest first.',
      }),
    deathDate: day.nullable(),
    birthDateDiffers: z
      .boolean()
      .meta({ description: 'The identity code tells another birth date; the one shown is the register’s.' }),
    substituteId: text.meta({ description: 'Given here to somebody without an identity code.' }),
    guardian,
    mergedInto: uuid
      .nullable()
      .meta({ description: 'The client that this one is a duplicate of; null for a client of its own.' }),
    securityBan: z.boolean().meta({
      description: 'Security ban: where the client lives, and how to reach the client, is not shown.',
    }),
    homeMunicipality: text,
    contact: z
      .strictObject({
        phone: text,
        email: text,
        street: text,
        postalCode: text,
        postOffice: text,
        contactAddress: text.meta({ description: 'The only address used under a security ban.' }),
      })
      .meta({ 'x-data-class': 'contact' }),
    jobSearch: z.strictObject({ from: day, to: day.nullable(), office: text }).nullable(),
    status: z.strictObject({ code: z.string(), from: day.nullable() }).nullable(),
    responsibility: z
      .strictObject({ authority: organisationId.nullable(), from: instant, startGround })
      .nullable(),
    transfer: z
      .strictObject({ noticeId: uuid, to: organisationId.nullable(), sentAt: instant })
      .nullable()
      .meta({ description: 'The notice by which the client is moving, until it is received.' }),
    staysWithTeOffice: z
      .boolean()
      .meta({ description: 'The TE Office has left the client untransferred: nobody is moved past that.' }),
    determination: z
      .strictObject({
        id: uuid,
        date: day,
        result: determinationResult,
        effectiveResult: determinationResult,
        grounds: z.array(ground),
        reasons: z.array(reason),
      })
      .nullable(),
    source: z.strictObject({ register: z.enum(['URA', 'OWN']), recordedAt: localTimestamp }),
    withheld,
    version: z
      .int()
      .min(1)
      .meta({ description: 'Rises with every change made here; the ETag is this number in quotes.' }),
  })
  .meta({ id: 'Client', 'x-data-class': 'basic' });

export const clientAnswer = client;

export const clientExample = {
  id: EXAMPLE.client,
  clientNumber: '90001234',
  identityCode: '010199-9994',
  birthDate: '1999-01-01',
  lastName: 'Esimerkki',
  firstNames: 'Malla Maria',
  formerNames: [],
  serviceLanguage: 'fi',
  motherTongue: 'fi',
  needsInterpreter: false,
  citizenships: ['FI'],
  residenceGrounds: [],
  deathDate: null,
  birthDateDiffers: false,
  substituteId: null,
  guardian: null,
  mergedInto: null,
  securityBan: false,
  homeMunicipality: '109',
  contact: {
    phone: '+358 50 000 0000',
    email: 'malla@example.invalid',
    street: 'Keksitty katu 1',
    postalCode: '13100',
    postOffice: 'HÄMEENLINNA',
    contactAddress: null,
  },
  jobSearch: { from: '2021-02-01', to: null, office: '1500' },
  status: { code: '02', from: '2021-02-01' },
  responsibility: {
    authority: 'municipality:109',
    from: '2021-03-31T09:00:00.000Z',
    startGround: 'INITIAL_TRANSFER',
  },
  transfer: null,
  staysWithTeOffice: false,
  determination: {
    id: EXAMPLE.determination,
    date: '2021-03-31',
    result: 'IN',
    effectiveResult: 'IN',
    grounds: ['UNDER_30'],
    reasons: [],
  },
  source: { register: 'URA', recordedAt: '2021-02-01T10:15:00' },
  withheld: [],
  version: 2,
};

/** A page of clients in alphabetical order. */
const clientListItem = z
  .strictObject({
    id: uuid,
    clientNumber: z.string(),
    birthDate: day,
    lastName: z.string(),
    firstNames: z.string(),
    securityBan: z.boolean(),
    responsible: organisationId.nullable().meta({ description: 'Null under a security ban.' }),
    status: text.meta({ description: 'Employment status code, list A.1.' }),
    statusFrom: day.nullable(),
    result: determinationResult.nullable().meta({ description: 'Result of the latest determination.' }),
  })
  .meta({ id: 'ClientListItem', 'x-data-class': 'basic' });
export const clientPage = pageOf(clientListItem);
/** Clients without a page: those with a code. */
export const clients = listOf(clientListItem);

export const clientPageExample = {
  items: [
    {
      id: EXAMPLE.client,
      clientNumber: '90001234',
      birthDate: '1999-01-01',
      lastName: 'Esimerkki',
      firstNames: 'Malla Maria',
      securityBan: false,
      responsible: 'municipality:109',
      status: '02',
      statusFrom: '2021-02-01',
      result: 'IN',
    },
  ],
  next: null,
};

/** Who has been responsible for a client. */
export const responsibilities = listOf(
  z
    .strictObject({
      authority: organisationId
        .nullable()
        .meta({ description: 'Null when it is a municipality and the client has a security ban.' }),
      from: instant,
      until: instant.nullable(),
      startGround,
      endReason: z.enum(['TRANSFERRED', 'JOB_SEARCH_ENDED', 'DECEASED', 'MERGED']).nullable(),
      noticeId: uuid.nullable(),
      startedBy: text.meta({ description: 'Who handed the client over; null when the register told of it.' }),
      earlierEnds: z
        .array(
          z.strictObject({
            until: instant,
            endReason: z.enum(['JOB_SEARCH_ENDED', 'DECEASED']),
            replacedAt: instant,
          }),
        )
        .meta({ description: 'Ends that were recorded before, and when the register corrected them.' }),
    })
    .meta({ id: 'Responsibility', 'x-data-class': 'basic' }),
);

export const responsibilitiesExample = {
  items: [
    {
      authority: 'municipality:109',
      from: '2021-03-31T09:00:00.000Z',
      until: null,
      startGround: 'INITIAL_TRANSFER',
      endReason: null,
      noticeId: EXAMPLE.notice,
      startedBy: 'kunnan-virkailija',
      earlierEnds: [],
    },
    {
      authority: 'te-office:1500',
      from: '2021-01-31T22:00:00.000Z',
      until: '2021-03-31T09:00:00.000Z',
      startGround: 'NEW_REGISTRATION',
      endReason: 'TRANSFERRED',
      noticeId: null,
      startedBy: null,
      earlierEnds: [],
    },
  ],
};

export { startGround };
