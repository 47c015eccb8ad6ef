import { day, timeline } from './timeline.ts';

/** When a jobseeker counts as unemployed (työttömän määritelmä). */
export interface UnemploymentRules {
  /** Status codes read as unemployed: unemployed and laid off full time. */
  readonly unemployedCodes: readonly string[];
  /** Regular weekly hours, in hundredths of an hour, from which on the person no longer is unemployed. */
  readonly weeklyHoursBelow: number;
  /** From 2.5.2022 a guaranteed minimum below the limit is enough in a variable-hours contract. */
  readonly guaranteedMinimumCounts: boolean;
}

/** The definition of unemployed, by the day looked at. */
export const unemployment = timeline<UnemploymentRules>('unemployment', 'day looked at', [
  {
    version: 'V0',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '1:3 §',
    certainty: 'F',
    status: 'in-force',
    rules: { unemployedCodes: ['02', '03'], weeklyHoursBelow: 400, guaranteedMinimumCounts: false },
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021), 1269/2020 (1381/2021)',
    section: '1:3 §, 2 §',
    certainty: 'F',
    status: 'in-force',
    rules: { unemployedCodes: ['02', '03'], weeklyHoursBelow: 400, guaranteedMinimumCounts: true },
  },
]);
