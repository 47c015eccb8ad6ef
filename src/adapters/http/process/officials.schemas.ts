import { z } from 'zod';
import { day, EXAMPLE, instant, organisationId, pageOf, uuid } from '../wire.ts';

const team = z.string().trim().min(1).max(100);

/** Whoever signs in under a name. */
export const subject = z.string().trim().min(1).max(255);

/** Who is to answer for clients. */
export const officialBody = z
  .strictObject({
    subject: subject.meta({ description: 'Sign-in name of the official.' }),
    team: team
      .meta({ description: 'Team of the official; leave it out when there is none.' })
      .optional()
      .transform((name) => name ?? null),
  })
  .meta({ id: 'OfficialOrder' });

export const handOverBody = z
  .strictObject({
    to: officialBody,
    dryRun: z.boolean().default(false).meta({ description: 'Only tells how many it would be.' }),
  })
  .meta({ id: 'ClientsHandOverOrder' });

export const handedOver = z
  .strictObject({ clients: z.int().min(0), dryRun: z.boolean() })
  .meta({ id: 'ClientsHandedOver' });

export const handedOverExample = { clients: 87, dryRun: true };

const teamShown = z.string().nullable();
const naming = z.strictObject({
  subject: z.string(),
  team: teamShown,
  authority: organisationId
    .nullable()
    .meta({ description: 'Null where it would tell where somebody under a ban lives.' }),
  from: instant,
});

export const namedOfficial = z
  .strictObject({ subject: z.string(), team: teamShown, version: z.int() })
  .meta({ id: 'NamedOfficial', 'x-data-class': 'basic' });

export const namedOfficialExample = { subject: 'officer-1', team: 'Nuoret', version: 1 };

export const officialAnswer = z
  .strictObject({
    current: naming.nullable(),
    before: z.array(
      naming.extend({ until: instant, endReason: z.enum(['SUCCEEDED', 'RESPONSIBILITY_MOVED']) }),
    ),
  })
  .meta({ id: 'OfficialOfClient', 'x-data-class': 'basic' });

export const officialExample = {
  current: {
    subject: 'officer-1',
    team: 'Nuoret',
    authority: 'municipality:109',
    from: '2021-03-31T09:00:00.000Z',
  },
  before: [],
};

/** A client in a list of what is to be done. */
export const clientShown = z.strictObject({
  id: uuid,
  lastName: z.string(),
  firstNames: z.string(),
  birthDate: day,
  securityBan: z.boolean(),
});

export const clientExample = {
  id: EXAMPLE.client,
  lastName: 'Esimerkki',
  firstNames: 'Malla Maria',
  birthDate: '1999-01-01',
  securityBan: false,
};

export const clientsOfOfficial = pageOf(
  z
    .strictObject({ client: clientShown, team: teamShown, from: instant, openTasks: z.int().min(0) })
    .meta({ id: 'ClientOfOfficial', 'x-data-class': 'basic' }),
);

export const clientsOfOfficialExample = {
  items: [{ client: clientExample, team: 'Nuoret', from: '2021-03-31T09:00:00.000Z', openTasks: 2 }],
  next: null,
};
