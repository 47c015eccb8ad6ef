import { z } from 'zod';
import type { ProcuredService } from '../../../domain/legislation/quotas.ts';
import { CONTRACT_MACHINE, type ContractState } from '../../../domain/resources/procurement/contract.ts';
import {
  PROCUREMENT_PLAN_MACHINE,
  type ProcurementPlanState,
} from '../../../domain/resources/procurement/procurement-plan.ts';
import type { ProcurementPlanId } from '../../../domain/shared/ids.ts';
import { organisation } from '../../../domain/shared/organisation.ts';
import { statesOf } from '../../../domain/shared/state-machine.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date, formed, id, municipalityCode } from '../zod.ts';

/** Services that an ELY Centre buys. */
export const serviceLine = z.enum([
  'JOBSEARCH_COACHING',
  'CAREER_COACHING',
  'JOB_COACHING',
  'LABOUR_MARKET_TRAINING',
  'INTEGRATION_TRAINING',
] satisfies ProcuredService[]);

/** Far above everything that is bought, and far below where whole numbers end. */
export const cents = z.int().min(0).max(100_000_000_000);
export const seats = z.int().min(1).max(10_000);
export const said = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(4000);

/** A municipality, as the body that it is. */
export const municipality = municipalityCode.transform((code) => organisation('municipality', code));

const line = z.strictObject({ serviceLine, cents: cents.meta({ description: 'Cents.' }), seats });

const lines = z
  .array(line)
  .min(1)
  .max(8)
  .refine((all) => new Set(all.map((one) => one.serviceLine)).size === all.length, {
    message: 'JOBSEARCH_COACHING, CAREER_COACHING',
  })
  .meta({ description: 'What is to be bought, one line for each service.' });

const linesExample = [{ serviceLine: 'JOBSEARCH_COACHING', cents: 12_000_000, seats: 80 }];

/** A plan that is drafted. */
export const planBody = z
  .strictObject({ year: z.int().min(2020).max(2100), lines })
  .meta({ examples: [{ year: 2022, lines: linesExample }] });

export const linesBody = z.strictObject({ lines }).meta({ examples: [{ lines: linesExample }] });

/** How a municipality took part. */
export const consultationBody = z
  .strictObject({
    municipality,
    on: date('Day on which the municipality was heard, or gave its statement.'),
    participants: z.array(said).min(1).max(50).meta({ description: 'Who took part for the municipality.' }),
    statement: words,
    needs: z
      .array(z.strictObject({ serviceLine, seats }))
      .max(5)
      .prefault([])
      .meta({ description: 'Seats that the municipality says it needs.' }),
  })
  .meta({
    examples: [
      {
        municipality: '109',
        on: '2021-10-01',
        participants: ['Työllisyysjohtaja'],
        statement: 'Valmennusta tarvitaan lisää.',
        needs: [{ serviceLine: 'JOBSEARCH_COACHING', seats: 30 }],
      },
    ],
  });

const by = z.strictObject({ subject: z.string(), organisation: organisationId });

/** What plans, contracts and courses have in common. */
export const OF_VERSION = {
  id: uuid,
  ely: organisationId,
  readers: z.array(organisationId).meta({ description: 'Bodies that may look at it.' }),
  version: z.int().min(1),
  changedBy: by,
  changedAt: instant,
};

export const VERSION_EXAMPLE = {
  id: EXAMPLE.run,
  ely: 'ely:04',
  readers: ['ely:04', 'municipality:109', 'area:1531', 'te-office:1500', 'keha', 'ministry'],
  version: 2,
  changedBy: { subject: 'buyer-1', organisation: 'ely:04' },
  changedAt: '2021-10-01T09:00:00.000Z',
};

/** A plan as it is shown. */
export const planAnswer = z
  .strictObject({
    ...OF_VERSION,
    year: z.int(),
    state: z.enum(statesOf<ProcurementPlanState>(PROCUREMENT_PLAN_MACHINE)),
    lines: z.array(z.strictObject({ serviceLine, cents: z.int(), seats: z.int() })),
    consultations: z.array(
      z.strictObject({
        municipality: organisationId,
        on: day,
        participants: z.array(z.string()),
        statement: z.string(),
        needs: z.array(z.strictObject({ serviceLine, seats: z.int() })),
        recordedBy: by,
      }),
    ),
  })
  .meta({ id: 'ProcurementPlan' });

export const planExample = {
  ...VERSION_EXAMPLE,
  year: 2022,
  state: 'DRAFT',
  lines: linesExample,
  consultations: [
    {
      municipality: 'municipality:109',
      on: '2021-10-01',
      participants: ['Työllisyysjohtaja'],
      statement: 'Valmennusta tarvitaan lisää.',
      needs: [{ serviceLine: 'JOBSEARCH_COACHING', seats: 30 }],
      recordedBy: { subject: 'coordinator-1', organisation: 'area:1531' },
    },
  ],
};

export const planList = listOf(planAnswer);

const provider = z.strictObject({ organisation: organisationId, name: z.string() });
const price = { cents: z.int(), per: z.enum(['SEAT', 'SEAT_DAY']) };

/** A contract that is made. */
export const contractBody = z
  .strictObject({
    plan: id<ProcurementPlanId>('Id of the approved plan that it carries out.'),
    provider: z.strictObject({
      organisation: formed(/^[a-z0-9-]{1,40}$/, 'valmennuspaja').transform((code) =>
        organisation('provider', code),
      ),
      name: said,
    }),
    serviceLine,
    from: date('First day.'),
    to: date('Last day.'),
    price: z.strictObject({ ...price, cents: cents.meta({ description: 'Cents of a seat.' }) }),
    totalCents: cents.meta({ description: 'What may be ordered by it in all.' }),
  })
  .meta({
    examples: [
      {
        plan: EXAMPLE.run,
        provider: { organisation: 'valmennuspaja', name: 'Valmennuspaja' },
        serviceLine: 'JOBSEARCH_COACHING',
        from: '2022-01-01',
        to: '2022-12-31',
        price: { cents: 9000, per: 'SEAT_DAY' },
        totalCents: 12_000_000,
      },
    ],
  });

export const extensionBody = z.strictObject({
  to: date('The new last day: no earlier than the one there is.'),
  addedCents: cents.prefault(0).meta({ description: 'By how much more may be ordered.' }),
});

export const contractEndBody = z.strictObject({ on: date('The last day.'), reason: words });

/** A contract as it is shown. */
export const contractAnswer = z
  .strictObject({
    ...OF_VERSION,
    plan: uuid,
    provider,
    serviceLine,
    from: day,
    to: day,
    price: z.strictObject(price),
    totalCents: z.int(),
    state: z.enum(statesOf<ContractState>(CONTRACT_MACHINE)),
    endedBecause: z.string().nullable(),
  })
  .meta({ id: 'Contract' });

export const contractExample = {
  ...VERSION_EXAMPLE,
  plan: EXAMPLE.run,
  provider: { organisation: 'provider:valmennuspaja', name: 'Valmennuspaja' },
  serviceLine: 'JOBSEARCH_COACHING',
  from: '2022-01-01',
  to: '2022-12-31',
  price: { cents: 9000, per: 'SEAT_DAY' },
  totalCents: 12_000_000,
  state: 'IN_FORCE',
  endedBecause: null,
};

export const contractList = listOf(contractAnswer);
