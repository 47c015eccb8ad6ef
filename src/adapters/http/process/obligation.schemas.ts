import { z } from 'zod';
import type { PlanId } from '../../../domain/shared/ids.ts';
import { addDays, type PlainDate } from '../../../domain/shared/plain-date.ts';
import { ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid, withheld } from '../wire.ts';
import { date, formed, id } from '../zod.ts';

const EXEMPTIONS = [
  'MULTI_SECTOR_NEED',
  'NOT_ABLE_TO_WORK_AND_FOLLOWING_PLAN',
  'FULL_TIME_LITERACY_STUDIES',
  'JOINT_PURCHASE_TRAINING',
  'BARRED_FROM_LABOUR_MARKET',
  'UNEMPLOYMENT_SERVICE_OR_FAMILY_LEAVE_CHANGES',
] as const;

const words = z.string().trim().min(1).max(2000);

/** A span as people write it, with its last day; left out while it lasts. */
function lasting<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  return z
    .strictObject({
      from: date('First day.'),
      to: date('Last day; left out while it lasts.')
        .optional()
        .transform((last) => last ?? null),
      ...shape,
    })
    .meta({ description });
}

function untilOf(to: PlainDate | null): PlainDate | null {
  return to === null ? null : addDays(to, 1);
}

/** The client’s situation, for which an official sets the review periods. */
export const obligationBody = z
  .strictObject({
    planId: id<PlanId>('Id of the plan that binds and has the obligation in it.'),
    from: date('First day of the first review period; after what has begun, when that ends later.'),
    work: lasting(
      { hours: z.int().min(1).max(100).meta({ description: 'Percentage of full hours.' }) },
      'Work that the client has.',
    )
      .transform(({ to, ...work }) => ({ ...work, until: untilOf(to) }))
      .optional()
      .transform((work) => work ?? null),
    study: lasting({}, 'Self-motivated study supported with unemployment benefit.')
      .transform(({ to, ...study }) => ({ ...study, until: untilOf(to) }))
      .optional()
      .transform((study) => study ?? null),
    available: z
      .strictObject({
        opportunities: z.int().min(0).max(99),
        words: words.meta({ description: 'Why not more; nothing of health.' }),
      })
      .meta({ description: 'How many opportunities are realistically available in a review period.' })
      .optional()
      .transform((available) => available ?? null),
    exemption: z
      .strictObject({
        reason: z.enum(EXEMPTIONS),
        isOpenMarketPossible: z
          .boolean()
          .meta({ description: 'Whether work in the open market is possible on the whole.' }),
        changesOn: date('Day on which unemployment, a service or a family leave changes.')
          .optional()
          .transform((changes) => changes ?? null),
      })
      .meta({ description: 'Why there is no obligation.' })
      .optional()
      .transform((exemption) => exemption ?? null),
    previousInterview: date('Last interview under the law before 2.5.2022, of who registered before it.')
      .optional()
      .transform((interview) => interview ?? null),
    sizes: z
      .array(z.int().min(1).max(12))
      .min(1)
      .max(12)
      .meta({ description: 'How many review periods are joined into each; the total stays what it is.' })
      .optional()
      .transform((sizes) => sizes ?? null),
  })
  .meta({ examples: [{ planId: EXAMPLE.notice, from: '2022-06-10', sizes: [3] }] });

/** What the client reports. */
export const reportBody = z
  .strictObject({
    acts: z
      .array(
        z.strictObject({
          kind: formed(/^[A-Z][A-Z_]{2,60}$/, 'WORK_OF_AT_LEAST_TWO_WEEKS').meta({
            description:
              'The law of the period tells which kinds count: theme `obligation`, `obligation.counts`.',
          }),
          date: date('Day on which it was done.'),
          target: words.meta({ description: 'What was applied for, and from whom.' }),
          evidence: words
            .meta({ description: 'Only where the plan asks for it.' })
            .optional()
            .transform((evidence) => evidence ?? null),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({
    examples: [
      { acts: [{ kind: 'WORK_OF_AT_LEAST_TWO_WEEKS', date: '2022-06-20', target: 'Myyjä, Kauppa Oy' }] },
    ],
  });

/** The client’s valid reason. */
export const excuseBody = z.strictObject({
  words: words.meta({ description: 'The valid reason. It is kept apart as health data.' }),
});

/** Another number, and why. */
export const numberBody = z.strictObject({
  opportunities: z.int().min(0).max(99),
  words: words.meta({ description: 'Why not more; nothing of health.' }),
});

const basis = z.enum(['DEFAULT_4', 'REDUCED', 'PART_TIME_1_PER_3M', 'STUDY_3_PER_3M', 'NONE']);
const state = z.enum(['PLANNED', 'RUNNING', 'CLOSED', 'LAPSED']);
const reason = z.enum([...EXEMPTIONS, 'FULL_TIME_WORK', 'LAID_OFF', 'EARLIER_LAW', 'NOTHING_AVAILABLE']);

const span = {
  periodNo: z.int().min(1),
  from: day,
  to: day.meta({ description: 'Last day.' }),
  requiredCount: z.int().min(0),
  basis,
  reportBy: day.meta({ description: 'Last day for reporting.' }),
  state,
  version: z.int().min(1),
};

/** Review periods as they were set. */
export const setPeriods = listOf(z.strictObject({ id: uuid, ...span })).meta({
  id: 'SetObligationPeriods',
  'x-data-class': 'basic',
});

export const setPeriodsExample = {
  items: [
    {
      id: EXAMPLE.notice,
      periodNo: 1,
      from: '2022-06-10',
      to: '2022-07-09',
      requiredCount: 4,
      basis: 'DEFAULT_4',
      reportBy: '2022-07-11',
      state: 'RUNNING',
      version: 1,
    },
  ],
};

/** A review period with what was reported in it. */
export const obligationPeriod = z
  .strictObject({
    id: uuid,
    clientId: uuid,
    planId: uuid,
    ...span,
    lawCount: z.int().min(0).meta({ description: 'The most that the law lets be required.' }),
    lawBasis: basis,
    reason: reason.nullable().meta({ description: 'Why nothing is required, but for reasons of health.' }),
    rule: ruleReference,
    unmovedReportBy: day,
    needsEvidence: z.boolean(),
    reported: z.array(
      z.strictObject({
        kind: z.string(),
        date: day,
        target: z.string(),
        evidence: z.string().nullable(),
        reportedAt: instant,
        isLate: z.boolean().meta({ description: 'Told after the day for reporting.' }),
      }),
    ),
    result: z.enum(['MET', 'NOT_MET', 'NOT_MET_VALID_REASON']).nullable(),
    numberWords: z.string().nullable(),
    health: z
      .strictObject({ reason: reason.nullable(), excuse: z.string().nullable() })
      .nullable()
      .meta({ 'x-data-class': 'health', description: 'Null to whoever has no right to health data.' }),
    withheld,
    changedBy: z.strictObject({ subject: z.string(), organisation: organisationId }),
    changedAt: instant,
  })
  .meta({ id: 'ObligationPeriod', 'x-data-class': 'basic' });

const RULE = {
  theme: 'obligation',
  version: 'V2',
  from: '2022-05-02',
  act: '916/2012 (1379/2021), 1381/2021',
  section: 'chapters 2–3',
};

export const obligationPeriodExample = {
  ...setPeriodsExample.items[0],
  clientId: EXAMPLE.client,
  planId: EXAMPLE.delivery,
  lawCount: 4,
  lawBasis: 'DEFAULT_4',
  reason: null,
  rule: RULE,
  unmovedReportBy: '2022-07-09',
  needsEvidence: false,
  reported: [
    {
      kind: 'WORK_OF_AT_LEAST_TWO_WEEKS',
      date: '2022-06-20',
      target: 'Myyjä, Kauppa Oy',
      evidence: null,
      reportedAt: '2022-06-21T09:00:00.000Z',
      isLate: false,
    },
  ],
  result: null,
  numberWords: null,
  health: null,
  withheld: ['health'],
  changedBy: { subject: 'virkailija-1', organisation: 'municipality:109' },
  changedAt: '2022-06-21T09:00:00.000Z',
};

/** The review periods of a client. */
export const obligationPeriods = listOf(obligationPeriod);

export const obligationPeriodsExample = { items: [obligationPeriodExample] };
