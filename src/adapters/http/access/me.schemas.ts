import { z } from 'zod';
import { organisationId } from '../wire.ts';
import { right, role } from './grant.schemas.ts';

/** Who somebody is here, and by which rights. */
export const me = z
  .strictObject({
    subject: z.string().meta({ description: 'Who you are to the identity provider.' }),
    actingOrganisation: organisationId
      .nullable()
      .meta({ description: 'For whom you act with this request; null when you still have to choose.' }),
    roles: z.array(role).meta({ description: 'Your roles there.' }),
    organisations: z
      .array(
        z.strictObject({
          id: organisationId,
          name: z.string(),
          roles: z.array(role),
          rights: z
            .array(right)
            .meta({ description: 'By which rights: their times, their conditions, and what they open.' }),
        }),
      )
      .meta({ description: 'The organisations to choose from, for the header `Acting-Organisation`.' }),
  })
  .meta({ id: 'Me' });

export const meExample = {
  subject: 'te-officer-7',
  actingOrganisation: 'te-office:1500',
  roles: ['TE_OFFICER'],
  organisations: [
    {
      id: 'te-office:1500',
      name: 'Häme TE Office',
      roles: ['TE_OFFICER'],
      rights: [
        {
          role: 'TE_OFFICER',
          validFrom: '2021-01-04T06:00:00.000Z',
          validUntil: null,
          officeHolder: true,
          shareOfDuties: null,
          regularNeed: true,
          dataClasses: [],
        },
      ],
    },
  ],
};
