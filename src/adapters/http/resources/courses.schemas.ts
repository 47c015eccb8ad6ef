import { z } from 'zod';
import {
  COURSE_KINDS,
  COURSE_MACHINE,
  type CourseKind,
  type CourseState,
} from '../../../domain/resources/procurement/course.ts';
import type { ContractId } from '../../../domain/shared/ids.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { day, EXAMPLE, organisationId, uuid } from '../wire.ts';
import { date, formed, id } from '../zod.ts';
import {
  cents,
  municipality,
  OF_VERSION,
  said,
  seats,
  serviceLine,
  VERSION_EXAMPLE,
} from './procurement.schemas.ts';

const kind = z.enum(Object.keys(COURSE_KINDS) as [CourseKind, ...CourseKind[]]).meta({
  description: 'Kind of course; 14, 15 and 16 in the register.',
});

const example = {
  name: 'Työnhakuvalmennus, syksy',
  kind: 'COACHING',
  from: '2022-08-15',
  to: '2022-09-09',
  place: 'Hämeenlinna',
  language: 'fi',
  seats: 20,
  pricePerSeatCents: 60_000,
};

/** A course that is ordered. */
export const courseBody = z
  .strictObject({
    contract: id<ContractId>('Id of the contract that buys it.'),
    name: said,
    kind,
    from: date('First day.'),
    to: date('Last day.'),
    place: said,
    language: formed(/^[a-z]{2,3}$/, 'fi'),
    seats,
    pricePerSeatCents: cents.meta({ description: 'Price of a seat for the whole course, in cents.' }),
  })
  .meta({ examples: [{ contract: EXAMPLE.run, ...example }] });

export const courseStepBody = z.union([
  z.strictObject({ step: z.enum(['publish', 'hold', 'complete']) }),
  z.strictObject({ step: z.literal('cancel'), reason: z.string().trim().min(1).max(4000) }),
]);

export const sharingBody = z.strictObject({ municipality, places: seats });

const count = z.int().min(0);

/** A course as it is shown, with how its seats stand. */
export const courseAnswer = z
  .strictObject({
    ...OF_VERSION,
    contract: uuid,
    provider: z.strictObject({ organisation: organisationId, name: z.string() }),
    serviceLine,
    name: z.string(),
    kind,
    from: day,
    to: day,
    place: z.string(),
    language: z.string(),
    seats: z.int(),
    pricePerSeatCents: z.int(),
    state: z.enum(statesOf<CourseState>(COURSE_MACHINE)),
    shared: z.array(z.strictObject({ pool: uuid, municipality: organisationId, places: z.int() })),
    cancelledBecause: z.string().nullable(),
    counts: z
      .strictObject({
        shared: count.meta({ description: 'Seats shared out to municipalities.' }),
        taken: count.meta({ description: 'Seats that clients hold or have used.' }),
        left: z.int().meta({ description: 'Seats of the course that nobody holds.' }),
        waiting: count.meta({ description: 'Clients who wait for a seat.' }),
        referred: count,
        accepted: count,
        started: count,
        completed: count,
        interrupted: count,
      })
      .meta({ description: 'Seats, and clients by the stage of their referral. Nobody is named.' }),
  })
  .meta({ id: 'Course' });

export const courseExample = {
  ...VERSION_EXAMPLE,
  ...example,
  contract: EXAMPLE.run,
  provider: { organisation: 'provider:valmennuspaja', name: 'Valmennuspaja' },
  serviceLine: 'JOBSEARCH_COACHING',
  state: 'PUBLISHED',
  shared: [{ pool: EXAMPLE.notice, municipality: 'municipality:109', places: 12 }],
  cancelledBecause: null,
  counts: {
    shared: 12,
    taken: 12,
    left: 8,
    waiting: 3,
    referred: 2,
    accepted: 10,
    started: 0,
    completed: 0,
    interrupted: 0,
  },
};
