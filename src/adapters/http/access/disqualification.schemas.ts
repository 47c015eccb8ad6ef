import { z } from 'zod';
import { DISQUALIFICATION_GROUNDS } from '../../../domain/access/disqualification.ts';
import { day, EXAMPLE, instant, listOf, uuid } from '../wire.ts';
import { date } from '../zod.ts';

const ground = z.enum(DISQUALIFICATION_GROUNDS).meta({
  id: 'DisqualificationGround',
  description: 'Ground of section 28 of Act 434/2003.',
});

/** Says who may not handle a client. */
export const disqualificationBody = z
  .strictObject({
    subject: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: 'Who is disqualified, as the identity provider knows the person.' }),
    ground,
    to: date('Last day; leave it out when no end is known.')
      .optional()
      .transform((to) => to ?? null),
  })
  .meta({ examples: [{ subject: 'mun-officer-3', ground: 'CLOSE_RELATION' }] });

/** Who may not handle a client. */
export const disqualifications = listOf(
  z
    .strictObject({
      id: uuid,
      subject: z.string(),
      ground,
      from: instant,
      to: day.nullable(),
      endedAt: instant.nullable(),
      recordedBy: z.string(),
    })
    .meta({ id: 'Disqualification', 'x-data-class': 'basic' }),
);

export const disqualificationsExample = {
  items: [
    {
      id: EXAMPLE.notice,
      subject: 'mun-officer-3',
      ground: 'CLOSE_RELATION',
      from: '2021-03-31T09:00:00.000Z',
      to: null,
      endedAt: null,
      recordedBy: 'mun-coord-1',
    },
  ],
};

/** What was recorded. */
export const disqualified = z
  .strictObject({ id: uuid })
  .meta({ id: 'DisqualificationReference', 'x-data-class': 'basic' });
/** What was ended. */
export const ended = z
  .strictObject({ clientId: uuid, id: uuid })
  .meta({ id: 'EndedDisqualification', 'x-data-class': 'basic' });
