import { z } from 'zod';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { day } from '../wire.ts';
import { id } from '../zod.ts';

/** As many as a body takes by name; the command line takes any number. */
const MOST_CLIENTS = 10_000;

const number = z.int().min(0);

/** Asks for data whose period has passed to be removed. */
export const retentionRunBody = z
  .strictObject({
    dryRun: z
      .boolean()
      .prefault(false)
      .meta({ description: 'Tell what would become of each client; remove nothing.' }),
    again: z
      .array(id<ClientId>('Id of a client.'))
      .max(MOST_CLIENTS)
      .prefault([])
      .meta({ description: 'Clients erased before, whom a restored backup has brought back.' }),
  })
  .meta({ examples: [{ dryRun: true }] });

/** What became of old data. */
export const retentionResult = z
  .strictObject({
    date: day,
    dryRun: z.boolean(),
    clients: number.meta({ description: 'Clients with anything to remove.' }),
    erased: number.meta({ description: 'Of whom nothing personal is left.' }),
    entriesRemoved: number.meta({ description: 'Of whom contacts, plans and offers went.' }),
    left: z
      .record(z.string(), number)
      .meta({ description: 'Clients whose data stay, by the code of the reason.' }),
  })
  .meta({ id: 'RetentionResult' });
