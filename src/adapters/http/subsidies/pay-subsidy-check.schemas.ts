import { z } from 'zod';
import { SUBSIDY_APPLICANTS } from '../offers/job-offers.schemas.ts';
import { RULE_EXAMPLE } from '../responses.ts';
import { calculation } from './calculation.schemas.ts';
import { obstacles } from './obstacles.schemas.ts';
import { cents, decider, DECIDER_EXAMPLE, terms } from './pay-subsidy-answers.schemas.ts';

const years = z.array(z.strictObject({ year: z.int(), cents }));

/** What a decision of the moment would be. */
export const checkAnswer = z
  .strictObject({
    applicant: z.enum(SUBSIDY_APPLICANTS),
    isExtension: z.boolean().meta({ description: 'Whether it is about more time of a subsidy that runs.' }),
    decider,
    mayDecide: z.boolean().meta({ description: 'Whether the acting body decides.' }),
    obstacles: obstacles.meta({
      description: 'Everything that keeps from the subsidy, in the language of the request.',
    }),
    terms: terms.nullable(),
    calculation: calculation.nullable(),
    years: years.nullable().meta({
      description: 'What falls on the days of each year; the quota of the year of the decision bears it all.',
    }),
    health: z
      .strictObject({ terms, calculation: z.strictObject(calculation.shape), years })
      .nullable()
      .meta({ description: 'Terms and money where they tell of health.', 'x-data-class': 'health' }),
    quota: z
      .strictObject({
        available: cents.meta({ description: 'What is left of the quota, in cents.' }),
        reservedForCase: cents,
        isEnough: z.boolean(),
      })
      .nullable()
      .meta({ description: 'Null where no quota is touched, and where there is no open one.' }),
  })
  .meta({ id: 'CheckedPaySubsidy', 'x-data-class': 'basic' });

const TERMS_EXAMPLE = {
  group: 'SKILL_SHORTAGE',
  groupCode: '07',
  rate: 3000,
  later: null,
  payCostPercent: null,
  from: '2021-05-01',
  to: '2021-05-31',
  monthlyCapCents: null,
  partialMonthDivisor: 30,
  decidedOn: '2021-03-31',
  rule: RULE_EXAMPLE,
};

export const checkExample = {
  applicant: 'OTHER',
  isExtension: false,
  decider: DECIDER_EXAMPLE,
  mayDecide: true,
  obstacles: [],
  terms: TERMS_EXAMPLE,
  calculation: {
    rows: [
      {
        from: '2021-05-01',
        to: '2021-05-31',
        days: 31,
        basisCents: 280_000,
        rate: 3000,
        capCents: null,
        cents: 84_000,
        rules: [RULE_EXAMPLE],
      },
    ],
    cents: 84_000,
  },
  years: [{ year: 2021, cents: 84_000 }],
  health: null,
  quota: { available: 5_000_000, reservedForCase: 0, isEnough: true },
};
