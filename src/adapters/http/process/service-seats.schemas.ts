import { z } from 'zod';
import { organisation } from '../../../domain/shared/organisation.ts';
import { format } from '../csv.ts';
import { day, EXAMPLE, listOf, organisationId, uuid } from '../wire.ts';
import { areaCode, date, formed, month, municipalityCode } from '../zod.ts';
import { serviceType } from './services.schemas.ts';

const said = z.string().min(1).max(200);

/** Whose clients the seats are for. */
const body = z.union([
  z
    .strictObject({ municipality: municipalityCode })
    .transform(({ municipality }) => organisation('municipality', municipality)),
  z
    .strictObject({ authority: formed(/^[A-Z0-9]{2,10}$/, 'TA21') })
    .transform(({ authority }) => organisation('employment-authority', authority)),
]);

/** Seats that are opened. */
export const seatPoolBody = z
  .strictObject({
    organisation: body,
    serviceType,
    name: said,
    provider: said,
    places: z.int().min(1).max(10_000),
    from: date('First day of the course or contract.'),
    to: date('Last day of the course or contract.'),
  })
  .meta({
    examples: [
      {
        organisation: { municipality: '109' },
        serviceType: 'JOBSEARCH_COACHING',
        name: 'Työnhakuvalmennus, syksy',
        provider: 'Valmennuspaja',
        places: 12,
        from: '2022-08-15',
        to: '2022-12-16',
      },
    ],
  });

/** Seats as they are shown. */
export const seatPoolAnswer = z
  .strictObject({
    id: uuid,
    organisation: organisationId,
    serviceType,
    course: uuid.nullable().meta({
      description: 'The course that an ELY Centre has bought; null of a body’s own seats.',
    }),
    name: z.string(),
    provider: z.string(),
    places: z.int(),
    taken: z.int(),
    from: day,
    to: day,
  })
  .meta({ id: 'SeatPool' });

export const seatPoolExample = {
  id: EXAMPLE.notice,
  organisation: 'municipality:109',
  serviceType: 'JOBSEARCH_COACHING',
  course: null,
  name: 'Työnhakuvalmennus, syksy',
  provider: 'Valmennuspaja',
  places: 12,
  taken: 0,
  from: '2022-08-15',
  to: '2022-12-16',
};

export const seatPoolList = listOf(seatPoolAnswer);

/** Of which area and month times are asked for. */
export const timesQuery = z.strictObject({
  area: areaCode.meta({ description: 'Code of a trial area.' }),
  month: month('Month in which the services started.'),
  format,
});

const days = z.number().nullable();

/** Times to services. */
export const timesAnswer = z
  .strictObject({
    area: z.string(),
    month: z.string(),
    items: z.array(
      z.strictObject({
        municipality: z.string().nullable().meta({ description: 'Null: the whole area.' }),
        serviceType,
        started: z.int().nullable().meta({ description: 'Null: so few that it is not told.' }),
        needToReferral: days.meta({ description: 'Median days; null also of few.' }),
        referralToAccepted: days,
        acceptedToStart: days,
      }),
    ),
  })
  .meta({ id: 'ServiceTimes' });

export const timesExample = {
  area: '1531',
  month: '2022-06',
  items: [
    {
      municipality: null,
      serviceType: 'JOBSEARCH_COACHING',
      started: 23,
      needToReferral: 12,
      referralToAccepted: 7,
      acceptedToStart: 14.5,
    },
  ],
};
