import { days, type Length } from './amounts.ts';
import { day, timeline } from './timeline.ts';

/** How applications for subsidies and grants are handled (hakemuksen käsittely). */
export interface ApplicationHandlingRules {
  /** Within this the authority aims to decide: without undue delay (K). */
  readonly decideWithin: Length;
}

/** Handling of applications, by the day on which they came in. */
export const applicationHandling = timeline<ApplicationHandlingRules>(
  'application-handling',
  'receipt of the application',
  [
    {
      version: 'HL04',
      from: day('2004-01-01'),
      act: '434/2003',
      section: '23 §',
      certainty: 'K',
      status: 'in-force',
      rules: { decideWithin: days(30) },
    },
  ],
);
