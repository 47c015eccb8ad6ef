import { type Length, type Months, months, weeks } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** The first interview of a jobseeker (työnhakijan ensimmäinen haastattelu), before the Nordic model. */
export interface FirstInterviewRules {
  /** At latest so long after the job search began. */
  readonly max: Length;
  /** The interview is held only where it is appropriate. */
  readonly ifAppropriate: boolean;
}

/** Interviews that follow while unemployment goes on (määräajoin järjestettävä haastattelu). */
export interface PeriodicInterviewRules {
  /** The first after so long in continuous unemployment. */
  readonly after: Months;
  /** The next ones at this interval. */
  readonly interval: Months;
}

/** How binding the interval of the interviews is (haastattelun määräajan sitovuus). */
export interface InterviewDutyRules {
  readonly periodic: {
    /** The interval is an aim: an interview not held in time is no breach. */
    readonly aim: boolean;
  } | null;
}

const FIRST_INTERVIEW: FirstInterviewRules = { max: weeks(2), ifAppropriate: false };

/** First interview, by the start of the job search; null once the initial interview has replaced it. */
export const firstInterview = timeline<FirstInterviewRules | null>('interview.first', 'job-search start', [
  {
    version: 'JTYPL13',
    from: day('2013-01-01'),
    act: '916/2012',
    section: '2:4 §',
    certainty: 'F',
    status: 'in-force',
    rules: FIRST_INTERVIEW,
  },
  {
    version: 'V0c',
    from: day('2020-05-01'),
    until: day('2021-01-01'),
    act: '916/2012 (295/2020, 495/2020, 1143/2020)',
    section: '2:4 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...FIRST_INTERVIEW, ifAppropriate: true },
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021)',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: null,
  },
]);

/** Periodic interviews, by the start of continuous unemployment; null before and after the law had them. */
export const periodicInterview = timeline<PeriodicInterviewRules | null>(
  'interview.periodic',
  'start of continuous unemployment',
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
      version: 'JTYPL17',
      from: day('2017-01-01'),
      act: '916/2012 (1456/2016)',
      section: '2:4 §',
      certainty: 'F',
      status: 'in-force',
      rules: { after: months(3), interval: months(3) },
    },
    {
      version: 'V2',
      from: day('2022-05-02'),
      act: '916/2012 (1379/2021)',
      section: 'chapter 2',
      certainty: 'F',
      status: 'in-force',
      rules: null,
    },
  ],
);

/** Whether a periodic interview is a duty or an aim, by the day on which it is due. */
export const interviewDuty = timeline<InterviewDutyRules>('interview', 'due date', [
  {
    version: 'JTYPL17',
    from: day('2017-01-01'),
    act: '916/2012 (1456/2016)',
    section: '2:4 §',
    certainty: 'F',
    status: 'in-force',
    rules: { periodic: { aim: false } },
  },
  {
    version: 'V0c',
    from: day('2020-05-01'),
    until: day('2021-02-01'),
    act: '916/2012 (295/2020, 495/2020, 1143/2020)',
    section: '2:4 §',
    certainty: 'F',
    status: 'in-force',
    rules: { periodic: { aim: true } },
  },
  {
    version: 'V2',
    from: day('2022-05-02'),
    act: '916/2012 (1379/2021)',
    section: 'chapter 2',
    certainty: 'F',
    status: 'in-force',
    rules: { periodic: null },
  },
]);
