import { z } from 'zod';
import { COMPETENCE_TASKS } from '../../../domain/access/suspension.ts';
import { ruleReference } from '../responses.ts';
import { EXAMPLE, instant, listOf, uuid } from '../wire.ts';
import { moment, municipalityCode } from '../zod.ts';

const task = z.enum(COMPETENCE_TASKS);
const tasks = z.union([z.literal('ALL'), z.array(task).min(1).max(COMPETENCE_TASKS.length)]).meta({
  id: 'SuspendedTasks',
  description: '`ALL` suspends the whole trial of the municipality.',
});

/** An order of the supervisor. */
export const suspensionBody = z
  .strictObject({
    municipality: municipalityCode,
    from: moment('Moment of the order; leave it out for now. An order does not reach back.')
      .optional()
      .transform((from) => from ?? null),
    tasks,
    order: z.string().min(1).max(200).meta({ description: 'Reference number of the order.' }),
  })
  .meta({ examples: [{ municipality: '109', tasks: ['PLANS'], order: 'LSSAVI/1234/2022' }] });

const version = z.int().min(1).meta({ description: 'The ETag is this number in quotes.' });

/** Orders of the supervisor. */
export const suspensions = listOf(
  z
    .strictObject({
      id: uuid,
      municipality: z.string(),
      from: instant,
      until: instant.nullable(),
      tasks,
      order: z.string(),
      rule: ruleReference,
      orderedBy: z.string(),
      orderedAt: instant,
      version,
      changedBy: z.string(),
      changedAt: instant,
    })
    .meta({ id: 'Suspension' }),
);

export const suspensionsExample = {
  items: [
    {
      id: EXAMPLE.notice,
      municipality: '109',
      from: '2022-02-28T22:00:00.000Z',
      until: null,
      tasks: ['PLANS'],
      order: 'LSSAVI/1234/2022',
      rule: { theme: 'trial', version: 'V1', from: '2021-04-01', act: '1269/2020', section: '22 §' },
      orderedBy: 'avi-supervisor-1',
      orderedAt: '2022-02-25T10:00:00.000Z',
      version: 1,
      changedBy: 'avi-supervisor-1',
      changedAt: '2022-02-25T10:00:00.000Z',
    },
  ],
};

/** How an order stands. */
export const ordered = z
  .strictObject({
    id: uuid,
    state: z.enum(['ORDERED', 'IN_FORCE', 'ENDED']),
    from: instant,
    until: instant.nullable(),
    version,
  })
  .meta({ id: 'OrderedSuspension' });

export const orderedExample = {
  id: EXAMPLE.notice,
  state: 'IN_FORCE',
  from: '2022-02-28T22:00:00.000Z',
  until: null,
  version: 1,
};
