import { z } from 'zod';
import type { MonthlyFigures } from '../../../domain/reporting/monthly-report.ts';
import { POPULATIONS } from '../../../domain/reporting/monthly-report.ts';
import { format } from '../csv.ts';
import { day } from '../wire.ts';
import { formed, month } from '../zod.ts';

const number = z.int().min(0);
const counted = z.record(z.string(), number);
const decimal = z.number().nullable();

/** What a report is asked for. */
export const reportQuery = z.strictObject({
  area: formed(/^\d{4}(,\d{4}){0,24}$/, '1531')
    .meta({ description: 'Code of a trial area, or several separated by commas.' })
    .transform((codes) => [...new Set(codes.split(','))]),
  month: month('Month of the figures; they are counted on its last day.'),
  population: z
    .enum(POPULATIONS)
    .default('ALL_JOBSEEKERS')
    .meta({ description: 'Of whom the figures are made.' }),
  format,
});

const durations = {
  totalDays: number,
  meanDays: decimal,
  medianDays: decimal,
};

const figures = z
  .strictObject({
    statuses: z.strictObject({
      jobseekers: number,
      byStatus: counted.meta({ description: 'By employment status code, list A.1.' }),
      statusMissing: number,
    }),
    activation: z.strictObject({
      inServices: number,
      byKind: counted,
      unemployed: number,
      ratePercent: decimal,
      nullReason: z.enum(['EMPTY_POPULATION']).nullable(),
    }),
    serviceStarts: z.strictObject({
      byCode: counted,
      persons: number,
      spellsBegun: number,
      unemployedAtEndOfPreviousMonth: number,
      startRatePercent: decimal,
    }),
    spellsEnded: z.strictObject({
      count: number,
      byReason: counted.meta({ description: 'By reason, list A.5; `none` = no reason given.' }),
      byGroup: z.strictObject({
        EMP: number,
        EMP_SUBS: number,
        TRAIN: number,
        SERVICE: number,
        OTHER: number,
      }),
      withDuration: number,
      ...durations,
      employmentPercent: decimal,
      trainingPercent: decimal,
      employmentOrTrainingPercent: decimal,
      employmentFlowPercent: decimal.meta({
        description: 'Of those unemployed at the end of the month before and the spells begun.',
      }),
      trainingFlowPercent: decimal,
      unknownPercent: decimal,
    }),
    spellsInProgress: z.strictObject({ count: number, ...durations, unknownStart: number }),
    structural: z.strictObject({
      longTerm: number,
      recurrent: number,
      afterService: number,
      serviceToService: number,
      total: number,
      unknownStart: number,
    }),
  })
  .meta({ id: 'MonthlyFigures' });

/** Exact monthly figures. */
export const reportAnswer = z
  .strictObject({
    month: z.string(),
    countDate: day,
    population: z.enum(POPULATIONS),
    levels: z.array(
      z.strictObject({
        area: z.string(),
        municipality: z.string().nullable().meta({ description: 'Null for the area as a whole.' }),
        figures: figures.nullable(),
        nullReason: z
          .enum(['NO_DATA'])
          .nullable()
          .meta({ description: 'Why there are no figures: no delivery tells of the whole month.' }),
        note: z.enum(['HISTORY_INCOMPLETE']).nullable().meta({
          description:
            'Deliveries reach back less than sixteen months: more people may be structurally unemployed.',
        }),
      }),
    ),
  })
  .meta({ id: 'MonthlyReport' });

const EXAMPLE_FIGURES: MonthlyFigures = {
  statuses: { jobseekers: 310, byStatus: { '01': 40, '02': 190, '07': 80 }, statusMissing: 0 },
  activation: {
    inServices: 80,
    byKind: { TRIAL: 30, COACHING: 50 },
    unemployed: 190,
    ratePercent: 29.6,
    nullReason: null,
  },
  serviceStarts: {
    byCode: { '20': 6 },
    persons: 6,
    spellsBegun: 21,
    unemployedAtEndOfPreviousMonth: 195,
    startRatePercent: 2.8,
  },
  spellsEnded: {
    count: 26,
    byReason: { '01': 12, '03': 4, '06': 10 },
    byGroup: { EMP: 16, EMP_SUBS: 0, TRAIN: 0, SERVICE: 0, OTHER: 10 },
    withDuration: 25,
    totalDays: 4100,
    meanDays: 164,
    medianDays: 120,
    employmentPercent: 61.5,
    trainingPercent: 0,
    employmentOrTrainingPercent: 61.5,
    employmentFlowPercent: 7.4,
    trainingFlowPercent: 0,
    unknownPercent: 38.5,
  },
  spellsInProgress: { count: 190, totalDays: 57_000, meanDays: 300, medianDays: 210.5, unknownStart: 0 },
  structural: {
    longTerm: 60,
    recurrent: 5,
    afterService: 3,
    serviceToService: 2,
    total: 70,
    unknownStart: 0,
  },
};

export const reportExample = {
  month: '2021-03',
  countDate: '2021-03-31',
  population: 'ALL_JOBSEEKERS',
  levels: [
    { area: '1531', municipality: null, figures: EXAMPLE_FIGURES, nullReason: null, note: null },
    { area: '1531', municipality: '109', figures: EXAMPLE_FIGURES, nullReason: null, note: null },
  ],
};
