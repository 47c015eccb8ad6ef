import { z } from 'zod';
import { type CalculatedLine } from '../../../domain/resources/calculations/inputs.ts';
import { CALCULATION_MACHINE } from '../../../domain/resources/calculations/quota-calculation.ts';
import { SERVICE_LINES } from '../../../domain/resources/quotas/quota.ts';
import type { QuotaCalculationId } from '../../../domain/shared/ids.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { day, instant, organisationId, uuid } from '../wire.ts';
import { date, formed, id, municipalityCode, pageQuery } from '../zod.ts';

/** Far above every quota of the country, and far below where whole numbers end. */
const MOST_CENTS = 100_000_000_000;
const MOST_PEOPLE = 10_000_000;
const text = z.string().min(1).max(2000);
const people = z.int().min(0).max(MOST_PEOPLE);
const state = z.enum(statesOf(CALCULATION_MACHINE));
const serviceLine = z.enum(
  SERVICE_LINES.filter((line): line is CalculatedLine => line !== 'TRAVEL_AND_EXPENSE'),
);
const byLine = (value: z.ZodInt, description: string) =>
  z.record(formed(/^\d{2}$/, '01'), value).meta({ description });
const clientsByLine = byLine(people, 'Clients by service line of the register (A.2).');
const unitCost = z.strictObject({
  cents: z.int().min(0).max(MOST_CENTS).meta({ description: 'Cents of one place.' }),
  per: z.enum(['MONTH', 'YEAR']),
});

const PARTICIPANTS =
  'Participants of the target group, on average; or summed over the months of the period, as the target group then is.';

/** What a calculation is of, and from what it is made. */
export const calculationBody = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(200)
    .meta({ description: 'Name of the municipality or of the candidate area.' }),
  from: date('Day from which the quotas are to hold: its year is the budget year, its law sizes them.'),
  applicationUntil: date('Last day of the application period in which the calculation is due.')
    .nullish()
    .transform((given) => given ?? null),
  inputs: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          serviceLine,
          reference: z
            .strictObject({ from: date('First day.'), to: date('Last day.') })
            .nullish()
            .transform((given) => given ?? null)
            .meta({ description: 'Reference period; a draft may lack it.' }),
          participants: z.int().min(-MOST_PEOPLE).max(MOST_PEOPLE).meta({ description: PARTICIPANTS }),
          targetGroup: people,
          unitCost,
          methodVersion: z.string().min(1).max(100),
        }),
      )
      .max(10),
    municipalities: z
      .array(z.strictObject({ municipality: municipalityCode, clientsByLine }))
      .min(1)
      .max(400),
    staff: z
      .strictObject({
        fte: people.meta({
          description: 'Person-years of the TE Office on the jobseeker’s process, in hundredths.',
        }),
        stayingShares: z
          .record(z.string().min(1).max(100), z.int().min(0).max(10_000))
          .meta({ description: 'Working time of tasks that stay in the TE Office, in basis points.' }),
        elyAreaClientsByLine: clientsByLine,
        lineWeights: byLine(
          z.int().min(0).max(1000),
          'Weights in hundredths, of service lines for which the law’s own list has none.',
        ).prefault({}),
      })
      .nullish()
      .transform((given) => given ?? null),
  }),
});

export const reasonBody = z.strictObject({ reason: text });

export const consultationBody = z.strictObject({
  municipality: municipalityCode,
  on: date('Day on which it was heard.'),
  heard: text.meta({ description: 'Who was heard.' }),
  opinion: text.meta({ description: 'What they said.' }),
});

export const withdrawalBody = z.strictObject({ municipality: municipalityCode, reason: text });

export const calculationsQuery = z.strictObject({
  municipality: municipalityCode
    .meta({ description: 'Those that count this municipality in.' })
    .optional()
    .transform((given) => given ?? null),
  series: id<QuotaCalculationId>('Id of the first version.')
    .optional()
    .transform((given) => given ?? null),
  state: state
    .meta({ description: 'In one state only.' })
    .optional()
    .transform((given) => given ?? null),
  ...pageQuery,
});

export const compareQuery = z.strictObject({
  with: id<QuotaCalculationId>('Id of the version that it is compared with.'),
});

export const transferringQuery = z.strictObject({
  municipalities: formed(/^\d{3}(,\d{3}){0,399}$/, '109,165')
    .meta({ description: 'Codes of municipalities.' })
    .transform((codes) => codes.split(',')),
  on: date('As the determinations and service lines are on this day.'),
});

const whole = z.int().min(0);
const ruleOfRow = z.strictObject({
  theme: z.string(),
  version: z.string(),
  from: day,
  act: z.string(),
  section: z.string(),
});

export const rowSchema = z.strictObject({
  output: z.string().meta({
    description:
      'Shares are basis points, amounts cents of a year, staff and weighted clients hundredths, places people.',
  }),
  serviceLine: serviceLine.nullable(),
  municipality: z.string().nullable().meta({ description: 'Whose part it is; null for the whole.' }),
  value: z.int(),
  formula: z.string(),
  inputs: z.record(z.string(), z.int()),
  rule: ruleOfRow,
});

export const calculationAnswer = z
  .strictObject({
    id: uuid,
    series: uuid.meta({ description: 'The first version.' }),
    number: z.int().min(1),
    state,
    name: z.string(),
    from: day,
    applicationUntil: day.nullable(),
    inputs: z.strictObject({
      lines: z.array(
        z.strictObject({
          serviceLine,
          reference: z.strictObject({ from: day, to: day }).nullable(),
          participants: z.int(),
          targetGroup: whole,
          unitCost,
          methodVersion: z.string(),
        }),
      ),
      municipalities: z.array(
        z.strictObject({ municipality: z.string(), clientsByLine: z.record(z.string(), whole) }),
      ),
      staff: z
        .strictObject({
          fte: whole,
          stayingShares: z.record(z.string(), whole),
          elyAreaClientsByLine: z.record(z.string(), whole),
          lineWeights: z.record(z.string(), whole),
        })
        .nullable(),
    }),
    result: z
      .strictObject({
        transferring: whole,
        quotas: z.array(
          z.strictObject({
            serviceLine,
            basisPoints: whole,
            places: whole,
            cents: whole,
            parts: z.array(z.strictObject({ municipality: z.string(), places: whole, cents: whole })),
          }),
        ),
        cents: whole,
        staff: z
          .strictObject({
            weightedInArea: whole,
            weightedInElyArea: whole,
            movable: whole,
            areaBasisPoints: whole,
            fte: whole,
            parts: z.array(z.strictObject({ municipality: z.string(), fte: whole })),
          })
          .nullable(),
        rows: z.array(rowSchema),
      })
      .nullable(),
    publication: z.strictObject({ on: day, isLate: z.boolean() }).nullable(),
    consultations: z.array(
      z.strictObject({ municipality: z.string(), on: day, heard: z.string(), opinion: z.string() }),
    ),
    reason: z.string().nullable(),
    version: z.int().min(1),
    changedBy: z.strictObject({ subject: z.string(), organisation: z.string() }),
    changedAt: instant,
  })
  .meta({ id: 'QuotaCalculation' });

export const calculationItem = z.strictObject({
  id: uuid,
  series: uuid,
  number: z.int().min(1),
  state,
  name: z.string(),
  municipalities: z.array(z.string()),
  from: day,
  publication: z.strictObject({ on: day, isLate: z.boolean() }).nullable(),
  cents: whole.nullable().meta({ description: 'Sum of the quotas; null until it is calculated.' }),
  fte: whole.nullable().meta({ description: 'Staff that moves, in hundredths of person-years.' }),
  version: z.int().min(1),
  changedAt: instant,
});

export const comparisonAnswer = z.strictObject({
  before: uuid,
  after: uuid,
  items: z.array(
    z.strictObject({
      output: z.string(),
      serviceLine: serviceLine.nullable(),
      municipality: z.string().nullable(),
      before: z.int().nullable(),
      after: z.int().nullable(),
      difference: z.int(),
    }),
  ),
});

export const proposalSchema = z.strictObject({
  holder: organisationId,
  budgetYear: z.int(),
  serviceLine,
  amountCents: whole,
  seats: whole.nullable().meta({ description: 'Null where no seats are counted: of grants.' }),
  basis: z.strictObject({ calculation: uuid }),
});

export const transferringAnswer = z.strictObject({
  on: day,
  items: z.array(
    z.strictObject({
      municipality: z.string(),
      clientsByLine: z.record(z.string(), whole),
      transferring: whole,
    }),
  ),
});

export const withdrawalAnswer = z.strictObject({
  recalculated: z.array(uuid).meta({ description: 'Versions made anew without the municipality.' }),
  withdrawn: z
    .array(uuid)
    .meta({ description: 'Versions taken back: of the municipality alone, or not published yet.' }),
});
