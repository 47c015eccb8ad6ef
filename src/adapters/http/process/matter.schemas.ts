import { z } from 'zod';
import { ETAG } from '../if-match.ts';
import { json } from '../responses.ts';
import { EXAMPLE, instant, uuid } from '../wire.ts';

const changedMatter = z
  .strictObject({ id: uuid, state: z.string(), version: z.int(), changedAt: instant })
  .meta({
    id: 'ChangedMatter',
    description: 'A matter as it is after a change; read it for all of it.',
    'x-data-class': 'basic',
  });

const example = { id: EXAMPLE.notice, state: 'BOOKED', version: 2, changedAt: '2022-06-01T09:00:00.000Z' };

/** Answer to who has begun a matter. */
export const MADE = {
  201: json('The matter as it stands now.', changedMatter, { ...example, version: 1 }, ETAG),
};

/** Answer to who has changed a matter. */
export const CHANGED = { 200: json('The matter as it stands now.', changedMatter, example, ETAG) };
