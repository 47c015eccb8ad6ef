import { days, type Length, months, weeks } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** Try-out at a workplace without an employment relationship (työkokeilu). */
export interface WorkTrialRules {
  /** Longest time altogether. */
  readonly maxTotal: Length;
  /** Longest time with one organiser; null: no limit beside the whole. */
  readonly maxWithOneOrganiser: Length | null;
  /** With a municipality as the organiser, the longest time in the same tasks. */
  readonly maxInSameMunicipalTasks: Length | null;
  /** After so long a continuous unemployment time is counted anew, sooner for those under 25. */
  readonly reset: { readonly unemployed: Length; readonly unemployedUnder25: Length };
  /** With one organiser who means to recruit (rekrytointikokeilu). That it ended with 2018 is (K). */
  readonly recruitTry: Length | null;
  readonly dailyHours: { readonly min: number; readonly max: number };
  readonly daysPerWeek: number;
  /** With whom, or when, there is no work trial. */
  readonly notWith: readonly ('CURRENT_EMPLOYER' | 'WITHIN_2_WEEKS_AFTER_FULL_TRIAL_UNLESS_CLIENT_ASKS')[];
  /** Consecutive days of unauthorised absence after which it is broken off (keskeyttäminen). */
  readonly interrupt: Length;
}

const ENACTED: WorkTrialRules = {
  maxTotal: months(12),
  maxWithOneOrganiser: months(6),
  maxInSameMunicipalTasks: months(6),
  reset: { unemployed: months(12), unemployedUnder25: months(3) },
  recruitTry: null,
  dailyHours: { min: 4, max: 8 },
  daysPerWeek: 5,
  notWith: ['CURRENT_EMPLOYER', 'WITHIN_2_WEEKS_AFTER_FULL_TRIAL_UNLESS_CLIENT_ASKS'],
  interrupt: days(5),
};

/** Work trial, by the first day of the trial. */
export const workTrial = timeline<WorkTrialRules>('worktrial', 'start of the work trial', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012, 1073/2012',
    section: '4:6 §',
    certainty: 'F',
    status: 'in-force',
    rules: ENACTED,
  },
  {
    version: 'JTYPL17',
    from: day('2017-01-01'),
    until: day('2019-01-01'),
    act: '916/2012 (1456/2016)',
    section: '4 luku',
    certainty: 'F',
    status: 'in-force',
    rules: { ...ENACTED, recruitTry: months(1) },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023',
    section: 'Työkokeilu',
    certainty: 'F',
    status: 'in-force',
    rules: {
      ...ENACTED,
      maxTotal: months(6),
      maxWithOneOrganiser: null,
      maxInSameMunicipalTasks: null,
    },
  },
]);

/** The pause after a full work trial, which only the client can waive (tauko täyden työkokeilun jälkeen). */
export interface WorkTrialPauseRules {
  /** How long a trial is full. */
  readonly fullTrial: Length;
  readonly pause: Length;
}

/** The pause that `notWith` speaks of, by the first day of the trial after it. */
export const workTrialPause = timeline<WorkTrialPauseRules>('worktrial.pause', 'start of the work trial', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '4:6 §',
    certainty: 'F',
    status: 'in-force',
    rules: { fullTrial: months(6), pause: weeks(2) },
  },
]);
