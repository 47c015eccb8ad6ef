import { type Length, type Quantity, weeks } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** When a jobseeker counts as unemployed (työttömän määritelmä). */
export interface UnemploymentRules {
  /** Status codes read as unemployed: unemployed and laid off full time. */
  readonly unemployedCodes: readonly string[];
  /** Somebody in an employment relationship is not unemployed, short hours and lay-offs aside (ei työsuhteessa). */
  readonly noEmploymentRelationship: true | null;
  /** Full-time work in one's own business for longer, without a break, ends unemployment (päätoiminen yrittäjä). */
  readonly selfEmployedMax: Length | null;
  readonly fullTimeStudent: FullTimeStudent | null;
  /** Who is laid off full time counts as unemployed (kokonaan lomautettu). */
  readonly laidOffFully: true | null;
  readonly weeklyHoursLt: WeeklyHours;
}

/**
 * Full-time students are not unemployed (päätoiminen opiskelija); later unless section 2:10a, then 2:10b, of the
 * Unemployment Security Act says that the studies do not prevent the benefit.
 */
export type FullTimeStudent =
  | 'EXCLUDED'
  | 'EXCLUDED_UNLESS_STUDIES_ALLOWED_BY_2_10A'
  | 'EXCLUDED_UNLESS_STUDIES_ALLOWED_BY_2_10B';

/**
 * Who works fewer hours a week counts as unemployed (säännöllinen työaika alle neljä tuntia): regular hours, or from
 * 2.5.2022 the guaranteed minimum of a variable-hours contract.
 */
export interface WeeklyHours extends Quantity {
  readonly of: readonly ('REGULAR' | 'GUARANTEED_MINIMUM')[];
}

const REGISTER: UnemploymentRules = {
  unemployedCodes: ['02', '03'],
  noEmploymentRelationship: null,
  selfEmployedMax: null,
  fullTimeStudent: null,
  laidOffFully: null,
  weeklyHoursLt: { amount: 4, unit: 'hours-per-week', of: ['REGULAR'] },
};

const TRIAL_ACT: UnemploymentRules = {
  ...REGISTER,
  noEmploymentRelationship: true,
  selfEmployedMax: weeks(2),
  fullTimeStudent: 'EXCLUDED',
  laidOffFully: true,
};

const NORDIC_MODEL: UnemploymentRules = {
  ...TRIAL_ACT,
  fullTimeStudent: 'EXCLUDED_UNLESS_STUDIES_ALLOWED_BY_2_10A',
  weeklyHoursLt: { ...TRIAL_ACT.weeklyHoursLt, of: ['REGULAR', 'GUARANTEED_MINIMUM'] },
};

/** The definition of unemployed, by the day looked at; what is told from the trial act on is null before it. */
export const unemployment = timeline<UnemploymentRules>('unemployed', 'day looked at', [
  {
    version: 'V0',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '1:3 §',
    certainty: 'F',
    status: 'in-force',
    rules: REGISTER,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '2 §',
    certainty: 'F',
    status: 'in-force',
    rules: TRIAL_ACT,
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021), 1269/2020 (1381/2021)',
    section: '1:3 §, 2 §',
    certainty: 'F',
    status: 'in-force',
    rules: NORDIC_MODEL,
  },
  {
    // Favours students: the definition named 2:10a until 1001/2023 put it right, and holds from the day of 2:10b on.
    version: 'V4b',
    from: day('2023-01-01'),
    published: day('2023-12-01'),
    act: '1269/2020 (1001/2023)',
    section: '2 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...NORDIC_MODEL, fullTimeStudent: 'EXCLUDED_UNLESS_STUDIES_ALLOWED_BY_2_10B' },
  },
]);
