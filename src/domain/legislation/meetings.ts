import { addMonths, type PlainDate } from '../shared/plain-date.ts';
import { type Length, type Months, months, type Quantity, times, weeks, workingDays } from './amounts.ts';
import { day, timeline } from './timeline.ts';
import { type FromNextEvent, governsFrom, type JobSearchHistory, type NewCasesOnly } from './transitions.ts';

/** The initial interview of the Nordic model (alkuhaastattelu). */
export interface InitialInterviewRules {
  /** At latest so long after the job search began. */
  readonly maxWorkingDays: Length;
  /** A supplementary discussion in that time is enough when the interview follows it without delay. */
  readonly supplementaryMayComeFirst: boolean;
  /** A new one is held only so long after the previous job search ended. */
  readonly newOnlyIfGap: Months;
  /** Held at the office, but for a weighty reason; null when the law does not ask for it. */
  readonly inPerson: 'UNLESS_WEIGHTY_REASON' | null;
  readonly transition: NewCasesOnly;
}

/** Meetings after the initial interview (työnhakukeskustelut, täydentävät työnhakukeskustelut). */
export interface MeetingRules {
  readonly discussion: {
    /** Job-search discussion, counted from the initial interview or the previous discussion. */
    readonly interval: Months;
  };
  readonly supplementary: {
    /** How many in the first three months after the initial interview. */
    readonly first3months: Quantity | 'BY_NEED';
    /** How many when one was held before the initial interview. */
    readonly first3monthsIfHeldBefore: Quantity | null;
    /** About how often in those months; the number binds, not the rhythm. */
    readonly first3monthsRhythm: Length | null;
    /** How many after each six months. */
    readonly every6months: Quantity | null;
    readonly every6monthsWithin: Months | null;
  };
  readonly exception: {
    readonly longService: LongServiceException | null;
    /** No discussions when the job search ends in this time. */
    readonly searchEnding: Months | null;
    /** Left out when unemployment ends in this time, for at least that time. */
    readonly unemploymentEnding: { readonly within: Months; readonly lasting: Months } | null;
    /** Laid off: the discussions of the first three months. */
    readonly laidOff: 'AT_CLIENTS_REQUEST' | null;
  };
  /** What may replace a supplementary discussion. */
  readonly substitute: 'CORRESPONDING_PERSONAL_SERVICE';
  readonly transition: FromNextEvent;
  /** From where the six months of clients are counted who registered before the Nordic model. */
  readonly transitionSixMonthsFrom: 'FIRST_DISCUSSION';
}

/** No discussions during a long service (pitkäkestoinen palvelu); two around its end instead. */
export interface LongServiceException {
  readonly services: readonly LongService[];
  readonly lastingOver: Months;
  readonly discussionBeforeEnd: Months;
  readonly supplementaryWithin: Months;
}

export type LongService =
  | 'LABOUR_MARKET_TRAINING'
  | 'SELF_MOTIVATED_STUDY'
  | 'WORK_TRIAL'
  | 'PAY_SUBSIDY'
  | 'CONTINUOUS_REHABILITATION';

/** Which meetings a client has: interviews of the old law, or discussions of the Nordic model. */
export type MeetingSchedule = 'INTERVIEWS' | 'DISCUSSIONS';

const INITIAL_INTERVIEW: InitialInterviewRules = {
  maxWorkingDays: workingDays(5),
  supplementaryMayComeFirst: true,
  newOnlyIfGap: months(6),
  inPerson: 'UNLESS_WEIGHTY_REASON',
  transition: { pattern: 'NEW_CASES_ONLY', basis: 'JOB_SEARCH_START' },
};

/** Clients of the old law come under the Nordic model three months after their previous interview (1381/2021). */
export const FROM_PREVIOUS_INTERVIEW: FromNextEvent = {
  pattern: 'FROM_NEXT_EVENT',
  registeredBefore: day('2022-05-02'),
  basis: 'PREVIOUS_INTERVIEW',
  after: months(3),
};

const NORDIC_MODEL: MeetingRules = {
  discussion: { interval: months(3) },
  supplementary: {
    first3months: times(5),
    first3monthsIfHeldBefore: times(4),
    first3monthsRhythm: weeks(2),
    every6months: times(2),
    every6monthsWithin: months(1),
  },
  exception: {
    longService: {
      services: [
        'LABOUR_MARKET_TRAINING',
        'SELF_MOTIVATED_STUDY',
        'WORK_TRIAL',
        'PAY_SUBSIDY',
        'CONTINUOUS_REHABILITATION',
      ],
      lastingOver: months(1),
      discussionBeforeEnd: months(1),
      supplementaryWithin: months(1),
    },
    searchEnding: months(1),
    unemploymentEnding: null,
    laidOff: 'AT_CLIENTS_REQUEST',
  },
  substitute: 'CORRESPONDING_PERSONAL_SERVICE',
  transition: FROM_PREVIOUS_INTERVIEW,
  transitionSixMonthsFrom: 'FIRST_DISCUSSION',
};

const EMPLOYMENT_AREAS: MeetingRules = {
  ...NORDIC_MODEL,
  exception: {
    ...NORDIC_MODEL.exception,
    searchEnding: null,
    unemploymentEnding: { within: months(3), lasting: months(3) },
  },
};

/** Initial interview, by the start of the job search: who registered earlier keeps the interview of then. */
export const initialInterview = timeline<InitialInterviewRules | null>(
  'meeting.initial',
  'job-search start',
  [
    {
      version: 'JTYPL13',
      from: day('2013-01-01'),
      act: '916/2012',
      section: '2:4 §',
      certainty: 'F',
      status: 'in-force',
      rules: null,
    },
    {
      version: 'V2',
      from: day('2022-05-02'),
      act: '916/2012 (1379/2021)',
      section: '2:4–5 §',
      certainty: 'F',
      status: 'in-force',
      rules: INITIAL_INTERVIEW,
    },
    {
      version: 'V5',
      from: day('2025-01-01'),
      act: '380/2023',
      section: 'chapter 4',
      certainty: 'F',
      status: 'in-force',
      rules: INITIAL_INTERVIEW,
    },
    {
      version: 'V6',
      from: day('2026-01-01'),
      act: 'HE 108/2025 (TyVM 9/2025)',
      section: 'chapter 4',
      certainty: 'F2',
      status: 'proposed',
      rules: { ...INITIAL_INTERVIEW, maxWorkingDays: workingDays(10), inPerson: null },
    },
  ],
);

/** Meetings after it, by the last meeting. */
export const meetings = timeline<MeetingRules | null>('meeting', 'last meeting', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '2:4 §',
    certainty: 'F',
    status: 'in-force',
    rules: null,
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021), 1381/2021',
    section: '2:5–7 §',
    certainty: 'F',
    status: 'in-force',
    rules: NORDIC_MODEL,
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023 (435/2024)',
    section: 'chapter 4',
    certainty: 'F',
    status: 'in-force',
    rules: EMPLOYMENT_AREAS,
  },
  {
    version: 'V6',
    from: day('2026-01-01'),
    act: 'HE 108/2025 (TyVM 9/2025)',
    section: 'chapter 4',
    certainty: 'F2',
    status: 'proposed',
    rules: {
      ...EMPLOYMENT_AREAS,
      supplementary: {
        first3months: 'BY_NEED',
        first3monthsIfHeldBefore: null,
        first3monthsRhythm: null,
        every6months: null,
        every6monthsWithin: null,
      },
      exception: { ...EMPLOYMENT_AREAS.exception, longService: null, laidOff: null },
    },
  },
]);

/** Which schedule governs a client on a day. */
export function meetingScheduleOn(on: PlainDate, client: JobSearchHistory): MeetingSchedule {
  const from = governsFrom(FROM_PREVIOUS_INTERVIEW, client);
  return from !== null && from <= on ? 'DISCUSSIONS' : 'INTERVIEWS';
}

/** Whether a job search begins with an initial interview, or goes on with the discussions of the previous one. */
export function beginsWithInitialInterview(
  rules: InitialInterviewRules,
  jobSearchStart: PlainDate,
  previousSearchEnd: PlainDate | null,
): boolean {
  return (
    previousSearchEnd === null || addMonths(previousSearchEnd, rules.newOnlyIfGap.amount) <= jobSearchStart
  );
}
