import { z } from 'zod';
import { day, EXAMPLE, instant, organisationId, uuid } from '../wire.ts';

/** What every matter has, as it is answered. */
export const matterFields = {
  id: uuid,
  clientId: uuid,
  version: z.int().meta({ description: 'Rises with every change; the ETag is this number in quotes.' }),
  changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
  changedAt: instant,
};

export const matterExample = {
  id: EXAMPLE.notice,
  clientId: EXAMPLE.client,
  version: 2,
  changedBy: { subject: 'mun-officer-3', organisation: 'municipality:109' },
  changedAt: '2022-03-01T09:00:00.000Z',
};

/** Days that follow one another, as they are answered. */
export const time = z.strictObject({
  from: day,
  until: day.meta({ description: 'First day that no longer belongs to it.' }),
});
