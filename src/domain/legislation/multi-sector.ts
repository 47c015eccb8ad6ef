import {
  days,
  daysPerWeek,
  hoursPerDay,
  type Length,
  type Months,
  months,
  type Quantity,
} from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** Multi-sector joint service (työllistymistä edistävä monialainen yhteispalvelu, TYP). */
export interface MultiSectorRules {
  readonly need: { readonly criteria: MultiSectorCriteria | 'NO_FIXED_THRESHOLDS' };
  /** Longest mapping period (kartoitusjakso). */
  readonly mappingMax: Months;
  /** From where the mapping period is counted, when the act says so. */
  readonly mappingFrom: 'START_OF_ASSESSMENT' | null;
  readonly plan: {
    /** At least so often. */
    readonly revise: Months;
  };
}

/** Thresholds for assessing the need, each of which is enough (palvelutarpeen kriteerit). */
export interface MultiSectorCriteria {
  /** Labour market support on ground of unemployment, at least. */
  readonly supportDays: Length;
  /** Unemployed for at least so long, by age. */
  readonly unemployedUnder25: Months;
  readonly unemployedFrom25: Months;
}

/** How long somebody of an age in full years must have been unemployed. */
export function unemployedAt(
  age: number,
  { unemployedUnder25, unemployedFrom25 }: MultiSectorCriteria,
): Months {
  return age < 25 ? unemployedUnder25 : unemployedFrom25;
}

/** Who assesses the need of a trial client (monialaisen yhteispalvelun tarpeen arvioija). */
export interface MultiSectorAssessorRules {
  /** Null where there is no trial. */
  readonly trial: 'TE_OFFICE' | 'TRIAL_MUNICIPALITY' | null;
}

/** Rehabilitative work activity (kuntouttava työtoiminta). */
export interface RehabilitativeWorkRules {
  readonly period: {
    readonly min: Months;
    readonly max: Months;
    readonly daysPerWeekMin: Quantity;
    readonly daysPerWeekMax: Quantity;
    readonly hoursPerDayMin: Quantity;
    readonly daysMax: Length;
    /** The days are counted in so long. */
    readonly daysMaxWithin: Months;
  };
}

const THRESHOLDS: MultiSectorRules = {
  need: {
    criteria: { supportDays: days(300), unemployedUnder25: months(6), unemployedFrom25: months(12) },
  },
  mappingMax: months(3),
  mappingFrom: null,
  plan: { revise: months(6) },
};

/** Multi-sector joint service, by the day of the assessment of need. */
export const multiSectorService = timeline<MultiSectorRules>('typ', 'day of the assessment of need', [
  {
    version: 'TYP14',
    from: day('2015-01-01'),
    act: '1369/2014',
    section: 'need, mapping and plan',
    certainty: 'F',
    status: 'in-force',
    rules: THRESHOLDS,
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '1369/2014 as amended',
    section: 'need, mapping and plan',
    certainty: 'F',
    status: 'in-force',
    rules: { ...THRESHOLDS, plan: { revise: months(3) } },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '381/2023',
    section: 'need, mapping and plan',
    certainty: 'F',
    status: 'in-force',
    rules: {
      need: { criteria: 'NO_FIXED_THRESHOLDS' },
      mappingMax: months(3),
      mappingFrom: 'START_OF_ASSESSMENT',
      plan: { revise: months(3) },
    },
  },
]);

/** Assessor of the need of a trial client, by the day of the assessment. */
export const multiSectorAssessor = timeline<MultiSectorAssessorRules>(
  'typ.assessor',
  'day of the assessment of need',
  [
    {
      version: 'TYP14',
      from: day('2015-01-01'),
      act: '1369/2014',
      section: 'assessment of need',
      certainty: 'F',
      status: 'in-force',
      rules: { trial: null },
    },
    {
      version: 'V1',
      from: day('2021-03-01'),
      act: '1269/2020',
      section: '8 §',
      certainty: 'F',
      status: 'in-force',
      rules: { trial: 'TE_OFFICE' },
    },
    {
      version: 'V1b',
      from: day('2021-06-01'),
      act: '1269/2020 (421/2021)',
      section: '8 §',
      certainty: 'F',
      status: 'in-force',
      rules: { trial: 'TRIAL_MUNICIPALITY' },
    },
    {
      version: 'V5',
      from: day('2025-01-01'),
      act: '381/2023',
      section: 'assessment of need',
      certainty: 'F',
      status: 'in-force',
      rules: { trial: null },
    },
  ],
);

/** Limits of rehabilitative work, by the day of the agreement. */
export const rehabilitativeWork = timeline<RehabilitativeWorkRules>('rehabwork', 'day of the agreement', [
  {
    version: 'KUTY15',
    from: day('2015-07-01'),
    act: '189/2001',
    section: 'length and times',
    certainty: 'F',
    status: 'in-force',
    rules: {
      period: {
        min: months(3),
        max: months(24),
        daysPerWeekMin: daysPerWeek(1),
        daysPerWeekMax: daysPerWeek(4),
        hoursPerDayMin: hoursPerDay(4),
        daysMax: days(230),
        daysMaxWithin: months(12),
      },
    },
  },
]);
