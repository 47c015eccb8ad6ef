import { eurosPerMonth, type Length, months, percent, type Quantity } from './amounts.ts';
import { day, timeline } from './timeline.ts';
import type { UnemploymentTest } from './unemployment-length.ts';

/** Employment subsidy for those of 55 and over (55 vuotta täyttäneiden työllistämistuki). */
export interface EmploymentSubsidy55Rules {
  /** Whoever meets the conditions gets it. */
  readonly discretionary: false;
  readonly test: UnemploymentTest;
  readonly ageAtLeast: number;
  readonly minWeeklyHours: Quantity;
  readonly rate: Quantity;
  readonly max: Length;
  readonly monthlyCap: Quantity;
}

/** Employment subsidy 55+, by the date of the decision; there was none before the reform of 2023. */
export const employmentSubsidy55 = timeline<EmploymentSubsidy55Rules>(
  'employment_subsidy_55',
  'decision date',
  [
    {
      version: 'V4',
      from: day('2023-07-01'),
      act: '916/2012 (371/2023)',
      section: '7 luku',
      certainty: 'F',
      status: 'in-force',
      rules: {
        discretionary: false,
        test: { unemployed: months(24), within: months(28) },
        ageAtLeast: 55,
        minWeeklyHours: { amount: 25, unit: 'hours-per-week' },
        rate: percent(70),
        max: months(10),
        monthlyCap: eurosPerMonth(1770),
      },
    },
  ],
);
