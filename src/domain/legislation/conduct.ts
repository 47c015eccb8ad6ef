import { days, hours, type Length, type Months, months, weeks } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/**
 * What follows from a jobseeker's conduct (työvoimapoliittisesti moitittava menettely), for information and for fact
 * reports only: a municipality never decides it.
 */
export interface ConductRules {
  /** Refusing a job for which one was selected. */
  readonly selectedJobRefused: Suspension;
  /** Refusing other offered work, or not applying for it. */
  readonly offeredWorkRefused: Suspension | Ladder;
  /** Neglecting an offered job can be sanctioned only so long after the initial interview. */
  readonly offeredWorkAfterInterview: Months | null;
  /** When the suspension for refused work starts; null when it is not told. */
  readonly refusalStarts: { readonly after: Length; readonly laidOff: 'AT_ONCE' | null } | null;
  /** Resigning, or causing the end of work. */
  readonly workEnded: Suspension;
  /** The work ended by one's own fault. */
  readonly workEndedOwnFault: Suspension;
  /** Not coming to the meeting in which the plan is made. */
  readonly planMeetingMissed: Suspension | Ladder;
  readonly planRefused: Suspension | Ladder;
  readonly planNotCarriedOut: Suspension | Ladder;
  /** Refusing or interrupting a service. */
  readonly serviceRefused: Suspension | Ladder;
  /** What follows from repeated conduct. */
  readonly ladder: { readonly window: Months; readonly steps: readonly LadderStep[] };
  /** How the jobseeker is told of the ladder beforehand. */
  readonly notice: 'REMINDER' | 'TEXT_MESSAGE' | null;
  /** Reasons to be asked for in the clarification; null where the law lists none. */
  readonly validReasons: ValidReasons | null;
  /** What is no refusal. */
  readonly notRefusal: readonly 'NOT_REACHED_BY_PHONE'[];
  /** False information that led to missed discussions. */
  readonly falseInformation: 'MAY_HAVE_CONSEQUENCES' | null;
}

/** Time without benefit (korvaukseton määräaika, karenssi). */
export interface Suspension {
  readonly suspension: Length;
  /** Shorter when the job would have lasted at most so long. */
  readonly shortJob: { readonly lastingAtMost: Length; readonly suspension: Length } | null;
}

/** Counts as a neglect on the ladder (laiminlyöntien porrastus). */
export type Ladder = 'LADDER' | 'LADDER_MORE_BINDING';

/** What the n-th conduct in the window leads to. */
export interface LadderStep {
  readonly event: number;
  readonly consequence: 'REMINDER' | 'SUSPENSION' | 'WORK_REQUIREMENT';
  readonly length: Length | null;
}

/** Valid reasons (pätevä syy) to refuse, leave or neglect. */
export interface ValidReasons {
  readonly commutingOverFullTime: Length;
  readonly commutingOverPartTime: Length;
  /** Time in which work outside one's own field may be refused (ammattitaitosuoja). */
  readonly skillProtection: Months;
  readonly partTimeWorkAtLeast: Length;
  readonly others: readonly ValidReason[];
}

export type ValidReason =
  | 'OBLIGATION_MET_BEFORE_OFFER'
  | 'PAY_BELOW_COLLECTIVE_AGREEMENT_OR_FLOOR'
  | 'LABOUR_DISPUTE'
  | 'HARASSMENT'
  | 'HEALTH'
  | 'HOUSEHOLD';

const suspension = (length: Length, shortJob: Suspension['shortJob'] = null): Suspension => ({
  suspension: length,
  shortJob,
});

const BEFORE: ConductRules = {
  selectedJobRefused: suspension(days(90)),
  offeredWorkRefused: suspension(days(60), { lastingAtMost: weeks(2), suspension: days(30) }),
  offeredWorkAfterInterview: null,
  refusalStarts: { after: days(30), laidOff: 'AT_ONCE' },
  workEnded: suspension(days(90), { lastingAtMost: days(5), suspension: days(30) }),
  workEndedOwnFault: suspension(days(60)),
  planMeetingMissed: suspension(days(15)),
  planRefused: suspension(days(30)),
  planNotCarriedOut: suspension(days(60)),
  serviceRefused: suspension(days(60)),
  ladder: {
    window: months(6),
    steps: [{ event: 2, consequence: 'WORK_REQUIREMENT', length: weeks(12) }],
  },
  notice: null,
  validReasons: null,
  notRefusal: ['NOT_REACHED_BY_PHONE'],
  falseInformation: null,
};

const NORDIC_MODEL: ConductRules = {
  ...BEFORE,
  selectedJobRefused: suspension(days(45), { lastingAtMost: weeks(2), suspension: days(30) }),
  offeredWorkRefused: 'LADDER',
  offeredWorkAfterInterview: months(6),
  refusalStarts: { after: days(30), laidOff: null },
  workEnded: suspension(days(45)),
  workEndedOwnFault: suspension(days(45)),
  planMeetingMissed: 'LADDER',
  planRefused: 'LADDER',
  planNotCarriedOut: 'LADDER',
  serviceRefused: 'LADDER',
  ladder: {
    window: months(12),
    steps: [
      { event: 1, consequence: 'REMINDER', length: null },
      { event: 2, consequence: 'SUSPENSION', length: days(7) },
      { event: 3, consequence: 'SUSPENSION', length: days(14) },
      { event: 4, consequence: 'WORK_REQUIREMENT', length: weeks(12) },
    ],
  },
  notice: 'REMINDER',
  validReasons: {
    commutingOverFullTime: hours(3),
    commutingOverPartTime: hours(2),
    skillProtection: months(3),
    partTimeWorkAtLeast: weeks(2),
    others: [
      'OBLIGATION_MET_BEFORE_OFFER',
      'PAY_BELOW_COLLECTIVE_AGREEMENT_OR_FLOOR',
      'LABOUR_DISPUTE',
      'HARASSMENT',
      'HEALTH',
      'HOUSEHOLD',
    ],
  },
};

const FALSE_INFORMATION: ConductRules = { ...NORDIC_MODEL, falseInformation: 'MAY_HAVE_CONSEQUENCES' };

const MORE_BINDING_OFFERS: ConductRules = {
  ...FALSE_INFORMATION,
  offeredWorkRefused: 'LADDER_MORE_BINDING',
};

/** Consequences of conduct, by the day of the event; procedure follows the day on which it is reported (K). */
export const conduct = timeline<ConductRules>('conduct', 'day of the event', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: '1290/2002',
    section: 'chapter 2a',
    certainty: 'F',
    status: 'in-force',
    rules: BEFORE,
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '1290/2002 (1380/2021)',
    section: 'chapter 2a',
    certainty: 'F',
    status: 'in-force',
    rules: NORDIC_MODEL,
  },
  {
    version: 'V4c',
    from: day('2024-09-01'),
    act: '1290/2002 (438/2024)',
    section: 'chapter 2a',
    certainty: 'F',
    status: 'in-force',
    rules: FALSE_INFORMATION,
  },
  {
    version: 'V6',
    from: day('2026-01-01'),
    act: 'HE 108/2025 (TyVM 9/2025)',
    section: 'chapter 2a',
    certainty: 'F2',
    status: 'proposed',
    rules: MORE_BINDING_OFFERS,
  },
  {
    // That refusing a selected job and ending work stay as they are is this product's reading (K).
    version: 'V6b',
    from: day('2026-03-01'),
    act: 'HE 108/2025 (TyVM 9/2025)',
    section: 'chapter 2a',
    certainty: 'F2',
    status: 'proposed',
    rules: {
      ...MORE_BINDING_OFFERS,
      refusalStarts: null,
      ladder: {
        window: months(12),
        steps: [
          { event: 1, consequence: 'SUSPENSION', length: days(7) },
          { event: 2, consequence: 'WORK_REQUIREMENT', length: weeks(6) },
        ],
      },
      notice: 'TEXT_MESSAGE',
    },
  },
]);
