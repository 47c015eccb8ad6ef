import { z } from 'zod';
import type { SuspensionId } from '../../../domain/shared/ids.ts';
import { ruleReference } from '../responses.ts';
import { day } from '../wire.ts';
import { date, id } from '../zod.ts';

const number = z.int().min(0);
const counted = z.record(z.string(), number);
const dryRun = z
  .boolean()
  .prefault(false)
  .meta({ description: 'Tell what would become of each client; move nobody.' });

/** Asks for the clients of a suspended municipality to be moved. */
export const suspensionRunBody = z.strictObject({
  suspension: id<SuspensionId>('Id of the suspension, which must be of the whole trial.'),
  dryRun,
});

/** Asks for everybody to be handed over to the employment authorities. */
export const authorityHandOverBody = z
  .strictObject({
    date: date('Day from whose beginning in Finland the authorities are responsible.'),
    dryRun,
  })
  .meta({ examples: [{ date: '2025-01-01', dryRun: true }] });

/** What became of everybody whom a body was responsible for. */
export const massMoveResult = z
  .strictObject({
    date: day,
    ground: z.enum(['SUSPENSION', 'TRIAL_END']),
    rule: ruleReference,
    dryRun: z.boolean(),
    clients: number,
    moved: number,
    byAuthority: counted.meta({ description: 'Clients moved, by who is responsible now.' }),
    left: counted.meta({ description: 'Clients left where they were, by the code of the reason.' }),
  })
  .meta({ id: 'MassMoveResult' });
