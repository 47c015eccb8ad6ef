import { z } from 'zod';
import { OPENED_CLASSES, ROLES } from '../../../domain/access/actor.ts';
import { type OrganisationId, parseOrganisation } from '../../../domain/shared/organisation.ts';
import { EXAMPLE, instant, organisationId, pageOf, uuid } from '../wire.ts';
import { formed, moment, pageQuery } from '../zod.ts';

export const role = z.enum(ROLES).meta({ id: 'Role' });
const dataClass = z.enum(OPENED_CLASSES);

const dataClasses = z.array(dataClass).max(OPENED_CLASSES.length).meta({
  id: 'OpenedDataClasses',
  description: 'Classes of data that the right opens beside those of its role.',
});
const shareOfDuties = z.int().min(0).max(100).meta({
  description:
    'Share of the job that trial duties are, in percent; at least half in a trial municipality or area.',
});

/** What a right rests on, and what it opens. */
const conditions = {
  officeHolder: z.boolean().meta({ description: 'Whether the subject holds an office.' }),
  shareOfDuties: shareOfDuties.nullable(),
  regularNeed: z.boolean().meta({ description: 'Whether the need is more than occasional.' }),
  dataClasses,
};

/** A right as its subject sees it. */
export const right = z
  .strictObject({ role, validFrom: instant, validUntil: instant.nullable(), ...conditions })
  .meta({ id: 'AccessRight' });

const subject = z
  .string()
  .min(1)
  .max(255)
  .meta({ description: 'Whose it is, as the identity provider knows them.' });

const organisation = formed(/^[a-z-]+(:[A-Za-z0-9-]+)?$/, 'municipality:109')
  .refine((text) => parseOrganisation(text) !== null, 'municipality:109')
  .meta({ description: 'Where it is held: kind and code.' })
  .transform((text) => text as OrganisationId);

/** A right to be given. */
export const grantBody = z
  .strictObject({
    subject,
    role,
    organisation,
    validFrom: moment('From when on; leave it out for now. A right does not reach back.')
      .optional()
      .transform((from) => from ?? null),
    validUntil: moment('The moment at which it ends; leave it out when no end is known.')
      .optional()
      .transform((until) => until ?? null),
    officeHolder: conditions.officeHolder.default(false),
    shareOfDuties: shareOfDuties.optional().transform((share) => share ?? null),
    regularNeed: conditions.regularNeed.default(false),
    dataClasses: dataClasses.default([]),
  })
  .meta({
    examples: [
      {
        subject: 'mun-officer-3',
        role: 'MUN_OFFICER',
        organisation: 'municipality:109',
        officeHolder: true,
        shareOfDuties: 80,
        regularNeed: true,
        dataClasses: ['health'],
      },
    ],
  });

/** Which rights are listed. */
export const grantQuery = z.strictObject({
  subject: subject.optional().transform((asked) => asked ?? null),
  organisation: organisation.optional().transform((asked) => asked ?? null),
  ...pageQuery,
});

const version = z.int().min(1).meta({ description: 'The ETag is this number in quotes.' });

/** How a right stands. */
export const grantReference = z
  .strictObject({ id: uuid, validFrom: instant, validUntil: instant.nullable(), version })
  .meta({ id: 'GrantReference' });

export const referenceExample = {
  id: EXAMPLE.notice,
  validFrom: '2021-03-01T07:00:00.000Z',
  validUntil: null,
  version: 1,
};

export const endedExample = { ...referenceExample, validUntil: '2021-06-30T13:00:00.000Z', version: 2 };

/** Rights as they were given, and as they stand. */
export const grantPage = pageOf(
  z
    .strictObject({
      id: uuid,
      subject: z.string(),
      role,
      organisation: organisationId,
      validFrom: instant,
      validUntil: instant.nullable(),
      ...conditions,
      givenBy: z.string(),
      givenAt: instant,
      version,
      changedBy: z.string(),
      changedAt: instant,
    })
    .meta({ id: 'Grant' }),
);

export const grantPageExample = {
  items: [
    {
      id: EXAMPLE.notice,
      subject: 'mun-officer-3',
      role: 'MUN_OFFICER',
      organisation: 'municipality:109',
      validFrom: '2021-03-01T07:00:00.000Z',
      validUntil: null,
      officeHolder: true,
      shareOfDuties: 80,
      regularNeed: true,
      dataClasses: ['health'],
      givenBy: 'keha-admin-1',
      givenAt: '2021-03-01T07:00:00.000Z',
      version: 1,
      changedBy: 'keha-admin-1',
      changedAt: '2021-03-01T07:00:00.000Z',
    },
  ],
  next: null,
};
