import { z } from 'zod';
import { addDays } from '../../../domain/shared/plain-date.ts';
import { day } from '../wire.ts';
import { areaCode, date } from '../zod.ts';
import { proposedValue } from './parameter-value.ts';
import { parameterKey, themeName, versionId } from './legislation.schemas.ts';

const MOST_CHANGES = 200;

/** Asks what a bill would change for clients. */
export const simulationBody = z
  .strictObject({
    areaCode: areaCode
      .nullable()
      .meta({ description: 'Code of the trial area; null for everybody.', examples: ['1531'] }),
    date: date('Date as of which the facts are judged, by the law in force and by the bill.'),
    adopts: z
      .array(z.strictObject({ theme: themeName, version: versionId }))
      .max(MOST_CHANGES)
      .prefault([])
      .meta({ description: 'Proposals of the statute book that would be law.' }),
    values: z
      .array(
        z
          .strictObject({
            key: parameterKey,
            value: proposedValue,
            from: date('First day of the value.'),
            to: date('Last day of the value; without it there is no end.').optional(),
          })
          .transform(({ to, ...value }) => ({ ...value, until: to === undefined ? null : addDays(to, 1) })),
      )
      .max(MOST_CHANGES)
      .prefault([])
      .meta({ description: 'Values that parameters would have.' }),
  })
  .meta({
    examples: [
      {
        areaCode: '1531',
        date: '2021-03-31',
        values: [{ key: 'target_group.age_below', value: 25, from: '2021-03-01' }],
      },
    ],
  });

const number = z.int().min(0);
const flips = (by: string) =>
  z
    .record(z.string(), z.strictObject({ gained: number, lost: number }))
    .meta({ description: `Clients who would come in and go out, by ${by}.` });
const cents = z.int();

/** What a bill would change for clients, counted and nobody named. */
export const simulationResult = z
  .strictObject({
    areaCode: z.string().nullable(),
    date: day,
    clients: number.meta({ description: 'Clients whose facts were judged twice.' }),
    gained: number.meta({ description: 'Clients who would come into the target group.' }),
    lost: number.meta({ description: 'Clients who would go out of it.' }),
    changes: z
      .record(z.string(), z.record(z.string(), number))
      .meta({ description: 'Clients whose result changes, by the result of the law and that of the bill.' }),
    byGround: flips('ground'),
    byMunicipality: flips('home municipality; `unknown` where it is not known'),
    byAgeBand: flips('age'),
    byServiceLine: flips('service line; `none` without one'),
    municipalShare: z
      .strictObject({
        from: z.string(),
        to: z.string(),
        byMunicipality: z.record(z.string(), z.strictObject({ before: cents, after: cents })),
        before: cents,
        after: cents,
      })
      .nullable()
      .meta({
        description:
          'What municipalities would pay of labour market support in the months, in cents; null when the bill leaves it alone.',
      }),
  })
  .meta({ id: 'SimulationResult' });
