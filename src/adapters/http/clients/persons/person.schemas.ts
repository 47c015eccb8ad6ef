import { z } from 'zod';
import { date, formed } from '../../zod.ts';
import { day, instant, listOf, localTimestamp, organisationId, withheld } from '../../wire.ts';

const line = (description: string, longest = 200) =>
  z.string().trim().min(1).max(longest).nullable().meta({ description });

/** Why something is recorded; kept with it. */
export const reason = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .meta({ description: 'Why; kept with the change.', examples: ['Ilmoitti puhelimitse.'] });

/** An identity code in a body; what is wrong with one is told by the use case. */
export const identityCode = z
  .string()
  .trim()
  .min(1)
  .max(11)
  .meta({ description: 'Identity code; lower case is taken.', examples: ['010199-9994'] });

/** Letters, marks, spaces and what stands between parts of names; no digits: a code is not a name. */
const NAME = /^[\p{L}\p{M} .'’\-–]{1,100}$/u;

export const name = (example: string) => formed(NAME, example);

export const namesBody = z.strictObject({
  lastName: name('Esimerkki').meta({ description: 'Last name.' }),
  firstNames: name('Malla Maria').meta({ description: 'First names.' }),
  reason,
});

export const changed = z
  .strictObject({ version: z.int().min(1).meta({ description: 'Version of the client after the change.' }) })
  .meta({ id: 'ChangedClient', 'x-data-class': 'basic' });
export const changedExample = { version: 3 };

/** How a client is reached. */
export const contactFields = {
  phone: line('Phone number.', 40),
  email: line('E-mail address.'),
  street: line('Street address.'),
  postalCode: line('Postal code.', 10),
  postOffice: line('Post office.', 60),
  contactAddress: line('The only address used under a security ban.'),
  electronicServiceConsent: z
    .boolean()
    .nullable()
    .meta({ description: 'Consent to electronic service; null when it has not been asked.' }),
};

export const contactBody = z.strictObject({
  from: date('First day on which the client is reached like this.'),
  ...contactFields,
  reason,
});

export const identityCodeBody = z.strictObject({ identityCode, reason });

export const guardianBody = z.strictObject({
  guardian: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      reference: line('Of the appointment.', 60),
      scope: z.enum(['PROPERTY', 'PROPERTY_AND_PERSON']).meta({ description: 'What is looked after.' }),
      from: date('First day.'),
      to: date('Last day.').nullable(),
    })
    .nullable()
    .meta({ description: 'Null when there is no guardian any more.' }),
  reason,
});

export const securityBanBody = z.strictObject({
  from: date('First day of the ban.'),
  to: date('Last day of the ban.'),
  reason,
});

const source = z
  .strictObject({
    register: z.enum(['URA', 'OWN']).meta({ description: 'The client register, or this product.' }),
    recordedAt: localTimestamp,
    recordedBy: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PersonSource' });

const sourceExample = {
  register: 'URA',
  recordedAt: '2021-02-01T10:15:00',
  recordedBy: null,
  reason: null,
};

export const identityCodes = listOf(
  z
    .strictObject({
      identityCode: z.string(),
      knownFrom: instant,
      knownUntil: instant.nullable(),
      source,
    })
    .meta({ id: 'KnownIdentityCode', 'x-data-class': 'basic' }),
);

export const identityCodesExample = {
  items: [
    {
      identityCode: '010199-9994',
      knownFrom: '2021-02-01T08:15:00.000Z',
      knownUntil: null,
      source: sourceExample,
    },
  ],
};

const text = z.string().nullable();

export const contacts = z
  .strictObject({
    securityBan: z.boolean(),
    electronicServiceConsent: z.boolean().nullable(),
    items: z.array(
      z
        .strictObject({
          from: day,
          to: day.nullable(),
          replaced: z
            .boolean()
            .meta({ description: 'Another way took its place from its first day on: it never held.' }),
          phone: text,
          email: text,
          street: text,
          postalCode: text,
          postOffice: text,
          contactAddress: text,
          knownFrom: instant,
          knownUntil: instant.nullable(),
          source,
        })
        .meta({ id: 'KnownContact', 'x-data-class': 'contact' }),
    ),
    withheld,
  })
  .meta({ id: 'Contacts', 'x-data-class': 'basic' });

export const contactsExample = {
  securityBan: false,
  electronicServiceConsent: true,
  items: [
    {
      from: '2021-02-01',
      to: null,
      replaced: false,
      phone: '+358 50 000 0000',
      email: 'malla@example.invalid',
      street: 'Keksitty katu 1',
      postalCode: '13100',
      postOffice: 'HÄMEENLINNA',
      contactAddress: null,
      knownFrom: '2021-02-01T08:15:00.000Z',
      knownUntil: null,
      source: sourceExample,
    },
  ],
  withheld: [],
};

export const recall = z
  .strictObject({
    securityBanFrom: day
      .nullable()
      .meta({ description: 'Null when no ban runs: there is nothing to recall.' }),
    items: z.array(
      z
        .strictObject({
          at: instant,
          kind: z.enum(['LOOK', 'NOTICE']),
          organisation: organisationId,
          subject: z.string().nullable(),
          purpose: z.string().nullable(),
          what: z.string().meta({ description: 'Which look, or by which way the notice went.' }),
        })
        .meta({ id: 'RecallItem', 'x-data-class': 'log' }),
    ),
  })
  .meta({ id: 'Recall', 'x-data-class': 'basic' });

export const recallExample = {
  securityBanFrom: '2021-03-31',
  items: [
    {
      at: '2021-03-30T09:00:00.000Z',
      kind: 'LOOK',
      organisation: 'municipality:109',
      subject: 'mun-officer',
      purpose: 'employment-service',
      what: 'get-client',
    },
  ],
};

export const SUBSTITUTE_ID = '19990101-SY-000123';

export const codeSearchBody = z.union([
  z.strictObject({ identityCode }),
  z.strictObject({
    substituteId: formed(/^\d{8}-[A-Z]{2}-\d{6,12}$/, SUBSTITUTE_ID).meta({
      description: 'Id given here to somebody without an identity code.',
    }),
  }),
]);
